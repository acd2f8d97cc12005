"""The shares of labels and covers are those of the configuration."""

from dataclasses import replace

import pytest

from tests.training.views.few_pictures import LABELS, PICTURES
from training.config import AugmentConfig, Config, ModelConfig, TrainConfig
from training.views.sheet import TILE, look_at_views

VIEWS = 400
CONFIG = Config(
    model=ModelConfig(input_size=32, width=0.125, extras=()),
    augment=AugmentConfig(whole=1.0, hide=0.0),
    train=TrainConfig(label_weights={"mask": 1.0, "no_mask": 0.25, "": 0.25}, bare_label="no_mask"),
)


def test_labels_come_in_the_shares_that_the_weights_promise() -> None:
    counts, sheet = look_at_views(PICTURES, LABELS, CONFIG, VIEWS, 9)
    assert counts.views == VIEWS
    assert counts.faces["mask"] / VIEWS == pytest.approx(1.0 / 1.5, abs=0.08)
    assert counts.faces["no_mask"] / VIEWS == pytest.approx(0.25 / 1.5, abs=0.06)
    assert counts.without_face / VIEWS == pytest.approx(0.25 / 1.5, abs=0.06)
    assert sheet.size == (8 * TILE, 2 * TILE)


def test_of_faces_nothing_is_said_where_no_label_is_a_bare_one() -> None:
    config = replace(CONFIG, train=replace(CONFIG.train, bare_label=""))
    counts, _ = look_at_views(PICTURES, LABELS, config, 20, 0)
    assert "face" not in "".join(counts.lines())


def test_nothing_is_covered_where_the_configuration_says_so() -> None:
    counts, _ = look_at_views(PICTURES, LABELS, CONFIG, 100, 0)
    assert counts.bare > 0
    assert (counts.covered, counts.dressed) == (0, 0)


@pytest.mark.parametrize("hide", [0.1, 0.5])
def test_as_many_bare_faces_are_covered_as_the_configuration_says(hide: float) -> None:
    config = replace(CONFIG, augment=replace(CONFIG.augment, hide=hide), train=replace(CONFIG.train, label_weights={}))
    counts, _ = look_at_views(PICTURES, LABELS, config, VIEWS, 0)
    assert counts.covered / counts.bare == pytest.approx(hide, abs=0.09)
    assert "something drawn over one: " in counts.lines()[2]
