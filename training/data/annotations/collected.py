"""Gathers what a reader finds in one DATA folder: its pictures, each once, and what was wrong."""

from collections.abc import Sequence
from pathlib import Path

from training.data.annotations.annotated import AnnotatedFolder, AnnotatedPicture, Fault
from training.data.annotations.drawn import DrawnBoxes
from training.data.annotations.files import PictureIndex, name_below


class Collected:
    """The pictures of a DATA folder as a reader finds them.

    Attributes:
        index: the pictures in the folder.
        faults: what could not be read; readers add to it.
        remarks: what is worth knowing; likewise.
    """

    def __init__(self, root: Path, pictures: Path | None = None) -> None:
        """Index the pictures under `pictures`, or else under the DATA folder `root`."""
        self.root = root
        self.index = PictureIndex([pictures or root])
        self.faults: list[Fault] = []
        self.remarks: list[Fault] = []
        self._found: dict[Path, tuple[str, AnnotatedPicture]] = {}

    def name(self, file: Path) -> str:
        """Return a file's name below the DATA folder."""
        return name_below(file, self.root)

    def path(self, name: str, near: Path) -> Path:
        """Return where the picture called `name` is, or should be.

        Raises:
            AmbiguousNameError: it may be one of several.
        """
        return self.index.named(name, near) or near / name.replace("\\", "/")

    def keep(
        self,
        path: Path,
        boxes: DrawnBoxes,
        where: str,
        size: tuple[int, int] | None = None,
        part: str | None = None,
    ) -> None:
        """Keep a picture with its boxes; `where` names the file, or the entry in it, that is about the picture."""
        if path in self._found:
            self.faults.append(Fault(where, f"is about the same picture as {self._found[path][0]}; delete one of them"))
        else:
            self._found[path] = (where, boxes.on(path, self.root, size, part))

    def has(self, path: Path) -> bool:
        """Return whether the picture has already been kept."""
        return path in self._found

    def folder(self, format: str, stated: Sequence[str] = (), unmentioned: str = "") -> AnnotatedFolder:
        """Return all that was found.

        Args:
            format: one of recognise.FORMATS.
            stated: the labels in class order, if the data lists them; otherwise those of the boxes, sorted.
            unmentioned: what to say of pictures without annotations, such as `has no XML file`; they are left out.
        """
        pictures = [picture for _, picture in self._found.values()]
        labels = list(stated) or sorted({label for picture in pictures for label in picture.labels})
        rest = [path for path in self.index.paths if path not in self._found] if unmentioned else []
        if rest:
            more = f", like {len(rest) - 1} more; they are left out" if len(rest) > 1 else " and is left out"
            self.remarks.append(Fault(self.name(rest[0]), unmentioned + more))
        return AnnotatedFolder(self.root, format, labels, bool(stated), pictures, self.faults, self.remarks)


def other_shape(shape: str) -> str:
    """Return the rest of a sentence about an annotation that is not a box."""
    return f"is a {shape}, and only boxes are read; draw a box in its place, or delete it"
