"""A model's boxes, written for annotation tools, the least certain pictures first."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.training.drawn import draw, save
from training import annotate as stage
from training.core.postprocess import Detections
from training.data.annotations import read
from training.data.writing import WRITERS
from training.errors import TrainingError
from training.running.detector import Detector

Pixels = NDArray[np.float32]
SURE, UNSURE, NEARLY, NOTHING = (0.9,), (0.9, 0.55), (0.45,), ()


def answering(monkeypatch: pytest.MonkeyPatch, scores: dict[int, tuple[float, ...]]) -> None:
    """Let the model answer pictures with these scores, by picture width, all with the threshold 0.5."""

    def network(images: Pixels) -> tuple[Pixels, Pixels]:
        raise AssertionError

    detector = Detector(Path("m"), "test", ["red", "green"], (64, 64), (-1.0, 1.0), network, {"red": 0.5, "green": 0.5})

    def detect(picture: NDArray[np.uint8], thresholds: dict[str, float]) -> Detections:
        assert thresholds == {"red": 0.25, "green": 0.25}
        said = scores[picture.shape[1]]
        boxes = np.array([[-0.1, 0.25, 0.5, 0.75], [0.5, 0.5, 1, 1]], np.float32)[: len(said)]
        return Detections(boxes, np.array([1, 0])[: len(said)], np.array(said, np.float32))

    monkeypatch.setattr(detector, "detect", detect)
    monkeypatch.setattr(stage, "load_any", lambda *_: detector)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    for number, (name, width) in enumerate({"a": 40, "b": 50, "c": 60, "d": 70}.items()):
        save(draw(number, (width, 48)), tmp_path / "new" / name / f"{name}.jpg")
    return tmp_path / "new"


@pytest.mark.parametrize("to", WRITERS)
def test_what_reaches_the_threshold_is_written_and_doubt_comes_first(
    pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: str
) -> None:
    answering(monkeypatch, {40: NOTHING, 50: SURE, 60: UNSURE, 70: NEARLY})
    assert stage.main([str(pictures), str(tmp_path / "out"), "--model", "m", "--to", to]) == 0
    folder = read(tmp_path / "out")
    assert not folder.faults
    found = {picture.path.stem[-1]: picture for picture in folder.pictures}
    assert {name: picture.labels for name, picture in found.items()} == {
        "a": [],
        "b": ["green"],
        "c": ["green", "red"],
        "d": [],
    }
    np.testing.assert_allclose(found["b"].boxes, [[0, 0.25, 0.5, 0.75]], atol=1e-3)
    order = [line[0] for line in (tmp_path / "out-doubtful-first.txt").read_text().splitlines()]
    assert order[:2] in (["c", "d"], ["d", "c"])
    assert order[2:] == ["b", "a"]
    assert (tmp_path / "out-doubtful-first.jpg").stat().st_size > 1000


def test_folders_of_classes_get_one_box_of_their_name(
    pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, {40: NOTHING, 50: SURE, 60: UNSURE, 70: NEARLY})
    assert stage.main([str(pictures), str(tmp_path / "out"), "--model", "m", "--folder-labels"]) == 0
    folder = read(tmp_path / "out")
    assert folder.labels == ["a", "b", "c", "d"]
    assert [picture.labels for picture in folder.pictures] == [[], ["b"], ["c"], []]


def test_pictures_that_cannot_be_read_are_all_named(
    pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, {40: NOTHING, 50: SURE})
    for name in ("c/c.jpg", "d/d.jpg"):
        (pictures / name).write_bytes(b"no picture")
    with pytest.raises(TrainingError, match=r"(?s)nothing was written, for .*c\.jpg: is no picture.*d\.jpg: is no"):
        stage.main([str(pictures), str(tmp_path / "out"), "--model", "m"])
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--threshold", "40"], "--threshold is 40.0; expected a score above 0, up to 1"),
        (["--threshold", "0.4", "nowhere"], "nowhere: there is no such folder of pictures"),
    ],
)
def test_senseless_arguments(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    paths = ["nowhere" if "nowhere" in arguments else str(tmp_path), str(tmp_path / "out")]
    with pytest.raises(TrainingError, match=sentence):
        stage.main([*paths, "--model", "m", *(one for one in arguments if one != "nowhere")])
