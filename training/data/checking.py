"""Checks annotations against the pictures: everything that would spoil a training run is found here, in one go.

Reading annotation files is the readers' job (training/data/annotations), showing what was found the stages'.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from training.data.annotations.annotated import AnnotatedFolder, AnnotatedPicture, Fault
from training.data.box_checks import UPRIGHT, fit_box, frame_is_told, upright_boxes
from training.data.checked import Checked, CheckedPicture
from training.data.label_names import label_issues
from training.data.near_duplicates import groups, near_pairs
from training.data.pictures import PictureFacts, UnreadablePictureError, examine, quiet_decoding
from training.data.remarks import remarks
from training.errors import TrainingError
from training.files.threads import in_threads


@dataclass(frozen=True)
class Leniency:
    """What the user tolerates, or knows better than the files.

    Attributes:
        clip: boxes that stick out of their picture are cut off at its edge.
        drop: boxes that cannot be used at all (no area, outside, coordinates missing) are left out.
        untold: the frame, `upright` or `stored`, of boxes for which nothing states it.
    """

    clip: bool = False
    drop: bool = False
    untold: str = UPRIGHT


STRICT = Leniency()


def check(
    folders: Sequence[AnnotatedFolder],
    labels: Sequence[str] | None = None,
    rename: Mapping[str, str] | None = None,
    drop_others: bool = False,
    tick: Callable[[], None] = lambda: None,
    leniency: Leniency = STRICT,
) -> Checked:
    """Decode every picture and check every box and label.

    Args:
        folders: as read.
        labels: the names in class order, to replace the data's own list; any other name is a fault.
        rename: label in the data -> label wanted, applied first.
        drop_others: leave out boxes whose label is not in `labels`, instead of finding fault with them.
        tick: called after each picture.
        leniency: what is repaired instead of being a fault.

    Raises:
        TrainingError: `rename` names a label that no folder has.
    """
    sources = source_names([folder.root for folder in folders])
    folders = _renamed(folders, rename or {})
    if drop_others:
        folders = [_only(folder, labels or ()) for folder in folders]
    named = dict(zip(sources, folders, strict=True))
    known = list(labels or dict.fromkeys(name for folder in named.values() for name in folder.labels))
    checked = Checked({source: [] for source in sources}, known)
    for source, folder in named.items():
        for fault in folder.faults:
            kept = checked.dropped if leniency.drop and fault.droppable else checked.faults
            kept.append(_in(source, fault))
        checked.remarks.extend(_in(source, remark) for remark in folder.remarks)

    with quiet_decoding():
        for source, folder in named.items():
            for outcome in in_threads(partial(_check_picture, leniency=leniency), folder.pictures):
                checked.unreadable.extend(_in(source, fault) for fault in outcome.unreadable)
                checked.faults.extend(_in(source, fault) for fault in outcome.faults)
                checked.clipped.extend(_in(source, fault) for fault in outcome.clipped)
                checked.dropped.extend(_in(source, fault) for fault in outcome.dropped)
                if outcome.facts:
                    told = not outcome.picture.labels or frame_is_told(outcome.picture.size, outcome.facts)
                    checked.folders[source].append(CheckedPicture(outcome.picture, outcome.facts, source, told))
                tick()

    stated = bool(labels) or all(folder.labels_stated for folder in named.values())
    checked.faults.extend(_label_faults(named, known, stated, bool(labels)))
    checked.remarks.extend(remarks(checked, leniency.untold))
    return checked


def duplicate_remarks(pictures: Sequence[CheckedPicture]) -> list[Fault]:
    """Return a remark for each picture that is the same as an earlier one, to the byte or to the eye."""
    first: dict[str, CheckedPicture] = {}
    remarks = []
    for picture in pictures:
        original = first.setdefault(picture.facts.digest, picture)
        if original is not picture:
            boxes = "with the same boxes" if _same_boxes(original.annotated, picture.annotated) else "with other boxes"
            remarks.append(Fault(picture.source_id, f"is the same file as {original.source_id}, {boxes}"))
    distinct = list(first.values())
    pairs = near_pairs([picture.facts.fingerprint for picture in distinct])
    for earliest, *others in groups(len(distinct), pairs):
        remarks += [Fault(distinct[other].source_id, f"looks like {distinct[earliest].source_id}") for other in others]
    return remarks


def source_names(roots: Sequence[Path]) -> list[str]:
    """Return a short, unique name per folder: as many trailing parts of its path as that takes.

    Raises:
        TrainingError: a folder was given twice.
    """
    parts = [root.resolve().parts for root in roots]
    for root, part in zip(roots, parts, strict=True):
        if parts.count(part) > 1:
            raise TrainingError(f"{root}: was given more than once; give each folder once")
    length = 1
    while len({part[-length:] for part in parts}) < len(parts):
        length += 1
    return ["/".join(part[-length:]).lstrip("/") or "data" for part in parts]


@dataclass(frozen=True)
class _Outcome:
    picture: AnnotatedPicture
    facts: PictureFacts | None = None
    unreadable: list[Fault] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    clipped: list[Fault] = field(default_factory=list)
    dropped: list[Fault] = field(default_factory=list)


def _check_picture(picture: AnnotatedPicture, leniency: Leniency) -> _Outcome:
    try:
        facts = examine(picture.path)
    except UnreadablePictureError as error:
        return _Outcome(picture, unreadable=[Fault(picture.name, str(error))])
    try:
        boxes = upright_boxes(picture.boxes, picture.size, facts, leniency.untold, picture.divided_by)
    except ValueError as error:
        return _Outcome(picture, faults=[Fault(picture.name, str(error))])
    faults: list[Fault] = []
    clipped: list[Fault] = []
    dropped: list[Fault] = []
    kept, fitted = [], np.zeros_like(boxes)
    for position, box in enumerate(boxes):
        place = picture.index(position)
        try:
            fitted[position] = fit_box(box, facts.size, leniency.clip)
            kept.append(position)
        except ValueError as error:
            fault = Fault(picture.name, str(error), place)
            droppable = leniency.drop and not _some_is_inside(box, facts)
            (dropped if droppable else faults).append(fault)
            continue
        if leniency.clip:
            try:
                fit_box(box, facts.size)
            except ValueError as error:
                clipped.append(Fault(picture.name, str(error), place))
    if faults:
        return _Outcome(picture, faults=faults)
    return _Outcome(_select(replace(picture, boxes=fitted), kept), facts, clipped=clipped, dropped=dropped)


def _some_is_inside(box: npt.NDArray[np.float32], facts: PictureFacts) -> bool:
    """Return whether a part of the box can be used: such a box shows an object, which must not be lost."""
    try:
        fit_box(box, facts.size, clip=True)
    except ValueError:
        return False
    return True


def _renamed(folders: Sequence[AnnotatedFolder], rename: Mapping[str, str]) -> list[AnnotatedFolder]:
    present = {label for folder in folders for label in folder.labels}
    present |= {label for folder in folders for picture in folder.pictures for label in picture.labels}
    strangers = [label for label in rename if label not in present]
    if strangers and present:
        raise TrainingError(f"cannot rename {strangers[0]!r}: the labels are {', '.join(map(repr, sorted(present)))}")
    return [
        replace(
            folder,
            labels=list(dict.fromkeys(rename.get(name, name) for name in folder.labels)),
            pictures=[
                replace(picture, labels=[rename.get(name, name) for name in picture.labels])
                for picture in folder.pictures
            ],
        )
        for folder in folders
    ]


def _only(folder: AnnotatedFolder, labels: Collection[str]) -> AnnotatedFolder:
    return replace(
        folder,
        pictures=[
            _select(picture, [position for position, label in enumerate(picture.labels) if label in labels])
            for picture in folder.pictures
        ],
    )


def _select(picture: AnnotatedPicture, kept: Sequence[int]) -> AnnotatedPicture:
    """Return the picture with the boxes at these positions only."""
    return replace(
        picture,
        boxes=picture.boxes[kept],
        labels=[picture.labels[position] for position in kept],
        flags={flag: [values[position] for position in kept] for flag, values in picture.flags.items()},
        indices=[picture.index(position) for position in kept],
    )


def _label_faults(
    folders: Mapping[str, AnnotatedFolder], known: Sequence[str], stated: bool, asked: bool
) -> list[Fault]:
    counts: Counter[str] = Counter()
    where: dict[str, tuple[str, int]] = {}
    for source, folder in folders.items():
        for picture in folder.pictures:
            counts.update(picture.labels)
            for position, label in enumerate(picture.labels):
                where.setdefault(label, (f"{source}/{picture.name}", picture.index(position)))
    return [
        Fault(*_first(where.get(issue.label, ("labels", None)), issue.sentence()))
        for issue in label_issues(known, counts, stated, asked)
    ]


def _first(place: tuple[str, int | None], sentence: str) -> tuple[str, str, int | None]:
    return place[0], sentence, place[1]


def _same_boxes(first: AnnotatedPicture, second: AnnotatedPicture) -> bool:
    return first.labels == second.labels and np.allclose(first.boxes, second.boxes, atol=1e-3)


def _in(source: str, fault: Fault) -> Fault:
    return replace(fault, file=f"{source}/{fault.file}")
