"""Draws a contact sheet: small pictures in a grid, with their boxes in one colour and one number per label.

Which pictures are shown is `choose`'s decision; whether their boxes are right is for the person who looks at it.
"""

import random
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from training.data.checked import CheckedPicture
from training.data.pictures import load_rgb
from training.files import paint

TILE = 240  # pixels, width and height of the cell for one picture
CAPTION = 18  # pixels below each picture for its name
COLUMNS = 6
SEED = 42


def choose(pictures: Sequence[CheckedPicture], labels: Sequence[str], count: int) -> list[CheckedPicture]:
    """Return up to `count` pictures: one of each label and one without boxes in turn, so that rare labels are seen."""
    shuffled = list(pictures)
    random.Random(SEED).shuffle(shuffled)
    piles = [[picture for picture in shuffled if label in picture.annotated.labels] for label in labels]
    piles.append([picture for picture in shuffled if not picture.annotated.labels])
    chosen: dict[str, CheckedPicture] = {}
    for rank in range(max(map(len, piles))):
        for pile in piles:
            if rank < len(pile) and len(chosen) < count:
                chosen.setdefault(pile[rank].source_id, pile[rank])
    return list(chosen.values())


def draw_sheet(pictures: Sequence[CheckedPicture], labels: Sequence[str]) -> Image.Image:
    """Return the sheet in mode RGB: a legend, then the pictures in rows of at most COLUMNS."""
    columns = max(1, min(COLUMNS, len(pictures)))
    rows = -(-len(pictures) // columns)
    font = ImageFont.load_default(12)
    sheet = Image.new("RGB", (columns * TILE, 24 + rows * (TILE + CAPTION)), "#202020")
    pen = ImageDraw.Draw(sheet)
    left = 6.0
    for number, label in enumerate(labels):
        entry = f"{number + 1} {label}"
        pen.text((left, 5), entry, fill=paint.colour_of(number), font=font)
        left += pen.textlength(entry, font) + 16
    for position, picture in enumerate(pictures):
        corner = (position % columns * TILE, 24 + position // columns * (TILE + CAPTION))
        tile = draw_boxes(picture, labels, TILE)
        sheet.paste(tile, (corner[0] + (TILE - tile.width) // 2, corner[1] + (TILE - tile.height) // 2))
        caption = picture.source_id
        while pen.textlength(caption, font) > TILE - 6:
            caption = "…" + caption[2:]
        pen.text((corner[0] + 3, corner[1] + TILE + 2), caption, fill="#c0c0c0", font=font)
    return sheet


def draw_boxes(picture: CheckedPicture, labels: Sequence[str], side: int) -> Image.Image:
    """Return the picture in mode RGB, at most `side` pixels wide and high, with its boxes drawn."""
    image = load_rgb(picture.annotated.path)
    image.thumbnail((side, side))
    annotated = picture.annotated
    numbers = np.array([labels.index(label) for label in annotated.labels], np.int64)
    return paint.draw_boxes(image, annotated.boxes, numbers, [str(number + 1) for number in numbers], inside=True)
