"""The common form of all checkpoints, and how weights enter a network: strictly, with every layer accounted for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import keras
import numpy as np
from numpy.typing import NDArray

from training.conversion import batch_norm
from training.errors import TrainingError

BACKBONE = ("conv0", "block")


class LayerWeights(NamedTuple):
    """One convolution's weights."""

    kernel: NDArray[np.float32]  # float32 [height, width, in, out], depthwise [height, width, channels, 1]
    bias: NDArray[np.float32]  # float32 [out]


Weights = Mapping[str, LayerWeights]
"""Layer name (conv0, block1_depthwise, ..., head0_classes) to its weights."""


@dataclass(frozen=True)
class Report:
    """What happened to each layer; the lists hold layer names."""

    restored: list[str]
    skipped: list[str]  # in both, with different shapes
    missing: list[str]  # in the network only
    unused: list[str]  # in the checkpoint only

    def __str__(self) -> str:
        parts = [f"restored {len(self.restored)} layers"]
        for what in ("skipped", "missing", "unused"):
            names = getattr(self, what)
            parts.append(f"{what} {len(names)}" + (f" ({', '.join(names)})" if names else ""))
        return "; ".join(parts)


def fold_batch_norm(
    kernel: NDArray[np.float32],
    mean: NDArray[np.float32],
    variance: NDArray[np.float32],
    beta: NDArray[np.float32],
    gamma: NDArray[np.float32] | float = 1.0,
    epsilon: float = 1e-3,
) -> LayerWeights:
    """Return a convolution without bias and the batch norm after it as one convolution (epsilon: the API's).

    kernel [height, width, in, out], or [height, width, channels, 1] for a depthwise one; the rest [out] or [channels].
    """
    scale, offset = batch_norm.scale_and_offset(mean, variance, beta, gamma, epsilon)
    folded = batch_norm.scaled(kernel, scale, depthwise=kernel.shape[3] == 1 and kernel.shape[2] == len(scale))
    return LayerWeights(folded.astype(np.float32), offset.astype(np.float32))


def restore(model: keras.Model, weights: Weights) -> Report:
    """Put weights into the model's layers of the same name and shape, and report what happened to each.

    Raises TrainingError if a layer of the backbone is not restored: training would silently start from noise.
    """
    layers = {layer.name: layer for layer in model.layers if layer.weights}
    restored, skipped = [], []
    for name, layer in layers.items():
        if name not in weights:
            continue
        if all(tuple(old.shape) == new.shape for old, new in zip(layer.weights, weights[name], strict=True)):
            layer.set_weights(list(weights[name]))
            restored.append(name)
        else:
            skipped.append(name)
    report = Report(restored, skipped, [n for n in layers if n not in weights], [n for n in weights if n not in layers])
    lost = [name for name in layers if name.startswith(BACKBONE) and name not in restored]
    if lost:
        first = lost[0]
        came = weights[first].kernel.shape if first in weights else "nothing"
        raise TrainingError(
            f"the checkpoint does not restore the backbone: {len(lost)} layers are left out, first {first}, where "
            f"{tuple(layers[first].weights[0].shape)} was expected and {came} came; {report}"
        )
    return report


def weights_of(model: keras.Model) -> dict[str, LayerWeights]:
    """Return the weights of a model of training/network/detector.py."""
    return {layer.name: LayerWeights(*layer.get_weights()) for layer in model.layers if layer.weights}
