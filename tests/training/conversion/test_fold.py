import numpy as np
import pytest
import tensorflow as tf

from tests.training.conversion.small_graph import batch_norm, conv, depthwise, frozen, kernel, run
from training.conversion.fold import fold_scales, unfolded_batch_norms
from training.conversion.graph import Graph


def after_conv(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
    return batch_norm(conv(x, kernel(random, 3, 3, 3, 4)), random)


def after_depthwise(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
    return batch_norm(depthwise(x, kernel(random, 3, 3, 3, 1)), random)


def after_depthwise_with_multiplier(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
    return batch_norm(depthwise(x, kernel(random, 3, 3, 3, 2)), random)


def after_bias(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
    return batch_norm(tf.nn.bias_add(conv(x, kernel(random, 1, 1, 3, 4)), [1.0, 2.0, 3.0, 4.0]), random)


def spelt_out(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
    """Batch norm as TensorFlow 1 wrote it without the fused operation."""
    return depthwise(x, kernel(random, 3, 3, 3, 1)) * tf.constant([2.0, 0.5, 3.0]) + tf.constant([1.0, -1.0, 0.0])


@pytest.mark.parametrize(
    "build",
    [after_conv, after_depthwise, after_depthwise_with_multiplier, after_bias, spelt_out],
    ids=lambda f: f.__name__,
)
def test_the_result_stays_and_the_norm_goes(build) -> None:  # type: ignore[no-untyped-def]
    before = frozen(build)
    graph = Graph(before)
    assert fold_scales(graph) > 0
    graph.prune(["out"])
    assert unfolded_batch_norms(graph) == []
    assert {node.op for node in graph} <= {
        "Placeholder",
        "Const",
        "Conv2D",
        "DepthwiseConv2dNative",
        "BiasAdd",
        "Identity",
    }
    assert sum(node.op == "BiasAdd" for node in graph) == 1
    np.testing.assert_allclose(run(graph.to_graph_def()), run(before), atol=2e-5, rtol=2e-5)


def test_a_convolution_that_others_read_too_is_left_alone() -> None:
    def shared(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
        y = conv(x, kernel(random, 1, 1, 3, 4))
        return y + batch_norm(y, random)

    before = frozen(shared)
    graph = Graph(before)
    assert fold_scales(graph) == 0
    np.testing.assert_array_equal(run(graph.to_graph_def()), run(before))


def test_a_kernel_that_two_layers_share_is_not_changed_for_the_other() -> None:
    def twice(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
        weights = kernel(random, 1, 1, 3, 3)
        return conv(batch_norm(conv(x, weights), random), weights)

    before = frozen(twice)
    graph = Graph(before)
    assert fold_scales(graph) > 0
    np.testing.assert_allclose(run(graph.to_graph_def()), run(before), atol=2e-5, rtol=2e-5)
