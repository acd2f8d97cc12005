"""Geometry of axis-aligned boxes: area, overlap, clipping.

A box is `[ymin, xmin, ymax, xmax]`, relative to the picture (0..1). Encoding against anchors is box_coder's job,
choosing which anchor answers for which box is matcher's. box_arrays.py has the same for numpy arrays.
"""

import tensorflow as tf

YMIN, XMIN, YMAX, XMAX = range(4)


def area(boxes: tf.Tensor) -> tf.Tensor:
    """Return the areas of boxes float32 [..., 4] as float32 [...]; an inverted box has area 0."""
    height = tf.maximum(boxes[..., YMAX] - boxes[..., YMIN], 0.0)
    width = tf.maximum(boxes[..., XMAX] - boxes[..., XMIN], 0.0)
    return height * width


def intersection(a: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    """Return the shared areas of boxes a and b, float32 [..., 4] each, broadcast against each other."""
    top_left = tf.maximum(a[..., :2], b[..., :2])
    bottom_right = tf.minimum(a[..., 2:], b[..., 2:])
    return tf.reduce_prod(tf.maximum(bottom_right - top_left, 0.0), axis=-1)


def iou(a: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    """Return intersection over union of boxes [..., 4], broadcast; 0 where both are empty."""
    shared = intersection(a, b)
    return tf.math.divide_no_nan(shared, area(a) + area(b) - shared)


def pairwise_iou(a: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    """Return the IoU of every box in a [M, 4] with every box in b [N, 4] as float32 [M, N]."""
    return iou(a[:, tf.newaxis, :], b[tf.newaxis, :, :])


def grown(boxes: tf.Tensor, share: float) -> tf.Tensor:
    """Return boxes float32 [M, 4], each larger by a share of its own height and width on every side."""
    sizes = tf.tile(boxes[:, 2:] - boxes[:, :2], [1, 2])
    return boxes + share * sizes * tf.constant([-1.0, -1.0, 1.0, 1.0])


def clear_of(places: tf.Tensor, boxes: tf.Tensor) -> tf.Tensor:
    """Return which places [P, 4] overlap none of the boxes [M, 4], bool [P]; touching is not overlapping."""
    apart = (places[:, tf.newaxis, :2] >= boxes[:, 2:]) | (places[:, tf.newaxis, 2:] <= boxes[:, :2])
    return tf.reduce_all(tf.reduce_any(apart, axis=2), axis=1)


def generalised_iou(a: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    """Return the generalised IoU (Rezatofighi et al., 2019, arXiv:1902.09630) of boxes [..., 4]: float32 in (-1, 1]."""
    shared = intersection(a, b)
    union = area(a) + area(b) - shared
    hull_size = tf.maximum(a[..., 2:], b[..., 2:]) - tf.minimum(a[..., :2], b[..., :2])
    hull = tf.reduce_prod(hull_size, axis=-1)
    return tf.math.divide_no_nan(shared, union) - tf.math.divide_no_nan(hull - union, hull)
