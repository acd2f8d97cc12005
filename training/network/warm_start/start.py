"""Chooses the reader that warm_start.kind names, narrows the backbone if the network is narrower, and restores."""

from collections.abc import Callable
from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from training.config import Config
from training.errors import TrainingError
from training.network.folder import load_detector
from training.network.warm_start.face import read_face_checkpoint
from training.network.warm_start.narrow import backbone_channels, narrow
from training.network.warm_start.tf1 import read_tf1_checkpoint
from training.network.warm_start.web import read_web_weights
from training.network.warm_start.weights import Weights, restore, weights_of

# Pictures from which the channels are chosen and the layers refitted.
NARROWING_PICTURES = 48


def start_weights(
    model: keras.Model, config: Config, checkpoint: Path | None, images: Callable[[int], NDArray[np.float32]]
) -> str:
    """Put the initial weights into the model and return a message about what was restored.

    images gives that many pictures of the training set as the network sees them, float32 [B, S, S, 3] in -1..1; it is
    called only if the backbone has to be narrowed.
    Raises TrainingError for an unknown kind, a missing checkpoint, and one whose backbone does not fit.
    """
    kind = config.warm_start.kind
    if kind == "none":
        return "no warm start: weights are random"
    readers = {
        "face": read_face_checkpoint,
        "tf1": read_tf1_checkpoint,
        "model": _read_model,
        "model_web": read_web_weights,
    }
    if kind not in readers:
        raise TrainingError(f"warm_start.kind must be one of {', '.join([*readers, 'none'])}, not {kind!r}")
    if checkpoint is None:
        raise TrainingError(f"warm_start.kind {kind!r} needs --checkpoint, the folder or file that it starts from")
    try:
        weights = readers[kind](checkpoint)
    except TrainingError as error:
        # A reader mentions only its own files; often the folder is right and the kind is wrong.
        raise TrainingError(f"{error} (--checkpoint was read as warm_start.kind {kind!r} says)") from None
    found = backbone_channels(weights)
    wanted, narrowed = config.model.layer_channels()[: len(found)], ""
    if wanted != found:
        weights = {**narrow(weights, wanted, images(NARROWING_PICTURES))}
        narrowed = f"narrowed from {found} to {wanted} channels; "
    return f"{checkpoint}: {narrowed}{restore(model, weights)}"


def _read_model(folder: Path) -> Weights:
    return weights_of(load_detector(folder)[0])
