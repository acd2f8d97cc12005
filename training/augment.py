"""Varies one training picture: the view taken of it, light and camera faults. What covers a face is covers' job.

All randomness comes in as numbers 0..1, so that the same numbers give the same picture and a run can resume. Deciding
which picture comes next is dataset's job.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

import tensorflow as tf

from training.config import AugmentConfig
from training.core.boxes import area
from training.core.targets import IGNORE_LABEL
from training.covers import Covers, cover
from training.draws import Draws

# Of a face cut off by the view, at least this share must be left to be learnt; less is neither face nor background.
VISIBLE = 0.55
# Width to height of what cameras show, from upright phones to wide screens.
CAMERA_ASPECTS = (0.75, 1.78)
# A view of no face at all: how many places of a picture are tried, how high they are, and how far they stay away from a
# face, in shares of its own size: hair and chin are still a face's.
PLACES = 16
PLACE_HEIGHTS = (0.12, 0.7)
PLACE_MARGIN = 0.3
# The longest streak that motion leaves, in pixels of the network's input; odd.
STREAK = 9


class View(NamedTuple):
    """One picture as the network sees it, with its boxes."""

    image: tf.Tensor  # float32 [S, S, 3], -1..1
    clean: tf.Tensor  # float32 [T, T, 3], -1..1: the same before a worse camera is put on, as a teacher sees it
    boxes: tf.Tensor  # float32 [M, 4], relative
    labels: tf.Tensor  # int32 [M]; IGNORE_LABEL where a face is cut off or too small


def normalise(image: tf.Tensor) -> tf.Tensor:
    """Return pixels 0..255 as float32 -1..1, the network's input range (MobileNet V1's)."""
    return tf.cast(image, tf.float32) / 127.5 - 1.0


def squeeze(image: tf.Tensor, size: int) -> tf.Tensor:
    """Return the whole picture [H, W, 3] as float32 [size, size, 3], 0..255, its aspect not kept."""
    return tf.image.resize(image, [size, size], antialias=True)


def augment(
    image: tf.Tensor,
    boxes: tf.Tensor,
    labels: tf.Tensor,
    numbers: tf.Tensor,
    config: AugmentConfig,
    size: int,
    covers: Covers | None = None,
    teacher_size: int | None = None,
) -> View:
    """Return one view of a picture.

    image uint8 [H, W, 3]; boxes float32 [M, 4]; labels int32 [M]; numbers float32 [DRAWS], 0..1; teacher_size is `size`
    (the default) or twice that. Without covers no face is covered.
    """
    draws = Draws(numbers)
    window = _choose_window(tf.shape(image), boxes, draws, config)
    elsewhere, seed = draws.happens(config.elsewhere), draws.seed()
    window = tf.cond(elsewhere, lambda: _beside_faces(tf.shape(image), boxes, seed, window), lambda: window)
    smooth, taught_larger = draws.happens(0.5), teacher_size == 2 * size
    turned, angle = draws.happens(config.roll), draws.between(-config.most_roll, config.most_roll) * math.pi / 180
    angle = tf.where(turned, angle, 0.0)
    pixels = _look(image, window, angle, draws, 2 * size)
    sensor = _sensor(draws, config)
    early = draws.happens(config.camera_scale)
    if not taught_larger:
        full = pixels
        pixels = _halve(tf.cond(early, lambda: sensor(full / 255.0) * 255.0, lambda: full), smooth)
    boxes, labels = _through(window, _turn(boxes, window, tf.shape(image), angle), labels, config)

    flip = draws.happens(config.flip)
    pixels = tf.cond(flip, lambda: tf.reverse(pixels, [1]), lambda: pixels)
    boxes = tf.where(flip, tf.stack([boxes[:, 0], 1 - boxes[:, 3], boxes[:, 2], 1 - boxes[:, 1]], axis=1), boxes)

    if covers:
        pixels, labels = cover(pixels, boxes, labels, draws, config, covers)
    clean = _relight(pixels / 255.0, draws, config)
    pixels = _blur(_halve(clean, smooth) if taught_larger else clean, draws, config, size)
    sharp = pixels
    pixels = tf.cond(early, lambda: sharp, lambda: sensor(sharp)) if not taught_larger else sensor(pixels)
    image, clean = (normalise(tf.clip_by_value(view, 0.0, 1.0) * 255.0) for view in (pixels, clean))
    return View(image, clean, boxes, labels)


def _choose_window(shape: tf.Tensor, boxes: tf.Tensor, draws: Draws, config: AugmentConfig) -> tf.Tensor:
    """Return the part of the picture to look at, float32 [4], relative to it; it may reach beyond the picture."""
    kind = draws.share()
    aspect = tf.cast(shape[1], tf.float32) / tf.cast(shape[0], tf.float32)
    count = tf.shape(boxes)[0]
    picked = tf.minimum(tf.cast(draws.share() * tf.cast(count, tf.float32), tf.int32), count - 1)
    face = tf.cond(count > 0, lambda: boxes[picked], lambda: tf.constant([0.3, 0.3, 0.7, 0.7]))
    face_size = tf.maximum(face[2:] - face[:2], 0.01)

    # Round a face: as high as makes the face the wanted share of it, as wide as a camera's picture is.
    wanted = tf.exp(draws.between(math.log(config.min_face), math.log(config.max_face)))
    height = tf.clip_by_value(face_size[0] / wanted, 0.05, config.zoom_out)
    width = height * draws.between(*CAMERA_ASPECTS) * draws.factor(config.aspect) / aspect
    window_size = tf.maximum(tf.stack([height, width]), face_size)
    place = tf.stack([draws.share(), draws.share()])
    corner = face[:2] - place * (window_size - face_size)
    inside = tf.clip_by_value(corner, 0.0, tf.maximum(1.0 - window_size, 0.0))
    centred = (1.0 - window_size) * place
    corner = tf.where(window_size <= 1.0, inside, centred)
    around = tf.concat([corner, corner + window_size], axis=0)

    # Zoomed out: the whole picture within a larger one.
    scale = draws.between(1.0, config.zoom_out)
    stretch = draws.factor(config.aspect)
    far_size = tf.maximum(scale * tf.stack([1.0, stretch]), 1.0)
    far_corner = (1.0 - far_size) * tf.stack([draws.share(), draws.share()])
    far = tf.concat([far_corner, far_corner + far_size], axis=0)

    whole = tf.constant([0.0, 0.0, 1.0, 1.0])
    return tf.case(
        [(kind < config.whole, lambda: whole), (kind < config.whole + config.around_face, lambda: around)],
        default=lambda: far,
    )


def _beside_faces(shape: tf.Tensor, boxes: tf.Tensor, seed: tf.Tensor, otherwise: tf.Tensor) -> tf.Tensor:
    """Return a part of the picture with no face in it, float32 [4], or `otherwise` if none is found.

    A network that has seen a face in every picture in colour takes what is largest in one without for a face.
    """
    down, across, size, stretch = tf.unstack(tf.random.stateless_uniform([PLACES, 4], seed), axis=1)
    aspect = tf.cast(shape[1], tf.float32) / tf.cast(shape[0], tf.float32)
    least, most = (math.log(height) for height in PLACE_HEIGHTS)
    narrow, wide = CAMERA_ASPECTS
    height = tf.exp(least + (most - least) * size)
    width = tf.minimum(height * (narrow + (wide - narrow) * stretch) / aspect, 1.0)
    top, left = down * (1.0 - height), across * (1.0 - width)
    places = tf.stack([top, left, top + height, left + width], axis=1)
    margin = PLACE_MARGIN * tf.tile(boxes[:, 2:] - boxes[:, :2], [1, 2]) * tf.constant([-1.0, -1.0, 1.0, 1.0])
    kept = boxes + margin
    apart = (places[:, tf.newaxis, :2] >= kept[:, 2:]) | (places[:, tf.newaxis, 2:] <= kept[:, :2])
    free = tf.reduce_all(tf.reduce_any(apart, axis=2), axis=1)
    first = tf.argmax(tf.cast(free, tf.int32))
    return tf.where(free[first], places[first], otherwise)


def _look(image: tf.Tensor, window: tf.Tensor, angle: tf.Tensor, draws: Draws, side: int) -> tf.Tensor:
    """Return the window of the picture as float32 [side, side, 3], 0..255, with a plain colour beyond its edges.

    The window is turned about its centre by `angle`, in radians.
    """
    limits = tf.cast(tf.shape(image)[:2], tf.float32)

    def upright() -> tf.Tensor:
        # crop_and_resize puts its first and last sample on the window's edges; ours are centres of cells.
        half_cell = (window[2:] - window[:2]) * (0.5 / side)
        first = ((window[:2] + half_cell) * limits - 0.5) / (limits - 1)
        last = ((window[2:] - half_cell) * limits - 0.5) / (limits - 1)
        crop = tf.concat([first, last], axis=0)[tf.newaxis]
        return tf.image.crop_and_resize(image[tf.newaxis], crop, [0], [side, side], extrapolation_value=-1.0)[0]

    def turned() -> tf.Tensor:
        extent, centre = (window[2:] - window[:2]) * limits, (window[2:] + window[:2]) / 2 * limits
        # Row y, column x of the view, from its centre, in picture pixels: (y, x) times cell, then turned.
        cell_y, cell_x = extent[0] / side, extent[1] / side
        cos, sin = tf.cos(angle), tf.sin(angle)
        middle = (side - 1) / 2
        x_row = [cos * cell_x, -sin * cell_y, centre[1] - 0.5 - middle * (cos * cell_x - sin * cell_y)]
        y_row = [sin * cell_x, cos * cell_y, centre[0] - 0.5 - middle * (sin * cell_x + cos * cell_y)]
        return tf.raw_ops.ImageProjectiveTransformV3(
            images=tf.cast(image, tf.float32)[tf.newaxis],
            transforms=tf.stack([*x_row, *y_row, 0.0, 0.0])[tf.newaxis],
            output_shape=[side, side],
            fill_value=-1.0,
            interpolation="BILINEAR",
            fill_mode="CONSTANT",
        )[0]

    pixels = tf.ensure_shape(tf.cond(tf.equal(angle, 0.0), upright, turned), [side, side, 3])
    # Of what is beyond, -1 becomes the colour. tf.where would take TensorFlow five times as long.
    return pixels - tf.minimum(pixels, 0.0) * (draws.between(0.0, 255.0) + 1.0)


def _turn(boxes: tf.Tensor, window: tf.Tensor, shape: tf.Tensor, angle: tf.Tensor) -> tf.Tensor:
    """Return boxes [M, 4] after the picture was turned about the window's centre, so that they fit heads as before.

    A head fills its box as an ellipse does: the new box is the one round the turned ellipse.
    """
    limits = tf.cast(shape[:2], tf.float32)
    centre = (window[2:] + window[:2]) / 2
    away = ((boxes[:, :2] + boxes[:, 2:]) / 2 - centre) * limits
    half = (boxes[:, 2:] - boxes[:, :2]) / 2 * limits
    cos, sin = tf.cos(angle), tf.sin(angle)
    # The view shows the picture turned the other way.
    middle = tf.stack([away[:, 0] * cos - away[:, 1] * sin, away[:, 1] * cos + away[:, 0] * sin], axis=1)
    reach = tf.sqrt(
        tf.stack(
            [
                (half[:, 0] * cos) ** 2 + (half[:, 1] * sin) ** 2,
                (half[:, 1] * cos) ** 2 + (half[:, 0] * sin) ** 2,
            ],
            axis=1,
        )
    )
    turned = tf.concat([middle - reach, middle + reach], axis=1) / tf.tile(limits, [2]) + tf.tile(centre, [2])
    return tf.where(tf.equal(angle, 0.0), boxes, turned)


def _halve(pixels: tf.Tensor, smooth: tf.Tensor) -> tf.Tensor:
    """Return pixels [2S, 2S, 3] as [S, S, 3]: browsers shrink with or without smoothing, so both are learnt."""
    return tf.cond(
        smooth,
        lambda: tf.nn.avg_pool2d(pixels[tf.newaxis], 2, 2, "VALID")[0],
        # Every other pixel, as pixels[::2, ::2], in a third of its time.
        lambda: tf.nn.max_pool2d(pixels[tf.newaxis], 1, 2, "VALID")[0],
    )


def _through(
    window: tf.Tensor, boxes: tf.Tensor, labels: tf.Tensor, config: AugmentConfig
) -> tuple[tf.Tensor, tf.Tensor]:
    """Return boxes and labels as seen through the window, those wholly outside left out."""
    window_size = window[2:] - window[:2]
    seen = (boxes - tf.tile(window[:2], [2])) / tf.tile(window_size, [2])
    clipped = tf.clip_by_value(seen, 0.0, 1.0)
    visible = tf.math.divide_no_nan(area(clipped), area(seen))
    learnt = (visible >= VISIBLE) & (clipped[:, 2] - clipped[:, 0] >= config.smallest_face)
    labels = tf.where(learnt, labels, IGNORE_LABEL)
    there = visible > 0.0
    return tf.boolean_mask(clipped, there), tf.boolean_mask(labels, there)


def _relight(pixels: tf.Tensor, draws: Draws, config: AugmentConfig) -> tf.Tensor:
    """Return pixels 0..1 under another light."""
    brightness, contrast = draws.between(-0.15, 0.15), draws.factor(1.35)
    saturation, hue = draws.factor(1.6), draws.between(-0.03, 0.03)
    order = draws.share()

    def vary() -> tf.Tensor:
        grey = tf.image.rgb_to_grayscale(pixels)
        coloured = grey + (pixels - grey) * saturation
        # Not a scalar: of three scalars to add TensorFlow makes one AddN, whose order, and so whose rounding, depends
        # on which buffer is free by then; a resumed run must see the very same pixels.
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


def _blur(pixels: tf.Tensor, draws: Draws, config: AugmentConfig, size: int) -> tf.Tensor:
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


def _sensor(draws: Draws, config: AugmentConfig) -> Callable[[tf.Tensor], tf.Tensor]:
    """Return what gives pixels 0..1 of any size a sensor's noise and JPEG's blocks, the same at any size."""
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
