"""Bad boxes, and what is no box at all, are named with their file and place, in every form; nothing else is lost."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.training.data.annotations.forms import FORMS, pictures
from tests.training.drawn import draw, save
from training.data.annotations import read
from training.errors import TrainingError


def faults(folder: Path) -> list[str]:
    return [str(fault) for fault in read(folder).faults]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("0 0.5 0.5 0.2 0.2 0.3 0.1 0.4 0.4", "is a segmentation (an outline of 4 points), and only boxes are read"),
        ("0 0.5 0.5 0.2", "must be a class number, centre x, centre y, width and height, not 4 numbers"),
        ("red 0.5 0.5 0.2 0.2", "must be a class number, centre x, centre y, width and height, not 'red 0.5"),
        ("2 0.5 0.5 0.2 0.2", "has the class 2, but there are 2, from 0: red, green"),
    ],
)
def test_yolo_lines(tmp_path: Path, line: str, sentence: str) -> None:
    FORMS["yolo"](tmp_path)
    file = tmp_path / "labels" / "train" / "0.txt"
    file.write_text(file.read_text() + line + "\n")
    (fault,) = faults(tmp_path)
    assert fault.startswith(f"labels/train/0.txt, box 1: {sentence}")
    assert len(read(tmp_path).pictures) == 4


def test_yolo_in_the_layout_of_roboflow(tmp_path: Path) -> None:
    for part in ("train", "valid"):
        save(draw(), tmp_path / part / "images" / "same.jpg")
        (tmp_path / part / "labels").mkdir()
        (tmp_path / part / "labels" / "same.txt").write_text("0 0.5 0.5 0.5 0.5\n")
    (tmp_path / "data.yaml").write_text("train: ../train/images\nval: ../valid/images\nnc: 1\nnames: ['red']\n")
    (tmp_path / "README.roboflow.txt").write_text("hello\n")
    folder = read(tmp_path)
    assert not folder.faults
    assert [(picture.name, picture.part) for picture in folder.pictures] == [
        ("train/images/same.jpg", "train"),
        ("valid/images/same.jpg", "val"),
    ]


def test_yolo_parts_follow_the_lists_in_data_yaml(tmp_path: Path) -> None:
    pictures(tmp_path / "all")
    for name in ("0", "1"):
        (tmp_path / "all" / f"{name}.txt").write_text("0 0.5 0.5 0.5 0.5\n")
    (tmp_path / "mine.txt").write_text("./all/0.jpg\n./all/2.jpg\n")
    (tmp_path / "held-out.txt").write_text("./all/1.jpg\n./all/3.jpg\n")
    (tmp_path / "data.yaml").write_text("train: mine.txt\nval: held-out.txt\nnames: [red]\n")
    folder = read(tmp_path)
    assert {picture.name[4]: picture.part for picture in folder.pictures} == dict(
        zip("0123", ["train", "val"] * 2, strict=True)
    )
    (remark,) = folder.remarks
    assert str(remark) == "all/2.jpg: has no text file, like 1 more; they count as a negative, as YOLO has it"


def test_yolo_without_names_asks_for_them(tmp_path: Path) -> None:
    FORMS["yolo"](tmp_path)
    (tmp_path / "data.yaml").unlink()
    with pytest.raises(TrainingError, match=r"nothing says what the classes are called; put a classes\.txt there"):
        read(tmp_path)
    (tmp_path / "labels" / "train" / "classes.txt").write_text("red\ngreen\n")
    assert read(tmp_path).labels == ["red", "green"]
    (tmp_path / "classes.txt").write_text("green\nred\n")
    with pytest.raises(TrainingError, match="names other classes than"):
        read(tmp_path)


def test_csv_rows(tmp_path: Path) -> None:
    FORMS["csv"](tmp_path)
    file = tmp_path / "_annotations.csv"
    file.write_text(file.read_text() + "0.jpg,64,48,red,1,2,x,4\n0.jpg,64,48,,1,2,3,4\n,64,48,red,1,2,3,4\n")
    assert faults(tmp_path) == [
        "_annotations.csv, box 4: xmax must be a number of pixels, not 'x'",
        "_annotations.csv, box 5: expected a label in the column class, but it is empty",
        "_annotations.csv, box 6: expected a name in the column filename, but it is empty",
    ]


def test_csv_files_of_several_parts_with_semicolons(tmp_path: Path) -> None:
    for part in ("train", "test"):
        save(draw(), tmp_path / "images" / f"{part}.jpg")
        rows = f"filename;class;xmin;ymin;xmax;ymax\n{part}.jpg;red;0;0;32;24\n"
        (tmp_path / f"{part}_labels.csv").write_text(rows)
    assert {picture.part for picture in read(tmp_path).pictures} == {"train", "test"}


@pytest.mark.parametrize(
    ("shape", "sentence"),
    [
        ('<polygon label="red" points="1,2;3,4"/>', "is a polygon, and only boxes are read"),
        ('<box label="red" xtl="1" ytl="2" xbr="3"/>', 'expected the attribute "ybr" in pixels, but it is missing'),
        ('<box label="red" xtl="1" ytl="2" xbr="3" ybr="?"/>', "\"ybr\" must be a number, not '?'"),
        ('<box label="red" rotation="30" xtl="1" ytl="2" xbr="3" ybr="4"/>', "is turned by 30 degrees"),
        ('<box xtl="1" ytl="2" xbr="3" ybr="4"/>', 'expected a label in the attribute "label"'),
    ],
)
def test_cvat_shapes(tmp_path: Path, shape: str, sentence: str) -> None:
    FORMS["cvat"](tmp_path)
    file = tmp_path / "annotations.xml"
    file.write_text(file.read_text().replace("</image>", f"{shape}</image>", 1))
    (fault,) = faults(tmp_path)
    assert fault.startswith(f"annotations.xml, image 0.jpg, box 1: {sentence}")


def test_a_film_of_cvat_is_named(tmp_path: Path) -> None:
    (tmp_path / "annotations.xml").write_text('<annotations><track id="0"/></annotations>')
    assert faults(tmp_path) == [
        "annotations.xml: is about a film (<track>); export it from CVAT as 'CVAT for images 1.1'"
    ]


def spoil(file: Path, form: str, bad: Any) -> None:
    """Put a bad box after the first picture's good one."""
    document = json.loads(file.read_text())
    boxes = {
        "createml": lambda: document[0]["annotations"],
        "label-studio": lambda: document[0]["annotations"][0]["result"],
        "labelme": lambda: document["shapes"],
        "via": lambda: next(iter(document["_via_img_metadata"].values()))["regions"],
    }[form]()
    boxes.append(bad)
    file.write_text(json.dumps(document))


