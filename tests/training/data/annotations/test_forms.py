"""Each form that other tools write is recognised and read: as a folder, and as the zip file that was downloaded."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.training.data.annotations.forms import BOXES, EMPTY, FORMS, LABELS, cloud, pictures
from training.data.annotations import AnnotatedFolder, read
from training.data.checking import check
from training.data.examples import read_pictures
from training.errors import TrainingError
from training.records import main as records

SHARED = Path(__file__).parents[5] / "shared" / "cases" / "training"


def assert_is_the_set(folder: AnnotatedFolder) -> None:
    assert not folder.faults
    assert sorted(folder.labels) == sorted(LABELS)
    found = {Path(picture.name).name: picture for picture in folder.pictures}
    assert sorted(found) == sorted([*BOXES, EMPTY])
    assert all(picture.path.is_file() for picture in found.values())
    assert found[EMPTY].boxes.shape == (0, 4)
    for name, (label, (xmin, ymin, xmax, ymax)) in BOXES.items():
        assert found[name].labels == [label]
        wanted = [[ymin / 48, xmin / 64, ymax / 48, xmax / 64]]
        np.testing.assert_allclose(found[name].boxes, wanted, atol=1e-6)


@pytest.mark.parametrize("form", FORMS)
def test_a_folder_is_recognised_and_read(tmp_path: Path, form: str) -> None:
    FORMS[form](tmp_path / "mine")
    folder = read(tmp_path / "mine")
    assert folder.format == form
    assert_is_the_set(folder)


@pytest.mark.parametrize("form", FORMS)
def test_a_zip_file_is_read_as_it_was_downloaded(tmp_path: Path, form: str) -> None:
    FORMS[form](tmp_path / "unpacked" / "export")
    shutil.make_archive(str(tmp_path / "download"), "zip", tmp_path / "unpacked")
    shutil.rmtree(tmp_path / "unpacked")
    folder = read(tmp_path / "download.zip")
    assert_is_the_set(folder)
    assert check([folder]).pictures[0].source == "export"


@pytest.mark.parametrize("form", FORMS)
def test_records_are_the_same_whatever_form_they_were_in(form: str, tmp_path: Path) -> None:
    """So all that follows, training and page, is the same for each."""
    (tmp_path / "val.txt").write_text("1.jpg\n2.jpg\n")
    for name, write in (("cloud", cloud), (form, FORMS[form])):
        write(tmp_path / name)
        split = ["--split", str(tmp_path / "val.txt"), "--labels", ",".join(LABELS)]
        assert records([str(tmp_path / name), str(tmp_path / f"{name}-out"), *split]) == 0
    for part, count in (("train", 2), ("val", 2)):
        ours, theirs = (
            sorted(read_pictures(tmp_path / f"{name}-out", part), key=lambda picture: Path(picture.source).name)
            for name in ("cloud", form)
        )
        assert len(ours) == len(theirs) == count
        for one, other in zip(ours, theirs, strict=True):
            assert one.jpeg == other.jpeg
            assert one.labels.tolist() == other.labels.tolist()
            np.testing.assert_allclose(one.boxes, other.boxes, atol=1e-6)


def test_a_zip_that_cannot_be_unpacked_is_one_sentence(tmp_path: Path) -> None:
    FORMS["via"](tmp_path / "mine")
    archive = Path(shutil.make_archive(str(tmp_path / "download"), "zip", tmp_path / "mine"))
    data = bytearray(archive.read_bytes())
    data[200:400] = bytes(200)
    archive.write_bytes(data)
    with pytest.raises(TrainingError, match=r"download\.zip: cannot be unpacked: .*; unpack it yourself"):
        read(archive)


def test_folders_of_classes_are_offered_boxes(tmp_path: Path) -> None:
    for label in LABELS:
        pictures(tmp_path / "mine" / label)
    with pytest.raises(
        TrainingError, match=r"folders \(green, red\), which say what .* and not where: `python -m training anno"
    ):
        read(tmp_path / "mine")


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
@pytest.mark.parametrize("case", ["yolo", "roboflow-csv", "cvat-xml", "createml", "labelstudio-json", "labelme", "via"])
def test_the_shared_cases(case: str) -> None:
    result = check([read(SHARED / f"F-{case}")])
    assert not result.faults + result.unreadable
    assert [picture.annotated.labels for picture in result.pictures] == [["red"], ["red"], ["green"], ["green"]]
    wanted = np.array([127 / 240, 28 / 320, 176 / 240, 119 / 320])
    np.testing.assert_allclose(result.pictures[0].annotated.boxes[0], wanted, atol=2e-3)
