"""The learning rate: it rises, stays at its peak for as long as that pays off, and falls at the end.

When it falls is decided during the run (course.py), so that step is a variable and part of a resume point.
"""

import math
from typing import Any

import keras
import tensorflow as tf

from training.config import TrainConfig

# The warm-up begins at this share of the peak learning rate.
WARM_UP_FROM = 0.01


class WarmPeakCool(keras.optimizers.schedules.LearningRateSchedule):
    """Linear warm-up, peak, and a cosine down to a share of the peak.

    Attributes:
        falls_from: int64 scalar variable, the step at which the rate starts to fall.
        length: int64 scalar variable, over how many steps it falls.
    """

    def __init__(self, train: TrainConfig) -> None:
        super().__init__()
        self._train = train
        self.falls_from = tf.Variable(0, trainable=False, dtype=tf.int64)
        self.length = tf.Variable(0, trainable=False, dtype=tf.int64)
        self.fall_at_the_end()

    def fall_at_the_end(self) -> None:
        """Let the rate fall so that `train.steps` is the last step; right after the warm-up if `cool_down` is 0."""
        train = self._train
        length = min(train.cool_down, train.steps) or max(train.steps - train.warm_up, 0)
        self.fall(train.steps - length, length)

    def fall(self, step: int, length: int) -> None:
        """Let the rate fall from `step` on, over `length` steps."""
        self.falls_from.assign(step)
        self.length.assign(length)

    @property
    def course(self) -> tuple[int, int]:
        """The step at which the rate starts to fall, and over how many steps it falls."""
        return int(self.falls_from.numpy()), int(self.length.numpy())

    @property
    def end(self) -> int:
        """The last step."""
        return sum(self.course)

    def __call__(self, step: Any) -> tf.Tensor:
        """Return the rate at a step, a float32 scalar."""
        train = self._train
        step = tf.cast(step, tf.float32)
        risen = tf.minimum(step / max(train.warm_up, 1), 1.0) if train.warm_up else 1.0
        length = tf.maximum(tf.cast(self.length, tf.float32), 1.0)
        fallen = tf.clip_by_value((step - tf.cast(self.falls_from, tf.float32)) / length, 0.0, 1.0)
        kept = train.final_learning_rate + (1.0 - train.final_learning_rate) * 0.5 * (1.0 + tf.cos(math.pi * fallen))
        return train.learning_rate * (WARM_UP_FROM + (1.0 - WARM_UP_FROM) * risen) * kept

    def get_config(self) -> dict[str, Any]:
        """Refuse to be saved: a resume point holds what changes, and nothing else is kept."""
        raise NotImplementedError("the schedule is made from the configuration")
