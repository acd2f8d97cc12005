"""Reads the JSON of the VGG Image Annotator (VIA 2): per picture a list of regions in pixels.

    {"a.jpg123": {"filename": "a.jpg", "size": 123, "regions": [{
      "shape_attributes": {"name": "rect", "x": 28, "y": 127, "width": 91, "height": 49},
      "region_attributes": {"label": "mask"}}]}}

Project files hold the same under `_via_img_metadata`. A picture without regions is a negative.
Format: https://www.robots.ox.ac.uk/~vgg/software/via/docs/face_track_annotation.html
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.collected import Collected, other_shape
from training.data.annotations.drawn import DrawnBoxes
from training.data.annotations.files import describe, is_number
from training.data.annotations.given_parts import part_of_file

PROJECT = "_via_img_metadata"
LABEL_ATTRIBUTES = ("label", "class", "name", "type", "category", "object")
"""What people call the attribute that holds the label, if a region has several."""


def looks_like(document: Any) -> bool:
    """Return whether a decoded JSON document has the shape of this format."""
    if not isinstance(document, dict):
        return False
    if isinstance(document.get(PROJECT), dict):
        return True
    first = next(iter(document.values()), None)
    return isinstance(first, dict) and isinstance(first.get("filename"), str) and "regions" in first


def read(root: Path, documents: Mapping[Path, Any], pictures: Path | None = None) -> AnnotatedFolder:
    """Read one or more files; `pictures` is where the pictures are, if not under `root`."""
    collected = Collected(root, pictures)
    for file, document in documents.items():
        entries = document[PROJECT] if isinstance(document.get(PROJECT), dict) else document
        for key, entry in entries.items():
            where = f"{collected.name(file)}, {key}"
            try:
                name, regions = _entry(entry)
                path = collected.path(name, file.parent)
            except ValueError as error:
                collected.faults.append(Fault(where, str(error)))
                continue
            boxes = DrawnBoxes()
            for position, region in enumerate(regions):
                try:
                    boxes.add(_corners(region), _label(region), position)
                except ValueError as error:
                    collected.faults.append(Fault(where, str(error), position, droppable=True))
            collected.keep(path, boxes, where, part=part_of_file(collected.name(file)))
    return collected.folder("via", unmentioned="is in no VIA file")


def _entry(entry: Any) -> tuple[str, list[Any]]:
    if not isinstance(entry, dict) or not isinstance(entry.get("filename"), str) or not entry["filename"]:
        raise ValueError(f'must have a "filename", not be {describe(entry)}')
    regions = entry.get("regions", [])
    if isinstance(regions, dict):  # VIA 1 numbers them
        regions = list(regions.values())
    if not isinstance(regions, list):
        raise ValueError(f'"regions" must be a list, not {describe(regions)}')
    return entry["filename"], regions


def _corners(region: Any) -> tuple[float, float, float, float]:
    shape = region.get("shape_attributes") if isinstance(region, dict) else None
    if not isinstance(shape, dict):
        raise ValueError(f'must have "shape_attributes", not be {describe(region)}')
    if shape.get("name") != "rect":
        raise ValueError(other_shape(str(shape.get("name"))))
    if not all(is_number(shape.get(key)) for key in ("x", "y", "width", "height")):
        raise ValueError(f'"shape_attributes" must hold x, y, width and height in pixels, not {describe(shape)}')
    x, y, width, height = (float(shape[key]) for key in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def _label(region: Mapping[str, Any]) -> str:
    attributes = region.get("region_attributes")
    if not isinstance(attributes, dict) or not attributes:
        raise ValueError('expected its label in "region_attributes", but there is none')
    if len(attributes) == 1:
        (value,) = attributes.values()
    else:
        known = {key.casefold(): value for key, value in attributes.items()}
        named = [known[key] for key in LABEL_ATTRIBUTES if key in known]
        if not named:
            raise ValueError(
                f"has the attributes {', '.join(map(repr, attributes))}, and nothing says which is the label; call it "
                f"one of {', '.join(LABEL_ATTRIBUTES)}"
            )
        value = named[0]
    if isinstance(value, dict):  # a checkbox: each option -> whether it is ticked
        ticked = [option for option, chosen in value.items() if chosen]
        value = ticked[0] if len(ticked) == 1 else ""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"its label must be one name, not {describe(value)}")
    return value.strip()
