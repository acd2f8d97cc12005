"""Reads Apple CreateML JSON: per picture a list of boxes by their centre, in pixels.

    [{"image": "a.jpg", "annotations": [{"label": "mask",
      "coordinates": {"x": 73.5, "y": 151.5, "width": 91, "height": 49}}]}]

A picture with an empty list is a negative.
Format: https://developer.apple.com/documentation/createml/building-an-object-detector-data-source
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.collected import Collected
from training.data.annotations.drawn import DrawnBoxes
from training.data.annotations.files import describe, is_number
from training.data.annotations.given_parts import part_of_file

LISTS = ("annotations", "annotation")
"""The key of the list of boxes; some tools leave the s out."""


def looks_like(document: Any) -> bool:
    """Return whether a decoded JSON document has the shape of this format."""
    return (
        isinstance(document, list)
        and bool(document)
        and isinstance(document[0], dict)
        and isinstance(document[0].get("image"), str)
        and any(isinstance(document[0].get(key), list) for key in LISTS)
    )


def read(root: Path, documents: Mapping[Path, Any], pictures: Path | None = None) -> AnnotatedFolder:
    """Read one or more files; `pictures` is where the pictures are, if not under `root`."""
    collected = Collected(root, pictures)
    for file, document in documents.items():
        for position, entry in enumerate(document):
            where = f"{collected.name(file)}, entry {position}"
            try:
                name, drawn = _entry(entry)
                path = collected.path(name, file.parent)
            except ValueError as error:
                collected.faults.append(Fault(where, str(error)))
                continue
            where = f"{collected.name(file)}, {name}"
            boxes = DrawnBoxes()
            for number, one in enumerate(drawn):
                try:
                    boxes.add(_corners(one), one["label"], number)
                except ValueError as error:
                    collected.faults.append(Fault(where, str(error), number, droppable=True))
            collected.keep(path, boxes, where, part=part_of_file(collected.name(file)))
    return collected.folder("createml", unmentioned="is in no CreateML file")


def _entry(entry: Any) -> tuple[str, list[Any]]:
    if not isinstance(entry, dict) or not isinstance(entry.get("image"), str) or not entry["image"]:
        raise ValueError(f'must have the name of its "image", not be {describe(entry)}')
    drawn = next((entry[key] for key in LISTS if key in entry), None)
    if not isinstance(drawn, list):
        raise ValueError(f'"annotations" must be a list of boxes, not {describe(drawn)}')
    return entry["image"], drawn


def _corners(one: Any) -> tuple[float, float, float, float]:
    if not isinstance(one, dict) or not isinstance(one.get("coordinates"), dict):
        raise ValueError(f'must be {{"label", "coordinates": {{"x", "y", "width", "height"}}}}, not {describe(one)}')
    if not isinstance(one.get("label"), str) or not one["label"]:
        raise ValueError(f'"label" must be a name, not {describe(one.get("label"))}')
    x, y, width, height = (one["coordinates"].get(key) for key in ("x", "y", "width", "height"))
    if not all(map(is_number, (x, y, width, height))):
        raise ValueError(
            f'"coordinates" must hold x, y, width and height in pixels, not {describe(one["coordinates"])}'
        )
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2
