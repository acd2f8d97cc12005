"""Colour pictures without a face: places beside the faces in the evaluated pictures.

Sets of pictures without people are often all of one kind (ours are grey) and say little about a room, a street or a
coat. What the detector finds in these places is measure's job. Training also looks beside faces (views/window.py), but
draws its places differently; these stay the same, so that results remain comparable with earlier ones.
"""

from collections.abc import Sequence

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.core.boxes import clear_of, grown
from training.measuring.samples import Sample

TRIES = 60  # places tried per picture
SIDES = (0.35, 0.8)  # of a place, as shares of the picture's
LEAST = 110  # pixels of the shorter side; below that, there is little to see
MARGIN = 0.35  # distance from a face, as a share of its size: hair and chin still belong to it


def places_beside(samples: Sequence[Sample]) -> list[Sample]:
    """Return one place without a face from each picture that has faces and such a place; always the same ones."""
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
    """Return a place in a picture (H, W) that keeps away from boxes [M, 4]: top, left, bottom, right in pixels.

    None if none was found in TRIES tries.
    """
    # One row per try, in the order of the random stream, so that the places stay those of earlier evaluations.
    draws = np.random.default_rng(seed).random((TRIES, 3))
    sides = SIDES[0] + (SIDES[1] - SIDES[0]) * draws[:, :1]
    corners = (1 - sides) * draws[:, 1:]
    places = np.concatenate([corners, corners + sides], axis=1)
    clear = clear_of(places, grown(boxes, MARGIN).numpy().astype(np.float64)).numpy()
    fitting = np.flatnonzero(clear & (sides[:, 0] * min(shape) >= LEAST))
    if not len(fitting):
        return None
    top, left, bottom, right = np.round(places[fitting[0]] * np.tile(shape, 2)).astype(int).tolist()
    return top, left, bottom, right
