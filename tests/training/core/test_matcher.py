import numpy as np
import tensorflow as tf

from training.core.matcher import IGNORED, UNMATCHED, match


def test_thresholds_by_hand() -> None:
    overlaps = tf.constant([[0.9, 0.45, 0.1, 0.0], [0.2, 0.3, 0.6, 0.0]])
    assert match(overlaps, 0.5, 0.4).numpy().tolist() == [0, IGNORED, 1, UNMATCHED]


def test_every_box_gets_its_best_anchor() -> None:
    overlaps = tf.constant([[0.7, 0.6], [0.1, 0.2]])
    # The second box reaches no threshold, yet takes the second anchor from the first.
    assert match(overlaps).numpy().tolist() == [0, 1]


def test_two_boxes_that_want_one_anchor() -> None:
    assert match(tf.constant([[0.3, 0.0], [0.4, 0.0]])).numpy().tolist() == [1, UNMATCHED]


def test_a_box_that_touches_no_anchor_forces_none() -> None:
    assert match(tf.constant([[0.0, 0.0]])).numpy().tolist() == [UNMATCHED, UNMATCHED]


def test_no_boxes_leave_all_anchors_unmatched() -> None:
    matches = match(tf.zeros([0, 5])).numpy()
    assert matches.tolist() == [UNMATCHED] * 5
    assert matches.dtype == np.int32
