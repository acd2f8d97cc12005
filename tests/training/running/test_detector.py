import shutil
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image

from tests.training import tf1_export
from tests.training.small_detector import LABELS
from training.convert import drawn_picture
from training.core.postprocess import Detections
from training.errors import TrainingError
from training.running.detector import load_any
from training.running.page_runtime import PageProcesses

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="the page's engine runs under Node")
THRESHOLD = 0.3
SHIPPED = Path(__file__).resolve().parents[3] / "model_web" / "model.json"


def assert_alike(found: Detections, expected: Detections) -> None:
    """Each expected box has one of its label, place and score.

    The surest only: of two boxes that nearly tie, rounding may suppress either, and then others follow.
    """
    surest = expected.scores >= expected.scores[0] - 0.05
    assert len(expected.scores) > 0
    for box, label, score in zip(*(part[surest] for part in expected), strict=True):
        alike = (found.labels == label) & (np.abs(found.boxes - box).max(axis=1) < 0.02)
        assert np.abs(found.scores[alike] - score).min(initial=1.0) < 0.02


@pytest.mark.parametrize("form", ["small_model", "small_export", "small_web"])
def test_every_form_of_a_model_finds_the_same(form: str, request: pytest.FixtureRequest) -> None:
    picture = drawn_picture()
    expected = load_any(request.getfixturevalue("small_model")).detect(picture, THRESHOLD)
    detector = load_any(request.getfixturevalue(form))
    found = detector.detect(picture, THRESHOLD)
    assert detector.labels == LABELS
    assert_alike(found, expected)


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
@pytest.mark.skipif(not SHIPPED.exists(), reason="no model in model_web/")
def test_a_face_too_small_for_one_look_is_found_by_looking_closely() -> None:
    photograph = Image.new("RGB", (960, 720), (90, 110, 120))
    photograph.paste(Image.fromarray(skimage.data.astronaut()).resize((200, 200)), (600, 400))
    picture = np.asarray(photograph)
    detector = load_any(SHIPPED.parent, "page")
    try:
        once = detector.detect(picture)
        ((scores, boxes),) = detector.looked_at_closely([picture])
        photo = detector.detect_photo(picture)
        nothing = detector.detect_photo(picture, 0.99)
    finally:
        detector.close()
    assert len(once.boxes) == 0
    assert len(scores) == len(boxes)
    best = int(scores.max(axis=1).argmax())
    assert detector.labels[int(scores[best].argmax())] == "no_mask"
    assert scores[best].max() > detector.photo_thresholds["no_mask"]
    middle = (boxes[best, :2] + boxes[best, 2:]) / 2 * (720, 960)
    assert np.abs(middle - (447, 688)).max() < 12  # where the astronaut's face is
    assert photo.labels.tolist() == [LABELS.index("no_mask")]
    np.testing.assert_array_equal(photo.boxes[0], boxes[best])
    assert len(nothing.boxes) == 0


@needs_node
def test_a_model_that_the_page_refuses_is_told_with_its_reason(small_web: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(small_web, tmp_path / "web"))
    text = (folder / "model.json").read_text().replace('"Sigmoid"', '"NoSuchOperation"')
    detector_at = folder / "model.json"
    detector_at.write_text(text)

    with pytest.raises(TrainingError, match="the page's engine can't run"):
        PageProcesses(folder)


def test_thresholds_may_be_set_per_label(small_model: Path) -> None:
    detector = load_any(small_model)
    np.testing.assert_allclose(detector.threshold_array({"no_mask": 0.7}), [0.4, 0.7, 0.4])
    np.testing.assert_allclose(detector.threshold_array(0.2), [0.2, 0.2, 0.2])


def test_a_foreign_model_without_labels_has_numbers(tmp_path: Path) -> None:
    graph = tf1_export.write_frozen_graph(tmp_path / "frozen_inference_graph.pb", raw_outputs=True)
    detector = load_any(graph)
    assert detector.labels == ["1", "2"]
    assert len(detector.detect(drawn_picture(), 0.1).scores) > 0


def test_pictures_in_batches_and_one_by_one_are_the_same(small_model: Path) -> None:
    detector = load_any(small_model)
    pictures = [np.roll(drawn_picture(64), shift, axis=0) for shift in range(19)]
    together = list(detector.detect_all(pictures, THRESHOLD))
    assert len(together) == len(pictures)
    alone = detector.detect(pictures[18], THRESHOLD)
    np.testing.assert_allclose(together[18].boxes, alone.boxes, atol=1e-5)


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
