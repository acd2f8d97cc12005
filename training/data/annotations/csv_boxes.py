"""Reads CSV with one box per row: TensorFlow's tutorials' `train_labels.csv`, Roboflow's `_annotations.csv`.

    filename,width,height,class,xmin,ymin,xmax,ymax
    a.jpg,320,240,mask,28,127,119,176

Columns may come in any order; boxes are in pixels. A row with a name and nothing else makes its picture a negative.
"""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.collected import Collected
from training.data.annotations.drawn import DrawnBoxes, stated_size
from training.data.annotations.files import files_below
from training.data.annotations.given_parts import part_of_file

SIDES = ("xmin", "ymin", "xmax", "ymax")
COLUMNS = ("filename", "class", *SIDES)
HEAD = 4096  # bytes that are read to find the first line


def find_csv(root: Path) -> list[Path]:
    """Return the CSV files under `root` (or the one file) whose first line names the columns of this format."""
    files = [root] if root.is_file() else files_below(root)
    return [path for path in files if path.suffix.lower() == ".csv" and set(COLUMNS) <= set(_header(path))]


def read(root: Path, files: Sequence[Path], pictures: Path | None = None) -> AnnotatedFolder:
    """Read one or more files; `pictures` is where the pictures are, if not under `root`."""
    collected = Collected(root, pictures)
    for file in files:
        where = collected.name(file)
        try:
            rows = _rows(file)
        except (OSError, csv.Error, UnicodeDecodeError) as error:
            collected.faults.append(Fault(where, f"cannot be read as CSV in UTF-8: {error}"))
            continue
        drawn: dict[str, tuple[DrawnBoxes, tuple[int, int] | None]] = {}
        for position, row in enumerate(rows):
            name = row["filename"]
            if not name:
                collected.faults.append(
                    Fault(where, "expected a name in the column filename, but it is empty", position)
                )
                continue
            size = stated_size(row.get("width"), row.get("height"))
            boxes, _ = drawn.setdefault(name, (DrawnBoxes(), size))
            try:
                if any(row[column] for column in COLUMNS[1:]):
                    boxes.add(_corners(row), row["class"], position)
            except ValueError as error:
                collected.faults.append(Fault(where, str(error), position, droppable=True))
        for name, (boxes, size) in drawn.items():
            try:
                path = collected.path(name, file.parent)
            except ValueError as error:
                collected.faults.append(Fault(f"{where}, {name}", str(error)))
                continue
            collected.keep(path, boxes, f"{where}, {name}", size, part_of_file(where))
    return collected.folder("csv", unmentioned="is in no CSV file")


def _header(file: Path) -> list[str]:
    try:
        with file.open("rb") as stream:
            first = stream.read(HEAD).decode("utf-8-sig", errors="replace").splitlines()[:1]
    except OSError:
        return []
    return [name.strip().strip('"').casefold() for name in _delimited(first[0])] if first else []


def _delimited(line: str) -> list[str]:
    return line.split(_delimiter(line))


def _delimiter(line: str) -> str:
    return max(",;\t", key=line.count)


def _rows(file: Path) -> list[dict[str, str]]:
    text = file.read_text(encoding="utf-8-sig")
    lines = text.splitlines()
    names = [name.strip().casefold() for name in next(csv.reader(lines[:1], delimiter=_delimiter(lines[0])))]
    rows = csv.reader(lines[1:], delimiter=_delimiter(lines[0]))
    return [
        dict.fromkeys(COLUMNS, "") | {name: value.strip() for name, value in zip(names, row, strict=False)}
        for row in rows
        if row
    ]


def _corners(row: Mapping[str, str]) -> tuple[float, float, float, float]:
    if not row["class"]:
        raise ValueError("expected a label in the column class, but it is empty")

    def side(name: str) -> float:
        try:
            return float(row[name])
        except ValueError:
            raise ValueError(f"{name} must be a number of pixels, not {row[name]!r}") from None

    return side("xmin"), side("ymin"), side("xmax"), side("ymax")
