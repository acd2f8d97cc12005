"""Writes pictures with their boxes in the formats that annotation tools open: Cloud Annotations, VOC, COCO, YOLO.

Pictures come already checked: every box fits its picture. A picture with an EXIF rotation is written upright, because
tools differ in whether they apply it; all others are copied byte for byte.
"""

import json
import shutil
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from training.data.annotations.annotated import XMAX, XMIN, YMAX, YMIN
from training.data.annotations.cloud_annotations import FILE as CLOUD_FILE
from training.data.checked import CheckedPicture
from training.data.picture_names import folded
from training.data.pictures import as_jpeg
from training.errors import TrainingError

Corners = tuple[float, float, float, float]

DIGITS = 7  # of a relative coordinate; a tiny fraction of a pixel


@dataclass(frozen=True)
class Named:
    """A picture and the name, with forward slashes, under which it is written."""

    name: str
    picture: CheckedPicture

    def corners(self) -> Iterator[tuple[str, Corners, bool, bool]]:
        """Yield for each box its label, xmin, ymin, xmax, ymax as shares, whether it is ignored, whether truncated."""
        annotated = self.picture.annotated
        truncated = annotated.flags.get("truncated", [0] * len(annotated.labels))
        for box, label, ignored, cut in zip(
            annotated.boxes, annotated.labels, annotated.ignored, truncated, strict=True
        ):
            xmin, ymin, xmax, ymax = (round(float(box[side]), DIGITS) for side in (XMIN, YMIN, XMAX, YMAX))
            yield label, (xmin, ymin, xmax, ymax), ignored, bool(cut)

    def in_pixels(self) -> Iterator[tuple[str, Corners, bool, bool]]:
        """Yield the same, with corners in pixels, rounded to hundredths."""
        width, height = self.picture.facts.size
        for label, shares, ignored, cut in self.corners():
            xmin, ymin, xmax, ymax = shares
            pixels = (xmin * width, ymin * height, xmax * width, ymax * height)
            yield label, _rounded(pixels), ignored, cut


def _rounded(pixels: Corners) -> Corners:
    xmin, ymin, xmax, ymax = pixels
    return round(xmin, 2), round(ymin, 2), round(xmax, 2), round(ymax, 2)


def write_set(format: str, pictures: Sequence[CheckedPicture], labels: Sequence[str], folder: Path) -> None:
    """Write pictures and boxes into an empty folder.

    Args:
        format: one of WRITERS.
        pictures: checked.
        labels: in class order.
        folder: where to.

    Raises:
        TrainingError: two pictures would have the same name.
    """
    below = {"pascal-voc": "JPEGImages", "yolo": "images"}.get(format, "")
    named = _named(pictures, one_folder=bool(below))
    for one in named:
        _write_picture(one.picture, folder / below / one.name)
    WRITERS[format](named, labels, folder)


def holds_ignored(format: str) -> bool:
    """Return whether a format has a place for boxes that are neither learnt nor background (crowds, difficult ones)."""
    return format in {"pascal-voc", "coco"}


def _named(pictures: Sequence[CheckedPicture], one_folder: bool) -> list[Named]:
    """Return the pictures with their names; in `one_folder`, stems differ, because boxes are found by them."""
    several = len({picture.source for picture in pictures}) > 1
    stems = [PurePosixPath(picture.annotated.name).stem for picture in pictures]
    bare = one_folder and len(set(map(folded, stems))) == len(stems)
    taken: dict[str, str] = {}
    named = []
    for picture in pictures:
        name = PurePosixPath(picture.source_id if several and not bare else picture.annotated.name)
        if one_folder:
            name = PurePosixPath(name.name if bare else "_".join(name.parts))
        if _is_turned(picture):
            name = name.with_suffix(".jpg")
        key = folded(str(name.with_suffix("") if one_folder else name))
        if key in taken:
            raise TrainingError(
                f"{taken[key]} and {picture.source_id} would both be written as {name}; rename one of them"
            )
        taken[key] = picture.source_id
        named.append(Named(str(name), picture))
    return named


def _is_turned(picture: CheckedPicture) -> bool:
    return picture.facts.orientation != 1


