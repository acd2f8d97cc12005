from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from tests.training.drawn import box, draw, save, write_cloud, write_coco, write_voc
from training.data.examples import read_pictures
from training.data.label_map import read_labels
from training.errors import TrainingError
from training.records import main as records

LABELS = ["mask", "no_mask"]


def test_what_records_wrote_is_read_back(tmp_path: Path) -> None:
    annotations = {"one.jpg": [box(0.1, 0.2, 0.5, 0.6, "no_mask")], "two.jpg": [], "three.jpg": [box(0, 0, 1, 1)]}
    data = write_cloud(tmp_path / "data", annotations, LABELS)
    assert records([str(data), str(tmp_path / "out")]) == 0
    assert read_labels(tmp_path / "out") == LABELS
    pictures = {p.source: p for part in ("train", "val") for p in read_pictures(tmp_path / "out", part)}
    one = next(p for name, p in pictures.items() if "one" in name)
    np.testing.assert_allclose(one.boxes, [[0.2, 0.1, 0.6, 0.5]], atol=1e-6)
    assert one.labels.tolist() == [1]
    assert tf.io.decode_jpeg(one.jpeg).shape == (48, 64, 3)
    assert [len(p.boxes) for name, p in pictures.items() if "two" in name] == [0]


def test_crowds_and_difficult_boxes_are_kept_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for seed in range(4):
        save(draw(seed), tmp_path / "voc" / f"{seed}.jpg")
        save(draw(seed), tmp_path / "coco" / f"{seed}.jpg")
        file = write_voc(tmp_path / "voc" / f"{seed}.xml", [("mask", (0, 0, 32, 24)), ("mask", (32, 24, 64, 48))])
        file.write_text(file.read_text().replace("<bndbox>", "<difficult>1</difficult><bndbox>", 1))
    images = [{"id": seed, "file_name": f"{seed}.jpg"} for seed in range(4)]
    boxes = [
        {"image_id": seed, "category_id": 1, "bbox": [0, 0, 32 * (2 - crowd), 24], "iscrowd": crowd}
        for seed in range(4)
        for crowd in (0, 1)
    ]
    write_coco(tmp_path / "coco" / "c.json", images, boxes, [{"id": 1, "name": "mask"}])
    for form, crowd in (("voc", False), ("coco", True)):
        assert records([str(tmp_path / form), str(tmp_path / f"{form}-out")]) == 0
        assert "4 boxes are marked as a crowd or as difficult; they are neither learnt nor" in capsys.readouterr().err
        for picture in read_pictures(tmp_path / f"{form}-out", "train"):
            assert len(picture.boxes) == len(picture.labels) == 1
            np.testing.assert_allclose(picture.ignored.boxes, [[0, 0, 0.5, 0.5]])
            assert picture.ignored.crowds.tolist() == [crowd]
            assert picture.labels_with_ignored(-1).tolist() == [0, -1]
            assert picture.boxes_with_ignored().shape == (2, 4)


def test_no_records_there(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"holds no train\.record; `python -m training records` writes it"):
        read_pictures(tmp_path, "train")
    with pytest.raises(TrainingError, match=r"label_map\.pbtxt: a label map was expected"):
        read_labels(tmp_path)


def test_a_record_that_is_cut_off_is_counted_out(tmp_path: Path) -> None:
    path = tmp_path / "train.record"
    with tf.io.TFRecordWriter(str(path)) as writer:
        writer.write(b"not an example")
    with pytest.raises(TrainingError, match=r"record 0 of .*train\.record cannot be read"):
        read_pictures(tmp_path, "train")
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(TrainingError, match=r"record 0 of .*train\.record cannot be read"):
        read_pictures(tmp_path, "train")


def test_a_damaged_record_among_many_is_told_by_its_number(tmp_path: Path) -> None:
    write_cloud(tmp_path / "data", {f"{i}.jpg": [box(0.1, 0.2, 0.5, 0.6)] for i in range(30)}, LABELS)
    assert records([str(tmp_path / "data"), str(tmp_path / "out")]) == 0
    path = tmp_path / "out" / "train.record"
    bytes_ = bytearray(path.read_bytes())
    bytes_[-5] ^= 1  # of the last one's picture, before its checksum
    path.write_bytes(bytes_)
    with pytest.raises(TrainingError, match=r"record 20 of .*train\.record cannot be read: it is damaged or cut off"):
        read_pictures(tmp_path / "out", "train")


def test_shards_are_read_side_by_side_and_pictures_stay_in_their_files(tmp_path: Path) -> None:
    write_cloud(tmp_path / "data", {f"{i}.jpg": [box(0.1, 0.2, 0.5, 0.6)] for i in range(10)}, LABELS)
    out = tmp_path / "out"
    assert records([str(tmp_path / "data"), str(out), "--shards", "3"]) == 0
    pictures = read_pictures(out, "train")
    files = [tf.data.TFRecordDataset(str(file)) for file in sorted(out.glob("train.record-*"))]
    written = [tf.train.Example.FromString(record) for file in files for record in file.as_numpy_iterator()]
    assert len(written) == len(pictures) == 7
    for picture, example in zip(pictures, written, strict=True):
        assert not isinstance(picture.stored, bytes)
        assert picture.jpeg == example.features.feature["image/encoded"].bytes_list.value[0]
        assert picture.source.encode() == example.features.feature["image/source_id"].bytes_list.value[0]
    # Rewriting the records meanwhile changes nothing for whoever has read the old ones.
    before = [picture.jpeg for picture in pictures]
    assert records([str(tmp_path / "data"), str(out), "--seed", "5"]) == 0
    assert [picture.jpeg for picture in pictures] == before


def test_a_record_without_a_picture_or_with_a_side_missing_is_told(tmp_path: Path) -> None:
    jpeg = tf.train.Feature(bytes_list=tf.train.BytesList(value=[b"jpeg"]))
    label = tf.train.Feature(int64_list=tf.train.Int64List(value=[1]))
    for features, message in (
        ({"image/object/class/label": label}, "it has no image/encoded"),
        ({"image/encoded": jpeg, "image/object/class/label": label}, "it has 1 labels, but .0, 0, 0, 0. sides"),
    ):
        with tf.io.TFRecordWriter(str(tmp_path / "train.record")) as writer:
            writer.write(tf.train.Example(features=tf.train.Features(feature=features)).SerializeToString())
        with pytest.raises(TrainingError, match=rf"record 0 of .*train\.record cannot be read: {message}"):
            read_pictures(tmp_path, "train")
