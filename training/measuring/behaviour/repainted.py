"""Real masks in other colours and patterns, higher and lower, on tilted heads: they must still be recognised.

The counterpart of look_alikes: there, something other than a mask covers a bare mouth; here, a real mask changes its
looks. Apart from the tilt, none of this is drawn in training. What the detector then answers is measure's job.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from training.measuring.behaviour.look_alikes import Area, Cover

Pixels = NDArray[np.uint8]
Colours = NDArray[np.float64]  # float64 [H, W, 3], 0..255
Pattern = Callable[[NDArray[np.float64], NDArray[np.float64], np.random.Generator], Colours]

# Where a properly worn mask can be in the box around a whole face: top, left, bottom, right as shares of it.
MASK = (0.24, 0.0, 1.02, 1.0)
# Its upper edge, on the nose.
EDGE = 0.45
# A piece in its middle; pixels of a similar colour belong to the mask.
MIDDLE = (0.62, 0.3, 0.85, 0.7)
# How far a pixel may be from that colour, in luma and in each chroma, 0..255.
LUMA, CHROMA = 70, 16
# The share of MASK that must be recognised; more or less than that is shadow, skin or background.
RECOGNISED = (0.25, 0.75)
# Faces of less than this height, in pixels, have too little mask to paint on.
LEAST_PIXELS = 48


def can_be_repainted(pixels: Pixels, box: NDArray[np.float32]) -> bool:
    """Return whether the mask on a face can be told from its surroundings; box is float32 [4], relative."""
    height, width = pixels.shape[:2]
    top, left, bottom, right = (box * np.array([height, width, height, width])).tolist()
    return bottom - top >= LEAST_PIXELS and _mask_of(Image.fromarray(pixels), (left, top, right, bottom)) is not None


def stripes(u: NDArray[np.float64], v: NDArray[np.float64], rng: np.random.Generator) -> Colours:
    """Stripes of two colours, in any direction; u and v are places on the face, 0..1 across and down, [H, W]."""
    angle, width = rng.uniform(0, np.pi), rng.uniform(0.08, 0.2)
    return _two_colours(np.floor((u * np.cos(angle) + v * np.sin(angle)) / width) % 2 == 0, rng)


def checks(u: NDArray[np.float64], v: NDArray[np.float64], rng: np.random.Generator) -> Colours:
    """A chessboard of two colours."""
    width = rng.uniform(0.08, 0.16)
    return _two_colours((np.floor(u / width) + np.floor(v / width)) % 2 == 0, rng)


def flowers(u: NDArray[np.float64], v: NDArray[np.float64], rng: np.random.Generator) -> Colours:
    """Round spots of several colours on a plain ground."""
    colours = np.broadcast_to(_colour(rng), (*u.shape, 3)).copy()
    for _ in range(40):
        away = np.hypot(u - rng.uniform(0, 1), (v - rng.uniform(0.4, 1.1)) * 1.3)
        colours[away < rng.uniform(0.03, 0.07)] = _colour(rng)
    return colours


def plain_dark(u: NDArray[np.float64], v: NDArray[np.float64], rng: np.random.Generator) -> Colours:
    """One dark colour."""
    return np.broadcast_to(rng.uniform(15, 70, 3), (*u.shape, 3)).copy()


def repaint(pattern: Pattern) -> Cover:
    """Return a cover that paints a face's mask with a pattern, keeping its folds and light."""

    def paint(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
        found = _mask_of(picture, face)
        if found is None:
            return
        corner, mask = found
        piece = picture.crop((*corner, corner[0] + mask.width, corner[1] + mask.height))
        luma = np.asarray(piece.convert("L"), np.float64)
        inside = np.asarray(mask) > 127
        light = np.clip(luma / max(luma[inside].mean(), 1.0), 0.3, 1.5)[..., np.newaxis]
        left, top, right, bottom = face
        y, x = np.mgrid[0 : mask.height, 0 : mask.width]
        u, v = (x + corner[0] - left) / (right - left), (y + corner[1] - top) / (bottom - top)
        painted = np.clip(pattern(u, v, rng) * light, 0, 255).astype(np.uint8)
        picture.paste(Image.fromarray(painted), corner, mask.filter(ImageFilter.GaussianBlur(1)))

    return paint


def raised(by: float) -> Cover:
    """Return a cover that moves the upper edge of a face's mask up by a share of the face's height (negative: down)."""

    def move(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
        left, top, right, bottom = (round(side) for side in face)
        high = bottom - top
        # From the forehead to below the chin, rows are squeezed on one side of the mask's edge and stretched on the
        # other.
        fixed = np.array([0.2, EDGE, 1.1])
        rows = np.arange(round(top + fixed[0] * high), round(top + fixed[2] * high))
        rows = rows[(rows >= 0) & (rows < picture.height)]
        pixels = np.asarray(picture).astype(np.float64)
        places = np.interp((rows - top) / high, fixed - np.array([0, by, 0]), fixed) * high + top
        places = np.clip(places, 0, picture.height - 1)
        lower = np.floor(places).astype(int)
        part = (places - lower)[:, np.newaxis, np.newaxis]
        columns = slice(max(left, 0), max(right, 1))
        upper = np.minimum(lower + 1, picture.height - 1)
        warped = pixels[lower, columns] * (1 - part) + pixels[upper, columns] * part
        soft = Image.new("L", (warped.shape[1], warped.shape[0]), 0)
        ImageDraw.Draw(soft).rounded_rectangle((2, 2, soft.width - 3, soft.height - 3), soft.width / 4, 255)
        moved = Image.fromarray(warped.round().astype(np.uint8))
        picture.paste(moved, (columns.start, int(rows[0])), soft.filter(ImageFilter.GaussianBlur(2)))

    return move


def rolled(degrees: float) -> Cover:
    """Return a cover that tilts a head by so many degrees, one way or the other."""

    def tilt(picture: Image.Image, face: Area, rng: np.random.Generator) -> None:
        left, top, right, bottom = face
        wide, high = right - left, bottom - top
        area = (
            round(left - 0.4 * wide),
            round(top - 0.25 * high),
            round(right + 0.4 * wide),
            round(bottom + 0.2 * high),
        )
        head = picture.crop(area)
        turned = head.rotate(degrees if rng.uniform() < 0.5 else -degrees, Image.Resampling.BILINEAR)
        soft = Image.new("L", head.size, 0)
        edge = 0.06 * head.width
        ImageDraw.Draw(soft).ellipse((edge, edge, head.width - edge, head.height - edge), 255)
        picture.paste(turned, area[:2], soft.filter(ImageFilter.GaussianBlur(edge / 3)))

    return tilt


REPAINTED: dict[str, Cover] = {
    "stripes": repaint(stripes),
    "checks": repaint(checks),
    "flowers": repaint(flowers),
    "plain dark": repaint(plain_dark),
    "6 % higher": raised(0.06),
    "12 % higher": raised(0.12),
    "6 % lower": raised(-0.06),
    "head tilted by 15 degrees": rolled(15),
}


def _mask_of(picture: Image.Image, face: Area) -> tuple[tuple[int, int], Image.Image] | None:
    """Return the corner x, y in pixels of a face's MASK area, and which of the area's pixels belong to the mask."""
    area, middle = _part(face, MASK), _part(face, MIDDLE)
    if min(area[2] - area[0], area[3] - area[1]) < 8 or min(middle[2] - middle[0], middle[3] - middle[1]) < 2:
        return None
    colours = np.asarray(picture.crop(area).convert("YCbCr"), np.float64)
    typical = np.median(np.asarray(picture.crop(middle).convert("YCbCr"), np.float64).reshape(-1, 3), axis=0)
    near = (np.abs(colours - typical) < (LUMA, CHROMA, CHROMA)).all(axis=-1)
    # A copy: a picture made from an array cannot be painted on.
    mask = Image.fromarray((near * 127).astype(np.uint8)).copy()
    centre = ((middle[0] + middle[2]) // 2 - area[0], (middle[1] + middle[3]) // 2 - area[1])
    ImageDraw.floodfill(mask, centre, 255)
    whole = np.asarray(mask) == 255
    low, high = RECOGNISED
    if not near[centre[1], centre[0]] or not low <= whole.mean() <= high:
        return None
    return area[:2], Image.fromarray((whole * 255).astype(np.uint8))


def _part(face: Area, shares: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    """Return part of a face as left, top, right, bottom in whole pixels."""
    left, top, right, bottom = face
    wide, high = right - left, bottom - top
    return (
        round(left + shares[1] * wide),
        round(top + shares[0] * high),
        round(left + shares[3] * wide),
        round(top + shares[2] * high),
    )


def _two_colours(first: NDArray[np.bool_], rng: np.random.Generator) -> Colours:
    one = _colour(rng)
    # Clearly different from the first, as in a real pattern.
    other = (one + rng.uniform(90, 165, 3)) % 256
    return np.where(first[..., np.newaxis], one, other)


def _colour(rng: np.random.Generator) -> NDArray[np.float64]:
    return rng.uniform(0, 255, 3)
