"""The data for measuring: annotated pictures with their truth, and the face sizes for which figures are given."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.data.examples import Ignored, Picture
from training.data.provenance import source_of
from training.data.shards import Stretch, bytes_of

WEBCAM = 0.10  # of the picture's height; from this size on, a face is as large as in front of a webcam


@dataclass(frozen=True)
class SizeRange:
    """Faces from `low` up to, not including, `high`, as shares of the picture's height."""

    name: str
    low: float
    high: float

    def holds(self, boxes: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Return which of the boxes [M, 4] are in the range, bool [M]."""
        heights = boxes[:, 2] - boxes[:, 0]
        return (heights >= self.low) & (heights < self.high)


ALL_SIZES = SizeRange("all", 0.0, np.inf)
WEBCAM_SIZE = SizeRange("webcam", WEBCAM, np.inf)
CLOSE = SizeRange("over 0.25", 0.25, np.inf)
SIZES = (
    ALL_SIZES,
    WEBCAM_SIZE,
    SizeRange("under 0.05", 0.0, 0.05),
    SizeRange("0.05 to 0.10", 0.05, 0.10),
    SizeRange("0.10 to 0.25", 0.10, CLOSE.low),
    CLOSE,
)


@dataclass(frozen=True)
class Sample:
    """One annotated picture.

    Attributes:
        name: as in the records, for example `data/images/ilc-1.jpg`.
        source: where it comes from, for figures per source.
        boxes: float32 [M, 4] ymin, xmin, ymax, xmax, relative.
        labels: int64 [M], 0..C-1.
        ignored: boxes that are neither hit nor miss, and on which no box is a false alarm.
    """

    name: str
    source: str
    stored: bytes | Stretch
    boxes: NDArray[np.float32]
    labels: NDArray[np.int64]
    ignored: Ignored = field(default_factory=Ignored)

    @property
    def jpeg(self) -> bytes:
        """The picture's file, read again each time if it lies in a record."""
        return bytes_of(self.stored)

    @property
    def is_close_up(self) -> bool:
        """Whether it shows a single face, close up, as a webcam does most of the time."""
        return len(self.boxes) == 1 and bool(CLOSE.holds(self.boxes).all())

    def pixels(self) -> NDArray[np.uint8]:
        """Return the decoded picture, uint8 [H, W, 3]."""
        return np.asarray(tf.io.decode_jpeg(self.jpeg, channels=3))


def samples_of(pictures: Sequence[Picture]) -> list[Sample]:
    """Return records' pictures as samples."""
    return [
        Sample(
            p.source, source_of(p.source), p.stored, p.boxes.astype(np.float32), p.labels.astype(np.int64), p.ignored
        )
        for p in pictures
    ]
