import shutil
from pathlib import Path

import pytest

from tests.training import tf1_export
from tests.training.running.alike import THRESHOLD, assert_alike
from tests.training.small_detector import LABELS
from training.convert import drawn_picture
from training.errors import TrainingError
from training.running.load import load_any


@pytest.mark.parametrize("form", ["small_model", "small_export", "small_web"])
def test_every_form_of_a_model_finds_the_same(form: str, request: pytest.FixtureRequest) -> None:
    picture = drawn_picture()
    expected = load_any(request.getfixturevalue("small_model")).detect(picture, THRESHOLD)
    detector = load_any(request.getfixturevalue(form))
    found = detector.detect(picture, THRESHOLD)
    assert detector.labels == LABELS
    assert_alike(found, expected)


def test_a_foreign_model_without_labels_has_numbers(tmp_path: Path) -> None:
    graph = tf1_export.write_frozen_graph(tmp_path / "frozen_inference_graph.pb", raw_outputs=True)
    detector = load_any(graph)
    assert detector.labels == ["1", "2"]
    assert len(detector.detect(drawn_picture(), 0.1).scores) > 0


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no model at"):
        load_any(tmp_path / "nothing")


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="holds no model"):
        load_any(tmp_path)


def test_the_pages_engine_takes_model_web_folders_only(small_model: Path) -> None:
    with pytest.raises(TrainingError, match="not a model_web folder"):
        load_any(small_model, "page")


def test_labels_of_the_wrong_count_are_told(small_web: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(small_web, tmp_path / "web"))
    (folder / "labels.json").write_text('["mask"]')
    with pytest.raises(TrainingError, match="tells 3 labels apart, but 1"):
        load_any(folder)
