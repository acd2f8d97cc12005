"""Finds pictures that show the same thing though their bytes differ: scaled, compressed again, slightly cropped.

A fingerprint is a difference hash: the picture is shrunk to 17 x 16 grey pixels, and each bit says whether a pixel is
brighter than its left neighbour (N. Krawetz, "Kind of Like That", hackerfactor.com, 2013; 256 bits instead of 64, as
portraits are much alike). Arrays in, groups out; no files.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

SIDE = 16  # bits per row and column
NEAR = 24  # bits of 256 that may differ
FLAT = 16  # bits of 256 that a picture must have set (and unset), or it is too plain to be compared
BLOCK = 2048  # fingerprints that are compared at once


def fingerprint(image: Image.Image) -> npt.NDArray[np.uint8]:
    """Return the difference hash of an RGB picture, uint8 [32]."""
    grey = np.asarray(image.resize((SIDE + 1, SIDE), Image.Resampling.BOX, reducing_gap=2.0).convert("L"), np.int16)
    return np.packbits(grey[:, 1:] > grey[:, :-1])


def near_pairs(fingerprints: Sequence[npt.NDArray[np.uint8]], near: int = NEAR) -> list[tuple[int, int]]:
    """Return the pairs (i, j), i < j, whose fingerprints differ in at most `near` of 256 bits.

    Pictures too plain to have an outline (a wall, a black frame) are in no pair.
    """
    if len(fingerprints) < 2:
        return []
    bits = np.unpackbits(np.stack(fingerprints), axis=1)
    set_bits = bits.sum(axis=1)
    telling = np.flatnonzero((set_bits >= FLAT) & (set_bits <= bits.shape[1] - FLAT))
    signs = bits[telling].astype(np.float32) * 2 - 1
    pairs = []
    for start in range(0, len(telling), BLOCK):
        # Of two sign vectors of length L that differ in d places, the product is L - 2 d.
        products = signs[start : start + BLOCK] @ signs[start:].T
        rows, columns = np.nonzero(products >= bits.shape[1] - 2 * near)
        pairs += [
            (int(telling[start + row]), int(telling[start + column]))
            for row, column in zip(rows, columns, strict=True)
            if row < column
        ]
    return pairs


def groups(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return 0..count-1 in groups that hang together by `pairs`, each sorted, in the order of their first members."""
    parent = list(range(count))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for first, second in pairs:
        low, high = sorted((root(first), root(second)))
        parent[high] = low
    members: dict[int, list[int]] = defaultdict(list)
    for index in range(count):
        members[root(index)].append(index)
    return list(members.values())
