"""Finds out which format a DATA folder (or annotation file) is in, and calls its reader."""

from pathlib import Path
from typing import Any

from training.data.annotations import cloud_annotations, coco, pascal_voc
from training.data.annotations.annotated import AnnotatedFolder, Fault
from training.data.annotations.files import AnnotationFileError, load_json
from training.errors import TrainingError

FORMATS = {
    "cloud-annotations": f"{cloud_annotations.FILE}, with relative x, y, x2, y2",
    "pascal-voc": "one XML file per picture",
    "coco": "JSON with images, annotations and categories",
}


def read(data: Path, format: str | None = None, pictures: Path | None = None) -> AnnotatedFolder:
    """Read the annotations of `data`.

    Args:
        data: a folder, or one annotation file.
        format: one of FORMATS; recognised when None.
        pictures: the folder with the pictures, where they do not lie with the annotations.

    Raises:
        TrainingError: nothing there, no known format, more than one, or a file that cannot be read at all.
    """
    if not data.exists():
        raise TrainingError(f"{data}: there is no such folder; give one with annotated pictures")
    if pictures is not None and not pictures.is_dir():
        raise TrainingError(f"{pictures}: there is no such folder of pictures")
    root = data if data.is_dir() else data.parent
    format = format or recognise(data)
    if format == "pascal-voc":
        return pascal_voc.read(root, pictures)
    if format == "cloud-annotations":
        file = root / cloud_annotations.FILE if data.is_dir() else data
        return cloud_annotations.read(root, file, load_json(file), pictures)
    if format == "coco":
        documents = _coco_documents(data)
        if not documents:
            raise TrainingError(f"{data}: expected a JSON file with the lists {', '.join(coco.KEYS)}, but found none")
        return coco.read(root, documents, pictures)
    raise TrainingError(f"no format is called {format!r}; the formats are {', '.join(FORMATS)}")


def read_all(data: list[Path], format: str | None = None, pictures: Path | None = None) -> list[AnnotatedFolder]:
    """Read several folders; one whose annotation file is unusable comes back empty, with that as its fault.

    Raises:
        TrainingError: as `read`, but for unusable annotation files.
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
    if data.is_file():
        return _recognise_file(data)
    found = []
    if (data / cloud_annotations.FILE).is_file():
        # By name alone, so that a broken file is reported as broken and not as missing.
        found.append("cloud-annotations")
    if pascal_voc.find_files(data):
        found.append("pascal-voc")
    if _coco_documents(data, broken_too=not found):
        found.append("coco")
    if len(found) == 1:
        return found[0]
    if found:
        raise TrainingError(f"{data}: holds annotations as {' and '.join(found)}; choose one with --format")
    kinds = "; ".join(f"{name}: {what}" for name, what in FORMATS.items())
    raise TrainingError(f"{data}: expected annotations in one of these formats, but found none ({kinds})")


def _recognise_file(file: Path) -> str:
    if file.suffix.lower() == ".xml":
        raise TrainingError(f"{file}: is one picture's annotation; give the folder that holds them all")
    document = load_json(file)
    if coco.looks_like(document):
        return "coco"
    return "cloud-annotations"


def _coco_documents(data: Path, broken_too: bool = False) -> dict[Path, Any]:
    """Return file -> document of the COCO files in `data`, in its subfolders, and in theirs."""
    if data.is_file():
        return {data: load_json(data)}
    files = sorted({*data.glob("*.json"), *data.glob("*/*.json"), *data.glob("*/*/*.json")})
    documents, broken = {}, None
    for file in files:
        if file.name == cloud_annotations.FILE or any(part.startswith(".") for part in file.relative_to(data).parts):
            continue
        try:
            document = load_json(file)
        except AnnotationFileError as error:
            broken = broken or error
            continue
        if coco.looks_like(document) and _has_boxes(document):
            documents[file] = document
    if broken_too and broken and not documents:
        raise broken
    return documents


def _has_boxes(document: Any) -> bool:
    """Return whether a COCO file is one of boxes, and not of captions, which lies beside it in COCO's own archive."""
    return not any(isinstance(entry, dict) and "caption" in entry for entry in document["annotations"][:1])
