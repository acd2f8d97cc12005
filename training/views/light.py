"""Shows a view in another light: brighter, darker, in other colours or in none."""

import math

import tensorflow as tf

from training.config import AugmentConfig
from training.views.chance import Draws


def relight(pixels: tf.Tensor, draws: Draws, config: AugmentConfig) -> tf.Tensor:
    """Return pixels 0..1 under another light."""
    brightness, contrast = draws.between(-0.15, 0.15), draws.factor(1.35)
    saturation, hue = draws.factor(1.6), draws.between(-0.03, 0.03)
    order = draws.share()

    def vary() -> tf.Tensor:
        grey = tf.image.rgb_to_grayscale(pixels)
        coloured = grey + (pixels - grey) * saturation
        # Not a scalar: TensorFlow merges the sum of three scalars into one AddN, whose order, and so its rounding,
        # depends on which buffer happens to be free; a resumed run must see exactly the same pixels.
        mean = tf.reduce_mean(coloured, keepdims=True)
        varied = (coloured - mean) * contrast + mean + brightness
        return tf.cond(
            order < 0.3, lambda: tf.image.adjust_hue(tf.clip_by_value(varied, 0.0, 1.0), hue), lambda: varied
        )

    pixels = tf.cond(draws.happens(config.light), vary, lambda: pixels)
    cast = tf.stack([draws.factor(1.35), draws.factor(1.2), draws.factor(1.35)])
    pixels = tf.cond(draws.happens(config.colour_cast), lambda: pixels * cast, lambda: pixels)
    darker, exposure = draws.between(1.2, 2.3), draws.between(0.35, 1.0)
    pixels = tf.cond(
        draws.happens(config.dark), lambda: tf.maximum(pixels, 0.0) ** darker * (0.4 + 0.6 * exposure), lambda: pixels
    )
    side, lamp = draws.between(0.0, 2 * math.pi), tf.stack([draws.factor(1.8), draws.factor(1.5), draws.factor(1.8)])

    def lit_from_a_side() -> tf.Tensor:
        size = pixels.shape[0]
        along = tf.range(size, dtype=tf.float32) / (size - 1)
        reach = tf.abs(tf.cos(side)) + tf.abs(tf.sin(side))
        share = ((along - 0.5) * tf.cos(side))[tf.newaxis] + ((along - 0.5) * tf.sin(side))[:, tf.newaxis]
        return pixels * lamp ** (share / reach + 0.5)[..., tf.newaxis]

    pixels = tf.cond(draws.happens(config.mixed_light), lit_from_a_side, lambda: pixels)
    gain = draws.between(1.3, 2.2)
    pixels = tf.cond(draws.happens(config.bright), lambda: pixels * gain + 0.05, lambda: pixels)
    return tf.cond(
        draws.happens(config.grey), lambda: tf.repeat(tf.image.rgb_to_grayscale(pixels), 3, axis=-1), lambda: pixels
    )
