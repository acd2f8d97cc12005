"""Counts the answers at given thresholds, which is what a person gets to see, and chooses those thresholds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.core.box_arrays import area, intersection, pairwise_iou
from training.core.postprocess import Detections
from training.measuring.samples import ALL_SIZES, WEBCAM_SIZE, Sample, SizeRange

IOU = 0.5  # from which a box counts as being on a face
NOTHING = -1  # the partner of a missed face, or of a box without a face
LOWEST, HIGHEST = 0.05, 0.95  # a threshold outside this range is an accident, not a choice
ALARMS = 0.02  # share of other labels' faces, or of pictures without a face, on which a label may be answered
STEP = 0.01


@dataclass(frozen=True)
class Matches:
    """One picture's faces and boxes, paired regardless of their labels.

    Attributes:
        of_face: int64 [M], the box on each face, or NOTHING.
        of_box: int64 [K], the face under each box, or NOTHING.
    """

    of_face: NDArray[np.int64]
    of_box: NDArray[np.int64]


def match(sample: Sample, detections: Detections, iou: float = IOU) -> Matches:
    """Pair boxes and faces, the box with the highest score first, each with the free face it overlaps most."""
    of_face = np.full(len(sample.boxes), NOTHING, np.int64)
    of_box = np.full(len(detections.boxes), NOTHING, np.int64)
    if len(of_face) and len(of_box):
        overlaps = pairwise_iou(detections.boxes, sample.boxes)
        for box in np.argsort(-detections.scores, kind="stable"):
            free = np.where(of_face == NOTHING, overlaps[box], -1.0)
            face = int(free.argmax())
            if free[face] >= iou:
                of_box[box], of_face[face] = face, box
    return Matches(of_face, of_box)


def confusion(
    samples: Sequence[Sample], detections: Sequence[Detections], classes: int, size: SizeRange = ALL_SIZES
) -> NDArray[np.int64]:
    """Count truth against answer, int64 [C + 1, C + 1]; the last row is no face, the last column no box.

    Faces and unmatched boxes outside `size` are left out.
    """
    counts = np.zeros((classes + 1, classes + 1), np.int64)
    for sample, answered in zip(samples, detections, strict=True):
        found = _without_ignored(sample, answered)
        matches = match(sample, found)
        for face in np.flatnonzero(size.holds(sample.boxes)):
            box = matches.of_face[face]
            counts[sample.labels[face], found.labels[box] if box != NOTHING else classes] += 1
        free = (matches.of_box == NOTHING) & size.holds(found.boxes)
        np.add.at(counts[classes], found.labels[free], 1)
    return counts


@dataclass(frozen=True)
class Answers:
    """Shares at the thresholds, 0..1; None where there was nothing to count."""

    precision: dict[str, float | None]
    recall: dict[str, float | None]
    wrong_class: float | None
    confusion: NDArray[np.int64]


def count_answers(
    samples: Sequence[Sample],
    detections: Sequence[Detections],
    labels: Sequence[str],
    neither: str | None,
    size: SizeRange = ALL_SIZES,
) -> Answers:
    """Count the answers of detections that were made at the model's thresholds.

    `wrong_class` is the share with a wrong label among the found faces, without those of the label `neither`.
    """
    counts = confusion(samples, detections, len(labels), size)
    hits = np.diag(counts)[:-1]
    answered, true = counts[:, :-1].sum(axis=0), counts[:-1].sum(axis=1)
    rows = [i for i, label in enumerate(labels) if label != neither]
    found = counts[rows, :-1].sum()
    wrong = found - hits[rows].sum()
    return Answers(
        precision={label: _share(hits[i], answered[i]) for i, label in enumerate(labels)},
        recall={label: _share(hits[i], true[i]) for i, label in enumerate(labels)},
        wrong_class=_share(wrong, found),
        confusion=counts,
    )


def false_boxes(samples: Sequence[Sample], detections: Sequence[Detections]) -> dict[str, float | int | None]:
    """Count the boxes on pictures without a face."""
    counts = [
        len(found.boxes)
        for sample, found in zip(samples, detections, strict=True)
        if not len(sample.boxes) and not len(sample.ignored.boxes)
    ]
    return {
        "pictures": len(counts),
        "boxes": sum(counts),
        "perPicture": _share(sum(counts), len(counts)),
        "picturesWithoutBox": _share(sum(1 for c in counts if c == 0), len(counts)),
    }


def best_thresholds(
    samples: Sequence[Sample],
    detections: Sequence[Detections],
    labels: Sequence[str],
    default: float,
    size: SizeRange = WEBCAM_SIZE,
) -> dict[str, float]:
    """Return for each label the score from which its boxes give the best F1 on faces of `size`.

    Args:
        detections: at a threshold far below any sensible one.
        default: for labels without a face of that size.
    """
    chosen: dict[str, float] = {}
    detections = [_without_ignored(sample, found) for sample, found in zip(samples, detections, strict=True)]
    pairs = [match(sample, found) for sample, found in zip(samples, detections, strict=True)]
    for index, label in enumerate(labels):
        scores: list[float] = []
        right: list[bool] = []
        faces = 0
        for sample, found, matches in zip(samples, detections, pairs, strict=True):
            wanted = size.holds(sample.boxes)
            faces += int((wanted & (sample.labels == index)).sum())
            on_face = matches.of_box != NOTHING
            counted = np.where(on_face, _take(wanted, matches.of_box), size.holds(found.boxes)) & (
                found.labels == index
            )
            hit = on_face & (_take(sample.labels, matches.of_box) == index)
            scores += found.scores[counted].tolist()
            right += hit[counted].tolist()
        chosen[label] = _best_f1(np.array(scores), np.array(right, bool), faces, default)
    return chosen


def with_few_alarms(
    samples: Sequence[Sample],
    answer: Callable[[dict[str, float]], Sequence[Detections]],
    thresholds: dict[str, float],
    label: str,
    size: SizeRange = WEBCAM_SIZE,
) -> dict[str, float]:
    """Return the thresholds with that of `label` lowered as far as it is still hardly ever answered wrongly.

    For a label that is better answered too often than missed, but whose faces are rare: the best F1 would then be at a
    threshold where it is hardly ever answered.

    Args:
        answer: gives the detections at thresholds per label.
        label: answered for at most ALARMS of the found faces of `size` of each other label, and on at most ALARMS of
            the pictures without a face. Without a face of its own it keeps its threshold.
    """
    names = list(thresholds)
    column = names.index(label)
    if not any((size.holds(sample.boxes) & (sample.labels == column)).any() for sample in samples):
        return thresholds
    faceless = [i for i, sample in enumerate(samples) if not len(sample.boxes)]
    while True:
        lower = {**thresholds, label: round(thresholds[label] - STEP, 4)}
        found = answer(lower)
        rows = np.delete(confusion(samples, found, len(names), size)[:-1, :-1], column, axis=0)
        heard = sum(bool((found[i].labels == column).any()) for i in faceless)
        too_often = (rows[:, column] > ALARMS * rows.sum(axis=1)).any() or heard > ALARMS * len(faceless)
        if lower[label] < LOWEST or too_often:
            return thresholds
        thresholds = lower


def _best_f1(scores: NDArray[np.float64], right: NDArray[np.bool_], faces: int, default: float) -> float:
    if not faces or not right.any():
        return default
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(right[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + faces)
    best = int(f1.argmax())
    at = scores[order][best]
    # Halfway to the next box, so that rounding does not drop an equally good score.
    below = scores[order][best + 1] if best + 1 < len(order) else at
    return round(float(np.clip((at + below) / 2, LOWEST, HIGHEST)), 3)


def _without_ignored(sample: Sample, found: Detections) -> Detections:
    """Return the detections without those that lie on an ignored box and on no face that counts."""
    ignored = sample.ignored
    if not len(ignored.boxes) or not len(found.boxes):
        return found
    shared = intersection(found.boxes[:, np.newaxis], ignored.boxes[np.newaxis])
    # A box may be any part of a crowd, but must cover a difficult object as a whole.
    within = shared >= IOU * area(found.boxes)[:, np.newaxis]
    on_it = np.where(ignored.crowds, within, pairwise_iou(found.boxes, ignored.boxes) >= IOU).any(axis=1)
    kept = ~(on_it & (match(sample, found).of_box == NOTHING))
    return Detections(*(values[kept] for values in found))


def _take(values: NDArray[np.generic], indices: NDArray[np.int64]) -> NDArray[np.generic]:
    """Return values[indices], with zero where the index is NOTHING."""
    padded = np.concatenate([values, np.zeros(1, values.dtype)])
    return np.asarray(padded[indices])


def _share(part: float, whole: float) -> float | None:
    return float(part) / float(whole) if whole else None
