"""`python -m training export MODEL OUT`: a trained model's folder to a SavedModel with a signature.

The SavedModel takes a normalised picture and gives decoded boxes; `assets.extra/detector.json` inside it tells what a
graph can't say (labels, input range, thresholds, how it was made), so that `convert` needs no further options.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import keras
import tensorflow as tf

from training.errors import TrainingError
from training.files.atomic import replacing
from training.network.detector import SETTINGS, WEIGHTS, add_decoding, load_detector

IOU_THRESHOLD = 0.5
DEFAULT_THRESHOLD = 0.4  # until `evaluate` has chosen better ones
METRICS = Path("evaluation") / "metrics.json"
# Where a SavedModel of ours keeps what its graph cannot say; TensorFlow leaves this folder alone.
DETAILS = Path("assets.extra") / "detector.json"


def decoding_model(folder: Path) -> tuple[keras.Model, dict[str, Any]]:
    """Return the network with its decoding, and its details for the pages that will run it.

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
    """Leave out the copy of the model's own settings: what is noted travels to every visitor."""
    config = {key: value for key, value in made.get("config", {}).items() if key != "model"}
    return {**made, "config": config} if config else made


def export(folder: Path, out: Path) -> None:
    """Write the SavedModel: signature `serving_default`, `image` float32 [B, S, S, 3] to `scores` and `boxes`."""
    model, details = decoding_model(folder)
    size = details["input"]
    spec = tf.TensorSpec([None, size["height"], size["width"], 3], tf.float32, name="image")

    @tf.function(input_signature=[spec])
    def serve(image: tf.Tensor) -> dict[str, tf.Tensor]:
        outputs = model(image, training=False)
        return {"scores": outputs["scores"], "boxes": outputs["boxes"]}

    with replacing(out) as beside:
        # A plain module keeps optimiser state and Keras' own files out of the folder.
        module = tf.Module()
        module.variables_of_the_network = model.variables
        module.serve = serve
        tf.saved_model.save(module, str(beside), signatures={"serving_default": serve})
        (beside / DETAILS).parent.mkdir(exist_ok=True)
        (beside / DETAILS).write_text(json.dumps(details, indent=2) + "\n", "utf-8")


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = argparse.ArgumentParser(
        prog="python -m training export",
        description="Write a SavedModel from a trained model's folder.",
        epilog="example: python -m training export build/model build/saved_model",
    )
    parser.add_argument("model", type=Path, help="folder written by `train`")
    parser.add_argument("out", type=Path, help="SavedModel folder to write; an older SavedModel there is replaced")
    arguments = parser.parse_args(argv)
    export(arguments.model, arguments.out)
    print(f"wrote {arguments.out}")
    return 0
