"""How far figures may be from the truth, given how few persons and sources the pictures come from.

Pictures of one person are alike, so whole groups, not single pictures, are resampled with replacement (the cluster
bootstrap; Davison and Hinkley, "Bootstrap Methods and their Application", 1997, section 3.8). `provenance.source_of`
defines the groups. What is counted is operating_point's job.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.core.postprocess import Detections
from training.measuring.average_precision import AveragePrecision
from training.measuring.operating_point import NOTHING, match
from training.measuring.samples import ALL_SIZES, WEBCAM_SIZE, Sample, SizeRange

RESAMPLES = 2000
# Fewer, as average precision takes a tenth of a second or more for each.
RESAMPLES_OF_PRECISION = 200
LEVEL = 0.95
SEED = 42
# A model with wrong labels on more than this share of one group's found faces is not fit for strangers.
MOST_WRONG_IN_A_GROUP = 0.20

Interval = tuple[float, float]


@dataclass(frozen=True)
class Labelled:
    """How often the found faces of each group were given another label.

    Attributes:
        groups: their names.
        wrong: int64 [G], found faces with a wrong label.
        found: int64 [G], found faces.
    """

    groups: list[str]
    wrong: NDArray[np.int64]
    found: NDArray[np.int64]

    @property
    def share(self) -> float | None:
        """The share of wrong labels over all found faces; None where none was found."""
        return _share(self.wrong.sum(), self.found.sum())

    @property
    def mean_over_groups(self) -> float | None:
        """The mean of the groups' own shares, so that a person with many pictures counts as one."""
        there = self.found > 0
        return float((self.wrong[there] / self.found[there]).mean()) if there.any() else None

    def interval(self) -> Interval | None:
        """Return the 95 % interval of `share` over groups; None where no face was found."""
        drawn = _draws(len(self.groups), RESAMPLES)
        return _interval(_shares(self.wrong[drawn].sum(axis=1), self.found[drawn].sum(axis=1)))

    def worst(self, most: int = 5) -> list[tuple[str, int, int]]:
        """Return the groups with the greatest share of wrong labels: name, wrong, found."""
        shares = self.wrong / np.maximum(self.found, 1)
        order = np.argsort(-shares, kind="stable")[:most]
        return [(self.groups[i], int(self.wrong[i]), int(self.found[i])) for i in order if self.wrong[i]]


def labelled(
    samples: Sequence[Sample], shown: Sequence[Detections], neither: int | None, size: SizeRange = ALL_SIZES
) -> Labelled:
    """Count wrong labels per group at the thresholds; faces of the label `neither`, a class number, are left out."""
    counts: dict[str, list[int]] = {}
    for sample, found in zip(samples, shown, strict=True):
        box_of = match(sample, found).of_face
        counted = size.holds(sample.boxes) & (box_of != NOTHING)
        if neither is not None:
            counted &= sample.labels != neither
        row = counts.setdefault(sample.source, [0, 0])
        row[0] += int((found.labels[box_of[counted]] != sample.labels[counted]).sum())
        row[1] += int(counted.sum())
    groups = sorted(counts)
    table = np.array([counts[group] for group in groups], np.int64).reshape(-1, 2)
    return Labelled(groups, table[:, 0], table[:, 1])


def difference(here: Labelled, there: Labelled) -> tuple[float, Interval] | None:
    """Return by how much the share of wrong labels here exceeds that there, and its paired 95 % interval.

    Both models saw the same pictures, and in each draw the same groups. None if either found no face.

    Raises:
        ValueError: the groups differ.
    """
    if here.groups != there.groups:
        raise ValueError(f"the groups differ: {here.groups} and {there.groups}")
    if here.share is None or there.share is None:
        return None
    drawn = _draws(len(here.groups), RESAMPLES)
    ours, theirs = (_shares(one.wrong[drawn].sum(axis=1), one.found[drawn].sum(axis=1)) for one in (here, there))
    interval = _interval(ours - theirs)
    return None if interval is None else (here.share - there.share, interval)


