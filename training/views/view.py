"""Varies one training picture: the view taken of it, masks and things on faces, light and camera faults.

All randomness comes from a seed, so that the same seed gives the same picture and a run can resume. This module only
decides in which order things happen; which picture comes next is sampling's job.
"""

import math
from typing import NamedTuple

import tensorflow as tf

from training.config import AugmentConfig
from training.views.camera import blur, sensor_of
from training.views.chance import Draws
from training.views.light import relight
from training.views.masks import Covers, wear
from training.views.things import hide
from training.views.window import beside_faces, choose_window, halve, look, through, turn


class View(NamedTuple):
    """One picture as the network sees it, with its boxes."""

    image: tf.Tensor  # float32 [S, S, 3], -1..1
    clean: tf.Tensor  # float32 [T, T, 3], -1..1: the same without camera faults, as a teacher sees it
    boxes: tf.Tensor  # float32 [M, 4], relative
    labels: tf.Tensor  # int32 [M]; IGNORE_LABEL where a face is cut off or too small


def normalise(image: tf.Tensor) -> tf.Tensor:
    """Return pixels 0..255 as float32 -1..1, the network's input range (MobileNet V1's)."""
    return tf.cast(image, tf.float32) / 127.5 - 1.0


def squeeze(image: tf.Tensor, size: int) -> tf.Tensor:
    """Return the whole picture [H, W, 3] as float32 [size, size, 3], 0..255, without keeping its aspect ratio.

    For tf.data, which has no Pillow; running/resize.py squeezes as the page does, with Pillow, to whole pixel values.
    Validation keeps using this one, or its figures could not be compared with those of earlier runs.
    """
    return tf.image.resize(image, [size, size], antialias=True)


# Nothing here branches in Python on a tensor, and AutoGraph would take four seconds to find that out.
@tf.autograph.experimental.do_not_convert
def augment(
    image: tf.Tensor,
    boxes: tf.Tensor,
    labels: tf.Tensor,
    seed: tf.Tensor,
    config: AugmentConfig,
    size: int,
    covers: Covers | None = None,
    teacher_size: int | None = None,
) -> View:
    """Return one view of a picture.

    image uint8 [H, W, 3]; boxes float32 [M, 4]; labels int32 [M]; seed int32 or int64 [2]; teacher_size is `size` (the
    default) or twice that. Without covers no face is covered.
    """
    draws = Draws(seed)
    window = choose_window(tf.shape(image), boxes, draws, config)
    elsewhere, places = draws.happens(config.elsewhere), draws.seed()
    window = tf.cond(elsewhere, lambda: beside_faces(tf.shape(image), boxes, places, window), lambda: window)
    smooth, taught_larger = draws.happens(0.5), teacher_size == 2 * size
    turned, angle = draws.happens(config.roll), draws.between(-config.most_roll, config.most_roll) * math.pi / 180
    angle = tf.where(turned, angle, 0.0)
    pixels = look(image, window, angle, draws, 2 * size)
    sensor = sensor_of(draws, config)
    early = draws.happens(config.camera_scale)
    if not taught_larger:
        full = pixels
        pixels = halve(tf.cond(early, lambda: sensor(full / 255.0) * 255.0, lambda: full), smooth)
    boxes, labels = through(window, turn(boxes, window, tf.shape(image), angle), labels, config)

    flip = draws.happens(config.flip)
    pixels = tf.cond(flip, lambda: tf.reverse(pixels, [1]), lambda: pixels)
    boxes = tf.where(flip, tf.stack([boxes[:, 0], 1 - boxes[:, 3], boxes[:, 2], 1 - boxes[:, 1]], axis=1), boxes)

    if covers:
        pixels, labels = _cover(pixels, boxes, labels, draws, config, covers)
    clean = relight(pixels / 255.0, draws, config)
    pixels = blur(halve(clean, smooth) if taught_larger else clean, draws, config, size)
    sharp = pixels
    pixels = tf.cond(early, lambda: sharp, lambda: sensor(sharp)) if not taught_larger else sensor(pixels)
    image, clean = (normalise(tf.clip_by_value(view, 0.0, 1.0) * 255.0) for view in (pixels, clean))
    return View(image, clean, boxes, labels)


def _cover(
    pixels: tf.Tensor, boxes: tf.Tensor, labels: tf.Tensor, draws: Draws, config: AugmentConfig, covers: Covers
) -> tuple[tf.Tensor, tf.Tensor]:
    """Return the view and its labels with at most one bare face in a mask, and some behind things.

    pixels float32 [S, S, 3], 0..255; boxes float32 [M, 4]; labels int32 [M].
    """
    pixels, labels = wear(pixels, boxes, labels, draws, config, covers)
    for _ in range(config.hides):
        pixels = hide(pixels, boxes, labels, draws, config, covers.bare)
    return pixels, labels
