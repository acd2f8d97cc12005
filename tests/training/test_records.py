"""The records stage, from its command line to records read back by the Object Detection API's key names."""

import hashlib
import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tests.training.drawn import LABELS, box, draw, save, write_cloud, write_coco, write_voc
from training import records
from training.data.label_map import parse_label_map
from training.errors import TrainingError

NAMES = [f"images/{number}.jpg" for number in range(10)]

# What the Object Detection API's `tf_example_decoder.py` reads, with its types.
API_FEATURES = {
    "image/encoded": tf.io.FixedLenFeature((), tf.string),
    "image/format": tf.io.FixedLenFeature((), tf.string),
    "image/filename": tf.io.FixedLenFeature((), tf.string),
    "image/key/sha256": tf.io.FixedLenFeature((), tf.string),
    "image/source_id": tf.io.FixedLenFeature((), tf.string),
    "image/height": tf.io.FixedLenFeature((), tf.int64),
    "image/width": tf.io.FixedLenFeature((), tf.int64),
    "image/object/bbox/xmin": tf.io.VarLenFeature(tf.float32),
    "image/object/bbox/xmax": tf.io.VarLenFeature(tf.float32),
    "image/object/bbox/ymin": tf.io.VarLenFeature(tf.float32),
    "image/object/bbox/ymax": tf.io.VarLenFeature(tf.float32),
    "image/object/class/label": tf.io.VarLenFeature(tf.int64),
    "image/object/class/text": tf.io.VarLenFeature(tf.string),
    "image/object/area": tf.io.VarLenFeature(tf.float32),
    "image/object/is_crowd": tf.io.VarLenFeature(tf.int64),
    "image/object/difficult": tf.io.VarLenFeature(tf.int64),
    "image/object/truncated": tf.io.VarLenFeature(tf.int64),
}


def read_back(folder: Path, part: str) -> list[dict[str, Any]]:
    """Return the records of a part, each key with a number, bytes, or an array."""
    files = sorted(str(path) for path in folder.glob(f"{part}.record*"))
    dataset = tf.data.TFRecordDataset(files).map(lambda data: tf.io.parse_single_example(data, API_FEATURES))
    return [
        {
            key: tf.sparse.to_dense(value).numpy() if isinstance(value, tf.SparseTensor) else value.numpy()
            for key, value in example.items()
        }
        for example in dataset
    ]


def source_ids(folder: Path, part: str) -> list[str]:
    return [record["image/source_id"].decode() for record in read_back(folder, part)]


def run(*arguments: object) -> None:
    assert records.main([str(argument) for argument in arguments]) == 0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    annotations = {name: [box(0.25, 0.5, 0.75, 1, LABELS[number % 3])] for number, name in enumerate(NAMES[:-1])}
    return write_cloud(tmp_path / "mine", annotations | {NAMES[-1]: []})


def test_records_carry_the_keys_of_the_api(data: Path, tmp_path: Path) -> None:
    run(data, tmp_path / "out", "--shares", "100/0")
    by_name = {record["image/filename"].decode(): record for record in read_back(tmp_path / "out", "train")}
    assert sorted(by_name) == NAMES
    record = by_name["images/1.jpg"]
    assert record["image/source_id"] == b"mine/images/1.jpg"
    assert record["image/format"] == b"jpeg"
    assert (record["image/width"], record["image/height"]) == (64, 48)
    assert record["image/encoded"] == (data / "images" / "1.jpg").read_bytes()
    assert record["image/key/sha256"].decode() == hashlib.sha256(record["image/encoded"]).hexdigest()
    for side, value in {"xmin": 0.25, "ymin": 0.5, "xmax": 0.75, "ymax": 1}.items():
        np.testing.assert_allclose(record[f"image/object/bbox/{side}"], [value])
    assert record["image/object/class/text"].tolist() == [b"no_mask"]
    assert record["image/object/class/label"].tolist() == [2]
    np.testing.assert_allclose(record["image/object/area"], [32 * 24])
    assert tf.io.decode_jpeg(record["image/encoded"]).shape == (48, 64, 3)


