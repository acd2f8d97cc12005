"""Pictures of the same thing are found, and different ones are not."""

import io
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageFilter
from skimage import data

from tests.training.drawn import jpeg
from training.data.near_duplicates import fingerprint, groups, near_pairs


def photographs() -> list[Image.Image]:
    arrays = (data.astronaut(), data.chelsea(), data.coffee(), data.rocket(), data.camera())
    return [Image.fromarray(array).convert("RGB") for array in arrays]


CHANGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "half the size": lambda image: image.resize((image.width // 2, image.height // 2)),
    "strong compression": lambda image: Image.open(io.BytesIO(jpeg(image, quality=20))).convert("RGB"),
    "a border of 2 % cut off": lambda image: image.crop(
        (image.width // 50, image.height // 50, image.width * 49 // 50, image.height * 49 // 50)
    ),
    "brighter": lambda image: image.point(lambda value: min(255, int(value * 1.2))),
    "blurred": lambda image: image.filter(ImageFilter.GaussianBlur(2)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_copy_is_near_and_strangers_are_not(change: str) -> None:
    originals = photographs()
    copies = [CHANGES[change](image) for image in originals]
    pairs = near_pairs([fingerprint(image) for image in originals + copies])
    assert pairs == [(index, index + len(originals)) for index in range(len(originals))]


def test_plain_pictures_are_in_no_pair() -> None:
    plain = [Image.new("RGB", (80, 60), colour) for colour in ("white", "black", "#808080")]
    assert near_pairs([fingerprint(image) for image in plain]) == []


def test_few_fingerprints() -> None:
    assert near_pairs([]) == []
    assert near_pairs([np.full(128, 255, np.uint8)]) == []


def test_pairs_are_found_across_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.data.near_duplicates.BLOCK", 2)
    prints = [np.random.default_rng(seed).integers(0, 256, 128, dtype=np.uint8) for seed in (1, 2, 3, 1, 4, 3)]
    assert near_pairs(prints) == [(0, 3), (2, 5)]


def test_in_a_large_set_twins_meet_in_a_bucket(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(0)
    prints = list(np.packbits(random.random((3000, 1024)) < 0.2, axis=1))
    for first, second in ((5, 2900), (17, 18), (1000, 2000), (17, 2999)):
        prints[second] = prints[first].copy()
        prints[second][:4] ^= random.integers(0, 256, 4, dtype=np.uint8)
    exact = near_pairs(prints)
    assert exact == [(5, 2900), (17, 18), (17, 2999), (18, 2999), (1000, 2000)]
    monkeypatch.setattr("training.data.near_duplicates.MOST_COMPARED", 100)
    monkeypatch.setattr("training.data.near_duplicates._all_pairs", None)
    assert near_pairs(prints) == exact


def test_many_pictures_of_one_thing_are_one_group_however_full_the_bucket(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(0)
    scene, others = random.random(1024) < 0.4, np.packbits(random.random((300, 1024)) < 0.4, axis=1)
    frames = np.packbits(scene ^ (random.random((500, 1024)) < 0.05), axis=1)
    monkeypatch.setattr("training.data.near_duplicates.MOST_COMPARED", 100)
    pairs = near_pairs([*others, *frames])
    assert [group for group in groups(800, pairs) if len(group) > 1] == [list(range(300, 800))]
    assert len(pairs) < 500 * 499 / 2, "not each with each"


def test_groups_hang_together_by_chains() -> None:
    assert groups(6, [(3, 5), (0, 3), (1, 2)]) == [[0, 3, 5], [1, 2], [4]]
    assert groups(2, []) == [[0], [1]]
    assert groups(0, []) == []
