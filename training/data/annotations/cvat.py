"""Reads CVAT XML 1.1 for images: one file for a whole task, with boxes in pixels.

    <annotations><version>1.1</version><meta>...<labels><label><name>mask</name></label></labels>...</meta>
      <image name="a.jpg" width="640" height="480"><box label="mask" xtl="1" ytl="2" xbr="30" ybr="40"/></image>
    </annotations>

An image without boxes is a negative. Format: https://docs.cvat.ai/docs/dataset_management/formats/format-cvat/
"""

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.collected import Collected, other_shape
from training.data.annotations.drawn import DrawnBoxes, stated_size
from training.data.annotations.given_parts import part_called
from training.data.annotations.xml_files import parse_xml

OUTERMOST = "annotations"
OTHER_SHAPES = ("polygon", "polyline", "points", "cuboid", "ellipse", "mask", "skeleton")


def read(root: Path, files: Sequence[Path], pictures: Path | None = None) -> AnnotatedFolder:
    """Read the XML files of one or more tasks; `pictures` is where the pictures are, if not under `root`."""
    collected = Collected(root, pictures)
    labels: dict[str, None] = {}
    for file in files:
        try:
            element = parse_xml(file)
            if element.find("track") is not None:
                raise ValueError("is about a film (<track>); export it from CVAT as 'CVAT for images 1.1'")
        except ValueError as error:
            collected.faults.append(Fault(collected.name(file), str(error)))
            continue
        names = [(label.findtext("name") or "").strip() for label in element.iterfind("meta//labels/label")]
        labels.update(dict.fromkeys(name for name in names if name))
        for image in element.iterfind("image"):
            _read_image(image, file, collected)
    return collected.folder("cvat", list(labels), unmentioned="is in no CVAT file")


def _read_image(image: ET.Element, file: Path, collected: Collected) -> None:
    name = image.get("name", "")
    where = f"{collected.name(file)}, image {name or image.get('id', '?')}"
    try:
        if not name:
            raise ValueError('expected the attribute "name", but it is missing')
        path = collected.path(name, file.parent)
    except ValueError as error:
        collected.faults.append(Fault(where, str(error)))
        return
    boxes = DrawnBoxes()
    for position, shape in enumerate(image):
        try:
            if shape.tag == "box":
                boxes.add(_corners(shape), _label(shape), position)
            elif shape.tag in OTHER_SHAPES:
                raise ValueError(other_shape(shape.tag))
        except ValueError as error:
            collected.faults.append(Fault(where, str(error), position, droppable=True))
    size = stated_size(image.get("width"), image.get("height"))
    collected.keep(path, boxes, where, size, part_called(image.get("subset", "")))


def _corners(box: ET.Element) -> tuple[float, float, float, float]:
    if _number(box, "rotation", "0"):
        raise ValueError(f"is turned by {box.get('rotation')} degrees; draw it upright")
    return _number(box, "xtl"), _number(box, "ytl"), _number(box, "xbr"), _number(box, "ybr")


def _number(box: ET.Element, side: str, missing: str | None = None) -> float:
    text = box.get(side, missing)
    if text is None:
        raise ValueError(f'expected the attribute "{side}" in pixels, but it is missing')
    try:
        return float(text)
    except ValueError:
        raise ValueError(f'"{side}" must be a number, not {text!r}') from None


def _label(box: ET.Element) -> str:
    label = box.get("label", "").strip()
    if not label:
        raise ValueError('expected a label in the attribute "label", but it is missing or empty')
    return label
