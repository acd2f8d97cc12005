"""Collects the boxes of one picture while a reader goes through what somebody drew on it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.data.annotations.annotated import AnnotatedPicture, as_boxes
from training.data.annotations.files import name_below
from training.data.pictures import upright_size


@dataclass
class DrawnBoxes:
    """Boxes as a tool wrote them: xmin, ymin, xmax, ymax, in pixels or (`relative`) as shares of the picture."""

    relative: bool = False
    corners: list[tuple[float, float, float, float]] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    indices: list[int] = field(default_factory=list)
    flags: dict[str, list[int]] = field(default_factory=dict)

    def add(self, corners: tuple[float, float, float, float], label: str, position: int, **flags: bool) -> None:
        """Add a box; `position` is its place in its file; all boxes get the same flags of annotated.FLAGS."""
        self.corners.append(corners)
        self.labels.append(label)
        self.indices.append(position)
        for flag, value in flags.items():
            self.flags.setdefault(flag, []).append(int(value))

    def on(
        self, path: Path, root: Path, size: tuple[int, int] | None = None, part: str | None = None
    ) -> AnnotatedPicture:
        """Return the picture with these boxes.

        Boxes in pixels are divided by `size` (width, height), or by the picture's own if the annotation states none.
        A picture that cannot be opened for that loses its boxes here; checking reports why.
        """
        frame = (1, 1) if self.relative else size or upright_size(path)
        kept = len(self.corners) if frame else 0
        width, height = frame or (1, 1)
        rows = [(ymin / height, xmin / width, ymax / height, xmax / width) for xmin, ymin, xmax, ymax in self.corners]
        return AnnotatedPicture(
            path,
            name_below(path, root),
            as_boxes(rows[:kept]),
            self.labels[:kept],
            size,
            {flag: values[:kept] for flag, values in self.flags.items()},
            self.indices[:kept],
            part,
            None if self.relative or size else frame,
        )


def stated_size(width: Any, height: Any) -> tuple[int, int] | None:
    """Return (width, height) in pixels as an annotation states it, in numbers or text; None if it makes no sense.

    Some tools write 0 if they do not know it.
    """
    try:
        size = round(float(width)), round(float(height))
    except (TypeError, ValueError, OverflowError):
        return None
    return size if min(size) > 0 else None
