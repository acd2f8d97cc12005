import html.parser
import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.training.drawn import draw, jpeg
from tests.training.small_detector import LABELS
from training.__main__ import main
from training.conversion.web_format import read_model_json, write_metadata
from training.data.label_map import format_label_map
from training.errors import TrainingError
from training.evaluate import samples_for
from training.measuring.card import write_card
from training.running.load import load_any


def example(name: str, data: bytes, boxes: np.ndarray, labels: list[int]) -> bytes:  # type: ignore[type-arg]
    import tensorflow as tf

    def floats(column: int) -> tf.train.Feature:
        return tf.train.Feature(float_list=tf.train.FloatList(value=boxes[:, column].tolist()))

    def texts(value: bytes) -> tf.train.Feature:
        return tf.train.Feature(bytes_list=tf.train.BytesList(value=[value]))

    sides = {side: floats(i) for i, side in enumerate(("ymin", "xmin", "ymax", "xmax"))}
    features = {f"image/object/bbox/{side}": value for side, value in sides.items()} | {
        "image/encoded": texts(data),
        "image/source_id": texts(name.encode()),
        "image/object/class/label": tf.train.Feature(int64_list=tf.train.Int64List(value=[i + 1 for i in labels])),
    }
    return bytes(tf.train.Example(features=tf.train.Features(feature=features)).SerializeToString())


