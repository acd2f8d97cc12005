"""Pictures per second while evaluating: decoding, resizing, the network, the suppression, and the figures.

    python -m bench.training_evaluate [MODEL_WEB] [--records RECORDS] [--write docs/performance.md]

The pictures are drawn; with --records, some from a records folder with the model's labels are measured too. A model_web
folder is measured under TensorFlow and in the page's own engine.
"""

import argparse
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.tables import here_and_now, publish, table, write_results
from bench.training_pictures import drawn_pictures
from training.evaluate import samples_for
from training.measuring.measure import measure
from training.measuring.samples import Sample, samples_of
from training.running.load import load_any

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results" / "training_evaluate.json"
MARK = "training_evaluate"
PICTURES = 200


def measure_rates(model: Path, records: Path | None) -> dict[str, dict[str, Any]]:
    """Return pictures per second by runtime, per kind of pictures; loading the model is not counted."""
    figures: dict[str, dict[str, Any]] = {}
    for runtime in ("tensorflow", *(["page"] if shutil.which("node") else [])):
        detector = load_any(model, runtime)
        sets = {"drawn": samples_of(drawn_pictures(PICTURES, len(detector.labels)))}
        if records:
            sets["annotated photographs"] = _spread(samples_for(detector, records, "val"))
        list(detector.detect_all(sample.pixels() for sample in sets["drawn"][:8]))
        for what, samples in sets.items():
            start = time.perf_counter()
            measure(detector, samples, choose_thresholds=False)
            rate = len(samples) / (time.perf_counter() - start)
            figures.setdefault(what, {"pictures": len(samples)})[runtime] = round(rate, 1)
        detector.close()
    return figures


def _spread(samples: Sequence[Sample]) -> list[Sample]:
    """Return PICTURES samples spread over the whole set, because sources differ in size."""
    return list(samples[:: max(1, len(samples) // PICTURES)][:PICTURES])


def main(argv: list[str] | None = None) -> int:
    """Measure; prints a table and writes `bench/results/training_evaluate.json`."""
    parser = argparse.ArgumentParser(prog="python -m bench.training_evaluate", description=main.__doc__)
    parser.add_argument("model", type=Path, nargs="?", default=ROOT / "model_web", help="model_web folder (model_web)")
    parser.add_argument("--records", type=Path, help="folder that `records` wrote, measured too")
    parser.add_argument("--write", type=Path, help="Markdown file whose part between the marks is written again")
    options = parser.parse_args(argv)
    where = here_and_now()
    figures = measure_rates(options.model, options.records)
    write_results(RESULTS, figures)
    names = {"pictures": "pictures", "tensorflow": "per second, TensorFlow", "page": "per second, the page's engine"}
    head = list(next(iter(figures.values())))
    rows = [[what, *(f"{row[key]:,}" for key in head)] for what, row in figures.items()]
    text = table(["evaluation", *(names[key] for key in head)], rows)
    publish(text, where, options.write, MARK)
    return 0


if __name__ == "__main__":
    sys.exit(main())
