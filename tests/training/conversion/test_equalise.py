from typing import Any

import numpy as np
import tensorflow as tf
from tensorflow.core.framework.graph_pb2 import GraphDef

from tests.training.conversion.small_graph import conv, depthwise, frozen, kernel, run
from training.conversion.equalise import equalise
from training.conversion.graph import Graph

UNEVEN = np.array([1e-3, 1.0, 30.0, 0.1], np.float32)


def separable(activation: Any = tf.nn.relu) -> GraphDef:
    """Return a chain like MobileNet's, whose channels differ by orders of magnitude; two branches are added up."""

    def build(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
        x = activation(tf.nn.bias_add(conv(x, kernel(random, 3, 3, 3, 4) * UNEVEN), UNEVEN))
        x = activation(tf.nn.bias_add(depthwise(x, kernel(random, 3, 3, 4, 1) / UNEVEN[:, None]), UNEVEN[::-1]))
        y = conv(x, kernel(random, 1, 1, 4, 4) * UNEVEN) + conv(x, kernel(random, 1, 1, 4, 4))
        y = depthwise(activation(y), kernel(random, 3, 3, 4, 1))
        return conv(activation(y), kernel(random, 1, 1, 4, 2))

    return folded(frozen(build))


def folded(graph_def: GraphDef) -> GraphDef:
    """Return the graph with kernels that are plain constants, as the converter has them at this point."""
    from training.conversion.optimise import signature_of, simplify

    graph = Graph(graph_def)
    simplify(graph, signature_of(graph, {"image": "image"}, {"out": "out"}))
    return graph.to_graph_def()


def rounded(graph_def: GraphDef, names: list[str]) -> GraphDef:
    """Return the graph with the named kernels rounded to 8 bits with one range."""
    from training.conversion.optimise import tfjs_converter

    tfjs_converter()
    from tensorflowjs.quantization import dequantize_weights, quantize_weights

    copy = GraphDef.FromString(graph_def.SerializeToString())
    for node in copy.node:
        if node.name in names:
            value = tf.make_ndarray(node.attr["value"].tensor)
            stored, range_ = quantize_weights(value, np.uint8)
            node.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(dequantize_weights(stored, range_)))
    return copy


def error(a: GraphDef, b: GraphDef) -> float:
    return float(np.abs(run(a) - run(b)).max() / np.abs(run(b)).max())


def test_the_result_stays() -> None:
    before = separable()
    graph = Graph(before)
    assert len(equalise(graph, ["out"])) == 3
    assert error(graph.to_graph_def(), before) < 1e-5


def test_eight_bits_lose_far_less_afterwards() -> None:
    before = separable()
    plain = Graph(before)
    kernels = [node.input[1] for node in plain if node.op == "Conv2D"][:3]
    graph = Graph(before)
    names = equalise(graph, ["out"])
    after = graph.to_graph_def()
    assert error(rounded(after, names), before) < 0.2 * error(rounded(before, kernels), before)


def test_every_output_channel_fills_the_range_where_a_depthwise_layer_follows() -> None:
    graph = Graph(separable())
    equalise(graph, ["out"])
    first = next(node for node in graph if node.op == "Conv2D" and node.input[0] == "image")
    sizes = np.abs(np.asarray(graph.constant(first.input[1]), np.float32)).max(axis=(0, 1, 2))
    np.testing.assert_allclose(sizes, sizes[0], rtol=1e-3)


def test_relu6_is_left_as_it_is() -> None:
    before = separable(tf.nn.relu6)
    graph = Graph(before)
    assert equalise(graph, ["out"]) == []
    np.testing.assert_array_equal(run(graph.to_graph_def()), run(before))