def _write_picture(picture: CheckedPicture, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if _is_turned(picture):
        file.write_bytes(as_jpeg(picture.annotated.path, picture.facts))
    else:
        shutil.copyfile(picture.annotated.path, file)


def _parts(pictures: Sequence[Named]) -> Mapping[str, list[Named]]:
    """Return part -> its pictures, if their data states any parts; pictures in none are trained on."""
    if not any(one.picture.annotated.part for one in pictures):
        return {}
    parts: dict[str, list[Named]] = defaultdict(list)
    for one in pictures:
        parts[one.picture.annotated.part or "train"].append(one)
    return parts


def _write_cloud(pictures: Sequence[Named], labels: Sequence[str], folder: Path) -> None:
    annotations = {
        one.name: [
            {"x": xmin, "y": ymin, "x2": xmax, "y2": ymax, "label": label}
            for label, (xmin, ymin, xmax, ymax), _, _ in one.corners()
        ]
        for one in pictures
    }
    document = {"version": "1.0", "type": "localization", "labels": list(labels), "annotations": annotations}
    _write_json(document, folder / CLOUD_FILE)
    parts = _parts(pictures)
    if parts:  # for `records --split`
        _write_json({part: [one.name for one in members] for part, members in parts.items()}, folder / "split.json")


def _write_voc(pictures: Sequence[Named], labels: Sequence[str], folder: Path) -> None:
    (folder / "Annotations").mkdir(exist_ok=True)
    (folder / "labels.txt").write_text("".join(f"{label}\n" for label in labels), encoding="utf-8")
    for one in pictures:
        root = ET.Element("annotation")
        ET.SubElement(root, "folder").text = "JPEGImages"
        ET.SubElement(root, "filename").text = one.name
        size = ET.SubElement(root, "size")
        for side, pixels in zip(("width", "height", "depth"), (*one.picture.facts.size, 3), strict=True):
            ET.SubElement(size, side).text = str(pixels)
        for label, corners, ignored, cut in one.in_pixels():
            thing = ET.SubElement(root, "object")
            ET.SubElement(thing, "name").text = label
            ET.SubElement(thing, "truncated").text = str(int(cut))
            ET.SubElement(thing, "difficult").text = str(int(ignored))
            place = ET.SubElement(thing, "bndbox")
            for name, pixel in zip(("xmin", "ymin", "xmax", "ymax"), corners, strict=True):
                ET.SubElement(place, name).text = f"{pixel:.2f}".rstrip("0").rstrip(".")
        ET.indent(root)
        file = (folder / "Annotations" / one.name).with_suffix(".xml")
        ET.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
    for part, members in _parts(pictures).items():
        (folder / "ImageSets" / "Main").mkdir(parents=True, exist_ok=True)
        stems = "".join(f"{PurePosixPath(one.name).stem}\n" for one in members)
        (folder / "ImageSets" / "Main" / f"{part}.txt").write_text(stems, encoding="utf-8")


def _write_coco(pictures: Sequence[Named], labels: Sequence[str], folder: Path) -> None:
    parts = {f"instances_{part}.json": members for part, members in _parts(pictures).items()}
    for file, members in (parts or {"_annotations.coco.json": list(pictures)}).items():
        images: list[dict[str, Any]] = []
        annotations: list[dict[str, Any]] = []
        for number, one in enumerate(members, 1):
            width, height = one.picture.facts.size
            images.append({"id": number, "file_name": one.name, "width": width, "height": height})
            for label, (xmin, ymin, xmax, ymax), ignored, _ in one.in_pixels():
                box = [xmin, ymin, round(xmax - xmin, 2), round(ymax - ymin, 2)]
                annotations.append(
                    {
                        "id": len(annotations) + 1,
                        "image_id": number,
                        "category_id": labels.index(label) + 1,
                        "bbox": box,
                        "area": round(box[2] * box[3], 2),
                        "iscrowd": int(ignored),
                    }
                )
        categories = [{"id": number, "name": label} for number, label in enumerate(labels, 1)]
        _write_json({"images": images, "annotations": annotations, "categories": categories}, folder / file)


def _write_yolo(pictures: Sequence[Named], labels: Sequence[str], folder: Path) -> None:
    for one in pictures:
        lines = []
        for label, (xmin, ymin, xmax, ymax), _, _ in one.corners():
            numbers = ((xmin + xmax) / 2, (ymin + ymax) / 2, xmax - xmin, ymax - ymin)
            lines.append(f"{labels.index(label)} {' '.join(f'{number:.{DIGITS}f}' for number in numbers)}\n")
        file = (folder / "labels" / one.name).with_suffix(".txt")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(lines), encoding="utf-8")
    places: dict[str, str] = {}
    for part, members in _parts(pictures).items():
        places[part] = f"{part}.txt"
        (folder / places[part]).write_text("".join(f"./images/{one.name}\n" for one in members), encoding="utf-8")
    document = {**(places or {"train": "images"}), "names": dict(enumerate(labels))}
    text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False)
    remark = "" if "val" in places else "# nothing says what is held back: add `val: FOLDER` before you train with it\n"
    (folder / "data.yaml").write_text(remark + text, encoding="utf-8")


def _write_json(document: object, file: Path) -> None:
    file.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


WRITERS: dict[str, Callable[[Sequence[Named], Sequence[str], Path], None]] = {
    "cloud-annotations": _write_cloud,
    "pascal-voc": _write_voc,
    "coco": _write_coco,
    "yolo": _write_yolo,
}
"""Format -> the function that writes its files beside the pictures."""
