"""What every reader returns: annotated pictures, their labels, and what was wrong in the annotation files.

The readers look at annotation files only. Whether the pictures can be decoded, and whether the boxes make sense on
them, is decided in training/data/checking.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

YMIN, XMIN, YMAX, XMAX = range(4)

FLAGS = CROWD, DIFFICULT, TRUNCATED = ("is_crowd", "difficult", "truncated")
"""What an annotation may say about a box besides its label; named like the Object Detection API's keys."""


@dataclass(frozen=True)
class Fault:
    """One thing that must be put right before records can be written, or (as a remark) one that is worth a look.

    Attributes:
        file: the picture or annotation file it is about.
        what: what was expected and what was found, as the rest of a sentence.
        box: position of the box in that file's list, from 0; None if the fault is the file's own.
        droppable: whether the rest of the picture can be used without that box.
    """

    file: str
    what: str
    box: int | None = None
    droppable: bool = False

    def __str__(self) -> str:
        return f"{self.file}: {self.what}" if self.box is None else f"{self.file}, box {self.box}: {self.what}"


@dataclass(frozen=True)
class AnnotatedPicture:
    """One picture and the boxes that somebody drew on it.

    Attributes:
        path: where the picture should be; it may be missing.
        name: the path below the data folder, with forward slashes.
        boxes: float32 [N, 4], ymin, xmin, ymax, xmax relative to the annotated frame, as written (not yet checked).
        labels: N names.
        size: (width, height) in pixels that the annotation states, or None if it states none.
        flags: `is_crowd`, `difficult`, `truncated` -> N values of 0 or 1; a missing name means all 0.
        indices: N positions of the boxes in their annotation file; they differ from 0..N-1 if one was unreadable.
        part: `train`, `val` or `test`, if the data says which; None if it does not.
        divided_by: the upright picture's (width, height), if it replaced a missing size to make pixels relative.
    """

    path: Path
    name: str
    boxes: npt.NDArray[np.float32]
    labels: list[str]
    size: tuple[int, int] | None = None
    flags: Mapping[str, list[int]] = field(default_factory=dict)
    indices: list[int] = field(default_factory=list)
    part: str | None = None
    divided_by: tuple[int, int] | None = None

    @property
    def ignored(self) -> list[bool]:
        """Whether each box is neither an object to learn nor background: a crowd (COCO's), or too difficult (VOC's)."""
        marked = [self.flags[flag] for flag in (CROWD, DIFFICULT) if flag in self.flags]
        return [any(values) for values in zip(*marked, strict=True)] if marked else [False] * len(self.labels)

    @property
    def learnt_labels(self) -> list[str]:
        """The labels of the boxes that are learnt and measured."""
        return [label for label, ignored in zip(self.labels, self.ignored, strict=True) if not ignored]

    def index(self, position: int) -> int:
        """Return the position of box `position` in the annotation file, from 0."""
        return self.indices[position] if self.indices else position


@dataclass(frozen=True)
class AnnotatedFolder:
    """All that one DATA folder holds.

    Attributes:
        root: the folder.
        format: one of recognise.FORMATS.
        labels: the names in class order.
        labels_stated: whether the data itself lists its labels, so that any other name is a mistake.
        pictures: in the order of the annotation file; the split shuffles this order.
        faults: what could not be read.
        remarks: what is worth knowing but stops nothing.
    """

    root: Path
    format: str
    labels: list[str]
    labels_stated: bool
    pictures: list[AnnotatedPicture]
    faults: list[Fault]
    remarks: list[Fault] = field(default_factory=list)


def as_boxes(rows: list[tuple[float, float, float, float]]) -> npt.NDArray[np.float32]:
    """Return `rows` (ymin, xmin, ymax, xmax) as float32 [N, 4], also for N = 0."""
    return np.asarray(rows, dtype=np.float32).reshape(-1, 4)