LABEL = {"rectanglelabels": ["red"]}


@pytest.mark.parametrize(
    ("form", "bad", "sentence"),
    [
        ("createml", {"label": "red", "coordinates": {"x": 1, "y": 2, "width": None}}, '"coordinates" must hold x, y'),
        ("createml", {"coordinates": {"x": 1, "y": 2, "width": 3, "height": 4}}, '"label" must be a name, not null'),
        ("createml", [1, 2, 3, 4], "must be {"),
        ("label-studio", {"type": "polygonlabels", "value": {"points": []}}, "is a polygon, and only boxes are read"),
        ("label-studio", {"type": "brushlabels", "value": {"rle": []}}, "is a brush, and only boxes are read"),
        ("label-studio", {"type": "rectanglelabels", "value": {"x": 1}}, "expected its label, but came upon null"),
        ("label-studio", {"type": "rectanglelabels", "value": LABEL | {"x": "1"}}, '"value" must hold x, y, width'),
        (
            "label-studio",
            {"type": "rectanglelabels", "value": LABEL | {"x": 1, "y": 1, "width": 1, "height": 1, "rotation": 9}},
            "is turned by 9 degrees",
        ),
        ("labelme", {"label": "red", "points": [], "shape_type": "polygon"}, "is a polygon, and only boxes are read"),
        ("labelme", {"label": "red", "points": [[1, 2]], "shape_type": "rectangle"}, '"points" must be two corners'),
        ("labelme", {"points": [[1, 2], [3, 4]], "shape_type": "rectangle"}, '"label" must be a name, not null'),
        ("via", {"shape_attributes": {"name": "circle"}, "region_attributes": {"a": "b"}}, "is a circle, and only"),
        ("via", {"shape_attributes": {"name": "rect", "x": 1}, "region_attributes": {"a": "b"}}, '"shape_attributes"'),
        (
            "via",
            {"shape_attributes": {"name": "rect", "x": 1, "y": 1, "width": 1, "height": 1}, "region_attributes": {}},
            'expected its label in "region_attributes"',
        ),
        (
            "via",
            {
                "shape_attributes": {"name": "rect", "x": 1, "y": 1, "width": 1, "height": 1},
                "region_attributes": {"colour": "red", "age": "9"},
            },
            "has the attributes 'colour', 'age', and nothing says which is the label",
        ),
    ],
)
def test_bad_boxes_in_json(tmp_path: Path, form: str, bad: Any, sentence: str) -> None:
    FORMS[form](tmp_path)
    file = next(path for path in sorted(tmp_path.rglob("*.json")))
    spoil(file, form, bad)
    (fault,) = faults(tmp_path)
    assert fault.startswith(file.name)
    assert f", box 1: {sentence}" in fault
    assert len(read(tmp_path).pictures) == 4, "the rest is read"


