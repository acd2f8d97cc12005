import io

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from training.measuring.behaviour.beside_faces import LEAST, free_place, places_beside
from training.measuring.samples import Sample

FACES = np.array([[0.1, 0.1, 0.3, 0.2], [0.6, 0.7, 0.9, 0.9]], np.float32)


def sample(name: str, boxes: NDArray[np.float32]) -> Sample:
    """A grey picture whose faces are white."""
    pixels = np.full((400, 600, 3), 90, np.uint8)
    for top, left, bottom, right in (boxes * [400, 600, 400, 600]).astype(int):
        pixels[top:bottom, left:right] = 255
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=95)
    return Sample(name, "drawn", file.getvalue(), boxes, np.zeros(len(boxes), np.int64))


@pytest.mark.parametrize("seed", range(20))
def test_a_place_holds_nothing_of_a_face_and_is_large_enough(seed: int) -> None:
    place = free_place((400, 600), FACES, seed)
    assert place is not None
    top, left, bottom, right = place
    assert 0 <= top < bottom <= 400
    assert 0 <= left < right <= 600
    assert min(bottom - top, right - left) >= LEAST - 1
    seen = sample("a", FACES).pixels()[top:bottom, left:right]
    assert seen.max() < 120


def test_there_is_none_in_a_small_picture_and_none_where_a_face_fills_it() -> None:
    assert free_place((120, 120), FACES, 0) is None
    assert free_place((400, 600), np.array([[0.1, 0.1, 0.9, 0.9]], np.float32), 0) is None


def test_places_come_from_pictures_with_faces_are_without_and_stay_the_same() -> None:
    samples = [sample("a", FACES), sample("empty", np.zeros((0, 4), np.float32)), sample("b", FACES)]
    places = places_beside(samples)
    assert [place.name for place in places] == ["beside a", "beside b"]
    assert all(len(place.boxes) == len(place.labels) == 0 for place in places)
    assert [place.jpeg for place in places] == [place.jpeg for place in places_beside(samples)]
