"""Tells how a run goes: a progress bar (or lines, where there is no terminal), log.jsonl and TensorBoard."""

import json
import time
from pathlib import Path
from types import TracebackType

import tensorflow as tf
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

FILE = "log.jsonl"
TENSORBOARD = "tensorboard"


class Journal:
    """A run's account, to be used in a with statement."""

    def __init__(self, folder: Path, steps: int, first_step: int) -> None:
        self._file = folder / FILE
        self._writer = tf.summary.create_file_writer(str(folder / TENSORBOARD))
        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
        self._progress = Progress(*columns, console=Console(stderr=True))
        self._task = self._progress.add_task("", total=steps, completed=first_step)
        self._started, self._first, self._waited = time.perf_counter(), first_step, 0.0

    def __enter__(self) -> "Journal":
        if self._progress.console.is_terminal:
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()
        self._writer.close()

    def advance(self, waited: float) -> None:
        """Count one step, before which the network waited so many seconds for its batch."""
        self._waited += waited
        self._progress.advance(self._task)

    def note(self, step: int, values: dict[str, float]) -> None:
        """Write values down and show them, with the pace and the share of time spent waiting for input."""
        elapsed = time.perf_counter() - self._started
        pace = {"steps_per_second": (step - self._first) / elapsed, "waiting": self._waited / elapsed}
        values = values | pace
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"step": step} | {name: round(value, 5) for name, value in values.items()}) + "\n")
        with self._writer.as_default(step=step):
            for name, value in values.items():
                tf.summary.scalar(name, value)
        text = ", ".join(f"{name} {value:.3f}" for name, value in values.items())
        self._progress.update(self._task, description=text)
        if not self._progress.console.is_terminal:
            self._progress.console.print(f"step {step}: {text}", highlight=False, soft_wrap=True)

    def say(self, text: str) -> None:
        """Show a line above the bar."""
        self._progress.console.print(text, highlight=False, soft_wrap=True)
