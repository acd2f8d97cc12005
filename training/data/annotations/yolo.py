"""Reads YOLO: one text file per picture, one box per line, and the class names in a list of their own.

    0 0.23 0.63 0.28 0.20        class number, then centre x, centre y, width, height as shares of the picture

A picture's file is beside it, or in `labels` if the picture is in `images` (Ultralytics, Roboflow). The names are in
`data.yaml` (which also says what is train, val and test) or in `classes.txt`. As with Ultralytics, a picture without a
file, or with an empty one, is a negative. Format: https://docs.ultralytics.com/datasets/detect/
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.collected import Collected, other_shape
from training.data.annotations.drawn import DrawnBoxes
from training.data.annotations.files import AnnotationFileError, describe, files_below
from training.data.annotations.given_parts import WORDS
from training.data.picture_names import PICTURE_SUFFIXES

NAME_FILES = ("classes.txt", "obj.names", "labels.txt", "predefined_classes.txt", "_darknet.labels")
"""Where tools put the class names, one per line, in the order of their numbers."""


def looks_like(data: Path) -> bool:
    """Return whether a folder holds a `data.yaml` with names, or a text file of boxes that is named after a picture."""
    files = files_below(data)
    if any(_is_yaml(file) and "names" in _document(file) for file in files if file.suffix.lower() in {".yaml", ".yml"}):
        return True
    stems = {file.stem for file in files if file.suffix.lower() in PICTURE_SUFFIXES}
    return any(_holds_boxes(file) for file in files if file.suffix == ".txt" and file.stem in stems)


def read(root: Path, pictures: Path | None = None) -> AnnotatedFolder:
    """Read every text file that belongs to a picture; `pictures` is where these are, if not under `root`.

    Raises:
        AnnotationFileError: the class names are missing or cannot be read.
    """
    collected = Collected(root, pictures)
    files = files_below(root)
    configuration = _configuration(files)
    names = _names(root, files, configuration)
    part_of = _given_parts(configuration, collected)
    for file in files:
        if file.suffix != ".txt" or file.name in NAME_FILES:
            continue
        try:
            path = collected.index.beside(file, str(_as_picture(file)))
        except ValueError as error:
            collected.faults.append(Fault(collected.name(file), str(error)))
            continue
        if path is None:
            if not _holds_boxes(file):
                continue  # a list of names, or a note on where the data comes from
            path = _as_picture(file).with_suffix(".jpg")
        where = collected.name(file)
        collected.keep(path, _boxes(file, where, names, collected.faults), where, part=part_of.get(path))
    bare = [path for path in collected.index.paths if not collected.has(path)]
    for path in bare:
        collected.keep(path, DrawnBoxes(relative=True), collected.name(path), part=part_of.get(path))
    if bare:
        more = f", like {len(bare) - 1} more; they count" if len(bare) > 1 else " and counts"
        what = f"has no text file{more} as a negative, as YOLO has it"
        collected.remarks.append(Fault(collected.name(bare[0]), what))
    return collected.folder("yolo", names)


def _as_picture(file: Path) -> Path:
    """Return the path, without its suffix, of the picture that a text file in a folder `labels` belongs to."""
    parts = list(file.with_suffix("").parts)
    for position in reversed(range(len(parts) - 1)):
        if parts[position] == "labels":
            parts[position] = "images"
            break
    return Path(*parts)


def _boxes(file: Path, where: str, names: list[str], faults: list[Fault]) -> DrawnBoxes:
    boxes = DrawnBoxes(relative=True)
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault(where, f"cannot be read as text: {error}"))
        return boxes
    for position, line in enumerate(line for line in lines if line.strip()):
        try:
            number, corners = _box(line.split())
            if not 0 <= number < len(names):
                raise ValueError(f"has the class {number}, but there are {len(names)}, from 0: {', '.join(names[:10])}")
            boxes.add(corners, names[number], position)
        except ValueError as error:
            faults.append(Fault(where, str(error), position, droppable=True))
    return boxes


def _box(words: list[str]) -> tuple[int, tuple[float, float, float, float]]:
    try:
        values = [float(word) for word in words]
    except ValueError:
        values = []
    if len(values) >= 7 and len(values) % 2:
        raise ValueError(other_shape(f"segmentation (an outline of {len(values) // 2} points)"))
    if len(values) != 5 or not values[0].is_integer():
        came = f"{len(words)} numbers" if values else repr(" ".join(words)[:60])
        raise ValueError(f"must be a class number, centre x, centre y, width and height, not {came}")
    number, x, y, width, height = values
    return int(number), (x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _holds_boxes(file: Path) -> bool:
    """Return whether the first line of a text file consists of numbers only, at least five."""
    try:
        with file.open(encoding="utf-8-sig") as stream:
            words = stream.readline(1000).split()
        return len(words) >= 5 and all(float(word) is not None for word in words)
    except (OSError, ValueError):
        return False


def _is_yaml(file: Path) -> bool:
    try:
        return isinstance(_document(file), dict)
    except AnnotationFileError:
        return False


def _document(file: Path) -> Any:
    try:
        return yaml.safe_load(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError, ValueError) as error:
        raise AnnotationFileError(file, f"cannot be read as YAML: {' '.join(str(error).split())}") from None


def _configuration(files: list[Path]) -> tuple[Path, Mapping[str, Any]] | None:
    """Return the YAML file that names the classes, and what it says."""
    for file in files:
        if file.suffix.lower() in {".yaml", ".yml"} and _is_yaml(file) and "names" in _document(file):
            return file, _document(file)
    return None


def _names(root: Path, files: list[Path], configuration: tuple[Path, Mapping[str, Any]] | None) -> list[str]:
    if configuration:
        file, document = configuration
        names = document["names"]
        if isinstance(names, dict) and sorted(map(str, names)) == sorted(map(str, range(len(names)))):
            names = [names[number] for number in sorted(names, key=int)]
        if not isinstance(names, list) or not all(isinstance(name, str | int | float) for name in names):
            raise AnnotationFileError(file, f'"names" must be a list of names, not {describe(names)}')
        return [str(name) for name in names]
    lists = [file for file in files if file.name in NAME_FILES]
    if not lists:
        raise AnnotationFileError(
            root,
            "holds YOLO boxes, but nothing says what the classes are called; put a classes.txt there with one name a "
            "line, that of class 0 first",
        )
    found = {tuple(_lines(file)): file for file in lists}
    if len(found) > 1:
        first, second, *_ = found.values()
        raise AnnotationFileError(second, f"names other classes than {first}; keep one of them")
    return list(next(iter(found)))


def _lines(file: Path) -> list[str]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise AnnotationFileError(file, f"cannot be read as a list of labels: {error}") from None
    return [line.strip() for line in lines if line.strip()]


def _given_parts(configuration: tuple[Path, Mapping[str, Any]] | None, collected: Collected) -> dict[Path, str]:
    """Return picture -> part, as `train`, `val` and `test` in the YAML file say; nothing if they overlap."""
    if not configuration:
        return {}
    file, document = configuration
    parts: dict[Path, str] = {}
    twice: list[Path] = []
    for key, part in WORDS.items():
        entries = document.get(key)
        for entry in entries if isinstance(entries, list) else [entries]:
            if not isinstance(entry, str):
                continue
            for path in _listed(entry, file, document, collected.index.paths):
                if parts.setdefault(path, part) != part:
                    twice.append(path)
    if twice:
        what = f"puts {collected.name(twice[0])} into two parts" + (
            f", like {len(twice) - 1} more" if twice[1:] else ""
        )
        collected.remarks.append(Fault(collected.name(file), f"{what}; its split is not taken"))
        return {}
    return parts


def _listed(entry: str, file: Path, document: Mapping[str, Any], paths: list[Path]) -> list[Path]:
    """Return the pictures in the folder, or in the list, that a YAML file names.

    Roboflow writes `../train/images` for what is in `train/images`, and `path` may be one on somebody else's disk.
    """
    tail = entry.replace("\\", "/")
    while tail.startswith(("../", "./")):
        tail = tail.partition("/")[2]
    inside = document.get("path")
    bases = [file.parent / inside, file.parent] if isinstance(inside, str) else [file.parent]
    for place in (base / name for base in bases for name in (entry, tail)):
        if place.is_dir():
            below = [path for path in paths if place.resolve() in path.resolve().parents]
            if below:
                return below
        if place.is_file() and place.suffix == ".txt":
            names = {Path(line.replace("\\", "/")).name for line in _lines(place)}
            return [path for path in paths if path.name in names]
    return []
