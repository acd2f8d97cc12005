"""Holds annotations against the pictures: everything that would spoil a training run is found here, all at once.

Reading annotation files is the readers' job (training/annotations), showing what was found that of the stages.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from training.annotations.annotated import XMAX, XMIN, YMAX, YMIN, AnnotatedFolder, AnnotatedPicture, Fault
from training.label_names import LabelIssue, label_issues
from training.pictures import QUARTER_TURNS, PictureFacts, UnreadablePictureError, examine

HAIR = 0.01  # share of the picture's side by which a box may stick out and is clipped; more is refused
ASPECT_TOLERANCE = 0.02  # relative difference of aspect ratios below which a picture counts as scaled, not cropped


@dataclass(frozen=True)
class CheckedPicture:
    """A picture that decodes, with boxes that fit it.

    Attributes:
        annotated: boxes float32 [N, 4] within 0..1, upright as the picture will be.
        facts: what decoding told.
        source: the name of the DATA folder it came from.
    """

    annotated: AnnotatedPicture
    facts: PictureFacts
    source: str

    @property
    def source_id(self) -> str:
        """The picture's name across all DATA folders: `folder/path/below/it.jpg`."""
        return f"{self.source}/{self.annotated.name}"


@dataclass(frozen=True)
class Checked:
    """The whole input, checked.

    Attributes:
        folders: per DATA folder its usable pictures, in the order of the annotations.
        labels: the names in class order, over all folders.
        faults: what must be put right.
        remarks: what is worth a look.
    """

    folders: dict[str, list[CheckedPicture]]
    labels: list[str]
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)

    @property
    def pictures(self) -> list[CheckedPicture]:
        """All usable pictures, folder after folder."""
        return [picture for pictures in self.folders.values() for picture in pictures]


def check(
    folders: Sequence[AnnotatedFolder],
    labels: Sequence[str] | None = None,
    rename: Mapping[str, str] | None = None,
    progress: Callable[[int], Iterator[None]] | None = None,
) -> Checked:
    """Decode every picture and look at every box and label.

    Args:
        folders: as read.
        labels: the names in class order, where the data's own list is not wanted; any other name is a fault.
        rename: label in the data -> label wanted, applied first.
        progress: called with the number of pictures; its iterator is advanced once per picture.
    """
    folders = [_renamed(folder, rename or {}) for folder in folders]
    names = source_names([folder.root for folder in folders])
    known = list(labels) if labels else list(dict.fromkeys(name for folder in folders for name in folder.labels))
    faults = [_in(source, fault) for source, folder in names_with(names, folders) for fault in folder.faults]
    remarks = [_in(source, remark) for source, folder in names_with(names, folders) for remark in folder.remarks]
    usable: dict[str, list[CheckedPicture]] = {source: [] for source in names}

    jobs = [(source, picture) for source, folder in names_with(names, folders) for picture in folder.pictures]
    ticks = progress(len(jobs)) if progress else None
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:  # Pillow decodes outside Python's lock
        for (source, picture), (facts, found) in zip(jobs, pool.map(_check_picture, (j[1] for j in jobs)), strict=True):
            faults += [_in(source, fault) for fault in found]
            if isinstance(facts, tuple):
                usable[source].append(CheckedPicture(facts[1], facts[0], source))
            if ticks:
                next(ticks, None)

    counts = Counter(label for _, picture in jobs for label in picture.labels)
    stated = bool(labels) or all(folder.labels_stated for folder in folders)
    where = {name: f"{source}/{picture.name}" for source, picture in reversed(jobs) for name in picture.labels}
    for issue in label_issues(known, counts, stated):
        faults.append(_label_fault(issue, where))
    return Checked(usable, known, faults, remarks)


def names_with(names: Sequence[str], folders: Sequence[AnnotatedFolder]) -> Iterator[tuple[str, AnnotatedFolder]]:
    """Return pairs of source name and folder."""
    return zip(names, folders, strict=True)


def source_names(roots: Sequence[Path]) -> list[str]:
    """Return a short name per folder that no other has: as many trailing parts of its path as that needs."""
    parts = [root.resolve().parts for root in roots]
    length = 1
    while len({part[-length:] for part in parts}) < len(set(parts)) and length < max(map(len, parts)):
        length += 1
    return ["/".join(part[-length:]).lstrip("/") or "data" for part in parts]


