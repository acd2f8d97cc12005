"""The random numbers of one training picture, handed out one by one. What they decide is not its job."""

import math

import tensorflow as tf

BLOCK = 32  # numbers that are made together: one by one they would take as long as what they decide


class Draws:
    """Hands out the random numbers of one picture, each once; the same seed gives the same numbers.

    Numbers made in a branch of a graph are only valid there, so a branch makes its own Draws, from a `seed` drawn
    before it.
    """

    def __init__(self, seed: tf.Tensor) -> None:
        """Start from a seed, int32 or int64 [2]."""
        self._seed, self._folds = seed, 0
        self._numbers: list[tf.Tensor] = []

    def seed(self) -> tf.Tensor:
        """Return a seed of its own, int32 or int64 [2], for stateless numbers or for a branch."""
        self._folds += 1
        return tf.random.fold_in(self._seed, self._folds)

    def share(self) -> tf.Tensor:
        """Return a number in 0..1."""
        if not self._numbers:
            self._numbers = tf.unstack(tf.random.stateless_uniform([BLOCK], self.seed()))
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


def pick(share: tf.Tensor, count: tf.Tensor | int) -> tf.Tensor:
    """Return the index below count that a number 0..1 picks."""
    return tf.minimum(tf.cast(share * tf.cast(count, tf.float32), tf.int32), count - 1)
