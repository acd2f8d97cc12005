"""A run of training: batch after batch, with validation, early stopping and resume points.

What a step does is trainer's job, what a batch holds views', where the first weights come from warm_start's.
"""

import math
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from training.config import Config, to_tree
from training.data.examples import read_pictures
from training.data.label_map import read_labels
from training.data.split import REPORT
from training.errors import TrainingError
from training.learning.interruption import Interruption
from training.learning.journal import Journal
from training.learning.resume import load_state, save_state
from training.learning.trainer import Trainer
from training.learning.validation import validate
from training.network.folder import save_detector
from training.network.warm_start.start import start_weights
from training.views.pipeline import Batch, squeezed_batches, training_batches
from training.views.sampling import draw_order

RESUME = "resume.npz"

# Steps between two lines of the journal.
NOTE_EVERY = 50


class Run:
    """A run of training over one records folder. What is saved of it makes it go on as if it had never stopped."""

    def __init__(self, records: Path, out: Path, config: Config, checkpoint: Path | None) -> None:
        self.out, self.config = out, config
        if list(records.glob(f"{REPORT}.record*")):
            raise TrainingError(
                f"{records} holds {REPORT}.record, pictures to report figures on and never to train on; "
                "give train a folder that `records` wrote without --report"
            )
        self.labels = read_labels(records)
        self.pictures, self.held_out = read_pictures(records, "train"), read_pictures(records, "val")
        keras.utils.set_random_seed(config.train.seed)
        self.trainer = Trainer(config, self.labels)
        self.settings = {
            "config": to_tree(config),
            "labels": self.labels,
            "pictures": [picture.source for picture in self.pictures],
        }
        self.step, self.best, self.waited = 0, -math.inf, 0
        out.mkdir(parents=True, exist_ok=True)
        progress = load_state(out / RESUME, self.trainer.state(), self.settings)
        if progress:
            self.step, self.best, self.waited = int(progress["step"]), progress["best"], int(progress["waited"])
            self.origin = f"resumed at step {self.step}"
        else:
            self.origin = start_weights(self.trainer.model, config, checkpoint, self._some_pictures)
            self.trainer.reset_average()

    def go(self) -> None:
        """Train until the last step, or until validation has not got better for `patience` times."""
        train = self.config.train
        trainer = self.trainer
        batches = training_batches(
            self.pictures, self.labels, trainer.anchors, self.config, self.step, trainer.teacher_size
        )
        with Interruption() as interruption, Journal(self.out, train.steps, self.step) as journal:
            journal.say(self.origin)
            for waited, batch in _timed(trainer.strategy.experimental_distribute_dataset(batches)):
                losses = self._take_step(batch)
                journal.advance(waited)
                last = self.step == train.steps
                if last or self.step % NOTE_EVERY == 0:
                    journal.note(self.step, losses)
                if last or self.step % train.validate_every == 0:
                    journal.note(self.step, self._validate())
                stop = bool(train.patience) and self.waited >= train.patience
                if last or stop or interruption.wanted or self.step % train.save_every == 0:
                    self._save()
                if interruption.wanted and not last:
                    journal.say(f"stopped at step {self.step}; the same command goes on from there")
                    raise KeyboardInterrupt
                if stop:
                    journal.say(f"stopped at step {self.step}: no better for {self.waited} validations")
                    break

    def _save(self) -> None:
        progress = {"step": self.step, "best": self.best, "waited": self.waited}
        save_state(self.out / RESUME, self.trainer.state(), self.settings, progress)

    def _some_pictures(self, count: int) -> NDArray[np.float32]:
        """Return so many pictures from all over the set, squeezed, float32 [B, S, S, 3] in -1..1."""
        chosen = self.pictures[:: max(1, len(self.pictures) // count)][:count]
        return np.concatenate(list(squeezed_batches(chosen, self.config.model.input_size)))

    def _take_step(self, batch: Batch) -> dict[str, float]:
        losses = {name: float(value) for name, value in self.trainer.step(batch).items()}
        if not all(map(math.isfinite, losses.values())):
            raise TrainingError(
                f"the loss is not finite at step {self.step + 1} ({losses}); the batch is "
                f"{', '.join(self._batch_names(self.step))}; "
                "look at these pictures' boxes, or lower train.learning_rate"
            )
        self.step += 1
        return losses

    def _batch_names(self, step: int) -> list[str]:
        train = self.config.train
        order = draw_order(self.pictures, self.labels, train.label_weights, train.steps * train.batch, train.seed)
        return [self.pictures[i].source for i in order[step * train.batch : (step + 1) * train.batch]]

    def _validate(self) -> dict[str, float]:
        """Measure the moving average on the held-out pictures, and keep it where it is the best so far."""
        model = self.trainer.averaged()
        figures = validate(model, self.config.model, self.held_out, self.labels)
        self.waited += 1
        if figures["map50"] > self.best:
            self.best, self.waited = figures["map50"], 0
            made = {"step": self.step, "config": to_tree(self.config), "validation": figures}
            save_detector(self.out, model, self.config.model, self.labels, made)
        return figures


def _timed(batches: Iterable[Batch]) -> Iterator[tuple[float, Batch]]:
    """Yield each batch with the seconds that it took to come."""
    iterator = iter(batches)
    while True:
        started = time.perf_counter()
        try:
            batch = next(iterator)
        except StopIteration:
            return
        yield time.perf_counter() - started, batch
