"""Reads Pascal VOC XML, one file per picture, in folders of their own or side by side with the pictures.

    <annotation><filename>a.jpg</filename><size><width>640</width><height>480</height></size>
      <object><name>mask</name><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>30</xmax><ymax>40</ymax></bndbox></object>
    </annotation>

Pixel coordinates are divided by the stated size without subtracting 1, as the Object Detection API's
`create_pascal_tf_record.py` does. An XML file without objects makes its picture a negative.
"""

import xml.etree.ElementTree as ET
from pathlib import Path

from training.data.annotations.annotated import AnnotatedFolder, AnnotatedPicture, Fault, as_boxes
from training.data.annotations.files import AnnotationFileError, PictureIndex, files_below, name_below
from training.data.pictures import upright_size

LABEL_FILES = ("labels.txt", "classes.txt", "predefined_classes.txt")
"""Where labelling tools keep their list of labels, one per line."""


def read(root: Path, pictures: Path | None = None) -> AnnotatedFolder:
    """Read every XML file under `root`.

    Args:
        root: the DATA folder.
        pictures: where the pictures lie, if not under `root`.

    Raises:
        AnnotationFileError: a list of labels beside the data cannot be read.
    """
    index = PictureIndex([pictures or root])
    faults: list[Fault] = []
    remarks: list[Fault] = []
    found: dict[Path, tuple[str, AnnotatedPicture]] = {}
    for file in find_files(root):
        name = name_below(file, root)
        element = _parse(file, name, faults)
        if element is None:
            continue
        picture = _picture(file, element, root, index, faults)
        if picture.path in found:
            faults.append(Fault(name, f"is about the same picture as {found[picture.path][0]}; delete one of them"))
            continue
        found[picture.path] = (name, picture)
    annotated = [picture for _, picture in found.values()]
    bare = [path for path in index.paths if path not in found]
    if bare:
        remarks.append(
            Fault(
                name_below(bare[0], root),
                f"has no XML file, like {len(bare) - 1} more; they are left out"
                if len(bare) > 1
                else "has no XML file and is left out",
            )
        )
    stated = _stated_labels(root)
    labels = stated or sorted({label for picture in annotated for label in picture.labels})
    return AnnotatedFolder(root, "pascal-voc", labels, bool(stated), annotated, faults, remarks)


def find_files(root: Path) -> list[Path]:
    """Return the XML files under `root`, sorted."""
    return [path for path in files_below(root) if path.suffix.lower() == ".xml"]


def _parse(file: Path, name: str, faults: list[Fault]) -> ET.Element | None:
    try:
        element = ET.parse(file).getroot()
    except ET.ParseError as error:
        faults.append(Fault(name, f"expected XML, but came upon {error}"))
        return None
    except (OSError, ValueError, LookupError) as error:
        faults.append(Fault(name, f"cannot be read as XML: {error}"))
        return None
    if element.tag != "annotation":
        faults.append(Fault(name, f"expected <annotation> as its outermost element, not <{element.tag}>"))
        return None
    return element


def _picture(file: Path, element: ET.Element, root: Path, index: PictureIndex, faults: list[Fault]) -> AnnotatedPicture:
    written = (element.findtext("filename") or "").strip()
    # Tools name the XML after the picture; <filename> is what goes stale when files are renamed or copied.
    path = index.with_stem(file.stem, file.parent) or (index.named(written, file.parent) if written else None)
    path = path or file.parent / (written or f"{file.stem}.jpg")
    size = _size(element)
    frame = size or upright_size(path)
    rows, labels, indices = [], [], []
    flags: dict[str, list[int]] = {"difficult": [], "truncated": []}
    for position, thing in enumerate(element.findall("object")):
        try:
            row, label = _box(thing)
        except ValueError as error:
            faults.append(Fault(name_below(file, root), str(error), position))
            continue
        if frame is None:
            continue  # the picture cannot be opened: its own fault says so
        xmin, ymin, xmax, ymax = row
        rows.append((ymin / frame[1], xmin / frame[0], ymax / frame[1], xmax / frame[0]))
        labels.append(label)
        indices.append(position)
        for flag, values in flags.items():
            values.append(int((thing.findtext(flag) or "0").strip() == "1"))
    return AnnotatedPicture(path, name_below(path, root), as_boxes(rows), labels, size, flags, indices)


def _size(element: ET.Element) -> tuple[int, int] | None:
    """Return (width, height), or None where the file does not say; some tools write 0."""
    try:
        width, height = (round(float(element.findtext(f"size/{side}") or 0)) for side in ("width", "height"))
    except (ValueError, OverflowError):
        return None
    return (width, height) if width > 0 and height > 0 else None


def _box(thing: ET.Element) -> tuple[tuple[float, ...], str]:
    label = (thing.findtext("name") or "").strip()
    if not label:
        raise ValueError("expected a label in <name>, but it is missing or empty")
    row = []
    for side in ("xmin", "ymin", "xmax", "ymax"):
        text = thing.findtext(f"bndbox/{side}")
        if text is None:
            raise ValueError(f"expected <bndbox> with <{side}> in pixels, but it is missing")
        try:
            row.append(float(text))
        except ValueError:
            raise ValueError(f"<{side}> must be a number of pixels, not {text.strip()!r}") from None
    return tuple(row), label


def _stated_labels(root: Path) -> list[str]:
    for name in LABEL_FILES:
        if (root / name).is_file():
            try:
                lines = (root / name).read_text(encoding="utf-8-sig").splitlines()
            except (OSError, UnicodeDecodeError) as error:
                raise AnnotationFileError(root / name, f"cannot be read as a list of labels: {error}") from None
            return list(dict.fromkeys(line.strip() for line in lines if line.strip()))
    return []
