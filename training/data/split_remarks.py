"""Reviews how a split turned out: what cannot be learnt or measured with it is refused, what is worth a look is noted.

The split itself is training/data/split.py's job.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from training.data.annotations.annotated import Fault
from training.data.checked import CheckedPicture
from training.data.provenance import original_of
from training.data.split import TEST, TRAIN, VAL
from training.errors import TrainingError

RARE = 10  # a label with this many times fewer boxes than the most frequent one is pointed out

Parts = Mapping[str, Sequence[CheckedPicture]]


def refuse_useless(parts: Parts, shares: Mapping[str, float]) -> None:
    """Raise TrainingError if there is no box to learn, or a part that was asked for gets no picture.

    Args:
        parts: part name -> its pictures.
        shares: part name -> share of the pictures; empty if the parts do not come from shares.
    """
    count = sum(map(len, parts.values()))
    if not count:
        return
    if not any(_boxes(pictures) for pictures in parts.values()):
        raise TrainingError(
            f"there is not a single box to learn on the {count} pictures; draw boxes, or look with `inspect` where "
            "they have gone"
        )
    empty = [part for part, share in shares.items() if share and not parts.get(part)]
    if empty:
        pictures = "1 picture is" if count == 1 else f"{count} pictures are"
        wanted = ", ".join(f"{part} {share:.0%}" for part, share in shares.items())
        raise TrainingError(f"{pictures} too few for {wanted}: {empty[0]} gets none; add pictures, or change --shares")
    for part, consequence in ((TRAIN, "nothing to learn"), (VAL, "nothing to measure by")):
        if shares.get(part) and not _boxes(parts[part]):
            pictures = "the 1 picture" if len(parts[part]) == 1 else f"all {len(parts[part])} pictures"
            raise TrainingError(
                f"{part} has no box on {pictures} that it gets, so there is {consequence}; add pictures with boxes, or "
                "take another --seed"
            )


def split_remarks(parts: Parts, labels: Sequence[str]) -> list[Fault]:
    """Return what is worth a look: labels that are rare or missing in a part, copies of one picture in two parts."""
    return _rare_labels(parts, labels) + _unmeasured_labels(parts, labels) + _torn_copies(parts)


def given_remarks(source: str, pictures: Sequence[CheckedPicture]) -> list[Fault]:
    """Return remarks on the split that a DATA folder states, when it was taken."""
    given = Counter(picture.annotated.part for picture in pictures)
    named = ", ".join(f"{part} {count}" for part, count in given.items() if part)
    remarks = [Fault(source, f"the split that the data states was taken ({named}); --shares 70/30 makes another")]
    if VAL not in given:
        remarks.append(Fault(source, f"it has no {VAL}, which training steers by; its {TEST} was taken for that"))
    if given[None]:
        pictures_in_none = "1 picture" if given[None] == 1 else f"{given[None]} pictures"
        remarks.append(Fault(source, f"{pictures_in_none} in no part of it went to {TRAIN}"))
    return remarks


def _boxes(pictures: Sequence[CheckedPicture]) -> Counter[str]:
    return Counter(label for picture in pictures for label in picture.annotated.learnt_labels)


def _rare_labels(parts: Parts, labels: Sequence[str]) -> list[Fault]:
    counts = sum((_boxes(pictures) for pictures in parts.values()), Counter[str]())
    if not counts:
        return []
    ((frequent, most),) = counts.most_common(1)
    return [
        Fault(
            "labels",
            f"{label!r} has {_count(counts[label])} where {frequent!r} has {most}; it will hardly be learnt: add "
            "pictures of it, or draw those more often ([train.label_weights])",
        )
        for label in labels
        if 0 < counts[label] * RARE <= most
    ]


def _unmeasured_labels(parts: Parts, labels: Sequence[str]) -> list[Fault]:
    everywhere = sum((_boxes(pictures) for pictures in parts.values()), Counter[str]())
    remarks = []
    for part, consequence in ((TRAIN, "cannot be learnt"), (VAL, "is not measured")):
        missing = [label for label in labels if everywhere[label] and not _boxes(parts.get(part, ()))[label]]
        if missing and parts.get(part) and len(parts) > 1:
            listed = ", ".join(map(repr, missing))
            advice = "--stratify keeps each label's share in both parts"
            remarks.append(Fault("labels", f"no box of {listed} is in {part}, so it {consequence}; {advice}"))
    return remarks


def _torn_copies(parts: Parts) -> list[Fault]:
    places: dict[str, set[str]] = {}
    for part, pictures in parts.items():
        for picture in pictures:
            places.setdefault(original_of(picture.annotated.path.name), set()).add(part)
    torn = [original for original, found in places.items() if len(found) > 1]
    if not torn:
        return []
    what = (
        f"varied copies of {'1 picture' if len(torn) == 1 else f'{len(torn)} pictures'} are in more than one part, so "
        "the figures will flatter; --shares 70/30 splits anew and keeps copies together"
    )
    return [Fault(torn[0], what)]


def _count(boxes: int) -> str:
    return "1 box" if boxes == 1 else f"{boxes} boxes"
