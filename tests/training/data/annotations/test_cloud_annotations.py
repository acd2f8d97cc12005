"""Cloud Annotations files, good and bad."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.training.drawn import LABELS, box, draw, save, write_cloud
from training.data.annotations import read
from training.data.annotations.files import AnnotationFileError


def test_boxes_labels_and_order_come_as_written(tmp_path: Path) -> None:
    write_cloud(tmp_path, {"b.jpg": [box(0.1, 0.2, 0.5, 0.9), box(0, 0, 1, 1, "incorrect")], "a.jpg": []})
    folder = read(tmp_path)
    assert folder.format == "cloud-annotations"
    assert folder.labels == LABELS
    assert not folder.faults
    first, second = folder.pictures
    assert [first.name, second.name] == ["b.jpg", "a.jpg"]
    np.testing.assert_allclose(first.boxes, np.array([[0.2, 0.1, 0.9, 0.5], [0, 0, 1, 1]]))
    assert first.labels == ["mask", "incorrect"]
    assert second.boxes.shape == (0, 4)
    assert second.boxes.dtype == np.float32


def test_a_file_can_be_given_instead_of_its_folder(tmp_path: Path) -> None:
    write_cloud(tmp_path, {"a.jpg": []})
    (tmp_path / "_annotations.json").rename(tmp_path / "mine.json")
    assert [picture.path for picture in read(tmp_path / "mine.json").pictures] == [tmp_path / "a.jpg"]


def test_pictures_in_an_images_folder_are_found_without_its_name(tmp_path: Path) -> None:
    write_cloud(tmp_path, {"a.jpg": []}, pictures=False)
    save(draw(), tmp_path / "images" / "a.jpg")
    assert read(tmp_path).pictures[0].path == tmp_path / "images" / "a.jpg"


def test_pictures_elsewhere(tmp_path: Path) -> None:
    write_cloud(tmp_path / "data", {"a.jpg": []}, pictures=False)
    save(draw(), tmp_path / "camera" / "a.jpg")
    assert read(tmp_path / "data", pictures=tmp_path / "camera").pictures[0].path == tmp_path / "camera" / "a.jpg"


def test_pictures_that_are_not_mentioned_are_told(tmp_path: Path) -> None:
    write_cloud(tmp_path, {"a.jpg": []})
    save(draw(), tmp_path / "forgotten.jpg")
    write_cloud(tmp_path / "extra" / "other", {"its-own.jpg": []})
    (remark,) = read(tmp_path).remarks
    assert str(remark).startswith("_annotations.json: forgotten.jpg is not mentioned; it is left out")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{ not json", "expected JSON, but came upon Expecting property name"),
        ("", "expected JSON, but came upon an empty file"),
        ("[1, 2]", "expected a Cloud Annotations file"),
        ('{"annotations": []}', "expected a Cloud Annotations file"),
        ('{"type": "classification", "labels": [], "annotations": {}}', "its type is 'classification'"),
        (b"\xff\xfe{".decode("latin-1"), "expected JSON"),
    ],
)
def test_an_unusable_file_is_refused_by_name(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "_annotations.json").write_text(text, encoding="latin-1")
    with pytest.raises(AnnotationFileError) as caught:
        read(tmp_path)
    assert sentence in str(caught.value)
    assert str(tmp_path / "_annotations.json") in str(caught.value)


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        ({"y": 0, "x2": 1, "y2": 1, "label": "mask"}, '"x" must be a number from 0 to 1, but is missing'),
        (box(0, 0, 1, 1) | {"y2": "1"}, "\"y2\" must be a number from 0 to 1, not '1'"),
        (box(0, 0, 1, 1) | {"x": None}, '"x" must be a number from 0 to 1, not null'),
        (box(0, 0, 1, 1) | {"x": True}, '"x" must be a number from 0 to 1, not true'),
        ({"x": 0, "y": 0, "x2": 1, "y2": 1}, '"label" must be a name, but is missing'),
        (box(0, 0, 1, 1) | {"label": 3}, '"label" must be a name, not 3'),
        ([0, 0, 1, 1], "not a list of 4"),
    ],
)
def test_a_bad_box_is_named_with_picture_and_index(tmp_path: Path, bad: Any, sentence: str) -> None:
    write_cloud(tmp_path, {"a.jpg": [box(0, 0, 1, 1), bad, box(0, 0, 0.5, 0.5)]})
    folder = read(tmp_path)
    (fault,) = folder.faults
    assert str(fault).startswith("a.jpg, box 1: ")
    assert sentence in str(fault)
    assert folder.pictures[0].index(1) == 2


def test_entries_and_labels_of_the_wrong_kind_are_faults(tmp_path: Path) -> None:
    document = {"labels": ["mask", "mask"], "annotations": {"a.jpg": {"x": 1}}}
    (tmp_path / "_annotations.json").write_text(json.dumps(document))
    texts = [str(fault) for fault in read(tmp_path).faults]
    assert texts == [
        "_annotations.json: \"labels\" lists 'mask' more than once",
        "a.jpg: its entry in _annotations.json must be a list of boxes, not an object with the keys 'x'",
    ]


def test_without_a_list_of_labels_those_of_the_boxes_count(tmp_path: Path) -> None:
    write_cloud(tmp_path, {"a.jpg": [box(0, 0, 1, 1, "b"), box(0, 0, 1, 1, "a")]}, labels=[])
    folder = read(tmp_path)
    assert folder.labels == ["a", "b"]
    assert not folder.labels_stated


def test_a_picture_that_is_listed_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "_annotations.json").write_text('{"annotations": {"a.jpg": [], "b.jpg": [], "a.jpg": []}}')
    with pytest.raises(AnnotationFileError, match=r"has the key 'a\.jpg' more than once"):
        read(tmp_path)
