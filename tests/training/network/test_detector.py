import numpy as np
import pytest

from training.config import ModelConfig
from training.errors import TrainingError
from training.network.detector import UpsampleNearest, anchors_of, build_detector


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


def test_upsampling_repeats_cells() -> None:
    x = np.arange(4, dtype=np.float32).reshape(1, 2, 2, 1)
    expected = [[0, 0, 1, 1], [0, 0, 1, 1], [2, 2, 3, 3], [2, 2, 3, 3]]
    assert UpsampleNearest()(x)[0, ..., 0].numpy().tolist() == expected


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
