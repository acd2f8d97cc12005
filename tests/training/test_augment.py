from dataclasses import replace

import numpy as np
import pytest
import tensorflow as tf

from training.augment import _halve, augment, normalise
from training.config import AugmentConfig
from training.core.targets import IGNORE_LABEL
from training.covers import MASK_PIXELS, Covers, cut_masks
from training.draws import DRAWS

SIZE = 64
PLAIN = AugmentConfig(
    whole=1.0, around_face=0.0, flip=0.0, light=0.0, colour_cast=0.0, dark=0.0, bright=0.0, grey=0.0, blur=0.0,
    noise=0.0, jpeg=0.0, hide=0.0,
)  # fmt: skip
PICTURE = tf.cast(tf.random.stateless_uniform([48, 80, 3], [1, 1], 0, 256, tf.int32), tf.uint8)
BOXES = tf.constant([[0.25, 0.1, 0.75, 0.4], [0.0, 0.9, 0.2, 1.0]])
LABELS = tf.constant([0, 1])
# White masks on bare faces: label 1 is bare, 0 a mask worn rightly, 2 one that is too low.
COVERS = Covers(1, 0, 2, np.full((1, *MASK_PIXELS, 3), 255, np.uint8))


def draws(seed: int) -> tf.Tensor:
    return tf.constant(np.random.default_rng(seed).random(DRAWS), tf.float32)


def test_a_plain_whole_picture_keeps_its_boxes() -> None:
    view = augment(PICTURE, BOXES, LABELS, draws(0), PLAIN, SIZE)
    np.testing.assert_allclose(view.boxes, BOXES)
    assert view.labels.numpy().tolist() == [0, 1]
    assert view.image.shape == (SIZE, SIZE, 3)


def test_a_flip_mirrors_picture_and_boxes() -> None:
    straight = augment(PICTURE, BOXES, LABELS, draws(0), PLAIN, SIZE)
    flipped = augment(PICTURE, BOXES, LABELS, draws(0), replace(PLAIN, flip=1.0), SIZE)
    np.testing.assert_allclose(flipped.image, straight.image[:, ::-1])
    np.testing.assert_allclose(flipped.boxes[0], [0.25, 0.6, 0.75, 0.9], atol=1e-6)


@pytest.mark.parametrize("seed", range(12))
def test_a_view_elsewhere_shows_no_face(seed: int) -> None:
    # Two white faces on black; a view beside them is black all over.
    picture = np.zeros((100, 150, 3), np.uint8)
    picture[10:40, 15:45] = picture[50:60, 120:130] = 255
    boxes = tf.constant([[0.1, 0.1, 0.4, 0.3], [0.5, 0.8, 0.6, 13 / 15]])
    view = augment(tf.constant(picture), boxes, tf.constant([0, 1]), draws(seed), replace(PLAIN, elsewhere=1.0), SIZE)
    assert len(view.boxes) == 0
    np.testing.assert_array_equal(view.image, -1.0)


def test_a_picture_full_of_a_face_is_seen_as_ever() -> None:
    boxes = tf.constant([[0.05, 0.05, 0.95, 0.95]])
    view = augment(PICTURE, boxes, tf.constant([0]), draws(0), replace(PLAIN, elsewhere=1.0), SIZE)
    np.testing.assert_allclose(view.boxes, boxes)


@pytest.mark.parametrize("seed", range(12))
def test_boxes_follow_the_picture_through_any_view(seed: int) -> None:
    # A red square on black (what lies beyond the picture is grey): wherever it is seen, its box must be round it.
    picture = np.zeros((60, 90, 3), np.uint8)
    picture[15:45, 30:60, 0] = 255
    box = tf.constant([[0.25, 1 / 3, 0.75, 2 / 3]])
    config = replace(PLAIN, whole=0.0, around_face=0.5, flip=0.5)
    view = augment(tf.constant(picture), box, tf.constant([0]), draws(seed), config, SIZE)
    red = (view.image[..., 0] - view.image[..., 1]).numpy() > 1.0
    rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
    seen = np.array([rows[0], columns[0], rows[-1] + 1, columns[-1] + 1]) / SIZE
    np.testing.assert_allclose(view.boxes[0], seen, atol=3.5 / SIZE)


def test_the_same_numbers_give_the_same_picture() -> None:
    first, second = (augment(PICTURE, BOXES, LABELS, draws(4), AugmentConfig(), SIZE, Covers(1)) for _ in range(2))
    np.testing.assert_array_equal(first.image, second.image)


@pytest.mark.parametrize("config", [replace(PLAIN, light=1.0), AugmentConfig()])
def test_a_long_run_of_the_same_numbers_gives_the_same_picture(config: AugmentConfig) -> None:
    # TensorFlow runs its graphs in another order once it has learnt, after some 90 runs, which operations are cheap.
    numbers = tf.stack([draws(seed) for seed in range(4)])

    def view(index: tf.Tensor) -> tf.Tensor:
        return augment(PICTURE, BOXES, LABELS, tf.gather(numbers, index % 4), config, SIZE, Covers(1)).image

    pictures = list(tf.data.Dataset.range(600).map(view, num_parallel_calls=4).as_numpy_iterator())
    for index, picture in enumerate(pictures):
        np.testing.assert_array_equal(picture, pictures[index % 4])


