"""Shows a view as a worse camera takes it."""

import tensorflow as tf

from training.config import AugmentConfig
from training.views.chance import Draws


def degrade(pixels: tf.Tensor, draws: Draws, config: AugmentConfig, size: int) -> tf.Tensor:
    """Return pixels 0..1 as a worse camera gives them: blurred, noisy, with JPEG's blocks."""
    share = draws.between(0.35, 0.8)

    def blur() -> tf.Tensor:
        small = tf.cast(tf.cast(size, tf.float32) * share, tf.int32)
        return tf.image.resize(tf.image.resize(pixels, [small, small]), [size, size])

    pixels = tf.cond(draws.happens(config.blur), blur, lambda: pixels)
    spread, seed = draws.between(0.01, 0.08), draws.seed()
    pixels = tf.cond(
        draws.happens(config.noise),
        lambda: pixels + spread * tf.random.stateless_normal([size, size, 3], seed),
        lambda: pixels,
    )
    quality = tf.cast(draws.between(15.0, 75.0), tf.int32)
    return tf.cond(
        draws.happens(config.jpeg),
        lambda: tf.image.adjust_jpeg_quality(tf.clip_by_value(pixels, 0.0, 1.0), quality),
        lambda: pixels,
    )
