"""Short synthetic videos of still pictures, as a camera would see them: with a little movement, and noise.

The last frame is the picture itself apart from the noise, so that its faces are where they are annotated. What the page
answers while watching is over_time's job.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.running.film import FilmSettings, Region

Pixels = NDArray[np.uint8]

FRAMES = 24
MILLISECONDS = 1000 / 30  # from one frame to the next
SHIFT = 0.03  # of the picture's sides, at most
ZOOM = 0.04  # nearer or farther, at most
RATES = (0.3, 1.2)  # Hz of shift and zoom
BRIGHTNESS = 0.04  # of the light, at most: cameras adjust it all the time
NOISE = 8.0  # of 255, standard deviation per camera pixel
CAMERA = 1280  # pixels of the longer side that a camera gives
ROOM = SHIFT + ZOOM  # of the sides, mirrored around the picture for frames that reach beyond its edges


@dataclass
class Film:
    """A video of one picture; the same seed makes the same video.

    Attributes:
        pixels: the picture, uint8 [H, W, 3].
    """

    pixels: Pixels
    seed: int
    frames: int = FRAMES
    milliseconds: float = MILLISECONDS

    def __post_init__(self) -> None:
        self.height, self.width, _ = self.pixels.shape
        self._edge = int(np.ceil(ROOM * max(self.height, self.width)))
        edges = ((self._edge, self._edge), (self._edge, self._edge), (0, 0))
        self._wide = Image.fromarray(np.pad(self.pixels, edges, mode="symmetric"))
        rng = np.random.default_rng(self.seed)
        seconds = (self.frames - 1 - np.arange(self.frames)) * self.milliseconds / 1000
        # Waves that are 0 in the last frame: right, down, nearer, brighter.
        rates, most = rng.uniform(*RATES, 4), np.array([SHIFT, SHIFT, ZOOM, BRIGHTNESS])
        size = rng.uniform(0.3, 1.0, 4) * rng.choice([-1, 1], 4) * most
        self._path = size * np.sin(2 * np.pi * seconds[:, np.newaxis] * rates)

    @property
    def settings(self) -> FilmSettings:
        """Its frames and size, for its viewer."""
        return FilmSettings(self.frames, self.milliseconds, self.width, self.height)

    def part(self, frame: int, region: Region, size: tuple[int, int]) -> Pixels:
        """Return a region of a frame as the page squeezes it.

        Args:
            region: x, y, width, height in the picture's pixels.
            size: height and width of the result, pixels.
        """
        x, y, width, height = region
        right, down, nearer, brighter = self._path[frame].tolist()
        scale = 1 - nearer
        left = self._edge + (0.5 + right) * self.width + (x - self.width / 2) * scale
        top = self._edge + (0.5 + down) * self.height + (y - self.height / 2) * scale
        box = (left, top, left + width * scale, top + height * scale)
        seen = self._wide.resize((size[1], size[0]), Image.Resampling.BILINEAR, box=box)
        # A squeezed pixel is a mean over camera pixels, and so is its noise.
        finer = CAMERA / max(self.width, self.height)
        averaged = max(1.0, width * finer / size[1]) * max(1.0, height * finer / size[0])
        rng = np.random.default_rng([self.seed, frame, x, y, width, height])
        noise = rng.normal(0.0, NOISE / np.sqrt(averaged), (*size, 3))
        return np.clip(np.asarray(seen, np.float64) * (1 + brighter) + noise, 0, 255).round().astype(np.uint8)
