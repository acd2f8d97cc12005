from pathlib import Path

import pytest

from training.config import AugmentConfig, Config, ModelConfig, from_tree, read_config, to_tree
from training.errors import TrainingError

CONFIGS = sorted((Path(__file__).parents[2] / "training" / "configs").rglob("*.toml"))


@pytest.mark.parametrize("path", CONFIGS, ids=lambda path: path.stem)
def test_the_shipped_configurations_are_read(path: Path) -> None:
    assert read_config(path).train.steps > 0


def test_a_file_that_extends_another_says_only_what_differs(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "base.toml").write_text(
        "[model]\ninput_size = 64\nextras = [[8, 16]]\n[train]\nsteps = 7\nlabel_weights = {mask = 1.0, no_mask = 0.5}"
    )
    (tmp_path / "deep" / "middle.toml").write_text('extends = "../base.toml"\n[train.label_weights]\nmask = 0.2')
    last = tmp_path / "deep" / "last.toml"
    last.write_text('extends = "middle.toml"\n[model]\nextras = [[8, 16], [8, 16]]\n[augment]\nflip = 0.1')
    config = read_config(last)
    assert (config.model.input_size, config.train.steps, config.augment.flip) == (64, 7, 0.1)
    assert config.model.extras == ((8, 16), (8, 16))
    assert config.train.label_weights == {"mask": 0.2, "no_mask": 0.5}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('extends = "none.toml"', "none.toml, which .*wrong.toml extends, does not exist"),
        ('extends = "wrong.toml"', "wrong.toml, which extends it in turn"),
        ("extends = 3", "extends must be the name of another file, not 3"),
    ],
)
def test_a_file_that_extends_nothing_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(text)
    with pytest.raises(TrainingError, match=message):
        read_config(path)


def test_the_defaults_are_the_api_network() -> None:
    config = ModelConfig()
    assert config.map_sizes() == [19, 10, 5, 3, 2, 1]
    assert config.layer_channels()[-1] == 1024
    assert ModelConfig(width=0.25).layer_channels()[:2] == (8, 16)


def test_settings_survive_the_round_trip() -> None:
    config = Config(model=ModelConfig(input_size=64, channels=tuple(range(8, 22)), extras=((8, 16),)))
    assert from_tree(Config, to_tree(config), "here") == config


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[augment]\nflipp = 1.0", "no setting is called 'flipp'; did you mean 'flip'"),
        ("[nonsense]", "no setting is called 'nonsense'; known are model, augment"),
        ("[train]\nsteps = 'many'", "steps must be int, not 'many'"),
        ("[model]\nextras = [[1, 2, 3]]", "extras must have 2 values, not 3"),
        ("model = 3", "model must be a table"),
        ("[model", "is not TOML"),
    ],
)
def test_a_wrong_key_or_value_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(text)
    with pytest.raises(TrainingError, match=message) as error:
        read_config(path)
    assert str(path) in str(error.value)


def test_a_missing_file_says_where_ours_are(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="training/configs/"):
        read_config(tmp_path / "none.toml")


def test_whole_numbers_are_taken_for_shares() -> None:
    assert from_tree(AugmentConfig, {"flip": 1}, "here").flip == 1.0
