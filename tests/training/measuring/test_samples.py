import numpy as np
import pytest

from training.measuring.behaviour.harsh import VARIANTS
from training.measuring.samples import SIZES, Sample


def test_every_height_is_in_one_of_the_four_sizes() -> None:
    heights = np.array([0.0, 0.049, 0.05, 0.0999, 0.1, 0.2, 0.25, 1.0], np.float32)
    boxes = np.stack([0 * heights, 0 * heights, heights, 0 * heights], axis=-1)
    assert np.sum([size.holds(boxes) for size in SIZES[2:]], axis=0).tolist() == [1] * len(heights)


@pytest.mark.parametrize(
    ("heights", "expected"), [([0.3], True), ([0.25], True), ([0.24], False), ([], False), ([0.3, 0.05], False)]
)
def test_a_close_up_shows_one_face_and_that_close_by(heights: list[float], expected: bool) -> None:
    boxes = np.array([[0.1, 0.2, 0.1 + height, 0.5] for height in heights], np.float32).reshape(-1, 4)
    sample = Sample("drawn", "drawn", b"", boxes, np.zeros(len(heights), np.int64))
    assert sample.is_close_up is expected


@pytest.mark.parametrize("name", VARIANTS)
def test_a_worse_picture_keeps_its_shape_and_is_another(name: str) -> None:
    picture = np.random.default_rng(0).integers(40, 200, (40, 60, 3), np.uint8)
    worse = VARIANTS[name](picture)
    assert worse.shape == picture.shape
    assert worse.dtype == np.uint8
    assert (worse != picture).any()
    np.testing.assert_array_equal(worse, VARIANTS[name](picture))


def test_dark_is_darker_and_overexposed_is_brighter() -> None:
    grey = np.full((4, 4, 3), 128, np.uint8)
    # A quarter of the light at gamma 2.2 is 128 * 0.25 ** (1 / 2.2) = 68; twice as much is 128 * 2 ** (1 / 2.2) = 175.
    assert VARIANTS["dark"](grey)[0, 0, 0] == 68
    assert VARIANTS["overexposed"](grey)[0, 0, 0] == 175
