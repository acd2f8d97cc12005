"""Which format a folder is in."""

from pathlib import Path

import pytest

from tests.training.drawn import write_cloud, write_coco, write_voc
from training.data.annotations import read, read_all
from training.errors import TrainingError


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="there is no such folder"):
        read(tmp_path / "nowhere")


def test_a_folder_without_annotations_names_the_formats(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"")
    with pytest.raises(TrainingError, match=r"cloud-annotations: _annotations.json.*pascal-voc.*coco"):
        read(tmp_path)


def test_two_formats_ask_for_a_choice(tmp_path: Path) -> None:
    write_cloud(tmp_path, {"a.jpg": []})
    write_voc(tmp_path / "a.xml", [])
    with pytest.raises(TrainingError, match="cloud-annotations and pascal-voc; choose one with --format"):
        read(tmp_path)
    assert read(tmp_path, "pascal-voc").format == "pascal-voc"
    assert read(tmp_path, "cloud-annotations").format == "cloud-annotations"


def test_a_single_broken_json_is_reported_as_broken(tmp_path: Path) -> None:
    (tmp_path / "instances.json").write_text('{"images": [')
    with pytest.raises(TrainingError, match=r"instances\.json: expected JSON"):
        read(tmp_path)


def test_coco_is_found_beside_other_json(tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "list.json").write_text("[]")
    write_coco(tmp_path / "instances.json", [], [])
    assert read(tmp_path).format == "coco"


def test_one_xml_is_not_a_data_folder(tmp_path: Path) -> None:
    file = write_voc(tmp_path / "a.xml", [])
    with pytest.raises(TrainingError, match="give the folder that holds them all"):
        read(file)


def test_several_folders_report_their_broken_files_together(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "_annotations.json").write_text("{")
    write_cloud(tmp_path / "three", {"a.jpg": []})
    folders = read_all([tmp_path / name for name in ("one", "two", "three")])
    assert [len(folder.faults) for folder in folders] == [1, 1, 0]
    assert "expected JSON" in str(folders[0].faults[0])
