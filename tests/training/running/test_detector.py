import shutil
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image

from tests.training.running.alike import THRESHOLD
from tests.training.small_detector import LABELS
from training.convert import drawn_picture
from training.running.load import load_any

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="the page's engine runs under Node")
SHIPPED = Path(__file__).resolve().parents[3] / "model_web" / "model.json"


@needs_node
@pytest.mark.skipif(not SHIPPED.exists(), reason="no model in model_web/")
def test_a_face_too_small_for_one_look_is_found_by_looking_closely() -> None:
    photograph = Image.new("RGB", (960, 720), (90, 110, 120))
    photograph.paste(Image.fromarray(skimage.data.astronaut()).resize((200, 200)), (600, 400))
    picture = np.asarray(photograph)
    detector = load_any(SHIPPED.parent, "page")
    try:
        once = detector.detect(picture)
        ((scores, boxes),) = detector.looked_at_closely([picture])
        photo = detector.detect_photo(picture)
        nothing = detector.detect_photo(picture, 0.99)
    finally:
        detector.close()
    assert len(once.boxes) == 0
    assert len(scores) == len(boxes)
    best = int(scores.max(axis=1).argmax())
    assert detector.labels[int(scores[best].argmax())] == "no_mask"
    assert scores[best].max() > detector.photo_thresholds["no_mask"]
    middle = (boxes[best, :2] + boxes[best, 2:]) / 2 * (720, 960)
    assert np.abs(middle - (447, 688)).max() < 12  # where the astronaut's face is
    assert photo.labels.tolist() == [LABELS.index("no_mask")]
    np.testing.assert_array_equal(photo.boxes[0], boxes[best])
    assert len(nothing.boxes) == 0


def test_thresholds_may_be_set_per_label(small_model: Path) -> None:
    detector = load_any(small_model)
    np.testing.assert_allclose(detector.threshold_array({"no_mask": 0.7}), [0.4, 0.7, 0.4])
    np.testing.assert_allclose(detector.threshold_array(0.2), [0.2, 0.2, 0.2])


def test_pictures_in_batches_and_one_by_one_are_the_same(small_model: Path) -> None:
    detector = load_any(small_model)
    pictures = [np.roll(drawn_picture(64), shift, axis=0) for shift in range(19)]
    together = list(detector.detect_all(pictures, THRESHOLD))
    assert len(together) == len(pictures)
    alone = detector.detect(pictures[18], THRESHOLD)
    np.testing.assert_allclose(together[18].boxes, alone.boxes, atol=1e-5)
