"""Reads a `model_web` folder that `convert` made from one of our networks, so that training can continue from it.

Weights stored in 8 bits come back rounded; a few steps make up for that. Networks from elsewhere have other tensor
names and are refused.
"""

import re
from pathlib import Path

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray
from tensorflow.core.framework.node_def_pb2 import NodeDef

from training.conversion.web_format import read_web_model
from training.errors import TrainingError
from training.network.warm_start.weights import LayerWeights

# As in .../block1_depthwise_1/BiasAdd/bias: the optimiser may rename a kernel, but a bias keeps its layer's name, with
# the number that Keras gives to a layer of a rebuilt network.
BIAS = re.compile(r"(?:^|/)(\w+?)(?:_\d+)?/(?:BiasAdd/bias|Squeeze)$")


def read_web_weights(folder: Path) -> dict[str, LayerWeights]:
    """Return the weights under the layer names of training/network/detector.py.

    Raises TrainingError when the folder cannot be read, or holds no network that `train` made.
    """
    graph = read_web_model(folder).graph_def
    nodes = {node.name: node for node in graph.node}
    layers: dict[str, LayerWeights] = {}
    for node in graph.node:
        if node.op == "BiasAdd" and (match := BIAS.search(node.input[1])):
            convolution = nodes[node.input[0]]
            layers[match[1]] = LayerWeights(_constant(nodes[convolution.input[1]]), _constant(nodes[node.input[1]]))
    if "conv0" not in layers:
        raise TrainingError(
            f"{folder} does not hold a network that `train` made: none of its layers is called conv0; set "
            "warm_start.kind to 'tf1' with the checkpoint that it was converted from, or to 'face'"
        )
    return layers


def _constant(node: NodeDef) -> NDArray[np.float32]:
    return np.asarray(tf.make_ndarray(node.attr["value"].tensor), np.float32)
