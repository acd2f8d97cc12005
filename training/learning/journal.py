"""Reports how a run goes: a progress bar (on a terminal), lines of figures above it, log.jsonl and TensorBoard."""

import json
import math
import time
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import tensorflow as tf
from rich.console import Console

from training.files.atomic import replacing_file
from training.files.progress import long_bar
from training.learning.history import FILE

TENSORBOARD = "tensorboard"


class Journal:
    """The log of a run; use it in a with statement."""

    def __init__(self, folder: Path, steps: int, first_step: int) -> None:
        self._file = folder / FILE
        _forget_after(self._file, first_step)
        self._writer = tf.summary.create_file_writer(str(folder / TENSORBOARD))
        self._open = ExitStack()
        self._bar = self._open.enter_context(long_bar("training", steps, first_step, Console(stderr=True)))
        self._started, self._first, self._waited = time.perf_counter(), first_step, 0.0

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()
        self._writer.close()

    def advance(self, waited: float) -> None:
        """Count one step, before which the network waited `waited` seconds for its batch."""
        self._waited += waited
        self._bar.advance()

    def expect(self, end: int) -> None:
        """Move the end of the bar to another step."""
        self._bar.expect(end)

    def note(self, step: int, values: dict[str, float]) -> None:
        """Log values and show them, with the pace and the share of time spent waiting for input."""
        elapsed = time.perf_counter() - self._started
        pace = {"steps_per_second": (step - self._first) / elapsed, "waiting": self._waited / elapsed}
        values = values | pace
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"step": step} | {name: round(value, 5) for name, value in values.items()}) + "\n")
        with self._writer.as_default(step=step):
            for name, value in values.items():
                tf.summary.scalar(name, value)
        text = ", ".join(f"{name} {value:.3f}" for name, value in values.items())
        self.say(f"step {step}: {text}")

    def say(self, text: str) -> None:
        """Show a line above the bar."""
        self._bar.say(text)


def _forget_after(log: Path, step: int) -> None:
    """Remove what a killed run logged after the step from which this one resumes, so that no step appears twice."""
    if not log.exists():
        return
    lines = log.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if _step_of(line) <= step]
    if len(kept) < len(lines):
        with replacing_file(log) as beside:
            beside.write_text("".join(kept), encoding="utf-8")


def _step_of(line: str) -> float:
    """Return the step of a log line; infinity for a line that was cut off."""
    try:
        return float(json.loads(line)["step"])
    except (ValueError, KeyError, TypeError):
        return math.inf
