from dataclasses import replace

import numpy as np
import pytest

from training.core.postprocess import Detections
from training.data.examples import Ignored
from training.measuring.average_precision import AveragePrecision
from training.measuring.samples import Sample

LABELS = ["mask", "no_mask", "incorrect"]
LARGE, ELSEWHERE = (0.1, 0.1, 0.5, 0.4), (0.5, 0.6, 0.9, 0.9)
SMALL = (0.7, 0.1, 0.74, 0.13)  # 0.04 of the height


def sample(*faces: tuple[tuple[float, ...], int], source: str = "a") -> Sample:
    boxes = np.array([box for box, _ in faces], np.float32).reshape(-1, 4)
    return Sample("x.jpg", source, b"", boxes, np.array([label for _, label in faces], np.int64))


def found(*answers: tuple[tuple[float, ...], int, float]) -> Detections:
    return Detections(
        np.array([box for box, _, _ in answers], np.float32).reshape(-1, 4),
        np.array([label for _, label, _ in answers], np.int64),
        np.array([score for _, _, score in answers], np.float32),
    )


def ignoring(one: Sample, box: tuple[float, ...], label: int = 0, crowd: bool = False) -> Sample:
    """Return the sample with a box that is neither hit nor miss."""
    return replace(one, ignored=Ignored(np.array([box], np.float32), np.array([label], np.int32), np.array([crowd])))


def test_ignored_boxes_are_neither_hit_nor_miss() -> None:
    right = found((LARGE, 0, 0.8))
    assert AveragePrecision([ignoring(sample((LARGE, 0)), ELSEWHERE)], [right], LABELS).mean() == pytest.approx(1.0)
    both = found((ELSEWHERE, 0, 0.9), (LARGE, 0, 0.8))
    assert AveragePrecision([ignoring(sample((LARGE, 0)), ELSEWHERE)], [both], LABELS).mean() == pytest.approx(1.0)
    parts = found(((0.5, 0.6, 0.6, 0.7), 0, 0.9), ((0.7, 0.7, 0.8, 0.8), 0, 0.9), (LARGE, 0, 0.8))
    crowd = ignoring(sample((LARGE, 0)), ELSEWHERE, crowd=True)
    assert AveragePrecision([crowd], [parts], LABELS).mean() == pytest.approx(1.0), "any part of a crowd"
    hard = ignoring(sample((LARGE, 0)), ELSEWHERE)
    assert AveragePrecision([hard], [parts], LABELS).mean() == pytest.approx(1 / 3), "but a difficult thing as a whole"


def test_all_right_is_one() -> None:
    ap = AveragePrecision([sample((LARGE, 0), (ELSEWHERE, 1))], [found((LARGE, 0, 0.9), (ELSEWHERE, 1, 0.8))], LABELS)
    assert ap.of_label("mask") == pytest.approx(1.0)
    assert ap.mean() == pytest.approx(1.0)


def test_a_label_without_a_face_has_no_figure() -> None:
    ap = AveragePrecision([sample((LARGE, 0))], [found((LARGE, 0, 0.9))], LABELS)
    assert ap.of_label("no_mask") is None
    assert ap.mean() == pytest.approx(1.0)


def test_a_surer_false_box_halves_precision() -> None:
    ap = AveragePrecision([sample((LARGE, 0))], [found((ELSEWHERE, 0, 0.9), (LARGE, 0, 0.8))], LABELS)
    assert ap.of_label("mask") == pytest.approx(0.5)


def test_one_of_two_found_is_half() -> None:
    ap = AveragePrecision([sample((LARGE, 0), (ELSEWHERE, 0))], [found((LARGE, 0, 0.9))], LABELS)
    # Precision is 1 at the recalls 0, 0.01, ..., 0.5, which are 51 of 101.
    assert ap.of_label("mask") == pytest.approx(51 / 101)


def test_iou_decides_where_a_box_counts() -> None:
    # The box is as wide and 0.9 / 0.4 = 2.25 times as high: IoU 1 / 2.25 = 0.444.
    tall = (0.1, 0.1, 1.0, 0.4)
    ap = AveragePrecision([sample((LARGE, 0))], [found((tall, 0, 0.9))], LABELS)
    assert ap.of_label("mask", 0.4) == pytest.approx(1.0)
    assert ap.of_label("mask", 0.5) == pytest.approx(0.0)


def test_the_mean_over_ious_counts_the_levels_reached() -> None:
    # IoU 0.8: right at 0.5, 0.55, ..., 0.8, which are 7 of 10 levels; a hair more, so that rounding does not matter.
    lower = (0.1, 0.1, 0.1 + 0.4 * 0.801, 0.4)
    ap = AveragePrecision([sample((LARGE, 0))], [found((lower, 0, 0.9))], LABELS)
    assert ap.of_label("mask", None) == pytest.approx(0.7)


def test_small_faces_and_small_false_boxes_count_neither_way_for_webcams() -> None:
    missed_small = AveragePrecision([sample((LARGE, 0), (SMALL, 0))], [found((LARGE, 0, 0.8))], LABELS)
    assert missed_small.of_label("mask", size="webcam") == pytest.approx(1.0)
    assert missed_small.of_label("mask") == pytest.approx(51 / 101)
    false_small = AveragePrecision([sample((LARGE, 0))], [found((SMALL, 0, 0.9), (LARGE, 0, 0.8))], LABELS)
    assert false_small.of_label("mask", size="webcam") == pytest.approx(1.0)
    assert false_small.of_label("mask") == pytest.approx(0.5)


def test_an_incorrect_face_called_mask_is_neither_hit_nor_miss() -> None:
    samples, answers = [sample((LARGE, 0), (ELSEWHERE, 2))], [found((ELSEWHERE, 0, 0.9), (LARGE, 0, 0.8))]
    assert AveragePrecision(samples, answers, LABELS, "incorrect").of_label("mask") == pytest.approx(1.0)
    assert AveragePrecision(samples, answers, LABELS, None).of_label("mask") == pytest.approx(0.5)


def test_the_neither_label_has_its_own_figure_but_no_part_in_the_mean() -> None:
    ap = AveragePrecision([sample((LARGE, 0), (ELSEWHERE, 2))], [found((LARGE, 0, 0.8))], LABELS, "incorrect")
    assert ap.of_label("incorrect") == pytest.approx(0.0)
    assert ap.mean() == pytest.approx(1.0)


def test_a_part_of_the_pictures_is_measured_alone() -> None:
    samples = [sample((LARGE, 0), source="a"), sample((LARGE, 0), source="b"), sample(source="b")]
    answers = [found((LARGE, 0, 0.9)), found(), found((ELSEWHERE, 0, 0.95))]
    ap = AveragePrecision(samples, answers, LABELS)
    assert ap.restricted_to([0]).mean() == pytest.approx(1.0)
    assert ap.restricted_to([1, 2]).mean() == pytest.approx(0.0)
    assert ap.restricted_to([0, 2]).mean() == pytest.approx(0.5)


def test_no_detection_at_all_is_zero() -> None:
    assert AveragePrecision([sample((LARGE, 0))], [found()], LABELS).mean() == 0.0


def test_no_face_at_all_has_no_figure() -> None:
    assert AveragePrecision([sample()], [found((LARGE, 0, 0.9))], LABELS).mean() is None
