"""Reads Label Studio's JSON export: tasks, with rectangles in percent of the picture. Its JSON-MIN is read too.

    [{"id": 1, "data": {"image": "/data/upload/1/cb0618f6-a.jpg"}, "annotations": [{"result": [{
      "type": "rectanglelabels", "original_width": 320, "original_height": 240,
      "value": {"x": 8.75, "y": 52.9, "width": 28.4, "height": 20.4, "rectanglelabels": ["mask"]}}]}]}]

An annotation without a result makes its picture a negative; a task that nobody annotated is left out.
Format: https://labelstud.io/guide/task_format
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.collected import Collected, other_shape
from training.data.annotations.drawn import DrawnBoxes, stated_size
from training.data.annotations.files import describe, is_number
from training.data.annotations.given_parts import part_of_file
from training.data.picture_names import PICTURE_SUFFIXES

SHAPES = ("rectangle", "rectanglelabels", "labels")
"""Types of results that hold a rectangle; `labels` if the labels are a control of their own."""

OTHER_SHAPES = ("polygon", "brush", "keypoint", "ellipse", "bitmask", "video")
UPLOADED = re.compile(r"^[0-9a-f]{8}-")  # the prefix that an upload adds to a file's name


def looks_like(document: Any) -> bool:
    """Return whether a decoded JSON document has the shape of this format."""
    if not isinstance(document, list) or not document or not isinstance(document[0], dict):
        return False
    first = document[0]
    if isinstance(first.get("data"), dict):
        return any(key in first for key in ("annotations", "completions"))
    return "annotator" in first and _picture_of(first) is not None


def read(root: Path, documents: Mapping[Path, Any], pictures: Path | None = None) -> AnnotatedFolder:
    """Read one or more files; `pictures` is where the pictures are, if not under `root`."""
    collected = Collected(root, pictures)
    for file, document in documents.items():
        bare = 0
        for position, task in enumerate(document):
            where = f"{collected.name(file)}, task {task.get('id', position) if isinstance(task, dict) else position}"
            try:
                results = _results(task)
                path = _path(task, file, collected)
            except ValueError as error:
                collected.faults.append(Fault(where, str(error)))
                continue
            if results is None:
                bare += 1
                continue
            boxes = DrawnBoxes(relative=True)
            for number, result in enumerate(results):
                try:
                    for corners, label in _boxes(result):
                        boxes.add(corners, label, number)
                except ValueError as error:
                    collected.faults.append(Fault(where, str(error), number, droppable=True))
            collected.keep(path, boxes, where, _size(results), part_of_file(collected.name(file)))
        if bare:
            tasks = "a task is" if bare == 1 else f"{bare} tasks are"
            collected.remarks.append(Fault(collected.name(file), f"{tasks} not annotated yet; left out"))
    return collected.folder("label-studio", unmentioned="is in no annotated task")


def _results(task: Any) -> list[Any] | None:
    """Return the results of a task's one annotation, or None if nobody has annotated it."""
    if not isinstance(task, dict):
        raise ValueError(f"must be an object, not {describe(task)}")
    if "data" not in task:  # JSON-MIN: each control's regions under its name
        lists = [value for value in task.values() if isinstance(value, list)]
        return [
            {"type": "labels", "value": region, **region} if isinstance(region, dict) else region
            for regions in lists
            for region in regions
        ]
    annotations = task.get("annotations", task.get("completions"))
    if not isinstance(annotations, list):
        raise ValueError(f'"annotations" must be a list, not {describe(annotations)}')
    valid = [one for one in annotations if isinstance(one, dict) and not one.get("was_cancelled")]
    if len(valid) > 1:
        raise ValueError(f"has {len(valid)} annotations, and nothing says which is right; keep one of them")
    if not valid:
        return None
    results = valid[0].get("result")
    if not isinstance(results, list):
        raise ValueError(f'"result" must be a list, not {describe(results)}')
    return results


def _picture_of(data: Mapping[str, Any]) -> str | None:
    """Return what looks like a picture's address among a task's data; projects choose that key freely."""
    texts = [value for key in ("image", "img", *data) if isinstance(value := data.get(key), str)]
    return next((text for text in texts if Path(_last_part(text)).suffix.lower() in PICTURE_SUFFIXES), None)


def _last_part(address: str) -> str:
    """Return the path in an address: of an upload, a bucket, or a local file (`/data/local-files/?d=folder/a.jpg`)."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    local = parse_qs(parts.query).get("d")
    return local[0] if local else unquote(parts.path)


def _path(task: Any, file: Path, collected: Collected) -> Path:
    data = task.get("data", task)
    address = _picture_of(data) if isinstance(data, dict) else None
    if address is None:
        raise ValueError('expected the address of a picture in "data", but there is none')
    name = _last_part(address).lstrip("/")
    plain = UPLOADED.sub("", Path(name).name)
    for written in (name, plain):
        path = collected.index.named(written, file.parent)
        if path:
            return path
    return file.parent / Path(name).name


def _boxes(result: Any) -> list[tuple[tuple[float, float, float, float], str]]:
    """Return a rectangle with each of its labels; nothing for results that are not regions, such as choices."""
    if not isinstance(result, dict) or not isinstance(result.get("value"), dict):
        raise ValueError(f'must have a "value", not be {describe(result)}')
    kind, value = str(result.get("type", "")), result["value"]
    other = next((shape for shape in OTHER_SHAPES if kind.startswith(shape) or f"{shape}labels" in value), None)
    if other:
        raise ValueError(other_shape(other))
    if kind not in SHAPES:
        return []
    labels = value.get("rectanglelabels", value.get("labels"))
    if labels is None and kind == "rectangle":
        return []  # the same rectangle follows with its label
    if not isinstance(labels, list) or not labels or not all(isinstance(label, str) and label for label in labels):
        raise ValueError(f"expected its label, but came upon {describe(labels)}")
    if not all(is_number(value.get(key)) for key in ("x", "y", "width", "height")):
        raise ValueError(f'"value" must hold x, y, width and height in percent, not {describe(value)}')
    if value.get("rotation"):
        raise ValueError(f"is turned by {value['rotation']} degrees; draw it upright")
    x, y, width, height = (value[key] / 100 for key in ("x", "y", "width", "height"))
    return [((x, y, x + width, y + height), label) for label in labels]


def _size(results: Sequence[Any]) -> tuple[int, int] | None:
    sizes = (
        stated_size(result.get("original_width"), result.get("original_height"))
        for result in results
        if isinstance(result, dict)
    )
    return next(filter(None, sizes), None)
