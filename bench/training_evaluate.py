"""Pictures per second while evaluating: decoding, resizing, the network, the suppression, and the figures.

    python -m bench.training_evaluate [MODEL_WEB]

The pictures are drawn, 640 x 480. A model_web folder is measured under TensorFlow and in the page's own engine.
"""

import argparse
import io
import shutil
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from bench.tables import table, write_results
from training.convert import drawn_picture
from training.detectors import load_any
from training.evaluation.measure import measure
from training.evaluation.samples import Sample

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results" / "training_evaluate.json"
PICTURES = 200
WIDTH, HEIGHT = 640, 480  # pixels, what a webcam gives


def measure_rates(model: Path) -> dict[str, Any]:
    """Return pictures per second by runtime; loading the model is not counted."""
    rates: dict[str, Any] = {"pictures": PICTURES}
    for runtime in ("tensorflow", *(["page"] if shutil.which("node") else [])):
        detector = load_any(model, runtime)
        samples = _drawn_samples(len(detector.labels))
        detector.detect(samples[0].pixels())
        start = time.perf_counter()
        measure(detector, samples, choose_thresholds=False)
        rates[f"pictures per second, {runtime}"] = round(PICTURES / (time.perf_counter() - start), 1)
        detector.close()
    return rates


def _drawn_samples(classes: int) -> list[Sample]:
    random = np.random.default_rng(0)
    picture = Image.fromarray(drawn_picture(HEIGHT)).resize((WIDTH, HEIGHT))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=90)
    samples = []
    for number in range(PICTURES):
        corners = random.uniform(0, 0.5, (3, 2))
        boxes = np.concatenate([corners, corners + random.uniform(0.1, 0.4, (3, 2))], axis=1).astype(np.float32)
        samples.append(Sample(f"drawn-{number}", "drawn", buffer.getvalue(), boxes, random.integers(0, classes, 3)))
    return samples


def main(argv: list[str] | None = None) -> int:
    """Run the benchmark; prints a table and writes `bench/results/training_evaluate.json`."""
    parser = argparse.ArgumentParser(prog="python -m bench.training_evaluate", description=main.__doc__)
    parser.add_argument("model", type=Path, nargs="?", default=ROOT / "model_web", help="model_web folder (model_web)")
    figures = measure_rates(parser.parse_args(argv).model)
    write_results(RESULTS, figures)
    print(table(["evaluate stage", ""], [[name, str(value)] for name, value in figures.items()]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
