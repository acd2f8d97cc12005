"""Pictures as bad cameras take them: each variant imitates a cheap webcam or a badly lit room, by a fixed amount."""

import io
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Pixels = NDArray[np.uint8]


def dark(pixels: Pixels) -> Pixels:
    """A dim room: a quarter of the light."""
    return _from_light(_to_light(pixels) * 0.25)


def overexposed(pixels: Pixels) -> Pixels:
    """Too much light: twice as much, cut off at white."""
    return _from_light(_to_light(pixels) * 2.0)


def colour_cast(pixels: Pixels) -> Pixels:
    """A warm lamp that the white balance did not follow."""
    return _from_light(_to_light(pixels) * np.array([1.35, 1.0, 0.6]))


def noisy(pixels: Pixels) -> Pixels:
    """A small sensor in low light: Gaussian noise of 20 of 255, the same at each call."""
    noise = np.random.default_rng(42).normal(0.0, 20.0, pixels.shape)
    return np.clip(pixels + noise, 0, 255).astype(np.uint8)


def blurred(pixels: Pixels) -> Pixels:
    """Out of focus: a Gaussian of half a percent of the longer side."""
    radius = 0.005 * max(pixels.shape[:2])
    return np.asarray(Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(radius)))


def jpeg_20(pixels: Pixels) -> Pixels:
    """A stream with too few bits: JPEG quality 20."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=20)
    return np.asarray(Image.open(buffer).convert("RGB"))


VARIANTS: dict[str, Callable[[Pixels], Pixels]] = {
    "dark": dark,
    "overexposed": overexposed,
    "colour cast": colour_cast,
    "noisy": noisy,
    "blurred": blurred,
    "JPEG quality 20": jpeg_20,
}

GAMMA = 2.2  # sRGB's, closely enough


def _to_light(pixels: Pixels) -> NDArray[np.float64]:
    return np.asarray((pixels / 255.0) ** GAMMA)


def _from_light(light: NDArray[np.float64]) -> Pixels:
    return np.round(np.clip(light, 0.0, 1.0) ** (1 / GAMMA) * 255.0).astype(np.uint8)
