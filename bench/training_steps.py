"""Training steps per second, and the share of time that the network spends waiting for its input.

    python -m bench.training_steps [--config FILE] [--records RECORDS] [--steps N] [--write docs/performance.md]

The pictures are drawn; with --records, a records folder with the same labels is measured too. The input works ahead
while TensorFlow traces the first steps, so those do not count, nor do those that use up the batches prepared meanwhile.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.tables import here_and_now, publish, table, write_results
from bench.training_pictures import drawn_pictures
from training.config import Config, read_config
from training.data.examples import Picture, read_pictures
from training.data.label_map import read_labels
from training.learning.trainer import Trainer
from training.views.pipeline import training_batches

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results" / "training_steps.json"
MARK = "training_steps"
LABELS = ["mask", "no_mask", "incorrect"]
PICTURES = 64
WARM_UP = 12  # steps; more than the batches in the input's buffers


def measure(config: Config, pictures: Sequence[Picture], labels: list[str], steps: int) -> dict[str, Any]:
    """Return steps per second, and the share of the time spent waiting for batches, 0..1.

    Teachers that have not been trained are left out.
    """
    teachers = tuple(folder for folder in config.warm_start.teachers if Path(folder).exists())
    config = replace(
        config,
        train=replace(config.train, steps=steps + WARM_UP),
        warm_start=replace(config.warm_start, teachers=teachers),
    )
    trainer = Trainer(config, labels)
    batches = iter(training_batches(pictures, labels, trainer.anchors, config, 0, trainer.teacher_size))
    for _ in range(WARM_UP):
        float(trainer.step(next(batches))["loss"])
    started, waited = time.perf_counter(), 0.0
    for _ in range(steps):
        asked = time.perf_counter()
        batch = next(batches)
        waited += time.perf_counter() - asked
        float(trainer.step(batch)["loss"])
    elapsed = time.perf_counter() - started
    return {
        "pictures": len(pictures),
        "steps per second": round(steps / elapsed, 2),
        "pictures per second": round(steps * config.train.batch / elapsed, 1),
        "waiting": round(waited / elapsed, 4),
    }


def main(argv: list[str] | None = None) -> int:
    """Measure; prints a table and writes `bench/results/training_steps.json`."""
    parser = argparse.ArgumentParser(prog="python -m bench.training_steps", description=main.__doc__)
    parser.add_argument("--config", type=Path, default=ROOT / "training/configs/own.toml", help="TOML file (own.toml)")
    parser.add_argument("--records", type=Path, help="folder that `records` wrote, measured too")
    parser.add_argument("--steps", type=int, default=60, help="steps that are timed (60)")
    parser.add_argument("--write", type=Path, help="Markdown file whose part between the marks is written again")
    options = parser.parse_args(argv)
    where = here_and_now()
    config = read_config(options.config)
    figures = {"drawn": measure(config, drawn_pictures(PICTURES, len(LABELS)), LABELS, options.steps)}
    if options.records:
        pictures, labels = read_pictures(options.records, "train"), read_labels(options.records)
        figures["annotated photographs"] = measure(config, pictures, labels, options.steps)
    write_results(RESULTS, {"configuration": options.config.stem, "batch": config.train.batch, **figures})
    rows = [
        [what, *(f"{row[k]:,}" for k in row if k != "waiting"), f"{row['waiting']:.1%}"]
        for what, row in figures.items()
    ]
    head = [f"training, {options.config.name}, batch of {config.train.batch}", "pictures", "steps per second"]
    text = table([*head, "pictures per second", "waiting for input"], rows)
    publish(text, where, options.write, MARK)
    return 0


if __name__ == "__main__":
    sys.exit(main())
