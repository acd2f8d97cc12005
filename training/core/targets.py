"""Turns one picture's boxes and labels into what the network should have answered at every anchor.

Matching itself is matcher's job, the loss is losses'.
"""

from typing import NamedTuple

import tensorflow as tf

from training.core import box_coder, boxes, matcher

IGNORE_LABEL = -1
"""The label of a box that is neither a face to learn nor background: cut off by the crop, or too small to see."""

# How much of an anchor an ignored box must cover for that anchor to count as neither.
IGNORE_COVER = 0.4


class Targets(NamedTuple):
    """What the network should answer for one picture (or, with a leading axis, a batch)."""

    classes: tf.Tensor  # float32 [N, C], one-hot; all zero is background
    encodings: tf.Tensor  # float32 [N, 4], zero where no box is matched
    class_weights: tf.Tensor  # float32 [N], 0 where the anchor is ignored
    box_weights: tf.Tensor  # float32 [N], 1 where a box is matched


def assign(
    anchors: tf.Tensor,
    ground_truth: tf.Tensor,
    labels: tf.Tensor,
    classes: int,
    matched_threshold: float = 0.5,
    unmatched_threshold: float = 0.4,
) -> Targets:
    """Return the targets of one picture.

    anchors float32 [N, 4]; ground_truth float32 [M, 4]; labels int32 [M], 0..classes-1 or IGNORE_LABEL.
    """
    learnt = labels != IGNORE_LABEL
    faces, face_labels = tf.boolean_mask(ground_truth, learnt), tf.boolean_mask(labels, learnt)
    others = tf.boolean_mask(ground_truth, ~learnt)

    matches = matcher.match(boxes.pairwise_iou(faces, anchors), matched_threshold, unmatched_threshold)
    matched = matches >= 0
    # A picture without faces still needs a row to gather from.
    rows = tf.where(matched, matches, tf.shape(faces)[0])
    padded_faces = tf.concat([faces, tf.zeros([1, 4])], axis=0)
    padded_labels = tf.concat([face_labels, [IGNORE_LABEL]], axis=0)

    encodings = box_coder.encode(tf.gather(padded_faces, rows), anchors)
    covered = tf.math.divide_no_nan(
        boxes.intersection(others[:, tf.newaxis], anchors[tf.newaxis]), boxes.area(anchors)[tf.newaxis]
    )
    hidden = tf.reduce_any(covered > IGNORE_COVER, axis=0) & ~matched
    return Targets(
        classes=tf.one_hot(tf.gather(padded_labels, rows), classes),
        encodings=tf.where(matched[:, tf.newaxis], encodings, 0.0),
        class_weights=tf.cast((matches != matcher.IGNORED) & ~hidden, tf.float32),
        box_weights=tf.cast(matched, tf.float32),
    )
