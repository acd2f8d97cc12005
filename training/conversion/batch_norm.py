"""The arithmetic of folding a batch norm into the convolution before it. Finding them in a graph is fold.py's job.

BN(conv(x, K) + b) = conv(x, K s) + (b - mean) s + beta with s = gamma / sqrt(var + epsilon) (Jacob et al. 2018,
"Quantization and Training of Neural Networks", section 3.2).
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]  # float32 or float64; results keep that precision


def scale_and_offset(
    mean: Array, variance: Array, beta: Array, gamma: Array | float, epsilon: float
) -> tuple[Array, Array]:
    """Return a batch norm as y = x * scale + offset, both [channels]."""
    scale = gamma / np.sqrt(variance + epsilon)
    return scale, beta - mean * scale


def scaled(kernel: Array, scale: Array, *, depthwise: bool) -> Array:
    """Return a convolution's kernel with its output channels multiplied by a scale [channels].

    kernel [height, width, in, out], or [height, width, in, multiplier] for a depthwise one, which has in * multiplier
    output channels.
    """
    shape = (*kernel.shape[:2], -1) if depthwise else kernel.shape
    return np.asarray((kernel.reshape(shape) * scale).reshape(kernel.shape))
