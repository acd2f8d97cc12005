import numpy as np
import pytest

from training.measuring.behaviour.look_alikes import BEFORE_THE_MOUTH, IN_PLACE_OF_THE_FACE, covered

COVERS = {**BEFORE_THE_MOUTH, **IN_PLACE_OF_THE_FACE}
PICTURE = np.random.default_rng(3).integers(90, 200, (120, 160, 3), np.uint8)
FACE = np.array([[0.2, 0.3, 0.7, 0.6]], np.float32)
MOUTH = np.s_[69:75, 66:78]
EYES = np.s_[24:54, 48:96]


@pytest.mark.parametrize("name", BEFORE_THE_MOUTH)
def test_a_thing_changes_the_lower_face_and_leaves_the_eyes(name: str) -> None:
    changed = (covered(PICTURE, FACE, COVERS[name], seed=1) != PICTURE).any(axis=2)
    assert changed[54:96, 48:96].mean() > 0.1
    assert not changed[EYES].any()


@pytest.mark.parametrize("name", sorted(set(BEFORE_THE_MOUTH) - {"beard", "scarf"}))
def test_what_is_held_before_the_mouth_hides_some_of_it(name: str) -> None:
    assert (covered(PICTURE, FACE, COVERS[name], seed=1) != PICTURE).any(axis=2)[MOUTH].any()


def test_a_poster_keeps_the_face_paler_and_frames_it() -> None:
    printed = covered(PICTURE, FACE, COVERS["poster"], seed=1)
    original, face = PICTURE[24:84, 48:96].astype(float), printed[24:84, 48:96].astype(float)
    assert np.corrcoef(original.mean(axis=2).ravel(), face.mean(axis=2).ravel())[0, 1] > 0.9
    assert face.std() < original.std()
    assert (printed[10, 40:104] == [245, 244, 240]).all()


def test_the_back_of_a_head_leaves_nothing_of_the_face() -> None:
    head = covered(PICTURE, FACE, COVERS["back of a head"], seed=1)
    assert (head != PICTURE)[27:80, 56:88].any(axis=2).mean() > 0.99


@pytest.mark.parametrize("name", COVERS)
def test_the_same_seed_draws_the_same_and_the_picture_given_stays(name: str) -> None:
    before = PICTURE.copy()
    np.testing.assert_array_equal(
        covered(PICTURE, FACE, COVERS[name], seed=7), covered(PICTURE, FACE, COVERS[name], seed=7)
    )
    np.testing.assert_array_equal(PICTURE, before)


@pytest.mark.parametrize("name", COVERS)
def test_a_face_at_the_edge_and_one_of_a_few_pixels_are_no_error(name: str) -> None:
    faces = np.array([[0.5, 0.8, 1.0, 1.0], [0.0, 0.0, 0.02, 0.01], [0.9, -0.05, 1.2, 0.1]], np.float32)
    assert covered(PICTURE, faces, COVERS[name], seed=2).shape == PICTURE.shape
