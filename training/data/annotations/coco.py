"""Reads COCO object detection JSON: `images`, `annotations` with `bbox` [x, y, width, height] in pixels, `categories`.

Several files are read as one set, as in exports with a folder per part (`train/_annotations.coco.json`, ...).
Format: https://cocodataset.org/#format-data. Class numbers of a record follow the order of category ids, without gaps.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.data.annotations.annotated import AnnotatedFolder, AnnotatedPicture, Fault
from training.data.annotations.drawn import DrawnBoxes, stated_size
from training.data.annotations.files import AnnotationFileError, PictureIndex, describe, is_number, name_below
from training.data.annotations.given_parts import part_of_file


@dataclass(frozen=True)
class _Place:
    """Where an annotation file is, the pictures it may mean, and which of them are taken (by which entry)."""

    file: Path
    root: Path
    index: PictureIndex
    taken: dict[Path, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return name_below(self.file, self.root)


KEYS = ("images", "annotations", "categories")


def looks_like(document: Any) -> bool:
    """Return whether a decoded JSON document has the shape of this format."""
    return isinstance(document, dict) and all(isinstance(document.get(key), list) for key in KEYS)


def has_boxes(document: Any) -> bool:
    """Return whether a COCO file holds boxes, and not captions like a file beside it in COCO's own archive."""
    return not any(isinstance(entry, dict) and "caption" in entry for entry in document["annotations"][:1])


def read(root: Path, documents: Mapping[Path, Any], pictures: Path | None = None) -> AnnotatedFolder:
    """Read one or more files.

    Args:
        root: the DATA folder.
        documents: annotation file -> its decoded JSON.
        pictures: where the pictures are, if not under `root`.

    Raises:
        AnnotationFileError: a file is not of this format.
    """
    index = PictureIndex([pictures or root])
    faults: list[Fault] = []
    labels: dict[str, None] = {}
    found: list[AnnotatedPicture] = []
    taken: dict[Path, str] = {}
    for file, document in documents.items():
        if not looks_like(document):
            raise AnnotationFileError(
                file,
                f"expected a COCO file with the lists {', '.join(map(repr, KEYS))}, not {describe(document)}",
            )
        place = _Place(file, root, index, taken)
        categories = _categories(document, place.name, faults)
        labels.update(dict.fromkeys(categories[key] for key in sorted(categories)))
        found += _pictures(document, categories, place, faults)
    listed = {picture.path for picture in found}
    unlisted = [path for path in index.paths if path not in listed]
    remarks = (
        [Fault(name_below(unlisted[0], root), f"is in no annotation file, like {len(unlisted) - 1} more; left out")]
        if unlisted
        else []
    )
    return AnnotatedFolder(root, "coco", list(labels), True, found, faults, remarks)


def _categories(document: Any, name: str, faults: list[Fault]) -> dict[int, str]:
    used = _values(document["annotations"], "category_id")
    parents = _values(document["categories"], "supercategory")
    categories: dict[int, str] = {}
    for position, entry in enumerate(document["categories"]):
        if (
            not isinstance(entry, dict)
            or not isinstance(entry.get("id"), int)
            or not isinstance(entry.get("name"), str)
        ):
            faults.append(Fault(name, f'category {position} must have a whole number "id" and a "name"'))
        elif entry["id"] in categories:
            faults.append(Fault(name, f"category {position} has the id {entry['id']} again; ids must differ"))
        elif entry["name"] in parents and entry["id"] not in used:
            continue  # Roboflow lists the project itself as a category that no box has
        else:
            categories[entry["id"]] = entry["name"]
    return categories


def _pictures(
    document: Any, categories: Mapping[int, str], place: _Place, faults: list[Fault]
) -> list[AnnotatedPicture]:
    boxes_of: dict[Any, list[tuple[int, Any]]] = defaultdict(list)
    known = _values(document["images"], "id")
    for position, annotation in enumerate(document["annotations"]):
        problem = _problem(annotation, categories, known)
        if problem:
            faults.append(Fault(place.name, problem, position, droppable=True))
        else:
            boxes_of[annotation["image_id"]].append((position, annotation))
    found, seen = [], set()
    for position, entry in enumerate(document["images"]):
        if not isinstance(entry, dict) or not isinstance(entry.get("file_name"), str) or "id" not in entry:
            faults.append(Fault(place.name, f'image {position} must have an "id" and a "file_name"'))
            continue
        if not isinstance(entry["id"], int | str):
            faults.append(Fault(place.name, f"image {position} has the id {describe(entry['id'])}, which is no number"))
            continue
        if entry["id"] in seen:
            faults.append(Fault(place.name, f"image {position} has the id {entry['id']!r} again; ids must differ"))
            continue
        seen.add(entry["id"])
        try:
            path = _path(entry, f"image {position}", place)
        except ValueError as error:
            faults.append(Fault(place.name, f"image {position} ({entry['file_name']}): {error}"))
            continue
        found.append(_picture(path, entry, boxes_of[entry["id"]], categories, place))
    return found


def _path(entry: Any, position: str, place: _Place) -> Path:
    path = place.index.named(entry["file_name"], place.file.parent) or place.file.parent / entry["file_name"]
    first = place.taken.setdefault(path, f"{position} of {place.name}")
    if first != f"{position} of {place.name}":
        raise ValueError(f"is about the same picture as {first}, {name_below(path, place.root)}; delete one of them")
    return path


def _picture(
    path: Path,
    entry: Any,
    annotations: list[tuple[int, Any]],
    categories: Mapping[int, str],
    place: _Place,
) -> AnnotatedPicture:
    boxes = DrawnBoxes()
    for position, annotation in annotations:
        x, y, box_width, box_height = map(float, annotation["bbox"])
        corners = (x, y, x + box_width, y + box_height)
        label = categories[annotation["category_id"]]
        boxes.add(corners, label, position, is_crowd=bool(annotation.get("iscrowd", 0)))
    return boxes.on(path, place.root, stated_size(entry.get("width"), entry.get("height")), part_of_file(place.name))


def _values(entries: Sequence[Any], key: str) -> set[Any]:
    """Return the entries' values under `key` that can be an id or a name."""
    values = [entry.get(key) for entry in entries if isinstance(entry, dict)]
    return {value for value in values if isinstance(value, int | str)}


def _problem(annotation: Any, categories: Mapping[int, str], images: set[Any]) -> str | None:
    if not isinstance(annotation, dict):
        return f"must be an object, not {describe(annotation)}"
    box = annotation.get("bbox")
    if not isinstance(box, list) or len(box) != 4 or not all(map(is_number, box)):
        came = f"not {describe(box)}" if "bbox" in annotation else "but is missing"
        outline = "; its outline (segmentation) is not read" if annotation.get("segmentation") and not box else ""
        return f'"bbox" must be [x, y, width, height] in pixels, {came}{outline}'
    image, category = annotation.get("image_id"), annotation.get("category_id")
    if not isinstance(image, int | str) or image not in images:
        return f'its "image_id" {describe(image)} is the id of no image'
    if not isinstance(category, int) or category not in categories:
        known = ", ".join(f"{key} {label}" for key, label in sorted(categories.items())[:10])
        return f'its "category_id" {describe(category)} is the id of no category; there are {known or "none"}'
    return None
