import json
import os
import shutil
from pathlib import Path

import pytest

from training.conversion.web_format import read_web_model
from training.errors import TrainingError


@pytest.fixture
def folder(small_web: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_web, tmp_path / "web"))


def edit(folder: Path, **changes: object) -> None:
    model = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_text(json.dumps(model | changes))


def test_a_missing_model_json_is_told(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"model\.json is missing"):
        read_web_model(tmp_path)


def test_a_model_json_that_is_none_is_told(folder: Path) -> None:
    (folder / "model.json").write_text("<!doctype html>")
    with pytest.raises(TrainingError, match="is not JSON"):
        read_web_model(folder)


def test_a_model_json_of_a_gigabyte_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "model.json").touch()
    os.truncate(tmp_path / "model.json", 2**30)
    with pytest.raises(TrainingError, match=r"model\.json has 1,073,741,824 bytes; more than 67,108,864 is not read"):
        read_web_model(tmp_path)


def test_a_model_json_that_is_nested_too_deeply_is_told(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text("[" * 100_000 + "]" * 100_000)
    with pytest.raises(TrainingError, match=r"model\.json is nested too deeply"):
        read_web_model(tmp_path)


def test_a_layers_model_is_told(folder: Path) -> None:
    edit(folder, modelTopology={"model_config": {}})
    with pytest.raises(TrainingError, match=r"not a TensorFlow\.js graph model"):
        read_web_model(folder)


def test_a_shard_cut_short_is_told(folder: Path) -> None:
    shard = next(folder.glob("*.bin"))
    shard.write_bytes(shard.read_bytes()[:-100])
    with pytest.raises(TrainingError, match="too short"):
        read_web_model(folder)


def test_a_missing_shard_is_told(folder: Path) -> None:
    shard = next(folder.glob("*.bin"))
    shard.unlink()
    with pytest.raises(TrainingError, match=shard.name):
        read_web_model(folder)


def test_a_shard_outside_the_folder_is_refused(folder: Path) -> None:
    model = json.loads((folder / "model.json").read_text())
    model["weightsManifest"][0]["paths"] = ["../../secret.bin"]
    edit(folder, weightsManifest=model["weightsManifest"])
    with pytest.raises(TrainingError, match="outside its folder"):
        read_web_model(folder)


def test_an_old_model_without_format_and_shard_suffix_is_read(folder: Path) -> None:
    shard = next(folder.glob("*.bin"))
    shard.rename(folder / "group1-shard1of1")
    model = json.loads((folder / "model.json").read_text())
    del model["format"]
    model["weightsManifest"][0]["paths"] = ["group1-shard1of1"]
    (folder / "model.json").write_text(json.dumps(model))
    assert set(read_web_model(folder).outputs) == {"scores", "boxes"}
