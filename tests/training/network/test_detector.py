from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from training.config import ModelConfig
from training.errors import TrainingError
from training.network.detector import (
    UpsampleNearest,
    add_decoding,
    anchors_of,
    build_detector,
    load_detector,
    save_detector,
)

SMALL = ModelConfig(
    input_size=64,
    width=0.125,
    activation="relu",
    taps=(5, 11, 13),
    extras=((16, 32),),
    separable=True,
    top_down=16,
    anchor_sizes=(((0.1, 0.1),), ((0.2, 0.2), (0.3, 0.2)), ((0.5, 0.5),), ((0.9, 0.9),)),
)


def test_the_default_is_the_api_network() -> None:
    config = ModelConfig()
    model = build_detector(config, 90)
    assert anchors_of(config).shape == (1917, 4)
    assert model.output["logits"].shape == (None, 1917, 90)
    assert model.output["encodings"].shape == (None, 1917, 4)


@pytest.mark.parametrize("size", [64, 96, 100])
def test_outputs_and_anchors_agree_at_any_size(size: int) -> None:
    config = ModelConfig(input_size=size, width=0.125)
    model = build_detector(config, 3)
    assert model.output["logits"].shape[1] == len(anchors_of(config))


def test_decoding_ends_in_boxes_and_scores() -> None:
    model = add_decoding(build_detector(SMALL, 3), SMALL)
    answers = model(np.zeros((2, 64, 64, 3), np.float32))
    count = 8 * 8 + 2 * 4 * 4 + 2 * 2 + 1
    assert answers["boxes"].shape == (2, count, 4)
    # Untrained, every score is near the prior and every box near its anchor.
    np.testing.assert_allclose(answers["scores"], 0.01, atol=0.005)
    np.testing.assert_allclose(answers["boxes"][0], anchors_of(SMALL), atol=0.05)


def test_upsampling_repeats_cells() -> None:
    x = np.arange(4, dtype=np.float32).reshape(1, 2, 2, 1)
    expected = [[0, 0, 1, 1], [0, 0, 1, 1], [2, 2, 3, 3], [2, 2, 3, 3]]
    assert UpsampleNearest()(x)[0, ..., 0].numpy().tolist() == expected


def test_a_folder_gives_the_same_network_back(tmp_path: Path) -> None:
    model = build_detector(SMALL, 2)
    save_detector(tmp_path, model, SMALL, ["a", "b"], {"steps": 1})
    loaded, config, labels = load_detector(tmp_path)
    assert (config, labels) == (SMALL, ["a", "b"])
    x = tf.random.stateless_uniform([1, 64, 64, 3], [1, 2])
    np.testing.assert_array_equal(loaded(x)["logits"], model(x)["logits"])
    assert not list(tmp_path.glob(".partial*"))


def test_a_folder_without_settings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="is not a trained model"):
        load_detector(tmp_path)


# Keras also warns of every layer that it could not find.
@pytest.mark.filterwarnings("ignore:Skipping nested container")
def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    save_detector(tmp_path, build_detector(SMALL, 2), SMALL, ["a", "b"], {})
    build_detector(ModelConfig(input_size=64, width=0.25, extras=()), 2).save_weights(tmp_path / "model.weights.h5")
    with pytest.raises(TrainingError, match="do not fit"):
        load_detector(tmp_path)


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (ModelConfig(activation="gelu"), "must be 'relu' or 'relu6', not 'gelu'"),
        (ModelConfig(channels=(8, 8)), "must name 14 layers, not 2"),
        (ModelConfig(anchor_sizes=(((0.1, 0.1),),)), "one list for each of the 6 maps, not 1"),
        (ModelConfig(input_size=100, taps=(5, 11), extras=(), top_down=8), r"half the first one's side, .*\[13, 7\]"),
    ],
)
def test_settings_that_do_not_fit_together(config: ModelConfig, message: str) -> None:
    with pytest.raises(TrainingError, match=message):
        build_detector(config, 1)
