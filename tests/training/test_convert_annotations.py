"""From any form to any other: what is written is read back with the same boxes, labels, parts and marks."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.training.data.annotations.forms import FORMS
from tests.training.data.annotations.test_forms import assert_is_the_set
from tests.training.drawn import box, draw, save, write_cloud, write_coco
from training import convert_annotations
from training.data.annotations import read
from training.data.checking import check
from training.data.pictures import EXIF_ORIENTATION
from training.data.writing import WRITERS
from training.errors import TrainingError


def run(*arguments: object) -> None:
    assert convert_annotations.main([str(argument) for argument in arguments]) == 0


@pytest.mark.parametrize("to", WRITERS)
@pytest.mark.parametrize("form", FORMS)
def test_any_form_becomes_any_other(tmp_path: Path, form: str, to: str) -> None:
    FORMS[form](tmp_path / "mine")
    run(tmp_path / "mine", tmp_path / "out", "--to", to)
    folder = read(tmp_path / "out")
    assert folder.format == to
    assert_is_the_set(folder)
    before = {picture.path.name: picture.path.read_bytes() for picture in read(tmp_path / "mine").pictures}
    after = {Path(picture.name).name.split("_")[-1]: picture.path.read_bytes() for picture in folder.pictures}
    assert before == after, "pictures are copied byte for byte"


@pytest.mark.parametrize("to", WRITERS)
def test_labels_keep_their_order_and_pictures_their_parts(tmp_path: Path, to: str) -> None:
    for number, part in enumerate(("train", "valid", "test")):
        images = [{"id": 1, "file_name": f"{number}.jpg"}]
        boxes = [{"image_id": 1, "category_id": 1 + number % 2, "bbox": [0, 0, 32, 24]}]
        labels = [{"id": 1, "name": "zebra"}, {"id": 2, "name": "ape"}]
        save(draw(number), tmp_path / "mine" / part / f"{number}.jpg")
        write_coco(tmp_path / "mine" / part / "_annotations.coco.json", images, boxes, labels)
    run(tmp_path / "mine", tmp_path / "out", "--to", to)
    folder = read(tmp_path / "out")
    assert folder.labels == ["zebra", "ape"]
    assert [picture.part for picture in sorted(folder.pictures, key=lambda one: one.path.stem[-1])] == [
        "train",
        "val",
        "test",
    ]
    if to == "cloud-annotations":
        split = json.loads((tmp_path / "out" / "split.json").read_text())
        assert split == {"train": ["train/0.jpg"], "val": ["valid/1.jpg"], "test": ["test/2.jpg"]}


@pytest.mark.parametrize(("to", "kept"), [("coco", True), ("pascal-voc", True), ("yolo", False)])
def test_crowds_stay_crowds_where_there_is_a_place_for_that(
    tmp_path: Path, to: str, kept: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    save(draw(), tmp_path / "mine" / "a.jpg")
    boxes = [{"image_id": 1, "category_id": 1, "bbox": [0, 0, 32, 24], "iscrowd": crowd} for crowd in (0, 1)]
    write_coco(tmp_path / "mine" / "a.json", [{"id": 1, "file_name": "a.jpg"}], boxes, [{"id": 1, "name": "mask"}])
    run(tmp_path / "mine", tmp_path / "out", "--to", to)
    (picture,) = read(tmp_path / "out").pictures
    assert picture.ignored == [False, kept]
    assert ("1 box is marked as a crowd or as difficult; yolo has no place" in capsys.readouterr().err) == (not kept)


def test_a_turned_picture_is_written_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = 6
    save(draw(size=(64, 48)), tmp_path / "mine" / "a.png", exif=exif)
    write_cloud(tmp_path / "mine", {"a.png": [box(0.1, 0.2, 0.5, 0.6)]})
    run(tmp_path / "mine", tmp_path / "out", "--to", "coco")
    (picture,) = check([read(tmp_path / "out")]).pictures
    assert (picture.facts.size, picture.facts.orientation) == ((48, 64), 1)
    np.testing.assert_allclose(picture.annotated.boxes, [[0.2, 0.1, 0.6, 0.5]], atol=1e-3)


def test_names_that_would_be_one_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    write_cloud(tmp_path / "mine", {"a.jpg": [box(0, 0, 1, 1)], "a.png": []})
    with pytest.raises(TrainingError, match=r"mine/a\.jpg and mine/a\.png would both be written as a\.png; rename one"):
        run(tmp_path / "mine", tmp_path / "out", "--to", "yolo")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine"]


def test_faults_are_all_told_first(tmp_path: Path) -> None:
    write_cloud(tmp_path / "mine", {"a.jpg": [box(0, 0, 1, 2)], "b.jpg": [box(0, 0, 0, 1)]})
    with pytest.raises(TrainingError, match="2 faults, nothing was written"):
        run(tmp_path / "mine", tmp_path / "out", "--to", "yolo")
