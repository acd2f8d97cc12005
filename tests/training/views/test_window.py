from dataclasses import replace

import numpy as np
import pytest
import tensorflow as tf

from tests.training.views.plain_view import BOXES, LABELS, PICTURE, PLAIN, SIZE, seed_of
from training.core.targets import IGNORE_LABEL
from training.views.view import augment
from training.views.window import halve


@pytest.mark.parametrize("seed", range(12))
def test_a_view_elsewhere_shows_no_face(seed: int) -> None:
    # Two white faces on black; a view beside them is black all over.
    picture = np.zeros((100, 150, 3), np.uint8)
    picture[10:40, 15:45] = picture[50:60, 120:130] = 255
    boxes = tf.constant([[0.1, 0.1, 0.4, 0.3], [0.5, 0.8, 0.6, 13 / 15]])
    view = augment(tf.constant(picture), boxes, tf.constant([0, 1]), seed_of(seed), replace(PLAIN, elsewhere=1.0), SIZE)
    assert len(view.boxes) == 0
    np.testing.assert_array_equal(view.image, -1.0)


def test_a_picture_full_of_a_face_is_seen_as_ever() -> None:
    boxes = tf.constant([[0.05, 0.05, 0.95, 0.95]])
    view = augment(PICTURE, boxes, tf.constant([0]), seed_of(0), replace(PLAIN, elsewhere=1.0), SIZE)
    np.testing.assert_allclose(view.boxes, boxes)


@pytest.mark.parametrize("seed", range(12))
def test_boxes_follow_the_picture_through_any_view(seed: int) -> None:
    # A red square on black (what lies beyond the picture is grey): wherever it is seen, its box must be around it.
    picture = np.zeros((60, 90, 3), np.uint8)
    picture[15:45, 30:60, 0] = 255
    box = tf.constant([[0.25, 1 / 3, 0.75, 2 / 3]])
    config = replace(PLAIN, whole=0.0, around_face=0.5, flip=0.5)
    view = augment(tf.constant(picture), box, tf.constant([0]), seed_of(seed), config, SIZE)
    red = (view.image[..., 0] - view.image[..., 1]).numpy() > 1.0
    rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
    seen = np.array([rows[0], columns[0], rows[-1] + 1, columns[-1] + 1]) / SIZE
    np.testing.assert_allclose(view.boxes[0], seen, atol=3.5 / SIZE)


def test_a_face_too_small_to_see_is_ignored_not_background() -> None:
    tiny = tf.constant([[0.5, 0.5, 0.505, 0.505]])
    view = augment(PICTURE, tiny, tf.constant([0]), seed_of(0), PLAIN, SIZE)
    assert view.labels.numpy().tolist() == [IGNORE_LABEL]


def test_what_is_beyond_the_picture_has_one_colour() -> None:
    far = replace(PLAIN, whole=0.0, zoom_out=3.0)
    white = tf.fill([48, 80, 3], tf.constant(255, tf.uint8))
    colours = set()
    for seed in range(8):
        seen = augment(white, BOXES[:0], LABELS[:0], seed_of(seed), far, SIZE).image.numpy()
        beyond = seen[seen < 0.999]
        colours.add(round(float(np.median(beyond)), 2))
        assert beyond.min() >= -1.0
        assert np.mean(np.abs(beyond - np.median(beyond)) < 1e-3) > 0.8, "but for the picture's edge"
    assert len(colours) == 8, "a colour of its own for each view"


@pytest.mark.parametrize("smooth", [False, True])
def test_shrinking_is_done_both_ways(smooth: bool) -> None:
    pixels = tf.random.stateless_uniform([8, 8, 3], [1, 2], 0.0, 255.0)
    expected = tf.reshape(pixels, [4, 2, 4, 2, 3]).numpy().mean(axis=(1, 3)) if smooth else pixels[::2, ::2]
    np.testing.assert_allclose(halve(pixels, tf.constant(smooth)), expected, rtol=1e-5)
