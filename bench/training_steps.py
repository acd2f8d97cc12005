"""Training steps per second, and the share of the time in which the network waits for its input.

    python -m bench.training_steps [--steps 20] [--config training/configs/mask.toml]

The pictures are drawn, 640 x 480, all in memory. The first steps, in which TensorFlow
traces and warms up, do not count.
"""

import argparse
import io
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from bench.tables import table, write_results
from training.config import read_config
from training.dataset import Picture, training_batches
from training.trainer import Trainer

RESULTS = Path(__file__).resolve().parent / "results" / "training_steps.json"
LABELS = ["mask", "no_mask", "incorrect"]
PICTURES = 64
WARM_UP = 4


def drawn_pictures(count: int) -> list[Picture]:
    """Return so many pictures of noise in blots, each with three boxes."""
    rng = np.random.default_rng(0)
    pictures = []
    for index in range(count):
        blots = Image.fromarray(rng.integers(0, 256, (48, 64, 3), dtype=np.uint8)).resize((640, 480))
        file = io.BytesIO()
        blots.save(file, "JPEG", quality=90)
        corners = rng.uniform(0, 0.6, (3, 2))
        boxes = np.concatenate([corners, corners + rng.uniform(0.05, 0.4, (3, 2))], axis=1).astype(np.float32)
        pictures.append(Picture(str(index), file.getvalue(), boxes, rng.integers(0, 3, 3).astype(np.int32)))
    return pictures


def main(argv: list[str] | None = None) -> int:
    """Measure, print a table and write JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.training_steps", description=__doc__)
    parser.add_argument("--steps", type=int, default=20, help="steps that are timed")
    parser.add_argument("--config", type=Path, default=Path("training/configs/mask.toml"))
    arguments = parser.parse_args(argv)
    config = read_config(arguments.config)
    config = replace(config, train=replace(config.train, steps=arguments.steps + WARM_UP, label_weights={}))
    trainer = Trainer(config, LABELS)
    batches = iter(training_batches(drawn_pictures(PICTURES), LABELS, trainer.anchors, config, 0))
    for _ in range(WARM_UP):
        trainer.step(*next(batches))
    started, waited = time.perf_counter(), 0.0
    for _ in range(arguments.steps):
        asked = time.perf_counter()
        batch = next(batches)
        waited += time.perf_counter() - asked
        float(trainer.step(*batch)["loss"])
    elapsed = time.perf_counter() - started
    figures = {"steps_per_second": arguments.steps / elapsed, "waiting": waited / elapsed, "batch": config.train.batch}
    write_results(RESULTS, figures)
    row = [arguments.config.stem, f"{figures['steps_per_second']:.2f}", f"{figures['waiting']:.1%}"]
    print(table(["configuration", "steps per second", "waiting for input"], [row]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
