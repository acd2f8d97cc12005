"""Draws boxes and their texts into a picture."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

# Okabe and Ito's palette, which colour-blind people can tell apart.
COLOURS = ("#009e73", "#d55e00", "#e69f00", "#56b4e9", "#cc79a7", "#f0e442", "#0072b2", "#999999")


def colour_of(label: int) -> str:
    """Return a label's colour, as CSS and Pillow write it."""
    return COLOURS[label % len(COLOURS)]


def draw_boxes(
    picture: Image.Image,
    boxes: NDArray[np.float32],
    labels: NDArray[np.int64],
    texts: Sequence[str],
    *,
    inside: bool = False,
) -> Image.Image:
    """Draw boxes [K, 4] (relative ymin, xmin, ymax, xmax) with their texts into the picture, and return it.

    A text is on a plate above its box, or within the box if `inside`, which suits small pictures and short texts.
    """
    draw = ImageDraw.Draw(picture)
    line = max(2, max(picture.size) // 300)
    font = ImageFont.load_default(max(12, max(picture.size) // 50))
    for box, label, text in zip(boxes, labels, texts, strict=True):
        ymin, xmin, ymax, xmax = (np.clip(box, 0, 1) * np.array([picture.height, picture.width] * 2)).tolist()
        colour = colour_of(int(label))
        draw.rectangle((xmin, ymin, max(xmin, xmax), max(ymin, ymax)), outline=colour, width=line)
        if inside:
            draw.text((xmin + 3, ymin), text, fill=colour, font=font, stroke_width=1, stroke_fill="black")
            continue
        at = (xmin, max(0, ymin - font.size - 2))
        left, top, right, bottom = draw.textbbox(at, text, font=font)
        draw.rectangle((left - 1, top - 1, right + 1, bottom + 1), fill=colour)
        draw.text(at, text, fill="black", font=font)
    return picture
