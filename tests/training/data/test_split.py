"""Who is trained on and who is held back."""

import json
import random
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.data.split import parse_shares, read_listing, split_by_names, split_in_groups
from training.errors import TrainingError

NAMES = [f"{number}.jpg" for number in range(20)]


def test_the_default_is_the_split_of_the_original_scripts() -> None:
    shuffled = list(NAMES)
    random.seed(42)
    random.shuffle(shuffled)
    assert split_in_groups(NAMES, []) == {"train": shuffled[:14], "val": shuffled[14:]}
    assert NAMES[:3] == ["0.jpg", "1.jpg", "2.jpg"]


def test_another_seed_is_another_split() -> None:
    assert split_in_groups(NAMES, [], seed=1)["val"] != split_in_groups(NAMES, [])["val"]


@pytest.mark.parametrize(
    ("shares", "counts"),
    [
        ("80/10/10", [16, 2, 2]),
        ("70/20/10", [14, 4, 2]),
        ("0/100", [0, 20]),
        ("100/0", [20, 0]),
        ("33.5/66.5", [6, 14]),
    ],
)
def test_other_shares(shares: str, counts: list[int]) -> None:
    parts = split_in_groups(NAMES, [], parse_shares(shares))
    assert list(map(len, parts.values())) == counts
    assert sorted(chain(*parts.values())) == sorted(NAMES)


@pytest.mark.parametrize("text", ["70", "70/40", "a/b", "-10/110", "70/20/5/5", "", "nan/nan"])
def test_senseless_shares_are_refused(text: str) -> None:
    with pytest.raises(TrainingError, match="--shares expects"):
        parse_shares(text)


@given(st.integers(1, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=30), st.integers(0, 5))
def test_groups_are_never_torn_and_nobody_is_lost(count: int, pairs: list[tuple[int, int]], seed: int) -> None:
    pairs = [(first % count, second % count) for first, second in pairs]
    parts = split_in_groups(range(count), pairs, parse_shares("60/20/20"), seed)
    part_of = {item: part for part, items in parts.items() for item in items}
    assert sorted(chain(*parts.values())) == list(range(count))
    for first, second in pairs:
        assert part_of[first] == part_of[second]


def test_groups_of_one_give_the_shares_exactly() -> None:
    assert list(map(len, split_in_groups(NAMES, []).values())) == [14, 6]


def test_a_list_of_val_names_leaves_the_rest_to_train() -> None:
    parts = split_by_names(NAMES, lambda name: [f"data/{name}", name], {"val": ["3.jpg", "data/5.jpg"]})
    assert parts["val"] == ["3.jpg", "5.jpg"]
    assert len(parts["train"]) == 18


def test_pictures_that_came_later_are_trained_on() -> None:
    parts = split_by_names(["new.jpg", "a.jpg", "b.jpg"], lambda name: [name], {"train": ["a.jpg"], "val": ["b.jpg"]})
    assert parts == {"train": ["new.jpg", "a.jpg"], "val": ["b.jpg"]}


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [
        ({"val": ["99.jpg", "3.jpg"]}, "99.jpg are no pictures in DATA"),
        ({"val": ["3.jpg"], "train": ["3.jpg"]}, "3.jpg are in more than one part"),
        ({"val": ["twin.jpg"]}, "twin.jpg fit several pictures"),
    ],
)
def test_a_list_that_does_not_fit_is_refused(listed: dict[str, list[str]], sentence: str) -> None:
    with pytest.raises(TrainingError, match=sentence):
        split_by_names([*NAMES[:6], "a/twin.jpg", "b/twin.jpg"], lambda name: [name, name.split("/")[-1]], listed)


def test_listings_are_read_from_json_and_from_text(tmp_path: Path) -> None:
    file = tmp_path / "names"
    file.write_text("\na.jpg\n b.jpg \na.jpg\n")
    assert read_listing(file) == {"val": ["a.jpg", "b.jpg"]}
    file.write_text(json.dumps({"train": ["a.jpg"], "val": []}))
    assert read_listing(file) == {"train": ["a.jpg"], "val": []}


@pytest.mark.parametrize("text", ["{", '{"validation": []}', '{"val": "a.jpg"}', '{"val": [1]}', '["a.jpg"]'])
def test_a_listing_of_the_wrong_shape_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "names"
    file.write_text(text)
    with pytest.raises(TrainingError, match="expected"):
        read_listing(file)
    with pytest.raises(TrainingError, match="cannot read the list of names"):
        read_listing(tmp_path / "nowhere")
