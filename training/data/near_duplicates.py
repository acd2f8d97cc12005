"""Finds pictures that show the same thing though their bytes differ: scaled, compressed anew, brighter, a frame later.

A fingerprint is a difference hash (N. Krawetz, "Kind of Like That", hackerfactor.com, 2013) with a dead zone: the
picture is shrunk to 17 x 17 grey pixels, and four bits per pixel say whether its right and its lower neighbour are
clearly brighter or clearly darker. Without the dead zone, the noise of a plain background decides. Fingerprints are
compared by the share of their set bits that they have in common (Jaccard), so that plain backgrounds do not make
portraits alike. Arrays in, groups out; no files.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from training.files.disjoint_sets import DisjointSets

SIDE = 16  # compared pixels per row and column
CLEARLY = 3  # grey levels of 256
NEAR = 0.38  # Jaccard distance; of 3,856 photographs all 48 pairs within it were the same scene, by eye
TELLING = 40  # set bits of 1024 below which a picture is too plain to be compared
BLOCK = 1024  # fingerprints that are compared at once

Fingerprint = npt.NDArray[np.uint8]


def fingerprint(image: Image.Image) -> Fingerprint:
    """Return the fingerprint of an RGB picture, uint8 [128]."""
    small = image.resize((SIDE + 1, SIDE + 1), Image.Resampling.BOX, reducing_gap=2.0).convert("L")
    grey = np.asarray(small, np.int16)
    steps = np.stack([grey[:-1, 1:] - grey[:-1, :-1], grey[1:, :-1] - grey[:-1, :-1]])
    return np.packbits(np.stack([steps > CLEARLY, steps < -CLEARLY]))


def near_pairs(fingerprints: Sequence[Fingerprint], near: float = NEAR) -> list[tuple[int, int]]:
    """Return the pairs of positions (i, j), i < j, whose fingerprints are at most `near` apart (0 equal, 1 strangers).

    Pictures too plain to have outlines (a wall, a black frame) are in no pair.
    """
    if len(fingerprints) < 2:
        return []
    bits = np.unpackbits(np.stack(fingerprints), axis=1)
    telling = np.flatnonzero(bits.sum(axis=1) >= TELLING)
    bits = bits[telling].astype(np.float32)
    counts = bits.sum(axis=1)
    pairs = []
    starts = range(0, len(telling), BLOCK)
    for first, second in ((first, second) for first in starts for second in starts if first <= second):
        rows, columns = slice(first, first + BLOCK), slice(second, second + BLOCK)
        common = bits[rows] @ bits[columns].T
        union = counts[rows, None] + counts[None, columns] - common
        found = np.argwhere(common >= (1 - near) * union)
        pairs += [
            (int(telling[first + row]), int(telling[second + column]))
            for row, column in found
            if first + row < second + column
        ]
    return sorted(pairs)


def groups(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return 0..count-1 in groups that hang together by `pairs`, each sorted, in the order of their first members."""
    together: DisjointSets[int] = DisjointSets()
    for first, second in pairs:
        together.join(first, second)
    members: dict[int, list[int]] = defaultdict(list)
    for index in range(count):
        members[together.find(index)].append(index)
    return list(members.values())
