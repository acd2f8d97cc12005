from dataclasses import replace

import numpy as np
import pytest
import tensorflow as tf

from tests.training.views.plain_view import BOXES, COVERS, LABELS, PICTURE, PLAIN, SIZE, seed_of
from training.config import AugmentConfig
from training.views.masks import Covers
from training.views.view import View, augment, normalise


def test_a_plain_whole_picture_keeps_its_boxes() -> None:
    view = augment(PICTURE, BOXES, LABELS, seed_of(0), PLAIN, SIZE)
    np.testing.assert_allclose(view.boxes, BOXES)
    assert view.labels.numpy().tolist() == [0, 1]
    assert view.image.shape == (SIZE, SIZE, 3)


def test_a_flip_mirrors_picture_and_boxes() -> None:
    straight = augment(PICTURE, BOXES, LABELS, seed_of(0), PLAIN, SIZE)
    flipped = augment(PICTURE, BOXES, LABELS, seed_of(0), replace(PLAIN, flip=1.0), SIZE)
    np.testing.assert_allclose(flipped.image, straight.image[:, ::-1])
    np.testing.assert_allclose(flipped.boxes[0], [0.25, 0.6, 0.75, 0.9], atol=1e-6)


def test_the_same_seed_gives_the_same_picture() -> None:
    first, second = (augment(PICTURE, BOXES, LABELS, seed_of(4), AugmentConfig(), SIZE, Covers(1)) for _ in range(2))
    np.testing.assert_array_equal(first.image, second.image)


@pytest.mark.parametrize("config", [replace(PLAIN, light=1.0), AugmentConfig()])
def test_a_long_run_of_the_same_seeds_gives_the_same_picture(config: AugmentConfig) -> None:
    # After some 90 runs TensorFlow has learnt which operations are cheap, and runs its graphs in another order.
    seeds = tf.stack([seed_of(seed) for seed in range(4)])

    def view(index: tf.Tensor) -> tf.Tensor:
        return augment(PICTURE, BOXES, LABELS, tf.gather(seeds, index % 4), config, SIZE, Covers(1)).image

    pictures = list(tf.data.Dataset.range(600).map(view, num_parallel_calls=4).as_numpy_iterator())
    for index, picture in enumerate(pictures):
        np.testing.assert_array_equal(picture, pictures[index % 4])


EVERYTHING = AugmentConfig(
    light=1, colour_cast=1, dark=1, bright=1, grey=1, blur=1, noise=1, jpeg=1, hide=1, hides=3, wear=1, elsewhere=0.5
)
SEEDS = range(6)


@pytest.fixture(scope="module")
def in_tf_data() -> list[View]:
    """One view per seed, all of one graph, because tracing it takes seconds."""
    seeds = tf.data.Dataset.from_tensor_slices(tf.stack([seed_of(seed) for seed in SEEDS]))
    return list(seeds.map(lambda chance: augment(PICTURE, BOXES, LABELS, chance, EVERYTHING, SIZE, COVERS)))


@pytest.mark.parametrize("seed", SEEDS)
def test_everything_at_once_stays_in_range_eagerly_and_in_tf_data(seed: int, in_tf_data: list[View]) -> None:
    inside = in_tf_data[seed]
    eager = augment(PICTURE, BOXES, LABELS, seed_of(seed), EVERYTHING, SIZE, COVERS)
    assert np.abs(eager.image).max() <= 1.0
    # JPEG rounds what differs in the last bit.
    assert np.abs(inside.image - eager.image).mean() < 0.02
    np.testing.assert_allclose(inside.boxes, eager.boxes, atol=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_a_teacher_sees_the_same_view_larger_and_clear(seed: int) -> None:
    # Not PICTURE, which is noise: sampled with and without smoothing it differs by chance.
    y, x = np.mgrid[0:48, 0:80]
    picture = tf.constant(np.stack([y * 5, x * 3, x + y], axis=-1), tf.uint8)
    worse = replace(PLAIN, whole=0.5, flip=0.5, light=1.0, hide=1.0)
    clear = augment(picture, BOXES, LABELS, seed_of(seed), worse, SIZE, COVERS, 2 * SIZE)
    noisy = augment(picture, BOXES, LABELS, seed_of(seed), replace(worse, noise=1.0), SIZE, COVERS, 2 * SIZE)
    np.testing.assert_array_equal(clear.clean, noisy.clean)
    assert (clear.image != noisy.image).numpy().any()
    assert clear.clean.shape == (2 * SIZE, 2 * SIZE, 3)
    halved = tf.nn.avg_pool2d(clear.clean[tf.newaxis], 2, 2, "VALID")[0]
    assert np.abs(clear.image - halved).mean() < 0.12


def test_a_teacher_of_the_same_size_sees_the_clear_picture_too() -> None:
    view = augment(PICTURE, BOXES, LABELS, seed_of(0), replace(PLAIN, noise=1.0), SIZE)
    plain = augment(PICTURE, BOXES, LABELS, seed_of(0), PLAIN, SIZE)
    np.testing.assert_array_equal(view.clean, plain.image)
    assert (view.image != plain.image).numpy().any()


@pytest.mark.parametrize("seed", range(4))
def test_a_worse_camera_changes_the_picture_at_either_scale_and_no_box(seed: int) -> None:
    plain = augment(PICTURE, BOXES, LABELS, seed_of(seed), PLAIN, SIZE)
    faults = [
        replace(PLAIN, noise=1.0),
        replace(PLAIN, noise=1.0, camera_scale=1.0),
        replace(PLAIN, motion_blur=1.0),
        replace(PLAIN, mixed_light=1.0),
    ]
    views = [augment(PICTURE, BOXES, LABELS, seed_of(seed), fault, SIZE) for fault in faults]
    for view in [plain, *views]:
        np.testing.assert_array_equal(view.boxes, plain.boxes)
    seen = {view.image.numpy().tobytes() for view in [plain, *views]}
    assert len(seen) == 1 + len(views), "each fault shows, and noise before shrinking is another than after it"


@pytest.mark.parametrize("seed", range(6))
def test_a_turned_head_keeps_a_box_round_it(seed: int) -> None:
    # A red ellipse on black, as a head fills its box: wherever it is seen, its box must be around it.
    y, x = np.mgrid[0:120, 0:200]
    picture = np.zeros((120, 200, 3), np.uint8)
    picture[((y + 0.5 - 60) / 36) ** 2 + ((x + 0.5 - 70) / 18) ** 2 < 1.0, 0] = 255
    box = tf.constant([[0.2, 0.26, 0.8, 0.44]])
    view = augment(
        tf.constant(picture), box, tf.constant([0]), seed_of(seed), replace(PLAIN, roll=1.0, most_roll=60.0), SIZE
    )
    red = (view.image[..., 0] - view.image[..., 1]).numpy() > 1.0
    rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
    seen = np.array([rows[0], columns[0], rows[-1] + 1, columns[-1] + 1]) / SIZE
    np.testing.assert_allclose(view.boxes[0], seen, atol=2.5 / SIZE)
    assert np.abs(view.boxes[0] - box[0]).max() > 1e-4, "nothing was turned"


def test_the_input_range() -> None:
    assert normalise(tf.constant([0, 255], tf.uint8)).numpy().tolist() == [-1.0, 1.0]
