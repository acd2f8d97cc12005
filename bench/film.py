"""The benches' picture and video: scikit-image's astronaut (NASA, public domain), as seen by a 640 x 480 camera."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PIL import Image
from skimage import data

WIDTH, HEIGHT, RATE, FRAMES = 640, 480, 30, 60


def write_picture(path: Path) -> Path:
    """Write the photograph as a PNG."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(data.astronaut()).save(path)
    return path


def write_film(path: Path) -> Path:
    """Write a two-second video in which every frame differs from the one before."""
    photograph = Image.fromarray(data.astronaut()).resize((720, 720))
    lefts = (int(40 + 39 * np.sin(2 * np.pi * frame / FRAMES)) for frame in range(FRAMES))
    return write_frames(path, (photograph.crop((left, 0, left + WIDTH, HEIGHT)) for left in lefts))


def write_frames(path: Path, frames: Iterable[Image.Image]) -> Path:
    """Write pictures of WIDTH x HEIGHT as a YUV4MPEG2 video, the format that Chromium's fake camera takes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = (WIDTH // 2, HEIGHT // 2)
    with path.open("wb") as film:
        film.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{RATE}:1 Ip A1:1 C420mpeg2\n".encode())
        for frame in frames:
            y, cb, cr = frame.convert("YCbCr").split()
            film.write(b"FRAME\n" + y.tobytes() + cb.resize(half).tobytes() + cr.resize(half).tobytes())
    return path
