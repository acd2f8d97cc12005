"""One step of training: the network, its optimiser and the moving average of its weights, on one device or several.

Which batch comes next and when to stop is run's job.
"""

from pathlib import Path

import keras
import numpy as np
import tensorflow as tf

from training.config import Config
from training.errors import TrainingError
from training.learning.loss import detection_loss, distillation_loss
from training.learning.schedule import WarmPeakCool
from training.network.detector import anchors_of, build_detector
from training.network.folder import load_detector
from training.views.pipeline import Batch


class Trainer:
    """Holds everything that changes during a run. Raises TrainingError if a teacher does not fit the network."""

    def __init__(self, config: Config, labels: list[str], strategy: tf.distribute.Strategy | None = None) -> None:
        self.config, self.labels = config, labels
        self.anchors = anchors_of(config.model)
        self.strategy = strategy or tf.distribute.get_strategy()
        train = config.train
        with self.strategy.scope():
            self.model = build_detector(config.model, len(labels))
            self.schedule = WarmPeakCool(train)
            self.optimizer = keras.optimizers.AdamW(
                self.schedule, weight_decay=train.weight_decay, global_clipnorm=train.clip_norm
            )
            self.optimizer.exclude_from_weight_decay(var_names=["bias"])
            self.optimizer.build(self.model.trainable_variables)
            self.average = [tf.Variable(variable) for variable in self.model.trainable_variables]
        self.teachers = [_load_teacher(Path(folder), config, labels) for folder in config.warm_start.teachers]
        sizes = {teacher.input_shape[1] for teacher in self.teachers}
        if len(sizes) > 1:
            raise TrainingError(f"the teachers must all look at pictures of one size, not of {sorted(sizes)} pixels")
        self.teacher_size: int | None = sizes.pop() if sizes else None

    def reset_average(self) -> None:
        """Start the moving average at the network's current weights."""
        for mean, variable in zip(self.average, self.model.trainable_variables, strict=True):
            mean.assign(variable)

    def state(self) -> list[tf.Variable]:
        """Return all that a resumed run needs: weights, their average, the optimiser's moments, the schedule."""
        schedule = (self.schedule.falls_from, self.schedule.length)
        return [*self.model.trainable_variables, *self.average, *self.optimizer.variables, *schedule]

    def averaged(self) -> keras.Model:
        """Return a separate network with the averaged weights."""
        model = build_detector(self.config.model, len(self.labels))
        for variable, mean in zip(model.trainable_variables, self.average, strict=True):
            variable.assign(mean)
        return model

    @tf.function(autograph=False)
    def step(self, batch: Batch) -> dict[str, tf.Tensor]:
        """Take one step and return the mean of each loss, scalars.

        With several replicas, batch holds one part per replica.
        """
        losses = self.strategy.run(self._replica_step, (batch,))
        return {name: self.strategy.reduce("MEAN", value, axis=None) for name, value in losses.items()}

    def _replica_step(self, batch: Batch) -> dict[str, tf.Tensor]:
        taught = [teacher(batch.for_teachers, training=False) for teacher in self.teachers]
        with tf.GradientTape() as tape:
            answers = self.model(batch.images, training=True)
            losses = detection_loss(answers, batch.targets, self.anchors, self.config.loss)
            if taught:
                mean = {name: tf.add_n([one[name] for one in taught]) / len(taught) for name in answers}
                losses["taught"] = self.config.warm_start.teacher_weight * distillation_loss(
                    answers, mean, batch.targets
                )
            total = tf.add_n(list(losses.values()))
            # Gradients are summed over replicas.
            share = total / self.strategy.num_replicas_in_sync
        variables = self.model.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(share, variables), variables, strict=True))
        # Early in a run, a slow average would lag behind the network.
        steps = tf.cast(self.optimizer.iterations, tf.float32)
        decay = tf.minimum(self.config.train.moving_average, (1.0 + steps) / (10.0 + steps))
        for mean, variable in zip(self.average, variables, strict=True):
            mean.assign(decay * mean + (1.0 - decay) * variable)
        return losses | {"loss": total}


def _load_teacher(folder: Path, config: Config, labels: list[str]) -> keras.Model:
    model, teacher, teacher_labels = load_detector(folder)
    if teacher_labels != labels or not np.array_equal(anchors_of(teacher), anchors_of(config.model)):
        raise TrainingError(
            f"the teacher {folder} must have the labels {labels} and this network's anchors "
            f"({len(anchors_of(config.model))} at {config.model.input_size} pixels), but it has {teacher_labels} and "
            f"{len(anchors_of(teacher))} at {teacher.input_size}"
        )
    if teacher.input_size not in (config.model.input_size, 2 * config.model.input_size):
        raise TrainingError(
            f"the teacher {folder} looks at {teacher.input_size} pixels, this network at "
            f"{config.model.input_size}; a teacher must look at as many, or at twice as many"
        )
    model.trainable = False
    return model
