"""The picture with which the page checks that a backend computes correctly, and a model's known answers on it.

The picture is a small crop of `skimage.data.astronaut` (a NASA photograph, public domain), kept as plain bytes in the
PPM format (`P6`, see https://netpbm.sourceforge.net/doc/ppm.html), so that every browser and this program start from
exactly the same numbers, with no decoder or canvas in between. It belongs to the page, which gives it to every model;
each model carries its own answers. Not its job: running a model (predict).

    python -m training.conversion.self_test            writes static/self-test.ppm again
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.files.atomic import replacing_file

PICTURE = Path(__file__).resolve().parents[2] / "static" / "self-test.ppm"
SIDE = 48  # pixels; small enough to travel with the code, large enough to show a face
CROP = (20, 120, 212, 312)  # ymin, xmin, ymax, xmax of the face in the photograph, pixels


def make_picture() -> NDArray[np.uint8]:
    """Cut and shrink the photograph; returns uint8 [SIDE, SIDE, 3]."""
    from PIL import Image
    from skimage import data

    ymin, xmin, ymax, xmax = CROP
    face = Image.fromarray(data.astronaut()[ymin:ymax, xmin:xmax])
    return np.asarray(face.resize((SIDE, SIDE), Image.Resampling.BOX), np.uint8)


def write_picture(path: Path = PICTURE) -> None:
    """Write the picture's file."""
    with replacing_file(path) as beside:
        beside.write_bytes(b"P6\n%d %d\n255\n" % (SIDE, SIDE) + make_picture().tobytes())


def read_picture(path: Path = PICTURE) -> NDArray[np.uint8]:
    """Read the picture's file as it is; returns uint8 [SIDE, SIDE, 3].

    Raises:
        ValueError: the file is not such a picture.
    """
    data = path.read_bytes()
    head = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", data)
    if head is None or len(data) - head.end() != int(head[1]) * int(head[2]) * 3:
        raise ValueError(f"{path} is no whole PPM picture: run python -m training.conversion.self_test")
    return np.frombuffer(data, np.uint8, offset=head.end()).reshape(int(head[2]), int(head[1]), 3)


def enlarge(picture: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    """Resize bilinearly with half-pixel centres, like static/js/engine/self-test.js: uint8 [height, width, 3]."""

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
    """Return what `userDefinedMetadata.selfTest` holds.

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
    write_picture()
    sys.stdout.write(f"{PICTURE} written\n")
