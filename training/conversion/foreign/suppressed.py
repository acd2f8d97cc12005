"""Runs an Object Detection API export as it is, with its preprocessing and its suppression inside.

For exports that cannot be cut to the contract: without raw outputs, or with a resize that keeps the aspect. Slower than
a cut one; cutting is object_detection_api.py's job.
"""

import numpy as np
from numpy.typing import NDArray

from training.conversion.foreign import object_detection_api
from training.conversion.session import GraphSession
from training.conversion.sources import FrozenSource
from training.errors import TrainingError

ROLES = ("detection_boxes", "detection_scores", "detection_classes")
COUNT = "num_detections"


def gives_suppressed(source: FrozenSource) -> bool:
    """Return whether a source has the API's suppressed outputs and one picture as its input."""
    return set(ROLES) <= set(source.outputs) and len(source.inputs) == 1


class SuppressedNetwork:
    """An export that takes whole pictures and answers with a few boxes."""

    def __init__(self, source: FrozenSource, classes: int) -> None:
        """Load the graph; `classes` is how many labels are known, which the graph does not say."""
        self._source = source
        self._classes = classes
        self._session = GraphSession(source.graph_def)
        self._fetches = [source.outputs[role] for role in (*ROLES, COUNT) if role in source.outputs]

    def __call__(self, images: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return scores [1, K, classes], zero except for each row's own class, and boxes [1, K, 4].

        Args:
            images: [1, H, W, 3] of any size, 0 to 255.

        Raises:
            TrainingError: the model answers a class that has no label.
        """
        picture = np.clip(np.round(images[0]), 0, 255).astype(np.uint8)
        feeds = object_detection_api.feed(self._source, self._session, picture)
        boxes, best, numbers, *count = (value.astype(np.float32) for value in self._session.run(self._fetches, feeds))
        rows = int(count[0].reshape(-1)[0]) if count else best.size
        # The API's label maps count from 1.
        labels = np.round(numbers.reshape(-1)[:rows]).astype(int) - 1
        if labels.size and not 0 <= labels.min() <= labels.max() < self._classes:
            raise TrainingError(
                f"the model answers class {labels.max() + 1}, but {self._classes} labels are known; "
                "give all of its labels in labels.json"
            )
        scores = np.zeros((1, rows, self._classes), np.float32)
        scores[0, np.arange(rows), labels] = best.reshape(-1)[:rows]
        return scores, boxes.reshape(1, -1, 4)[:, :rows]
