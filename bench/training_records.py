"""Records per second: how fast annotated pictures are checked, and written as TFRecords.

    python -m bench.training_records

The pictures are drawn: 640 x 480, with the noise that makes JPEG files as large as photographs; one in ten is a PNG.
TensorFlow's import is not counted.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from bench.tables import table, write_results
from training.annotations import read
from training.checking import check
from training.records import choose_parts, write_records
from training.split import SHARES

RESULTS = Path(__file__).resolve().parent / "results" / "training_records.json"
PICTURES = 400
WIDTH, HEIGHT = 640, 480  # pixels, what a webcam gives


def measure() -> dict[str, Any]:
    """Return the rates, in pictures per second, and the size of what was written."""
    import training.tfrecords  # noqa: F401  TensorFlow's import takes seconds and would be counted

    with tempfile.TemporaryDirectory() as temporary:
        data, out = Path(temporary) / "data", Path(temporary) / "records"
        _draw(data)
        folder = read(data)
        start = time.perf_counter()
        checked = check([folder])
        middle = time.perf_counter()
        write_records(checked, choose_parts(checked, SHARES), out)
        end = time.perf_counter()
        size = sum(file.stat().st_size for file in out.glob("*.record"))
    return {
        "pictures": PICTURES,
        "checked per second": round(PICTURES / (middle - start)),
        "records written per second": round(PICTURES / (end - middle)),
        "checked and written per second": round(PICTURES / (end - start)),
        "record megabytes": round(size / 1e6, 1),
    }


def _draw(folder: Path) -> None:
    folder.mkdir()
    random = np.random.default_rng(0)
    noise = random.integers(-12, 13, (HEIGHT, WIDTH, 3), dtype=np.int16)
    annotations = {}
    for number in range(PICTURES):
        coarse = Image.fromarray(random.integers(0, 256, (12, 16, 3), dtype=np.uint8))
        smooth = np.asarray(coarse.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC), np.int16)
        name = f"{number:04d}." + ("png" if number % 10 == 0 else "jpg")
        Image.fromarray(np.clip(smooth + noise, 0, 255).astype(np.uint8)).save(folder / name)
        annotations[name] = [{"x": 0.3, "y": 0.2, "x2": 0.6, "y2": 0.8, "label": "mask"}]
    document = {"type": "localization", "labels": ["mask"], "annotations": annotations}
    (folder / "_annotations.json").write_text(json.dumps(document))


def main(argv: list[str] | None = None) -> int:
    """Run the benchmark; prints a table and writes `bench/results/training_records.json`."""
    argparse.ArgumentParser(prog="python -m bench.training_records", description=main.__doc__).parse_args(argv)
    figures = measure()
    write_results(RESULTS, figures)
    print(table(["records stage", ""], [[name, str(value)] for name, value in figures.items()]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
