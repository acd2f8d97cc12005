"""Intervals over groups, with counts small enough to work out by hand."""

import numpy as np
import pytest

from training.core.postprocess import Detections
from training.measuring.samples import Sample
from training.measuring.uncertainty import (
    Labelled,
    compared,
    difference,
    labelled,
    precision_intervals,
    verdict,
)

LABELS = ["mask", "no_mask", "incorrect"]
BOX = np.array([[0.2, 0.2, 0.6, 0.6]], np.float32)


def sample(source: str, label: int) -> Sample:
    return Sample(f"{source}-1.jpg", source, b"", BOX, np.array([label]))


def answer(label: int | None) -> Detections:
    if label is None:
        return Detections(np.zeros((0, 4), np.float32), np.zeros(0, np.int64), np.zeros(0, np.float32))
    return Detections(BOX, np.array([label]), np.array([0.9], np.float32))


def counts(wrong: list[int], found: list[int]) -> Labelled:
    return Labelled([f"person{i}" for i in range(len(wrong))], np.array(wrong), np.array(found))


def test_wrong_labels_are_counted_per_group_among_the_faces_found() -> None:
    samples = [sample("ann", 0), sample("ann", 1), sample("bob", 1), sample("bob", 0), sample("bob", 2)]
    # Right, wrong, called incorrect (wrong too), missed, and a face that is neither hit nor miss.
    shown = [answer(0), answer(0), answer(2), answer(None), answer(0)]
    found = labelled(samples, shown, neither=2)
    assert found.groups == ["ann", "bob"]
    assert found.wrong.tolist() == [1, 1]
    assert found.found.tolist() == [2, 1]
    assert found.share == pytest.approx(2 / 3)
    assert found.mean_over_groups == pytest.approx((1 / 2 + 1) / 2)
    assert found.worst() == [("bob", 1, 1), ("ann", 1, 2)]


def test_the_interval_holds_the_share_and_widens_where_groups_differ() -> None:
    alike, apart = counts([2] * 10, [20] * 10), counts([20, *[0] * 9], [20] * 10)
    assert alike.share == apart.share == pytest.approx(0.1)
    assert alike.interval() == pytest.approx((0.1, 0.1))
    low, high = apart.interval() or (1.0, 0.0)
    assert low == 0.0
    assert 0.2 <= high <= 0.4


def test_one_group_tells_nothing_of_others_and_no_face_nothing_at_all() -> None:
    assert counts([0], [0]).interval() is None
    assert counts([0], [0]).share is None
    assert counts([1], [4]).interval() == pytest.approx((0.25, 0.25))


def test_models_are_compared_on_the_same_draws() -> None:
    # The persons differ a lot, the models always by the same amount: in pairs there is no doubt.
    here, there = counts([4, 8, 12, 16], [20] * 4), counts([2, 6, 10, 14], [20] * 4)
    worse = difference(here, there)
    assert worse is not None
    assert worse[0] == pytest.approx(0.1)
    assert worse[1] == pytest.approx((0.1, 0.1))
    assert "more frequent" in verdict(here, there)[0]
    assert not [reason for reason in verdict(there, here) if "more frequent" in reason]
    with pytest.raises(ValueError, match="groups differ"):
        difference(here, counts([1], [2]))


def test_one_person_with_too_many_wrong_labels_is_reason_enough() -> None:
    same = counts([0, 3], [100, 10])
    assert verdict(same, same) == ["person1: 3 of 10 found faces have a wrong label; at most 20% of a person's may"]
    assert verdict(counts([0, 2], [100, 10]), same) == []


def test_a_comparison_says_all_of_it() -> None:
    samples = [sample("ann", 0), sample("bob", 1)]
    said = compared(samples, [answer(0), answer(1)], [answer(1), answer(1)], neither=2)
    assert said["here"]["wrong"] == 0
    assert said["there"]["wrong"] == 1
    assert said["difference"] == pytest.approx(-0.5)
    assert said["reasons"] == []


def test_average_precision_varies_with_the_persons_that_are_drawn() -> None:
    samples = [sample(name, label) for name in ("ann", "bob", "cleo") for label in (0, 1)]
    shown = [answer(0), answer(1), answer(0), answer(1), answer(None), answer(None)]
    intervals = precision_intervals(samples, shown, LABELS, "incorrect")
    low, high = intervals["all"] or (1.0, 0.0)
    assert low < 2 / 3 < high <= 1.0