@pytest.mark.parametrize("seed", range(6))
def test_everything_at_once_stays_in_range_eagerly_and_in_tf_data(seed: int) -> None:
    config = AugmentConfig(
        light=1, colour_cast=1, dark=1, bright=1, grey=1, blur=1, noise=1, jpeg=1, hide=1, hides=3, wear=1,
        elsewhere=0.5,
    )  # fmt: skip
    dataset = tf.data.Dataset.from_tensors((PICTURE, BOXES, LABELS, draws(seed)))
    inside = next(
        iter(
            dataset.map(
                lambda image, boxes, labels, numbers: augment(image, boxes, labels, numbers, config, SIZE, COVERS)
            )
        )
    )
    eager = augment(PICTURE, BOXES, LABELS, draws(seed), config, SIZE, COVERS)
    assert np.abs(eager.image).max() <= 1.0
    # JPEG rounds what differs in the last bit.
    assert np.abs(inside.image - eager.image).mean() < 0.02
    np.testing.assert_allclose(inside.boxes, eager.boxes, atol=1e-6)


def test_a_face_too_small_to_see_is_ignored_not_background() -> None:
    tiny = tf.constant([[0.5, 0.5, 0.505, 0.505]])
    view = augment(PICTURE, tiny, tf.constant([0]), draws(0), PLAIN, SIZE)
    assert view.labels.numpy().tolist() == [IGNORE_LABEL]


@pytest.mark.parametrize("seed", range(12))
def test_a_hidden_mouth_changes_the_lower_face_most_and_no_label(seed: int) -> None:
    face = tf.constant([[0.25, 0.25, 0.75, 0.75]])
    picture = tf.constant(np.arange(64 * 64 * 3).reshape(64, 64, 3) % 251, tf.uint8)
    views = [
        augment(picture, face, tf.constant([1]), draws(seed), config, SIZE, Covers(1))
        for config in (PLAIN, replace(PLAIN, hide=1.0))
    ]
    changed = (views[0].image != views[1].image).numpy().any(axis=-1)
    assert changed.sum() > 20
    assert np.flatnonzero(changed.any(axis=1)).mean() > SIZE / 2
    assert views[1].labels.numpy().tolist() == [1]


def test_other_faces_than_bare_ones_are_never_hidden() -> None:
    plain, hidden = (
        augment(PICTURE, BOXES, tf.constant([0, 2]), draws(3), config, SIZE, COVERS).image
        for config in (PLAIN, replace(PLAIN, hide=1.0, hides=3))
    )
    np.testing.assert_array_equal(plain, hidden)


