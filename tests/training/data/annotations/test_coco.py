"""COCO object detection JSON, good and bad."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.training.drawn import draw, save, write_coco
from training.data.annotations import read
from training.errors import TrainingError

IMAGES = [{"id": 5, "file_name": "a.jpg", "width": 64, "height": 48}, {"id": 3, "file_name": "b.jpg"}]
ANNOTATIONS = [
    {"id": 1, "image_id": 5, "category_id": 7, "bbox": [16, 12, 32, 24]},
    {"id": 2, "image_id": 3, "category_id": 1, "bbox": [0, 0, 64, 24], "iscrowd": 1},
]


@pytest.mark.parametrize(
    ("file", "pictures"),
    [("a.json", "."), ("annotations/instances_train.json", "images"), ("train/_annotations.coco.json", "train")],
)
def test_every_layout_is_recognised_and_read(tmp_path: Path, file: str, pictures: str) -> None:
    write_coco(tmp_path / file, IMAGES, ANNOTATIONS)
    for seed, stem in enumerate("ab"):
        save(draw(seed), tmp_path / pictures / f"{stem}.jpg")
    folder = read(tmp_path)
    assert folder.format == "coco"
    assert folder.labels == ["mask", "no_mask"]
    assert not folder.faults
    first, second = folder.pictures
    assert first.path.resolve() == (tmp_path / pictures / "a.jpg").resolve()
    np.testing.assert_allclose(first.boxes, [[0.25, 0.25, 0.75, 0.75]])
    np.testing.assert_allclose(second.boxes, [[0, 0, 0.5, 1]])
    assert (first.labels, second.labels) == (["no_mask"], ["mask"])
    assert second.flags == {"is_crowd": [1]}


def test_a_picture_without_boxes_stays(tmp_path: Path) -> None:
    write_coco(tmp_path / "a.json", IMAGES[:1], [])
    save(draw(), tmp_path / "a.jpg")
    assert read(tmp_path).pictures[0].boxes.shape == (0, 4)


def test_the_files_of_several_parts_are_one_set(tmp_path: Path) -> None:
    for part in ("train", "valid"):
        write_coco(tmp_path / part / "_annotations.coco.json", IMAGES[:1], ANNOTATIONS[:1])
        save(draw(), tmp_path / part / "a.jpg")
    assert [picture.name for picture in read(tmp_path).pictures] == ["train/a.jpg", "valid/a.jpg"]


def test_the_project_category_of_roboflow_is_no_label(tmp_path: Path) -> None:
    categories = [
        {"id": 0, "name": "faces", "supercategory": "none"},
        {"id": 7, "name": "no_mask", "supercategory": "faces"},
    ]
    write_coco(tmp_path / "a.json", IMAGES[:1], ANNOTATIONS[:1], categories)
    assert read(tmp_path).labels == ["no_mask"]


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        ({"image_id": 5, "category_id": 7, "bbox": [1, 2, 3]}, '"bbox" must be [x, y, width, height] in pixels'),
        ({"image_id": 5, "category_id": 7, "segmentation": []}, '"bbox" must be [x, y, width, height] in pixels'),
        ({"image_id": 5, "category_id": 7, "bbox": [1, 2, 3, "4"]}, '"bbox" must be [x, y, width, height] in pixels'),
        ({"image_id": 6, "category_id": 7, "bbox": [1, 2, 3, 4]}, 'its "image_id" 6 is the id of no image'),
        (
            {"image_id": 5, "category_id": 2, "bbox": [1, 2, 3, 4]},
            "2 is the id of no category; there are 1 mask, 7 no_mask",
        ),
        ("text", "must be an object, not 'text'"),
    ],
)
def test_a_bad_annotation_is_named_with_file_and_index(tmp_path: Path, bad: Any, sentence: str) -> None:
    write_coco(tmp_path / "a.json", IMAGES, [*ANNOTATIONS, bad])
    (fault,) = read(tmp_path).faults
    assert str(fault).startswith("a.json, box 2: ")
    assert sentence in str(fault)


def test_bad_images_and_categories_are_faults(tmp_path: Path) -> None:
    categories: list[dict[str, Any]] = [{"id": 1, "name": "mask"}, {"id": 1, "name": "no_mask"}, {"name": "incorrect"}]
    images: list[dict[str, Any]] = [IMAGES[0], {"id": 5, "file_name": "c.jpg"}, {"id": 9}]
    write_coco(tmp_path / "a.json", images, [], categories)
    assert [str(fault) for fault in read(tmp_path).faults] == [
        "a.json: category 1 has the id 1 again; ids must differ",
        'a.json: category 2 must have a whole number "id" and a "name"',
        "a.json: image 1 has the id 5 again; ids must differ",
        'a.json: image 2 must have an "id" and a "file_name"',
    ]


def test_the_format_can_be_demanded(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text(json.dumps({"settings": 1}))
    with pytest.raises(TrainingError, match="expected a JSON file with the lists images, annotations, categories"):
        read(tmp_path, "coco")


def test_a_name_that_lies_in_two_folders_is_a_fault(tmp_path: Path) -> None:
    write_coco(tmp_path / "annotations" / "a.json", IMAGES[:1], ANNOTATIONS[:1])
    for part in ("one", "two"):
        save(draw(), tmp_path / part / "a.jpg")
    folder = read(tmp_path)
    assert [str(fault) for fault in folder.faults] == [
        "annotations/a.json: image 0 (a.jpg): its picture may be one/a.jpg or two/a.jpg, and nothing says which; write "
        "more of the path, or move one away"
    ]
    write_coco(tmp_path / "annotations" / "a.json", [IMAGES[0] | {"file_name": "two/a.jpg"}], ANNOTATIONS[:1])
    assert [picture.name for picture in read(tmp_path).pictures] == ["two/a.jpg"]


def test_two_entries_for_one_picture_are_a_fault(tmp_path: Path) -> None:
    save(draw(), tmp_path / "a.jpg")
    for file in ("all", "part"):
        write_coco(tmp_path / f"{file}.json", IMAGES[:1], ANNOTATIONS[:1])
    (fault,) = read(tmp_path).faults
    assert "is about the same picture as image 0 of all.json, a.jpg" in str(fault)


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        ({"bbox": [1, 2, None, 4]}, "not a list of 4 with null in it"),
        ({"bbox": None, "segmentation": [[1, 1, 2, 2, 3, 3]]}, "not null; its outline (segmentation) is not read"),
        ({}, "but is missing"),
    ],
)
def test_missing_coordinates_are_a_sentence(tmp_path: Path, bad: dict[str, Any], sentence: str) -> None:
    write_coco(tmp_path / "a.json", IMAGES, [{"image_id": 5, "category_id": 7} | bad])
    (fault,) = read(tmp_path).faults
    assert str(fault).endswith(sentence)
