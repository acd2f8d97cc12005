import csv
import json
import shutil
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.browser import toy_models
from tests.training import tf2_export
from training.__main__ import main
from training.convert import drawn_picture
from training.errors import TrainingError
from training.predict import pictures_in
from training.running import video
from training.running.page_runtime import PageProcesses
from training.running.resize import open_picture

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="the page's engine runs under Node")


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "drawn.png"
    Image.fromarray(drawn_picture(200)).resize((400, 200)).save(path)
    return path


def test_boxes_come_in_the_pictures_pixels_and_are_drawn(
    small_web: Path, picture: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "predict",
        str(small_web),
        str(picture),
        "--json",
        "--threshold",
        "0.3",
        "--draw",
        str(tmp_path / "out"),
    ]
    assert main(arguments) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["picture"] == str(picture)
    assert answer["detections"]
    for one in answer["detections"]:
        x, y, width, height = one["box"]
        assert x >= 0
        assert y >= 0
        assert x + width <= 400.1
        assert y + height <= 200.1
        assert one["score"] >= 0.3
    assert [one["box"][0] for one in answer["detections"]] == sorted(one["box"][0] for one in answer["detections"])
    with Image.open(tmp_path / "out" / "drawn.png") as drawn:
        assert drawn.size == (400, 200)


def test_a_folder_of_pictures_is_taken_whole(
    small_model: Path, picture: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.open(picture).save(picture.with_name("second.jpg"))
    assert main(["predict", str(small_model), str(picture.parent)]) == 0
    output = capsys.readouterr().out
    assert "drawn.png: " in output
    assert "second.jpg: " in output


def film(path: Path, picture: Path, count: int = 6) -> Path:
    with video.VideoWriter(path, Fraction(10)) as writer:
        for number in range(count):
            writer.add(np.roll(open_picture(picture), 20 * number, axis=1))
    return path


def test_films_are_looked_at_frame_by_frame_and_drawn(
    small_web: Path, picture: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moving = film(tmp_path / "moving.mp4", picture)
    arguments = ["predict", str(small_web), str(moving), str(picture), "--threshold", "0.3", "--every", "2"]
    assert main([*arguments, "--json", "--draw", str(tmp_path / "out")]) == 0
    *frames, still = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["frame"], one["seconds"]) for one in frames] == [(0, 0.0), (2, 0.2), (4, 0.4)]
    assert all(one["detections"] for one in [*frames, still])
    assert "frame" not in still
    drawn = list(video.frames(tmp_path / "out" / "moving.mp4"))
    assert [one.pixels.shape for one in drawn] == [(200, 400, 3)] * 3
    assert video.rate_and_count(tmp_path / "out" / "moving.mp4") == (Fraction(5), 3)
    source = [one.pixels.astype(int) for one in video.frames(moving, 2)]
    assert all(np.abs(one.pixels - there).max() > 100 for one, there in zip(drawn, source, strict=True)), "boxes"


