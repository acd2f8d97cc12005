"""Pictures as pixels: kept in memory while there is room, else decoded from their records at each use."""

import threading
from collections.abc import Sequence

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.data.examples import Picture


class PictureCache:
    """Decodes a set's pictures when they are first needed, and keeps them until its memory is full.

    Which ones are kept does not change what is read. Decoding costs more than all of the augmentation.
    """

    def __init__(self, pictures: Sequence[Picture], gigabytes: float) -> None:
        self._pictures, self._room = pictures, int(gigabytes * 1e9)
        self._kept: dict[int, NDArray[np.uint8]] = {}
        self._lock = threading.Lock()

    def read(self, index: tf.Tensor) -> tf.Tensor:
        """Return picture number index, int64 scalar, as uint8 [H, W, 3], within a graph."""
        image = tf.numpy_function(self._pixels, [index], tf.uint8, stateful=False)
        return tf.ensure_shape(image, [None, None, 3])

    def _pixels(self, index: np.int64) -> NDArray[np.uint8]:
        number = int(index)
        kept = self._kept.get(number)
        if kept is not None:
            return kept
        image: NDArray[np.uint8] = tf.io.decode_jpeg(self._pictures[number].jpeg, channels=3).numpy()
        with self._lock:
            if number not in self._kept and image.nbytes <= self._room:
                self._room -= image.nbytes
                self._kept[number] = image
        return image
