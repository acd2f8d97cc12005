"""What two ways of running one model must agree on."""

import numpy as np

from training.core.postprocess import Detections

THRESHOLD = 0.3


def assert_alike(found: Detections, expected: Detections) -> None:
    """Each expected box has one of its label, place and score.

    The surest only: of two boxes that nearly tie, rounding may suppress either, and then others follow.
    """
    surest = expected.scores >= expected.scores[0] - 0.05
    assert len(expected.scores) > 0
    for box, label, score in zip(*(part[surest] for part in expected), strict=True):
        alike = (found.labels == label) & (np.abs(found.boxes - box).max(axis=1) < 0.02)
        assert np.abs(found.scores[alike] - score).min(initial=1.0) < 0.02
