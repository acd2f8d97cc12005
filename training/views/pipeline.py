"""Turns records' pictures into the batches that a run learns from: decoded, varied and with their targets.

Which pictures are kept in memory is picture_cache's job, which one comes when sampling's, and what a view shows view's.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.config import Config
from training.core.targets import IGNORE_LABEL, Targets, assign
from training.data.examples import Picture
from training.errors import TrainingError
from training.views.masks import MASK_FACE_PIXELS, Covers, cut_masks
from training.views.picture_cache import PictureCache
from training.views.sampling import draw_order
from training.views.view import View, augment, normalise, squeeze


class Batch(NamedTuple):
    """What one step learns from."""

    images: tf.Tensor  # float32 [B, S, S, 3], -1..1
    for_teachers: tf.Tensor  # float32 [B, T, T, 3], -1..1: the same without camera faults
    targets: Targets  # with a leading B


@dataclass(frozen=True)
class Share:
    """The part of each batch that one of several machines makes.

    Attributes:
        machine, machines: this machine's number, from 0, and how many there are.
        replicas: devices of all machines together, each of which gets its own batch.
    """

    machine: int
    machines: int
    replicas: int


WHOLE = Share(0, 1, 1)


def training_batches(
    pictures: Sequence[Picture],
    labels: Sequence[str],
    anchors: NDArray[np.float32],
    config: Config,
    first_step: int,
    teacher_size: int | None = None,
    share: Share = WHOLE,
) -> tf.data.Dataset:
    """Return the run's batches (Batch) from first_step on, or a machine's share of each: one batch per device.

    teacher_size, in pixels, is the network's own input size (the default) or twice that.
    Raises TrainingError for settings that do not fit the labels.
    """
    train, size = config.train, config.model.input_size
    teacher_size = teacher_size or size
    order = draw_order(pictures, labels, train, train.steps * train.batch)
    look = viewer(pictures, labels, config, teacher_size)
    anchor_tensor = tf.constant(anchors)

    @tf.autograph.experimental.do_not_convert
    def load(draw: tf.Tensor, index: tf.Tensor) -> Batch:
        view = look(draw, index)
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

    if train.batch % share.replicas:
        raise TrainingError(
            f"train.batch is {train.batch}, but {share.replicas} devices share each batch; make it a multiple of that"
        )
    mine = train.batch // share.machines
    draws = tf.data.Dataset.range(first_step * mine, train.steps * mine)
    return (
        draws.map(lambda number: number // mine * train.batch + share.machine * mine + number % mine)
        .map(lambda draw: (draw, tf.gather(order, draw)))
        .map(load, num_parallel_calls=tf.data.AUTOTUNE, deterministic=True)
        .batch(train.batch // share.replicas, drop_remainder=True)
        .prefetch(4)
    )


def viewer(
    pictures: Sequence[Picture], labels: Sequence[str], config: Config, teacher_size: int | None = None
) -> Callable[[tf.Tensor, tf.Tensor], View]:
    """Return a function that gives the view for draw number `draw` of picture number `index`, both int64 scalars.

    Raises TrainingError for settings that do not fit the labels.
    """
    train = config.train
    covers = _covers(pictures, labels, config)
    read = PictureCache(pictures, train.cache).read
    boxes, classes = _boxes_of(pictures)

    def look(draw: tf.Tensor, index: tf.Tensor) -> View:
        seed = tf.stack([tf.cast(train.seed, tf.int64), draw])
        return augment(
            read(index),
            boxes[index],
            classes[index],
            seed,
            config.augment,
            config.model.input_size,
            covers,
            teacher_size,
        )

    return look


def _covers(pictures: Sequence[Picture], labels: Sequence[str], config: Config) -> Covers | None:
    """Return what may cover bare faces, or None if the configuration names no bare label.

    Raises TrainingError for an unknown label, and if masks are to be put on but there are none.
    """
    train, wear = config.train, config.augment.wear
    if config.augment.hides < 0:
        raise TrainingError(f"augment.hides must be 0 or more, not {config.augment.hides}")

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


def _boxes_of(pictures: Sequence[Picture]) -> tuple[tf.RaggedTensor, tf.RaggedTensor]:
    """Return all boxes [P, (M), 4] and labels [P, (M)], the ignored ones with IGNORE_LABEL."""
    boxes = [picture.boxes_with_ignored() for picture in pictures]
    labels = [picture.labels_with_ignored(IGNORE_LABEL) for picture in pictures]
    lengths = np.array([len(some) for some in boxes], np.int64)
    return (
        tf.RaggedTensor.from_row_lengths(np.concatenate(boxes).astype(np.float32), lengths),
        tf.RaggedTensor.from_row_lengths(np.concatenate(labels).astype(np.int32), lengths),
    )


def squeezed_batches(pictures: Sequence[Picture], size: int, batch: int = 32) -> Iterator[NDArray[np.float32]]:
    """Yield the whole pictures, squeezed, as float32 [B, size, size, 3] in -1..1, in order."""

    @tf.autograph.experimental.do_not_convert
    def load(index: tf.Tensor) -> tf.Tensor:
        jpeg = tf.numpy_function(lambda i: pictures[i].jpeg, [index], tf.string, stateful=False)
        return normalise(squeeze(tf.io.decode_jpeg(tf.ensure_shape(jpeg, []), channels=3), size))

    images = tf.data.Dataset.range(len(pictures)).map(load, num_parallel_calls=tf.data.AUTOTUNE)
    yield from images.batch(batch).prefetch(2).as_numpy_iterator()
