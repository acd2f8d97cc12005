"""Pascal VOC XML, in folders and side by side, good and bad."""

from pathlib import Path

import numpy as np
import pytest

from tests.training.drawn import draw, save, write_voc
from training.data.annotations import read
from training.data.annotations.files import AnnotationFileError
from training.data.pictures import EXIF_ORIENTATION


@pytest.mark.parametrize("layout", ["side by side", "two folders", "VOC2012"])
def test_every_layout_is_recognised_and_read(tmp_path: Path, layout: str) -> None:
    xml, pictures = {
        "side by side": (tmp_path, tmp_path),
        "two folders": (tmp_path / "annotations", tmp_path / "images"),
        "VOC2012": (tmp_path / "VOC2012" / "Annotations", tmp_path / "VOC2012" / "JPEGImages"),
    }[layout]
    write_voc(xml / "a.xml", [("no_mask", (16, 12, 48, 36)), ("mask", (0, 0, 64, 48))])
    write_voc(xml / "b.xml", [])
    save(draw(0), pictures / "a.jpg")
    save(draw(1), pictures / "b.jpg")
    folder = read(tmp_path)
    assert folder.format == "pascal-voc"
    assert folder.labels == ["mask", "no_mask"]
    assert not folder.labels_stated
    assert not folder.faults
    assert not folder.remarks
    first, second = folder.pictures
    assert first.path == pictures / "a.jpg"
    assert first.size == (64, 48)
    np.testing.assert_allclose(first.boxes, np.array([[0.25, 0.25, 0.75, 0.75], [0, 0, 1, 1]]))
    assert first.labels == ["no_mask", "mask"]
    assert second.labels == []


def test_a_stale_filename_is_overruled_by_the_name_of_the_xml(tmp_path: Path) -> None:
    for seed, stem in enumerate("ab"):
        write_voc(tmp_path / f"{stem}.xml", [], filename="a.jpg")
        save(draw(seed), tmp_path / f"{stem}.png")
    assert [picture.name for picture in read(tmp_path).pictures] == ["a.png", "b.png"]


def test_same_names_in_two_folders_find_their_own_pictures(tmp_path: Path) -> None:
    for part in ("train", "valid"):
        write_voc(tmp_path / part / "labels" / "1.xml", [])
        save(draw(), tmp_path / part / "images" / "1.jpg")
    assert [picture.name for picture in read(tmp_path).pictures] == ["train/images/1.jpg", "valid/images/1.jpg"]


def test_a_missing_size_is_taken_from_the_upright_picture(tmp_path: Path) -> None:
    exif = draw().getexif()
    exif[EXIF_ORIENTATION] = 6
    save(draw(size=(64, 48)), tmp_path / "a.jpg", exif=exif)
    write_voc(tmp_path / "a.xml", [("mask", (12, 16, 36, 48))], size=None)
    write_voc(tmp_path / "b.xml", [("mask", (12, 16, 36, 48))], size=(0, 0))
    save(draw(size=(48, 64)), tmp_path / "b.jpg")
    for picture in read(tmp_path).pictures:
        assert picture.size is None
        np.testing.assert_allclose(picture.boxes, [[0.25, 0.25, 0.75, 0.75]])


def test_flags_are_kept(tmp_path: Path) -> None:
    write_voc(tmp_path / "a.xml", [("mask", (0, 0, 9, 9))], extra="<difficult>1</difficult><truncated>0</truncated>")
    assert read(tmp_path).pictures[0].flags == {"difficult": [1], "truncated": [0]}


def test_a_list_of_labels_beside_the_data_gives_the_order(tmp_path: Path) -> None:
    write_voc(tmp_path / "a.xml", [("mask", (0, 0, 9, 9))])
    (tmp_path / "classes.txt").write_text("no_mask\nmask\n\n")
    folder = read(tmp_path)
    assert folder.labels == ["no_mask", "mask"]
    assert folder.labels_stated


def test_all_faults_are_listed_at_once_with_file_and_index(tmp_path: Path) -> None:
    save(draw(), tmp_path / "good.jpg")
    write_voc(tmp_path / "good.xml", [("mask", (0, 0, 9, 9)), ("mask", (0, "left", 9, 9)), ("", (0, 0, 9, 9))])
    (tmp_path / "broken.xml").write_text("<annotation><object>")
    (tmp_path / "html.xml").write_text("<html/>")
    (tmp_path / "nobox.xml").write_text("<annotation><object><name>mask</name></object></annotation>")
    write_voc(tmp_path / "more" / "good.xml", [])
    texts = [str(fault) for fault in read(tmp_path).faults]
    assert texts[0].startswith("broken.xml: expected XML, but came upon ")
    assert texts[1:] == [
        "good.xml, box 1: <ymin> must be a number of pixels, not 'left'",
        "good.xml, box 2: expected a label in <name>, but it is missing or empty",
        "html.xml: expected <annotation> as its outermost element, not <html>",
        "more/good.xml: is about the same picture as good.xml; delete one of them",
        "nobox.xml, box 0: expected <bndbox> with <xmin> in pixels, but it is missing",
    ]


