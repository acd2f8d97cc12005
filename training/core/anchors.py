"""Makes the anchors: the boxes, tiled over each feature map, that the network's answers are relative to.

Which anchor answers for which face is matcher's job.
"""

import itertools
import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# Height and width of one anchor, relative to the picture.
AnchorSize = tuple[float, float]

SSD_ASPECT_RATIOS = (1.0, 2.0, 0.5, 3.0, 0.3333)
"""Width over height, as in the Object Detection API's ssd_mobilenet_v1 configurations (0.3333, not 1/3)."""


def ssd_anchor_sizes(
    maps: int = 6,
    min_scale: float = 0.2,
    max_scale: float = 0.95,
    aspect_ratios: Sequence[float] = SSD_ASPECT_RATIOS,
    reduce_lowest: bool = True,
) -> list[list[AnchorSize]]:
    """Return the anchor sizes per feature map, finest map first, as the API's `create_ssd_anchors` chooses them.

    Scales rise linearly from min_scale to max_scale (SSD, Liu et al., 2016, equation 4); each map adds a square anchor
    at the geometric mean of its scale and the next. With reduce_lowest the finest map has three anchors only.
    """
    steps = max(maps - 1, 1)
    scales = [min_scale + (max_scale - min_scale) * index / steps for index in range(maps)] + [1.0]
    sizes = []
    for index, (scale, next_scale) in enumerate(itertools.pairwise(scales)):
        if index == 0 and reduce_lowest:
            shapes = [(0.1, 1.0), (scale, 2.0), (scale, 0.5)]
        else:
            shapes = [(scale, ratio) for ratio in aspect_ratios] + [(math.sqrt(scale * next_scale), 1.0)]
        sizes.append([(size / math.sqrt(ratio), size * math.sqrt(ratio)) for size, ratio in shapes])
    return sizes


def tile_anchors(map_sizes: Sequence[int], sizes: Sequence[Sequence[AnchorSize]]) -> NDArray[np.float32]:
    """Return the anchors float32 [N, 4] (ymin, xmin, ymax, xmax), not clipped to the picture.

    map_sizes gives the cells per side of each square feature map, sizes the anchors of each. The order is map, row,
    column, anchor: that of the network's heads after their reshape.
    """
    if len(map_sizes) != len(sizes):
        raise ValueError(f"{len(map_sizes)} feature maps need as many lists of anchor sizes, not {len(sizes)}")
    tiles = []
    for cells, shapes in zip(map_sizes, sizes, strict=True):
        centre = (np.arange(cells) + 0.5) / cells
        y, x = np.meshgrid(centre, centre, indexing="ij")
        centres = np.stack([y, x], axis=-1)[:, :, np.newaxis, :]
        half = np.asarray(shapes, np.float64)[np.newaxis, np.newaxis] / 2
        tiles.append(np.concatenate([centres - half, centres + half], axis=-1).reshape(-1, 4))
    return np.concatenate(tiles).astype(np.float32)
