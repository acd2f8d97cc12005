"""Draws pictures and writes annotation files for the tests of the data stages."""

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

LABELS = ["mask", "no_mask", "incorrect"]


def draw(seed: int = 0, size: tuple[int, int] = (64, 48)) -> Image.Image:
    """Return a picture of a few large smooth blots, different for each seed; size is (width, height)."""
    coarse = np.random.default_rng(seed).integers(0, 256, (6, 8, 3), dtype=np.uint8)
    return Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)


def jpeg(image: Image.Image, **options: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", **options)
    return buffer.getvalue()


def save(image: Image.Image, path: Path, **options: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, **options)
    return path


def box(x: float, y: float, x2: float, y2: float, label: str = "mask") -> dict[str, Any]:
    return {"x": x, "y": y, "x2": x2, "y2": y2, "label": label}


def write_cloud(
    folder: Path, annotations: Mapping[str, Sequence[Any]], labels: Sequence[str] = LABELS, pictures: bool = True
) -> Path:
    """Write `_annotations.json` and, unless they are there, a drawn picture for each name."""
    folder.mkdir(parents=True, exist_ok=True)
    document = {"version": "1.0", "type": "localization", "labels": list(labels), "annotations": dict(annotations)}
    (folder / "_annotations.json").write_text(json.dumps(document))
    for seed, name in enumerate(annotations):
        if pictures and not (folder / name).exists():
            save(draw(seed), folder / name)
    return folder


def write_voc(
    file: Path,
    objects: Sequence[tuple[str, Sequence[Any]]],
    size: tuple[int, int] | None = (64, 48),
    filename: str | None = None,
    extra: str = "",
) -> Path:
    """Write one XML file; an object is (label, (xmin, ymin, xmax, ymax) in pixels)."""
    things = "".join(
        f"<object><name>{label}</name>{extra}<bndbox>"
        + "".join(
            f"<{side}>{value}</{side}>" for side, value in zip(("xmin", "ymin", "xmax", "ymax"), corners, strict=True)
        )
        + "</bndbox></object>"
        for label, corners in objects
    )
    stated = f"<size><width>{size[0]}</width><height>{size[1]}</height><depth>3</depth></size>" if size else ""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"<annotation><filename>{filename or file.stem + '.jpg'}</filename>{stated}{things}</annotation>")
    return file


def write_coco(
    file: Path,
    images: Sequence[Mapping[str, Any]],
    annotations: Sequence[Mapping[str, Any]],
    categories: Sequence[Mapping[str, Any]] = ({"id": 1, "name": "mask"}, {"id": 7, "name": "no_mask"}),
) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    document = {"images": list(images), "annotations": list(annotations), "categories": list(categories)}
    file.write_text(json.dumps(document))
    return file
