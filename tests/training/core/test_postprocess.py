import numpy as np
from numpy.typing import NDArray

from training.core.postprocess import at_higher_thresholds, suppress


def floats(values: object) -> NDArray[np.float32]:
    return np.asarray(values, np.float32)


BOXES = floats([[0.0, 0.0, 0.4, 0.4], [0.0, 0.0, 0.4, 0.42], [0.5, 0.5, 0.9, 0.9]])


def test_the_better_of_two_that_overlap_stays_whatever_their_labels() -> None:
    scores = floats([[0.6, 0.1], [0.1, 0.9], [0.7, 0.0]])
    found = suppress(BOXES, scores, 0.5)
    assert found.labels.tolist() == [1, 0]
    np.testing.assert_allclose(found.scores, [0.9, 0.7])
    np.testing.assert_allclose(found.boxes, BOXES[[1, 2]])


def test_each_label_has_its_threshold() -> None:
    scores = floats([[0.6, 0.1], [0.0, 0.0], [0.1, 0.6]])
    assert suppress(BOXES, scores, floats([0.5, 0.7])).labels.tolist() == [0]


def test_no_more_than_asked_for() -> None:
    assert len(suppress(BOXES, floats([[0.9], [0.8], [0.7]]), 0.1, max_detections=1).boxes) == 1


def test_nothing_found() -> None:
    found = suppress(BOXES, np.zeros((3, 2), np.float32), 0.1)
    assert found.boxes.shape == (0, 4)
    assert found.labels.shape == found.scores.shape == (0,)


FLOOR = 0.02
HIGHER = floats([0.4, 0.6, 0.4])


def test_higher_thresholds_need_no_second_look_or_say_so() -> None:
    """For any picture, the result is either None or exactly what the network's answers would have given."""
    rng = np.random.default_rng(0)
    told = 0
    for _ in range(400):
        corners = rng.uniform(0, 0.3, (12, 2))
        boxes = floats(np.concatenate([corners, corners + rng.uniform(0.2, 0.4, (12, 2))], axis=1))
        # In tenths, so that labels and rows tie.
        scores = floats(rng.integers(0, 11, (12, 3)) / 10 * rng.uniform(0.2, 1.0, (12, 1)).round(1))
        most = int(rng.integers(1, 6))
        answer = at_higher_thresholds(suppress(boxes, scores, FLOOR, max_detections=most), FLOOR, HIGHER)
        if answer is not None:
            told += 1
            expected = suppress(boxes, scores, HIGHER, max_detections=most)
            assert [part.tolist() for part in answer] == [part.tolist() for part in expected]
    assert 50 < told < 350


def test_a_box_that_falls_out_may_have_hidden_another() -> None:
    scores = floats([[0.0, 0.55, 0.0], [0.5, 0.0, 0.0], [0.0, 0.0, 0.7]])
    assert at_higher_thresholds(suppress(BOXES, scores, FLOOR), FLOOR, HIGHER) is None
    assert suppress(BOXES, scores, HIGHER).labels.tolist() == [2, 0]


def test_a_threshold_under_the_floor_is_not_told() -> None:
    nothing = suppress(BOXES, np.zeros((3, 3), np.float32), FLOOR)
    assert at_higher_thresholds(nothing, FLOOR, floats([0.4, 0.01, 0.4])) is None
