"""The whole loss of a batch: which anchors count, and how much. The parts are core/losses'."""

import numpy as np
import tensorflow as tf

from training.config import LossConfig
from training.core import box_coder, losses
from training.core.targets import Targets


def detection_loss(
    answers: dict[str, tf.Tensor], targets: Targets, anchors: np.ndarray, config: LossConfig
) -> dict[str, tf.Tensor]:
    """Return the classification and localisation loss of a batch, scalars, each per matched anchor.

    answers `logits` [B, N, C] and `encodings` [B, N, 4]; targets with a leading B; anchors [N, 4].
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
