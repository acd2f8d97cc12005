"""Models that several test files share: made once, because each conversion takes seconds."""

import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session", autouse=True)
def no_graph_optimiser() -> None:
    """Switch TensorFlow's graph optimiser off: it makes a step of training a few per cent faster, and the first one,
    which is most of what tests wait for, twice as slow. What runs in a process of its own still has it."""
    if tensorflow := sys.modules.get("tensorflow"):
        tensorflow.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trained model's folder."""
    from tests.training.small_detector import write_small_detector

    return write_small_detector(tmp_path_factory.mktemp("small") / "model")


@pytest.fixture(scope="session")
def small_export(small_model: Path) -> Path:
    """Its SavedModel."""
    from training.export import export

    out = small_model.with_name("saved_model")
    export(small_model, out)
    return out


@pytest.fixture(scope="session")
def small_web(small_export: Path) -> Path:
    """Its model_web folder, with float16 weights."""
    from training.convert import convert

    out = small_export.with_name("model_web")
    convert(small_export, out, name="Small")
    return out


@pytest.fixture(scope="session")
def face_checkpoint() -> Path:
    """The starting checkpoint, fetched by its own stage the first time, and then kept."""
    from training.__main__ import main

    folder = Path(__file__).parents[2] / "build" / "checkpoint"
    assert main(["checkpoint", str(folder)]) == 0
    return folder
