"""The picture with which the page proves that a backend computes rightly, and a model's known answers on it.

The picture is a small crop of `skimage.data.astronaut` (a NASA photograph, public domain), kept as raw bytes inside a
JavaScript module, so that every browser and this program start from the very same numbers: no decoder and no canvas
comes between. Not its job: running a model (predict).

    python -m training.self_test            writes static/js/self-test-picture.js again
"""

from __future__ import annotations

import base64
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PICTURE_MODULE = Path(__file__).resolve().parent.parent / "static" / "js" / "self-test-picture.js"
SIDE = 48  # pixels; small enough to travel with the code, large enough to show a face
CROP = (20, 120, 212, 312)  # ymin, xmin, ymax, xmax of the face in the photograph, pixels

MODULE = """\
// The self-test's picture: a face cut from a NASA photograph (public domain, scikit-image's `astronaut`).
// Written by `python -m training.self_test`.

/** Both sides, in pixels. */
export const SIDE = {side};

/** RGB bytes, row by row, in base64. */
export const PICTURE =
  "{data}";
"""


def make_picture() -> NDArray[np.uint8]:
    """Cut and shrink the photograph; returns uint8 [SIDE, SIDE, 3]."""
    from PIL import Image
    from skimage import data

    ymin, xmin, ymax, xmax = CROP
    face = Image.fromarray(data.astronaut()[ymin:ymax, xmin:xmax])
    return np.asarray(face.resize((SIDE, SIDE), Image.Resampling.BOX), np.uint8)


def write_module(path: Path = PICTURE_MODULE) -> None:
    """Write the JavaScript module that carries the picture."""
    data = base64.b64encode(make_picture().tobytes()).decode("ascii")
    beside = path.with_suffix(".new")
    beside.write_text(MODULE.format(side=SIDE, data=data), "utf-8")
    beside.replace(path)


def read_picture(path: Path = PICTURE_MODULE) -> NDArray[np.uint8]:
    """Read the picture back from the JavaScript module; returns uint8 [SIDE, SIDE, 3]."""
    match = re.search(r'PICTURE =\s*"([^"]+)"', path.read_text("utf-8"))
    if match is None:
        raise ValueError(f"{path} carries no picture: run python -m training.self_test")
    return np.frombuffer(base64.b64decode(match[1]), np.uint8).reshape(SIDE, SIDE, 3)


def enlarge(picture: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    """Resize bilinearly with half-pixel centres, as static/js/self-test.js does; returns uint8 [height, width, 3]."""

    def axis(size: int, source: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
        at = np.clip((np.arange(size) + 0.5) * source / size - 0.5, 0, source - 1)
        first = np.floor(at).astype(np.intp)
        return first, np.minimum(first + 1, source - 1), at - first

    y0, y1, fy = axis(height, picture.shape[0])
    x0, x1, fx = axis(width, picture.shape[1])
    rows = picture.astype(np.float64)
    fx, fy = fx[None, :, None], fy[:, None, None]
    top = rows[y0][:, x0] * (1 - fx) + rows[y0][:, x1] * fx
    bottom = rows[y1][:, x0] * (1 - fx) + rows[y1][:, x1] * fx
    return np.floor(top * (1 - fy) + bottom * fy + 0.5).astype(np.uint8)


def known_answers(detections: list[dict[str, Any]]) -> dict[str, Any]:
    """What `userDefinedMetadata.selfTest` holds.

    Args:
        detections: the model's answers on `enlarge(read_picture(), S, S)`, each `{"label", "score", "box"}` with box as
            ymin, xmin, ymax, xmax, relative.
    """
    rounded = [
        {
            "label": one["label"],
            "score": round(float(one["score"]), 4),
            "box": [round(float(side), 4) for side in one["box"]],
        }
        for one in detections
    ]
    return {"detections": rounded}


if __name__ == "__main__":
    write_module()
    sys.stdout.write(f"{PICTURE_MODULE} written\n")
