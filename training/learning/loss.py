"""The total loss of a batch: which anchors count, and how much. Its terms are in core/losses."""

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.config import LossConfig
from training.core import box_coder, losses
from training.core.targets import Targets


def detection_loss(
    answers: dict[str, tf.Tensor], targets: Targets, anchors: NDArray[np.float32], config: LossConfig
) -> dict[str, tf.Tensor]:
    """Return the classification and localisation loss of a batch, scalars, each per matched anchor.

    answers holds `logits` [B, N, C] and `encodings` [B, N, 4]; targets have a leading B; anchors are [N, 4].
    """
    matched = targets.box_weights
    total = tf.maximum(tf.reduce_sum(matched), 1.0)
    if config.classification == "focal":
        per_class = losses.sigmoid_focal(answers["logits"], targets.classes, config.alpha, config.gamma)
        classes = tf.reduce_sum(per_class, axis=-1) * targets.class_weights
    else:
        classes = tf.reduce_sum(losses.sigmoid_cross_entropy(answers["logits"], targets.classes), axis=-1)
        positives = matched > 0
        negatives = (targets.class_weights > 0) & ~positives
        classes *= losses.hard_negative_mask(tf.stop_gradient(classes), positives, negatives)
    if config.localisation == "giou":
        predicted = box_coder.decode(answers["encodings"], anchors)
        truth = box_coder.decode(targets.encodings, anchors)
        boxes = losses.generalised_iou(predicted, truth)
    else:
        boxes = losses.huber(answers["encodings"], targets.encodings)
    return {
        "classes": tf.reduce_sum(classes) / total,
        "boxes": config.localisation_weight * tf.reduce_sum(boxes * matched) / total,
    }


# Anchors where the teacher's face score is lower than this do not count as faces when the loss is normalised.
BELIEVED = 0.3

# Encodings vary more than scores; this balances the two terms.
ENCODING_WEIGHT = 0.25


def distillation_loss(answers: dict[str, tf.Tensor], taught: dict[str, tf.Tensor], targets: Targets) -> tf.Tensor:
    """Return how far a network is from its teacher, a scalar per believed anchor; 0 if their answers are equal.

    Both give `logits` [B, N, C] and `encodings` [B, N, 4] for the same anchors. The score term is the cross entropy
    against the teacher's scores minus their own entropy, weighted by the distance (as in quality focal loss, Li et
    al., 2020, arXiv:2006.04388, with exponent 1); the encoding term is weighted by the teacher's face score. Views in
    which the targets, with a leading B, hold no face do not count: there a teacher can only be wrong.
    """
    faces = tf.reduce_any((targets.class_weights == 0.0) | (targets.box_weights > 0.0), axis=1)
    counts = tf.cast(faces, tf.float32)[:, tf.newaxis]
    scores = tf.sigmoid(taught["logits"])
    cross = losses.sigmoid_cross_entropy(answers["logits"], scores)
    entropy = losses.sigmoid_cross_entropy(taught["logits"], scores)
    distance = tf.abs(scores - tf.sigmoid(answers["logits"]))
    classes = tf.reduce_sum((cross - entropy) * distance * counts[..., tf.newaxis])
    belief = tf.reduce_max(scores, axis=-1) * counts
    boxes = tf.reduce_sum(belief[..., tf.newaxis] * tf.abs(taught["encodings"] - answers["encodings"]))
    believed = tf.maximum(tf.reduce_sum(tf.where(belief > BELIEVED, belief, 0.0)), 1.0)
    return (classes + ENCODING_WEIGHT * boxes) / believed
