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
# In larger sets. Chosen on 8,392 photographs, all of whose 202 groups they find; so they do with the 550 groups of 563
# other pictures (playing cards, raccoons) and five altered copies of each.
BANDS = 160
HASHES = 8  # per band
TRIED = 24  # bits of 1024 in which a hash looks for the first that is set
COMPARED = 3  # pictures before it in a bucket that each is compared with: however full the buckets, time grows linearly

Fingerprint = npt.NDArray[np.uint8]


def fingerprint(image: Image.Image) -> Fingerprint:
    """Return the fingerprint of an RGB picture, uint8 [128]."""
    small = image.resize((SIDE + 1, SIDE + 1), Image.Resampling.BOX, reducing_gap=2.0).convert("L")
    grey = np.asarray(small, np.int16)
    steps = np.stack([grey[:-1, 1:] - grey[:-1, :-1], grey[1:, :-1] - grey[:-1, :-1]])
    return np.packbits(np.stack([steps > CLEARLY, steps < -CLEARLY]))


def near_pairs(fingerprints: Sequence[Fingerprint], near: float = NEAR) -> list[tuple[int, int]]:
    """Return pairs of positions (i, j), i < j, whose fingerprints are at most `near` apart (0 equal, 1 unrelated).

    Up to MOST_COMPARED pictures, all such pairs. In larger sets, enough of them for `groups`, which needs chains only:
    hashing finds them in far fewer comparisons, but may miss one now and then.
    Pictures too plain to have outlines (a wall, a black frame) are in no pair.
    """
    if len(fingerprints) < 2:
        return []
    packed = np.stack(fingerprints)
    telling = np.flatnonzero(np.bitwise_count(packed).sum(axis=1) >= TELLING)
    find = _all_pairs if len(telling) <= MOST_COMPARED else _colliding_pairs
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


def _colliding_pairs(packed: Fingerprint, near: float) -> Iterator[tuple[int, int]]:
    """Yield near pairs among rows that fall into one bucket: packed uint8 [N, 128].

    MinHash with banding (A. Broder, 1997, "On the resemblance and containment of documents"; P. Indyk and R. Motwani,
    1998): the first set bit in a random order is the same in two fingerprints as often as they are alike (Jaccard).
    HASHES of these make a bucket, so that unlike pictures hardly ever meet, and there are BANDS of such buckets, so
    that alike ones hardly ever miss each other every time.
    """
    random = np.random.default_rng(0)  # the same pictures give the same pairs
    bits = np.ascontiguousarray(np.unpackbits(packed, axis=1).T).astype(np.bool_)
    words = packed.view(np.uint64)
    counts = np.bitwise_count(words).sum(axis=1, dtype=np.int32)
    found = np.zeros(0, np.int64)  # first * N + second
    for _ in range(BANDS):
        buckets = _buckets(bits, random)
        order = np.argsort(buckets, kind="stable")
        ordered, met = buckets[order], [found]
        for distance in range(1, COMPARED + 1):
            places = np.flatnonzero(ordered[distance:] == ordered[:-distance])
            first, second = order[places], order[places + distance]
            common = np.bitwise_count(words[first] & words[second]).sum(axis=1, dtype=np.int32)
            alike = common >= (1 - near) * (counts[first] + counts[second] - common)
            met.append(np.minimum(first, second)[alike] * len(packed) + np.maximum(first, second)[alike])
        found = np.unique(np.concatenate(met))  # at once, because pictures that are alike meet again and again
    for pair in found.tolist():
        yield divmod(pair, len(packed))


def _buckets(bits: npt.NDArray[np.bool_], random: np.random.Generator) -> npt.NDArray[np.int64]:
    """Return a bucket for each column of bits [1024, N], int64 [N]: HASHES places of a first set bit as one number."""
    buckets = np.zeros(bits.shape[1], np.int64)
    for _ in range(HASHES):
        some = bits[random.permutation(len(bits))[:TRIED]]
        buckets = buckets * (TRIED + 1) + np.where(some.any(axis=0), some.argmax(axis=0), TRIED)
    return buckets


def groups(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return 0..count-1 in groups that are connected by `pairs`, each sorted, in the order of their first members."""
    together: DisjointSets[int] = DisjointSets()
    for first, second in pairs:
        together.join(first, second)
    members: dict[int, list[int]] = defaultdict(list)
    for index in range(count):
        members[together.find(index)].append(index)
    return list(members.values())
