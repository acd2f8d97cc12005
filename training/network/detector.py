"""SSD MobileNet V1 in Keras: the backbone, its feature maps and the heads.

Layers are named after the parts (conv0, block1_depthwise, block1_pointwise, ..., extra0_reduce, head0_classes), and
every kind of checkpoint is read into these names. There is no batch norm: a checkpoint's is folded in when it is read,
so that the network being trained is exactly the one that the browser runs. Losses and anchor targets are not its job.
"""

from collections.abc import Sequence

import keras
import numpy as np
import tensorflow as tf
from keras import layers
from numpy.typing import NDArray

from training.config import MOBILENET_V1_STRIDED_BLOCKS, ModelConfig
from training.core.anchors import tile_anchors
from training.errors import TrainingError

# A rare class should start out improbable, or the many background anchors swamp the first steps (Lin et al., 2017).
PRIOR = 0.01


def _convolution(x: keras.KerasTensor, name: str, filters: int, size: int = 1, stride: int = 1) -> keras.KerasTensor:
    return layers.Conv2D(filters, size, stride, padding="same", kernel_initializer="he_normal", name=name)(x)


def _depthwise(x: keras.KerasTensor, name: str, stride: int = 1) -> keras.KerasTensor:
    return layers.DepthwiseConv2D(3, stride, padding="same", depthwise_initializer="he_normal", name=name)(x)


def _activation(x: keras.KerasTensor, config: ModelConfig, name: str) -> keras.KerasTensor:
    return layers.ReLU(max_value=6.0 if config.activation == "relu6" else None, name=f"{name}_{config.activation}")(x)


def _backbone(x: keras.KerasTensor, config: ModelConfig) -> dict[int, keras.KerasTensor]:
    """Return the outputs of MobileNet V1's layers by number, 0 being the first convolution."""
    channels = config.layer_channels()
    x = _activation(_convolution(x, "conv0", channels[0], 3, 2), config, "conv0")
    outputs = {0: x}
    for block, filters in enumerate(channels[1:], 1):
        stride = 2 if block in MOBILENET_V1_STRIDED_BLOCKS else 1
        x = _activation(_depthwise(x, f"block{block}_depthwise", stride), config, f"block{block}_depthwise")
        x = _activation(_convolution(x, f"block{block}_pointwise", filters), config, f"block{block}_pointwise")
        outputs[block] = x
    return outputs


def _extra(x: keras.KerasTensor, config: ModelConfig, index: int, reduced: int, filters: int) -> keras.KerasTensor:
    """Return the next coarser feature map."""
    name = f"extra{index}"
    x = _activation(_convolution(x, f"{name}_reduce", reduced), config, f"{name}_reduce")
    if config.separable:
        x = _activation(_depthwise(x, f"{name}_depthwise", 2), config, f"{name}_depthwise")
        return _activation(_convolution(x, f"{name}_pointwise", filters), config, f"{name}_pointwise")
    return _activation(_convolution(x, f"{name}_expand", filters, 3, 2), config, f"{name}_expand")


@keras.saving.register_keras_serializable(package="training")
class UpsampleNearest(layers.Layer):
    """Doubles a map's sides by repeating cells.

    Keras' own UpSampling2D becomes a rank-5 broadcast, which TensorFlow.js' WASM backend refuses; it does run this op.
    """

    def call(self, x: tf.Tensor) -> tf.Tensor:
        """Return x [B, H, W, C] as [B, 2H, 2W, C]."""
        return tf.compat.v1.image.resize_nearest_neighbor(x, [2 * x.shape[1], 2 * x.shape[2]])

    def compute_output_shape(self, shape: Sequence[int | None]) -> tuple[int | None, ...]:
        """Return the shape of call's result."""
        batch, height, width, channels = shape
        return batch, height and 2 * height, width and 2 * width, channels


def _top_down(maps: list[keras.KerasTensor], config: ModelConfig) -> keras.KerasTensor:
    """Return the finest map with the next coarser one added (Lin et al., 2017, arXiv:1612.03144)."""
    fine = _convolution(maps[0], "top_down_fine", config.top_down)
    coarse = _convolution(maps[1], "top_down_coarse", config.top_down)
    coarse = UpsampleNearest(name="top_down_upsample")(coarse)
    return _activation(layers.Add(name="top_down_add")([fine, coarse]), config, "top_down")


def _head(x: keras.KerasTensor, config: ModelConfig, index: int, anchors: int, classes: int) -> list[keras.KerasTensor]:
    """Return one map's logits [B, cells * anchors, C] and encodings [B, cells * anchors, 4]."""
    if config.separable:
        x = _activation(_depthwise(x, f"head{index}_depthwise"), config, f"head{index}_depthwise")
    logits = layers.Conv2D(
        anchors * classes,
        1,
        kernel_initializer=keras.initializers.RandomNormal(stddev=0.01),
        bias_initializer=keras.initializers.Constant(-float(np.log((1 - PRIOR) / PRIOR))),
        name=f"head{index}_classes",
    )(x)
    encodings = layers.Conv2D(
        anchors * 4, 1, kernel_initializer=keras.initializers.RandomNormal(stddev=0.01), name=f"head{index}_boxes"
    )(x)
    cells = x.shape[1] * x.shape[2]
    return [
        layers.Reshape((cells * anchors, classes), name=f"head{index}_classes_flat")(logits),
        layers.Reshape((cells * anchors, 4), name=f"head{index}_boxes_flat")(encodings),
    ]


def build_detector(config: ModelConfig, classes: int) -> keras.Model:
    """Return the untrained network.

    Input `image` float32 [B, S, S, 3] in -1..1; output `{"logits": [B, N, classes], "encodings": [B, N, 4]}`, in the
    order of `anchors_of(config)`. Raises TrainingError for an inconsistent configuration.
    """
    _check(config)
    image = keras.Input((config.input_size, config.input_size, 3), name="image")
    outputs = _backbone(image, config)
    maps = [outputs[block] for block in config.taps]
    for index, (reduced, filters) in enumerate(config.extras):
        maps.append(_extra(maps[-1], config, index, reduced, filters))
    if config.top_down:
        maps[0] = _top_down(maps, config)
    heads = [
        _head(x, config, index, len(sizes), classes)
        for index, (x, sizes) in enumerate(zip(maps, config.sizes_of_anchors(), strict=True))
    ]
    logits, encodings = (layers.Concatenate(axis=1)(list(parts)) for parts in zip(*heads, strict=True))
    return keras.Model(image, {"logits": logits, "encodings": encodings}, name="ssd_mobilenet_v1")


def _check(config: ModelConfig) -> None:
    if config.activation not in {"relu", "relu6"}:
        raise TrainingError(f"model.activation must be 'relu' or 'relu6', not {config.activation!r}")
    if len(config.layer_channels()) != 14:
        raise TrainingError(f"model.channels must name 14 layers, not {len(config.channels)}")
    maps = len(config.taps) + len(config.extras)
    if len(config.sizes_of_anchors()) != maps:
        raise TrainingError(
            f"model.anchor_sizes must hold one list for each of the {maps} maps, not {len(config.anchor_sizes)}"
        )
    sizes = config.map_sizes()
    if config.top_down and sizes[0] != 2 * sizes[1]:
        raise TrainingError(f"model.top_down needs a second map of half the first one's side, but they are {sizes[:2]}")


def anchors_of(config: ModelConfig) -> NDArray[np.float32]:
    """Return the anchors float32 [N, 4] that the network's outputs belong to."""
    return tile_anchors(config.map_sizes(), config.sizes_of_anchors())
