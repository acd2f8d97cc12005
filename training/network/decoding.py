"""From a network's raw outputs to scores and boxes, inside the graph; also the thresholds to begin with."""

from collections.abc import Sequence

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from training.config import ModelConfig
from training.core import box_coder
from training.network.detector import anchors_of

IOU_THRESHOLD = 0.5
DEFAULT_THRESHOLD = 0.4  # until `evaluate` has chosen better ones


@keras.saving.register_keras_serializable(package="training")
class DecodeBoxes(layers.Layer):
    """Turns encodings into boxes inside the graph, so that no client needs to know the anchors."""

    def __init__(self, anchors: Sequence[Sequence[float]], **options: object) -> None:
        super().__init__(**options)
        self.anchors = np.asarray(anchors, np.float32)

    def call(self, encodings: tf.Tensor) -> tf.Tensor:
        """Return boxes float32 [B, N, 4] (ymin, xmin, ymax, xmax) from encodings [B, N, 4]."""
        return box_coder.decode(encodings, self.anchors)

    def get_config(self) -> dict[str, object]:
        """Return what __init__ takes."""
        return super().get_config() | {"anchors": self.anchors.tolist()}


def add_decoding(model: keras.Model, config: ModelConfig) -> keras.Model:
    """Return the network with `scores` float32 [B, N, C] (sigmoid) and `boxes` float32 [B, N, 4] as outputs."""
    raw = model.output
    scores = layers.Activation("sigmoid", name="scores")(raw["logits"])
    boxes = DecodeBoxes(anchors_of(config).tolist(), name="boxes")(raw["encodings"])
    return keras.Model(model.input, {"scores": scores, "boxes": boxes}, name=model.name)
