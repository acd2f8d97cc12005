"""What boxes.py computes in a graph, for numpy arrays, identical to the bit.

Both are needed: targets are made inside tf.data, but pictures are measured one by one, where each call of TensorFlow
would take longer than all of the arithmetic.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


def area(boxes: Array) -> Array:
    """Return the areas of boxes float32 [..., 4] as float32 [...]; an inverted box has area 0."""
    return np.asarray(np.maximum(boxes[..., 2:] - boxes[..., :2], 0).prod(axis=-1))


def intersection(a: Array, b: Array) -> Array:
    """Return the shared areas of boxes a and b, float32 [..., 4] each, broadcast against each other."""
    top_left = np.maximum(a[..., :2], b[..., :2])
    bottom_right = np.minimum(a[..., 2:], b[..., 2:])
    return np.asarray(np.maximum(bottom_right - top_left, 0).prod(axis=-1))


def pairwise_iou(a: Array, b: Array) -> Array:
    """Return the IoU of every box in a [M, 4] with every box in b [N, 4] as float32 [M, N]; 0 where both are empty."""
    shared = intersection(a[:, np.newaxis], b[np.newaxis])
    union = area(a)[:, np.newaxis] + area(b)[np.newaxis] - shared
    return np.asarray(np.divide(shared, union, out=np.zeros_like(shared), where=union > 0))
