"""Pictures to the Object Detection API's tf.Example and back, and examples to record files and back.

The keys are those of the API's `dataset_tools/create_pascal_tf_record.py` and `create_coco_tf_record.py`. Splitting,
checking and the label map are not this module's job.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import tensorflow as tf
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]  # ships no types
from numpy.typing import NDArray

from training.data.annotations.annotated import CROWD, DIFFICULT, FLAGS, XMAX, XMIN, YMAX, YMIN
from training.data.checked import CheckedPicture
from training.data.pictures import UnreadablePictureError, as_jpeg
from training.data.shards import Shard, Stretch, bytes_of
from training.errors import TrainingError
from training.files.threads import in_threads

ENCODED = "image/encoded"
SOURCE = "image/source_id"
SIDES = tuple(f"image/object/bbox/{side}" for side in ("ymin", "xmin", "ymax", "xmax"))
"""In the order of a box's numbers."""
LABEL = "image/object/class/label"

FLAG = {flag: f"image/object/{flag}" for flag in FLAGS}


@dataclass(frozen=True)
class Ignored:
    """Boxes that are neither objects to learn or find nor background."""

    boxes: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 4), np.float32))  # float32 [K, 4]
    labels: NDArray[np.int32] = field(default_factory=lambda: np.zeros(0, np.int32))  # int32 [K], 0..C-1
    crowds: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, np.bool_))  # bool [K], else a difficult one


@dataclass(frozen=True)
class Picture:
    """One record; its JPEG stays in its file until it is needed."""

    source: str
    stored: bytes | Stretch
    boxes: NDArray[np.float32]  # float32 [M, 4]
    labels: NDArray[np.int32]  # int32 [M], 0..C-1
    ignored: Ignored = field(default_factory=Ignored)

    @property
    def jpeg(self) -> bytes:
        """The picture's file, read again each time."""
        return bytes_of(self.stored)

    def boxes_with_ignored(self) -> NDArray[np.float32]:
        """Return the boxes and after them the ignored ones, float32 [M + K, 4]."""
        return np.concatenate([self.boxes, self.ignored.boxes])

    def labels_with_ignored(self, mark: int) -> NDArray[np.int32]:
        """Return the labels and after them `mark` for each ignored box, int32 [M + K]."""
        return np.concatenate([self.labels, np.full(len(self.ignored.boxes), mark, np.int32)])


def example_bytes(picture: CheckedPicture, labels: Sequence[str]) -> bytes:
    """Return a serialised tf.train.Example; class numbers start at 1, in the order of `labels`.

    Raises:
        TrainingError: the picture has changed since it was checked, and can no longer be read.
    """
    annotated = picture.annotated
    try:
        encoded = as_jpeg(annotated.path, picture.facts)
    except UnreadablePictureError as error:
        raise TrainingError(f"{annotated.path}: {error}") from None
    width, height = picture.facts.size
    boxes = annotated.boxes
    areas = (boxes[:, YMAX] - boxes[:, YMIN]) * (boxes[:, XMAX] - boxes[:, XMIN]) * width * height
    no_flags = [0] * len(boxes)
    features = {
        "image/height": _integers([height]),
        "image/width": _integers([width]),
        "image/filename": _texts([annotated.name]),
        SOURCE: _texts([picture.source_id]),
        "image/key/sha256": _texts([hashlib.sha256(encoded).hexdigest()]),
        ENCODED: _bytes([encoded]),
        "image/format": _texts(["jpeg"]),
        **{side: _floats(boxes[:, number]) for number, side in enumerate(SIDES)},
        "image/object/class/text": _texts(annotated.labels),
        LABEL: _integers([labels.index(label) + 1 for label in annotated.labels]),
        "image/object/area": _floats(areas),
    }
    for flag in FLAGS:
        features[FLAG[flag]] = _integers(annotated.flags.get(flag, no_flags))
    example = tf.train.Example(features=tf.train.Features(feature=features))
    # Protobuf maps have no order of their own; without this the bytes would change from run to run.
    return bytes(example.SerializeToString(deterministic=True))


