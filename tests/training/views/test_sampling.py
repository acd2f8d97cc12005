import numpy as np
import pytest

from tests.training.views.few_pictures import LABELS, PICTURES, picture
from training.config import TrainConfig
from training.errors import TrainingError
from training.views.sampling import NO_FACE, draw_order


def weighted(labels: dict[str, float] | None = None, sources: dict[str, float] | None = None) -> TrainConfig:
    return TrainConfig(label_weights=labels or {}, source_weights=sources or {}, seed=1)


def test_without_weights_each_picture_comes_once_a_round() -> None:
    order = draw_order(PICTURES, LABELS, weighted(), 8)
    assert sorted(order[:4].tolist()) == sorted(order[4:].tolist()) == [0, 1, 2, 3]


def test_weights_decide_how_often_a_label_comes() -> None:
    order = draw_order(PICTURES, LABELS, weighted({"mask": 1, "no_mask": 2, NO_FACE: 1}), 4000)
    shares = np.bincount(order, minlength=4) / len(order)
    np.testing.assert_allclose(shares, [0.125, 0.125, 0.5, 0.25], atol=0.03)


def test_a_weight_for_an_unknown_label_is_named() -> None:
    with pytest.raises(TrainingError, match=r"train\.label_weights names \['maks'\]"):
        draw_order(PICTURES, LABELS, weighted({"maks": 1.0}), 4)


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ({"mask": -1.0}, r"train\.label_weights has -1\.0 for 'mask'; a weight is 0 or greater"),
        ({"mask": float("nan")}, r"train\.label_weights has nan for 'mask'"),
        ({"mask": float("inf")}, r"train\.label_weights has inf for 'mask'"),
        ({"mask": 0.0, "no_mask": 0.0, NO_FACE: 0.0}, "train.label_weights leaves no picture to draw"),
    ],
)
def test_weights_by_which_nothing_can_be_drawn_are_refused(weights: dict[str, float], words: str) -> None:
    with pytest.raises(TrainingError, match=words):
        draw_order(PICTURES, LABELS, weighted(weights), 4)


def test_pictures_of_a_source_come_as_often_as_its_weight_says() -> None:
    pictures = [picture("home/images/ann-1.jpg", 0), picture("home/b", 0), picture("web/c", 0), picture("web/d", 1)]
    seen = np.bincount(draw_order(pictures, LABELS, weighted(sources={"home": 2.5}), 700), minlength=4)
    np.testing.assert_allclose(seen, [250, 250, 100, 100], atol=2)
    seen = np.bincount(
        draw_order(pictures, LABELS, weighted({"mask": 1, "no_mask": 0}, {"web": 0.5}), 500), minlength=4
    )
    np.testing.assert_allclose(seen, [200, 200, 100, 0], atol=2)
    seen = np.bincount(draw_order(pictures, LABELS, weighted(sources={"home": 1.5, "ann": 3}), 600), minlength=4)
    np.testing.assert_allclose(seen, [277, 138, 92, 92], atol=2)  # the narrower name counts


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        (
            {"hoem": 2.0},
            r"train\.source_weights names \['hoem'\]; the sources and folders of these pictures are \['home'\]",
        ),
        ({"home": 0.0}, r"train\.source_weights has 0\.0 for 'home'; a weight is greater than 0, at most 1000 "),
        ({"home": float("inf")}, r"train\.source_weights has inf for 'home'"),
        ({"home": float("nan")}, r"train\.source_weights has nan for 'home'"),
    ],
)
def test_a_weight_that_no_source_can_have_is_named(weights: dict[str, float], words: str) -> None:
    with pytest.raises(TrainingError, match=words):
        draw_order([picture("home/a", 0)], LABELS, weighted(sources=weights), 4)


def test_a_label_of_a_rare_source_alone_is_drawn_all_the_same() -> None:
    pictures = [picture("home/a", 0), picture("web/b", 1)]
    seen = draw_order(pictures, LABELS, weighted({"mask": 1}, {"home": 1e-9}), 50)
    assert set(seen.tolist()) == {0, 1}


def test_no_pictures_are_one_sentence() -> None:
    with pytest.raises(TrainingError, match="there is no picture to train on"):
        draw_order([], LABELS, weighted(), 4)
