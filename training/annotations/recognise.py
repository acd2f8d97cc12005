"""Finds out which format a DATA folder (or file) is in, and calls its reader."""

from pathlib import Path

from training.annotations import cloud_annotations
from training.annotations.annotated import AnnotatedFolder
from training.errors import TrainingError

FORMATS = ("cloud-annotations",)


def read(data: Path, format: str | None = None, pictures: Path | None = None) -> AnnotatedFolder:
    """Read the annotations of `data`.

    Args:
        data: a folder, or an annotation file.
        format: one of FORMATS; recognised when None.
        pictures: the folder with the pictures, where they do not lie with the annotations.

    Raises:
        TrainingError: nothing there, no known format, or more than one.
    """
    if not data.exists():
        raise TrainingError(f"{data}: no such folder; give one with annotated pictures")
    return cloud_annotations.read(data, pictures=pictures)
