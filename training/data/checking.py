"""Holds annotations against the pictures: everything that would spoil a training run is found here, all at once.

Reading annotation files is the readers' job (training/annotations), showing what was found that of the stages.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from training.data.annotations.annotated import AnnotatedFolder, AnnotatedPicture, Fault
from training.data.box_checks import fit_box, upright_boxes
from training.data.label_names import label_issues
from training.data.near_duplicates import groups, near_pairs
from training.data.pictures import PictureFacts, UnreadablePictureError, examine, quiet_decoding
from training.errors import TrainingError
from training.files.threads import in_threads


@dataclass(frozen=True)
class CheckedPicture:
    """A picture that decodes, with boxes that fit it.

    Attributes:
        annotated: boxes float32 [N, 4] within 0..1, upright as the picture will be.
        facts: what decoding told.
        source: the short name of the DATA folder it came from.
    """

    annotated: AnnotatedPicture
    facts: PictureFacts
    source: str

    @property
    def source_id(self) -> str:
        """The picture's name across all DATA folders: `source/path/below/the/folder.jpg`."""
        return f"{self.source}/{self.annotated.name}"


@dataclass(frozen=True)
class Checked:
    """The whole input, checked.

    Attributes:
        folders: per DATA folder its usable pictures, in the order of the annotations.
        labels: the names in class order, over all folders.
        unreadable: pictures that are missing or cannot be decoded.
        faults: what else must be put right.
        remarks: what is worth a look and stops nothing.
    """

    folders: dict[str, list[CheckedPicture]]
    labels: list[str]
    unreadable: list[Fault] = field(default_factory=list)
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
    drop_others: bool = False,
    tick: Callable[[], None] = lambda: None,
) -> Checked:
    """Decode every picture and look at every box and label.

    Args:
        folders: as read.
        labels: the names in class order, where the data's own list is not wanted; any other name is a fault.
        rename: label in the data -> label wanted, applied first.
        drop_others: leave out boxes with another label than `labels`, instead of finding fault with them.
        tick: called after each picture.

    Raises:
        TrainingError: `rename` speaks of a label that no folder has.
    """
    sources = source_names([folder.root for folder in folders])
    folders = _renamed(folders, rename or {})
    if drop_others:
        folders = [_only(folder, labels or ()) for folder in folders]
    named = dict(zip(sources, folders, strict=True))
    known = list(labels or dict.fromkeys(name for folder in named.values() for name in folder.labels))
    checked = Checked({source: [] for source in sources}, known)
    for source, folder in named.items():
        checked.faults.extend(_in(source, fault) for fault in folder.faults)
        checked.remarks.extend(_in(source, remark) for remark in folder.remarks)

    with quiet_decoding():
        for source, folder in named.items():
            for outcome in in_threads(_check_picture, folder.pictures):
                checked.unreadable.extend(_in(source, fault) for fault in outcome.unreadable)
                checked.faults.extend(_in(source, fault) for fault in outcome.faults)
                if outcome.facts:
                    checked.folders[source].append(CheckedPicture(outcome.picture, outcome.facts, source))
                tick()

    stated = bool(labels) or all(folder.labels_stated for folder in named.values())
    checked.faults.extend(_label_faults(named, known, stated))
    checked.remarks.extend(_label_remarks(checked))
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
    """Return a short name per folder that no other has: as many trailing parts of its path as that needs.

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


def _check_picture(picture: AnnotatedPicture) -> _Outcome:
    try:
        facts = examine(picture.path)
    except UnreadablePictureError as error:
        return _Outcome(picture, unreadable=[Fault(picture.name, str(error))])
    try:
        boxes = upright_boxes(picture.boxes, picture.size, facts)
    except ValueError as error:
        return _Outcome(picture, faults=[Fault(picture.name, str(error))])
    faults, fitted = [], np.zeros_like(boxes)
    for position, box in enumerate(boxes):
        try:
            fitted[position] = fit_box(box, facts.size)
        except ValueError as error:
            faults.append(Fault(picture.name, str(error), picture.index(position)))
    return _Outcome(picture, faults=faults) if faults else _Outcome(replace(picture, boxes=fitted), facts)


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
    return replace(folder, pictures=[_select(picture, labels) for picture in folder.pictures])


def _select(picture: AnnotatedPicture, labels: Collection[str]) -> AnnotatedPicture:
    kept = [position for position, label in enumerate(picture.labels) if label in labels]
    return replace(
        picture,
        boxes=picture.boxes[kept],
        labels=[picture.labels[position] for position in kept],
        flags={flag: [values[position] for position in kept] for flag, values in picture.flags.items()},
        indices=[picture.index(position) for position in kept],
    )


def _label_faults(folders: Mapping[str, AnnotatedFolder], known: Sequence[str], stated: bool) -> list[Fault]:
    counts: Counter[str] = Counter()
    where: dict[str, tuple[str, int]] = {}
    for source, folder in folders.items():
        for picture in folder.pictures:
            counts.update(picture.labels)
            for position, label in enumerate(picture.labels):
                where.setdefault(label, (f"{source}/{picture.name}", picture.index(position)))
    return [
        Fault(where[issue.label][0], issue.sentence(), where[issue.label][1])
        for issue in label_issues(known, counts, stated)
    ]


def _label_remarks(checked: Checked) -> list[Fault]:
    seen = {label for picture in checked.pictures for label in picture.annotated.labels}
    unseen = [label for label in checked.labels if label not in seen]
    return [Fault("labels", f"no box has the label {label!r}; it cannot be learnt") for label in unseen]


def _same_boxes(first: AnnotatedPicture, second: AnnotatedPicture) -> bool:
    return first.labels == second.labels and np.allclose(first.boxes, second.boxes, atol=1e-3)


def _in(source: str, fault: Fault) -> Fault:
    return replace(fault, file=f"{source}/{fault.file}")
