from typing import Any

import numpy as np
import pytest

from training.conversion.batch_norm import scale_and_offset, scaled


def test_a_batch_norm_is_a_scale_and_an_offset_by_hand() -> None:
    mean, variance, beta, gamma = (np.array([value], np.float32) for value in (3.0, 3.0, 1.0, 4.0))
    scale, offset = scale_and_offset(mean, variance, beta, gamma, epsilon=1.0)
    # 4 / sqrt(3 + 1), and 1 - 3 * 2.
    assert (float(scale[0]), float(offset[0])) == (2.0, -5.0)


@pytest.mark.parametrize("precision", [np.float32, np.float64])
def test_the_precision_is_that_of_what_comes(precision: type[np.floating[Any]]) -> None:
    one = np.ones(2, precision)
    assert {value.dtype for value in scale_and_offset(one, one, one, 1.0, 1e-3)} == {np.dtype(precision)}


@pytest.mark.parametrize("depthwise", [False, True])
def test_each_channel_that_is_made_has_its_scale(depthwise: bool) -> None:
    # Three channels in; four out of a plain kernel, two for each out of a depthwise one.
    kernel = np.ones((1, 1, 3, 2 if depthwise else 4), np.float32)
    scale = np.arange(6 if depthwise else 4, dtype=np.float32)
    made = scaled(kernel, scale, depthwise=depthwise)
    expected = [[0, 1], [2, 3], [4, 5]] if depthwise else [[0, 1, 2, 3]] * 3
    np.testing.assert_array_equal(made[0, 0], expected)
