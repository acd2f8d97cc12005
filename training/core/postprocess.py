"""Boxes and scores to detections: thresholds and non-maximum suppression, as static/js/shared/boxes.js does it.

Decoding is done inside the exported graph, so boxes arrive decoded.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from training.core.box_arrays import area, intersection


class Detections(NamedTuple):
    """What was found in one picture, best score first."""

    boxes: NDArray[np.float32]  # float32 [K, 4] ymin, xmin, ymax, xmax, relative
    labels: NDArray[np.int64]  # int64 [K]
    scores: NDArray[np.float32]  # float32 [K]


def suppress(
    boxes: NDArray[np.float32],
    scores: NDArray[np.float32],
    thresholds: float | NDArray[np.float32],
    iou_threshold: float = 0.5,
    max_detections: int = 100,
    per_label: bool = False,
) -> Detections:
    """Return the detections of one picture from boxes [N, 4] and scores [N, C].

    Each anchor answers with the best label that reaches its threshold, and suppression treats all labels together: a
    face has one answer. With per_label, boxes of different labels do not suppress each other, which suits objects that
    may well overlap.
    thresholds is one score for all labels or one per label [C].
    """
    allowed = np.where(scores >= thresholds, scores, -1.0)
    labels = allowed.argmax(axis=1)
    best = allowed[np.arange(len(scores)), labels].astype(scores.dtype)
    passed = np.flatnonzero(best >= 0)
    order = passed[np.argsort(-best[passed], kind="stable")]
    areas = area(boxes)
    kept: list[int] = []
    while len(order) and len(kept) < max_detections:
        first, order = order[0], order[1:]
        kept.append(int(first))
        overlap = intersection(boxes[first], boxes[order])
        union = areas[first] + areas[order] - overlap
        survives = overlap <= iou_threshold * union
        order = order[survives | (labels[order] != labels[first])] if per_label else order[survives]
    return Detections(boxes[kept], labels[kept], best[kept])


def at_higher_thresholds(found: Detections, floor: float, thresholds: NDArray[np.float32]) -> Detections | None:
    """Return what `suppress` would give at other thresholds, or None if that cannot be told from `found`.

    Args:
        found: what it gave with `floor` for all labels, treating all labels together.
        floor: the lowest score that a detection in `found` can have.
        thresholds: one score per label, float32 [C].

    A box that drops out because of its own label's threshold, while another label's is lower, may have hidden an
    answer: a box that it suppressed, or its own next best label. Only then are the network's answers needed again.
    """
    lowest = thresholds.min()
    passes = found.scores >= thresholds[found.labels]
    if lowest < np.float32(floor) or (found.scores[~passes] >= lowest).any():
        return None
    return Detections(found.boxes[passes], found.labels[passes], found.scores[passes])
