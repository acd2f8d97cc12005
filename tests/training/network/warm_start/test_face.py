from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage.data import astronaut

from training.core.postprocess import suppress
from training.network.decoding import add_decoding
from training.network.detector import build_detector
from training.network.warm_start.face import FACE_MODEL, read_face_checkpoint
from training.network.warm_start.weights import restore

# Where the astronaut's face is in the 512 x 512 photograph: ymin, xmin, ymax, xmax.
FACE = np.array([70, 175, 175, 270]) / 512


def test_the_loaded_network_finds_the_face_before_any_training(face_checkpoint: Path) -> None:
    model = build_detector(FACE_MODEL, classes=1)
    report = restore(model, read_face_checkpoint(face_checkpoint))
    assert (len(report.restored), report.skipped, report.missing, report.unused) == (47, [], [], [])

    picture = np.asarray(Image.fromarray(astronaut()), np.float32)[np.newaxis] / 127.5 - 1
    answers = add_decoding(model, FACE_MODEL).predict_on_batch(picture)
    found = suppress(answers["boxes"][0], answers["scores"][0], 0.5)
    assert len(found.boxes) == 1
    assert found.scores[0] > 0.9
    assert found.boxes[0] == pytest.approx(FACE, abs=0.04)