def test_pictures_without_xml_are_told(tmp_path: Path) -> None:
    write_voc(tmp_path / "a.xml", [])
    for seed, stem in enumerate("abc"):
        save(draw(seed), tmp_path / f"{stem}.jpg")
    (remark,) = read(tmp_path).remarks
    assert str(remark) == "b.jpg: has no XML file, like 1 more; they are left out"


def test_linked_folders_are_followed_once(tmp_path: Path) -> None:
    save(draw(), tmp_path / "disk" / "a.jpg")
    write_voc(tmp_path / "data" / "xml" / "a.xml", [])
    (tmp_path / "data" / "images").symlink_to(tmp_path / "disk")
    (tmp_path / "disk" / "round").symlink_to(tmp_path / "data")
    (picture,) = read(tmp_path / "data").pictures
    assert picture.name == "images/a.jpg"


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    write_voc(tmp_path / "a.xml", [])
    save(draw(), tmp_path / "a.jpg")
    for rest in ("__MACOSX/._a.xml", ".trash/b.xml", "._a.xml"):
        write_voc(tmp_path / rest, [])
    assert [picture.name for picture in read(tmp_path).pictures] == ["a.jpg"]


def test_a_list_of_labels_that_is_no_text_is_refused(tmp_path: Path) -> None:
    write_voc(tmp_path / "a.xml", [])
    (tmp_path / "labels.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(AnnotationFileError, match=r"labels\.txt: cannot be read as a list of labels"):
        read(tmp_path)


def test_one_of_two_pictures_of_a_name_is_the_one_that_the_file_names(tmp_path: Path) -> None:
    for suffix in ("jpg", "png"):
        save(draw(), tmp_path / f"a.{suffix}")
    write_voc(tmp_path / "a.xml", [("mask", (0, 0, 9, 9))], filename="a.png")
    assert [picture.name for picture in read(tmp_path).pictures] == ["a.png"]
    write_voc(tmp_path / "a.xml", [("mask", (0, 0, 9, 9))], filename="b.jpg")
    folder = read(tmp_path)
    assert [str(fault) for fault in folder.faults] == [
        "a.xml: its picture may be a.jpg or a.png, and nothing says which; write more of the path, or move one away"
    ]
    assert not folder.pictures


def test_the_same_name_in_two_folders_is_settled_by_the_path_or_asked(tmp_path: Path) -> None:
    for part in ("one", "two"):
        save(draw(), tmp_path / part / "a.jpg")
    file = write_voc(tmp_path / "Annotations" / "a.xml", [("mask", (0, 0, 9, 9))])
    (fault,) = read(tmp_path).faults
    assert str(fault).startswith("Annotations/a.xml: its picture may be one/a.jpg or two/a.jpg, and nothing says which")
    plain = file.read_text()
    file.write_text(plain.replace("<filename>", "<folder>two</folder><filename>"))
    assert [picture.name for picture in read(tmp_path).pictures] == ["two/a.jpg"]
    file.write_text(plain.replace("<filename>", "<path>C:\\pictures\\one\\a.jpg</path><filename>"))
    assert [picture.name for picture in read(tmp_path).pictures] == ["one/a.jpg"]


@pytest.mark.parametrize("encoding", ["gbk", "GB18030", "shift_jis", "utf-16", "latin-1"])
def test_any_encoding_that_the_file_states(tmp_path: Path, encoding: str) -> None:
    label = "mäske" if encoding == "latin-1" else "口"
    save(draw(), tmp_path / "a.jpg")
    text = write_voc(tmp_path / "a.xml", [(label, (0, 0, 9, 9))]).read_text()
    (tmp_path / "a.xml").write_text(f'<?xml version="1.0" encoding="{encoding}"?>{text}', encoding=encoding)
    folder = read(tmp_path)
    assert not folder.faults
    assert folder.labels == [label]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            "<annotation><filename>口.jpg</filename></annotation>".encode("gbk"),
            "in UTF-8, but byte 22 is not",
        ),
        (
            b'<?xml version="1.0" encoding="gbk"?><annotation>\xff</annotation>',
            "that it is in gbk, but byte 12 is not",
        ),
        (b'<?xml version="1.0" encoding="klingon"?><annotation/>', "in the encoding 'klingon', which is unknown"),
        (b" ", "expected XML, but the file is empty"),
    ],
)
def test_a_wrong_encoding_is_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    (tmp_path / "a.xml").write_bytes(data)
    (fault,) = read(tmp_path, "pascal-voc").faults
    assert sentence in str(fault)


def test_a_stem_in_two_lists_is_a_fault(tmp_path: Path) -> None:
    write_voc(tmp_path / "Annotations" / "a.xml", [])
    save(draw(), tmp_path / "JPEGImages" / "a.jpg")
    for part in ("train", "val"):
        (tmp_path / "ImageSets" / "Main").mkdir(parents=True, exist_ok=True)
        (tmp_path / "ImageSets" / "Main" / f"{part}.txt").write_text("a\n")
    (fault,) = read(tmp_path).faults
    assert str(fault) == "ImageSets/Main/val.txt: it and train.txt both list a; a picture can only be in one part"
