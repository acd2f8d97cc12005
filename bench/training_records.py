"""Records per second: how fast annotated pictures are checked and written as TFRecords.

    python -m bench.training_records [--data FOLDER ...] [--write docs/performance.md]

The pictures are drawn, one in ten as a PNG; with --data, folders of annotated pictures are measured too. TensorFlow's
import is not counted.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.tables import here_and_now, publish, table, write_results
from bench.training_pictures import drawn_image
from training.data.annotations import read_all
from training.data.checking import check
from training.data.choosing import choose_parts
from training.data.split import SHARES
from training.records import write_records

RESULTS = Path(__file__).resolve().parent / "results" / "training_records.json"
MARK = "training_records"
PICTURES = 400


def measure(data: Sequence[Path]) -> dict[str, Any]:
    """Return how many of the folders' pictures were checked and written per second, and their size as records."""
    import training.data.examples  # noqa: F401  TensorFlow's import takes seconds and would be counted

    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "records"
        start = time.perf_counter()
        checked = check(read_all(list(data)))
        middle = time.perf_counter()
        write_records(checked, choose_parts(checked, SHARES), out)
        end = time.perf_counter()
        size = sum(file.stat().st_size for file in out.glob("*.record*"))
    count = len(checked.pictures)
    return {
        "pictures": count,
        "kilobytes each": round(size / 1e3 / count),
        "checked per second": round(count / (middle - start)),
        "written per second": round(count / (end - middle)),
        "checked and written per second": round(count / (end - start)),
    }


def draw(folder: Path) -> Path:
    """Fill a new folder with PICTURES annotated pictures."""
    folder.mkdir()
    rng = np.random.default_rng(0)
    annotations = {}
    for number in range(PICTURES):
        name = f"{number:04d}." + ("png" if number % 10 == 0 else "jpg")
        drawn_image(rng).save(folder / name, quality=90)
        annotations[name] = [{"x": 0.3, "y": 0.2, "x2": 0.6, "y2": 0.8, "label": "mask"}]
    document = {"type": "localization", "labels": ["mask"], "annotations": annotations}
    (folder / "_annotations.json").write_text(json.dumps(document))
    return folder


def main(argv: list[str] | None = None) -> int:
    """Measure; prints a table and writes `bench/results/training_records.json`."""
    parser = argparse.ArgumentParser(prog="python -m bench.training_records", description=main.__doc__)
    parser.add_argument("--data", type=Path, nargs="+", default=[], help="folders of annotated pictures, measured too")
    parser.add_argument("--write", type=Path, help="Markdown file whose part between the marks is written again")
    options = parser.parse_args(argv)
    where = here_and_now()
    with tempfile.TemporaryDirectory() as temporary:
        figures = {"drawn, one in ten a PNG": measure([draw(Path(temporary) / "drawn")])}
    if options.data:
        figures["annotated photographs"] = measure(options.data)
    write_results(RESULTS, figures)
    head = list(next(iter(figures.values())))
    text = table(["records", *head], [[what, *(f"{row[key]:,}" for key in head)] for what, row in figures.items()])
    publish(text, where, options.write, MARK)
    return 0


if __name__ == "__main__":
    sys.exit(main())