def test_two_faces_are_hidden_where_that_is_asked_for() -> None:
    faces = tf.constant([[0.1, 0.05, 0.9, 0.35], [0.1, 0.65, 0.9, 0.95]])
    config = replace(PLAIN, hide=1.0, hides=2)
    both = 0
    for seed in range(8):
        plain, hidden = (
            augment(PICTURE, faces, tf.constant([1, 1]), draws(seed), each, SIZE, Covers(1)).image.numpy()
            for each in (PLAIN, config)
        )
        changed = (plain != hidden).any(axis=(0, 2))
        both += bool(changed[: SIZE // 3].any() and changed[-SIZE // 3 :].any())
    assert 1 <= both < 8, "each is picked by chance"


@pytest.mark.parametrize("seed", range(4))
def test_a_teacher_sees_the_same_view_larger_and_clear(seed: int) -> None:
    worse = replace(PLAIN, whole=0.5, flip=0.5, light=1.0, hide=1.0)
    clear = augment(PICTURE, BOXES, LABELS, draws(seed), worse, SIZE, COVERS, 2 * SIZE)
    noisy = augment(PICTURE, BOXES, LABELS, draws(seed), replace(worse, noise=1.0), SIZE, COVERS, 2 * SIZE)
    np.testing.assert_array_equal(clear.clean, noisy.clean)
    assert (clear.image != noisy.image).numpy().any()
    assert clear.clean.shape == (2 * SIZE, 2 * SIZE, 3)
    halved = tf.nn.avg_pool2d(clear.clean[tf.newaxis], 2, 2, "VALID")[0]
    assert np.abs(clear.image - halved).mean() < 0.12


def test_what_is_beyond_the_picture_has_one_colour() -> None:
    far = replace(PLAIN, whole=0.0, zoom_out=3.0)
    white = tf.fill([48, 80, 3], tf.constant(255, tf.uint8))
    colours = set()
    for seed in range(8):
        seen = augment(white, BOXES[:0], LABELS[:0], draws(seed), far, SIZE).image.numpy()
        beyond = seen[seen < 0.999]
        colours.add(round(float(np.median(beyond)), 2))
        assert beyond.min() >= -1.0
        assert np.mean(np.abs(beyond - np.median(beyond)) < 1e-3) > 0.8, "but for the picture's edge"
    assert len(colours) == 8, "a colour of its own for each view"


@pytest.mark.parametrize("smooth", [False, True])
def test_shrinking_is_done_both_ways(smooth: bool) -> None:
    pixels = tf.random.stateless_uniform([8, 8, 3], [1, 2], 0.0, 255.0)
    expected = tf.reshape(pixels, [4, 2, 4, 2, 3]).numpy().mean(axis=(1, 3)) if smooth else pixels[::2, ::2]
    np.testing.assert_allclose(_halve(pixels, tf.constant(smooth)), expected, rtol=1e-5)


def test_a_teacher_of_the_same_size_sees_the_clear_picture_too() -> None:
    view = augment(PICTURE, BOXES, LABELS, draws(0), replace(PLAIN, noise=1.0), SIZE)
    plain = augment(PICTURE, BOXES, LABELS, draws(0), PLAIN, SIZE)
    np.testing.assert_array_equal(view.clean, plain.image)
    assert (view.image != plain.image).numpy().any()


def test_the_input_range() -> None:
    assert normalise(tf.constant([0, 255], tf.uint8)).numpy().tolist() == [-1.0, 1.0]


@pytest.mark.parametrize(("too_low", "label", "nose_is_covered"), [(0.0, 0, True), (1.0, 2, False)])
def test_a_mask_that_is_put_on_changes_the_label_by_where_it_sits(
    too_low: float, label: int, nose_is_covered: bool
) -> None:
    face = tf.constant([[0.1, 0.1, 0.9, 0.9]])
    black = tf.zeros([SIZE, SIZE, 3], tf.uint8)
    config = replace(PLAIN, wear=1.0, wear_too_low=too_low)
    for seed in range(5):
        view = augment(black, face, tf.constant([1]), draws(seed), config, SIZE, COVERS)
        assert view.labels.numpy().tolist() == [label]
        centre = view.image.numpy()[:, SIZE // 2, 0] > 0
        assert centre[round(SIZE * (0.1 + 0.8 * 0.6))] == nose_is_covered
        assert centre[round(SIZE * (0.1 + 0.8 * 0.9))], "the chin is covered either way"
        assert not centre[round(SIZE * (0.1 + 0.8 * 0.35))], "the eyes never are"


def test_other_faces_than_bare_ones_get_no_mask() -> None:
    config = replace(PLAIN, wear=1.0)
    view = augment(PICTURE, BOXES, tf.constant([0, 2]), draws(0), config, SIZE, COVERS)
    assert view.labels.numpy().tolist() == [0, 2]
    np.testing.assert_array_equal(view.image, augment(PICTURE, BOXES, LABELS, draws(0), PLAIN, SIZE).image)


def test_masks_are_cut_from_the_lower_half_of_large_faces_only() -> None:
    picture = np.zeros((200, 200, 3), np.uint8)
    picture[100:] = 255
    jpeg = tf.io.encode_jpeg(picture).numpy()
    large, small = [0.25, 0.25, 0.75, 0.75], [0.4, 0.4, 0.6, 0.6]
    masks = cut_masks([jpeg, jpeg], [np.array([large], np.float32), np.array([small], np.float32)])
    assert masks.shape == (1, *MASK_PIXELS, 3)
    assert masks[0, 8:].min() > 240
    assert cut_masks([jpeg], [np.array([small], np.float32)]).shape == (0, *MASK_PIXELS, 3)


@pytest.mark.parametrize("seed", range(6))
def test_a_turned_head_keeps_a_box_round_it(seed: int) -> None:
    # A red ellipse on black, as a head fills its box: wherever it is seen, its box must be round it.
    y, x = np.mgrid[0:120, 0:200]
    picture = np.zeros((120, 200, 3), np.uint8)
    picture[((y + 0.5 - 60) / 36) ** 2 + ((x + 0.5 - 70) / 18) ** 2 < 1.0, 0] = 255
    box = tf.constant([[0.2, 0.26, 0.8, 0.44]])
    config = replace(PLAIN, roll=1.0, most_roll=40.0)
    view = augment(tf.constant(picture), box, tf.constant([0]), draws(seed), config, SIZE)
    red = (view.image[..., 0] - view.image[..., 1]).numpy() > 1.0
    rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
    seen = np.array([rows[0], columns[0], rows[-1] + 1, columns[-1] + 1]) / SIZE
    np.testing.assert_allclose(view.boxes[0], np.clip(seen, 0, 1), atol=2.5 / SIZE)
    assert abs(seen[3] - seen[1] - 0.18) > 0.01 or abs(seen[1] - 0.26) > 0.01, "nothing was turned"
