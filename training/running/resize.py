"""Opens a picture and squeezes it to a network's input, as the page does (the whole picture, ignoring its aspect)."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from training.errors import TrainingError


def open_picture(path: Path) -> NDArray[np.uint8]:
    """Return a picture file as uint8 [H, W, 3], turned upright by its EXIF tag.

    Raises:
        TrainingError: the file is missing or not a picture.
    """
    try:
        with Image.open(path) as picture:
            return np.asarray(ImageOps.exif_transpose(picture).convert("RGB"))
    except FileNotFoundError as error:
        raise TrainingError(f"no picture at {path}") from error
    except (UnidentifiedImageError, OSError, ValueError) as error:
        raise TrainingError(f"{path} is not a picture that can be read: {error}") from error


def squeeze(
    picture: NDArray[np.uint8], size: tuple[int, int], value_range: tuple[float, float] = (-1.0, 1.0)
) -> NDArray[np.float32]:
    """Return uint8 [H, W, 3] as float32 [1, height, width, 3] with black and white at the ends of `value_range`."""
    height, width = size
    resized = np.asarray(Image.fromarray(picture).resize((width, height), Image.Resampling.BILINEAR), np.float32)
    low, high = value_range
    return (resized / 255.0 * (high - low) + low)[np.newaxis].astype(np.float32)
