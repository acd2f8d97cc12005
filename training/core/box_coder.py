"""Writes a box as its offset from an anchor, and back (Faster R-CNN, Ren et al., 2015, equation 2).

Pairs arrive matched; matching is elsewhere. The scales 10, 10, 5, 5 are the Object Detection API's.
"""

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

SCALES = (10.0, 10.0, 5.0, 5.0)
"""What ty, tx, th, tw are multiplied by, so that all four targets have a spread near 1."""

# A box without width or height would have a logarithm of minus infinity.
EPSILON = 1e-8


def _centres_and_sizes(boxes: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    sizes = boxes[..., 2:] - boxes[..., :2]
    return boxes[..., :2] + sizes / 2, sizes


def encode(boxes: tf.Tensor, anchors: tf.Tensor) -> tf.Tensor:
    """Return encodings float32 [..., 4] (ty, tx, th, tw, scaled) of boxes [..., 4] against anchors [..., 4]."""
    centres, sizes = _centres_and_sizes(boxes)
    anchor_centres, anchor_sizes = _centres_and_sizes(anchors)
    shift = (centres - anchor_centres) / anchor_sizes
    stretch = tf.math.log(tf.maximum(sizes, EPSILON) / anchor_sizes)
    return tf.concat([shift, stretch], axis=-1) * tf.constant(SCALES)


# Matrices that spread (ty, tx, th, tw) over a box's four sides, with the scales undone.
_TO_CENTRES = np.array([[1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0]], np.float32) / SCALES[0]
_TO_SIZES = np.array([[0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1]], np.float32) / SCALES[2]


def decode(encodings: tf.Tensor, anchors: NDArray[np.float32]) -> tf.Tensor:
    """Return boxes float32 [..., N, 4] (ymin, xmin, ymax, xmax) from encodings [..., N, 4]: the inverse of encode.

    anchors is a float32 array [N, 4]. Two small matrix products stand in for slicing and joining columns, because the
    browser's WASM backend slices columns row by row: 3 ms of a 30 ms detection.
    """
    sizes = anchors[:, 2:] - anchors[:, :2]
    centres = anchors[:, :2] + sizes / 2
    shift = tf.matmul(encodings, _TO_CENTRES) * np.tile(sizes, 2)
    reach = tf.exp(tf.matmul(encodings, _TO_SIZES)) * np.concatenate([-sizes / 2, sizes / 2], axis=-1)
    return shift + np.tile(centres, 2) + reach
