"""TFRecords to batches: which picture comes when, decoded, varied and with its targets.

The whole order of a run follows from the seed, so a run that was stopped goes on with the very pictures it would have
seen.
The pictures are held in memory. Splitting and writing records is records' job.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.augment import augment, normalise, squeeze
from training.config import Config
from training.core.labels import parse_label_map
from training.core.targets import IGNORE_LABEL, Targets, assign
from training.covers import MASK_FACE_PIXELS, Covers, cut_masks
from training.draws import DRAWS, MOST_HIDES
from training.errors import TrainingError

NO_FACE = ""
"""How pictures without a box are called among the label weights."""

FEATURES = {
    "image/encoded": tf.io.FixedLenFeature([], tf.string),
    "image/source_id": tf.io.FixedLenFeature([], tf.string, ""),
    "image/object/bbox/ymin": tf.io.VarLenFeature(tf.float32),
    "image/object/bbox/xmin": tf.io.VarLenFeature(tf.float32),
    "image/object/bbox/ymax": tf.io.VarLenFeature(tf.float32),
    "image/object/bbox/xmax": tf.io.VarLenFeature(tf.float32),
    "image/object/class/label": tf.io.VarLenFeature(tf.int64),
}


@dataclass(frozen=True)
class Picture:
    """One record."""

    source: str
    jpeg: bytes
    boxes: NDArray[np.float32]  # float32 [M, 4]
    labels: NDArray[np.int32]  # int32 [M], 0..C-1


class Batch(NamedTuple):
    """What one step learns from."""

    images: tf.Tensor  # float32 [B, S, S, 3], -1..1
    for_teachers: tf.Tensor  # float32 [B, T, T, 3], -1..1: the same before a worse camera is put on
    targets: Targets  # with a leading B


def read_labels(records: Path) -> list[str]:
    """Return the labels of a records folder in class order. Raises TrainingError when its label map cannot be read."""
    path = records / "label_map.pbtxt"
    try:
        return parse_label_map(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(
            f"{path}: a label map was expected, as `python -m training records` writes it: {error}"
        ) from None


def read_pictures(records: Path, part: str) -> list[Picture]:
    """Return the pictures of `train`, `val` or `report`, in the order of the file or its shards.

    Raises TrainingError when there is none, or when a record is cut off or lacks a key.
    """
    files = sorted(str(path) for path in records.glob(f"{part}.record*"))
    if not files:
        raise TrainingError(f"{records} holds no {part}.record; `python -m training records` writes it")
    pictures: list[Picture] = []
    try:
        for source, jpeg, boxes, labels in tf.data.TFRecordDataset(files).map(_parse).as_numpy_iterator():
            pictures.append(Picture(source.decode(), jpeg, boxes, labels))
    except (tf.errors.DataLossError, tf.errors.InvalidArgumentError) as error:
        message = error.message.splitlines()[0]
        raise TrainingError(f"record {len(pictures)} of {', '.join(files)} cannot be read: {message}") from None
    return pictures


def _parse(record: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor]:
    parsed = tf.io.parse_single_example(record, FEATURES)
    sides = [tf.sparse.to_dense(parsed[f"image/object/bbox/{side}"]) for side in ("ymin", "xmin", "ymax", "xmax")]
    labels = tf.cast(tf.sparse.to_dense(parsed["image/object/class/label"]), tf.int32) - 1
    return parsed["image/source_id"], parsed["image/encoded"], tf.stack(sides, axis=-1), labels


def draw_order(
    pictures: Sequence[Picture], labels: Sequence[str], weights: dict[str, float], count: int, seed: int
) -> NDArray[np.int32]:
    """Return which picture is drawn at each of `count` draws, int32 [count].

    Without weights every picture comes once in each round. With them a label is drawn first, in proportion to its
    weight, then a picture that holds it; NO_FACE stands for pictures without boxes, and a label that is not named
    weighs 1.
    Raises TrainingError for a weight of a label that is not there.
    """
    rng = np.random.default_rng(seed)
    if not weights:
        rounds = -(-count // len(pictures))
        return np.concatenate([rng.permutation(len(pictures)) for _ in range(rounds)])[:count].astype(np.int32)
    unknown = sorted(set(weights) - {*labels, NO_FACE})
    if unknown:
        raise TrainingError(
            f"train.label_weights names {unknown}; the labels are {list(labels)}, {NO_FACE!r} for no face"
        )
    groups = {
        name: [i for i, picture in enumerate(pictures) if index in picture.labels] for index, name in enumerate(labels)
    } | {NO_FACE: [i for i, picture in enumerate(pictures) if not len(picture.labels)]}
    names = [name for name, members in groups.items() if members and weights.get(name, 1.0) > 0]
    shares = np.array([weights.get(name, 1.0) for name in names])
    drawn = rng.choice(len(names), size=count, p=shares / shares.sum())
    order = np.empty(count, np.int32)
    for index, name in enumerate(names):
        places = np.flatnonzero(drawn == index)
        rounds = -(-len(places) // len(groups[name])) if len(places) else 0
        shuffled = [rng.permutation(groups[name]) for _ in range(rounds)]
        order[places] = np.concatenate(shuffled)[: len(places)] if rounds else []
    return order


def training_batches(
    pictures: Sequence[Picture],
    labels: Sequence[str],
    anchors: NDArray[np.float32],
    config: Config,
    first_step: int,
    teacher_size: int | None = None,
) -> tf.data.Dataset:
    """Return the run's batches (Batch) from first_step on.

    teacher_size, in pixels, is the network's own input size (the default) or twice that.
    Raises TrainingError for settings that do not fit the labels, or that ask for too much at once.
    """
    train, size = config.train, config.model.input_size
    teacher_size = teacher_size or size
    order = draw_order(pictures, labels, train.label_weights, train.steps * train.batch, train.seed)
    covers = _covers(pictures, labels, config)
    read = _reader(pictures, train.cache)
    boxes = tf.ragged.constant([p.boxes.tolist() for p in pictures], ragged_rank=1, inner_shape=(4,), dtype=tf.float32)
    classes = tf.ragged.constant([p.labels.tolist() for p in pictures], dtype=tf.int32)
    anchor_tensor = tf.constant(anchors)

    def load(draw: tf.Tensor, index: tf.Tensor) -> Batch:
        image = read(index)
        numbers = tf.random.stateless_uniform([DRAWS], tf.stack([tf.cast(train.seed, tf.int64), draw]))
        view = augment(image, boxes[index], classes[index], numbers, config.augment, size, covers, teacher_size)
        targets = assign(
            anchor_tensor,
            view.boxes,
            view.labels,
            len(labels),
            config.loss.matched_threshold,
            config.loss.unmatched_threshold,
        )
        clean = tf.ensure_shape(view.clean, [teacher_size, teacher_size, 3])
        return Batch(tf.ensure_shape(view.image, [size, size, 3]), clean, targets)

    draws = tf.data.Dataset.range(first_step * train.batch, train.steps * train.batch)
    return (
        draws.map(lambda draw: (draw, tf.gather(order, draw)))
        .map(load, num_parallel_calls=tf.data.AUTOTUNE, deterministic=True)
        .batch(train.batch, drop_remainder=True)
        .prefetch(4)
    )


def _covers(pictures: Sequence[Picture], labels: Sequence[str], config: Config) -> Covers | None:
    """Return what may cover bare faces, or None where the configuration names no bare label.

    Raises TrainingError for a label that is not there, and where masks are to be put on that cannot be had.
    """
    train, wear = config.train, config.augment.wear
    if not 0 <= config.augment.hides <= MOST_HIDES:
        raise TrainingError(f"augment.hides must be 0 to {MOST_HIDES}, not {config.augment.hides}")

    def number(setting: str) -> int:
        label = getattr(train, setting)
        if label and label not in labels:
            raise TrainingError(f"train.{setting} is {label!r}, but the labels are {list(labels)}")
        return list(labels).index(label) if label else IGNORE_LABEL

    bare, worn, too_low = number("bare_label"), number("worn_label"), number("too_low_label")
    if wear and IGNORE_LABEL in (bare, worn, too_low):
        raise TrainingError(
            f"augment.wear is {wear:g}, but masks are only put on where train.bare_label, train.worn_label and "
            f"train.too_low_label are set; set all three, or augment.wear to 0"
        )
    if bare == IGNORE_LABEL:
        return None
    if not wear:
        return Covers(bare)
    masks = cut_masks([p.jpeg for p in pictures], [p.boxes[p.labels == worn] for p in pictures])
    if not len(masks):
        raise TrainingError(
            f"augment.wear is {wear:g}, but no face labelled {train.worn_label!r} is at least {MASK_FACE_PIXELS} "
            "pixels high, so that a mask could be cut from it; set augment.wear to 0"
        )
    return Covers(bare, worn, too_low, masks)


def _reader(pictures: Sequence[Picture], cache: float) -> Callable[[tf.Tensor], tf.Tensor]:
    """Return what gives picture number index as uint8 [H, W, 3]: from memory where all fit into `cache` GB, else
    decoded.

    Decoding costs more than all of the augmentation.
    """
    jpegs = tf.constant([picture.jpeg for picture in pictures])
    shapes = [tf.io.extract_jpeg_shape(jpeg).numpy() for jpeg in jpegs]
    if sum(int(np.prod(shape[:2])) * 3 for shape in shapes) > cache * 1e9:
        return lambda index: tf.io.decode_jpeg(jpegs[index], channels=3, dct_method="INTEGER_FAST")
    decoded = [tf.io.decode_jpeg(jpeg, channels=3).numpy() for jpeg in jpegs]

    def read(index: tf.Tensor) -> tf.Tensor:
        image = tf.numpy_function(lambda i: decoded[i], [index], tf.uint8, stateful=False)
        return tf.ensure_shape(image, [None, None, 3])

    return read


def squeezed_batches(pictures: Sequence[Picture], size: int, batch: int = 32) -> Iterator[NDArray[np.float32]]:
    """Yield the whole pictures, squeezed, as float32 [B, size, size, 3] in -1..1, in order."""
    jpegs = tf.data.Dataset.from_tensor_slices(tf.constant([picture.jpeg for picture in pictures]))
    images = jpegs.map(
        lambda jpeg: normalise(squeeze(tf.io.decode_jpeg(jpeg, channels=3), size)), num_parallel_calls=tf.data.AUTOTUNE
    )
    yield from images.batch(batch).prefetch(2).as_numpy_iterator()
