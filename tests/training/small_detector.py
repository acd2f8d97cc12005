"""A detector small enough to convert in seconds, whose weights make every output depend on the picture."""

from pathlib import Path

import numpy as np

from training.config import ModelConfig
from training.network.detector import build_detector
from training.network.folder import save_detector

LABELS = ["mask", "no_mask", "incorrect"]
CONFIG = ModelConfig(input_size=64, width=0.125, activation="relu", taps=(5, 7), extras=((16, 32),))

SMALL_NETWORK = """
[model]
input_size = 96
width = 0.25
taps = [5, 7]
extras = [[16, 32]]
separable = true
anchor_sizes = [[[0.2, 0.2]], [[0.4, 0.4]], [[0.7, 0.7]]]
"""
"""Part of a configuration file: another small network, which can be trained in seconds."""


def write_small_detector(folder: Path, config: ModelConfig = CONFIG, labels: list[str] = LABELS) -> Path:
    """Write a trained model's folder as `train` leaves it."""
    model = build_detector(config, len(labels))
    random = np.random.default_rng(7)
    for weight in model.weights:
        shape = tuple(weight.shape)
        if "bias" in weight.path:
            weight.assign(random.normal(0, 0.1, shape))
        else:
            fan_in = np.prod(shape[:2]) * (1 if "depthwise" in weight.path else shape[2])
            weight.assign(random.normal(0, np.sqrt(2.5 / fan_in), shape))
    save_detector(folder, model, config, labels, {"steps": 0})
    return folder
