"""Drawn pictures for the training package's benches, so that anyone can repeat them without data."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.data.examples import Picture

WIDTH, HEIGHT = 640, 480  # pixels, what a webcam gives
NOISE = 12  # of 255; with it a JPEG is as large as one from a webcam
BOXES = 3


def drawn_image(rng: np.random.Generator) -> Image.Image:
    """Return soft blots under noise, RGB, WIDTH x HEIGHT."""
    coarse = Image.fromarray(rng.integers(0, 256, (12, 16, 3), dtype=np.uint8))
    smooth = np.asarray(coarse.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC), np.int16)
    noise = rng.integers(-NOISE, NOISE + 1, (HEIGHT, WIDTH, 3), dtype=np.int16)
    return Image.fromarray(np.clip(smooth + noise, 0, 255).astype(np.uint8))


def drawn_boxes(rng: np.random.Generator) -> NDArray[np.float32]:
    """Return as many boxes as our pictures have faces, float32 [BOXES, 4], relative, sized as before a webcam."""
    corners = rng.uniform(0, 0.6, (BOXES, 2))
    return np.asarray(np.concatenate([corners, corners + rng.uniform(0.1, 0.4, (BOXES, 2))], axis=1), np.float32)


def drawn_pictures(count: int, classes: int) -> list[Picture]:
    """Return `count` pictures with boxes of `classes` labels, as read from records."""
    rng = np.random.default_rng(0)
    pictures = []
    for number in range(count):
        file = io.BytesIO()
        drawn_image(rng).save(file, "JPEG", quality=90)
        labels = rng.integers(0, classes, BOXES).astype(np.int32)
        pictures.append(Picture(f"drawn-{number}", file.getvalue(), drawn_boxes(rng), labels))
    return pictures
