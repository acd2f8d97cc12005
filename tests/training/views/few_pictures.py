"""Four pictures with and without faces, for the tests of drawing from them."""

import numpy as np

from tests.training.drawn import draw, jpeg
from training.data.examples import Picture

LABELS = ["mask", "no_mask"]


def picture(name: str, *labels: int) -> Picture:
    boxes = np.tile(np.array([[0.2, 0.2, 0.8, 0.8]], np.float32), (len(labels), 1))
    return Picture(name, jpeg(draw(len(name))), boxes, np.array(labels, np.int32))


PICTURES = [picture("a", 0), picture("bb", 0), picture("ccc", 1), picture("dddd")]
