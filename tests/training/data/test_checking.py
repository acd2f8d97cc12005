"""Annotations checked against their pictures: all faults of all folders in one go."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.training.drawn import LABELS, box, draw, save, write_cloud, write_coco, write_voc
from training.data.annotations import read, read_all
from training.data.box_checks import STORED
from training.data.checked import Checked
from training.data.checking import Leniency, check, duplicate_remarks, source_names
from training.data.pictures import EXIF_ORIENTATION, load_rgb
from training.errors import TrainingError


def checked(*folders: Path, labels: list[str] | None = None, rename: dict[str, str] | None = None) -> Checked:
    return check(read_all(list(folders)), labels, rename)


def texts(result: Checked) -> list[str]:
    return [str(fault) for fault in result.unreadable + result.faults]


def test_good_data_passes_with_its_negatives(tmp_path: Path) -> None:
    result = checked(write_cloud(tmp_path / "set", {"b.jpg": [box(0.1, 0.1, 0.5, 0.5)], "a.jpg": []}))
    assert texts(result) == []
    assert [picture.source_id for picture in result.pictures] == ["set/b.jpg", "set/a.jpg"]
    assert result.labels == LABELS
    assert [str(remark) for remark in result.remarks] == [
        "labels: no box has the label 'no_mask'; it cannot be learnt",
        "labels: no box has the label 'incorrect'; it cannot be learnt",
    ]


def test_missing_and_broken_pictures_are_listed_all_at_once(tmp_path: Path) -> None:
    write_cloud(tmp_path / "set", {f"{name}.jpg": [] for name in "abcdef"})
    for name in "ac":
        (tmp_path / "set" / f"{name}.jpg").unlink()
    whole = (tmp_path / "set" / "b.jpg").read_bytes()
    (tmp_path / "set" / "b.jpg").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "set" / "d.jpg").write_bytes(b"")
    result = checked(tmp_path / "set")
    assert texts(result)[0] == "set/a.jpg: the picture is missing"
    assert texts(result)[1].startswith("set/b.jpg: is truncated or corrupt")
    assert texts(result)[2:] == ["set/c.jpg: the picture is missing", "set/d.jpg: the file is empty"]
    assert [picture.annotated.name for picture in result.pictures] == ["e.jpg", "f.jpg"]


def test_every_bad_box_is_named_with_file_and_index(tmp_path: Path) -> None:
    boxes = [
        box(0.1, 0.1, 0.5, 0.5),
        box(0.1, 0.1, 0.5, 1.3),
        box(0.5, 0.1, 0.5, 0.5),
        box(0.6, 0.1, 0.5, 0.5),
        box(float("nan"), 0.1, 0.5, 0.5),
        box(-0.004, 0.1, 0.5, 1.004),
    ]
    result = checked(write_cloud(tmp_path / "set", {"a.jpg": boxes, "b.jpg": [box(0.1, 0.1, 300, 200)]}))
    heads = [text.split(":")[0] for text in texts(result)]
    assert heads == [*(f"set/a.jpg, box {index}" for index in (1, 2, 3, 4)), "set/b.jpg, box 0"]
    assert "are these pixels of 64 x 48?" in texts(result)[-1]


def test_the_index_of_a_bad_box_counts_unreadable_ones_before_it(tmp_path: Path) -> None:
    result = checked(write_cloud(tmp_path / "set", {"a.jpg": [{}, box(0.5, 0.1, 0.5, 0.5)]}))
    assert [text.split(":")[0] for text in texts(result)] == ["set/a.jpg, box 0", "set/a.jpg, box 1"]


def test_a_hair_is_clipped(tmp_path: Path) -> None:
    result = checked(write_cloud(tmp_path / "set", {"a.jpg": [box(-0.004, 0.1, 0.5, 1.004)]}))
    np.testing.assert_allclose(result.pictures[0].annotated.boxes, [[0.1, 0, 1, 0.5]])


def test_unknown_labels_come_with_counts_and_the_nearest_known_one(tmp_path: Path) -> None:
    annotations = {"a.jpg": [box(0, 0, 1, 1)], "b.jpg": [box(0, 0, 1, 1, "Mask"), box(0, 0, 1, 1, "Mask")]}
    result = checked(write_cloud(tmp_path / "set", annotations))
    assert texts(result) == [
        "set/b.jpg, box 0: 2 boxes have the unknown label 'Mask'; 'mask' was probably meant (--rename Mask=mask)"
    ]
    assert texts(checked(tmp_path / "set", rename={"Mask": "mask"})) == []


def test_labels_given_by_hand_overrule_those_of_the_data(tmp_path: Path) -> None:
    write_cloud(tmp_path / "set", {"a.jpg": [box(0, 0, 1, 1, "bike")]}, labels=["bike"])
    assert checked(tmp_path / "set", labels=["car", "bike"]).labels == ["car", "bike"]
    assert "the unknown label 'bike'" in texts(checked(tmp_path / "set", labels=["car"]))[0]


def test_a_rename_of_nothing_is_refused(tmp_path: Path) -> None:
    write_cloud(tmp_path / "set", {"a.jpg": [box(0, 0, 1, 1)]})
    with pytest.raises(TrainingError, match="cannot rename 'msk': the labels are 'incorrect', 'mask', 'no_mask'"):
        checked(tmp_path / "set", rename={"msk": "mask"})


def test_two_spellings_in_xml_files_are_a_fault(tmp_path: Path) -> None:
    for seed, label in enumerate(["mask", "mask", "Mask"]):
        write_voc(tmp_path / "set" / f"{seed}.xml", [(label, (0, 0, 9, 9))])
        save(draw(seed), tmp_path / "set" / f"{seed}.jpg")
    assert texts(checked(tmp_path / "set")) == [
        "set/2.jpg, box 0: 1 box has the unknown label 'Mask'; 'mask' was probably meant (--rename Mask=mask)"
    ]


def test_other_labels_can_be_dropped(tmp_path: Path) -> None:
    boxes = [box(0, 0, 1, 0.5, "dog"), box(0, 0, 1, 1), box(0.5, 0.1, 0.5, 0.5)]
    write_cloud(tmp_path / "set", {"a.jpg": boxes, "b.jpg": [box(0, 0, 1, 1, "dog")]})
    result = check([read(tmp_path / "set")], ["mask"], drop_others=True)
    assert [text.split(":")[0] for text in texts(result)] == ["set/a.jpg, box 2"], "as numbered in the file"
    assert [picture.annotated.labels for picture in result.pictures] == [[]], "b.jpg stays, as a negative"


def test_an_unknown_label_is_a_fault_beside_a_folder_that_states_no_labels(tmp_path: Path) -> None:
    write_cloud(tmp_path / "one", {"a.jpg": [box(0, 0, 1, 1, "dog")]}, labels=["mask"])
    write_cloud(tmp_path / "two", {"b.jpg": [box(0, 0, 1, 1, "cat")]}, labels=[])
    result = checked(tmp_path / "one", tmp_path / "two")
    assert result.labels == ["mask", "cat"]
    assert texts(result)[0].startswith("one/a.jpg, box 0: 1 box has the unknown label 'dog'")


@pytest.mark.parametrize("kind", ["voc", "coco"])
def test_boxes_drawn_on_the_unrotated_picture_are_turned_with_it(tmp_path: Path, kind: str) -> None:
    """A white patch is found under its box again, whichever frame the tool drew in."""
    pixels = Image.new("RGB", (64, 48), "black")
    pixels.paste("white", (8, 4, 24, 16))
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = 6
    save(pixels, tmp_path / "set" / "a.jpg", exif=exif, quality=95)
    if kind == "voc":
        write_voc(tmp_path / "set" / "a.xml", [("mask", (8, 4, 24, 16))], size=(64, 48))
    else:
        image = {"id": 1, "file_name": "a.jpg", "width": 64, "height": 48}
        annotation = {"image_id": 1, "category_id": 1, "bbox": [8, 4, 16, 12]}
        write_coco(tmp_path / "set" / "a.json", [image], [annotation])
    (picture,) = checked(tmp_path / "set").pictures
    assert picture.facts.size == (48, 64)
    ymin, xmin, ymax, xmax = picture.annotated.boxes[0]
    np.testing.assert_allclose([xmin * 48, ymin * 64, xmax * 48, ymax * 64], [32, 8, 44, 24], atol=1e-3)


def test_a_picture_turned_after_it_was_annotated_is_refused(tmp_path: Path) -> None:
    save(draw(size=(48, 64)), tmp_path / "set" / "a.jpg")
    write_voc(tmp_path / "set" / "a.xml", [("mask", (0, 0, 9, 9))], size=(64, 48))
    assert "it was turned after it was annotated" in texts(checked(tmp_path / "set"))[0]


def test_faults_of_all_folders_come_together(tmp_path: Path) -> None:
    write_cloud(tmp_path / "one", {"a.jpg": []}, pictures=False)
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "_annotations.json").write_text("{")
    result = checked(tmp_path / "one", tmp_path / "two")
    assert [text.split(":")[0] for text in texts(result)] == ["one/a.jpg", "two/_annotations.json"]


def test_duplicates_to_the_byte_and_to_the_eye(tmp_path: Path) -> None:
    write_cloud(tmp_path / "set", {"a.jpg": [box(0, 0, 1, 1)], "other.jpg": []})
    save(draw(0), tmp_path / "more" / "a-again.jpg")
    save(draw(0, size=(128, 96)), tmp_path / "more" / "a-large.png")
    write_cloud(tmp_path / "more", {"a-again.jpg": [], "a-large.png": []})
    result = check([read(tmp_path / "set"), read(tmp_path / "more")])
    assert [str(remark) for remark in duplicate_remarks(result.pictures)] == [
        "more/a-again.jpg: is the same file as set/a.jpg, with other boxes",
        "more/a-large.png: looks like set/a.jpg",
    ]


def test_source_names_are_as_short_as_they_can_be(tmp_path: Path) -> None:
    assert source_names([tmp_path / "a", tmp_path / "b"]) == ["a", "b"]
    assert source_names([tmp_path / "one" / "a", tmp_path / "two" / "a"]) == ["one/a", "two/a"]
    with pytest.raises(TrainingError, match="given more than once"):
        source_names([tmp_path / "a", tmp_path / "b" / ".." / "a"])


def test_the_tick_comes_once_per_picture(tmp_path: Path) -> None:
    ticks: list[int] = []
    check([read(write_cloud(tmp_path, {"a.jpg": [], "b.jpg": []}))], tick=lambda: ticks.append(1))
    assert len(ticks) == 2


def test_two_spellings_that_the_data_lists_are_asked_about(tmp_path: Path) -> None:
    boxes = [box(0, 0, 1, 1, "no mask"), box(0, 0, 1, 1, "no mask"), box(0, 0, 0.5, 1, "no_mask")]
    write_cloud(tmp_path / "set", {"a.jpg": boxes}, labels=["no_mask", "no mask"])
    assert texts(checked(tmp_path / "set")) == [
        "set/a.jpg, box 2: the labels 'no mask' and 'no_mask' are both listed (1 box has the second); are they one? "
        "Then --rename 'no_mask=no mask'; if they are two, say so with --labels 'no_mask,no mask'"
    ]
    assert texts(checked(tmp_path / "set", labels=["no_mask", "no mask"])) == []
    assert texts(checked(tmp_path / "set", rename={"no_mask": "no mask"})) == []


def test_more_boxes_than_a_detector_answers_are_noted(tmp_path: Path) -> None:
    many = [box(0, 0, 1, 1)] * 101
    result = checked(write_cloud(tmp_path / "set", {"a.jpg": many, "b.jpg": many[:100]}, labels=["mask"]))
    assert [str(remark) for remark in result.remarks] == [
        "set/a.jpg: 1 picture has more than 100 boxes, this one 101; a detector answers with at most 100, so the "
        "others cannot be found and count as misses: cut such pictures into pieces"
    ]


@pytest.mark.parametrize(
    ("orientation", "size", "told"),
    [(6, (64, 48), True), (3, (64, 48), False), (6, (48, 48), False), (1, (48, 48), True)],
)
def test_a_frame_that_nothing_tells_is_noted_and_can_be_said(
    tmp_path: Path, orientation: int, size: tuple[int, int], told: bool
) -> None:
    """A white patch on the stored picture, and the box around it in that frame."""
    pixels = Image.new("RGB", size, "black")
    pixels.paste("white", (8, 4, 24, 16))
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = orientation
    save(pixels, tmp_path / "set" / "a.jpg", exif=exif, quality=95)
    write_voc(tmp_path / "set" / "a.xml", [("mask", (8, 4, 24, 16))], size=size)
    folders = [read(tmp_path / "set")]
    noted = [str(remark) for remark in check(folders).remarks]
    assert len(noted) == (not told)
    assert all("nothing tells whether the boxes were drawn before or after it" in note for note in noted)
    (picture,) = check(folders, leniency=Leniency(untold=STORED)).pictures
    upright = np.asarray(load_rgb(picture.annotated.path).convert("L"), np.int16)
    ymin, xmin, ymax, xmax = (picture.annotated.boxes[0] * np.tile(upright.shape, 2)).round().astype(int)
    assert (upright[ymin:ymax, xmin:xmax] > 200).all()
    assert (upright > 128).sum() == pytest.approx((ymax - ymin) * (xmax - xmin), abs=20)


def test_pixels_without_a_stated_size_are_turned_by_the_stored_one(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = 6
    save(draw(size=(64, 48)), tmp_path / "set" / "a.jpg", exif=exif)
    write_voc(tmp_path / "set" / "a.xml", [("mask", (0, 0, 32, 12))], size=None)
    (picture,) = check([read(tmp_path / "set")], leniency=Leniency(untold=STORED)).pictures
    np.testing.assert_allclose(picture.annotated.boxes, [[0, 0.75, 0.5, 1]], atol=1e-6)
