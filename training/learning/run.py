"""A training run: batch after batch, with validation and resume points.

Not its job: when it has learnt enough (course), what a step does (trainer), what a batch holds (views), and where the
first weights come from (warm_start).
"""

import math
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.config import Config, to_tree
from training.data.examples import read_pictures
from training.data.label_map import read_labels
from training.data.split import REPORT
from training.errors import TrainingError
from training.learning.cluster import choose_team
from training.learning.course import Course
from training.learning.interruption import Interruption
from training.learning.journal import Journal
from training.learning.resume import load_state, save_state
from training.learning.trainer import Trainer
from training.learning.validation import validate
from training.network.folder import save_detector
from training.network.warm_start.start import start_weights
from training.views.pipeline import WHOLE, Batch, Share, squeezed_batches, training_batches
from training.views.sampling import draw_order

RESUME = "resume.npz"

# Steps between two lines of the journal.
NOTE_EVERY = 50


class Run:
    """A training run on one records folder. It resumes from what was saved as if it had never stopped."""

    def __init__(self, records: Path, out: Path, config: Config, checkpoint: Path | None) -> None:
        self.out, self.config, self.team = out, config, choose_team()
        if list(records.glob(f"{REPORT}.record*")):
            raise TrainingError(
                f"{records} holds {REPORT}.record, pictures to report figures on and never to train on; "
                "give train a folder that `records` wrote without --report"
            )
        self.labels = read_labels(records)
        self.pictures, self.held_out = read_pictures(records, "train"), read_pictures(records, "val")
        keras.utils.set_random_seed(config.train.seed)
        self.trainer = Trainer(config, self.labels, self.team.strategy)
        self.settings = {
            # Without the time limit: changing it does not affect what was learnt so far.
            "config": to_tree(replace(config, train=replace(config.train, minutes=0.0))),
            "labels": self.labels,
            "pictures": [picture.source for picture in self.pictures],
        }
        self.step, self.course = 0, Course(config.train, self.trainer.schedule)
        out.mkdir(parents=True, exist_ok=True)
        progress = load_state(out / RESUME, self.trainer.state(), self.settings)
        if progress:
            self.step = int(progress["step"])
            self.origin = self.course.go_on(self.step, progress)
        else:
            self.origin = start_weights(self.trainer.model, config, checkpoint, self._some_pictures)
            self.trainer.reset_average()
        self.team.check_same(self.step)

    def go(self) -> None:
        """Train until `course` ends the run."""
        train, trainer, course = self.config.train, self.trainer, self.course
        with Interruption() as interruption, self._journal() as journal:
            journal.say(self.origin)
            course.start()
            for waited, batch in _timed(self.batches(), self._is_over):
                losses = self._take_step(batch)
                journal.advance(waited)
                last, due = self._is_over(), self.step % train.validate_every == 0
                if last or self.step % NOTE_EVERY == 0:
                    journal.note(self.step, losses)
                if last or due:
                    self._validate(journal)
                if self.team.is_chief and (said := course.look(self.step)):
                    journal.say(said)
                falls, stopping = self.team.agree(trainer.schedule.course, interruption.wanted)
                trainer.schedule.fall(*falls)
                if self._is_over() and not last and not due:  # time is up between two validations
                    self._validate(journal)
                journal.expect(course.expected_end(self.step))
                if stopping or self._is_over() or self.step % train.save_every == 0:
                    self._save()
                if stopping and not self._is_over():
                    journal.say(f"stopped at step {self.step}; the same command goes on from there")
                    raise KeyboardInterrupt
            journal.say(course.last_words(self.step))

    def batches(self) -> Iterable[Batch]:
        """Return the batches from the current step on, spread over all devices; each machine makes its own part."""
        trainer, strategy = self.trainer, self.team.strategy

        def part(share: Share) -> tf.data.Dataset:
            return training_batches(
                self.pictures, self.labels, trainer.anchors, self.config, self.step, trainer.teacher_size, share
            )

        if self.team.size == 1:
            return strategy.experimental_distribute_dataset(part(WHOLE))
        replicas = strategy.num_replicas_in_sync
        return strategy.distribute_datasets_from_function(
            lambda context: part(Share(context.input_pipeline_id, context.num_input_pipelines, replicas))
        )

    @contextmanager
    def _journal(self) -> Iterator[Journal]:
        """Yield the run's journal; only the chief's is kept."""
        with ExitStack() as stack:
            folder = self.out if self.team.is_chief else Path(stack.enter_context(tempfile.TemporaryDirectory()))
            yield stack.enter_context(Journal(folder, self.course.end, self.step))

    def _is_over(self) -> bool:
        return self.step >= self.course.end

    def _save(self) -> None:
        if not self.team.is_chief:
            return
        progress = {"step": self.step, **self.course.state()}
        save_state(self.out / RESUME, self.trainer.state(), self.settings, progress)

    def _some_pictures(self, count: int) -> NDArray[np.float32]:
        """Return up to `count` pictures spread over the set, squeezed, float32 [B, S, S, 3] in -1..1."""
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
        order = draw_order(self.pictures, self.labels, train, train.steps * train.batch)
        return [self.pictures[i].source for i in order[step * train.batch : (step + 1) * train.batch]]

    def _validate(self, journal: Journal) -> None:
        """Measure the averaged weights on the held-out pictures, and save them if they are the best so far."""
        if not self.team.is_chief:
            return
        model = self.trainer.averaged()
        figures = validate(model, self.config.model, self.held_out, self.labels)
        if self.course.validated(figures["map50"]):
            made = {"step": self.step, "config": to_tree(self.config), "validation": figures}
            save_detector(self.out, model, self.config.model, self.labels, made)
        journal.note(self.step, figures)


def _timed(batches: Iterable[Batch], is_over: Callable[[], bool]) -> Iterator[tuple[float, Batch]]:
    """Yield each batch with the seconds that it took to arrive, until the run is over."""
    iterator = iter(batches)
    while not is_over():
        started = time.perf_counter()
        try:
            batch = next(iterator)
        except StopIteration:
            return
        yield time.perf_counter() - started, batch
