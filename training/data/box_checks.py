"""Checks whether a box fits its picture, and turns boxes into the upright frame. Arrays in, arrays or ValueError out.

A ValueError's message is the rest of a sentence about the box; which file and which box it was is added by the caller.
"""

import numpy as np
import numpy.typing as npt

from training.data.annotations.annotated import XMAX, XMIN, YMAX, YMIN
from training.data.pictures import QUARTER_TURNS, PictureFacts

HAIR = 0.01  # share of the picture's side by which a box may stick out, to be clipped; more is refused
ASPECT_TOLERANCE = 0.02  # relative difference of aspect ratios up to which a picture counts as scaled, not cropped

Boxes = npt.NDArray[np.float32]


UPRIGHT, STORED = "upright", "stored"
"""The two frames that boxes may be drawn in: the picture as its EXIF rotation shows it, and as its bytes store it."""


def frame_is_told(size: tuple[int, int] | None, facts: PictureFacts) -> bool:
    """Return whether the (width, height) that an annotation states tells which frame its boxes are in.

    It does not if it is missing, nor if both frames have the same shape: upside down, mirrored, or square.
    """
    if facts.orientation == 1:
        return True
    return size is not None and _same_shape(size, facts.size) != _same_shape(size, facts.stored_size)


def upright_boxes(
    boxes: Boxes,
    size: tuple[int, int] | None,
    facts: PictureFacts,
    untold: str = UPRIGHT,
    divided_by: tuple[int, int] | None = None,
) -> Boxes:
    """Return boxes float32 [N, 4], relative to the annotated frame, in the frame of the upright picture.

    Tools differ in whether they show a picture with its EXIF rotation. An annotation that states its (width, height)
    usually tells which frame its boxes are in.

    Args:
        boxes: as annotated.
        size: the (width, height) that the annotation states, if any.
        facts: of the picture.
        untold: the frame of the boxes if the size does not tell; upright is how every browser shows the picture.
        divided_by: the upright (width, height) that replaced a missing size when pixels were made relative.

    Raises:
        ValueError: the stated size is neither the picture's, nor the unrotated one, nor a scaled copy of either.
    """
    if not frame_is_told(size, facts) and (size is None or _same_shape(size, facts.size)):
        if untold == UPRIGHT:
            return boxes
        if divided_by:
            pixels = boxes * np.tile(divided_by[::-1], 2)
            boxes = (pixels / np.tile(facts.stored_size[::-1], 2)).astype(np.float32)
        return _turned(boxes, facts.orientation)
    if size is None or _same_shape(size, facts.size):
        return boxes
    if facts.orientation != 1 and _same_shape(size, facts.stored_size):
        return _turned(boxes, facts.orientation)
    turned = _same_shape(size, (facts.size[1], facts.size[0]))
    raise ValueError(
        f"its annotation says {size[0]} x {size[1]} pixels, but the picture has {facts.size[0]} x {facts.size[1]}: "
        + ("it was turned after it was annotated" if turned else "it is not the picture that was annotated")
        + "; put the annotated picture back or annotate this one"
    )


def fit_box(box: Boxes, size: tuple[int, int], clip: bool = False) -> Boxes:
    """Return a box float32 [4] clipped to the picture of (width, height); it may stick out by HAIR at most.

    With `clip` it may stick out any distance, as long as some of it is inside.

    Raises:
        ValueError: not finite, inverted, outside by more than HAIR, or without area.
    """
    if not np.isfinite(box).all():
        raise ValueError(f"must have finite coordinates, not {_numbers(box)}")
    for low, high, axis in ((XMIN, XMAX, "x"), (YMIN, YMAX, "y")):
        if box[low] > box[high]:
            raise ValueError(f"its {axis}min {box[low]:.4g} is greater than its {axis}max {box[high]:.4g}; swap them")
    if not clip and (box.min() < -HAIR or box.max() > 1 + HAIR):
        pixels = f"; are these pixels of {size[0]} x {size[1]}?" if box.max() > 2 else ""
        raise ValueError(f"reaches outside the picture: {_numbers(box)} where 0 to 1 was expected{pixels}")
    clipped = np.clip(box, 0, 1)
    if clipped[XMAX] <= clipped[XMIN] or clipped[YMAX] <= clipped[YMIN]:
        raise ValueError(f"has no area: {_numbers(box)}; draw it again or delete it")
    return clipped


def _same_shape(size: tuple[int, int], actual: tuple[int, int]) -> bool:
    return abs((size[0] / size[1]) / (actual[0] / actual[1]) - 1) <= ASPECT_TOLERANCE


def _turned(boxes: Boxes, orientation: int) -> Boxes:
    """Return boxes [N, 4] of the stored frame, turned into the upright one.

    CIPA DC-008 (EXIF), tag 274, says where the stored row 0 and column 0 are seen: 2 top and right, 3 bottom and right,
    4 bottom and left; from 5 on rows become columns: 5 left and top, 6 right and top, 7 right and bottom, 8 left and
    bottom.
    """
    ymin, xmin, ymax, xmax = np.moveaxis(boxes, -1, 0)
    rows = (1 - ymax, 1 - ymin) if orientation in {3, 4, 6, 7} else (ymin, ymax)
    columns = (1 - xmax, 1 - xmin) if orientation in {2, 3, 7, 8} else (xmin, xmax)
    down, across = (columns, rows) if orientation in QUARTER_TURNS else (rows, columns)
    return np.stack([down[0], across[0], down[1], across[1]], axis=-1).astype(np.float32)


def _numbers(box: Boxes) -> str:
    return "ymin {:.4g}, xmin {:.4g}, ymax {:.4g}, xmax {:.4g}".format(*box)