def test_results_as_csv_and_coco(small_web: Path, picture: Path, tmp_path: Path) -> None:
    moving = film(tmp_path / "moving.mp4", picture, 2)
    arguments = ["predict", str(small_web), str(picture), str(moving), "--threshold", "0.3"]
    for name in ("found.csv", "found.json", "found.jsonl"):
        assert main([*arguments, "--out", str(tmp_path / "results" / name)]) == 0
    lines = [json.loads(line) for line in (tmp_path / "results" / "found.jsonl").read_text().splitlines()]
    boxes = [(one["picture"], box["label"], box["score"], box["box"]) for one in lines for box in one["detections"]]
    assert len(boxes) > 3

    with (tmp_path / "results" / "found.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    sides = ("x", "y", "width", "height")
    assert boxes == [
        (row["picture"], row["label"], float(row["score"]), [float(row[side]) for side in sides]) for row in rows
    ]
    assert {row["frame"] for row in rows} == {"", "0", "1"}

    coco = json.loads((tmp_path / "results" / "found.json").read_text())
    names = {one["id"]: one["name"] for one in coco["categories"]}
    pictures = {one["id"]: one["file_name"] for one in coco["images"]}
    assert [one.get("frame") for one in coco["images"]] == [None, 0, 1]
    assert boxes == [
        (pictures[one["image_id"]], names[one["category_id"]], one["score"], one["bbox"]) for one in coco["annotations"]
    ]


def test_what_is_no_film_is_one_sentence(small_model: Path, picture: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.mp4").write_bytes(b"no film")
    with pytest.raises(TrainingError, match=r"broken\.mp4 is not a film that can be read: "):
        list(video.frames(tmp_path / "broken.mp4"))
    whole = film(tmp_path / "whole.mp4", picture).read_bytes()
    (tmp_path / "short.mp4").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(TrainingError, match=r"short\.mp4 is "):
        list(video.frames(tmp_path / "short.mp4"))
    with pytest.raises(TrainingError, match=r"nothing\.jpg"):
        film(tmp_path / "half.mp4", tmp_path / "nothing.jpg")
    assert not list(tmp_path.glob("*half*")), "nothing half-written is left"


def test_a_pattern_takes_the_pictures_that_fit(tmp_path: Path) -> None:
    for name in ("one/a.jpg", "one/two/b.png", "one/c.txt", "three/d.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    found = pictures_in([tmp_path / "one" / "**" / "*", tmp_path / "three" / "[d].jpg"])
    assert [path.name for path in found] == ["a.jpg", "b.png", "d.jpg"]
    with pytest.raises(TrainingError, match=r"nothing fits the pattern .*z\*"):
        pictures_in([tmp_path / "z*"])


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [("missing.jpg", None, "no picture at"), ("broken.jpg", b"no picture", "is not a picture that can be read")],
)
def test_a_bad_picture_is_one_sentence_and_exit_code_2(
    small_model: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes | None,
    sentence: str,
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert main(["predict", str(small_model), str(tmp_path / name)]) == 2
    error = capsys.readouterr().err.strip().splitlines()[-1]
    assert error.startswith("error: ")
    assert sentence in error
    assert name in error


def test_a_threshold_out_of_range_is_told(small_model: Path, picture: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["predict", str(small_model), str(picture), "--threshold", "40"]) == 2
    assert "expected a score from 0 to 1" in capsys.readouterr().err


@pytest.fixture(scope="module")
def suppressed_web(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A foreign model_web that gives only suppressed boxes, and a picture that it knows."""
    folder = tmp_path_factory.mktemp("suppressed")
    Image.fromarray(tf2_export.drawn_squares()).save(folder / "drawn.png")
    export = tf2_export.write_saved_model(folder / "saved_model", raw_outputs=False)
    return tf2_export.convert_as_a_user(export, folder / "web")


@pytest.mark.parametrize("runtime", ["tensorflow", pytest.param("page", marks=needs_node)])
def test_a_foreign_model_with_suppressed_outputs_only(
    suppressed_web: Path, runtime: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (suppressed_web / "labels.json").write_text('["red", "green"]')
    picture = str(suppressed_web.with_name("drawn.png"))
    assert main(["predict", str(suppressed_web), picture, "--json", "--runtime", runtime]) == 0
    found = json.loads(capsys.readouterr().out)["detections"]
    assert {one["label"]: tuple(one["box"]) for one in found} == tf2_export.ANSWERS
    assert all(one["score"] > 0.99 for one in found)


@pytest.mark.parametrize("runtime", ["tensorflow", pytest.param("page", marks=needs_node)])
def test_words_among_the_weights_are_read(tmp_path: Path, runtime: str, capsys: pytest.CaptureFixture[str]) -> None:
    web = toy_models.suppressed(tmp_path / "web", ["red"])
    Image.fromarray(tf2_export.drawn_squares()).save(tmp_path / "drawn.png")
    assert main(["predict", str(web), str(tmp_path / "drawn.png"), "--json", "--runtime", runtime]) == 0
    found = json.loads(capsys.readouterr().out)["detections"]
    assert {one["label"]: tuple(one["box"]) for one in found} == {"red": tf2_export.ANSWERS["red"]}


def test_a_class_without_a_label_is_told(suppressed_web: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (suppressed_web / "labels.json").write_text('["red"]')
    assert main(["predict", str(suppressed_web), str(suppressed_web.with_name("drawn.png"))]) == 2
    assert "answers class 2, but 1 labels are known" in capsys.readouterr().err


@needs_node
def test_an_engine_that_fails_is_told_and_not_waited_for(suppressed_web: Path) -> None:
    runtime = PageProcesses(suppressed_web)
    no_json = np.full(2, np.nan, np.float32)
    with pytest.raises(TrainingError, match="the page's engine can't run"):
        runtime.detect(tf2_export.drawn_squares(), no_json, 0.5, 10)
    runtime.close()
