import dataclasses

import keras
import numpy as np
import pytest
from numpy.typing import NDArray

from training.config import ModelConfig
from training.errors import TrainingError
from training.network.detector import build_detector
from training.network.warm_start.narrow import backbone_channels, narrow
from training.network.warm_start.weights import LayerWeights, Weights, restore, weights_of

WIDE = ModelConfig(input_size=64, width=0.25, extras=((16, 32),))
IMAGES = np.random.default_rng(5).uniform(-1, 1, (4, 64, 64, 3)).astype(np.float32)


def lively_weights() -> dict[str, LayerWeights]:
    """Return weights with which the picture still makes a difference at the last layer, as in a trained network."""
    rng = np.random.default_rng(11)
    weights = {}
    for name, layer in weights_of(build_detector(WIDE, 1)).items():
        fan_in = np.prod(layer.kernel.shape[:2]) * (1 if "depthwise" in name else layer.kernel.shape[2])
        kernel = np.asarray(rng.normal(0, np.sqrt(2.5 / fan_in), layer.kernel.shape), np.float32)
        bias = np.asarray(rng.normal(0, 0.1, layer.bias.shape), np.float32)
        weights[name] = LayerWeights(kernel, bias)
    return weights


def test_the_same_width_changes_nothing() -> None:
    weights = weights_of(build_detector(WIDE, 1))
    cut = narrow(weights, WIDE.layer_channels(), IMAGES)
    np.testing.assert_allclose(cut["block4_pointwise"].kernel, weights["block4_pointwise"].kernel, atol=1e-4)


def test_channels_that_do_nothing_go_first() -> None:
    weights = lively_weights()
    # Two channels of block 3 are always zero, so they affect nothing.
    dead = [1, 6]
    weights["block3_pointwise"].kernel[..., dead] = 0.0
    weights["block3_pointwise"].bias[dead] = 0.0
    channels = list(WIDE.layer_channels())
    channels[3] -= len(dead)
    cut = narrow(weights, tuple(channels), IMAGES)
    assert backbone_channels(cut) == tuple(channels)
    alive = [c for c in range(WIDE.layer_channels()[3]) if c not in dead]
    np.testing.assert_allclose(
        cut["block4_depthwise"].kernel, weights["block4_depthwise"].kernel[:, :, alive], atol=1e-6
    )


def last_map(weights: Weights, config: ModelConfig) -> NDArray[np.float32]:
    """Return the backbone's output for IMAGES with these weights."""
    model = build_detector(config, 1)
    restore(model, weights)
    return np.asarray(keras.Model(model.input, model.get_layer("block13_pointwise_relu6").output)(IMAGES))


def test_refitting_comes_nearer_to_the_wide_network_than_cutting(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = lively_weights()
    channels = tuple(c - c // 4 if 0 < i < 13 else c for i, c in enumerate(WIDE.layer_channels()))
    config = dataclasses.replace(WIDE, channels=channels)
    wanted = last_map(weights, WIDE)
    refitted = last_map(narrow(weights, channels, IMAGES), config)
    monkeypatch.setattr("training.network.warm_start.narrow._refit", lambda inputs, sums, start, rng: start)
    only_cut = last_map(narrow(weights, channels, IMAGES), config)
    assert np.abs(refitted - wanted).mean() < 0.7 * np.abs(only_cut - wanted).mean()


def test_a_layer_cannot_become_wider() -> None:
    with pytest.raises(TrainingError, match="no layer may become wider"):
        narrow(weights_of(build_detector(WIDE, 1)), tuple(c + 1 for c in WIDE.layer_channels()), IMAGES)
