"""The losses, per anchor, unreduced unless stated otherwise. Weighting and normalising is the training loop's job."""

import tensorflow as tf

from training.core import boxes


def sigmoid_cross_entropy(logits: tf.Tensor, classes: tf.Tensor) -> tf.Tensor:
    """Return the binary cross entropy of logits float32 [..., C] against classes [..., C] as float32 [..., C]."""
    return tf.nn.sigmoid_cross_entropy_with_logits(labels=classes, logits=logits)


def sigmoid_focal(logits: tf.Tensor, classes: tf.Tensor, alpha: float = 0.25, gamma: float = 2.0) -> tf.Tensor:
    """Return the focal loss (Lin et al., 2017, arXiv:1708.02002) of logits [..., C] as float32 [..., C].

    What the network already answers well is weighted down, by (1 - p)**gamma; alpha balances faces against background.
    """
    p = tf.sigmoid(logits)
    miss = classes * (1 - p) + (1 - classes) * p
    balance = classes * alpha + (1 - classes) * (1 - alpha)
    return balance * miss**gamma * sigmoid_cross_entropy(logits, classes)


def huber(encodings: tf.Tensor, targets: tf.Tensor, delta: float = 1.0) -> tf.Tensor:
    """Return the smooth L1 loss of encodings [..., 4], summed over the four coordinates, as float32 [...]."""
    error = tf.abs(encodings - targets)
    return tf.reduce_sum(tf.where(error <= delta, 0.5 * error**2, delta * (error - 0.5 * delta)), axis=-1)


def generalised_iou(predicted: tf.Tensor, truth: tf.Tensor) -> tf.Tensor:
    """Return 1 - generalised IoU of decoded boxes [..., 4] as float32 [...], 0 (same box) to 2 (far apart)."""
    return 1.0 - boxes.generalised_iou(predicted, truth)


def hard_negative_mask(losses: tf.Tensor, positives: tf.Tensor, negatives: tf.Tensor, ratio: float = 3.0) -> tf.Tensor:
    """Return which anchors to learn from: all positives and the worst negatives, as float32 [B, N].

    losses float32 [B, N]; positives and negatives bool [B, N]. Keeps `ratio` negatives for each positive of the
    picture (SSD, section 2.2), and as many for a picture without a face as for one with a single face.
    """
    scores = tf.where(negatives, losses, -1.0)
    order = tf.argsort(tf.argsort(scores, axis=1, direction="DESCENDING"), axis=1)
    kept = tf.cast(ratio * tf.maximum(tf.reduce_sum(tf.cast(positives, tf.float32), axis=1), 1.0), tf.int32)
    return tf.cast(positives | (negatives & (order < kept[:, tf.newaxis])), tf.float32)
