from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from tests.training.drawn import box, draw, jpeg, write_cloud
from training.config import AugmentConfig, Config, ModelConfig, TrainConfig
from training.errors import TrainingError
from training.network.detector import anchors_of
from training.records import main as records
from training.views.pipeline import (
    NO_FACE,
    Picture,
    draw_order,
    read_labels,
    read_pictures,
    squeezed_batches,
    training_batches,
)

LABELS = ["mask", "no_mask"]


def picture(name: str, *labels: int) -> Picture:
    boxes = np.tile(np.array([[0.2, 0.2, 0.8, 0.8]], np.float32), (len(labels), 1))
    return Picture(name, jpeg(draw(len(name))), boxes, np.array(labels, np.int32))


PICTURES = [picture("a", 0), picture("bb", 0), picture("ccc", 1), picture("dddd")]


def config(**train: object) -> Config:
    model = ModelConfig(input_size=64, width=0.125, extras=())
    model = ModelConfig(**{**model.__dict__, "anchor_sizes": (((0.3, 0.3),), ((0.6, 0.6),))})
    return Config(model=model, train=TrainConfig(**{"steps": 6, "batch": 2, **train}))  # type: ignore[arg-type]


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


def test_without_weights_each_picture_comes_once_a_round() -> None:
    order = draw_order(PICTURES, LABELS, {}, 8, seed=1)
    assert sorted(order[:4].tolist()) == sorted(order[4:].tolist()) == [0, 1, 2, 3]


def test_weights_decide_how_often_a_label_comes() -> None:
    order = draw_order(PICTURES, LABELS, {"mask": 1, "no_mask": 2, NO_FACE: 1}, 4000, seed=1)
    shares = np.bincount(order, minlength=4) / len(order)
    np.testing.assert_allclose(shares, [0.125, 0.125, 0.5, 0.25], atol=0.03)


def test_a_weight_for_an_unknown_label_is_named() -> None:
    with pytest.raises(TrainingError, match=r"train\.label_weights names \['maks'\]"):
        draw_order(PICTURES, LABELS, {"maks": 1.0}, 4, seed=1)


def test_a_bare_label_that_is_not_there_is_named() -> None:
    with pytest.raises(TrainingError, match=r"train\.bare_label is 'bare'"):
        training_batches(PICTURES, LABELS, anchors_of(config().model), config(bare_label="bare"), 0)


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        (
            {"bare_label": "no_mask"},
            r"augment\.wear is 0\.5, but masks are only put on where train\.bare_label",
        ),
        (
            {"bare_label": "no_mask", "worn_label": "mask", "too_low_label": "mask"},
            r"no face labelled 'mask' is at least 90 pixels high",
        ),
    ],
)
def test_masks_that_cannot_be_put_on_are_no_secret(labels: dict[str, str], message: str) -> None:
    settings = replace(config(**labels), augment=AugmentConfig(wear=0.5))
    with pytest.raises(TrainingError, match=message):
        training_batches(PICTURES, LABELS, anchors_of(settings.model), settings, 0)


@pytest.mark.parametrize("cache", [6.0, 0.0])
def test_a_run_goes_on_with_the_very_batches_it_would_have_seen(cache: float) -> None:
    settings = config(cache=cache)
    anchors = anchors_of(settings.model)
    whole = list(training_batches(PICTURES, LABELS, anchors, settings, 0).as_numpy_iterator())
    rest = list(training_batches(PICTURES, LABELS, anchors, settings, 4).as_numpy_iterator())
    assert len(whole) == 6
    assert len(rest) == 2
    for batch, again in zip(whole[4:], rest, strict=True):
        assert batch.images.shape == batch.for_teachers.shape == (2, 64, 64, 3)
        assert batch.targets.classes.shape == (2, len(anchors), 2)
        np.testing.assert_array_equal(batch.images, again.images)
        np.testing.assert_array_equal(batch.targets.encodings, again.targets.encodings)


def test_a_teacher_gets_its_pictures_at_twice_the_size() -> None:
    settings = config()
    batch = next(training_batches(PICTURES, LABELS, anchors_of(settings.model), settings, 0, 128).as_numpy_iterator())
    assert batch.images.shape == (2, 64, 64, 3)
    assert batch.for_teachers.shape == (2, 128, 128, 3)


def test_more_hidden_faces_than_there_are_random_numbers_for_are_refused() -> None:
    settings = replace(config(), augment=AugmentConfig(hides=4))
    with pytest.raises(TrainingError, match=r"augment\.hides must be 0 to 3, not 4"):
        training_batches(PICTURES, LABELS, anchors_of(settings.model), settings, 0)


def test_whole_pictures_come_squeezed_in_order() -> None:
    (batch,) = squeezed_batches(PICTURES, 32)
    assert batch.shape == (4, 32, 32, 3)
    assert np.abs(batch).max() <= 1.0 + 1e-6
    assert batch.std() > 0.1
