"""Cuts a backbone down to fewer channels: the important ones stay, and each layer is refitted to make good the loss.

Channels are ranked by how much they affect the next layer (their spread after its depthwise convolution times the norm
of the weights that read them); then ridge regression fits each pointwise layer to reproduce the wide one's output from
the channels that are left (after He et al., 2017, arXiv:1707.06168). Both need a few dozen pictures.
"""

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.config import MOBILENET_V1_CHANNELS, MOBILENET_V1_STRIDED_BLOCKS
from training.errors import TrainingError
from training.network.warm_start.weights import LayerWeights, Weights

# Positions per layer that the regression uses; more only takes longer.
SAMPLES = 20_000
RIDGE = 1e-3


def backbone_channels(weights: Weights) -> tuple[int, ...]:
    """Return the output channels of the backbone's layers: 14, or fewer in a network that ends at an earlier block."""
    layers = ["conv0", *(f"block{block}_pointwise" for block in range(1, len(MOBILENET_V1_CHANNELS)))]
    return tuple(len(weights[name].bias) for name in layers if name in weights)


def narrow(
    weights: Weights, channels: tuple[int, ...], images: NDArray[np.float32], seed: int = 42
) -> dict[str, LayerWeights]:
    """Return the backbone's weights with the given number of output channels per layer.

    images float32 [B, S, S, 3] in -1..1. Other layers are left out: they read channels that may be gone. The wide
    network runs with ReLU6, as MobileNet V1 is trained. Raises TrainingError if a layer would have to become wider.
    """
    wide = backbone_channels(weights)
    if any(new > old for new, old in zip(channels, wide, strict=True)):
        raise TrainingError(f"a network cannot be cut from {wide} channels to {channels}: no layer may become wider")
    rng = np.random.default_rng(seed)
    result: dict[str, LayerWeights] = {}

    outputs = _relu6(_convolve(images, weights["conv0"], 2))
    kept = _most_important(outputs, weights, 1, channels[0])
    result["conv0"] = LayerWeights(weights["conv0"].kernel[..., kept], weights["conv0"].bias[kept])
    narrowed = tf.gather(outputs, kept, axis=-1)
    for block in range(1, len(channels)):
        stride = 2 if block in MOBILENET_V1_STRIDED_BLOCKS else 1
        depthwise, pointwise = weights[f"block{block}_depthwise"], weights[f"block{block}_pointwise"]
        wide_sums = _convolve(_relu6(_depthwise(outputs, depthwise, stride)), pointwise, 1)
        outputs = _relu6(wide_sums)
        kept_before, kept = kept, _most_important(outputs, weights, block + 1, channels[block])

        cut = LayerWeights(depthwise.kernel[:, :, kept_before], depthwise.bias[kept_before])
        result[f"block{block}_depthwise"] = cut
        inputs = _relu6(_depthwise(narrowed, cut, stride))
        start = LayerWeights(pointwise.kernel[:, :, kept_before][..., kept], pointwise.bias[kept])
        refitted = _refit(inputs, tf.gather(wide_sums, kept, axis=-1), start, rng)
        result[f"block{block}_pointwise"] = refitted
        narrowed = _relu6(_convolve(inputs, refitted, 1))
    return result


def _convolve(x: tf.Tensor, layer: LayerWeights, stride: int) -> tf.Tensor:
    return tf.nn.conv2d(x, layer.kernel, stride, "SAME") + layer.bias


def _depthwise(x: tf.Tensor, layer: LayerWeights, stride: int) -> tf.Tensor:
    return tf.nn.depthwise_conv2d(x, layer.kernel, [1, stride, stride, 1], "SAME") + layer.bias


def _relu6(x: tf.Tensor) -> tf.Tensor:
    return tf.nn.relu6(x)


def _most_important(outputs: tf.Tensor, weights: Weights, block: int, count: int) -> NDArray[np.int64]:
    """Return the sorted indices of the channels of outputs [B, H, W, C] that affect `block` the most (if none
    follows, only their spread counts)."""
    if f"block{block}_depthwise" not in weights:
        importance = np.std(outputs.numpy(), axis=(0, 1, 2))
    else:
        read = tf.nn.relu6(_depthwise(outputs, weights[f"block{block}_depthwise"], 1)).numpy()
        importance = read.std(axis=(0, 1, 2)) * np.linalg.norm(weights[f"block{block}_pointwise"].kernel[0, 0], axis=1)
    return np.sort(np.argsort(-importance, kind="stable")[:count])


def _refit(inputs: tf.Tensor, sums: tf.Tensor, start: LayerWeights, rng: np.random.Generator) -> LayerWeights:
    """Return the pointwise layer nearest to start that turns inputs [..., in] into sums [..., out]."""
    x = inputs.numpy().reshape(-1, inputs.shape[-1]).astype(np.float64)
    y = sums.numpy().reshape(-1, sums.shape[-1]).astype(np.float64)
    rows = rng.choice(len(x), min(SAMPLES, len(x)), replace=False)
    x = np.concatenate([x[rows], np.ones((len(rows), 1))], axis=1)
    before = np.concatenate([start.kernel[0, 0], start.bias[np.newaxis]]).astype(np.float64)
    gram = x.T @ x
    gram += RIDGE * np.trace(gram) / len(gram) * np.eye(len(gram))
    change = np.linalg.solve(gram, x.T @ (y[rows] - x @ before))
    fitted = (before + change).astype(np.float32)
    return LayerWeights(fitted[np.newaxis, np.newaxis, :-1], fitted[-1])
