"""Boxes are clipped slightly, turned with their picture, or refused."""

import numpy as np
import pytest

from training.data.box_checks import fit_box, upright_boxes
from training.data.pictures import PictureFacts


def facts(size: tuple[int, int], orientation: int = 1) -> PictureFacts:
    return PictureFacts("JPEG", "RGB", size, orientation, None, 0, "", np.zeros(128, np.uint8))


def array(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.array(values, np.float32)


def test_a_box_inside_is_left_alone() -> None:
    np.testing.assert_array_equal(fit_box(array(0, 0.25, 1, 0.5), (640, 480)), array(0, 0.25, 1, 0.5))


def test_a_box_that_sticks_out_by_a_hair_is_clipped() -> None:
    np.testing.assert_array_equal(fit_box(array(-0.005, 0.2, 1.009, 0.5), (640, 480)), array(0, 0.2, 1, 0.5))


@pytest.mark.parametrize(
    ("box", "sentence"),
    [
        (array(0.1, 0.1, 0.5, 1.02), "reaches outside the picture"),
        (array(-0.02, 0.1, 0.5, 0.5), "reaches outside the picture"),
        (array(10, 20, 200, 300), r"are these pixels of 640 x 480\?"),
        (array(0.5, 0.5, 0.5, 0.9), "has no area"),
        (array(0.5, 0.5, 0.9, 0.5), "has no area"),
        (array(1.001, 0.5, 1.005, 0.9), "has no area"),
        (array(0.1, 0.6, 0.5, 0.2), r"its xmin 0\.6 is greater than its xmax 0\.2; swap them"),
        (array(0.8, 0.1, 0.5, 0.2), r"its ymin 0\.8 is greater than its ymax 0\.5; swap them"),
        (array(np.nan, 0.1, 0.5, 0.2), "must have finite coordinates"),
        (array(0.1, 0.1, np.inf, 0.2), "must have finite coordinates"),
    ],
)
def test_a_senseless_box_is_refused(box: np.ndarray[tuple[int], np.dtype[np.float32]], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        fit_box(box, (640, 480))


BOX = array(0.1, 0.2, 0.3, 0.6)[None]


@pytest.mark.parametrize("size", [None, (480, 640), (240, 320), (479, 640)])
def test_boxes_of_the_upright_frame_stay(size: tuple[int, int] | None) -> None:
    np.testing.assert_array_equal(upright_boxes(BOX, size, facts((480, 640), orientation=6)), BOX)


@pytest.mark.parametrize(
    ("orientation", "expected"),
    # Worked out by hand from the side on which the stored row 0 and column 0 appear.
    [
        (5, array(0.2, 0.1, 0.6, 0.3)),
        (6, array(0.2, 0.7, 0.6, 0.9)),
        (7, array(0.4, 0.7, 0.8, 0.9)),
        (8, array(0.4, 0.1, 0.8, 0.3)),
    ],
)
def test_boxes_of_the_stored_frame_are_turned_with_the_picture(
    orientation: int, expected: np.ndarray[tuple[int], np.dtype[np.float32]]
) -> None:
    turned = upright_boxes(BOX, (640, 480), facts((480, 640), orientation))
    np.testing.assert_allclose(turned, expected[None], atol=1e-6)
    assert turned.dtype == np.float32


def test_a_picture_without_boxes_is_turned_too() -> None:
    assert upright_boxes(np.zeros((0, 4), np.float32), (640, 480), facts((480, 640), 6)).shape == (0, 4)


def test_a_square_picture_keeps_its_boxes() -> None:
    np.testing.assert_array_equal(upright_boxes(BOX, (480, 480), facts((480, 480), 6)), BOX)


def test_a_swapped_size_without_a_rotation_is_refused() -> None:
    with pytest.raises(ValueError, match="says 640 x 480 pixels, but the picture has 480 x 640: it was turned after"):
        upright_boxes(BOX, (640, 480), facts((480, 640)))


def test_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="not the picture that was annotated"):
        upright_boxes(BOX, (640, 640), facts((480, 640), 6))
