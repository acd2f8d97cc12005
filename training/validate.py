"""The quick measure that training steers by: mAP on the held-out pictures. The full account is evaluate's."""

import contextlib
import io
from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from training.config import ModelConfig
from training.core.postprocess import suppress
from training.dataset import Picture, squeezed_batches
from training.model import add_decoding

# Low, so that the whole precision-recall curve is there.
SCORE = 0.02
IOU = 0.5
WEBCAM = 0.10  # of the picture's height: from here on a face is as large as before a webcam
SCALE = 1000  # COCO counts in pixels; a picture is taken as 1000 on each side


def validate(model: keras.Model, config: ModelConfig, pictures: Sequence[Picture], labels: Sequence[str]) -> dict[str, float]:
    """Return `map50` (all faces), `map50_webcam` (faces of at least a tenth of the height) and `ap50/<label>`.

    Labels that no picture holds are left out of the means.
    """
    decoded = add_decoding(model, config)
    detections, index = [], 0
    for images in squeezed_batches(pictures, config.input_size):
        answers = decoded.predict_on_batch(images)
        for boxes, scores in zip(answers["boxes"], answers["scores"], strict=True):
            detections += _coco_detections(index, *suppress(boxes, scores, SCORE, IOU))
            index += 1
    precision = _precisions(pictures, detections, labels)
    present = [k for k in range(len(labels)) if (precision[:, k, 0] > -1).any()]
    per_label = {f"ap50/{labels[k]}": float(precision[:, k, 0].mean()) for k in present}
    webcam = [precision[:, k, 1].mean() for k in present if (precision[:, k, 1] > -1).any()]
    return {
        "map50": float(np.mean(list(per_label.values()))) if per_label else 0.0,
        "map50_webcam": float(np.mean(webcam)) if webcam else 0.0,
    } | per_label


def _coco_box(box: np.ndarray) -> list[float]:
    ymin, xmin, ymax, xmax = (float(side) * SCALE for side in box)
    return [xmin, ymin, xmax - xmin, ymax - ymin]


def _coco_detections(image: int, boxes: np.ndarray, labels: np.ndarray, scores: np.ndarray) -> list[dict[str, Any]]:
    return [
        {"image_id": image, "category_id": int(label), "bbox": _coco_box(box), "score": float(score)}
        for box, label, score in zip(boxes, labels, scores, strict=True)
    ]


def _precisions(pictures: Sequence[Picture], detections: list[dict[str, Any]], labels: Sequence[str]) -> np.ndarray:
    """Return COCO's interpolated precisions [recall, label, size] at IoU 0.5; size 0 is all, 1 webcam; -1 where no truth."""
    truth = COCO()
    annotations = [
        {"image_id": i, "category_id": int(label), "bbox": _coco_box(box), "iscrowd": 0}
        for i, picture in enumerate(pictures)
        for box, label in zip(picture.boxes, picture.labels, strict=True)
    ]
    for number, annotation in enumerate(annotations, 1):
        # COCO sorts faces into sizes by area; a face's size is its height here.
        annotation |= {"id": number, "area": annotation["bbox"][3] ** 2}
    truth.dataset = {
        "info": {},
        "images": [{"id": i} for i in range(len(pictures))],
        "categories": [{"id": k, "name": label} for k, label in enumerate(labels)],
        "annotations": annotations,
    }
    with contextlib.redirect_stdout(io.StringIO()):
        truth.createIndex()
        if not detections:
            return np.full((101, len(labels), 2), -1.0) if not annotations else np.zeros((101, len(labels), 2))
        found = truth.loadRes(detections)
        for detection in found.dataset["annotations"]:
            detection["area"] = detection["bbox"][3] ** 2
        evaluation = COCOeval(truth, found, "bbox")
        evaluation.params.iouThrs = np.array([IOU])
        evaluation.params.areaRng = [[0, 1e12], [(WEBCAM * SCALE) ** 2, 1e12]]
        evaluation.params.areaRngLbl = ["all", "webcam"]
        evaluation.evaluate()
        evaluation.accumulate()
    return evaluation.eval["precision"][0, :, :, :, -1]
