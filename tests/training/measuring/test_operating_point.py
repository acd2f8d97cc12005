import numpy as np
import pytest

from tests.training.measuring.test_average_precision import ELSEWHERE, LABELS, LARGE, SMALL, found, ignoring, sample
from training.core.postprocess import Detections
from training.measuring.operating_point import (
    ALARMS,
    LOWEST,
    NOTHING,
    best_thresholds,
    confusion,
    count_answers,
    false_boxes,
    match,
    with_few_alarms,
)
from training.measuring.samples import WEBCAM_SIZE


def test_the_surer_box_takes_the_face() -> None:
    pairs = match(sample((LARGE, 0)), found((LARGE, 1, 0.6), (LARGE, 0, 0.9)))
    assert pairs.of_face.tolist() == [1]
    assert pairs.of_box.tolist() == [NOTHING, 0]


def test_the_confusion_counts_every_face_and_every_free_box_once() -> None:
    samples = [sample((LARGE, 0), (ELSEWHERE, 1), (SMALL, 1))]
    answers = [found((LARGE, 1, 0.9), (ELSEWHERE, 1, 0.8), ((0.0, 0.8, 0.2, 1.0), 0, 0.7))]
    counts = confusion(samples, answers, len(LABELS))
    expected = np.zeros((4, 4), int)
    expected[0, 1] = 1  # mask called no_mask
    expected[1, 1] = 1
    expected[1, 3] = 1  # the small one is missed
    expected[3, 0] = 1  # mask where no face is
    np.testing.assert_array_equal(counts, expected)
    assert confusion(samples, answers, len(LABELS), WEBCAM_SIZE).sum() == 3


def test_a_box_on_what_is_ignored_is_no_false_alarm() -> None:
    answers = [found((LARGE, 0, 0.9), (ELSEWHERE, 0, 0.95))]
    right = count_answers([ignoring(sample((LARGE, 0)), ELSEWHERE)], answers, LABELS, None)
    assert right.confusion.sum() == 1
    assert right.precision["mask"] == 1
    assert count_answers([ignoring(sample((LARGE, 0)), SMALL)], answers, LABELS, None).precision["mask"] == 0.5
    assert confusion([ignoring(sample((LARGE, 0)), LARGE)], answers, len(LABELS))[0, 0] == 1, "what is found counts"
    part = [found(((0.5, 0.6, 0.6, 0.7), 0, 0.9))]
    assert confusion([ignoring(sample(), ELSEWHERE, crowd=True)], part, len(LABELS)).sum() == 0
    assert confusion([ignoring(sample(), ELSEWHERE)], part, len(LABELS)).sum() == 1
    assert false_boxes([ignoring(sample(), ELSEWHERE)], part)["pictures"] == 0
    samples = [ignoring(sample((LARGE, 0)), ELSEWHERE), sample((LARGE, 0))]
    chosen = best_thresholds(samples, [*answers, found((LARGE, 0, 0.5), (ELSEWHERE, 0, 0.3))], LABELS, 0.4)
    assert chosen["mask"] == pytest.approx(0.4)


def test_precision_recall_and_wrong_class() -> None:
    samples = [sample((LARGE, 0), (ELSEWHERE, 0)), sample((LARGE, 1), (ELSEWHERE, 2))]
    answers = [found((LARGE, 0, 0.9), (ELSEWHERE, 1, 0.9)), found((LARGE, 1, 0.9), (ELSEWHERE, 0, 0.9))]
    result = count_answers(samples, answers, LABELS, "incorrect")
    assert result.precision == {"mask": 0.5, "no_mask": 0.5, "incorrect": None}
    assert result.recall == {"mask": 0.5, "no_mask": 1.0, "incorrect": 0.0}
    # Of the three found faces that are not `incorrect`, one has a wrong label.
    assert result.wrong_class == pytest.approx(1 / 3)


def test_boxes_on_pictures_without_a_face_are_counted() -> None:
    counted = false_boxes(
        [sample(), sample(), sample((LARGE, 0))], [found((LARGE, 0, 0.9), (ELSEWHERE, 0, 0.9)), found(), found()]
    )
    assert counted == {"pictures": 2, "boxes": 2, "perPicture": 1.0, "picturesWithoutBox": 0.5}


def test_the_threshold_of_best_f1_lies_between_the_last_good_and_the_next_box() -> None:
    samples = [sample((LARGE, 0), (ELSEWHERE, 0))]
    answers = [
        found((LARGE, 0, 0.9), (ELSEWHERE, 0, 0.6), ((0.0, 0.7, 0.3, 1.0), 0, 0.4), ((0.6, 0.0, 0.9, 0.2), 0, 0.3))
    ]
    assert best_thresholds(samples, answers, LABELS, default=0.45)["mask"] == pytest.approx(0.5)


def test_a_label_that_no_face_has_keeps_the_default() -> None:
    assert best_thresholds([sample((LARGE, 0))], [found((LARGE, 0, 0.9))], LABELS, default=0.45)["no_mask"] == 0.45


def test_small_faces_do_not_pull_the_threshold_down() -> None:
    samples = [sample((LARGE, 0), (SMALL, 0), ((0.8, 0.1, 0.84, 0.13), 0))]
    answers = [found((LARGE, 0, 0.9), (ELSEWHERE, 0, 0.5), (SMALL, 0, 0.2), ((0.8, 0.1, 0.84, 0.13), 0, 0.1))]
    assert best_thresholds(samples, answers, LABELS, default=0.45)["mask"] == pytest.approx(0.7)


def lowered(alarms: int, faceless_alarms: int = 0) -> float:
    """Return the threshold of `incorrect`, answered with 0.15 on a face of its own, and with 0.25 where it is false.

    It is false on `alarms` of 100 masks, and on `faceless_alarms` of 100 pictures without a face.
    """
    samples = [sample((LARGE, 0))] * 100 + [sample((LARGE, 2))] + [sample()] * 100
    everything = (
        [found((LARGE, 2, 0.25))] * alarms
        + [found((LARGE, 0, 0.9))] * (100 - alarms)
        + [found((LARGE, 2, 0.15))]
        + [found((LARGE, 2, 0.25))] * faceless_alarms
        + [found()] * (100 - faceless_alarms)
    )

    def answer(thresholds: dict[str, float]) -> list[Detections]:
        limits = np.array([thresholds[label] for label in LABELS])
        keeps = [one.scores >= limits[one.labels] for one in everything]
        return [
            Detections(one.boxes[kept], one.labels[kept], one.scores[kept])
            for one, kept in zip(everything, keeps, strict=True)
        ]

    return with_few_alarms(samples, answer, {"mask": 0.5, "no_mask": 0.5, "incorrect": 0.4}, "incorrect")["incorrect"]


def test_a_threshold_is_lowered_until_the_label_would_be_said_of_too_many_others() -> None:
    few = round(ALARMS * 100)
    assert lowered(few) == pytest.approx(LOWEST, abs=0.01)
    assert lowered(few + 1) == pytest.approx(0.26)
    assert lowered(0, few) == pytest.approx(LOWEST, abs=0.01)
    assert lowered(0, few + 1) == pytest.approx(0.26)


def test_a_label_without_a_face_keeps_its_threshold() -> None:
    thresholds = {"mask": 0.5, "no_mask": 0.5, "incorrect": 0.4}
    assert with_few_alarms([sample((LARGE, 0))], lambda _: [found()], thresholds, "incorrect") == thresholds
