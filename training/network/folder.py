"""A trained model's folder: written by `train`, read by every later stage."""

import json
from pathlib import Path
from typing import Any

import keras

from training.config import ModelConfig, from_tree, to_tree
from training.errors import TrainingError
from training.files.atomic import replacing_file
from training.network.decoding import DEFAULT_THRESHOLD, IOU_THRESHOLD, add_decoding
from training.network.detector import build_detector

WEIGHTS = "model.weights.h5"
SETTINGS = "settings.json"
METRICS = Path("evaluation") / "metrics.json"


def save_detector(
    folder: Path, model: keras.Model, config: ModelConfig, labels: list[str], made: dict[str, object]
) -> None:
    """Write a model's folder: weights and the settings that rebuild it. `made` records how it was made.

    Each file is written beside its place and then renamed, the settings last: a folder with settings is complete.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with replacing_file(folder / WEIGHTS) as beside:
        model.save_weights(beside)
    settings = {"model": to_tree(config), "labels": labels, "made": made}
    with replacing_file(folder / SETTINGS) as beside:
        beside.write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")


def load_detector(folder: Path) -> tuple[keras.Model, ModelConfig, list[str]]:
    """Return the network, its configuration and its labels from a folder that `train` wrote.

    Raises TrainingError when the folder is not one, or its weights do not fit its settings.
    """
    path = folder / SETTINGS
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
        config, labels = from_tree(ModelConfig, settings["model"], str(path)), list(settings["labels"])
    except (OSError, ValueError, KeyError) as error:
        raise TrainingError(f"{folder} is not a trained model: {SETTINGS} cannot be read ({error})") from None
    model = build_detector(config, len(labels))
    try:
        model.load_weights(folder / WEIGHTS)
    except (OSError, ValueError) as error:
        raise TrainingError(f"the weights in {folder / WEIGHTS} do not fit {SETTINGS}: {error}") from None
    return model, config, labels


def is_trained(folder: Path) -> bool:
    """Return whether a folder was written by `train`, even if only part of it is left."""
    return (folder / SETTINGS).exists() or (folder / WEIGHTS).exists()


def decoding_model(folder: Path) -> tuple[keras.Model, dict[str, Any]]:
    """Return the network with its decoding, and the details that the page needs to run it.

    Raises:
        TrainingError: the folder was not written by `train`.
    """
    if not (folder / SETTINGS).exists() or not (folder / WEIGHTS).exists():
        raise TrainingError(f"{folder} is not a trained model: expected {SETTINGS} and {WEIGHTS}, written by `train`")
    model, config, labels = load_detector(folder)
    settings = json.loads((folder / SETTINGS).read_text("utf-8"))
    details: dict[str, Any] = {
        "name": settings.get("name") or "SSD MobileNet V1",
        "labels": labels,
        "input": {"width": config.input_size, "height": config.input_size, "range": [-1, 1]},
        "thresholds": dict.fromkeys(labels, DEFAULT_THRESHOLD),
        "iouThreshold": IOU_THRESHOLD,
        "madeFrom": {"model": settings.get("model", {}), **_without_model(settings.get("made", {}))},
    }
    evaluation = folder / METRICS
    if evaluation.exists():
        measured = json.loads(evaluation.read_text("utf-8"))
        details["thresholds"] = measured["thresholds"]
        details["metrics"] = measured["summary"]
    return add_decoding(model, config), details


def _without_model(made: dict[str, Any]) -> dict[str, Any]:
    """Leave out the copy of the model's own settings: this metadata is sent to every visitor."""
    config = {key: value for key, value in made.get("config", {}).items() if key != "model"}
    return {**made, "config": config} if config else made
