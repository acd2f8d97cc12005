"""Decides which pictures are trained on and which are held back. Lists in, lists out; no pictures are opened.

The default is the split of the Cloud Annotations scripts: the list of pictures in the order of the annotation file,
shuffled with `random.seed(42)`, the first 70 % to train on. Each DATA folder is split by itself, so that a picture
never moves to another part because another folder was added.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from training.data.near_duplicates import groups
from training.errors import TrainingError

SEED = 42
SHARES = {"train": 0.7, "val": 0.3}
TRAIN, VAL, TEST = PARTS = ("train", "val", "test")
REPORT = "report"  # the part that only `evaluate` reads
SHOWN = 20  # names in an error message

Item = TypeVar("Item")


def split_in_groups(
    items: Sequence[Item], pairs: Sequence[tuple[int, int]], shares: Mapping[str, float] = SHARES, seed: int = SEED
) -> dict[str, list[Item]]:
    """Return part name -> its items; items that are linked by `pairs` of positions stay in one part.

    A group is taken as a whole where its first member comes up in the shuffled list, so the shares are met to within
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


def split_by_labels(
    items: Sequence[Item],
    labels: Callable[[Item], Sequence[str]],
    pairs: Sequence[tuple[int, int]],
    shares: Mapping[str, float] = SHARES,
    seed: int = SEED,
) -> dict[str, list[Item]]:
    """Return part name -> its items, such that each part gets its share of each label, the rarest first.

    Iterative stratification (Sechidis et al., 2011, "On the Stratification of Multi-Label Data"), over groups of items
    that are linked by `pairs` of positions.

    Args:
        items: in a fixed order.
        labels: the labels on an item, one per box.
    """
    members = groups(len(items), pairs)
    random.Random(seed).shuffle(members)
    counts = [Counter(label for position in group for label in labels(items[position])) for group in members]
    sizes = [len(group) for group in members]
    total = sum(counts, Counter[str]())
    wanted = {part: {label: share * count for label, count in total.items()} for part, share in shares.items()}
    places = {part: share * len(items) for part, share in shares.items()}
    part_of: dict[int, str] = {}
    left = set(range(len(members)))
    while left:
        remaining = sum((counts[group] for group in sorted(left)), Counter[str]())
        rarest = min(remaining, key=lambda label: (remaining[label], label), default=None)
        for group in [group for group in sorted(left) if rarest is None or counts[group][rarest]]:
            lacks = {part: wanted[part].get(rarest, 0.0) if rarest else 0.0 for part in shares}
            part = max(shares, key=lambda part: (lacks[part], places[part]))
            part_of[group] = part
            places[part] -= sizes[group]
            for label, count in counts[group].items():
                wanted[part][label] -= count
            left.discard(group)
    return {
        part: [items[position] for group in sorted(part_of) if part_of[group] == part for position in members[group]]
        for part in shares
    }


def split_as_given(items: Sequence[Item], part_of: Callable[[Item], str | None]) -> dict[str, list[Item]] | None:
    """Return part name -> its items as the data itself states, or None if it does not name `train` and another part.

    Items in no part are trained on. Without a `val`, `test` takes its place: training needs pictures to steer by.
    """
    given = [part_of(item) for item in items]
    if len(set(given) - {None}) < 2 or TRAIN not in given:
        return None
    parts: dict[str, list[Item]] = {part: [] for part in PARTS if part == TRAIN or part in given}
    for item, part in zip(items, given, strict=True):
        parts[part or TRAIN].append(item)
    if VAL not in parts:
        parts[VAL] = parts.pop(TEST)
    return parts


def split_by_names(
    items: Sequence[Item], names: Callable[[Item], Sequence[str]], listed: Mapping[str, Sequence[str]]
) -> dict[str, list[Item]]:
    """Return part name -> its items, as given in a list; items in no part are trained on.

    Args:
        items: all pictures.
        names: the names under which an item may be listed.
        listed: part name -> names.

    Raises:
        TrainingError: a name fits no item or several, or an item is in two parts.
    """
    by_name: dict[str, set[int]] = defaultdict(set)
    for position, item in enumerate(items):
        for name in names(item):
            by_name[name].add(position)
    wanted = [(part, name) for part, part_names in listed.items() for name in part_names]
    _refuse("are no pictures in DATA", [name for _, name in wanted if not by_name.get(name)])
    _refuse("fit several pictures; write more of the path", [name for _, name in wanted if len(by_name[name]) > 1])
    part_of: dict[int, str] = {}
    twice = []
    for part, name in wanted:
        (position,) = by_name[name]
        if part_of.setdefault(position, part) != part:
            twice.append(name)
    _refuse("are in more than one part", twice)
    parts: dict[str, list[Item]] = {part: [] for part in ("train", *listed)}
    for position, item in enumerate(items):
        parts[part_of.get(position, "train")].append(item)
    return parts


def read_listing(file: Path) -> dict[str, list[str]]:
    """Return part name -> names of pictures, from a `split.json` or from a text file with one name of `val` per line.

    Raises:
        TrainingError: it is missing, or neither of the two.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(f"{file}: cannot read the list of names: {error}") from None
    if not text.lstrip().startswith(("{", "[")):
        return {"val": list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))}
    try:
        parts = json.loads(text)
    except json.JSONDecodeError as error:
        raise TrainingError(f"{file}: expected JSON, but came upon {error.msg} in line {error.lineno}") from None
    if (
        not isinstance(parts, dict)
        or not set(parts) <= set(PARTS)
        or not all(isinstance(names, list) and all(isinstance(name, str) for name in names) for names in parts.values())
    ):
        raise TrainingError(f"{file}: expected {{part: [names]}} with the parts {', '.join(PARTS)}")
    return parts


def read_names(file: Path) -> list[str]:
    """Return the names in a text file with one per line, in which `#` begins a comment.

    Raises:
        TrainingError: it can't be read.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(f"{file}: cannot read the list of names: {error}") from None
    return [name for line in lines if (name := line.partition("#")[0].strip())]


def parse_shares(text: str) -> dict[str, float]:
    """Return part name -> share, from `70/30` (train/val) or `80/10/10` (train/val/test).

    Raises:
        TrainingError: not two or three numbers that add up to 100.
    """
    try:
        percents = [float(part) for part in text.split("/")]
    except ValueError:
        percents = []
    if len(percents) not in {2, 3} or any(not 0 <= percent <= 100 for percent in percents) or sum(percents) != 100:
        raise TrainingError(f"--shares expects train/val or train/val/test in percent, such as 70/30, not {text!r}")
    return {part: percent / 100 for part, percent in zip(PARTS, percents, strict=False)}


def _refuse(what: str, names: Sequence[str]) -> None:
    if names:
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        raise TrainingError(f"the fixed split does not fit: {', '.join(names[:SHOWN])}{more} {what}")


def _ends(count: int, shares: Mapping[str, float]) -> dict[str, int]:
    ends, total = {}, 0.0
    for name, share in shares.items():
        total += share
        # Rounded first: in binary, 0.8 + 0.1 is slightly less than 0.9, which would lose a picture.
        ends[name] = int(round(total, 9) * count)
    ends[name] = count
    return ends
