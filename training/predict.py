"""`python -m training predict MODEL PICTURE...`: boxes on pictures and videos, from any stage's model.

Writing results is running/results.py's job, reading and writing videos running/video.py's.
"""

import argparse
import glob
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, nullcontext
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.core.postprocess import Detections
from training.errors import TrainingError
from training.files.atomic import replacing_file
from training.files.paint import draw_boxes
from training.files.progress import progress_bar
from training.running import video
from training.running.detector import Detector
from training.running.load import RUNTIMES, load_any
from training.running.resize import open_picture
from training.running.results import FORMS, Found, written

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".avif"}


def predict(
    detector: Detector, path: Path, threshold: float | None, draw_into: Path | None = None, every: int = 1
) -> Iterator[Found]:
    """Yield what is found on a picture, or on each `every`th frame of a video.

    With draw_into, a PNG or a video with the boxes drawn in is written there.

    Raises:
        TrainingError: the picture or video can't be read.
    """
    if not video.is_video(path):
        picture = open_picture(path)
        found = detector.detect_photo(picture, threshold)
        if draw_into is not None:
            _drawn(detector, picture, found).save(_file_in(draw_into, f"{path.stem}.png"))
        yield _as_found(detector, path, picture, found)
        return
    with ExitStack() as stack:
        writer = None
        if draw_into is not None:
            rate, _ = video.rate_and_count(path)
            writer = stack.enter_context(video.VideoWriter(_file_in(draw_into, f"{path.stem}.mp4"), rate / every))
        for frame in video.frames(path, every):
            found = detector.detect(frame.pixels, threshold)
            if writer:
                writer.add(np.asarray(_drawn(detector, frame.pixels, found)))
            yield _as_found(detector, path, frame.pixels, found, frame.number, frame.seconds)


def _file_in(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name


def _drawn(detector: Detector, picture: NDArray[np.uint8], found: Detections) -> Image.Image:
    texts = [f"{detector.labels[label]} {score:.2f}" for label, score in zip(found.labels, found.scores, strict=True)]
    return draw_boxes(Image.fromarray(picture), found.boxes, found.labels, texts)


def _as_found(
    detector: Detector,
    path: Path,
    picture: NDArray[np.uint8],
    found: Detections,
    frame: int | None = None,
    seconds: float | None = None,
) -> Found:
    height, width, _ = picture.shape
    boxes = sorted(_in_pixels(detector, found, width, height), key=lambda one: one["box"][0])
    return Found(str(path), (width, height), boxes, frame, seconds)


def pictures_in(paths: Sequence[Path]) -> list[Path]:
    """Return the named pictures and videos, those in named folders, and those that match patterns (`rooms/**/*.jpg`).

    Raises:
        TrainingError: a path is missing, a folder has no picture, or a pattern matches nothing.
    """
    pictures: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES | video.SUFFIXES)
            if not inside:
                raise TrainingError(f"{path} holds no picture ({', '.join(sorted(SUFFIXES))})")
            pictures += inside
        elif path.exists():
            pictures.append(path)
        elif glob.has_magic(str(path)):
            fitting = sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
            if not fitting:
                raise TrainingError(f"nothing fits the pattern {path}")
            pictures += [one for one in fitting if one.suffix.lower() in SUFFIXES | video.SUFFIXES]
        else:
            raise TrainingError(f"no picture at {path}")
    return pictures


def _in_pixels(detector: Detector, found: Detections, width: int, height: int) -> list[dict[str, Any]]:
    results = []
    for box, label, score in zip(*found, strict=True):
        ymin, xmin, ymax, xmax = (min(1.0, max(0.0, float(side))) for side in box)
        pixels = [xmin * width, ymin * height, (xmax - xmin) * width, (ymax - ymin) * height]
        results.append(
            {
                "label": detector.labels[label],
                "score": round(float(score), 4),
                "box": [round(side, 1) for side in pixels],
            }
        )
    return results


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = argparse.ArgumentParser(
        prog="python -m training predict",
        description="Find boxes on pictures and in films with a trained folder, SavedModel, frozen graph, Keras file "
        "or model_web.",
        epilog="example: python -m training predict model_web holiday.jpg --draw build/drawn",
    )
    parser.add_argument("model", type=Path, help="a model of any stage")
    parser.add_argument(
        "pictures", type=Path, nargs="+", metavar="PICTURE", help="picture, film, folder, or pattern in quotes"
    )
    parser.add_argument(
        "--threshold", type=float, help="score from which boxes count, 0 to 1 (the model's own, per label)"
    )
    parser.add_argument(
        "--runtime",
        choices=RUNTIMES,
        default="tensorflow",
        help="what runs a model_web folder (tensorflow); page: photos are looked at as on the page",
    )
    parser.add_argument(
        "--to",
        choices=FORMS,
        help="what is written: lines of text, one JSON object per picture and line, one row of CSV per box, or one "
        "COCO document with scores (default: by FILE's end, .csv, .jsonl or, for COCO, .json; else text)",
    )
    parser.add_argument("--json", action="store_true", help="the same as --to json")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write there, and not to standard output")
    parser.add_argument(
        "--draw", type=Path, metavar="DIR", help="write PNG copies and films with the boxes drawn into DIR"
    )
    parser.add_argument("--every", type=int, default=1, metavar="N", help="look at each Nth frame of a film (1)")
    arguments = parser.parse_args(argv)
    if arguments.threshold is not None and not 0 <= arguments.threshold <= 1:
        raise TrainingError(f"--threshold is {arguments.threshold}; expected a score from 0 to 1")
    if arguments.every < 1:
        raise TrainingError(f"--every is {arguments.every}; expected 1 or more frames")
    form = arguments.to or ("json" if arguments.json else _form_of(arguments.out))
    pictures = pictures_in(arguments.pictures)
    detector = load_any(arguments.model, arguments.runtime)
    try:
        count = _count(pictures, arguments.every)
        with progress_bar("finding", count) if count > 1 else nullcontext(lambda: None) as tick:
            found = _ticked(
                (
                    one
                    for path in pictures
                    for one in predict(detector, path, arguments.threshold, arguments.draw, arguments.every)
                ),
                tick,
            )
            lines = written(found, form, detector.labels)
            if arguments.out:
                _write(arguments.out, lines)
            else:
                for line in lines:
                    print(line)
    finally:
        detector.close()
    return 0


def _form_of(out: Path | None) -> str:
    return {".json": "coco", ".jsonl": "json", ".csv": "csv"}.get(out.suffix.lower(), "text") if out else "text"


def _count(pictures: Sequence[Path], every: int) -> int:
    return sum(-(-video.rate_and_count(path)[1] // every) if video.is_video(path) else 1 for path in pictures)


def _ticked(found: Iterator[Found], tick: Callable[[], None]) -> Iterator[Found]:
    for one in found:
        tick()
        yield one


def _write(out: Path, lines: Iterator[str]) -> None:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with replacing_file(out) as beside, beside.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise TrainingError(f"{out}: cannot be written: {error.strerror}") from None
    print(f"wrote {out}", file=sys.stderr)
