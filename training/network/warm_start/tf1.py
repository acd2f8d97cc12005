"""Reads a TF1 checkpoint (`model.ckpt`) of the Object Detection API's ssd_mobilenet_v1, at any width."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

from training.errors import TrainingError
from training.network.warm_start.weights import LayerWeights, fold_batch_norm

TRUNK = "FeatureExtractor/MobilenetV1/"
BLOCK = re.compile(r"Conv2d_(\d+)(?:_(depthwise|pointwise))?/(?:depthwise_)?weights$")
EXTRA = re.compile(r"Conv2d_13_pointwise_([12])_Conv2d_(\d)_(?:1x1|3x3_s2)_\d+/weights$")
HEAD = re.compile(r"BoxPredictor_(\d)/(ClassPredictor|BoxEncodingPredictor)/weights$")


def read_tf1_checkpoint(prefix: Path) -> dict[str, LayerWeights]:
    """Return the weights of the checkpoint `prefix` (as in `model.ckpt`, without .index), the background column
    dropped.

    Raises TrainingError when there is no such checkpoint, or it is not SSD MobileNet V1's.
    """
    try:
        reader = tf.train.load_checkpoint(str(prefix))
    except (tf.errors.OpError, ValueError) as error:
        raise TrainingError(
            f"{prefix} is not a TensorFlow checkpoint (give the path without .index): {error}"
        ) from None
    names = reader.get_variable_to_shape_map()
    layers: dict[str, LayerWeights] = {}
    for name in sorted(names):
        trunk = name.removeprefix(TRUNK)
        if (block := BLOCK.match(trunk)) and trunk != name:
            layer = f"block{block[1]}_{block[2]}" if block[2] else f"conv{block[1]}"
            layers[layer] = _normed(reader, name)
        elif (extra := EXTRA.match(trunk)) and trunk != name:
            layer = f"extra{int(extra[2]) - 2}_{'reduce' if extra[1] == '1' else 'expand'}"
            layers[layer] = _normed(reader, name)
    for name in sorted(names):
        if head := HEAD.match(name):
            boxes = head[2] == "BoxEncodingPredictor"
            anchors = names[name.replace("ClassPredictor", "BoxEncodingPredictor")][3] // 4
            layers[f"head{head[1]}_{'boxes' if boxes else 'classes'}"] = _predictor(reader, name, anchors, boxes)
    if "conv0" not in layers:
        raise TrainingError(
            f"{prefix} is not SSD MobileNet V1: it has no {TRUNK}Conv2d_0/weights; "
            f"its first names are {sorted(names)[:3]}"
        )
    return layers


def _normed(reader: Any, name: str) -> LayerWeights:
    kernel, scope = reader.get_tensor(name), name.rsplit("/", 1)[0]
    if not reader.has_tensor(f"{scope}/BatchNorm/moving_mean"):
        return LayerWeights(kernel, reader.get_tensor(f"{scope}/biases"))
    gamma = f"{scope}/BatchNorm/gamma"
    return fold_batch_norm(
        kernel,
        reader.get_tensor(f"{scope}/BatchNorm/moving_mean"),
        reader.get_tensor(f"{scope}/BatchNorm/moving_variance"),
        reader.get_tensor(f"{scope}/BatchNorm/beta"),
        reader.get_tensor(gamma) if reader.has_tensor(gamma) else 1.0,
    )


def _predictor(reader: Any, name: str, anchors: int, boxes: bool) -> LayerWeights:
    kernel, bias = reader.get_tensor(name), reader.get_tensor(f"{name.rsplit('/', 1)[0]}/biases")
    if not boxes:
        kernel = kernel.reshape(*kernel.shape[:3], anchors, -1)[..., 1:]
        bias = bias.reshape(anchors, -1)[:, 1:]
    return LayerWeights(np.reshape(kernel, (*kernel.shape[:3], -1)), np.reshape(bias, -1))
