"""A video as its viewer needs it, and what the page shows of it. Making videos is not this package's job."""

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from training.core.postprocess import Detections

Region = tuple[int, int, int, int]  # x, y, width, height in a frame's pixels


class FilmSettings(NamedTuple):
    """A video's frames and size: `milliseconds` from one frame to the next, width and height in pixels."""

    frames: int
    milliseconds: float
    width: int
    height: int


class Film(Protocol):
    """Any video."""

    @property
    def settings(self) -> FilmSettings:
        """Its frames and size."""

    def part(self, frame: int, region: Region, size: tuple[int, int]) -> NDArray[np.uint8]:
        """Return a region of a frame, squeezed to a height and a width: uint8 [H, W, 3]."""


class Shown(NamedTuple):
    """What the page shows at a video's last frame, and how often a face's label had changed by then."""

    detections: Detections
    changes: int


class Watched(NamedTuple):
    """What the page shows of a video in three ways, from the same whole frames.

    Attributes:
        once: each frame by itself.
        over_time: the frames combined.
        closer: with closer looks at the faces, as on a device that has time for them.
    """

    once: Shown
    over_time: Shown
    closer: Shown
