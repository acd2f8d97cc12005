"""What may be mistaken for a mask or a face: drawn stand-ins for a hand, a phone, a beard, a poster and so on.

Few photographs show such things, so they are drawn onto the bare faces of the evaluated pictures: in front of the
mouth, or in place of the face. What the detector then answers is measure's job.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

Pixels = NDArray[np.uint8]
Area = tuple[float, float, float, float]  # left, top, right, bottom in pixels
Cover = Callable[[Image.Image, Area, np.random.Generator], None]

# Where a mouth is in the box around a whole face, as a share of its height (measured by eye on training pictures).
MOUTH = 0.78


def covered(pixels: Pixels, boxes: NDArray[np.float32], cover: Cover, seed: int) -> Pixels:
    """Return the picture uint8 [H, W, 3] with what `cover` draws over each face of boxes [M, 4] (relative).

    The same seed gives the same picture.
    """
    picture = Image.fromarray(pixels)
    rng = np.random.default_rng(seed)
    height, width = pixels.shape[:2]
    for top, left, bottom, right in boxes.tolist():
        cover(picture, (left * width, top * height, right * width, bottom * height), rng)
    return np.asarray(picture)


def hand(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
    """A hand in front of the mouth: four fingers made from the skin of the forehead."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    skin = picture.crop(_whole((left + 0.25 * wide, top + 0.12 * high, right - 0.25 * wide, top + 0.38 * high)))
    tilt = rng.uniform(-0.06, 0.06)
    for finger in range(4):
        upper = top + (0.58 + 0.1 * finger) * high
        area = (left + (0.02 + tilt) * wide, upper, right - (0.05 - tilt) * wide, upper + 0.125 * high)
        _paste(picture, skin, area)


def phone(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
    """A dark phone, held upright in front of mouth and chin."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    start = left + rng.uniform(0.15, 0.4) * wide
    grey = int(rng.integers(10, 60))
    _fill(picture, (start, top + 0.55 * high, start + 0.45 * wide, bottom + 0.25 * high), (grey, grey, grey + 8))


def mug(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
    """A mug or glass at the lips, of one colour with a lighter edge."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    colour = tuple(int(part) for part in rng.integers(40, 240, 3))
    area = (left + 0.22 * wide, top + 0.68 * high, right - 0.22 * wide, bottom + 0.1 * high)
    _fill(picture, area, colour)
    lighter = tuple(min(255, part + 40) for part in colour)
    _fill(picture, (area[0], area[1], area[2], area[1] + 0.05 * high), lighter)


def microphone(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
    """A dark ball on a stick in front of the mouth."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    x, y, radius = left + rng.uniform(0.35, 0.65) * wide, top + MOUTH * high, 0.17 * wide
    draw = ImageDraw.Draw(picture)
    draw.line((x, y, x + rng.uniform(-0.3, 0.3) * wide, bottom + 0.5 * high), (25, 25, 28), max(1, int(0.1 * wide)))
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), (45, 45, 48))


def beard(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
    """A full beard, dark or grey: coarse noise around the mouth, which stays visible."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    shade = rng.uniform(30, 140)
    size = max(2, round(wide)), max(2, round(0.38 * high))
    hair = rng.normal(shade, 18, (size[1], size[0], 1)) * np.array([1.0, 0.9, 0.8])
    mask = Image.new("L", size, 0)
    draw = ImageDraw.Draw(mask)
    draw.chord((0.05 * size[0], -size[1], 0.95 * size[0], size[1] - 1), 0, 180, 255)
    draw.ellipse((0.35 * size[0], 0.28 * size[1], 0.65 * size[0], 0.5 * size[1]), 0)
    picture.paste(_hair(hair), (round(left), round(top + 0.64 * high)), mask)


def scarf(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
    """A striped scarf up to the lower lip, wider than the face."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    first, second = (tuple(int(part) for part in rng.integers(20, 230, 3)) for _ in range(2))
    stripe = 0.09 * high
    for number in range(6):
        upper = top + 0.84 * high + number * stripe
        _fill(picture, (left - 0.2 * wide, upper, right + 0.2 * wide, upper + stripe), (first, second)[number % 2])


def veil(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
    """Thin cloth from the nose down, with the face showing through."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    area = _whole((left - 0.1 * wide, top + 0.5 * high, right + 0.1 * wide, bottom + 0.35 * high))
    behind = picture.crop(area)
    cloth = Image.new("RGB", behind.size, tuple(int(part) for part in rng.integers(0, 256, 3)))
    picture.paste(Image.blend(behind, cloth, rng.uniform(0.3, 0.6)), area[:2])


def poster(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
    """The face in faded print, with a white edge and lines of text below."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    edge, line = 0.06 * high, 0.05 * high
    sheet = left - 0.2 * wide, top - 0.2 * high, right + 0.2 * wide, bottom + 0.2 * high
    printed = picture.crop(_whole(sheet))
    faded = ImageEnhance.Contrast(ImageEnhance.Color(printed).enhance(rng.uniform(0.0, 0.8))).enhance(0.8)
    _fill(picture, (sheet[0] - edge, sheet[1] - edge, sheet[2] + edge, sheet[3] + 5 * line), (245, 244, 240))
    picture.paste(faded, _whole(sheet)[:2])
    for number in range(2):
        upper = sheet[3] + (1 + 2 * number) * line
        _fill(picture, (sheet[0], upper, sheet[2] - rng.uniform(0.0, 0.5) * wide, upper + line), (40, 40, 45))


def back_of_head(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
    """Hair in place of the face, from the crown to the nape, dark or grey."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    size = max(2, round(1.25 * wide)), max(2, round(1.3 * high))
    strands = rng.normal(0, 14, (1, size[0], 1)) + rng.normal(0, 6, (size[1], size[0], 1))
    hair = (rng.uniform(25, 140) + strands) * np.array([1.0, 0.88, 0.75])
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).ellipse((0, 0, size[0] - 1, size[1] - 1), 255)
    picture.paste(_hair(hair), (round(left - 0.125 * wide), round(top - 0.25 * high)), mask)


BEFORE_THE_MOUTH: dict[str, Cover] = {
    "hand": hand,
    "phone": phone,
    "mug": mug,
    "microphone": microphone,
    "beard": beard,
    "scarf": scarf,
    "veil": veil,
}
IN_PLACE_OF_THE_FACE: dict[str, Cover] = {"poster": poster, "back of a head": back_of_head}


def _whole(area: Area) -> tuple[int, int, int, int]:
    """Return the area in whole pixels, at least one wide and high."""
    left, top = round(area[0]), round(area[1])
    return left, top, max(left + 1, round(area[2])), max(top + 1, round(area[3]))


def _hair(strands: NDArray[np.float64]) -> Image.Image:
    """Return hair [H, W, 3], clipped to 0..255, as a picture with softened strands."""
    return Image.fromarray(np.clip(strands, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.8))


def _fill(picture: Image.Image, area: Area, colour: tuple[int, ...]) -> None:
    left, top, right, bottom = _whole(area)
    ImageDraw.Draw(picture).rectangle((left, top, right - 1, bottom - 1), colour)


def _paste(picture: Image.Image, piece: Image.Image, area: Area) -> None:
    """Put a piece, stretched and with round ends, onto an area of the picture."""
    left, top, right, bottom = _whole(area)
    size = right - left, bottom - top
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), min(size) / 2, 255)
    picture.paste(piece.resize(size), (left, top), mask)
