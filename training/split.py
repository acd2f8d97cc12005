"""Decides which pictures are trained on and which are held back. Names in, lists out; no files.

The default is the split of the Cloud Annotations scripts: the list of pictures in the order of the annotation file,
shuffled with `random.seed(42)`, the first 70 % to train on. Each DATA folder is split by itself, so that a picture
never changes sides because another folder was added.
"""

import random
from collections.abc import Mapping, Sequence
from typing import TypeVar

from training.near_duplicates import groups

SEED = 42
SHARES = {"train": 0.7, "val": 0.3}

Item = TypeVar("Item")


def split_by_shares(
    items: Sequence[Item], shares: Mapping[str, float] = SHARES, seed: int = SEED
) -> dict[str, list[Item]]:
    """Return part name -> its items, in shuffled order.

    Args:
        items: in a fixed order, as the shuffle starts from it.
        shares: part name -> share of the items; they add up to 1. The last part takes what is left.
        seed: of Python's `random`.
    """
    shuffled = list(items)
    random.Random(seed).shuffle(shuffled)
    return _cut(shuffled, shares)


def split_in_groups(
    items: Sequence[Item], pairs: Sequence[tuple[int, int]], shares: Mapping[str, float] = SHARES, seed: int = SEED
) -> dict[str, list[Item]]:
    """Return part name -> its items; items that hang together by `pairs` of positions stay in one part.

    A group is taken as a whole where its first member turns up in the shuffled list, so the shares are met to within
    the size of one group.
    """
    order = list(range(len(items)))
    random.Random(seed).shuffle(order)
    group_of = {member: group for group in groups(len(items), pairs) for member in group}
    together: dict[int, None] = {}
    for position in order:
        together.update(dict.fromkeys(group_of[position]))
    arranged = list(together)
    parts: dict[str, list[Item]] = {}
    start, ends = 0, _ends(len(items), shares)
    for name, wanted in ends.items():
        end = max(start, wanted)
        while 0 < end < len(arranged) and arranged[end] in group_of[arranged[end - 1]]:
            end += 1
        parts[name] = [items[position] for position in arranged[start:end]]
        start = end
    return parts


def _cut(shuffled: list[Item], shares: Mapping[str, float]) -> dict[str, list[Item]]:
    parts, start = {}, 0
    for name, end in _ends(len(shuffled), shares).items():
        parts[name] = shuffled[start:end]
        start = end
    return parts


def _ends(count: int, shares: Mapping[str, float]) -> dict[str, int]:
    ends, total = {}, 0.0
    for name, share in shares.items():
        total += share
        # Rounded first: 0.8 + 0.1 is a hair under 0.9 in binary, and would lose a picture.
        ends[name] = int(round(total, 9) * count)
    ends[name] = count
    return ends
