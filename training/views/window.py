"""Which part of a picture a view shows, what it looks like, and where its boxes then are.

Light, camera and what covers a face come later.
"""

import math

import tensorflow as tf

from training.config import AugmentConfig
from training.core.boxes import area, clear_of, grown
from training.core.targets import IGNORE_LABEL
from training.views.chance import Draws, pick

# At least this share of a face that the view cuts off must be left for it to be learnt; less is neither face nor
# background.
VISIBLE = 0.55
# Width to height of what cameras show, from upright phones to wide screens.
CAMERA_ASPECTS = (0.75, 1.78)
# For a view without any face: how many places in a picture are tried, how high they are, and how far they stay away
# from a face, in shares of its size, because hair and chin still belong to it.
PLACES = 16
PLACE_HEIGHTS = (0.12, 0.7)
PLACE_MARGIN = 0.3


def choose_window(shape: tf.Tensor, boxes: tf.Tensor, draws: Draws, config: AugmentConfig) -> tf.Tensor:
    """Return the part of the picture to look at, float32 [4], relative to it; it may reach beyond the picture."""
    kind = draws.share()
    aspect = tf.cast(shape[1], tf.float32) / tf.cast(shape[0], tf.float32)
    count = tf.shape(boxes)[0]
    picked = pick(draws.share(), count)
    face = tf.cond(count > 0, lambda: boxes[picked], lambda: tf.constant([0.3, 0.3, 0.7, 0.7]))
    face_size = tf.maximum(face[2:] - face[:2], 0.01)

    # Around a face: so high that the face is the wanted share of it, and as wide as a camera's picture.
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


def beside_faces(shape: tf.Tensor, boxes: tf.Tensor, seed: tf.Tensor, otherwise: tf.Tensor) -> tf.Tensor:
    """Return a part of the picture with no face in it, float32 [4], or `otherwise` if none is found.

    A network that has seen a face in every colour picture takes the largest object in one without faces for a face.
    """
    down, across, size, stretch = tf.unstack(tf.random.stateless_uniform([PLACES, 4], seed), axis=1)
    aspect = tf.cast(shape[1], tf.float32) / tf.cast(shape[0], tf.float32)
    least, most = (math.log(height) for height in PLACE_HEIGHTS)
    narrow, wide = CAMERA_ASPECTS
    height = tf.exp(least + (most - least) * size)
    width = tf.minimum(height * (narrow + (wide - narrow) * stretch) / aspect, 1.0)
    top, left = down * (1.0 - height), across * (1.0 - width)
    places = tf.stack([top, left, top + height, left + width], axis=1)
    free = clear_of(places, grown(boxes, PLACE_MARGIN))
    first = tf.argmax(tf.cast(free, tf.int32))
    return tf.where(free[first], places[first], otherwise)


def look(image: tf.Tensor, window: tf.Tensor, angle: tf.Tensor, draws: Draws, side: int) -> tf.Tensor:
    """Return the window of the picture as float32 [side, side, 3], 0..255, with one colour beyond the picture's edges.

    The window is turned about its centre by `angle`, in radians.
    """
    limits = tf.cast(tf.shape(image)[:2], tf.float32)

    def upright() -> tf.Tensor:
        # crop_and_resize puts its first and last samples on the window's edges; ours are at the centres of cells.
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
    # Beyond the edges, -1 becomes the colour. tf.where would take five times as long.
    return pixels - tf.minimum(pixels, 0.0) * (draws.between(0.0, 255.0) + 1.0)


def turn(boxes: tf.Tensor, window: tf.Tensor, shape: tf.Tensor, angle: tf.Tensor) -> tf.Tensor:
    """Return boxes [M, 4] after the picture was turned about the window's centre, so that they fit heads as before.

    A head fills its box like an ellipse: the new box encloses the turned ellipse.
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


def halve(pixels: tf.Tensor, smooth: tf.Tensor) -> tf.Tensor:
    """Return pixels [2S, 2S, 3] as [S, S, 3]: browsers shrink with or without smoothing, so both are learnt."""
    return tf.cond(
        smooth,
        lambda: tf.nn.avg_pool2d(pixels[tf.newaxis], 2, 2, "VALID")[0],
        # Every other pixel, as pixels[::2, ::2], in a third of its time.
        lambda: tf.nn.max_pool2d(pixels[tf.newaxis], 1, 2, "VALID")[0],
    )


def through(
    window: tf.Tensor, boxes: tf.Tensor, labels: tf.Tensor, config: AugmentConfig
) -> tuple[tf.Tensor, tf.Tensor]:
    """Return boxes and labels as seen through the window, without those wholly outside."""
    window_size = window[2:] - window[:2]
    seen = (boxes - tf.tile(window[:2], [2])) / tf.tile(window_size, [2])
    clipped = tf.clip_by_value(seen, 0.0, 1.0)
    visible = tf.math.divide_no_nan(area(clipped), area(seen))
    learnt = (visible >= VISIBLE) & (clipped[:, 2] - clipped[:, 0] >= config.smallest_face)
    labels = tf.where(learnt, labels, IGNORE_LABEL)
    there = visible > 0.0
    return tf.boolean_mask(clipped, there), tf.boolean_mask(labels, there)
