from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf
from numpy.typing import NDArray

from training.config import ModelConfig
from training.errors import TrainingError
from training.network.detector import build_detector
from training.network.warm_start.tf1 import read_tf1_checkpoint
from training.network.warm_start.weights import fold_batch_norm, restore

WIDTH = 0.25
CONFIG = ModelConfig(input_size=96, width=WIDTH)
LABELS = 2
REDUCED = [(256, 512), (128, 256), (128, 256), (64, 128)]


def api_variables() -> dict[str, NDArray[np.float32]]:
    """Return random variables under the Object Detection API's names for ssd_mobilenet_v1."""
    rng = np.random.default_rng(3)
    channels = CONFIG.layer_channels()
    variables: dict[str, NDArray[np.float64]] = {}

    def normed(scope: str, weights: str, shape: tuple[int, ...], outputs: int) -> None:
        variables[f"{scope}/{weights}"] = rng.normal(size=shape)
        for name in ("gamma", "beta", "moving_mean", "moving_variance"):
            variables[f"{scope}/BatchNorm/{name}"] = rng.uniform(0.5, 1.5, outputs)

    trunk = "FeatureExtractor/MobilenetV1"
    normed(f"{trunk}/Conv2d_0", "weights", (3, 3, 3, channels[0]), channels[0])
    for block in range(1, 14):
        before, after = channels[block - 1], channels[block]
        normed(f"{trunk}/Conv2d_{block}_depthwise", "depthwise_weights", (3, 3, before, 1), before)
        normed(f"{trunk}/Conv2d_{block}_pointwise", "weights", (1, 1, before, after), after)
    before = channels[-1]
    inputs = [channels[11], channels[13]]
    for extra, (reduced, filters) in enumerate(REDUCED):
        number = extra + 2
        scope = f"{trunk}/Conv2d_13_pointwise_1_Conv2d_{number}_1x1_{reduced}"
        normed(scope, "weights", (1, 1, before, reduced), reduced)
        scope = f"{trunk}/Conv2d_13_pointwise_2_Conv2d_{number}_3x3_s2_{filters}"
        normed(scope, "weights", (3, 3, reduced, filters), filters)
        before = filters
        inputs.append(filters)
    for head, (depth, anchors) in enumerate(zip(inputs, [3, 6, 6, 6, 6, 6], strict=True)):
        for kind, columns in (("BoxEncodingPredictor", 4), ("ClassPredictor", LABELS + 1)):
            variables[f"BoxPredictor_{head}/{kind}/weights"] = rng.normal(size=(1, 1, depth, anchors * columns))
            variables[f"BoxPredictor_{head}/{kind}/biases"] = rng.normal(size=anchors * columns)
    return {name: value.astype(np.float32) for name, value in variables.items()}


def write_checkpoint(variables: dict[str, NDArray[np.float32]], prefix: Path) -> Path:
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        for name, value in variables.items():
            tf.compat.v1.get_variable(name, initializer=value)
        tf.compat.v1.get_variable("global_step", initializer=0)
        session.run(tf.compat.v1.global_variables_initializer())
        tf.compat.v1.train.Saver().save(session, str(prefix), write_meta_graph=False)
    return prefix


def test_every_layer_of_the_api_network_is_restored(tmp_path: Path) -> None:
    variables = api_variables()
    layers = read_tf1_checkpoint(write_checkpoint(variables, tmp_path / "model.ckpt"))
    model = build_detector(CONFIG, LABELS)
    report = restore(model, layers)
    assert (report.skipped, report.missing, report.unused) == ([], [], [])

    norm = "FeatureExtractor/MobilenetV1/Conv2d_5_pointwise/BatchNorm"
    expected = fold_batch_norm(
        variables["FeatureExtractor/MobilenetV1/Conv2d_5_pointwise/weights"],
        variables[f"{norm}/moving_mean"],
        variables[f"{norm}/moving_variance"],
        variables[f"{norm}/beta"],
        variables[f"{norm}/gamma"],
    )
    np.testing.assert_allclose(model.get_layer("block5_pointwise").kernel, expected.kernel)

    # The background column is the first of each anchor's.
    biases = variables["BoxPredictor_1/ClassPredictor/biases"].reshape(6, LABELS + 1)
    np.testing.assert_allclose(model.get_layer("head1_classes").bias, biases[:, 1:].reshape(-1))


def test_no_checkpoint_there(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"give the path without \.index"):
        read_tf1_checkpoint(tmp_path / "none.ckpt")


def test_another_networks_checkpoint(tmp_path: Path) -> None:
    prefix = write_checkpoint({"resnet/weights": np.zeros(3, np.float32)}, tmp_path / "model.ckpt")
    with pytest.raises(TrainingError, match="is not SSD MobileNet V1"):
        read_tf1_checkpoint(prefix)
