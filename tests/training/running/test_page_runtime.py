import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.training.running.alike import THRESHOLD, assert_alike
from training.convert import drawn_picture
from training.errors import TrainingError
from training.running.load import load_any
from training.running.page_runtime import PageProcesses

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="the page's engine runs under Node")


@needs_node
def test_the_pages_engine_finds_what_tensorflow_finds(small_web: Path) -> None:
    picture = drawn_picture()
    expected = load_any(small_web).detect(picture, THRESHOLD)
    detector = load_any(small_web, "page")
    try:
        found = detector.detect(picture, THRESHOLD)
    finally:
        detector.close()
    assert_alike(found, expected)


@needs_node
def test_processes_side_by_side_answer_in_order(small_web: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.running.page_runtime.PROCESSES", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    pictures = [np.roll(drawn_picture(64), shift, axis=0) for shift in range(12)]
    detector = load_any(small_web, "page")
    try:
        together = list(detector.detect_all(pictures, THRESHOLD))
        alone = [detector.detect(picture, THRESHOLD) for picture in pictures]
    finally:
        detector.close()
    for found, expected in zip(together, alone, strict=True):
        assert [part.tolist() for part in found] == [part.tolist() for part in expected]


@needs_node
def test_a_model_that_the_page_refuses_is_told_with_its_reason(small_web: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(small_web, tmp_path / "web"))
    text = (folder / "model.json").read_text().replace('"Sigmoid"', '"NoSuchOperation"')
    detector_at = folder / "model.json"
    detector_at.write_text(text)

    with pytest.raises(TrainingError, match="the page's engine can't run"):
        PageProcesses(folder)
