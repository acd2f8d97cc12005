"""Reads LabelMe JSON (X-AnyLabeling's too): one file per picture, with shapes in pixels.

    {"shapes": [{"label": "mask", "points": [[28, 127], [119, 176]], "shape_type": "rectangle"}],
     "imagePath": "a.jpg", "imageWidth": 320, "imageHeight": 240}

A file without shapes makes its picture a negative. Format: https://github.com/wkentaro/labelme
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.collected import Collected, other_shape
from training.data.annotations.drawn import DrawnBoxes, stated_size
from training.data.annotations.files import describe, is_number


def looks_like(document: Any) -> bool:
    """Return whether a decoded JSON document has the shape of this format."""
    return isinstance(document, dict) and isinstance(document.get("shapes"), list) and "imagePath" in document


def read(root: Path, documents: Mapping[Path, Any], pictures: Path | None = None) -> AnnotatedFolder:
    """Read one file per picture; `pictures` is where the pictures are, if not under `root`."""
    collected = Collected(root, pictures)
    for file, document in documents.items():
        where = collected.name(file)
        written = document["imagePath"] if isinstance(document["imagePath"], str) else ""
        try:
            path = collected.index.beside(file, written)
            if path is None and written:
                path = collected.index.named(written, file.parent)
        except ValueError as error:
            collected.faults.append(Fault(where, str(error)))
            continue
        boxes = DrawnBoxes()
        for position, shape in enumerate(document["shapes"]):
            try:
                corners = _corners(shape)
                boxes.add(corners, shape["label"], position, difficult=shape.get("difficult") is True)
            except ValueError as error:
                collected.faults.append(Fault(where, str(error), position, droppable=True))
        size = stated_size(document.get("imageWidth"), document.get("imageHeight"))
        missing = file.parent / (written.replace("\\", "/") or f"{file.stem}.jpg")
        collected.keep(path or missing, boxes, where, size)
    return collected.folder("labelme", unmentioned="has no LabelMe file")


def _corners(shape: Any) -> tuple[float, float, float, float]:
    if not isinstance(shape, dict):
        raise ValueError(f"must be an object, not {describe(shape)}")
    if shape.get("shape_type", "polygon") != "rectangle":
        raise ValueError(other_shape(str(shape.get("shape_type", "polygon"))))
    if not isinstance(shape.get("label"), str) or not shape["label"].strip():
        raise ValueError(f'"label" must be a name, not {describe(shape.get("label"))}')
    points = shape.get("points")
    if (
        not isinstance(points, list)
        or len(points) not in {2, 4}
        or not all(isinstance(point, list) and len(point) == 2 and all(map(is_number, point)) for point in points)
    ):
        raise ValueError(f'"points" must be two corners [x, y] in pixels, not {describe(points)}')
    across, down = zip(*points, strict=True)
    if len(points) == 4 and (len(set(across)) > 2 or len(set(down)) > 2):
        raise ValueError("has four corners that are no upright rectangle; draw it upright")
    return min(across), min(down), max(across), max(down)