def test_other_readers_understand_them(data: Path, tmp_path: Path) -> None:
    """In batches with ragged features, as TFDS-like readers ask; with padding, as Keras-like ones do."""
    run(data, tmp_path / "out", "--shares", "100/0")
    batch = next(iter(tf.data.TFRecordDataset(str(tmp_path / "out" / "train.record")).batch(10)))
    ragged = tf.io.parse_example(
        batch,
        {
            "image/object/bbox/ymin": tf.io.RaggedFeature(tf.float32),
            "image/object/class/label": tf.io.RaggedFeature(tf.int64),
        },
    )
    assert sorted(ragged["image/object/bbox/ymin"].row_lengths().numpy()) == [0] + [1] * 9
    padded = tf.io.parse_example(
        batch, {"image/object/class/label": tf.io.FixedLenSequenceFeature((), tf.int64, allow_missing=True)}
    )
    assert sorted(padded["image/object/class/label"].numpy().ravel()) == [0, 1, 1, 1, 2, 2, 2, 3, 3, 3]


def test_a_picture_without_boxes_stays_as_a_negative(data: Path, tmp_path: Path) -> None:
    run(data, tmp_path / "out", "--shares", "0/100")
    (negative,) = (r for r in read_back(tmp_path / "out", "val") if r["image/filename"].decode() == NAMES[-1])
    for key, value in negative.items():
        if key.startswith("image/object/"):
            assert value.shape == (0,), key
    assert not (tmp_path / "out" / "train.record").exists()


def test_the_label_map_numbers_labels_from_one(data: Path, tmp_path: Path) -> None:
    run(data, tmp_path / "out")
    text = (tmp_path / "out" / "label_map.pbtxt").read_text()
    assert parse_label_map(text) == LABELS
    assert 'id: 1\n  name: "mask"' in text


def test_the_split_is_that_of_the_original_scripts(data: Path, tmp_path: Path) -> None:
    run(data, tmp_path / "out")
    shuffled = list(NAMES)
    random.seed(42)
    random.shuffle(shuffled)
    assert source_ids(tmp_path / "out", "train") == [f"mine/{name}" for name in shuffled[:7]]
    assert source_ids(tmp_path / "out", "val") == [f"mine/{name}" for name in shuffled[7:]]
    split = json.loads((tmp_path / "out" / "split.json").read_text())
    assert split == {part: source_ids(tmp_path / "out", part) for part in ("train", "val")}


def test_another_folder_moves_no_picture_to_the_other_side(data: Path, tmp_path: Path) -> None:
    more = write_cloud(tmp_path / "more", {f"{number}.jpg": [] for number in range(5)})
    run(data, tmp_path / "alone")
    run(data, more, tmp_path / "both")
    alone, both = (json.loads((tmp_path / out / "split.json").read_text()) for out in ("alone", "both"))
    for part, count in (("train", 3), ("val", 2)):
        assert [name for name in both[part] if name.startswith("mine/")] == alone[part]
        assert len(both[part]) == len(alone[part]) + count


def test_the_same_input_gives_the_same_bytes(data: Path, tmp_path: Path) -> None:
    save(draw(99), data / "images" / "0.jpg", format="PNG")
    for out in ("one", "two"):
        run(data, tmp_path / out, "--shards", 2)
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert files == [
        "label_map.pbtxt",
        "records.json",
        "split.json",
        *(f"{part}.record-0000{index}-of-00002" for part in ("train", "val") for index in range(2)),
    ]
    for name in files:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_shards_hold_every_picture_once(data: Path, tmp_path: Path) -> None:
    run(data, tmp_path / "out", "--shards", 4, "--shares", "80/20")
    assert len(list((tmp_path / "out").glob("train.record-*-of-00004"))) == 4
    assert len(list((tmp_path / "out").glob("val.record-*-of-00002"))) == 2, "not more shards than pictures"
    assert sorted(source_ids(tmp_path / "out", "train") + source_ids(tmp_path / "out", "val")) == sorted(
        f"mine/{name}" for name in NAMES
    )


def test_large_parts_are_sharded_without_being_asked(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "SHARD_BYTES", 2 * (data / NAMES[0]).stat().st_size)
    run(data, tmp_path / "out", "--shares", "100/0")
    assert len(list((tmp_path / "out").glob("train.record-*"))) > 2


