import dataclasses
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from training.config import read_config
from training.errors import TrainingError
from training.network.detector import build_detector
from training.network.folder import load_detector
from training.network.warm_start.web import read_web_weights
from training.network.warm_start.weights import restore, weights_of

ROOT = Path(__file__).parents[4]


def test_every_layer_comes_back_as_it_was_trained(small_model: Path, small_web: Path) -> None:
    trained = weights_of(load_detector(small_model)[0])
    found = read_web_weights(small_web)
    assert found.keys() == trained.keys()
    for name, (kernel, bias) in found.items():
        # Kernels are stored in 16 bits.
        np.testing.assert_allclose(kernel, trained[name].kernel, rtol=1e-3, atol=1e-5, err_msg=name)
        np.testing.assert_allclose(bias, trained[name].bias, rtol=1e-3, atol=1e-5, err_msg=name)


def test_a_network_starts_where_the_shipped_one_stands() -> None:
    model = build_detector(read_config(ROOT / "training" / "configs" / "mask.toml").model, 3)
    report = restore(model, read_web_weights(ROOT / "model_web"))
    assert not report.skipped
    assert not report.missing
    assert not report.unused


@pytest.mark.parametrize("change", [{}, {"input_size": 320}, {"taps": (11, 13), "anchor_sizes": ()}])
def test_the_guides_configuration_starts_there_whatever_its_labels(change: dict[str, Any]) -> None:
    config = read_config(ROOT / "training" / "configs" / "own.toml")
    assert config.warm_start.kind == "model_web"
    weights = read_web_weights(ROOT / "model_web")
    report = restore(build_detector(dataclasses.replace(config.model, **change), 5), weights)
    assert {name for name in weights if name.startswith(("conv0", "block"))} <= set(report.restored)
    if not change:
        assert report.skipped == [f"head{index}_classes" for index in range(4)]
        assert not report.missing


def test_a_network_from_elsewhere_is_refused(small_web: Path, tmp_path: Path) -> None:
    shutil.copytree(small_web, tmp_path / "web")
    model = tmp_path / "web" / "model.json"
    model.write_text(model.read_text().replace("/conv0_1/", "/Conv_1/"))
    with pytest.raises(TrainingError, match="does not hold a network that `train` made: none of its layers"):
        read_web_weights(tmp_path / "web")
