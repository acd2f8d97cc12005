import numpy as np
import pytest

from tests.training.views.few_pictures import LABELS, PICTURES
from training.errors import TrainingError
from training.views.sampling import NO_FACE, draw_order


def test_without_weights_each_picture_comes_once_a_round() -> None:
    order = draw_order(PICTURES, LABELS, {}, 8, seed=1)
    assert sorted(order[:4].tolist()) == sorted(order[4:].tolist()) == [0, 1, 2, 3]


def test_weights_decide_how_often_a_label_comes() -> None:
    order = draw_order(PICTURES, LABELS, {"mask": 1, "no_mask": 2, NO_FACE: 1}, 4000, seed=1)
    shares = np.bincount(order, minlength=4) / len(order)
    np.testing.assert_allclose(shares, [0.125, 0.125, 0.5, 0.25], atol=0.03)


def test_a_weight_for_an_unknown_label_is_named() -> None:
    with pytest.raises(TrainingError, match=r"train\.label_weights names \['maks'\]"):
        draw_order(PICTURES, LABELS, {"maks": 1.0}, 4, seed=1)
