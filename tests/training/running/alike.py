"""What two ways of running one model must agree on."""

import numpy as np

from training.core.postprocess import Detections

THRESHOLD = 0.3


def assert_alike(found: Detections, expected: Detections) -> None:
    """Check that each expected box was found with its label, place and score.

    Only the surest: of two boxes that nearly tie, rounding may suppress either, which affects others in turn.
    """
    surest = expected.scores >= expected.scores[0] - 0.05
    assert len(expected.scores) > 0
    for box, label, score in zip(*(part[surest] for part in expected), strict=True):
        alike = (found.labels == label) & (np.abs(found.boxes - box).max(axis=1) < 0.02)
        assert np.abs(found.scores[alike] - score).min(initial=1.0) < 0.02
