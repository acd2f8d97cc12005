"""Pictures without a face, in colour: places beside the faces of the pictures that are measured on.

Sets of pictures without people are often of one kind (ours are all grey) and say little of a room, a street or a coat.
What the detector says of these places is measure's business.
"""

from collections.abc import Sequence

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.measuring.samples import Sample

TRIES = 60  # places looked at per picture
SIDES = (0.35, 0.8)  # of a place, as shares of the picture's
LEAST = 110  # pixels of the shorter side; below, there is little to be seen
MARGIN = 0.35  # kept from a face, in shares of its own size: hair and chin are still a face's


def places_beside(samples: Sequence[Sample]) -> list[Sample]:
    """Return a place without a face of each picture that has faces and such a place, always the same ones."""
    found = []
    for number, sample in enumerate(samples):
        if len(sample.boxes):
            height, width, _ = tf.io.extract_jpeg_shape(sample.jpeg).numpy().tolist()
            place = free_place((height, width), np.concatenate([sample.boxes, sample.ignored.boxes]), seed=number)
            if place:
                top, left, bottom, right = place
                jpeg = tf.io.encode_jpeg(sample.pixels()[top:bottom, left:right], quality=95).numpy()
                none = np.zeros((0, 4), np.float32), np.zeros(0, np.int64)
                found.append(Sample(f"beside {sample.name}", sample.source, jpeg, *none))
    return found


def free_place(shape: Sequence[int], boxes: NDArray[np.float32], seed: int) -> tuple[int, int, int, int] | None:
    """Return top, left, bottom, right in pixels of a place of a picture (H, W) that keeps away from boxes [M, 4].

    None where none was found in TRIES tries.
    """
    rng = np.random.default_rng(seed)
    sizes = boxes[:, 2:] - boxes[:, :2]
    wide = boxes + MARGIN * np.concatenate([-sizes, sizes], axis=1)
    for _ in range(TRIES):
        side = rng.uniform(*SIDES)
        corner = rng.uniform(0, 1 - side, 2)
        apart = (corner >= wide[:, 2:]) | (corner + side <= wide[:, :2])
        if apart.any(axis=1).all() and side * min(shape) >= LEAST:
            (top, left), (bottom, right) = (np.round(c * np.array(shape)).astype(int) for c in (corner, corner + side))
            return int(top), int(left), int(bottom), int(right)
    return None
