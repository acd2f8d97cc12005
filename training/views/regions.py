"""Parts of boxes, and pictures laid over parts of others. What is laid where, and why, is masks' and things' job."""

import tensorflow as tf


def part(
    box: tf.Tensor, top: tf.Tensor | float, left: tf.Tensor | float, bottom: tf.Tensor | float, right: tf.Tensor | float
) -> tf.Tensor:
    """Return part of a box, given in shares of its height and width, as a box float32 [4]."""
    height, width = box[2] - box[0], box[3] - box[1]
    return tf.stack([box[0] + top * height, box[1] + left * width, box[0] + bottom * height, box[1] + right * width])


def lay(image: tf.Tensor, source: tf.Tensor, target: tf.Tensor, size: int) -> tf.Tensor:
    """Return a view [size, size, 3] in which the part `source` of an image [H, W, 3] fills the box `target`."""
    stretched = (source[2:] - source[:2]) / tf.maximum(target[2:] - target[:2], 1e-3)
    origin = source[:2] - target[:2] * stretched
    window = tf.concat([origin, origin + stretched], axis=0)
    return tf.image.crop_and_resize(image[tf.newaxis], window[tf.newaxis], [0], [size, size])[0]


def places(target: tf.Tensor, size: int) -> tuple[tf.Tensor, tf.Tensor]:
    """Return where in the box `target` each row [size, 1] and column [1, size] of the view lies, 0..1 inside it."""
    cells = (tf.range(size, dtype=tf.float32) + 0.5) / size
    extent = tf.maximum(target[2:] - target[:2], 1e-3)
    return ((cells - target[0]) / extent[0])[:, tf.newaxis], ((cells - target[1]) / extent[1])[tf.newaxis]