def test_label_studio_tasks_that_are_not_clear(tmp_path: Path) -> None:
    FORMS["label-studio"](tmp_path)
    file = tmp_path / "project-1.json"
    tasks = json.loads(file.read_text())
    tasks[0]["annotations"] *= 2
    tasks[1]["annotations"] = []
    tasks[2]["annotations"][0]["was_cancelled"] = True
    file.write_text(json.dumps(tasks))
    folder = read(tmp_path)
    assert [str(fault) for fault in folder.faults] == [
        "project-1.json, task 0: has 2 annotations, and nothing says which is right; keep one of them"
    ]
    assert next(str(remark) for remark in folder.remarks) == "project-1.json: 2 tasks are not annotated yet; left out"
    assert [picture.name for picture in folder.pictures] == ["images/3.jpg"]


def test_the_short_json_of_label_studio(tmp_path: Path) -> None:
    pictures(tmp_path)
    place = {"x": 25, "y": 25, "width": 50, "height": 50, "rectanglelabels": ["red"], "original_width": 64}
    tasks = [{"id": 1, "image": "s3://bucket/deep/0.jpg", "label": [place], "annotator": 1, "annotation_id": 1}]
    (tmp_path / "min.json").write_text(json.dumps(tasks))
    folder = read(tmp_path)
    assert (folder.format, folder.faults) == ("label-studio", [])
    assert [(one.name, one.labels) for one in folder.pictures] == [("0.jpg", ["red"])]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_picture_twice_is_a_fault(tmp_path: Path, form: str) -> None:
    FORMS[form](tmp_path)
    if form == "yolo":
        (tmp_path / "0.txt").write_text("0 0.5 0.5 0.1 0.1\n")
    elif form == "labelme":
        (tmp_path / "again").mkdir()
        (tmp_path / "again" / "0.json").write_bytes((tmp_path / "0.json").read_bytes())
    else:
        file = next(path for path in sorted(tmp_path.rglob("*")) if path.suffix in {".json", ".csv", ".xml"})
        file.with_name(f"again{file.suffix}").write_bytes(file.read_bytes())
    assert any("is about the same picture as" in fault for fault in faults(tmp_path))
