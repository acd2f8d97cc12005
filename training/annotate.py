"""The `annotate` stage: draws boxes on bare pictures with a model, to be corrected in any annotation tool.

    python -m training annotate PICTURES OUT --model M

Writing is training/data/writing.py's job; this module decides which boxes are kept and which pictures to review first.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.core.postprocess import Detections
from training.data.annotations.annotated import AnnotatedPicture
from training.data.annotations.files import list_pictures, name_below
from training.data.box_checks import fit_box
from training.data.checked import CheckedPicture
from training.data.contact_sheet import draw_sheet
from training.data.pictures import UnreadablePictureError, examine, quiet_decoding
from training.data.writing import WRITERS, write_set
from training.errors import TrainingError
from training.files.atomic import check_replaceable, replacing_file, writing
from training.files.progress import progress_bar
from training.running.detector import Detector
from training.running.load import RUNTIMES, load_any
from training.running.resize import open_picture

REVIEW = "doubtful-first"  # beside OUT: inside it, the sheet would be one of the pictures
SHEET_PICTURES = 60

EXAMPLES = """examples:
  python -m training annotate new-pictures boxes --model model_web
  python -m training annotate by-class boxes --model coco_model --folder-labels --to yolo

OUT gets the pictures with their boxes. Beside it, OUT-doubtful-first.jpg shows them and OUT-doubtful-first.txt names
them, the least certain ones first. Correct the boxes, then run `inspect` on OUT."""


@dataclass(frozen=True)
class Annotated:
    """A picture with the model's boxes.

    Attributes:
        picture: the boxes that reached the threshold.
        margin: how far the least certain answer is from the threshold, above or below it; infinite if there is none.
    """

    picture: CheckedPicture
    margin: float


def main(argv: list[str] | None = None) -> int:
    """Run the stage; see --help."""
    options = _parser().parse_args(argv)
    if options.threshold is not None and not 0 < options.threshold <= 1:
        raise TrainingError(f"--threshold is {options.threshold}; expected a score above 0, up to 1")
    check_replaceable(options.out)
    if not options.pictures.is_dir():
        raise TrainingError(f"{options.pictures}: there is no such folder of pictures")
    files = list_pictures(options.pictures)
    if not files:
        raise TrainingError(f"{options.pictures} holds no picture")
    detector = load_any(options.model, options.runtime)
    found, unreadable = [], []
    try:
        with quiet_decoding(), progress_bar("drawing boxes", len(files)) as tick:
            for file in files:
                try:
                    found.append(annotate(detector, file, options.pictures, options.threshold, options.folder_labels))
                except UnreadablePictureError as error:
                    unreadable.append(f"{file}: {error}")
                tick()
    finally:
        detector.close()
    if unreadable:
        raise TrainingError("nothing was written, for these pictures cannot be read:\n  " + "\n  ".join(unreadable))
    doubtful_first = sorted(found, key=lambda one: (one.margin, one.picture.annotated.name))
    labels = _labels(detector, found, options.folder_labels)
    _write([one.picture for one in found], [one.picture for one in doubtful_first], labels, options.to, options.out)
    boxes = sum(len(one.picture.annotated.labels) for one in found)
    bare = sum(not one.picture.annotated.labels for one in found)
    print(f"{options.out}: {len(found)} pictures with {boxes} boxes as {options.to}; {bare} without a box")
    print(f"look first at {_review(options.out, '.jpg')}, which begins with the least certain ones")
    return 0


def annotate(
    detector: Detector, file: Path, root: Path, threshold: float | None, folder_labels: bool = False
) -> Annotated:
    """Return a picture with the boxes that a model finds on it.

    Args:
        detector: the model.
        file: the picture.
        root: the folder that its name is relative to.
        threshold: score from which a box is kept; the model's own, per label, if None.
        folder_labels: keep only the surest box, with the name of the picture's folder as its label.

    Raises:
        UnreadablePictureError: it is not a picture.
    """
    facts = examine(file)
    limits = np.broadcast_to(detector.threshold_array(threshold), len(detector.labels))
    # Half the threshold also shows the near misses.
    answers = detector.detect(
        open_picture(file), {label: float(limit) / 2 for label, limit in zip(detector.labels, limits, strict=True)}
    )
    margins = np.abs(answers.scores - limits[answers.labels])
    kept = np.flatnonzero(answers.scores >= limits[answers.labels])[: 1 if folder_labels else None]
    names = [file.parent.name if folder_labels else detector.labels[label] for label in answers.labels[kept]]
    boxes, names = _fitting(answers, kept, names, facts.size)
    annotated = AnnotatedPicture(file, name_below(file, root), boxes, names)
    return Annotated(CheckedPicture(annotated, facts, root.name), float(margins.min(initial=np.inf)))


def _fitting(
    answers: Detections, kept: Iterable[int], names: list[str], size: tuple[int, int]
) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.float32]], list[str]]:
    """Return the boxes float32 [K, 4] clipped to the picture, with their names, without those that have no area."""
    fitted = []
    for index, name in zip(kept, names, strict=True):
        try:
            fitted.append((fit_box(answers.boxes[index], size, clip=True), name))
        except ValueError:
            continue
    return np.array([box for box, _ in fitted], np.float32).reshape(-1, 4), [name for _, name in fitted]


def _labels(detector: Detector, found: Sequence[Annotated], folder_labels: bool) -> list[str]:
    if not folder_labels:
        return list(detector.labels)
    return sorted({one.picture.annotated.path.parent.name for one in found})


def _write(
    pictures: Sequence[CheckedPicture],
    doubtful_first: Sequence[CheckedPicture],
    labels: Sequence[str],
    format: str,
    out: Path,
) -> None:
    with writing(out) as folder:
        write_set(format, pictures, labels, folder)
        with replacing_file(_review(out, ".txt")) as beside:
            beside.write_text("".join(f"{picture.annotated.name}\n" for picture in doubtful_first), encoding="utf-8")
        with replacing_file(_review(out, ".jpg")) as beside:
            draw_sheet(doubtful_first[:SHEET_PICTURES], labels).save(beside, "JPEG", quality=90)


def _review(out: Path, suffix: str) -> Path:
    return out.with_name(f"{out.name}-{REVIEW}{suffix}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training annotate",
        description="Draw boxes on pictures with a model, to be corrected in an annotation tool.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("pictures", type=Path, metavar="PICTURES", help="a folder of pictures without boxes")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to write, new or empty")
    parser.add_argument("--model", type=Path, required=True, metavar="M", help="a model of any stage")
    parser.add_argument("--to", choices=WRITERS, default="cloud-annotations", help="(default %(default)s)")
    parser.add_argument("--threshold", type=float, help="score from which a box is kept (the model's own, per label)")
    parser.add_argument("--runtime", choices=RUNTIMES, default="tensorflow", help="what runs a model_web folder")
    parser.add_argument(
        "--folder-labels",
        action="store_true",
        help="each picture shows one thing, and its folder says which: keep the surest box under that name",
    )
    return parser
