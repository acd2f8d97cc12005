"""Reads the `_annotations.json` of Cloud Annotations: relative x, y, x2, y2 per box, names relative to the file.

    {"version": "1.0", "type": "localization", "labels": ["mask", ...],
     "annotations": {"images/a.jpg": [{"x": 0.1, "y": 0.2, "x2": 0.5, "y2": 0.9, "label": "mask"}], "b.jpg": []}}

A picture with an empty list has been looked at and holds nothing: a negative.
"""

from pathlib import Path
from typing import Any

from training.data.annotations.annotated import AnnotatedFolder, AnnotatedPicture, Fault, as_boxes
from training.data.annotations.files import (
    AmbiguousNameError,
    AnnotationFileError,
    PictureIndex,
    describe,
    is_number,
    is_there,
)
from training.data.picture_names import folded

FILE = "_annotations.json"


def looks_like(document: Any) -> bool:
    """Return whether a decoded JSON document has the shape of this format."""
    return isinstance(document, dict) and isinstance(document.get("annotations"), dict)


def read(root: Path, file: Path, document: Any, pictures: Path | None = None) -> AnnotatedFolder:
    """Read one collection.

    Args:
        root: the DATA folder.
        file: the annotation file.
        document: its decoded JSON.
        pictures: where the pictures are, if not beside the file.

    Raises:
        AnnotationFileError: the document is not of this format.
    """
    if not looks_like(document):
        raise AnnotationFileError(
            file,
            'expected a Cloud Annotations file, {"type": "localization", "labels": [...], "annotations": '
            f"{{picture: [boxes]}}}}, not {describe(document)}",
        )
    kind = document.get("type", "localization")
    if kind != "localization":
        raise AnnotationFileError(
            file,
            f"its type is {describe(kind)}, but detection needs 'localization', with boxes; draw boxes in the "
            "annotation tool and export again",
        )
    faults: list[Fault] = []
    labels = _labels(document.get("labels"), file, faults)
    base = pictures or file.parent
    index = PictureIndex([base])
    found = [_picture(base, name, boxes, file.name, index, faults) for name, boxes in document["annotations"].items()]
    seen = sorted({label for picture in found for label in picture.labels})
    named = {picture.path for picture in found}
    unlisted = [path for path in index.paths if path not in named and not _inside_other(path, base)]
    remarks = []
    if unlisted:
        remarks.append(
            Fault(
                file.name,
                f"{unlisted[0].name} is not mentioned"
                + (f", like {len(unlisted) - 1} more; they are" if len(unlisted) > 1 else "; it is")
                + " left out (to keep a picture as a negative, list it with [])",
            )
        )
    return AnnotatedFolder(root, "cloud-annotations", labels or seen, bool(labels), found, faults, remarks)


def _labels(stated: Any, file: Path, faults: list[Fault]) -> list[str]:
    if stated is None:
        return []
    names = list(stated) if isinstance(stated, list | dict) else None
    if names is None or not all(isinstance(name, str) and name for name in names):
        faults.append(Fault(file.name, f'"labels" must be a list of names, not {describe(stated)}'))
        return []
    for name in sorted({name for name in names if names.count(name) > 1}):
        faults.append(Fault(file.name, f'"labels" lists {name!r} more than once'))
    return list(dict.fromkeys(names))


def _picture(
    base: Path, name: str, boxes: Any, file: str, there: PictureIndex, faults: list[Fault]
) -> AnnotatedPicture:
    path = _path(base, name, there)
    rows, labels, indices = [], [], []
    if not isinstance(boxes, list):
        faults.append(Fault(name, f"its entry in {file} must be a list of boxes, not {describe(boxes)}"))
        boxes = []
    for index, box in enumerate(boxes):
        problem = _problem(box)
        if problem:
            faults.append(Fault(name, problem, index, droppable=True))
            continue
        rows.append((float(box["y"]), float(box["x"]), float(box["y2"]), float(box["x2"])))
        labels.append(box["label"])
        indices.append(index)
    return AnnotatedPicture(path, name, as_boxes(rows), labels, indices=indices)


def _path(base: Path, name: str, index: PictureIndex) -> Path:
    """Return where a picture is: as written, below `images`, or at either path in another case or Unicode form."""
    for path in (base / name, base / "images" / name):
        if is_there(path):
            return path
    try:
        alike = index.named(name, base)
    except AmbiguousNameError:
        alike = None
    # Names are whole paths here, so a picture of that name in another folder is another picture.
    wanted = {folded(str(folder / name)) for folder in (base, base / "images")}
    return alike if alike and folded(str(alike)) in wanted else base / name


def _problem(box: Any) -> str | None:
    if not isinstance(box, dict):
        return f'must be {{"x", "y", "x2", "y2", "label"}}, not {describe(box)}'
    for key in ("x", "y", "x2", "y2"):
        if not is_number(box.get(key)):
            came = f"not {describe(box[key])}" if key in box else "but is missing"
            return f'"{key}" must be a number from 0 to 1, {came}'
    if not isinstance(box.get("label"), str) or not box["label"]:
        return '"label" must be a name, ' + (f"not {describe(box['label'])}" if "label" in box else "but is missing")
    return None


def _inside_other(path: Path, base: Path) -> bool:
    """Return whether a nested folder with its own annotation file owns the picture."""
    return any((parent / FILE).exists() for parent in path.parents if base in parent.parents)
