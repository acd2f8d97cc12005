import math

import numpy as np
import pytest
import tensorflow as tf

from training.core import losses


def test_cross_entropy_of_an_undecided_answer() -> None:
    assert losses.sigmoid_cross_entropy(tf.zeros([1]), tf.ones([1])).numpy() == pytest.approx([math.log(2)])


def test_focal_loss_by_hand() -> None:
    # p = 0.5: a face weighs 0.25 * 0.5**2, background 0.75 * 0.5**2, each times log 2.
    loss = losses.sigmoid_focal(tf.zeros([2]), tf.constant([1.0, 0.0])).numpy()
    assert loss == pytest.approx([0.0625 * math.log(2), 0.1875 * math.log(2)])


def test_focal_loss_forgives_what_is_sure() -> None:
    sure, unsure = losses.sigmoid_focal(tf.constant([4.0, 0.5]), tf.ones([2])).numpy()
    assert sure < unsure / 1000


def test_huber_by_hand() -> None:
    # 0.5 * 0.5**2 inside, 3 - 0.5 outside, nothing for the rest.
    loss = losses.huber(tf.constant([[0.5, 3.0, 0.0, 0.0]]), tf.zeros([1, 4])).numpy()
    assert loss == pytest.approx([0.125 + 2.5])


def test_generalised_iou_loss_of_the_same_box_is_zero() -> None:
    box = tf.constant([[0.1, 0.1, 0.4, 0.3]])
    assert losses.generalised_iou(box, box).numpy() == pytest.approx([0.0], abs=1e-6)


def test_hard_negatives_three_for_each_face() -> None:
    loss = tf.constant([[9.0, 1.0, 5.0, 4.0, 3.0, 2.0]])
    positives = tf.constant([[True, False, False, False, False, False]])
    mask = losses.hard_negative_mask(loss, positives, ~positives).numpy()
    assert mask.tolist() == [[1, 0, 1, 1, 1, 0]]


def test_hard_negatives_of_a_picture_without_faces() -> None:
    none = tf.zeros([1, 5], bool)
    mask = losses.hard_negative_mask(tf.range(5.0)[tf.newaxis], none, ~none).numpy()
    assert mask.tolist() == [[0, 0, 1, 1, 1]]
    assert np.isfinite(mask).all()
