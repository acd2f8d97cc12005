"""A drawn face with a white mask: where it is painted, moved and tilted."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from training.measuring.behaviour.look_alikes import covered
from training.measuring.behaviour.repainted import REPAINTED, can_be_repainted

BOX = np.array([0.1, 0.25, 0.9, 0.75], np.float32)
SKIN, CLOTH = (200, 150, 120), (235, 240, 245)
PAINTED = ("stripes", "checks", "flowers", "plain dark")


def face(masked: bool = True) -> np.ndarray:  # type: ignore[type-arg]
    picture = Image.new("RGB", (200, 200), (60, 90, 60))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((50, 20, 150, 180), SKIN)
    draw.ellipse((72, 70, 84, 78), (30, 30, 30))
    draw.ellipse((116, 70, 128, 78), (30, 30, 30))
    if masked:
        draw.polygon([(58, 95), (142, 95), (138, 150), (100, 172), (62, 150)], CLOTH)
    return np.asarray(picture)


def cloth(pixels: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    return np.asarray((np.abs(pixels.astype(int) - CLOTH) < 20).all(axis=-1))


def test_a_mask_is_told_from_the_face_and_a_bare_face_has_none() -> None:
    assert can_be_repainted(face(), BOX)
    assert not can_be_repainted(face()[::8, ::8], BOX), "too few pixels"
    # In a picture of one colour, nothing tells where a mask would end.
    assert not can_be_repainted(np.full((200, 200, 3), 128, np.uint8), BOX)


@pytest.mark.parametrize("change", PAINTED)
def test_paint_covers_the_mask_and_nothing_else(change: str) -> None:
    before = face()
    after = covered(before, BOX[np.newaxis], REPAINTED[change], seed=3)
    changed = (np.abs(after.astype(int) - before) > 8).any(axis=-1)
    mask = cloth(before)
    assert changed[mask].mean() > 0.85
    assert changed[~mask].mean() < 0.03, "but for a soft edge"
    colours = np.unique(after[mask] // 32, axis=0)
    assert len(colours) >= (1 if change == "plain dark" else 2)
    np.testing.assert_array_equal(after, covered(before, BOX[np.newaxis], REPAINTED[change], seed=3))


@pytest.mark.parametrize(("change", "by"), [("6 % higher", 0.06), ("12 % higher", 0.12), ("6 % lower", -0.06)])
def test_the_mask_moves_by_shares_of_the_faces_height(change: str, by: float) -> None:
    def upper_edge(pixels: np.ndarray) -> int:  # type: ignore[type-arg]
        return int(np.flatnonzero(cloth(pixels)[:, 100])[0])

    before = face()
    after = covered(before, BOX[np.newaxis], REPAINTED[change], seed=1)
    assert upper_edge(before) - upper_edge(after) == pytest.approx(by * 160, abs=3)


def test_a_tilted_head_keeps_its_middle_and_leaves_the_corners_alone() -> None:
    before = face()
    after = covered(before, BOX[np.newaxis], REPAINTED["head tilted by 15 degrees"], seed=1)
    assert (after != before).any()
    np.testing.assert_array_equal(after[:30, :30], before[:30, :30])
    rows = np.flatnonzero(cloth(after).any(axis=1))
    left, right = (int(np.flatnonzero(cloth(after)[:, column])[0]) for column in (70, 130))
    assert abs(left - right) > 8, "the mask's upper edge is tilted"
    assert rows[-1] > 140
