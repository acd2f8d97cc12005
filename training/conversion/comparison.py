"""How far a converted model's answers are from its source's, and how far they may be."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.errors import TrainingError

TOLERANCE = 1e-4  # of scores, and of boxes relative to their size where that is above 1


def checked(difference: float, export: Path) -> float:
    """Return how far the converted model is from its source; raises TrainingError if that is too far."""
    if difference > TOLERANCE:
        raise TrainingError(
            f"the converted model differs from {export} by {difference:.2g} on the test picture, more than "
            f"{TOLERANCE:.0e}; nothing was written. This is a fault of the converter: please report the model"
        )
    return difference


def furthest(got: tuple[NDArray[Any], NDArray[Any]], expected: tuple[NDArray[Any], NDArray[Any]]) -> float:
    """Return the largest difference of scores and boxes; infinity if any is not finite."""
    differences = [
        np.max(np.abs(ours - theirs) / np.maximum(1.0, np.abs(theirs)), initial=0.0)
        for ours, theirs in zip(got, expected, strict=True)
    ]
    # A NaN must not pass for a small difference.
    return float(np.max(differences)) if np.all(np.isfinite(differences)) else float("inf")
