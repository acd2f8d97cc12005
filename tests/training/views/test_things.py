from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
from numpy.typing import NDArray

from tests.training.views import plain_view as plain
from training.views import things
from training.views.chance import Draws
from training.views.masks import Covers
from training.views.things import Thing, draw_thing
from training.views.view import augment

SIZE = 96
FACE = tf.constant([0.25, 0.25, 0.75, 0.75])
CELLS = (np.arange(SIZE) + 0.5) / SIZE
# Where each row and column lies in the face's box.
V, U = np.meshgrid((CELLS - 0.25) / 0.5, (CELLS - 0.25) / 0.5, indexing="ij")
GRID = tf.constant(V, tf.float32), tf.constant(U, tf.float32)
SKIN = tf.constant([200.0, 150.0, 120.0])
SEEDS = range(8)


def draws(seed: int) -> Draws:
    return Draws(plain.seed_of(seed))


def cells(thing: Thing) -> NDArray[np.bool_]:
    assert thing.colours.shape == (SIZE, SIZE, 3)
    return np.asarray(thing.inside)


@pytest.mark.parametrize("seed", range(24))
def test_anything_drawn_is_in_the_lower_face_and_finite(seed: int) -> None:
    thing = draw_thing(tf.fill([SIZE, SIZE, 3], 90.0), FACE, draws(seed))
    inside = cells(thing)
    assert inside.any()
    assert V[inside].mean() > 0.5
    assert np.isfinite(thing.colours).all()


def test_every_kind_of_thing_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    came = set()

    def watched(kind: str, draw: Callable[..., Thing]) -> Callable[..., Thing]:
        def watch(*arguments: Any) -> Thing:
            came.add(kind)
            return draw(*arguments)

        return watch

    kinds = {"_object", "_hand", "_beard", "_veil", "_scarf"}
    for kind in kinds:
        monkeypatch.setattr(things, kind, watched(kind, getattr(things, kind)))
    for seed in range(60):
        draw_thing(tf.fill([SIZE, SIZE, 3], 90.0), FACE, draws(seed))
    assert came == kinds


@pytest.mark.parametrize("seed", SEEDS)
def test_an_object_is_narrower_than_the_face(seed: int) -> None:
    inside = cells(things._object(*GRID, draws(seed)))
    assert inside.any(axis=0).sum() < 0.95 * SIZE / 2 * 1.3
    assert inside.sum() < (np.abs(V - 0.5) < 0.5).sum() / 2


@pytest.mark.parametrize("seed", SEEDS)
def test_a_hand_has_the_skins_colour(seed: int) -> None:
    thing = things._hand(*GRID, draws(seed), SKIN)
    colours = np.asarray(thing.colours)[cells(thing)]
    ratio = colours / SKIN.numpy()
    np.testing.assert_allclose(ratio, ratio[:, :1].repeat(3, axis=1), rtol=1e-5)
    assert 0.5 < ratio.min() <= ratio.max() < 1.4


@pytest.mark.parametrize("seed", SEEDS)
def test_a_beard_leaves_mouth_and_nose_free(seed: int) -> None:
    inside = cells(things._beard(*GRID, draws(seed)))
    assert not inside[(np.abs(V - 0.8) < 0.015) & (np.abs(U - 0.5) < 0.05)].any()
    assert not inside[V < 0.5].any()
    assert inside[(np.abs(V - 0.8) < 0.02) & (np.abs(U - 0.2) < 0.02)].all(), "the cheek is covered"


@pytest.mark.parametrize("seed", SEEDS)
def test_through_a_veil_the_face_is_seen(seed: int) -> None:
    pixels = np.random.default_rng(seed).uniform(0.0, 255.0, (SIZE, SIZE, 3)).astype(np.float32)
    thing = things._veil(*GRID, draws(seed), tf.constant(pixels))
    inside = cells(thing)
    assert inside[(np.abs(V - 0.8) < 0.1) & (np.abs(U - 0.5) < 0.4)].all(), "the mouth is behind it"
    assert not inside[V < 0.3].any(), "the eyes are not"
    behind, before = pixels[inside], np.asarray(thing.colours)[inside]
    assert 0.3 < np.polyfit(behind.ravel(), before.ravel(), 1)[0] < 0.8
    assert before.std() < behind.std()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_scarf_is_wider_than_the_face_and_leaves_the_nose_free(seed: int) -> None:
    inside = cells(things._scarf(*GRID, draws(seed)))
    assert U[inside].max() - U[inside].min() > 1.0
    assert not inside[V < 0.6].any()


@pytest.mark.parametrize("seed", range(12))
def test_a_hidden_mouth_changes_the_lower_face_most_and_no_label(seed: int) -> None:
    face = tf.constant([[0.25, 0.25, 0.75, 0.75]])
    picture = tf.constant(np.arange(64 * 64 * 3).reshape(64, 64, 3) % 251, tf.uint8)
    views = [
        augment(picture, face, tf.constant([1]), plain.seed_of(seed), config, plain.SIZE, Covers(1))
        for config in (plain.PLAIN, replace(plain.PLAIN, hide=1.0))
    ]
    changed = (views[0].image != views[1].image).numpy().any(axis=-1)
    assert changed.sum() > 20
    assert np.flatnonzero(changed.any(axis=1)).mean() > plain.SIZE / 2
    assert views[1].labels.numpy().tolist() == [1]


def test_other_faces_than_bare_ones_are_never_hidden() -> None:
    bare, hidden = (
        augment(
            plain.PICTURE, plain.BOXES, tf.constant([0, 2]), plain.seed_of(3), config, plain.SIZE, plain.COVERS
        ).image
        for config in (plain.PLAIN, replace(plain.PLAIN, hide=1.0, hides=3))
    )
    np.testing.assert_array_equal(bare, hidden)


def test_two_faces_are_hidden_where_that_is_asked_for() -> None:
    faces = tf.constant([[0.1, 0.05, 0.9, 0.35], [0.1, 0.65, 0.9, 0.95]])
    config = replace(plain.PLAIN, hide=1.0, hides=2)
    both = 0
    for seed in range(8):
        bare, hidden = (
            augment(
                plain.PICTURE, faces, tf.constant([1, 1]), plain.seed_of(seed), each, plain.SIZE, Covers(1)
            ).image.numpy()
            for each in (plain.PLAIN, config)
        )
        changed = (bare != hidden).any(axis=(0, 2))
        both += bool(changed[: plain.SIZE // 3].any() and changed[-plain.SIZE // 3 :].any())
    assert 1 <= both < 8, "each is picked by chance"
