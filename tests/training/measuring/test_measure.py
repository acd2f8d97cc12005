import dataclasses
import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from training.core.postprocess import Detections, suppress
from training.measuring.measure import measure
from training.measuring.samples import Sample
from training.running.detector import Candidates, Detector
from training.running.film import Watched

LABELS = ["mask", "no_mask", "incorrect"]
COUNT = 20
STEP = 10  # between the greys that tell the pictures apart


class CountingPage:
    """A page's engine that answers at random, but always the same for a picture, and records what it is asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []  # appended to by threads

    def detect(
        self, picture: NDArray[np.uint8], thresholds: NDArray[np.float32], iou_threshold: float, max_detections: int
    ) -> Detections:
        number = int(picture.mean()) // STEP
        self.asked.append(number)
        rng = np.random.default_rng(number)
        corners = rng.uniform(0, 0.6, (6, 2)).astype(np.float32)
        boxes = np.concatenate([corners, corners + 0.3], axis=1)
        # Few scores lie between the thresholds, as with a trained network.
        scores = rng.choice([0.05, 0.9], (6, 3)).astype(np.float32)
        if rng.uniform() < 0.2:
            scores[0, 1] = 0.5
        return suppress(boxes, scores, thresholds, iou_threshold, max_detections)

    def look_closely(self, *_: Any) -> Candidates:
        raise AssertionError("nobody asked for photos")

    def watch(self, *_: Any) -> Watched:
        raise AssertionError("nobody asked for films")

    def close(self) -> None:
        pass


def no_network(images: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    raise AssertionError("the page's engine was to be asked")


def detector_with(page: CountingPage) -> Detector:
    thresholds = {"mask": 0.4, "no_mask": 0.6, "incorrect": 0.4}
    return Detector(Path("web"), "model_web", LABELS, (8, 8), (-1.0, 1.0), no_network, thresholds, page=page)


def samples() -> list[Sample]:
    found = []
    for number in range(COUNT):
        file = io.BytesIO()
        Image.new("L", (16, 16), number * STEP + STEP // 2).convert("RGB").save(file, "JPEG")
        boxes = np.array([[0.1, 0.1, 0.5, 0.5]], np.float32)
        found.append(Sample(f"drawn-{number}", "drawn", file.getvalue(), boxes, np.array([number % 3])))
    return found


def measured(detector: Detector, choose_thresholds: bool) -> tuple[dict[str, Any], list[list[Any]]]:
    result = measure(detector, samples(), choose_thresholds=choose_thresholds)
    return result.metrics, [[part.tolist() for part in found] for found in result.detections]


@pytest.mark.parametrize("choose_thresholds", [False, True])
def test_the_page_is_asked_again_only_where_its_answer_could_be_another(choose_thresholds: bool) -> None:
    page, twice = CountingPage(), CountingPage()
    # With suppression per label nothing is known beforehand, so every picture is run twice.
    plain = dataclasses.replace(detector_with(twice), one_answer_per_place=False)
    assert measured(detector_with(page), choose_thresholds) == measured(plain, choose_thresholds)
    assert len(twice.asked) == 2 * COUNT
    assert set(page.asked) == set(range(COUNT))
    assert len(page.asked) < 1.5 * COUNT


class BlindToMany(CountingPage):
    """A page's engine that gives the truth for a picture with one face, and nothing for the others."""

    def __init__(self, shown: list[Sample]) -> None:
        super().__init__()
        self.shown = {int(sample.pixels().mean()) // STEP: sample for sample in shown}

    def detect(
        self, picture: NDArray[np.uint8], thresholds: NDArray[np.float32], iou_threshold: float, max_detections: int
    ) -> Detections:
        sample = self.shown[int(picture.mean()) // STEP]
        count = len(sample.boxes) if len(sample.boxes) == 1 else 0
        scores = 0.9 * np.eye(len(LABELS), dtype=np.float32)[sample.labels[:count]]
        return suppress(sample.boxes[:count], scores, thresholds, iou_threshold, max_detections)


def test_close_ups_have_figures_of_their_own() -> None:
    twice = np.array([[0.1, 0.1, 0.5, 0.5], [0.5, 0.5, 0.9, 0.9]], np.float32)
    mixed = [
        sample if i < 12 else dataclasses.replace(sample, boxes=twice, labels=np.array([0, 1]))
        for i, sample in enumerate(samples())
    ]
    close = measure(detector_with(BlindToMany(mixed)), mixed, choose_thresholds=False).metrics["closeUps"]
    assert (close["pictures"], close["faces"]) == (12, 12)
    assert close["ap50"]["all"] == 1.0
    assert close["wrongClass"]["all"] == 0.0
    many = measure(detector_with(BlindToMany(mixed)), mixed[12:], choose_thresholds=False).metrics
    assert many["closeUps"] is None
    assert many["summary"]["ap50"]["all"] == 0.0