def upright_boxes(
    boxes: npt.NDArray[np.float32], size: tuple[int, int] | None, facts: PictureFacts
) -> npt.NDArray[np.float32]:
    """Return boxes [N, 4] in the frame of the upright picture.

    Tools differ in whether they show a picture with its EXIF rotation. An annotation that states the size tells which
    frame its boxes are in; without one, or where both frames have the same size, boxes are taken as drawn upright, as
    every browser shows the picture.

    Raises:
        ValueError: the stated size is neither the picture's, nor the unrotated one, nor a scaled copy of it.
    """
    if size is None or size == facts.size or _scaled(size, facts.size):
        return boxes
    if facts.orientation in QUARTER_TURNS and (size == facts.stored_size or _scaled(size, facts.stored_size)):
        return _turned(boxes, facts.orientation)
    swapped = size == facts.size[::-1]
    raise ValueError(
        f"the annotation says {size[0]} x {size[1]} pixels, but the picture has {facts.size[0]} x {facts.size[1]}"
        + ("; it was turned after it was annotated" if swapped else "; it is not the picture that was annotated")
        + ", so annotate it again"
    )


def fit_box(box: npt.NDArray[np.float32], size: tuple[int, int]) -> npt.NDArray[np.float32]:
    """Return a box [4] clipped to the picture, where it sticks out by a hair only.

    Raises:
        ValueError: not finite, turned inside out, without area, or outside by more than HAIR.
    """
    if not np.isfinite(box).all():
        raise ValueError(f"must have finite coordinates, not {_numbers(box)}")
    for low, high, axis in ((XMIN, XMAX, "x"), (YMIN, YMAX, "y")):
        if box[low] > box[high]:
            raise ValueError(f"its {axis}min {box[low]:.4g} is greater than its {axis}max {box[high]:.4g}; swap them")
    if box.min() < -HAIR or box.max() > 1 + HAIR:
        raise ValueError(
            f"reaches outside the picture: relative ymin, xmin, ymax, xmax are {_numbers(box)}, expected 0 to 1"
            + (f" (are these pixels of {size[0]} x {size[1]}?)" if box.max() > 2 else "")
        )
    clipped = np.clip(box, 0, 1)
    if clipped[XMAX] <= clipped[XMIN] or clipped[YMAX] <= clipped[YMIN]:
        raise ValueError(
            f"has no area: relative ymin, xmin, ymax, xmax are {_numbers(box)}; draw it again or delete it"
        )
    return clipped


_Examined = tuple[tuple[PictureFacts, AnnotatedPicture] | None, list[Fault]]


def _check_picture(picture: AnnotatedPicture) -> _Examined:
    try:
        facts = examine(picture.path)
        boxes = upright_boxes(picture.boxes, picture.size, facts)
    except (UnreadablePictureError, ValueError) as error:
        return None, [Fault(picture.name, str(error))]
    faults, fitted = [], np.zeros_like(boxes)
    for position, box in enumerate(boxes):
        try:
            fitted[position] = fit_box(box, facts.size)
        except ValueError as error:
            faults.append(Fault(picture.name, str(error), picture.index(position)))
    return (None, faults) if faults else ((facts, replace(picture, boxes=fitted)), [])


def _renamed(folder: AnnotatedFolder, rename: Mapping[str, str]) -> AnnotatedFolder:
    if not rename:
        return folder
    return replace(
        folder,
        labels=list(dict.fromkeys(rename.get(name, name) for name in folder.labels)),
        pictures=[
            replace(picture, labels=[rename.get(name, name) for name in picture.labels]) for picture in folder.pictures
        ],
    )


def _label_fault(issue: LabelIssue, where: Mapping[str, str]) -> Fault:
    return Fault(where[issue.label], issue.sentence())


def _in(source: str, fault: Fault) -> Fault:
    return replace(fault, file=f"{source}/{fault.file}")


def _scaled(size: tuple[int, int], actual: tuple[int, int]) -> bool:
    if min(size) < 1:
        return False
    return abs((size[0] / size[1]) / (actual[0] / actual[1]) - 1) < ASPECT_TOLERANCE


def _turned(boxes: npt.NDArray[np.float32], orientation: int) -> npt.NDArray[np.float32]:
    """Return boxes [N, 4] of the stored frame in the upright one, for a quarter turn.

    The EXIF standard (CIPA DC-008, tag 274) names where the stored row 0 and column 0 are seen: 5 left and top,
    6 right and top, 7 right and bottom, 8 left and bottom.
    """
    ymin, xmin, ymax, xmax = np.moveaxis(boxes, -1, 0)
    rows = (1 - ymax, 1 - ymin) if orientation in {6, 7} else (ymin, ymax)
    columns = (1 - xmax, 1 - xmin) if orientation in {7, 8} else (xmin, xmax)
    return np.stack([columns[0], rows[0], columns[1], rows[1]], axis=-1).astype(np.float32)


def _numbers(box: npt.NDArray[np.float32]) -> str:
    return ", ".join(f"{value:.4g}" for value in box)
