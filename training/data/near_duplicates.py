"""Finds pictures that show the same thing though their bytes differ: scaled, recompressed, brighter, a frame later.

A fingerprint is a difference hash (N. Krawetz, "Kind of Like That", hackerfactor.com, 2013) with a dead zone: the
picture is shrunk to 17 x 17 grey pixels, and four bits per pixel say whether its right and its lower neighbour are
clearly brighter or clearly darker. Without the dead zone, the noise of a plain background would decide. Fingerprints
are compared by the share of their set bits that they have in common (Jaccard), so that plain backgrounds do not make
portraits alike. Arrays in, groups out; no files.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from training.files.disjoint_sets import DisjointSets

SIDE = 16  # compared pixels per row and column
CLEARLY = 3  # grey levels of 256
NEAR = 0.38  # Jaccard distance; of 3,856 photographs all 48 pairs within it were the same scene, by eye
TELLING = 40  # set bits of 1024 below which a picture is too plain to be compared
BLOCK = 1024  # fingerprints that are compared at a time
MOST_COMPARED = 4096  # pictures, up to which each is compared with each
NEIGHBOURS = 16  # per picture, in larger sets
EXPANSION = 128  # candidates that the index examines for each; more of them find more, and take longer

Fingerprint = npt.NDArray[np.uint8]


def fingerprint(image: Image.Image) -> Fingerprint:
    """Return the fingerprint of an RGB picture, uint8 [128]."""
    small = image.resize((SIDE + 1, SIDE + 1), Image.Resampling.BOX, reducing_gap=2.0).convert("L")
    grey = np.asarray(small, np.int16)
    steps = np.stack([grey[:-1, 1:] - grey[:-1, :-1], grey[1:, :-1] - grey[:-1, :-1]])
    return np.packbits(np.stack([steps > CLEARLY, steps < -CLEARLY]))


def near_pairs(fingerprints: Sequence[Fingerprint], near: float = NEAR) -> list[tuple[int, int]]:
    """Return pairs of positions (i, j), i < j, whose fingerprints are at most `near` apart (0 equal, 1 unrelated).

    Up to MOST_COMPARED pictures, all such pairs. In larger sets, those with each picture's nearest neighbours: an index
    finds them in far fewer comparisons, but may miss one now and then; for `groups`, chains are enough.
    Pictures too plain to have outlines (a wall, a black frame) are in no pair.
    """
    if len(fingerprints) < 2:
        return []
    packed = np.stack(fingerprints)
    telling = np.flatnonzero(np.bitwise_count(packed).sum(axis=1) >= TELLING)
    find = _all_pairs if len(telling) <= MOST_COMPARED else _neighbours
    return sorted((int(telling[first]), int(telling[second])) for first, second in find(packed[telling], near))


def _all_pairs(packed: Fingerprint, near: float) -> Iterator[tuple[int, int]]:
    """Yield every near pair, comparing BLOCK rows at a time with all: packed uint8 [N, 128]."""
    bits = np.unpackbits(packed, axis=1).astype(np.float32)
    counts = bits.sum(axis=1)
    for start in range(0, len(bits), BLOCK):
        rows = slice(start, start + BLOCK)
        common = bits[rows] @ bits.T
        union = counts[rows, None] + counts[None, :] - common
        for row, column in np.argwhere(common >= (1 - near) * union):
            if start + row < column:
                yield start + int(row), int(column)


def _neighbours(packed: Fingerprint, near: float) -> Iterator[tuple[int, int]]:
    """Yield near pairs among each row's NEIGHBOURS, found by an index: packed uint8 [N, 128]."""
    from usearch.compiled import MetricKind, ScalarKind  # only large sets need it
    from usearch.index import Index

    index = Index(ndim=packed.shape[1] * 8, metric=MetricKind.Tanimoto, dtype=ScalarKind.B1, expansion_search=EXPANSION)
    index.add(np.arange(len(packed)), packed, threads=1)  # in order, so that the same pictures give the same pairs
    found = index.search(packed, NEIGHBOURS)
    distances = np.asarray(found.distances)
    for first, place in np.argwhere(distances <= near):
        second = int(found.keys[first, place])
        if first < second:
            yield int(first), second
        elif second < first and not np.any(found.keys[second] == first):
            yield second, int(first)


def groups(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return 0..count-1 in groups that are connected by `pairs`, each sorted, in the order of their first members."""
    together: DisjointSets[int] = DisjointSets()
    for first, second in pairs:
        together.join(first, second)
    members: dict[int, list[int]] = defaultdict(list)
    for index in range(count):
        members[together.find(index)].append(index)
    return list(members.values())
