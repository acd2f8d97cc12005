"""Compares boxes' labels with the known ones; finds different spellings, typing errors and unknown labels.

Names in, issues out; where they come from and whether they stop anything is decided elsewhere.
"""

import difflib
import shlex
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class LabelIssue:
    """A label that should not be there.

    Attributes:
        label: as written on the boxes.
        count: on how many boxes.
        nearest: the known label that was probably meant, or None.
        known: all known labels.
        stated: whether the data itself lists the label, beside `nearest`.
    """

    label: str
    count: int
    nearest: str | None
    known: tuple[str, ...]
    stated: bool = False

    def sentence(self) -> str:
        """Return the rest of a sentence about the first file in which the label occurs."""
        boxes = "1 box has" if self.count == 1 else f"{self.count} boxes have"
        rename = f"--rename {shlex.quote(f'{self.label}={self.nearest}')}"
        if self.stated:
            both = shlex.quote(",".join(self.known))
            return (
                f"the labels {self.nearest!r} and {self.label!r} are both listed ({boxes} the second); are they one? "
                f"Then {rename}; if they are two, say so with --labels {both}"
            )
        if self.nearest:
            advice = f"{self.nearest!r} was probably meant ({rename})"
        else:
            advice = f"known are {', '.join(map(repr, self.known)) or 'none'} (--labels to say others, --rename to map)"
        return f"{boxes} the unknown label {self.label!r}; {advice}"


def label_issues(
    known: Sequence[str], counts: Mapping[str, int], stated: bool, asked: bool = False
) -> list[LabelIssue]:
    """Return the labels that are wrong, most frequent first.

    Args:
        known: the labels in class order.
        counts: label -> number of boxes.
        stated: whether all of `known` was written down by a person; then two spellings of one name (different case,
            spaces, hyphens) in `known` are an issue too, otherwise two spellings on the boxes are.
        asked: whether the user has just listed them; then two spellings are intended.
    """
    by_count = sorted(counts, key=lambda label: (-counts[label], label))
    unknown = [
        LabelIssue(label, counts[label], nearest(label, known), tuple(known))
        for label in by_count
        if label not in known
    ]
    if asked or unknown:
        return unknown
    if stated:
        by_count = sorted(known, key=lambda label: (-counts.get(label, 0), label))
    spellings: dict[str, list[str]] = defaultdict(list)
    for label in by_count:
        spellings[_folded(label)].append(label)
    return [
        LabelIssue(label, counts.get(label, 0), same[0], tuple(known), stated)
        for same in spellings.values()
        for label in same[1:]
    ]


def nearest(label: str, known: Sequence[str]) -> str | None:
    """Return the known label that `label` resembles most, or None if it resembles none."""
    folded = {_folded(name): name for name in known}
    match = difflib.get_close_matches(_folded(label), folded, n=1, cutoff=0.7)
    return folded[match[0]] if match else None


def _folded(label: str) -> str:
    return "".join(character for character in label.casefold() if character.isalnum()) or label
