"""What was found in pictures and videos, as text, JSON, CSV or COCO. Finding it is not its job."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

FORMS = ("text", "json", "csv", "coco")
COLUMNS = ("picture", "frame", "seconds", "label", "score", "x", "y", "width", "height")


@dataclass(frozen=True)
class Found:
    """What was found on one picture.

    Attributes:
        size: width, height, pixels.
        detections: `label`, `score`, and `box` as x, y, width, height in pixels, left to right.
        frame, seconds: where it is in a video; None for a picture.
    """

    picture: str
    size: tuple[int, int]
    detections: list[dict[str, Any]] = field(default_factory=list)
    frame: int | None = None
    seconds: float | None = None

    @property
    def place(self) -> dict[str, Any]:
        """Its frame and second if it is part of a video, else empty."""
        return {} if self.frame is None else {"frame": self.frame, "seconds": round(self.seconds or 0.0, 3)}


def written(found: Iterator[Found], form: str, labels: Sequence[str]) -> Iterator[str]:
    """Yield the text in one of FORMS, as results come; COCO, which is one document, at the end."""
    if form == "coco":
        yield _coco(list(found), labels)
        return
    if form == "csv":
        yield _row(COLUMNS)
    for one in found:
        yield from {"text": _text, "json": _json, "csv": _csv}[form](one)


def _text(found: Found) -> Iterator[str]:
    where = found.picture if found.frame is None else f"{found.picture}, frame {found.frame} ({found.seconds:.2f} s)"
    yield f"{where}: {len(found.detections)} found"
    for one in found.detections:
        x, y, width, height = one["box"]
        yield f"  {one['label']} {one['score']:.2f} at x {x:.0f}, y {y:.0f}, {width:.0f} x {height:.0f} pixels"


def _json(found: Found) -> Iterator[str]:
    yield json.dumps({"picture": found.picture, **found.place, "detections": found.detections}, ensure_ascii=False)


def _csv(found: Found) -> Iterator[str]:
    where = (found.picture, found.place.get("frame", ""), found.place.get("seconds", ""))
    for one in found.detections:
        yield _row((*where, one["label"], one["score"], *one["box"]))


def _row(values: Sequence[Any]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(values)
    return text.getvalue()


def _coco(found: Sequence[Found], labels: Sequence[str]) -> str:
    images: list[dict[str, Any]] = []
    annotations: list[dict[str, Any]] = []
    for number, one in enumerate(found, 1):
        width, height = one.size
        images.append({"id": number, "file_name": one.picture, "width": width, "height": height, **one.place})
        for detection in one.detections:
            _, _, across, down = detection["box"]
            annotations.append(
                {
                    "id": len(annotations) + 1,
                    "image_id": number,
                    "category_id": labels.index(detection["label"]) + 1,
                    "bbox": detection["box"],
                    "area": round(across * down, 1),
                    "iscrowd": 0,
                    "score": detection["score"],
                }
            )
    categories = [{"id": number, "name": label} for number, label in enumerate(labels, 1)]
    document = {"images": images, "annotations": annotations, "categories": categories}
    return json.dumps(document, indent=1, ensure_ascii=False)
