"""Covers the lower half of a bare face: with a hand, an object, or a mask that is worn rightly or too low.

Hands and objects leave the face what it is; masks make it what the training pictures call such a face. A pasted mask
looks the same whether it sits right or too low, so that only where it sits tells the two apart.
"""

import io
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray
from PIL import Image

from training.config import AugmentConfig
from training.core.targets import IGNORE_LABEL
from training.draws import Draws

# A worn mask reaches from the bridge of the nose to the chin: this part of the box round the face (as it was
# measured by eye on the training pictures), kept at this many pixels, from faces at least this many pixels high.
MASK_PART = (0.47, 0.05, 0.98, 0.95)
MASK_PIXELS = (48, 64)
MASK_FACE_PIXELS = 90

# So many masks are enough of a wardrobe, and take 2 MB.
MOST_MASKS = 256

# Under this height, relative to the view, nobody could tell how a mask is worn.
SMALLEST_WEARER = 0.08


NO_MASKS = np.zeros((0, *MASK_PIXELS, 3), np.uint8)


class Covers(NamedTuple):
    """What may cover a face: labels as class numbers, IGNORE_LABEL where there is none."""

    bare: int
    worn: int = IGNORE_LABEL
    too_low: int = IGNORE_LABEL
    masks: NDArray[np.uint8] = NO_MASKS


