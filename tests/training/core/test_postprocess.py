import numpy as np
from numpy.typing import NDArray

from training.core.postprocess import suppress


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
