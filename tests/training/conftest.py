"""Models that several test files share: made once, because each conversion takes seconds."""

from pathlib import Path

import pytest


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
