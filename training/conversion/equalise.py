"""Rescales channels from layer to layer so that one 8-bit range per kernel loses little; the outputs stay the same.

TensorFlow.js stores a kernel as uint8 with one range. After batch norm is folded in, a kernel's channels differ in size
by orders of magnitude, and the small ones drown. But ReLU(s x) = s ReLU(x) for s > 0, so a channel may leave a layer
s times as large if the layers that read it divide by s (Nagel et al. 2019, arXiv:1906.04721). Where a depthwise layer
lies between two others, as all through MobileNet, both sides of every large kernel can be scaled freely: that amounts
to one range per channel.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tensorflow.core.framework.node_def_pb2 import NodeDef

from training.conversion.graph import Graph, node_name
from training.files.disjoint_sets import DisjointSets

ROUNDS = 30
LIMIT = 1e4  # of a scale, either way, so that no float16 value under- or overflows
# Operations that work on each channel by itself and for which f(s x) = s f(x).
HOMOGENEOUS = (
    "Relu",
    "Identity",
    "MaxPool",
    "AvgPool",
    "Pad",
    "ResizeNearestNeighbor",
    "ResizeBilinear",
)
SUMS = ("Add", "AddV2", "AddN", "BiasAdd")

Array = NDArray[np.float64]


@dataclass
class _Layer:
    node: NodeDef
    kernel: Array  # [height, width, in, out]
    reads: str  # group of its input's channels
    makes: str  # group of its output's channels

    @property
    def is_depthwise(self) -> bool:
        return bool(self.node.op == "DepthwiseConv2dNative")


class _Groups(DisjointSets[str]):
    """Tensors whose channels share one scale."""

    def __init__(self) -> None:
        super().__init__()
        self._fixed: set[str] = set()

    def fix(self, name: str) -> None:
        self._fixed.add(name)

    def free(self, names: Iterable[str]) -> list[str]:
        """Return the groups of the names that hold nothing fixed, in the names' order, each once."""
        fixed = {self.find(name) for name in self._fixed}
        return [group for group in dict.fromkeys(map(self.find, names)) if group not in fixed]


def equalise(graph: Graph, outputs: list[str]) -> list[str]:
    """Rescale in place; return the names of the kernels that now have one range per channel, in effect.

    Left alone: what passes through ReLU6 or another operation that does not scale, the picture's channels, and outputs.
    """
    groups, layers, biases = _structure(graph, outputs)
    large = [layer for layer in layers if not layer.is_depthwise]
    channels = {groups.find(layer.makes): _channels(layer) for layer in layers}
    scales = {group: np.ones(channels[group]) for group in groups.free(layer.makes for layer in layers)}
    for _ in range(ROUNDS):
        for group, scale in scales.items():
            wanted = scale * _step(group, scales, large, groups)
            scales[group] = np.clip(wanted / np.exp(np.mean(np.log(wanted))), 1 / LIMIT, LIMIT)
    for layer in layers:
        name = graph.add_constant(f"{layer.node.name}/kernel", _scaled(layer, scales, groups).astype(np.float32))
        layer.node.input[1] = name
    for node, position in biases:
        group = groups.find(node.name)
        value = graph.constant(node.input[position])
        if group in scales and value is not None:
            scaled = np.asarray(value, np.float64) * scales[group]
            node.input[position] = graph.add_constant(f"{node.name}/bias", scaled.astype(np.float32))
    return [node_name(layer.node.input[1]) for layer in large if groups.find(layer.makes) in scales]


def _structure(graph: Graph, outputs: list[str]) -> tuple[_Groups, list[_Layer], list[tuple[NodeDef, int]]]:
    groups, layers, biases = _Groups(), [], []
    for node in graph:
        data = [node_name(i) for i in node.input if not i.startswith("^")]
        constant = [graph.constant(i) is not None for i in node.input if not i.startswith("^")]
        if node.op in ("Conv2D", "DepthwiseConv2dNative") and constant[1]:
            kernel = np.asarray(graph.constant(node.input[1]), np.float64)
            layer = _Layer(node, kernel, data[0], node.name)
            layers.append(layer)
            if layer.is_depthwise and kernel.shape[3] != 1:
                groups.fix(data[0])
                groups.fix(node.name)
        elif node.op in HOMOGENEOUS:
            groups.join(data[0], node.name)
        elif node.op in SUMS:
            for position, (name, is_constant) in enumerate(zip(data, constant, strict=True)):
                if is_constant:
                    biases.append((node, position))
                else:
                    groups.join(name, node.name)
        elif node.op != "Const":
            for name in (*data, node.name):
                groups.fix(name)
    for name in outputs:
        groups.fix(name)
    return groups, layers, biases


def _channels(layer: _Layer) -> int:
    return int(layer.kernel.shape[2] if layer.is_depthwise else layer.kernel.shape[3])


def _scaled(layer: _Layer, scales: dict[str, Array], groups: _Groups) -> Array:
    made, read = scales.get(groups.find(layer.makes)), scales.get(groups.find(layer.reads))
    kernel = layer.kernel
    if layer.is_depthwise:
        # [height, width, channels, 1]: input and output channels are the same axis.
        kernel = kernel if made is None else kernel * made[:, None]
        return kernel if read is None else kernel / read[:, None]
    kernel = kernel if made is None else kernel * made
    return kernel if read is None else kernel / read[:, None]


def _step(group: str, scales: dict[str, Array], large: list[_Layer], groups: _Groups) -> Array:
    """Return the factors that bring a group's channels nearer to equal size, on both sides of it.

    Depthwise kernels do not count: they are small, and stored with more bits.
    """
    made, read = np.zeros_like(scales[group]), np.zeros_like(scales[group])
    for layer in large:
        ends = groups.find(layer.makes) == group, groups.find(layer.reads) == group
        if not any(ends):
            continue
        size = np.abs(_scaled(layer, scales, groups))
        size /= max(float(size.max()), np.finfo(float).tiny)
        if ends[0]:
            made = np.maximum(made, size.max(axis=(0, 1, 2)))
        if ends[1]:
            read = np.maximum(read, size.max(axis=(0, 1, 3)))
    # A channel of zeros has no size to adjust.
    made, read = np.where(made > 0, made, 1.0), np.where(read > 0, read, 1.0)
    has_made = any(groups.find(layer.makes) == group for layer in large)
    has_read = any(groups.find(layer.reads) == group for layer in large)
    if has_made and has_read:
        return np.asarray(np.sqrt(read / made))
    return np.asarray(1.0 / made if has_made else read)
