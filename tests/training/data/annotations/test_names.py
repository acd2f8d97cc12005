"""A picture is found even if its name is written in another case or Unicode form, in any format."""

import unicodedata
from pathlib import Path

import pytest

from tests.training.drawn import box, draw, save, write_cloud, write_coco, write_voc
from training.data.annotations import AnnotatedFolder, read
from training.data.checking import check


def write(folder: Path, format: str, name: str) -> AnnotatedFolder:
    if format == "cloud":
        write_cloud(folder, {name: [box(0, 0, 1, 1)]}, pictures=False)
    elif format == "coco":
        write_coco(folder / "c.json", [{"id": 1, "file_name": name}], [])
    else:
        write_voc(folder / f"{Path(name).stem}.xml", [], filename=name)
    return read(folder)


@pytest.mark.parametrize("format", ["cloud", "coco", "voc"])
@pytest.mark.parametrize(
    ("there", "written"),
    [
        ("caf\u00e9.jpg", unicodedata.normalize("NFD", "caf\u00e9.jpg")),
        (unicodedata.normalize("NFD", "caf\u00e9.jpg"), "caf\u00e9.jpg"),
        ("A.JPG", "a.jpg"),
        ("images/IMG.jpeg", "images/img.JPEG"),
    ],
)
def test_it_is_found(tmp_path: Path, format: str, there: str, written: str) -> None:
    save(draw(), tmp_path / there, format="JPEG")
    folder = write(tmp_path, format, written)
    assert [picture.path for picture in folder.pictures] == [tmp_path / there]
    assert not folder.remarks, "and not left out beside"


def test_another_picture_of_the_same_name_in_another_folder_is_not_taken_for_it(tmp_path: Path) -> None:
    save(draw(), tmp_path / "other" / "a.jpg")
    (fault,) = check([write(tmp_path, "cloud", "a.jpg")]).unreadable
    assert "the picture is missing" in str(fault)


def test_what_lies_there_instead_is_named(tmp_path: Path) -> None:
    save(draw(), tmp_path / "set" / "a.png")
    (fault,) = check([write(tmp_path / "set", "cloud", "a.jpg")]).unreadable
    assert str(fault) == "set/a.jpg: the picture is missing; a.png lies there"
