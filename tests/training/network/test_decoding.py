import numpy as np

from tests.training.network.small_network import SMALL
from training.network.decoding import add_decoding
from training.network.detector import anchors_of, build_detector


def test_decoding_ends_in_boxes_and_scores() -> None:
    model = add_decoding(build_detector(SMALL, 3), SMALL)
    answers = model(np.zeros((2, 64, 64, 3), np.float32))
    count = 8 * 8 + 2 * 4 * 4 + 2 * 2 + 1
    assert answers["boxes"].shape == (2, count, 4)
    # Untrained, every score is near the prior and every box near its anchor.
    np.testing.assert_allclose(answers["scores"], 0.01, atol=0.005)
    np.testing.assert_allclose(answers["boxes"][0], anchors_of(SMALL), atol=0.05)
