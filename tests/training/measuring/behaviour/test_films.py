import numpy as np
import pytest
from numpy.typing import NDArray

from training.measuring.behaviour.films import FRAMES, NOISE, Film

SIZE = (64, 64)
WHOLE = (0, 0, 160, 120)


def picture() -> NDArray[np.uint8]:
    """A picture of soft, different areas, 160 x 120."""
    y, x = np.mgrid[0:120, 0:160]
    return np.stack([60 + y, 60 + x // 2, 200 - y], axis=-1).astype(np.uint8)


def shrunk(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Means over 8 x 8 pixels, in which noise is small."""
    return pixels.reshape(8, 8, 8, 8, 3).mean(axis=(1, 3))


def test_the_last_frame_is_the_picture_but_for_noise() -> None:
    still = Film(picture(), seed=1, frames=1).part(0, WHOLE, SIZE)
    last = Film(picture(), seed=1).part(FRAMES - 1, WHOLE, SIZE)
    assert np.abs(shrunk(last) - shrunk(still)).max() < 2.5
    squeezed = picture().astype(np.float64)[:, :, 0].mean()
    assert last[:, :, 0].mean() == pytest.approx(squeezed, abs=1.5)
    assert np.abs(last.astype(int) - still).max() > 0


def test_frames_move_and_the_same_seed_makes_the_same_film() -> None:
    film, again, other = Film(picture(), seed=1), Film(picture(), seed=1), Film(picture(), seed=2)
    first = film.part(0, WHOLE, SIZE)
    assert (first == again.part(0, WHOLE, SIZE)).all()
    assert np.abs(shrunk(first) - shrunk(film.part(FRAMES - 1, WHOLE, SIZE))).max() > 3
    assert (first != other.part(0, WHOLE, SIZE)).any()


def test_a_region_shows_that_part_of_the_same_frame() -> None:
    film = Film(picture(), seed=3)
    for frame in (0, FRAMES - 1):
        whole = film.part(frame, WHOLE, (120, 160)).astype(np.float64)
        part = film.part(frame, (80, 30, 64, 64), SIZE)
        assert np.abs(shrunk(part) - shrunk(whole[30:94, 80:144].astype(np.uint8))).max() < 3.5


def test_what_is_squeezed_more_is_less_noisy() -> None:
    grey = Film(np.full((720, 1280, 3), 128, np.uint8), seed=4, frames=1)
    close = grey.part(0, (300, 300, 64, 64), SIZE)
    far = grey.part(0, (0, 0, 1280, 720), SIZE)
    assert close.std() == pytest.approx(NOISE, rel=0.1)
    assert far.std() < NOISE / 8


def test_beyond_the_edges_there_is_more_of_the_picture() -> None:
    bright = Film(np.full((90, 120, 3), 200, np.uint8), seed=5)
    for frame in range(FRAMES):
        assert bright.part(frame, (0, 0, 120, 90), SIZE).min() > 120, "no black bars"