def test_pictures_of_any_kind_become_jpeg(tmp_path: Path) -> None:
    images, annotations = [], []
    for seed, (name, mode) in enumerate(
        {"a.png": "RGBA", "b.jpg": "CMYK", "c.webp": "RGB", "d.jpg": "L", "e.png": "P", "f.tif": "RGB"}.items()
    ):
        save(draw(seed).convert(mode), tmp_path / "set" / name)
        images.append({"id": seed, "file_name": name, "width": 64, "height": 48})
        annotations.append({"image_id": seed, "category_id": 1, "bbox": [0, 0, 32, 24], "iscrowd": seed % 2})
    write_coco(tmp_path / "set" / "a.json", images, annotations)
    run(tmp_path / "set", tmp_path / "out", "--shares", "100/0")
    found = read_back(tmp_path / "out", "train")
    assert len(found) == 6
    for record in found:
        assert record["image/encoded"][:3] == b"\xff\xd8\xff"
        assert tf.io.decode_jpeg(record["image/encoded"], channels=0).shape == (48, 64, 3)
        assert record["image/key/sha256"].decode() == hashlib.sha256(record["image/encoded"]).hexdigest()
    assert sorted(int(record["image/object/is_crowd"][0]) for record in found) == [0, 0, 0, 1, 1, 1]


def test_near_duplicates_can_be_kept_together(tmp_path: Path) -> None:
    names = [f"{seed}-{copy}.jpg" for seed in range(6) for copy in "ab"]
    for name in names:
        seed, copy = name[0], name[2]
        save(draw(int(seed), size=(64, 48) if copy == "a" else (128, 96)), tmp_path / "set" / name)
    write_cloud(tmp_path / "set", {name: [box(0, 0, 1, 1)] for name in names})
    run(tmp_path / "set", tmp_path / "out", "--keep-together", "--shares", "50/50")
    split = json.loads((tmp_path / "out" / "split.json").read_text())
    assert (len(split["train"]), len(split["val"])) == (6, 6)
    assert not {name[4] for name in split["train"]} & {name[4] for name in split["val"]}


def test_a_fixed_list_of_names(data: Path, tmp_path: Path) -> None:
    (tmp_path / "val.txt").write_text("images/3.jpg\n7.jpg\nmine/images/9.jpg\n")
    run(data, tmp_path / "out", "--split", tmp_path / "val.txt")
    assert source_ids(tmp_path / "out", "val") == [f"mine/images/{number}.jpg" for number in (3, 7, 9)]
    run(data, tmp_path / "again", "--split", tmp_path / "out" / "split.json")
    assert sorted(source_ids(tmp_path / "again", "val")) == sorted(source_ids(tmp_path / "out", "val"))


