"""Counts of what a fake page shows in three ways, small enough to work out by hand."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from training.core.postprocess import Detections
from training.measuring.over_time import film_lines, over_time
from training.measuring.samples import Sample
from training.measuring.words import words_for
from training.running.detector import Detector
from training.running.film import FilmSettings, Region, Shown, Watched

LABELS = ["mask", "no_mask", "incorrect"]
BOX = np.array([[0.2, 0.2, 0.6, 0.6]], np.float32)
TINY = np.array([[0.2, 0.2, 0.25, 0.25]], np.float32)
GREYS = 40  # between the greys that tell the pictures apart


class WatchingPage:
    """A page's engine that answers picture number n with what `said` holds for it: one label per way."""

    def __init__(self, said: list[tuple[int, int, int]]) -> None:
        self.said = said
        self.films: list[tuple[int, FilmSettings]] = []  # appended to by threads

    def watch(self, film: FilmSettings, thresholds: Any, iou_threshold: float, squeezed: Any) -> Watched:
        region: Region = (0, 0, film.width, film.height)
        pixels: NDArray[np.uint8] = squeezed(film.frames - 1, region)
        assert pixels.shape == (8, 8, 3)
        number = round(float(pixels.mean()) / GREYS)
        self.films.append((number, film))
        return Watched(
            *(self._shown(label, changes) for changes, label in zip((3, 1, 0), self.said[number], strict=True))
        )

    def _shown(self, label: int, changes: int) -> Shown:
        return Shown(Detections(BOX, np.array([label]), np.array([0.9], np.float32)), changes)

    def detect(self, *_: Any) -> Detections:
        raise AssertionError("nobody asked for pictures")

    look_closely: Any = detect

    def close(self) -> None:
        pass


def sample(number: int, label: int, box: NDArray[np.float32] = BOX) -> Sample:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), (GREYS * number,) * 3).save(file, "JPEG")
    return Sample(f"p{number}.jpg", f"person{number}", file.getvalue(), box, np.array([label]))


def watched(said: list[tuple[int, int, int]], samples: list[Sample]) -> tuple[dict[str, Any], WatchingPage]:
    page = WatchingPage(said)

    def no_network(images: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        raise AssertionError("the page's engine was to be asked")

    thresholds = dict.fromkeys(LABELS, 0.4)
    detector = Detector(Path("web"), "model_web", LABELS, (8, 8), (-1.0, 1.0), no_network, thresholds, page=page)
    return over_time(detector, samples, thresholds, "incorrect"), page


def test_each_way_has_its_wrong_labels_and_changes() -> None:
    # Truth: mask, mask, no_mask, incorrect; the answers of single frames, of frames together, and of closer looks.
    said = [(1, 0, 0), (1, 1, 0), (1, 1, 1), (0, 0, 2)]
    found, _ = watched(said, [sample(0, 0), sample(1, 0), sample(2, 1), sample(3, 2)])
    ways = found["ways"]
    assert [(one["wrong"], one["found"]) for one in ways.values()] == [(2, 3), (1, 3), (0, 3)]
    assert [one["changes"] for one in ways.values()] == [3, 1, 0]
    assert ways["overTime"]["difference"] == pytest.approx(-1 / 3)
    assert ways["closer"]["difference"] == pytest.approx(-2 / 3)
    assert [one["confusion"]["rows"][2] for one in ways.values()] == [[1, 0, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]]
    lines = film_lines(found, words_for(["mask", "no_mask", "incorrect"]))
    assert len(lines) == 4
    assert "0 of 3 found, 0.0%" in lines[3]


def test_only_pictures_with_faces_as_before_a_camera_are_watched() -> None:
    nobody = Sample("none.jpg", "none", sample(0, 0).jpeg, np.zeros((0, 4), np.float32), np.zeros(0, np.int64))
    found, page = watched([(0, 0, 0)] * 3, [nobody, sample(1, 0), sample(2, 0, TINY)])
    assert found["films"] == 1
    ((number, film),) = page.films
    assert (number, film.width, film.height) == (1, 40, 30)
