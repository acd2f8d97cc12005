import math

import numpy as np
import pytest
import tensorflow as tf

from training.core import box_coder

ANCHOR = np.array([[0.2, 0.2, 0.6, 0.4]], np.float32)


def test_the_anchor_itself_encodes_to_zero() -> None:
    assert box_coder.encode(tf.constant(ANCHOR), tf.constant(ANCHOR)).numpy() == pytest.approx(0.0, abs=1e-6)


def test_encode_by_hand() -> None:
    # Twice as high, as wide; centre 0.1 lower (a quarter of 0.4), 0.05 to the right (a quarter of 0.2).
    box = tf.constant([[0.1, 0.25, 0.9, 0.45]])
    expected = [10 * 0.25, 10 * 0.25, 5 * math.log(2), 0.0]
    assert box_coder.encode(box, tf.constant(ANCHOR)).numpy()[0] == pytest.approx(expected, abs=1e-5)


def test_decode_undoes_encode() -> None:
    rng = np.random.default_rng(0)
    corners = rng.uniform(0, 0.5, (50, 2)).astype(np.float32)
    boxes = np.concatenate([corners, corners + rng.uniform(0.01, 0.5, (50, 2)).astype(np.float32)], axis=1)
    anchors = np.roll(boxes, 7, axis=0)
    decoded = box_coder.decode(box_coder.encode(tf.constant(boxes), tf.constant(anchors)), anchors)
    np.testing.assert_allclose(decoded, boxes, atol=1e-5)


def test_decode_takes_a_batch() -> None:
    decoded = box_coder.decode(tf.zeros([3, 1, 4]), ANCHOR)
    np.testing.assert_allclose(decoded, np.repeat(ANCHOR[np.newaxis], 3, axis=0), atol=1e-6)


def test_a_box_without_width_stays_finite() -> None:
    assert np.isfinite(box_coder.encode(tf.constant([[0.3, 0.3, 0.5, 0.3]]), tf.constant(ANCHOR))).all()
