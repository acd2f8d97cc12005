"""Finds out which format a DATA folder, annotation file or zip file is in, and calls its reader."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.data.annotations import (
    cloud_annotations,
    coco,
    createml,
    csv_boxes,
    cvat,
    label_studio,
    labelme,
    pascal_voc,
    via,
    yolo,
)
from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.archive import is_archive, unpack
from training.data.annotations.files import AnnotationFileError, list_pictures, load_json
from training.data.annotations.given_parts import part_of_folders
from training.data.annotations.json_files import JsonFiles
from training.data.annotations.xml_files import find_xml, with_outermost
from training.errors import TrainingError

FORMATS = {
    "cloud-annotations": f"{cloud_annotations.FILE}, with relative x, y, x2, y2",
    "pascal-voc": "one XML file per picture",
    "coco": "JSON with images, annotations and categories",
    "yolo": "one text file per picture, with data.yaml or classes.txt",
    "csv": "one box a row: filename, width, height, class, xmin, ymin, xmax, ymax",
    "cvat": "CVAT's XML 1.1 for images",
    "createml": "Apple CreateML's JSON",
    "label-studio": "Label Studio's JSON",
    "labelme": "one LabelMe JSON file per picture",
    "via": "VGG Image Annotator's JSON",
}
JSON_FORMATS: dict[str, tuple[Callable[[Any], bool], Callable[..., AnnotatedFolder]]] = {
    "coco": (lambda document: coco.looks_like(document) and coco.has_boxes(document), coco.read),
    "createml": (createml.looks_like, createml.read),
    "label-studio": (label_studio.looks_like, label_studio.read),
    "labelme": (labelme.looks_like, labelme.read),
    "via": (via.looks_like, via.read),
}
"""Formats that are recognised by the JSON's content: whether a document looks like one, and their reader."""


def read(data: Path, format: str | None = None, pictures: Path | None = None) -> AnnotatedFolder:
    """Read the annotations of `data`.

    Args:
        data: a folder, one annotation file, or a zip file of either.
        format: one of FORMATS; recognised when None.
        pictures: the folder with the pictures, if they are not with the annotations.

    Raises:
        TrainingError: nothing there, no known format, more than one, or a file that cannot be read at all.
    """
    if not data.exists():
        raise TrainingError(f"{data}: there is no such folder; give one with annotated pictures")
    if pictures is not None and not pictures.is_dir():
        raise TrainingError(f"{pictures}: there is no such folder of pictures")
    if format is not None and format not in FORMATS:
        raise TrainingError(f"no format is called {format!r}; the formats are {', '.join(FORMATS)}")
    if is_archive(data):
        data = unpack(data)
    folder = _read(data, format, pictures)
    with_parts = [replace(one, part=one.part or part_of_folders(one.name)) for one in folder.pictures]
    return replace(folder, pictures=with_parts)


def read_all(data: list[Path], format: str | None = None, pictures: Path | None = None) -> list[AnnotatedFolder]:
    """Read several folders; one whose annotation file is unusable comes back empty, with that as its fault.

    Raises:
        TrainingError: as `read`, except for unusable annotation files.
    """
    folders = []
    for folder in data:
        try:
            folders.append(read(folder, format, pictures))
        except AnnotationFileError as error:
            root = folder if folder.is_dir() else folder.parent
            folders.append(AnnotatedFolder(root, format or "", [], False, [], [Fault(error.file.name, error.what)]))
    return folders


def recognise(data: Path) -> str:
    """Return the one format that `data` is in.

    Raises:
        TrainingError: none, or more than one.
    """
    return _recognise(data, _json_files(data))


def _read(data: Path, format: str | None, pictures: Path | None) -> AnnotatedFolder:
    root = data if data.is_dir() else data.parent
    files = JsonFiles(None) if format and format not in JSON_FORMATS else _json_files(data)
    format = format or _recognise(data, files)
    if format == "cloud-annotations":
        file = root / cloud_annotations.FILE if data.is_dir() else data
        return cloud_annotations.read(root, file, load_json(file), pictures)
    if format == "pascal-voc":
        return pascal_voc.read(root, pictures)
    if format == "yolo":
        return yolo.read(root, pictures)
    if format == "csv":
        return csv_boxes.read(root, _some(csv_boxes.find_csv(data), data, format), pictures)
    if format == "cvat":
        found = list(with_outermost([data] if data.is_file() else find_xml(data), cvat.OUTERMOST))
        return cvat.read(root, _some(found, data, format), pictures)
    looks_like, reader = JSON_FORMATS[format]
    # A file that was named is read in the format it is said to have, so that its reader tells what is wrong with it.
    documents = files.documents if data.is_file() and format == "coco" else files.that(looks_like)
    _some(list(documents), data, format)
    return reader(root, documents, pictures)


def _some(files: Sequence[Path], data: Path, format: str) -> Sequence[Path]:
    if not files:
        expected = f"a JSON file with the lists {', '.join(coco.KEYS)}" if format == "coco" else FORMATS[format]
        raise TrainingError(f"{data}: expected {expected}, but found none")
    return files


def _json_files(data: Path) -> JsonFiles:
    if data.is_file() and data.suffix.lower() in {".xml", ".csv", ".txt", ".yaml", ".yml"}:
        return JsonFiles(None)
    return JsonFiles(data, skip=cloud_annotations.FILE)


def _recognise(data: Path, files: JsonFiles) -> str:
    if data.is_file():
        return _recognise_file(data, files)
    found = []
    if (data / cloud_annotations.FILE).is_file():
        # By name alone, so that a broken file is reported as broken and not as missing.
        found.append("cloud-annotations")
    xml = find_xml(data)
    cvat_files = set(with_outermost(xml, cvat.OUTERMOST))
    if any(file not in cvat_files for file in xml):
        found.append("pascal-voc")
    if cvat_files:
        found.append("cvat")
    found += [name for name, (looks_like, _) in JSON_FORMATS.items() if files.that(looks_like)]
    if csv_boxes.find_csv(data):
        found.append("csv")
    if yolo.looks_like(data):
        found.append("yolo")
    if len(found) == 1:
        return found[0]
    if found:
        raise TrainingError(f"{data}: holds annotations as {' and '.join(found)}; choose one with --format")
    if files.broken:
        raise files.broken
    kinds = "; ".join(f"{name}: {what}" for name, what in FORMATS.items())
    raise TrainingError(
        f"{data}: expected annotations in one of these formats, but found none ({kinds}){_what_is_there(data)}"
    )


def _recognise_file(file: Path, files: JsonFiles) -> str:
    suffix = file.suffix.lower()
    if suffix == ".xml":
        if list(with_outermost([file], cvat.OUTERMOST)):
            return "cvat"
        raise TrainingError(f"{file}: is one picture's annotation; give the folder that holds them all")
    if suffix == ".csv":
        return "csv"
    if suffix in {".txt", ".yaml", ".yml"}:
        raise TrainingError(f"{file}: is a part of a set; give the folder that holds them all")
    found = [name for name, (looks_like, _) in JSON_FORMATS.items() if files.that(looks_like)]
    return found[0] if found else "cloud-annotations"


def _what_is_there(data: Path) -> str:
    """Return what a folder without boxes seems to hold, as the end of a sentence, with what to do; or nothing."""
    folders = sorted({path.parent.name for path in list_pictures(data) if path.parent != data})
    if len(folders) >= 2:
        shown = ", ".join(folders[:4])
        return (
            f". It holds pictures in folders ({shown}), which say what is on a picture and not where: "
            "`python -m training annotate` draws boxes with a model, to be corrected in an annotation tool"
        )
    return ""
