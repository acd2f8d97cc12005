import numpy as np
import pytest
import tensorflow as tf
from numpy.typing import NDArray

from training.config import ModelConfig
from training.errors import TrainingError
from training.network.detector import build_detector
from training.network.warm_start.weights import LayerWeights, fold_batch_norm, restore, weights_of

CONFIG = ModelConfig(input_size=64, width=0.125, extras=((16, 32),))


@pytest.mark.parametrize("depthwise", [True, False])
def test_folding_changes_no_answer(depthwise: bool) -> None:
    rng = np.random.default_rng(1)
    x = rng.normal(size=(1, 8, 8, 5)).astype(np.float32)
    kernel = rng.normal(size=(3, 3, 5, 1) if depthwise else (3, 3, 5, 7)).astype(np.float32)
    outputs = 5 if depthwise else 7
    mean, beta = rng.normal(size=(2, outputs))
    variance, gamma = rng.uniform(0.5, 2, size=(2, outputs))

    def convolve(weights: NDArray[np.float32]) -> tf.Tensor:
        if depthwise:
            return tf.nn.depthwise_conv2d(x, weights, [1, 1, 1, 1], "SAME")
        return tf.nn.conv2d(x, weights, 1, "SAME")

    expected = (convolve(kernel) - mean) / np.sqrt(variance + 1e-3) * gamma + beta
    folded = fold_batch_norm(kernel, mean, variance, beta, gamma)
    np.testing.assert_allclose(convolve(folded.kernel) + folded.bias, expected, rtol=1e-4, atol=1e-4)


def test_a_models_own_weights_restore_whole() -> None:
    source, target = build_detector(CONFIG, 2), build_detector(CONFIG, 2)
    report = restore(target, weights_of(source))
    assert (report.skipped, report.missing, report.unused) == ([], [], [])
    np.testing.assert_array_equal(
        target.get_layer("block3_pointwise").kernel, source.get_layer("block3_pointwise").kernel
    )


def test_every_leftover_is_listed() -> None:
    weights = weights_of(build_detector(CONFIG, 3))
    del weights["extra0_reduce"]
    weights["extra9_reduce"] = LayerWeights(np.zeros(1, np.float32), np.zeros(1, np.float32))
    report = restore(build_detector(CONFIG, 2), weights)
    assert report.missing == ["extra0_reduce"]
    assert report.unused == ["extra9_reduce"]
    assert report.skipped == ["head0_classes", "head1_classes", "head2_classes"]
    assert "unused 1 (extra9_reduce)" in str(report)


def test_a_backbone_that_is_not_restored_stops_training() -> None:
    weights = weights_of(build_detector(CONFIG, 2))
    del weights["block7_depthwise"]
    with pytest.raises(TrainingError, match=r"does not restore the backbone: 1 layers .* first block7_depthwise"):
        restore(build_detector(CONFIG, 2), weights)