def cut_masks(jpegs: Sequence[bytes], boxes: Sequence[NDArray[np.float32]]) -> NDArray[np.uint8]:
    """Return masks cut from the faces of pictures, uint8 [K, 48, 64, 3], K at most MOST_MASKS.

    boxes holds, per picture, the boxes float32 [M, 4] of the faces with a mask; small faces are left out.
    """
    masks = []
    for jpeg, faces in zip(jpegs, boxes, strict=True):
        picture = Image.open(io.BytesIO(jpeg))
        for face in faces * np.tile([picture.height, picture.width], 2):
            if face[2] - face[0] < MASK_FACE_PIXELS:
                continue
            corners = np.tile(face[:2], 2) + np.array(MASK_PART) * np.tile(face[2:] - face[:2], 2)
            top, left, bottom, right = corners.round().astype(int).tolist()
            cut = picture.convert("RGB").crop((left, top, right, bottom))
            masks.append(np.asarray(cut.resize(MASK_PIXELS[::-1], Image.Resampling.BOX)))
    # Spread over the whole set, not its first pictures only.
    return np.stack(masks[:: -(-len(masks) // MOST_MASKS)]) if masks else NO_MASKS


def cover(
    pixels: tf.Tensor, boxes: tf.Tensor, labels: tf.Tensor, draws: Draws, config: AugmentConfig, covers: Covers
) -> tuple[tf.Tensor, tf.Tensor]:
    """Return the view and its labels with at most one bare face in a mask and one behind a hand or an object.

    pixels float32 [S, S, 3], 0..255; boxes float32 [M, 4]; labels int32 [M].
    """
    pixels, labels = _wear(pixels, boxes, labels, draws, config, covers)
    return _hide(pixels, boxes, labels, draws, config, covers), labels


def _wear(
    pixels: tf.Tensor, boxes: tf.Tensor, labels: tf.Tensor, draws: Draws, config: AugmentConfig, covers: Covers
) -> tuple[tf.Tensor, tf.Tensor]:
    """Return the view and its labels with a mask on one bare face."""
    happens, low = draws.happens(config.wear), draws.happens(config.wear_too_low)
    choice, which = draws.share(), draws.share()
    top = tf.where(low, draws.between(0.68, 0.85), draws.between(0.40, 0.50))
    bottom = tf.where(low, draws.between(0.98, 1.08), draws.between(0.94, 1.03))
    left, right = draws.between(0.0, 0.15), draws.between(0.85, 1.0)
    bow = draws.between(0.0, 0.2)
    if not len(covers.masks) or IGNORE_LABEL in (covers.bare, covers.worn, covers.too_low):
        return pixels, labels
    wearers = tf.where((labels == covers.bare) & (boxes[:, 2] - boxes[:, 0] >= SMALLEST_WEARER))[:, 0]
    count = tf.shape(wearers)[0]

    def paste() -> tuple[tf.Tensor, tf.Tensor]:
        wearer = wearers[_pick(choice, count)]
        mask = tf.constant(covers.masks)[_pick(which, len(covers.masks))]
        target = _part(boxes[wearer], top, left, bottom, right)
        laid = _lay(tf.cast(mask, tf.float32), tf.constant([0.0, 0.0, 1.0, 1.0]), target, pixels.shape[0])
        y, x = _places(target, pixels.shape[0])
        # Round at the chin; the upper edge falls from the nose to the ears.
        inside = ((2 * x - 1) ** 4 + y**4 < 1.0) & (y > bow * (2 * x - 1) ** 2)
        label = tf.where(low, covers.too_low, covers.worn)
        relabelled = tf.tensor_scatter_nd_update(labels, wearer[tf.newaxis, tf.newaxis], label[tf.newaxis])
        return tf.where(inside[..., tf.newaxis], laid, pixels), relabelled

    return tf.cond(happens & (count > 0), paste, lambda: (pixels, labels))


def _hide(
    pixels: tf.Tensor, boxes: tf.Tensor, labels: tf.Tensor, draws: Draws, config: AugmentConfig, covers: Covers
) -> tf.Tensor:
    """Return the view with the mouth of one bare face behind its own skin (a hand) or a piece of the picture."""
    happens, choice, own_skin = draws.happens(config.hide), draws.share(), draws.happens(0.6)
    top, left, right = draws.between(0.45, 0.7), draws.between(-0.1, 0.25), draws.between(0.75, 1.1)
    elsewhere = tf.stack([draws.share(), draws.share()]) * 0.7
    bare = tf.boolean_mask(boxes, labels == covers.bare)
    count = tf.shape(bare)[0]

    def paste() -> tf.Tensor:
        face = bare[_pick(choice, count)]
        skin = _part(face, 0.1, 0.2, 0.5, 0.8)
        piece = tf.concat([elsewhere, elsewhere + (face[2:] - face[:2]) * [0.5, 1.0]], axis=0)
        target = _part(face, top, left, 1.0, right)
        laid = _lay(pixels, tf.where(own_skin, skin, piece), target, pixels.shape[0])
        y, x = _places(target, pixels.shape[0])
        # Rounded, as hands and things are.
        inside = (2 * y - 1) ** 4 + (2 * x - 1) ** 4 < 1.0
        return tf.where(inside[..., tf.newaxis], laid, pixels)

    return tf.cond(happens & (count > 0), paste, lambda: pixels)


def _pick(share: tf.Tensor, count: tf.Tensor | int) -> tf.Tensor:
    """Return the index that a number 0..1 picks among count."""
    return tf.minimum(tf.cast(share * tf.cast(count, tf.float32), tf.int32), count - 1)


def _part(
    box: tf.Tensor, top: tf.Tensor | float, left: tf.Tensor | float, bottom: tf.Tensor | float, right: tf.Tensor | float
) -> tf.Tensor:
    """Return part of a box, given in shares of its height and width, as a box float32 [4]."""
    height, width = box[2] - box[0], box[3] - box[1]
    return tf.stack([box[0] + top * height, box[1] + left * width, box[0] + bottom * height, box[1] + right * width])


def _lay(image: tf.Tensor, source: tf.Tensor, target: tf.Tensor, size: int) -> tf.Tensor:
    """Return a view [size, size, 3] in which the part `source` of an image [H, W, 3] fills the box `target`."""
    stretched = (source[2:] - source[:2]) / tf.maximum(target[2:] - target[:2], 1e-3)
    origin = source[:2] - target[:2] * stretched
    window = tf.concat([origin, origin + stretched], axis=0)
    return tf.image.crop_and_resize(image[tf.newaxis], window[tf.newaxis], [0], [size, size])[0]


def _places(target: tf.Tensor, size: int) -> tuple[tf.Tensor, tf.Tensor]:
    """Return where in the box `target` each row [size, 1] and column [1, size] of the view lies, 0..1 inside it."""
    cells = (tf.range(size, dtype=tf.float32) + 0.5) / size
    extent = tf.maximum(target[2:] - target[:2], 1e-3)
    return ((cells - target[0]) / extent[0])[:, tf.newaxis], ((cells - target[1]) / extent[1])[tf.newaxis]
