"""The command line options that say where annotated pictures are and how to read them, for `inspect` and `records`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training.data.annotations import FORMATS, Fault, read_all
from training.data.box_checks import STORED, UPRIGHT
from training.data.checked import Checked
from training.data.checking import Leniency, check
from training.errors import TrainingError
from training.files.progress import progress_bar

CLIP, DROP = "clip", "drop"
SHOWN = 20  # notes of one kind that are shown one by one


def add_data_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that `check_data` reads."""
    formats = "; ".join(f"{name}: {what}" for name, what in FORMATS.items())
    group = parser.add_argument_group("how to read DATA")
    group.add_argument("--format", choices=FORMATS, help=f"of the annotations; recognised by default ({formats})")
    group.add_argument("--pictures", type=Path, metavar="DIR", help="where the pictures lie, if not in DATA")
    group.add_argument("--labels", metavar="A,B,...", help="the labels in class order (default: the data's own list)")
    group.add_argument(
        "--rename", action="append", default=[], metavar="OLD=NEW", help="take label OLD as NEW; may be repeated"
    )
    group.add_argument(
        "--drop-others", action="store_true", help="leave out boxes with a label that is not in --labels"
    )
    group.add_argument(
        "--repair",
        metavar="clip,drop",
        help="clip: cut boxes off at the picture's edge; drop: leave out boxes that cannot be used (no area, outside, "
        "coordinates missing); each is listed",
    )
    group.add_argument(
        "--exif",
        choices=(UPRIGHT, STORED),
        help="how boxes were drawn where a picture has an EXIF rotation and nothing tells: on the picture "
        "as viewers show it, or as it is stored (default: as viewers show it, with a note)",
    )


def data_arguments(options: argparse.Namespace) -> list[str]:
    """Return the options of `add_data_options` as they are written on a command line, to pass them on."""
    given = {f"--{name}": getattr(options, name) for name in ("format", "pictures", "labels", "repair", "exif")}
    arguments = [text for flag, value in given.items() if value is not None for text in (flag, str(value))]
    arguments += [text for pair in options.rename for text in ("--rename", pair)]
    return [*arguments, "--drop-others"] if options.drop_others else arguments


def check_data(data: Sequence[Path], options: argparse.Namespace) -> Checked:
    """Read and check the folders as the options of `add_data_options` say.

    Raises:
        TrainingError: an option or a folder cannot be used at all; other faults are in the result.
    """
    labels = _labels(options.labels)
    if options.drop_others and not labels:
        raise TrainingError("--drop-others needs --labels, which says what is kept")
    rename = dict(_renaming(pair) for pair in options.rename)
    repairs = _repairs(options.repair)
    leniency = Leniency(clip=CLIP in repairs, drop=DROP in repairs, untold=options.exif or UPRIGHT)
    folders = read_all(list(data), options.format, options.pictures)
    with progress_bar("checking pictures", sum(len(folder.pictures) for folder in folders)) as tick:
        return check(folders, labels, rename, options.drop_others, tick, leniency)


def faults_text(faults: Sequence[Fault], consequence: str) -> str:
    """Return one fault as a sentence, or several as a list, with the consequence."""
    if len(faults) == 1:
        return f"{faults[0]} ({consequence})"
    return f"{len(faults)} faults, {consequence}:\n" + "\n".join(f"  {fault}" for fault in faults)


def notes_text(notes: Sequence[Fault], head: str, shown: int = SHOWN) -> list[str]:
    """Return lines for a person to read: the first notes one by one, and how many more there are."""
    lines = [f"{head}: {note}" for note in notes[:shown]]
    if len(notes) > shown:
        lines.append(f"{head}: ... and {len(notes) - shown} more like these (inspect --json FILE lists all)")
    return lines


def repaired_text(checked: Checked) -> list[str]:
    """Return lines with how many boxes were clipped and dropped, and with each of them."""
    lines = []
    for done, boxes in (("clipped", checked.clipped), ("dropped", checked.dropped)):
        if boxes:
            lines.append(f"{done} {len(boxes)} box{'es' if len(boxes) > 1 else ''}, as --repair says:")
            lines += [f"  {box}" for box in boxes]
    return lines


def tell(lines: Sequence[str]) -> None:
    """Print lines to stderr, apart from a stage's output on stdout."""
    for line in lines:
        print(line, file=sys.stderr)


def _repairs(text: str | None) -> set[str]:
    chosen = {part.strip() for part in text.split(",")} if text is not None else set()
    if not chosen <= {CLIP, DROP}:
        raise TrainingError(f"--repair expects {CLIP}, {DROP} or {CLIP},{DROP}, not {text!r}")
    return chosen


def _labels(text: str | None) -> list[str] | None:
    if text is None:
        return None
    labels = [label.strip() for label in text.split(",")]
    if not all(labels) or len(set(labels)) < len(labels):
        raise TrainingError(f"--labels expects different names separated by commas, not {text!r}")
    return labels


def _renaming(pair: str) -> tuple[str, str]:
    old, equals, new = (part.strip() for part in pair.partition("="))
    if not (old and equals and new):
        raise TrainingError(f"--rename expects OLD=NEW, not {pair!r}")
    return old, new