def precision_intervals(
    samples: Sequence[Sample], everything: Sequence[Detections], labels: Sequence[str], neither: str | None
) -> dict[str, Interval | None]:
    """Return the 95 % interval over groups of mAP at IoU 0.5, per size of faces (`all`, `webcam`).

    everything holds the detections at a threshold far below any sensible one.
    """
    sizes = (ALL_SIZES, WEBCAM_SIZE)
    precision = AveragePrecision(samples, everything, labels, neither, (0.5,), sizes)
    members: dict[str, list[int]] = {}
    for i, sample in enumerate(samples):
        members.setdefault(sample.source, []).append(i)
    groups = [members[name] for name in sorted(members)]
    values: dict[str, list[float]] = {size.name: [] for size in sizes}
    for drawn in _draws(len(groups), RESAMPLES_OF_PRECISION):
        there = precision.restricted_to(i for group in drawn for i in groups[group])
        for size in sizes:
            mean = there.mean(0.5, size.name)
            values[size.name].append(np.nan if mean is None else mean)
    return {name: _interval(np.array(row)) for name, row in values.items()}


def compared(
    samples: Sequence[Sample], shown: Sequence[Detections], other: Sequence[Detections], neither: int | None
) -> dict[str, Any]:
    """Compare the wrong labels of two models on the same pictures, each at its own thresholds.

    Returns:
        `here` and `there`, each as `as_json`; `difference` of their shares and its paired `interval`; and `reasons` why
        the one here must not replace the other, empty if it may.
    """
    here, there = labelled(samples, shown, neither), labelled(samples, other, neither)
    apart = difference(here, there)
    return {
        "here": as_json(here),
        "there": as_json(there),
        "difference": apart and apart[0],
        "interval": apart and apart[1],
        "reasons": verdict(here, there),
    }


def verdict(here: Labelled, there: Labelled) -> list[str]:
    """Return why a model must not replace another, one sentence each; empty if it may."""
    reasons = []
    apart = difference(here, there)
    if apart and apart[1][0] > 0:
        low, high = apart[1]
        reasons.append(
            f"wrong labels are more frequent by {apart[0]:.1%} of found faces (paired 95 % interval {low:.1%} to "
            f"{high:.1%}); a model may take the other's place only where that interval reaches 0"
        )
    for group, wrong, found in here.worst(len(here.groups)):
        if wrong > MOST_WRONG_IN_A_GROUP * found:
            reasons.append(
                f"{group}: {wrong} of {found} found faces have a wrong label; at most "
                f"{MOST_WRONG_IN_A_GROUP:.0%} of a person's may"
            )
    return reasons


def as_json(here: Labelled) -> dict[str, Any]:
    """Return the counts, their interval and the worst groups, fit for metrics.json."""
    return {
        "wrong": int(here.wrong.sum()),
        "found": int(here.found.sum()),
        "share": here.share,
        "interval": here.interval(),
        "meanOverGroups": here.mean_over_groups,
        "groups": len(here.groups),
        "worst": [{"group": group, "wrong": wrong, "found": found} for group, wrong, found in here.worst()],
    }


def _draws(groups: int, count: int) -> NDArray[np.int64]:
    """Return `count` draws of `groups` groups with replacement, int64 [count, groups]; the same at each call."""
    return np.random.default_rng(SEED).integers(0, max(groups, 1), (count, groups))


def _shares(part: NDArray[np.int64], whole: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.where(whole > 0, part / np.maximum(whole, 1), np.nan)


def _interval(values: NDArray[np.float64]) -> Interval | None:
    known = values[np.isfinite(values)]
    if not len(known):
        return None
    low, high = np.quantile(known, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _share(part: np.int64, whole: np.int64) -> float | None:
    return float(part) / float(whole) if whole else None
