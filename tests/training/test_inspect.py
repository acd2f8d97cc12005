"""The inspect stage: counts, faults, notes and the contact sheet."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.training.drawn import LABELS, box, draw, save, write_cloud
from training import inspect
from training.data.annotations import read
from training.data.checked import CheckedPicture
from training.data.checking import check
from training.data.contact_sheet import COLUMNS, TILE, choose, draw_boxes
from training.data.pictures import EXIF_ORIENTATION
from training.errors import TrainingError
from training.files.paint import colour_of


def run(*arguments: object) -> int:
    return inspect.main([str(argument) for argument in arguments])


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    annotations = {
        "a.jpg": [box(0, 0, 1, 0.04), box(0, 0, 1, 0.1), box(0, 0, 1, 0.9, "no_mask")],
        "b.png": [box(0, 0, 1, 0.3)],
        "c.jpg": [],
    }
    return write_cloud(tmp_path / "mine", annotations)


def test_counts_per_label_and_size(data: Path) -> None:
    assert run(data, "--json", "report.json") == 0
    report = json.loads(Path("report.json").read_text())
    assert report["folders"] == {"mine": {"pictures": 3, "without boxes": 1}}
    assert report["formats"] == {"JPEG": 2, "PNG": 1}
    assert report["to encode anew"] == {"PNG and not JPEG": 1}
    assert report["width"] == {"least": 64, "median": 64, "most": 64}
    mask = report["labels"]["mask"]
    assert (mask["boxes"], mask["pictures"]) == (3, 2)
    assert list(mask["heights"].values()) == [1, 0, 1, 1, 0]
    assert list(report["labels"]["no_mask"]["heights"].values()) == [0, 0, 0, 0, 1]
    assert report["faults"] == []
    assert "'incorrect'" in report["notes"][0]


def test_the_table_is_printed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(data)
    out = capsys.readouterr().out
    assert "mine: 3 usable pictures, 1 of them without boxes" in out
    (row,) = (line for line in out.splitlines() if "no_mask" in line and "note" not in line)
    assert [cell.strip() for cell in row.strip("│").split("│")] == ["no_mask", "1", "1", "0", "0", "0", "0", "1"]


def test_all_faults_come_at_once_and_the_rest_is_still_shown(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "c.jpg").unlink()
    annotations = json.loads((data / "_annotations.json").read_text())
    annotations["annotations"]["b.png"] = [box(0, 0, 2, 2)]
    (data / "_annotations.json").write_text(json.dumps(annotations))
    with pytest.raises(TrainingError, match="2 faults") as caught:
        run(data, "--json", "report.json")
    assert "mine/c.jpg: the picture is missing" in str(caught.value)
    assert "mine/b.png, box 0: reaches outside" in str(caught.value)
    assert len(json.loads(Path("report.json").read_text())["faults"]) == 2
    assert "mine: 1 usable pictures" in capsys.readouterr().out
    assert Path("contact-sheet.jpg").exists()


def test_duplicates_are_noted(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save(draw(0, size=(100, 75)), data.parent / "more" / "large.jpg")
    write_cloud(data.parent / "more", {"large.jpg": []})
    run(data, data.parent / "more")
    assert "note: more/large.jpg: looks like mine/a.jpg" in capsys.readouterr().out


def test_the_sheet_has_a_place_for_each_picture(data: Path) -> None:
    run(data, "--sheet", "deep/sheet.png")
    with Image.open("deep/sheet.png") as sheet:
        assert sheet.width == 3 * TILE
    names: dict[str, list[object]] = {f"{number}.jpg": [] for number in range(COLUMNS + 1)}
    run(write_cloud(data.parent / "many", names), "--sheet", "many.png")
    with Image.open("many.png") as sheet:
        assert sheet.width == COLUMNS * TILE
        assert sheet.height > 2 * TILE


def test_no_sheet_and_one_picture_by_name(data: Path) -> None:
    run(data, "--sheet-pictures", 0)
    assert not Path("contact-sheet.jpg").exists()
    run(data, "--show", "b.png")
    with Image.open("contact-sheet.jpg") as sheet:
        assert sheet.width == TILE
    with pytest.raises(TrainingError, match=r"--show z\.jpg: no usable pictures"):
        run(data, "--show", "z.jpg")


def test_a_sheet_of_unknown_kind_is_refused(data: Path) -> None:
    with pytest.raises(TrainingError, match=r"--sheet expects a \.jpg or \.png file"):
        run(data, "--sheet", "sheet.gif")


def test_not_a_single_usable_picture(data: Path) -> None:
    for file in data.glob("*.[jp]*g"):
        file.unlink()
    with pytest.raises(TrainingError, match="3 faults"):
        run(data)


def pictures(folder: Path) -> list[CheckedPicture]:
    return check([read(folder)]).pictures


def test_rare_labels_are_on_the_sheet(tmp_path: Path) -> None:
    annotations = {f"{number}.jpg": [box(0, 0, 1, 1)] for number in range(30)}
    annotations |= {"rare.jpg": [box(0, 0, 1, 1, "incorrect")], "empty.jpg": []}
    chosen = choose(pictures(write_cloud(tmp_path, annotations)), LABELS, 6)
    names = [picture.annotated.name for picture in chosen]
    assert len(names) == len(set(names)) == 6
    assert {"rare.jpg", "empty.jpg"} <= set(names)


def test_boxes_are_drawn_where_they_are_in_the_colour_of_their_label(tmp_path: Path) -> None:
    save(Image.new("RGB", (400, 200), "black"), tmp_path / "a.jpg")
    write_cloud(tmp_path, {"a.jpg": [box(0.25, 0.5, 0.75, 1, "no_mask")]})
    drawn = np.asarray(draw_boxes(pictures(tmp_path)[0], LABELS, 200), np.int16)
    assert drawn.shape == (100, 200, 3)
    wanted = np.array([int(colour_of(LABELS.index("no_mask"))[i : i + 2], 16) for i in (1, 3, 5)])
    rows, columns = np.nonzero((np.abs(drawn - wanted) < 20).all(axis=2))
    np.testing.assert_allclose([rows.min(), columns.min(), rows.max(), columns.max()], [50, 50, 99, 149], atol=1)
    assert (drawn[60:90, 80:140] < 20).all(), "the inside stays visible"


def test_boxes_of_an_untold_frame_are_drawn_both_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = 3
    save(Image.new("RGB", (TILE, TILE), "black"), tmp_path / "mine" / "a.jpg", exif=exif)
    run(write_cloud(tmp_path / "mine", {"a.jpg": [box(0.1, 0.1, 0.3, 0.3)]}))
    with Image.open("contact-sheet-exif.jpg") as sheet:
        assert sheet.width == 2 * TILE
        left, right = (np.asarray(sheet.crop((x, 24, x + TILE, 24 + TILE)).convert("L")) > 60 for x in (0, TILE))
    np.testing.assert_allclose(np.argwhere(left).min(axis=0), [24, 24], atol=2)
    np.testing.assert_allclose(np.argwhere(right).max(axis=0), [215, 215], atol=2)
    Path("contact-sheet-exif.jpg").unlink()
    run(tmp_path / "mine", "--exif", "stored")
    assert not Path("contact-sheet-exif.jpg").exists()


def test_many_duplicates_are_summed_up(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(30):
        save(draw(0), data.parent / "more" / f"{number}.jpg")
    run(write_cloud(data.parent / "more", {f"{number}.jpg": [] for number in range(30)}), "--json", "report.json")
    notes = [line for line in capsys.readouterr().out.splitlines() if "is the same file" in line or "more like" in line]
    assert len(notes) == 21
    assert notes[-1] == "note: ... and 9 more like these (inspect --json FILE lists all)"
    assert sum("is the same file" in note for note in json.loads(Path("report.json").read_text())["notes"]) == 29
