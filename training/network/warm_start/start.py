"""Chooses the reader that warm_start.kind names, narrows the backbone where the network is narrower, and restores."""

from collections.abc import Sequence
from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from training.config import Config
from training.errors import TrainingError
from training.network.detector import load_detector
from training.network.warm_start.face import read_face_checkpoint
from training.network.warm_start.narrow import backbone_channels, narrow
from training.network.warm_start.tf1 import read_tf1_checkpoint
from training.network.warm_start.web import read_web_weights
from training.network.warm_start.weights import Weights, restore, weights_of
from training.views.pipeline import Picture, squeezed_batches

# Pictures that choose the channels and refit the layers.
NARROWING_PICTURES = 48


def start_weights(model: keras.Model, config: Config, pictures: Sequence[Picture], checkpoint: Path | None) -> str:
    """Put the first weights into the model and return a line that says what was restored.

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
        # Each reader speaks of its own files only; often the folder is right, and the kind is another's.
        raise TrainingError(f"{error} (--checkpoint was read as warm_start.kind {kind!r} says)") from None
    wanted, found = config.model.layer_channels(), backbone_channels(weights)
    narrowed = ""
    if wanted != found:
        images = _spread(pictures, config.model.input_size)
        weights = {**narrow(weights, wanted, images)}
        narrowed = f"narrowed from {found} to {wanted} channels; "
    return f"{checkpoint}: {narrowed}{restore(model, weights)}"


def _read_model(folder: Path) -> Weights:
    return weights_of(load_detector(folder)[0])


def _spread(pictures: Sequence[Picture], size: int) -> NDArray[np.float32]:
    """Return some dozens of pictures from all over the set, float32 [B, size, size, 3]."""
    chosen = list(pictures[:: max(1, len(pictures) // NARROWING_PICTURES)][:NARROWING_PICTURES])
    return np.concatenate(list(squeezed_batches(chosen, size)))
