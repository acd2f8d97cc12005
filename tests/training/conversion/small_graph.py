"""Builds small frozen graphs for the tests of graph surgery."""

from collections.abc import Callable
from typing import Any

import numpy as np
import tensorflow as tf
from tensorflow.core.framework.graph_pb2 import GraphDef

from training.conversion.session import GraphSession

v1 = tf.compat.v1
SHAPE = (1, 8, 8, 3)


def frozen(build: Callable[[tf.Tensor, np.random.Generator], tf.Tensor]) -> GraphDef:
    """Return the graph of a function from `image` [1, 8, 8, 3]; its result is named `out`."""
    with tf.Graph().as_default() as graph:
        image = v1.placeholder(tf.float32, SHAPE, "image")
        v1.identity(build(image, np.random.default_rng(5)), "out")
    return graph.as_graph_def()


def run(graph_def: GraphDef) -> np.ndarray[Any, Any]:
    """Return `out` for a fixed picture."""
    image = np.random.default_rng(1).uniform(-1, 1, SHAPE).astype(np.float32)
    with GraphSession(graph_def) as session:
        return session.run(["out"], {"image": image})[0]


def batch_norm(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
    """Apply a fused batch norm with constants of very different sizes."""
    channels = int(x.shape[-1])
    gamma, beta, mean = (random.normal(0, 1, channels).astype(np.float32) for _ in range(3))
    variance = np.exp(random.normal(0, 3, channels)).astype(np.float32)
    return v1.nn.fused_batch_norm(x, gamma, beta, mean, variance, epsilon=1e-3, is_training=False)[0]


def kernel(random: np.random.Generator, *shape: int) -> tf.Tensor:
    """Return a constant kernel."""
    return tf.constant(random.normal(0, 0.5, shape).astype(np.float32))


def conv(x: tf.Tensor, weights: tf.Tensor) -> tf.Tensor:
    """Convolve with stride 1."""
    return v1.nn.conv2d(x, weights, [1, 1, 1, 1], "SAME")


def depthwise(x: tf.Tensor, weights: tf.Tensor) -> tf.Tensor:
    """Convolve each channel by itself."""
    return v1.nn.depthwise_conv2d_native(x, weights, [1, 1, 1, 1], "SAME")
