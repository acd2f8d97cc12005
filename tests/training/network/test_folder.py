from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from tests.training.network.small_network import SMALL
from training.config import ModelConfig
from training.errors import TrainingError
from training.network.detector import build_detector
from training.network.folder import load_detector, save_detector


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


# Keras also warns about every layer that it could not find.
@pytest.mark.filterwarnings("ignore:Skipping nested container")
def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    save_detector(tmp_path, build_detector(SMALL, 2), SMALL, ["a", "b"], {})
    build_detector(ModelConfig(input_size=64, width=0.25, extras=()), 2).save_weights(tmp_path / "model.weights.h5")
    with pytest.raises(TrainingError, match="do not fit"):
        load_detector(tmp_path)
