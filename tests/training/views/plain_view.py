"""A small picture with two faces, and settings that change nothing about it, to vary one thing at a time."""

import numpy as np
import tensorflow as tf

from training.config import AugmentConfig
from training.views.masks import MASK_PIXELS, Covers

SIZE = 64
PLAIN = AugmentConfig(
    whole=1.0, around_face=0.0, flip=0.0, light=0.0, colour_cast=0.0, dark=0.0, bright=0.0, grey=0.0, blur=0.0,
    noise=0.0, jpeg=0.0, hide=0.0,
)  # fmt: skip
PICTURE = tf.cast(tf.random.stateless_uniform([48, 80, 3], [1, 1], 0, 256, tf.int32), tf.uint8)
BOXES = tf.constant([[0.25, 0.1, 0.75, 0.4], [0.0, 0.9, 0.2, 1.0]])
LABELS = tf.constant([0, 1])
# White masks on bare faces: label 1 is bare, 0 a mask worn properly, 2 one that is too low.
COVERS = Covers(1, 0, 2, np.full((1, *MASK_PIXELS, 3), 255, np.uint8))


def seed_of(number: int) -> tf.Tensor:
    return tf.constant([7, number], tf.int64)
