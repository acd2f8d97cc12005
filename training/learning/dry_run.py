"""What a run would take: parameters, multiply-adds, memory, time. A few steps are tried and discarded."""

import resource
import sys
import time
from pathlib import Path
from typing import Any

import keras
import numpy as np

from training.learning.run import Run

TRIED = 8  # steps that are timed, after the first ones, which take longer
FIRST = 3


def multiply_adds(model: keras.Model) -> int:
    """Return the multiply-adds that a network's convolutions take for one picture."""
    total = 0
    for layer in model.layers:
        if isinstance(layer, keras.layers.Conv2D | keras.layers.DepthwiseConv2D):
            _, height, width, channels = layer.output.shape
            inputs = 3 if isinstance(layer, keras.layers.Conv2D) else 2  # a depthwise kernel sees one channel
            total += int(height * width * channels * np.prod(layer.kernel.shape[:inputs]))
    return total


def dry_run(run: Run) -> dict[str, Any]:
    """Try some steps of a run that has not begun; nothing is written, and the run cannot be used afterwards."""
    train, trainer = run.config.train, run.trainer
    batches = iter(run.batches())
    for _ in range(min(FIRST, train.steps)):
        trainer.step(next(batches))
    tried = max(0, min(TRIED, train.steps - FIRST))
    started = time.perf_counter()
    for _ in range(tried):
        float(trainer.step(next(batches))["loss"])
    seconds = (time.perf_counter() - started) / max(tried, 1)
    at_most = train.steps * seconds / 60.0
    return {
        "pictures to learn from": len(run.pictures),
        "pictures held out": len(run.held_out),
        "labels": ", ".join(run.labels),
        "begins with": run.origin,
        "parameters": f"{trainer.model.count_params():,}",
        "multiply-adds per picture": f"{multiply_adds(trainer.model) / 1e6:,.0f} million",
        "memory now": f"{_memory() / 1e9:.1f} GB, and at most {train.cache:g} GB more for decoded pictures",
        "time per step": f"{seconds:.2f} s for {train.batch} pictures",
        "time in all": _time_in_all(at_most, train.minutes, train.patience, train.steps),
    }


def _time_in_all(minutes: float, limit: float, patience: int, steps: int) -> str:
    longest = min(minutes, limit) if limit else minutes
    ends = f"at most {longest:.0f} minutes"
    ends += f" (train.minutes; all {steps} steps would take {minutes:.0f})" if limit and limit < minutes else ""
    return f"{ends}, validations apart" + ("; less where it gets no better before" if patience else "")


def _memory() -> int:
    """Return the peak memory of this process, bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def told(found: dict[str, Any], config: Path) -> list[str]:
    """Return the findings as lines to print."""
    width = max(map(len, found))
    return [f"{'configuration':<{width}}  {config}", *(f"{name:<{width}}  {value}" for name, value in found.items())]
