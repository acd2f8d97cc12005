"""The random numbers of one training picture, handed out one by one. What they decide is augment's and covers' job."""

import math

import tensorflow as tf

# How many random numbers one picture takes at most.
DRAWS = 64


class Draws:
    """Hands out the random numbers of one picture, each once."""

    def __init__(self, numbers: tf.Tensor) -> None:
        self._numbers = tf.unstack(numbers, DRAWS)

    def share(self) -> tf.Tensor:
        """Return a number in 0..1."""
        return self._numbers.pop()

    def between(self, low: float | tf.Tensor, high: float | tf.Tensor) -> tf.Tensor:
        """Return a number in low..high."""
        return low + (high - low) * self.share()

    def factor(self, most: float) -> tf.Tensor:
        """Return a factor from 1/most to most, as likely to shrink as to stretch."""
        return tf.exp(self.between(-math.log(most), math.log(most)))

    def happens(self, probability: float) -> tf.Tensor:
        """Return whether something of this probability happens."""
        return self.share() < probability
