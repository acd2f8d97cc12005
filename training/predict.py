"""`python -m training predict MODEL PICTURE...`: boxes on pictures, from any stage's model.

One line of text per box, or JSON; with --draw, copies of the pictures with the boxes in them.
"""

import argparse
import glob
import json
from pathlib import Path
from typing import Any

from PIL import Image

from training.core.postprocess import Detections
from training.errors import TrainingError
from training.files.paint import draw_boxes
from training.running.detector import Detector
from training.running.load import RUNTIMES, load_any
from training.running.resize import open_picture

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".avif"}


def predict(
    detector: Detector, path: Path, threshold: float | None, draw_into: Path | None = None
) -> list[dict[str, Any]]:
    """Return one picture's detections, left to right: label, score, and box as x, y, width, height in pixels.

    Raises:
        TrainingError: the picture can't be read.
    """
    picture = open_picture(path)
    found = detector.detect_photo(picture, threshold)
    height, width, _ = picture.shape
    if draw_into is not None:
        draw_into.mkdir(parents=True, exist_ok=True)
        texts = [
            f"{detector.labels[label]} {score:.2f}" for label, score in zip(found.labels, found.scores, strict=True)
        ]
        drawn = draw_boxes(Image.fromarray(picture), found.boxes, found.labels, texts)
        drawn.save(draw_into / f"{path.stem}.png")
    return sorted(_in_pixels(detector, found, width, height), key=lambda one: one["box"][0])


def pictures_in(paths: list[Path]) -> list[Path]:
    """Return the pictures named, those in folders that are named, and those that patterns (`rooms/**/*.jpg`) fit.

    Raises:
        TrainingError: a path is missing, a folder has no picture, or a pattern fits nothing.
    """
    pictures: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES)
            if not inside:
                raise TrainingError(f"{path} holds no picture ({', '.join(sorted(SUFFIXES))})")
            pictures += inside
        elif path.exists():
            pictures.append(path)
        elif glob.has_magic(str(path)):
            fitting = sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
            if not fitting:
                raise TrainingError(f"nothing fits the pattern {path}")
            pictures += [one for one in fitting if one.suffix.lower() in SUFFIXES]
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
        description="Find boxes on pictures with a trained folder, SavedModel, frozen graph, Keras file or model_web.",
        epilog="example: python -m training predict model_web holiday.jpg --draw build/drawn",
    )
    parser.add_argument("model", type=Path, help="a model of any stage")
    parser.add_argument(
        "pictures", type=Path, nargs="+", metavar="PICTURE", help="picture, folder, or pattern in quotes"
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
    parser.add_argument("--json", action="store_true", help="one JSON object per picture and line")
    parser.add_argument("--draw", type=Path, metavar="DIR", help="write PNG copies with the boxes drawn into DIR")
    arguments = parser.parse_args(argv)
    if arguments.threshold is not None and not 0 <= arguments.threshold <= 1:
        raise TrainingError(f"--threshold is {arguments.threshold}; expected a score from 0 to 1")
    pictures = pictures_in(arguments.pictures)
    detector = load_any(arguments.model, arguments.runtime)
    try:
        for path in pictures:
            found = predict(detector, path, arguments.threshold, arguments.draw)
            if arguments.json:
                print(json.dumps({"picture": str(path), "detections": found}, ensure_ascii=False))
                continue
            print(f"{path}: {len(found)} found")
            for one in found:
                x, y, width, height = one["box"]
                print(f"  {one['label']} {one['score']:.2f} at x {x:.0f}, y {y:.0f}, {width:.0f} x {height:.0f} pixels")
    finally:
        detector.close()
    return 0
