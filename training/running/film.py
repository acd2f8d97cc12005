"""What a film is to whoever watches it, and what the page shows of it. How films are made is not running's business."""

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from training.core.postprocess import Detections

Region = tuple[int, int, int, int]  # x, y, width, height in a frame's pixels


class FilmSettings(NamedTuple):
    """A film's frames and size: `milliseconds` lie between two frames; width and height in pixels."""

    frames: int
    milliseconds: float
    width: int
    height: int


class Film(Protocol):
    """A film of any making."""

    @property
    def settings(self) -> FilmSettings:
        """Its frames and size."""

    def part(self, frame: int, region: Region, size: tuple[int, int]) -> NDArray[np.uint8]:
        """Return a region of a frame, squeezed to a height and a width: uint8 [H, W, 3]."""


class Shown(NamedTuple):
    """What the page shows with a film's last frame, and how often a face's label had changed until then."""

    detections: Detections
    changes: int


class Watched(NamedTuple):
    """A film as three pages show it, which saw the same whole frames.

    Attributes:
        once: each frame by itself.
        over_time: what the frames say together.
        closer: with closer looks at the faces, as on a device that has time for them.
    """

    once: Shown
    over_time: Shown
    closer: Shown
