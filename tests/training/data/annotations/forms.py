"""The same four pictures with the same boxes, in each of the forms that tools write."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

from tests.training.drawn import box, draw, save, write_cloud

SIZE = 64, 48
BOXES = {"0.jpg": ("red", (16, 12, 48, 36)), "1.jpg": ("green", (0, 0, 64, 24)), "2.jpg": ("red", (32, 24, 64, 48))}
EMPTY = "3.jpg"
LABELS = ["red", "green"]


def pictures(folder: Path) -> None:
    for seed, name in enumerate([*BOXES, EMPTY]):
        save(draw(seed, SIZE), folder / name)


def corner_and_size(corners: tuple[int, int, int, int]) -> dict[str, float]:
    xmin, ymin, xmax, ymax = corners
    return {"x": xmin, "y": ymin, "width": xmax - xmin, "height": ymax - ymin}


def yolo(folder: Path) -> None:
    pictures(folder / "images" / "train")
    labels = folder / "labels" / "train"
    labels.mkdir(parents=True)
    for name, (label, (xmin, ymin, xmax, ymax)) in BOXES.items():
        numbers = ((xmin + xmax) / 128, (ymin + ymax) / 96, (xmax - xmin) / 64, (ymax - ymin) / 48)
        (labels / name).with_suffix(".txt").write_text(f"{LABELS.index(label)} {' '.join(map(str, numbers))}\n")
    (folder / "data.yaml").write_text("path: ../datasets/mine\ntrain: images/train\nnames:\n  0: red\n  1: green\n")


def csv_rows(folder: Path) -> None:
    pictures(folder)
    with (folder / "_annotations.csv").open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["filename", "width", "height", "class", "xmin", "ymin", "xmax", "ymax"])
        rows.writerows([name, *SIZE, label, *corners] for name, (label, corners) in BOXES.items())
        rows.writerow([EMPTY, *SIZE, "", "", "", "", ""])


def cvat(folder: Path) -> None:
    pictures(folder / "images")
    images = "".join(
        f'<image id="{number}" name="{name}" width="64" height="48">'
        + (
            '<box label="{}" xtl="{}" ytl="{}" xbr="{}" ybr="{}"/>'.format(BOXES[name][0], *BOXES[name][1])
            if name in BOXES
            else ""
        )
        + "</image>"
        for number, name in enumerate([*BOXES, EMPTY])
    )
    labels = "".join(f"<label><name>{label}</name></label>" for label in LABELS)
    meta = f"<meta><task><labels>{labels}</labels></task></meta>"
    (folder / "annotations.xml").write_text(f"<annotations><version>1.1</version>{meta}{images}</annotations>")


def createml(folder: Path) -> None:
    pictures(folder)
    entries = []
    for name in [*BOXES, EMPTY]:
        drawn = []
        if name in BOXES:
            label, corners = BOXES[name]
            place = corner_and_size(corners)
            place["x"] += place["width"] / 2
            place["y"] += place["height"] / 2
            drawn = [{"label": label, "coordinates": place}]
        entries.append({"image": name, "annotations": drawn})
    (folder / "_annotations.createml.json").write_text(json.dumps(entries))


def label_studio(folder: Path) -> None:
    pictures(folder / "images")
    tasks = []
    for number, name in enumerate([*BOXES, EMPTY]):
        results = []
        if name in BOXES:
            label, corners = BOXES[name]
            place = corner_and_size(corners)
            shares = {key: value / (0.64 if key in ("x", "width") else 0.48) for key, value in place.items()}
            value = shares | {"rotation": 0, "rectanglelabels": [label]}
            results = [{"type": "rectanglelabels", "original_width": 64, "original_height": 48, "value": value}]
        address = f"/data/upload/1/cb0618f{number}-{name}"
        tasks.append({"id": number, "data": {"picture": address}, "annotations": [{"result": results}]})
    (folder / "project-1.json").write_text(json.dumps(tasks))


def labelme(folder: Path) -> None:
    pictures(folder)
    for name in [*BOXES, EMPTY]:
        shapes = []
        if name in BOXES:
            label, (xmin, ymin, xmax, ymax) = BOXES[name]
            shapes = [{"label": label, "points": [[xmax, ymin], [xmin, ymax]], "shape_type": "rectangle"}]
        document = {"shapes": shapes, "imagePath": name, "imageData": "x" * 99, "imageWidth": 64, "imageHeight": 48}
        (folder / name).with_suffix(".json").write_text(json.dumps(document))


def via(folder: Path) -> None:
    pictures(folder)
    entries = {}
    for name in [*BOXES, EMPTY]:
        regions = []
        if name in BOXES:
            label, corners = BOXES[name]
            shape = {"name": "rect"} | corner_and_size(corners)
            regions = [{"shape_attributes": shape, "region_attributes": {"type": {label: True, "other": False}}}]
        entries[f"{name}123"] = {"filename": name, "size": 123, "regions": regions}
    (folder / "via.json").write_text(json.dumps({"_via_settings": {}, "_via_img_metadata": entries}))


def cloud(folder: Path) -> None:
    """In Cloud Annotations' form, with which the others are compared; it has its own tests."""
    annotations = {
        name: [box(xmin / 64, ymin / 48, xmax / 64, ymax / 48, label)]
        for name, (label, (xmin, ymin, xmax, ymax)) in BOXES.items()
    }
    pictures(folder)
    write_cloud(folder, {**annotations, EMPTY: []}, LABELS)


FORMS: dict[str, Callable[[Path], None]] = {
    "yolo": yolo,
    "csv": csv_rows,
    "cvat": cvat,
    "createml": createml,
    "label-studio": label_studio,
    "labelme": labelme,
    "via": via,
}
