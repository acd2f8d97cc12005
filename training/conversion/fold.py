"""Folds batch normalisation, and any constant scale per channel, into the convolution before it.

Exact up to float rounding (batch_norm.py). TensorFlow.js' converter does this for some convolutions only, and leaves
depthwise layers with a multiplication and an addition that cost time per frame.
"""

from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray
from tensorflow.core.framework.node_def_pb2 import NodeDef

from training.conversion import batch_norm
from training.conversion.graph import Graph, node_name

CONVOLUTIONS = ("Conv2D", "DepthwiseConv2dNative")
ADDITIONS = ("BiasAdd", "Add", "AddV2")
BATCH_NORMS = ("FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3")

Array = NDArray[np.float32]


@dataclass(frozen=True)
class Affine:
    """y = x * scale + offset, both float32 [channels]; `inner` is the reference of x."""

    inner: str
    scale: Array
    offset: Array


def fold_scales(graph: Graph) -> int:
    """Fold what can be folded, in place, and return how many nodes were absorbed.

    Left alone: a convolution whose output others read too, kernels that are not constant, layouts other than NHWC.
    """
    folded = 0
    while (step := _fold_one(graph)) is not None:
        folded += step
    return folded


def unfolded_batch_norms(graph: Graph) -> list[str]:
    """Return the names of batch-normalisation nodes that are still in the graph."""
    return [node.name for node in graph if node.op in BATCH_NORMS]


def output_channels(convolution: NodeDef, kernel: NDArray[np.generic]) -> int:
    """Return a convolution's number of output channels; a depthwise kernel is [height, width, inputs, multiplier]."""
    if convolution.op == "DepthwiseConv2dNative":
        return int(kernel.shape[2] * kernel.shape[3])
    return int(kernel.shape[3])


def _fold_one(graph: Graph) -> int | None:
    for node in graph:
        affine = _as_affine(graph, node)
        if affine is None:
            continue
        found = _convolution_before(graph, affine.inner)
        if found is None:
            continue
        convolution, bias = found
        if bias is None and node.op in ADDITIONS:
            continue
        kernel = graph.constant(convolution.input[1])
        if kernel is None:
            continue
        channels = output_channels(convolution, kernel)
        if affine.scale.size not in (1, channels) or affine.offset.size not in (1, channels):
            continue
        _absorb(graph, node, affine, convolution, kernel.astype(np.float32), bias)
        return 1
    return None


def _as_affine(graph: Graph, node: NodeDef) -> Affine | None:
    if node.op in BATCH_NORMS:
        if node.attr["is_training"].b or node.attr["data_format"].s not in (b"", b"NHWC"):
            return None
        gamma, beta, mean, variance = (graph.constant(i) for i in node.input[1:5])
        if gamma is None or beta is None or mean is None or variance is None:
            return None
        precise = mean.astype(np.float64), variance.astype(np.float64)
        scale, offset = batch_norm.scale_and_offset(*precise, beta, gamma, node.attr["epsilon"].f)
        return Affine(node.input[0], scale.astype(np.float32), offset.astype(np.float32))
    if node.op == "Mul" or node.op in ADDITIONS:
        for data, constant in ((node.input[0], node.input[1]), (node.input[1], node.input[0])):
            value = _per_channel(graph, constant)
            if value is not None and node.op == "Mul":
                return Affine(data, value, np.zeros(1, np.float32))
            if value is not None:
                return Affine(data, np.ones(1, np.float32), value)
    return None


def _per_channel(graph: Graph, reference: str) -> Array | None:
    value = graph.constant(reference)
    if value is None or value.dtype != np.float32 or value.size != (value.shape[-1] if value.ndim else 1):
        return None
    return np.asarray(value, np.float32).reshape(-1)


def _convolution_before(graph: Graph, reference: str) -> tuple[NodeDef, NodeDef | None] | None:
    """Return the convolution behind a tensor, and the bias added in between, if the tensor's reader is the only one."""
    node = graph.producer(graph.resolve(reference))
    if node is None or len(graph.consumers(node.name)) != 1:
        return None
    bias: NodeDef | None = None
    if node.op in ADDITIONS:
        bias = node
        for data, constant in ((0, 1), (1, 0)):
            inner = graph.producer(graph.resolve(node.input[data]))
            if inner is not None and inner.op in CONVOLUTIONS and _per_channel(graph, node.input[constant]) is not None:
                node = inner
                break
        if node is bias or len(graph.consumers(node.name)) != 1:
            return None
    if node.op not in CONVOLUTIONS or node.attr["data_format"].s not in (b"", b"NHWC"):
        return None
    return node, bias


def _absorb(
    graph: Graph, last: NodeDef, affine: Affine, convolution: NodeDef, kernel: Array, bias: NodeDef | None
) -> None:
    channels = output_channels(convolution, kernel)
    scale = np.broadcast_to(affine.scale, (channels,))
    before = np.zeros(channels, np.float32)
    if bias is not None:
        constant = _per_channel(graph, bias.input[1])
        constant = constant if constant is not None else _per_channel(graph, bias.input[0])
        assert constant is not None, "checked when the convolution was found"
        before = np.broadcast_to(constant, (channels,))
    after = before.astype(np.float64) * scale + affine.offset
    scaled = batch_norm.scaled(kernel, scale, depthwise=convolution.op == "DepthwiseConv2dNative")
    convolution.input[1] = graph.add_constant(f"{convolution.name}/folded_kernel", scaled.astype(np.float32))
    offsets = graph.add_constant(f"{convolution.name}/folded_bias", after.astype(np.float32))
    # The last node turns into the addition, so that its name and its consumers stay as they are.
    control = [i for i in last.input if i.startswith("^")]
    del last.input[:]
    last.input.extend([convolution.name, offsets, *control])
    last.op = "BiasAdd"
    last.attr.clear()
    last.attr["T"].type = tf.float32.as_datatype_enum
    last.attr["data_format"].s = b"NHWC"
    if bias is not None and bias.name != last.name and not graph.consumers(bias.name):
        del graph.nodes[node_name(bias.name)]
