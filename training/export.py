"""`python -m training export MODEL OUT`: a trained model's folder to a SavedModel with a signature.

The SavedModel takes a normalised picture and returns decoded boxes; `assets.extra/detector.json` inside it holds what a
graph can't (labels, input range, thresholds, how it was made), so that `convert` needs no further options.
"""

import argparse
import json
from pathlib import Path

import tensorflow as tf

from training.conversion.sources import DETAILS
from training.files.atomic import replacing
from training.network.folder import decoding_model


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
