"""Decides which ground truth box each anchor answers for, from their IoU (SSD, Liu et al., 2016, section 2.2).

It sees only overlaps: neither boxes nor labels. Turning matches into training targets is targets' job.
"""

import tensorflow as tf

UNMATCHED = -1
IGNORED = -2


def match(overlaps: tf.Tensor, matched_threshold: float = 0.5, unmatched_threshold: float = 0.5) -> tf.Tensor:
    """Return for each anchor a row of overlaps, UNMATCHED or IGNORED, as int32 [N].

    overlaps is the IoU float32 [M, N] of M ground truth boxes with N anchors; M may be 0. An anchor takes the box that
    it overlaps most if that is at least matched_threshold; below unmatched_threshold it is background, between the two
    it is ignored. Each box with any overlap then takes its best anchor whatever the thresholds say, so that no face is
    lost; if two boxes want the same anchor, the later row gets it.
    """
    anchors = tf.shape(overlaps)[1]
    # One row of zeros makes argmax legal for a picture without boxes.
    padded = tf.concat([overlaps, tf.zeros([1, anchors])], axis=0)
    best = tf.reduce_max(padded, axis=0)
    matches = tf.argmax(padded, axis=0, output_type=tf.int32)
    matches = tf.where(best >= matched_threshold, matches, IGNORED)
    matches = tf.where(best < unmatched_threshold, UNMATCHED, matches)

    best_anchor = tf.argmax(overlaps, axis=1, output_type=tf.int32)
    rows = tf.where(tf.reduce_max(overlaps, axis=1) > 0.0)[:, 0]
    forced = tf.math.unsorted_segment_max(tf.cast(rows, tf.int32), tf.gather(best_anchor, rows), num_segments=anchors)
    return tf.where(forced >= 0, forced, matches)
