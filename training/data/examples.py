"""Turns one checked picture into the Object Detection API's tf.Example, and examples into record files.

The keys are those of the API's `dataset_tools/create_pascal_tf_record.py` and `create_coco_tf_record.py`. Splitting,
checking and the label map are not this module's job.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import tensorflow as tf

from training.data.annotations.annotated import FLAGS, XMAX, XMIN, YMAX, YMIN
from training.data.checking import CheckedPicture
from training.data.pictures import UnreadablePictureError, as_jpeg
from training.errors import TrainingError
from training.files.threads import in_threads


def example_bytes(picture: CheckedPicture, labels: Sequence[str]) -> bytes:
    """Return a serialised tf.train.Example; class numbers start at 1, in the order of `labels`.

    Raises:
        TrainingError: the picture has changed since it was checked, and cannot be read any more.
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
        "image/source_id": _texts([picture.source_id]),
        "image/key/sha256": _texts([hashlib.sha256(encoded).hexdigest()]),
        "image/encoded": _bytes([encoded]),
        "image/format": _texts(["jpeg"]),
        "image/object/bbox/xmin": _floats(boxes[:, XMIN]),
        "image/object/bbox/xmax": _floats(boxes[:, XMAX]),
        "image/object/bbox/ymin": _floats(boxes[:, YMIN]),
        "image/object/bbox/ymax": _floats(boxes[:, YMAX]),
        "image/object/class/text": _texts(annotated.labels),
        "image/object/class/label": _integers([labels.index(label) + 1 for label in annotated.labels]),
        "image/object/area": _floats(areas),
    }
    for flag in FLAGS:
        features[f"image/object/{flag}"] = _integers(annotated.flags.get(flag, no_flags))
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


def _integers(values: Iterable[int]) -> tf.train.Feature:
    return tf.train.Feature(int64_list=tf.train.Int64List(value=list(values)))


def _floats(values: Iterable[float]) -> tf.train.Feature:
    return tf.train.Feature(float_list=tf.train.FloatList(value=list(values)))


def _bytes(values: Iterable[bytes]) -> tf.train.Feature:
    return tf.train.Feature(bytes_list=tf.train.BytesList(value=list(values)))


def _texts(values: Iterable[str]) -> tf.train.Feature:
    return _bytes(value.encode() for value in values)
