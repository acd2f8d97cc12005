"""What a configuration makes of a records folder, to be checked before any time is spent: views, drawn and counted.

The views are exactly those that a run would begin with. Making a view is view's job.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray
from PIL import Image

from training.config import Config
from training.core.targets import IGNORE_LABEL
from training.data.examples import Picture
from training.files.paint import draw_boxes
from training.views.pipeline import viewer
from training.views.sampling import draw_order

COLUMNS = 8
TILE = 192  # pixels


@dataclass(frozen=True)
class ViewCounts:
    """What some views teach.

    Attributes:
        views: how many.
        faces: label -> faces that are learnt.
        without_face: views in which no face is learnt.
        bare: views with a bare face to cover; 0, and not reported, if the configuration names no bare label.
        covered: of those, views in which something was drawn over a bare face that stays bare.
        dressed: of those, views in which a bare face got a mask put on.
    """

    views: int
    faces: dict[str, int]
    without_face: int
    bare: int
    covered: int
    dressed: int

    def lines(self) -> list[str]:
        """Return the counts as lines of text."""
        total = max(sum(self.faces.values()), 1)
        faces = ", ".join(f"{label} {count} ({count / total:.1%})" for label, count in self.faces.items())
        lines = [
            f"{self.views} views; boxes that are learnt: {faces}",
            f"views without any: {self.without_face} ({self.without_face / self.views:.1%})",
        ]
        if not self.bare:
            return lines
        return [
            *lines,
            f"views with bare faces that may be covered: {self.bare}; of these with something drawn over one: "
            f"{_of(self.covered, self.bare)}, with a mask put on one: {_of(self.dressed, self.bare)}",
        ]


def look_at_views(
    pictures: Sequence[Picture], labels: Sequence[str], config: Config, count: int, shown: int
) -> tuple[ViewCounts, Image.Image]:
    """Return what the first `count` views of a run teach, and a sheet of the first `shown` of them.

    Raises:
        TrainingError: settings that do not fit the labels.
    """
    # So few views need no cache of decoded pictures.
    train = replace(config.train, cache=0.0)
    config = replace(config, train=train)
    order = draw_order(pictures, labels, train, count)
    plain = replace(config, augment=replace(config.augment, hide=0.0, wear=0.0))
    look, uncovered = viewer(pictures, labels, config), viewer(pictures, labels, plain)
    bare = list(labels).index(train.bare_label) if train.bare_label else IGNORE_LABEL
    faces = np.zeros(len(labels), np.int64)
    tiles: list[Image.Image] = []
    without, could, covered, dressed = 0, 0, 0, 0
    views = tf.data.Dataset.range(count).map(
        lambda draw: (look(draw, tf.gather(order, draw)), uncovered(draw, tf.gather(order, draw))),
        num_parallel_calls=tf.data.AUTOTUNE,
        deterministic=True,
    )
    for view, before in views.as_numpy_iterator():
        learnt = view.labels != IGNORE_LABEL
        faces += np.bincount(view.labels[learnt], minlength=len(labels))
        without += not learnt.any()
        if (before.labels == bare).any() and bare != IGNORE_LABEL:
            could += 1
            changed = bool((view.labels != before.labels).any())
            dressed += changed
            covered += not changed and bool((view.image != before.image).any())
        if len(tiles) < shown:
            tiles.append(_tile(view.image, view.boxes[learnt], view.labels[learnt], labels))
    counted = ViewCounts(count, dict(zip(labels, faces.tolist(), strict=True)), without, could, covered, dressed)
    return counted, _grid(tiles)


def _tile(
    image: NDArray[np.float32], boxes: NDArray[np.float32], numbers: NDArray[np.int32], labels: Sequence[str]
) -> Image.Image:
    pixels = ((image + 1.0) * 127.5).round().astype(np.uint8)
    tile = Image.fromarray(pixels).resize((TILE, TILE))
    return draw_boxes(tile, boxes, numbers.astype(np.int64), [labels[number] for number in numbers])


def _grid(tiles: Sequence[Image.Image]) -> Image.Image:
    columns = max(1, min(COLUMNS, len(tiles)))
    sheet = Image.new("RGB", (columns * TILE, max(1, -(-len(tiles) // columns)) * TILE))
    for place, tile in enumerate(tiles):
        sheet.paste(tile, (place % columns * TILE, place // columns * TILE))
    return sheet


def _of(part: int, whole: int) -> str:
    return f"{part} ({part / whole:.1%})" if whole else "none"