def write_shards(
    pictures: Sequence[CheckedPicture], labels: Sequence[str], folder: Path, part: str, shards: int
) -> Iterator[CheckedPicture]:
    """Write `part`.record, or `part`.record-00000-of-0000N; picture i goes to shard i modulo N.

    Yields each picture after it was written.
    """
    writers = [tf.io.TFRecordWriter(str(folder / name)) for name in shard_names(part, shards)]
    try:
        examples = in_threads(lambda picture: example_bytes(picture, labels), pictures)
        for position, (picture, example) in enumerate(zip(pictures, examples, strict=True)):
            writers[position % shards].write(example)
            yield picture
    finally:
        for writer in writers:
            writer.close()


def shard_names(part: str, shards: int) -> list[str]:
    """Return the file names of a part, as TensorFlow's tools spell shards."""
    if shards == 1:
        return [f"{part}.record"]
    return [f"{part}.record-{index:05d}-of-{shards:05d}" for index in range(shards)]


def read_pictures(records: Path, part: str) -> list[Picture]:
    """Return the pictures of `train` or `val`, in the order of the file or its shards, which are read in parallel.

    Raises TrainingError when there is none, or when a record is cut off or lacks a key.
    """
    files = sorted(records.glob(f"{part}.record*"))
    if not files:
        raise TrainingError(f"{records} holds no {part}.record; `python -m training records` writes it")
    return [picture for pictures in in_threads(_read_shard, files) for picture in pictures]


def _read_shard(file: Path) -> list[Picture]:
    shard, pictures = Shard(file), list[Picture]()
    try:
        pictures.extend(_picture(record, shard, offset) for offset, record in shard.records())
    except tf.errors.DataLossError:
        reason = "it is damaged or cut off; write or copy the records again"
        raise TrainingError(f"record {len(pictures)} of {file} cannot be read: {reason}") from None
    except (DecodeError, ValueError) as error:
        raise TrainingError(f"record {len(pictures)} of {file} cannot be read: {error}") from None
    return pictures


def _picture(record: bytes, shard: Shard, offset: int) -> Picture:
    """Return what a record holds; those of other writers may lack the source and the flags.

    Raises:
        ValueError: it lacks the picture, or has more or fewer boxes than labels.
    """
    features = tf.train.Example.FromString(record).features.feature
    encoded = features[ENCODED].bytes_list.value
    if not encoded:
        raise ValueError(f"it has no {ENCODED}")
    source = features[SOURCE].bytes_list.value
    sides = [list(features[side].float_list.value) for side in SIDES]  # lists become arrays sooner than protobuf's own
    labels = np.array(list(features[LABEL].int64_list.value), np.int32) - 1
    if {len(side) for side in sides} != {len(labels)}:
        raise ValueError(f"it has {len(labels)} labels, but {[len(side) for side in sides]} sides of boxes")
    boxes = np.ascontiguousarray(np.array(sides, np.float32).T)
    stored = Stretch(shard, offset + _place(record, encoded[0]), len(encoded[0]))
    name = source[0].decode() if source else ""
    crowd, hard = (list(features[FLAG[flag]].int64_list.value) for flag in (CROWD, DIFFICULT))
    if not any(crowd) and not any(hard):
        return Picture(name, stored, boxes, labels)
    no_flags = [0] * len(labels)
    is_crowd = np.array(crowd or no_flags, bool)
    left_out = is_crowd | np.array(hard or no_flags, bool)
    ignored = Ignored(boxes[left_out], labels[left_out], is_crowd[left_out])
    return Picture(name, stored, boxes[~left_out], labels[~left_out], ignored)


def _place(record: bytes, part: bytes) -> int:
    """Return where a part of a record begins; searching for its first bytes only saves preparing for all of them."""
    place = record.index(part[:64])
    while not record.startswith(part, place):
        place = record.index(part[:64], place + 1)
    return place


def _integers(values: Iterable[int]) -> tf.train.Feature:
    return tf.train.Feature(int64_list=tf.train.Int64List(value=list(values)))


def _floats(values: Iterable[float]) -> tf.train.Feature:
    return tf.train.Feature(float_list=tf.train.FloatList(value=list(values)))


def _bytes(values: Iterable[bytes]) -> tf.train.Feature:
    return tf.train.Feature(bytes_list=tf.train.BytesList(value=list(values)))


def _texts(values: Iterable[str]) -> tf.train.Feature:
    return _bytes(value.encode() for value in values)
