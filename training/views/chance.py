"""The random numbers of one training picture, handed out one by one. What they decide is not its job."""

import math

import tensorflow as tf

MOST_HIDES = 3
"""How often a face of one picture may be hidden."""

# How many random numbers one picture takes at most, with those for each face that is hidden.
DRAWS = 80 + MOST_HIDES * 32


class Draws:
    """Hands out the random numbers of one picture, each once."""

    def __init__(self, numbers: tf.Tensor) -> None:
        self._numbers = tf.unstack(numbers)

    def share(self) -> tf.Tensor:
        """Return a number in 0..1."""
        return self._numbers.pop()

    def seed(self) -> tf.Tensor:
        """Return a seed for TensorFlow's stateless numbers, int32 [2], where many are needed at once."""
        seed = tf.cast(self.share() * 1e6, tf.int32)
        return tf.stack([seed, seed])

    def some(self, count: int) -> tf.Tensor:
        """Return `count` numbers, float32 [count], for the branches of a choice: each may make its own Draws of them.

        Numbers handed out within a branch would be handed out again elsewhere, or not, by which branch is run.
        """
        return tf.stack([self.share() for _ in range(count)])

    def between(self, low: float | tf.Tensor, high: float | tf.Tensor) -> tf.Tensor:
        """Return a number in low..high."""
        return low + (high - low) * self.share()

    def factor(self, most: float) -> tf.Tensor:
        """Return a factor from 1/most to most, as likely to shrink as to stretch."""
        return tf.exp(self.between(-math.log(most), math.log(most)))

    def happens(self, probability: float) -> tf.Tensor:
        """Return whether something of this probability happens."""
        return self.share() < probability


def pick(share: tf.Tensor, count: tf.Tensor | int) -> tf.Tensor:
    """Return the index that a number 0..1 picks among count."""
    return tf.minimum(tf.cast(share * tf.cast(count, tf.float32), tf.int32), count - 1)
