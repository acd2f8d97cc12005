from dataclasses import replace

import numpy as np
import pytest
import tensorflow as tf

from tests.training.views.plain_view import BOXES, COVERS, LABELS, PICTURE, PLAIN, SIZE, seed_of
from training.views.masks import MASK_PIXELS, cut_masks
from training.views.view import augment


@pytest.mark.parametrize(("too_low", "label", "nose_is_covered"), [(0.0, 0, True), (1.0, 2, False)])
def test_a_mask_that_is_put_on_changes_the_label_by_where_it_sits(
    too_low: float, label: int, nose_is_covered: bool
) -> None:
    face = tf.constant([[0.1, 0.1, 0.9, 0.9]])
    black = tf.zeros([SIZE, SIZE, 3], tf.uint8)
    config = replace(PLAIN, wear=1.0, wear_too_low=too_low)
    for seed in range(5):
        view = augment(black, face, tf.constant([1]), seed_of(seed), config, SIZE, COVERS)
        assert view.labels.numpy().tolist() == [label]
        centre = view.image.numpy()[:, SIZE // 2, 0] > 0
        assert centre[round(SIZE * (0.1 + 0.8 * 0.6))] == nose_is_covered
        assert centre[round(SIZE * (0.1 + 0.8 * 0.9))], "the chin is covered either way"
        assert not centre[round(SIZE * (0.1 + 0.8 * 0.35))], "the eyes never are"


def test_other_faces_than_bare_ones_get_no_mask() -> None:
    config = replace(PLAIN, wear=1.0)
    view = augment(PICTURE, BOXES, tf.constant([0, 2]), seed_of(0), config, SIZE, COVERS)
    assert view.labels.numpy().tolist() == [0, 2]
    np.testing.assert_array_equal(view.image, augment(PICTURE, BOXES, LABELS, seed_of(0), PLAIN, SIZE).image)


def test_masks_are_cut_from_the_lower_half_of_large_faces_only() -> None:
    picture = np.zeros((200, 200, 3), np.uint8)
    picture[100:] = 255
    jpeg = tf.io.encode_jpeg(picture).numpy()
    large, small = [0.25, 0.25, 0.75, 0.75], [0.4, 0.4, 0.6, 0.6]
    masks = cut_masks([jpeg, jpeg], [np.array([large], np.float32), np.array([small], np.float32)])
    assert masks.shape == (1, *MASK_PIXELS, 3)
    assert masks[0, 8:].min() > 240
    assert cut_masks([jpeg], [np.array([small], np.float32)]).shape == (0, *MASK_PIXELS, 3)
