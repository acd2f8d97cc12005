"""Resume points: all variables of a run and where it stood, in one file that is either complete or absent."""

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

from training.errors import TrainingError
from training.files.atomic import replacing_file


def _fingerprint(settings: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()


def save_state(
    path: Path, variables: Sequence[tf.Variable], settings: dict[str, Any], progress: dict[str, float]
) -> None:
    """Write variables and progress beside path, then rename: a kill at any moment leaves the last complete point."""
    arrays = {f"variable{i}": np.asarray(variable) for i, variable in enumerate(variables)}
    with replacing_file(path) as beside, beside.open("wb") as file:
        np.savez(file, fingerprint=_fingerprint(settings), progress=json.dumps(progress), **arrays)
        file.flush()
        os.fsync(file.fileno())


def load_state(path: Path, variables: Sequence[tf.Variable], settings: dict[str, Any]) -> dict[str, float] | None:
    """Set the variables from a resume point and return its progress; None when there is no point.

    Raises TrainingError when the point belongs to other settings or other data.
    """
    if not path.exists():
        return None
    with np.load(path) as state:
        if str(state["fingerprint"]) != _fingerprint(settings):
            raise TrainingError(
                f"{path} is the resume point of a run with other settings or pictures; "
                "give another OUT folder, or delete the file to start anew"
            )
        for i, variable in enumerate(variables):
            variable.assign(state[f"variable{i}"])
        progress: dict[str, float] = json.loads(str(state["progress"]))
        return progress
