"""Average precision by pycocotools, per label, IoU and face size.

Two things differ from COCO's own table: a face's size is its height relative to the picture (smaller faces, and
unmatched boxes that small, count neither way), and one label may be "neither": its faces are neither misses nor false
alarms for the other labels. Boxes that a picture's annotation marks as ignored are left out, as COCO does with crowds.
Choosing thresholds and counting answers at them is operating_point.py's job.
"""

import contextlib
import copy
import io
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from training.core.postprocess import Detections
from training.measuring.samples import SIZES, Sample, SizeRange

IOUS = (0.4, *(round(0.5 + 0.05 * step, 2) for step in range(10)))
SIDE = 1000.0  # COCO counts in pixels; every picture is taken as 1000 on each side, which does not change IoU
MAX_DETECTIONS = 100


class _Evaluation(COCOeval):
    """COCOeval that honours annotations marked `neither`; the original has a field for them but overwrites it."""

    def _prepare(self) -> None:
        super()._prepare()
        for annotations in self._gts.values():
            for annotation in annotations:
                annotation["ignore"] = annotation["neither"]


class AveragePrecision:
    """The evaluated detections of a set of pictures.

    Args:
        labels: in class order.
        neither: the label whose faces are neither hit nor miss for the other labels, or None.
        ious: IoU thresholds; fewer take less time.
        sizes: ranges of face sizes; likewise.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        detections: Sequence[Detections],
        labels: Sequence[str],
        neither: str | None = None,
        ious: Sequence[float] = IOUS,
        sizes: Sequence[SizeRange] = SIZES,
    ) -> None:
        self.labels = list(labels)
        self.neither = neither
        self._ious, self._sizes = tuple(ious), tuple(sizes)
        self._evaluation: COCOeval | None = None
        truth = _truth(samples, self.labels, neither)
        found = [row for i, d in enumerate(detections) for row in _rows(i, d)]
        with contextlib.redirect_stdout(io.StringIO()):
            truth.createIndex()
            # loadRes refuses an empty list, and no detection at all is a legitimate result.
            results = truth.loadRes(found) if found else _no_results(truth)
            for row in results.dataset.get("annotations", []):
                row["area"] = row["bbox"][3] ** 2
            evaluation = _Evaluation(truth, results, "bbox")
            evaluation.params.iouThrs = np.array(ious)
            evaluation.params.maxDets = [MAX_DETECTIONS]
            evaluation.params.areaRng = [[(s.low * SIDE) ** 2, min(s.high * SIDE, 1e6) ** 2 - 1e-6] for s in sizes]
            evaluation.params.areaRngLbl = [s.name for s in sizes]
            evaluation.evaluate()
            self._precision = _accumulate(evaluation)
        self._evaluation = evaluation
        self._count = len(samples)

    def restricted_to(self, indices: Iterable[int]) -> "AveragePrecision":
        """Return the same evaluation for the pictures at these positions; one that is named twice counts twice."""
        assert self._evaluation is not None
        chosen = sorted(indices)
        part = copy.copy(self)
        evaluation = copy.copy(self._evaluation)
        # COCOeval lists its results label by label, size by size, picture by picture.
        results = self._evaluation.evalImgs
        blocks = range(0, len(results), self._count)
        evaluation.evalImgs = [results[block + i] for block in blocks for i in chosen]
        evaluation.params = copy.deepcopy(self._evaluation.params)
        evaluation.params.imgIds = chosen
        evaluation._paramsEval = copy.deepcopy(evaluation.params)
        with contextlib.redirect_stdout(io.StringIO()):
            part._precision = _accumulate(evaluation)
        part._evaluation, part._count = evaluation, len(chosen)
        return part

    def of_label(self, label: str, iou: float | None = 0.5, size: str = "all") -> float | None:
        """Return AP at an IoU, or over 0.5:0.95 if None; None where no face of that label and size exists."""
        precision = self._precision[self._iou_index(iou), :, self.labels.index(label), self._size_index(size)]
        return None if (precision < 0).all() else float(precision[precision >= 0].mean())

    def mean(self, iou: float | None = 0.5, size: str = "all") -> float | None:
        """Return mAP over the labels that have faces, without `neither`."""
        values = [self.of_label(label, iou, size) for label in self.labels if label != self.neither]
        known = [v for v in values if v is not None]
        return float(np.mean(known)) if known else None

    def curve(self, label: str, size: str = "all", iou: float = 0.5) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return recall and interpolated precision, float64 [101] each."""
        place = self._iou_index(iou), slice(None), self.labels.index(label), self._size_index(size)
        precision = self._precision[place].reshape(-1)
        return np.linspace(0.0, 1.0, 101), np.maximum(precision, 0.0)

    def table(self) -> dict[str, dict[str, dict[str, float | None]]]:
        """Return AP by size, IoU (`0.4`, `0.5`, `0.5:0.95`) and label; `mean` leaves out the `neither` label."""
        levels = {"0.4": 0.4, "0.5": 0.5, "0.5:0.95": None}
        return {
            size.name: {
                name: {label: self.of_label(label, iou, size.name) for label in self.labels}
                | {"mean": self.mean(iou, size.name)}
                for name, iou in levels.items()
            }
            for size in self._sizes
        }

    def _iou_index(self, iou: float | None) -> list[int]:
        return [i for i, value in enumerate(self._ious) if (value >= 0.5 if iou is None else value == iou)]

    def _size_index(self, name: str) -> int:
        return [s.name for s in self._sizes].index(name)


def _accumulate(evaluation: COCOeval) -> NDArray[np.float64]:
    evaluation.accumulate()
    return np.asarray(evaluation.eval["precision"][..., -1])  # [IoUs, recalls, labels, sizes]


def _truth(samples: Sequence[Sample], labels: list[str], neither: str | None) -> COCO:
    annotations: list[dict[str, Any]] = []
    for image, sample in enumerate(samples):
        for box, label in zip(sample.boxes, sample.labels, strict=True):
            base: dict[str, Any] = {"image_id": image, "bbox": _corner_and_size(box), "iscrowd": 0}
            base["area"] = base["bbox"][3] ** 2
            annotations.append({**base, "category_id": int(label), "neither": 0})
            if labels[label] == neither:
                others = [k for k in range(len(labels)) if k != label]
                annotations += [{**base, "category_id": k, "neither": 1} for k in others]
        ignored = sample.ignored
        for box, label, crowd in zip(ignored.boxes, ignored.labels, ignored.crowds, strict=True):
            place = _corner_and_size(box)
            base = {"image_id": image, "bbox": place, "area": place[3] ** 2, "iscrowd": int(crowd)}
            annotations.append({**base, "category_id": int(label), "neither": 1})
    truth = COCO()
    truth.dataset = {
        "info": {},
        "images": [{"id": i} for i in range(len(samples))],
        "categories": [{"id": k, "name": name} for k, name in enumerate(labels)],
        "annotations": [{**a, "id": number} for number, a in enumerate(annotations, 1)],
    }
    return truth


def _no_results(truth: COCO) -> COCO:
    empty = COCO()
    empty.dataset = {**truth.dataset, "annotations": []}
    empty.createIndex()
    return empty


def _rows(image: int, detections: Detections) -> list[dict[str, Any]]:
    return [
        {"image_id": image, "category_id": int(label), "bbox": _corner_and_size(box), "score": float(score)}
        for box, label, score in zip(*detections, strict=True)
    ]


def _corner_and_size(box: NDArray[np.float32]) -> list[float]:
    ymin, xmin, ymax, xmax = (float(side) * SIDE for side in box)
    return [xmin, ymin, xmax - xmin, ymax - ymin]