def test_counts_are_noted(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(data, tmp_path / "out")
    about = json.loads((tmp_path / "out" / "records.json").read_text())
    train = about["parts"]["train"]
    assert train["pictures"] == 7
    assert sum(train["boxes"].values()) + train["negatives"] == 7
    assert about["made"] == {"shares": {"train": 0.7, "val": 0.3}, "seed": 42, "keep_together": False}
    digest = hashlib.sha256((tmp_path / "out" / "train.record").read_bytes()).hexdigest()
    assert about["sha256"]["train.record"] == digest
    assert capsys.readouterr().out.startswith(f"train: 7 pictures ({train['negatives']} without boxes); boxes: ")


def test_faults_stop_everything_and_nothing_is_written(data: Path, tmp_path: Path) -> None:
    (data / NAMES[0]).unlink()
    (data / NAMES[4]).write_bytes((data / NAMES[4]).read_bytes()[:400])
    with pytest.raises(
        TrainingError, match=r"2 faults, nothing was written:\n  mine/images/0.jpg: .*\n  mine/images/4"
    ):
        run(data, tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine"]


def test_unreadable_pictures_can_be_left_out(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / NAMES[0]).unlink()
    run(data, tmp_path / "out", "--skip-unreadable")
    assert "left out: mine/images/0.jpg: the picture is missing" in capsys.readouterr().err
    assert len(read_back(tmp_path / "out", "train") + read_back(tmp_path / "out", "val")) == 9


def test_earlier_records_are_replaced_and_other_folders_are_not(data: Path, tmp_path: Path) -> None:
    run(data, tmp_path / "out", "--shards", 3)
    run(data, tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "label_map.pbtxt",
        "records.json",
        "split.json",
        "train.record",
        "val.record",
    ]
    with pytest.raises(TrainingError, match="name a new or empty folder"):
        run(data, data)
    assert (data / NAMES[0]).exists()


def test_an_interruption_leaves_nothing_behind(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(data, tmp_path / "out")
    before = (tmp_path / "out" / "train.record").read_bytes()

    def interrupted(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("training.data.examples.example_bytes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(data, tmp_path / "out", "--seed", 7)
    assert (tmp_path / "out" / "train.record").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "out"]


def test_a_picture_that_changes_under_way_is_named(data: Path, tmp_path: Path) -> None:
    from training.data.annotations import read
    from training.data.checking import check

    checked = check([read(data)])
    (data / NAMES[2]).unlink()
    with pytest.raises(TrainingError, match=r"images/2\.jpg: the picture is missing"):
        records.write_records(checked, {"train": checked.pictures}, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--shares", "90"], "--shares expects"),
        (["--shards", "0"], "--shards expects a whole number from 1, not 0"),
        (["--labels", "a,,b"], "--labels expects different names"),
        (["--drop-others"], "--drop-others needs --labels"),
        (["--repair", "clip,swap"], "--repair expects clip, drop or clip,drop, not 'clip,swap'"),
        (["--rename", "mask"], "--rename expects OLD=NEW, not 'mask'"),
        (["--split", "nowhere.txt"], r"nowhere\.txt: cannot read the list of names"),
        (["--pictures", "nowhere"], "nowhere: there is no such folder of pictures"),
    ],
)
def test_senseless_options_are_refused(data: Path, tmp_path: Path, arguments: list[str], sentence: str) -> None:
    with pytest.raises(TrainingError, match=sentence):
        run(data, tmp_path / "out", *arguments)


def test_no_pictures_at_all(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="there are no annotated pictures to write"):
        run(write_cloud(tmp_path / "mine", {}), tmp_path / "out")


def test_an_out_that_cannot_be_written(data: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(TrainingError, match="cannot be written"):
        run(data, tmp_path / "file" / "out")


def test_one_source_can_be_held_out_whole(tmp_path: Path) -> None:
    names = [f"{source}-{number}.jpg" for source in ("home", "street") for number in range(3)]
    folder = write_cloud(tmp_path / "data", {name: [box(0.25, 0.5, 0.75, 1)] for name in names})
    run(folder, tmp_path / "records", "--hold-out", "street")
    assert sorted(source_ids(tmp_path / "records", "val")) == [f"data/street-{number}.jpg" for number in range(3)]
    assert sorted(source_ids(tmp_path / "records", "train")) == [f"data/home-{number}.jpg" for number in range(3)]
    with pytest.raises(TrainingError, match=r"one of the sources home, street, not 'office'"):
        run(folder, tmp_path / "records", "--hold-out", "office")


def test_a_person_at_a_webcam_stays_on_one_side(tmp_path: Path) -> None:
    people = {
        f"{name}-{number}.jpg": [box(0.2, 0.2, 0.6, 0.8)] for name in ("ann", "bob", "cleo") for number in range(4)
    }
    many = {f"crowds-{number}.jpg": [box(0.2, 0.2, 0.6, 0.8)] for number in range(8)}
    data = write_cloud(tmp_path / "rooms", people | many)
    run(data, tmp_path / "out", "--whole-sources", 4)
    parts = {part: {Path(name).name for name in source_ids(tmp_path / "out", part)} for part in ("train", "val")}
    for person in ("ann", "bob", "cleo"):
        assert len([part for part, names in parts.items() if any(name.startswith(person) for name in names)]) == 1
    assert all(any(name.startswith("crowds") for name in names) for names in parts.values()), "a collection is split"


def test_pictures_that_a_list_leaves_out_are_in_no_part(data: Path, tmp_path: Path) -> None:
    listing = tmp_path / "leave-out.txt"
    listing.write_text("# worn well, whatever the label says\n3.jpg\nmine/images/4.jpg  # no face\n")
    run(data, tmp_path / "out", "--leave-out", listing)
    kept = {name for part in ("train", "val") for name in source_ids(tmp_path / "out", part)}
    assert kept == {f"mine/{name}" for name in NAMES} - {"mine/images/3.jpg", "mine/images/4.jpg"}
    listing.write_text("7.jpg\nnobody.jpg\n")
    with pytest.raises(TrainingError, match=r"leave-out.txt: no picture in DATA is called nobody.jpg"):
        run(data, tmp_path / "again", "--leave-out", listing)


def test_pictures_to_report_on_are_apart_from_all_others(data: Path, tmp_path: Path) -> None:
    run(data, tmp_path / "out", "--report")
    assert sorted(source_ids(tmp_path / "out", "report")) == [f"mine/{name}" for name in NAMES]
    assert not list((tmp_path / "out").glob("train.record*")) + list((tmp_path / "out").glob("val.record*"))
    with pytest.raises(TrainingError, match="--hold-out and --report each say"):
        run(data, tmp_path / "again", "--report", "--hold-out", "mine")


def test_only_pictures_with_a_licence_that_is_wanted(tmp_path: Path) -> None:
    names = [f"images/{source}-{number}.jpg" for source in ("free", "unsaid") for number in range(4)]
    data = write_cloud(tmp_path / "mine", {name: [box(0.2, 0.2, 0.6, 0.8)] for name in names})
    table = tmp_path / "licences.tsv"
    table.write_text("folder\tprefix\tlicence\nmine\tfree\tMIT\nmine\tunsaid\tnone stated\n")
    run(data, tmp_path / "out", "--licences", table, "--allow", "MIT")
    kept = {name for part in ("train", "val") for name in source_ids(tmp_path / "out", part)}
    assert kept == {f"mine/{name}" for name in names[:4]}
    for allow, message in (("GPL", "no picture has this licence; known are MIT, none stated"), (None, "give both")):
        options = ["--licences", table, *(["--allow", allow] if allow else [])]
        with pytest.raises(TrainingError, match=message):
            run(data, tmp_path / "again", *options)
    table.write_text("prefix\tlicence\nfree\tMIT\n")
    with pytest.raises(TrainingError, match="has no row for unsaid"):
        run(data, tmp_path / "again", "--licences", table, "--allow", "MIT")
    table.write_text("free MIT\nunsaid none\n")
    with pytest.raises(TrainingError, match="line 2: expected the columns prefix and licence"):
        run(data, tmp_path / "again", "--licences", table, "--allow", "MIT")


def parts_of(folder: Path) -> dict[str, list[str]]:
    return {part: [Path(name).name for name in names] for part, names in json.loads(folder.read_text()).items()}


@pytest.mark.parametrize("layout", ["folders", "ImageSets", "file names"])
def test_the_split_that_the_data_states_is_taken_and_said(
    tmp_path: Path, layout: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"{number}.jpg" for number in range(8)]
    stated = {"train": names[:5], "valid": names[5:]}
    for part, pictures in stated.items():
        images = [{"id": seed, "file_name": name} for seed, name in enumerate(pictures)]
        boxes = [{"image_id": seed, "category_id": 1, "bbox": [0, 0, 32, 24]} for seed in range(len(pictures))]
        for name in pictures:
            folder = tmp_path / "set" / (part if layout == "folders" else "images")
            save(draw(int(name[0])), folder / name)
            if layout == "ImageSets":
                write_voc(tmp_path / "set" / "Annotations" / f"{name[0]}.xml", [("mask", (0, 0, 9, 9))])
        if layout == "folders":
            write_coco(tmp_path / "set" / part / "_annotations.coco.json", images, boxes)
        elif layout == "file names":
            write_coco(tmp_path / "set" / "annotations" / f"instances_{part}2017.json", images, boxes)
        else:
            file = tmp_path / "set" / "ImageSets" / "Main" / {"train": "train.txt", "valid": "val.txt"}[part]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("".join(f"{name[0]}\n" for name in pictures))
    run(tmp_path / "set", tmp_path / "out")
    found = parts_of(tmp_path / "out" / "split.json")
    assert {part: sorted(listed) for part, listed in found.items()} == {"train": names[:5], "val": names[5:]}
    assert "note: set: the split that the data states was taken (train 5, val 3)" in capsys.readouterr().err
    run(tmp_path / "set", tmp_path / "again", "--shares", "50/50")
    assert len(parts_of(tmp_path / "again" / "split.json")["val"]) == 4, "asked for another, it is split anew"


def test_a_test_part_is_steered_by_where_there_is_no_val(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = {f"{part}/{number}.jpg": [box(0, 0, 1, 1)] for part in ("train", "test") for number in range(3)}
    run(write_cloud(tmp_path / "set", names), tmp_path / "out")
    assert len(parts_of(tmp_path / "out" / "split.json")["val"]) == 3
    assert "its test was taken for that" in capsys.readouterr().err


def test_copies_of_one_picture_stay_together(tmp_path: Path) -> None:
    copies = {f"IMG_{number}_jpg.rf.{copy * 8}.jpg": [box(0, 0, 1, 1)] for number in range(8) for copy in "0af"}
    run(write_cloud(tmp_path / "set", copies), tmp_path / "out")
    train, val = ({name.partition(".rf.")[0] for name in n} for n in parts_of(tmp_path / "out" / "split.json").values())
    assert not train & val
    assert len(train | val) == 8


def test_copies_torn_apart_by_a_given_split_are_noted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [f"{part}/IMG_{number}_jpg.rf.{part}.jpg" for part in ("train", "valid") for number in (1, 2)]
    run(write_cloud(tmp_path / "set", {name: [box(0, 0, 1, 1)] for name in names}), tmp_path / "out")
    assert "IMG_1: varied copies of 2 pictures are in more than one part" in capsys.readouterr().err


def test_a_list_may_hold_stems(data: Path, tmp_path: Path) -> None:
    (tmp_path / "val.txt").write_text("3\nimages/7\n")
    run(data, tmp_path / "out", "--split", tmp_path / "val.txt")
    assert source_ids(tmp_path / "out", "val") == ["mine/images/3.jpg", "mine/images/7.jpg"]


@pytest.mark.parametrize(
    ("boxes", "sentence"),
    [
        ({"a.jpg": [], "b.jpg": []}, "there is not a single box to learn on the 2 pictures"),
        ({"a.jpg": [box(0, 0, 1, 1)]}, "1 picture is too few for train 70%, val 30%: train gets none"),
        ({f"{n}.jpg": [box(0, 0, 1, 1)] * (n == 0) for n in range(9)}, "has no box on all . pictures that it gets"),
    ],
)
def test_what_cannot_be_learnt_or_measured_is_refused(tmp_path: Path, boxes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(TrainingError, match=sentence):
        run(write_cloud(tmp_path / "mine", boxes), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_rare_labels_are_pointed_out_and_can_be_shared_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rare = {f"{number}.jpg": [box(0, 0, 1, 1, "no_mask")] for number in (0, 1)}
    many = {f"{number}.jpg": [box(0, 0, 1, 1)] for number in range(2, 30)}
    mine = write_cloud(tmp_path / "mine", rare | many, ["mask", "no_mask"])
    run(mine, tmp_path / "out", "--seed", 3)
    said = capsys.readouterr().err
    assert "labels: 'no_mask' has 2 boxes where 'mask' has 28; it will hardly be learnt" in said
    assert "labels: no box of 'no_mask' is in val, so it is not measured; --stratify keeps" in said
    run(mine, tmp_path / "fair", "--seed", 3, "--stratify")
    counts = json.loads((tmp_path / "fair" / "records.json").read_text())["parts"]
    assert [counts[part]["boxes"]["no_mask"] for part in ("train", "val")] == [1, 1]
    assert counts["train"]["pictures"] in (20, 21)
    assert "is in val" not in capsys.readouterr().err


def test_boxes_are_repaired_only_where_it_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    boxes = [box(0.1, 0.1, 0.5, 1.2), box(0.5, 0.1, 0.5, 0.5), {"x": None, "label": "mask"}, box(0, 0, 1, 1)]
    mine = write_cloud(tmp_path / "mine", {"a.jpg": boxes, "b.jpg": boxes[3:], "c.jpg": boxes[3:]})
    with pytest.raises(TrainingError, match="3 faults, nothing was written"):
        run(mine, tmp_path / "out")
    with pytest.raises(TrainingError, match="box 0: reaches outside"):
        run(mine, tmp_path / "out", "--repair", "drop")
    capsys.readouterr()
    run(mine, tmp_path / "out", "--repair", "clip,drop")
    said = capsys.readouterr().err
    assert "clipped 1 box, as --repair says:\n  mine/a.jpg, box 0: reaches outside the picture" in said
    assert "dropped 2 boxes, as --repair says:" in said
    assert "  mine/a.jpg, box 1: has no area" in said
    (record,) = (
        one
        for part in ("train", "val")
        for one in read_back(tmp_path / "out", part)
        if one["image/filename"] == b"a.jpg"
    )
    np.testing.assert_allclose(record["image/object/bbox/ymax"], [1, 1])
