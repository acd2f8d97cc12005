"""Puts a mask on a bare face, correctly or too low, and gives the face the label that training pictures give it.

A pasted mask looks the same whether it sits right or too low, so that only its position tells the two apart. Covering
a face that stays bare is things' job.
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
from training.views.chance import Draws, pick
from training.views.regions import lay, part, places

# A worn mask reaches from the bridge of the nose to the chin: this part of the box round the face (measured by eye on
# the training pictures), stored at this many pixels, from faces at least this many pixels high.
MASK_PART = (0.47, 0.05, 0.98, 0.95)
MASK_PIXELS = (48, 64)
MASK_FACE_PIXELS = 90
# This many masks are variety enough, and take 2 MB.
MOST_MASKS = 256
# Below this height, relative to the view, nobody could tell how a mask is worn.
SMALLEST_WEARER = 0.08
NO_MASKS = np.zeros((0, *MASK_PIXELS, 3), np.uint8)


class Covers(NamedTuple):
    """What may cover a face: labels as class numbers, IGNORE_LABEL if there is none."""

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
    # Spread over the whole set, not only its first pictures.
    return np.stack(masks[:: -(-len(masks) // MOST_MASKS)]) if masks else NO_MASKS


def wear(
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
        wearer = wearers[pick(choice, count)]
        mask = tf.constant(covers.masks)[pick(which, len(covers.masks))]
        target = part(boxes[wearer], top, left, bottom, right)
        laid = lay(tf.cast(mask, tf.float32), tf.constant([0.0, 0.0, 1.0, 1.0]), target, pixels.shape[0])
        y, x = places(target, pixels.shape[0])
        # Round at the chin; the upper edge falls from the nose to the ears.
        inside = ((2 * x - 1) ** 4 + y**4 < 1.0) & (y > bow * (2 * x - 1) ** 2)
        label = tf.where(low, covers.too_low, covers.worn)
        relabelled = tf.tensor_scatter_nd_update(labels, wearer[tf.newaxis, tf.newaxis], label[tf.newaxis])
        return tf.where(inside[..., tf.newaxis], laid, pixels), relabelled

    return tf.cond(happens & (count > 0), paste, lambda: (pixels, labels))
