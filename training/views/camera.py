"""Shows a view as a worse camera would take it: out of focus, shaken, noisy, with JPEG artefacts."""

import math
from collections.abc import Callable

import tensorflow as tf

from training.config import AugmentConfig
from training.views.chance import Draws

# The longest streak that motion leaves, in pixels of the network's input; odd.
STREAK = 9


def blur(pixels: tf.Tensor, draws: Draws, config: AugmentConfig, size: int) -> tf.Tensor:
    """Return pixels 0..1 out of focus, or streaked by motion."""
    share = draws.between(0.35, 0.8)

    def unfocused() -> tf.Tensor:
        small = tf.cast(tf.cast(size, tf.float32) * share, tf.int32)
        return tf.image.resize(tf.image.resize(pixels, [small, small]), [size, size])

    direction, length = draws.between(0.0, math.pi), draws.between(2.0, float(STREAK - 1))
    sharp = tf.cond(draws.happens(config.blur), unfocused, lambda: pixels)

    def streaked() -> tf.Tensor:
        edge = STREAK // 2
        padded = tf.pad(sharp, [[edge, edge], [edge, edge], [0, 0]], "REFLECT")
        shown = []
        for place in (-0.5, -0.25, 0.0, 0.25, 0.5):
            down, across = (
                edge + tf.cast(tf.round(place * length * part), tf.int32)
                for part in (tf.sin(direction), tf.cos(direction))
            )
            shown.append(tf.slice(padded, tf.stack([down, across, 0]), [size, size, 3]))
        return tf.add_n(shown) / len(shown)

    return tf.ensure_shape(tf.cond(draws.happens(config.motion_blur), streaked, lambda: sharp), pixels.shape)


def sensor_of(draws: Draws, config: AugmentConfig) -> Callable[[tf.Tensor], tf.Tensor]:
    """Return a function that adds sensor noise and JPEG artefacts to pixels 0..1, equally strong at any size."""
    noisy, spread, seed = draws.happens(config.noise), draws.between(0.01, 0.08), draws.seed()
    blocky, quality = draws.happens(config.jpeg), tf.cast(draws.between(15.0, 75.0), tf.int32)

    def sensor(pixels: tf.Tensor) -> tf.Tensor:
        grainy = tf.cond(
            noisy, lambda: pixels + spread * tf.random.stateless_normal(pixels.shape, seed), lambda: pixels
        )
        seen = tf.cond(
            blocky,
            lambda: tf.image.adjust_jpeg_quality(tf.clip_by_value(grainy, 0.0, 1.0), quality),
            lambda: grainy,
        )
        return tf.ensure_shape(seen, pixels.shape)

    return sensor
