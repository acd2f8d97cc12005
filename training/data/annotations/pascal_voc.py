"""Reads Pascal VOC XML, one file per picture, in folders of their own or beside the pictures.

    <annotation><filename>a.jpg</filename><size><width>640</width><height>480</height></size>
      <object><name>mask</name><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>30</xmax><ymax>40</ymax></bndbox></object>
    </annotation>

Pixel coordinates are divided by the stated size without subtracting 1, as the Object Detection API's
`create_pascal_tf_record.py` does. An XML file without objects makes its picture a negative. VOC's own lists of stems,
`ImageSets/Main/train.txt` and `val.txt`, say which part a picture is in.
"""

import xml.etree.ElementTree as ET
from pathlib import Path, PurePosixPath

from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.collected import Collected
from training.data.annotations.drawn import DrawnBoxes, stated_size
from training.data.annotations.files import AnnotationFileError, PictureIndex, name_below
from training.data.annotations.xml_files import find_xml, parse_xml

OUTERMOST = "annotation"
LABEL_FILES = ("labels.txt", "classes.txt", "predefined_classes.txt")
"""Where labelling tools keep their list of labels, one per line."""

LISTS = {"train": "train", "val": "val", "test": "test"}
"""Lists of stems in ImageSets/Main -> their parts; `trainval.txt` only repeats the first two."""


def read(root: Path, pictures: Path | None = None) -> AnnotatedFolder:
    """Read every XML file under `root`.

    Args:
        root: the DATA folder.
        pictures: where the pictures are, if not under `root`.

    Raises:
        AnnotationFileError: a list of labels beside the data cannot be read.
    """
    collected = Collected(root, pictures)
    given: dict[Path, dict[str, str]] = {}
    for file in find_xml(root):
        where = collected.name(file)
        try:
            element = parse_xml(file)
            if element.tag != OUTERMOST:
                raise ValueError(f"expected <{OUTERMOST}> as its outermost element, not <{element.tag}>")
            path = _path(file, element, collected.index)
        except ValueError as error:
            collected.faults.append(Fault(where, str(error)))
            continue
        home = file.parent.parent
        if home not in given:
            given[home] = _given_parts(home, root, collected.faults)
        size = stated_size(element.findtext("size/width"), element.findtext("size/height"))
        boxes = _boxes(where, element, collected.faults)
        collected.keep(path, boxes, where, size, given[home].get(file.stem))
    return collected.folder("pascal-voc", stated_labels(root), unmentioned="has no XML file")


def _path(file: Path, element: ET.Element, index: PictureIndex) -> Path:
    """Return where the picture of an XML file is, or should be.

    Raises:
        AmbiguousNameError: it may be one of several.
    """
    written = (element.findtext("filename") or "").strip()
    whole = (element.findtext("path") or "").strip().replace("\\", "/")
    if PurePosixPath(whole).name != PurePosixPath(written).name:
        whole = f"{(element.findtext('folder') or '').strip()}/{written}"
    # Tools name the XML after the picture; <filename> is what goes stale when files are renamed or copied.
    path = index.beside(file, whole)
    if path is None and written:
        path = index.named(written, file.parent)
    return path or file.parent / (written or f"{file.stem}.jpg")


def _boxes(name: str, element: ET.Element, faults: list[Fault]) -> DrawnBoxes:
    boxes = DrawnBoxes()
    for position, thing in enumerate(element.findall("object")):
        try:
            corners, label = _box(thing)
        except ValueError as error:
            faults.append(Fault(name, str(error), position, droppable=True))
            continue
        boxes.add(corners, label, position, difficult=_flag(thing, "difficult"), truncated=_flag(thing, "truncated"))
    return boxes


def _flag(thing: ET.Element, name: str) -> bool:
    return (thing.findtext(name) or "0").strip() == "1"


def _box(thing: ET.Element) -> tuple[tuple[float, float, float, float], str]:
    label = (thing.findtext("name") or "").strip()
    if not label:
        raise ValueError("expected a label in <name>, but it is missing or empty")

    def side(name: str) -> float:
        text = thing.findtext(f"bndbox/{name}")
        if text is None:
            raise ValueError(f"expected <bndbox> with <{name}> in pixels, but it is missing")
        try:
            return float(text)
        except ValueError:
            raise ValueError(f"<{name}> must be a number of pixels, not {text.strip()!r}") from None

    return (side("xmin"), side("ymin"), side("xmax"), side("ymax")), label


def _given_parts(home: Path, root: Path, faults: list[Fault]) -> dict[str, str]:
    """Return stem -> part, as the lists in `ImageSets/Main` beside a folder of XML files say."""
    parts: dict[str, str] = {}
    for name, part in LISTS.items():
        file = home / "ImageSets" / "Main" / f"{name}.txt"
        if not file.is_file():
            continue
        stems = [line.split()[0] for line in _lines(file, "a list of pictures") if line]
        twice = [stem for stem in stems if parts.setdefault(stem, part) != part]
        if twice:
            where = f"it and {parts[twice[0]]}.txt both list {twice[0]}"
            faults.append(Fault(name_below(file, root), f"{where}; a picture can only be in one part"))
    return parts


def stated_labels(root: Path, names: tuple[str, ...] = LABEL_FILES) -> list[str]:
    """Return the labels, one per line, in the first of these files that is in `root`, or none.

    Raises:
        AnnotationFileError: it is not text.
    """
    for name in names:
        if (root / name).is_file():
            return list(dict.fromkeys(line for line in _lines(root / name, "a list of labels") if line))
    return []


def _lines(file: Path, what: str) -> list[str]:
    try:
        return [line.strip() for line in file.read_text(encoding="utf-8-sig").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise AnnotationFileError(file, f"cannot be read as {what}: {error}") from None