@pytest.fixture(scope="session")
def records(small_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pictures whose truth is the small model's answers, so that its figures must be good; one has no face."""
    import tensorflow as tf

    folder = tmp_path_factory.mktemp("records")
    (folder / "label_map.pbtxt").write_text(format_label_map(LABELS))
    detector = load_any(small_model)
    with tf.io.TFRecordWriter(str(folder / "val.record")) as writer:
        for seed in range(6):
            data = jpeg(draw(seed, (96, 96)), quality=95)
            pixels = np.asarray(tf.io.decode_jpeg(data, channels=3))
            found = detector.detect(pixels)
            source = "odd" if seed % 2 else "even"
            writer.write(example(f"{source}-{seed}.jpg", data, found.boxes, found.labels.tolist()))
        writer.write(example("odd-none.jpg", jpeg(Image.new("RGB", (64, 64))), np.zeros((0, 4)), []))
    return folder


@pytest.fixture(scope="session")
def evaluated(small_model: Path, records: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("evaluated") / "out"
    arguments = [
        str(small_model),
        str(records),
        "--out",
        str(out),
        "--harsh",
        "--look-alikes",
        LABELS[1],
        "--repaint",
        LABELS[0],
    ]
    assert main(["evaluate", *arguments]) == 0
    return out


def test_the_figures_have_the_form_that_the_page_reads(evaluated: Path) -> None:
    metrics = json.loads((evaluated / "metrics.json").read_text())
    summary = metrics["summary"]
    assert summary["pictures"] == 7
    for name in ("ap50", "ap40", "ap", "wrongClass"):
        assert set(summary[name]) == {"all", "webcam"}
    for name in ("ap50PerLabel", "precision", "recall"):
        assert set(summary[name]) == set(LABELS)
    assert len(summary["confusion"]["rows"]) == len(summary["confusion"]["labels"]) == len(LABELS) + 1
    assert set(metrics["thresholds"]) == set(LABELS)
    assert set(metrics["sources"]) == {"odd", "even"}
    assert metrics["faceless"]["pictures"] == 1
    assert len(metrics["harsh"]) == 6
    things = metrics["lookAlikes"]["before the mouth"]
    assert {"nothing", "hand", "phone", "veil"} <= set(things)
    # The truth is the model's answers on the unchanged pictures.
    assert things["nothing"]["answers"][LABELS[1]] == 1.0
    things |= metrics["lookAlikes"]["in place of the face"]
    assert {"poster", "back of a head"} <= set(things)
    assert all(sum(said["answers"].values()) == pytest.approx(1, abs=1e-3) for said in things.values())


def test_every_face_is_in_one_row_of_the_confusion(evaluated: Path) -> None:
    summary = json.loads((evaluated / "metrics.json").read_text())["summary"]
    assert sum(map(sum, summary["confusion"]["rows"][:-1])) == summary["faces"] > 0


def test_a_model_that_gave_the_truth_finds_every_face(evaluated: Path) -> None:
    metrics = json.loads((evaluated / "metrics.json").read_text())
    found = {label: recall for label, recall in metrics["summary"]["recall"].items() if recall is not None}
    assert set(found.values()) == {1.0}
    assert metrics["summary"]["wrongClass"]["all"] == 0.0


def test_the_curves_are_a_picture(evaluated: Path) -> None:
    with Image.open(evaluated / "curves.png") as picture:
        assert picture.format == "PNG"
        assert min(picture.size) > 300


def test_the_error_sheet_stands_alone_and_shows_both_sides(evaluated: Path) -> None:
    class Reader(html.parser.HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.sources: list[str] = []
            self.tags: set[str] = set()

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.tags.add(tag)
            if tag == "img":
                self.sources.append(str(dict(attrs)["src"]))

    reader = Reader()
    reader.feed((evaluated / "errors.html").read_text())
    assert reader.sources
    assert len(reader.sources) % 2 == 0
    assert all(source.startswith("data:image/jpeg;base64,") for source in reader.sources)
    assert not reader.tags & {"script", "link", "iframe"}


def test_what_was_taken_for_what_and_what_to_do_next_is_told(
    small_model: Path, records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = Path(shutil.copytree(small_model, tmp_path / "model"))
    lines = [{"step": step, "map50": step / 1000} for step in (100, 200, 300, 400)]
    (model / "log.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    assert main(["evaluate", str(model), str(records)]) == 0
    told, metrics = capsys.readouterr().out, json.loads((model / "evaluation" / "metrics.json").read_text())
    sheet = (model / "evaluation" / "errors.html").read_text()
    rows = metrics["summary"]["confusion"]["rows"]
    shown = [line for line in told.splitlines() if line.startswith("│")]
    assert [[int(cell) for cell in line.strip("│").split("│")[1:]] for line in shown] == rows
    assert sheet.count("<th scope=row>") == len(rows)
    assert metrics["hints"][0].startswith("mAP still rose at the end (best 0.30 before, 0.40 at step 400)")
    assert f"what to do next: {metrics['hints'][0]}" in told
    assert all(hint.replace("'", "&#x27;") in sheet for hint in metrics["hints"])


def test_publishing_writes_the_figures_into_the_model_and_its_card(
    small_web: Path, records: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(small_web, tmp_path / "web"))
    sources = tmp_path / "sources.md"
    sources.write_text("# Where from\n\n| folder | licence |\n|---|---|\n| drawn | none needed |\n")
    arguments = ["evaluate", str(folder), str(records), "--publish", "--choose-thresholds"]
    arguments += ["--data-sources", str(sources)]
    assert main(arguments) == 0
    measured = json.loads((tmp_path / "web-evaluation" / "metrics.json").read_text())
    metadata = read_model_json(folder)["userDefinedMetadata"]
    assert metadata["metrics"] == measured["summary"]
    assert (
        metadata["thresholds"]
        == measured["thresholds"]
        != read_model_json(small_web)["userDefinedMetadata"]["thresholds"]
    )
    before = read_model_json(small_web)["userDefinedMetadata"]
    assert {**before, "metrics": metadata["metrics"], "thresholds": metadata["thresholds"]} == metadata
    card = (folder / "README.md").read_text()
    assert "| drawn | none needed |" in card
    assert f"{measured['summary']['ap50']['all']:.3f}" in card
    assert "Not measured yet" in (small_web / "README.md").read_text()


def test_the_card_tells_of_close_ups_where_there_are_any(small_web: Path, evaluated: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(small_web, tmp_path / "web"))
    metadata = read_model_json(folder)["userDefinedMetadata"]
    measured = json.loads((evaluated / "metrics.json").read_text())
    figures = {
        key: {"all": value} for key, value in (("ap40", 0.9876), ("ap50", 0.875), ("ap", 0.5), ("wrongClass", 0))
    }
    write_card(folder, metadata, {**measured, "closeUps": {"pictures": 31, **figures}}, None)
    told = "(31 pictures with a single face, over 25% of the height): mAP 0.988 at IoU 0.4, 0.875 at 0.5, 0.500 at"
    assert told in (folder / "README.md").read_text()
    write_card(folder, metadata, {**measured, "closeUps": None}, None)
    assert "One person close by" not in (folder / "README.md").read_text()


@pytest.mark.skipif(shutil.which("node") is None, reason="the page's engine runs under Node")
def test_photos_have_figures_and_thresholds_of_their_own(small_web: Path, records: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(small_web, tmp_path / "web"))
    arguments = ["evaluate", str(folder), str(records), "--runtime", "page", "--photos", "--publish"]
    assert main(arguments) == 0
    measured = json.loads((tmp_path / "web-evaluation" / "metrics.json").read_text())
    metadata = read_model_json(folder)["userDefinedMetadata"]
    assert measured["photos"]["thresholds"] == metadata["photoThresholds"]
    assert set(metadata["photoThresholds"]) == set(LABELS)
    assert metadata["thresholds"] == read_model_json(small_web)["userDefinedMetadata"]["thresholds"]
    assert measured["photos"]["summary"]["pictures"] == 7
    assert measured["photos"]["summary"] != measured["summary"]
    assert "## Figures for still pictures" in (folder / "README.md").read_text()
    # They are the model's own from now on, and are not chosen again.
    chosen = dict.fromkeys(LABELS, 0.9)
    write_metadata(folder, {**metadata, "photoThresholds": chosen})
    assert main(arguments) == 0
    assert read_model_json(folder)["userDefinedMetadata"]["photoThresholds"] == chosen


@pytest.mark.skipif(shutil.which("node") is None, reason="the page's engine runs under Node")
def test_films_are_watched_by_the_pages_own_modules(
    small_web: Path, records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(small_web, tmp_path / "web"))
    arguments = ["evaluate", str(folder), str(records), "--runtime", "page", "--films", "--publish"]
    assert main(arguments) == 0
    films = json.loads((tmp_path / "web-evaluation" / "metrics.json").read_text())["films"]
    assert films["films"] == 6
    assert {way: said["found"] > 0 for way, said in films["ways"].items()} == dict.fromkeys(films["ways"], True)
    # Random weights call the same thing by another name in nearly every frame.
    assert films["ways"]["overTime"]["changes"] < films["ways"]["once"]["changes"]
    assert "and closer looks" in capsys.readouterr().out
    assert "## Figures in front of a camera" in (folder / "README.md").read_text()


@pytest.mark.parametrize("option", ["--photos", "--films"])
def test_photos_and_films_need_the_pages_engine(
    option: str, small_web: Path, records: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(small_web), str(records), option]) == 2
    error = capsys.readouterr().err
    assert option in error
    assert "needs --runtime page" in error


def test_records_of_other_labels_are_refused(small_model: Path, records: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(records, tmp_path / "records"))
    (other / "label_map.pbtxt").write_text(format_label_map(["cat", "dog", "cow"]))
    with pytest.raises(TrainingError, match="cat"):
        samples_for(load_any(small_model), other, "val")


def test_publishing_into_anything_else_is_refused(
    small_model: Path, records: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(small_model), str(records), "--publish"]) == 2
    assert "--publish writes into a model_web folder" in capsys.readouterr().err


def test_what_is_only_reported_on_gets_a_chapter_and_chooses_nothing(
    small_web: Path, records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(small_web, tmp_path / "web"))
    strangers = tmp_path / "strangers"
    strangers.mkdir()
    shutil.copy(records / "label_map.pbtxt", strangers)
    shutil.copy(records / "val.record", strangers / "report.record")
    assert main(["evaluate", str(folder), str(strangers), "--part", "report", "--choose-thresholds"]) == 2
    assert "--choose-thresholds must not look at report.record" in capsys.readouterr().err
    report = ["evaluate", str(folder), str(strangers), "--part", "report", "--against", str(small_web), "--publish"]
    (folder / "README.md").unlink(missing_ok=True)
    assert main(report) == 2
    assert "`evaluate --publish` on validation pictures writes it first" in capsys.readouterr().err
    assert main(["evaluate", str(folder), str(records), "--publish"]) == 0
    before, thresholds = (folder / "README.md").read_text(), read_model_json(folder)["userDefinedMetadata"]
    assert main(report) == 0
    assert main(report) == 0, "again: the chapter is written anew, not twice"
    card = (folder / "README.md").read_text()
    assert card.count("## Figures on strangers\n") == 1
    assert card.index("## Figures on strangers\n") < card.index("## Figures\n")
    assert "a difference of +0.0%" in card
    after = read_model_json(folder)["userDefinedMetadata"]
    strangers = after["metrics"].pop("strangers")
    assert after == thresholds, "nothing else is touched"
    assert (strangers["share"], strangers["groups"]) == (0.0, 2)
    for line in before.splitlines():
        assert line in card


def test_a_model_that_mislabels_a_person_must_not_be_shipped(
    small_web: Path, small_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import tensorflow as tf

    strangers, detector = tmp_path / "strangers", load_any(small_model)
    strangers.mkdir()
    (strangers / "label_map.pbtxt").write_text(format_label_map(LABELS))
    with tf.io.TFRecordWriter(str(strangers / "report.record")) as writer:
        for name, shift in (("ann-1.jpg", 0), ("bob-1.jpg", 1)):
            data = jpeg(draw(len(name), (96, 96)), quality=95)
            found = detector.detect(np.asarray(tf.io.decode_jpeg(data, channels=3)))
            # Bob's truth differs from the model's answers.
            labels = [0 if label == 2 else int(label) ^ shift for label in found.labels]
            writer.write(example(name, data, found.boxes, labels))
    arguments = [str(small_web), str(strangers), "--part", "report", "--out", str(tmp_path / "out")]
    assert main(["evaluate", *arguments, "--against", str(small_web)]) == 1
    assert "not to be shipped: bob: " in capsys.readouterr().out


def test_models_of_other_labels_are_not_compared(
    small_web: Path, records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Path(shutil.copytree(small_web, tmp_path / "other"))
    (other / "labels.json").write_text(json.dumps(LABELS[::-1]))
    write_metadata(other, read_model_json(other)["userDefinedMetadata"] | {"labels": LABELS[::-1]})
    assert main(["evaluate", str(small_web), str(records), "--against", str(other)]) == 2
    assert "--against expects a model of the labels ['mask', 'no_mask', 'incorrect']" in capsys.readouterr().err
