import numpy as np
import tensorflow as tf

from training.core.targets import IGNORE_LABEL, assign

ANCHORS = tf.constant([[0.0, 0.0, 0.5, 0.5], [0.5, 0.5, 1.0, 1.0], [0.0, 0.5, 0.5, 1.0]])


def test_one_face_by_hand() -> None:
    targets = assign(ANCHORS, tf.constant([[0.0, 0.0, 0.5, 0.5]]), tf.constant([2]), classes=3)
    assert targets.classes.numpy().tolist() == [[0, 0, 1], [0, 0, 0], [0, 0, 0]]
    assert targets.box_weights.numpy().tolist() == [1, 0, 0]
    assert targets.class_weights.numpy().tolist() == [1, 1, 1]
    np.testing.assert_allclose(targets.encodings, 0.0, atol=1e-5)


def test_an_ignored_box_is_neither_face_nor_background() -> None:
    targets = assign(ANCHORS, tf.constant([[0.0, 0.4, 0.5, 1.0]]), tf.constant([IGNORE_LABEL]), classes=3)
    assert targets.class_weights.numpy().tolist() == [1, 1, 0]
    assert targets.box_weights.numpy().sum() == 0


def test_a_picture_without_boxes_is_all_background() -> None:
    targets = assign(ANCHORS, tf.zeros([0, 4]), tf.zeros([0], tf.int32), classes=3)
    assert targets.classes.numpy().sum() == 0
    assert targets.class_weights.numpy().tolist() == [1, 1, 1]
    assert np.isfinite(targets.encodings).all()


def test_it_runs_inside_tf_data() -> None:
    dataset = tf.data.Dataset.from_tensors((tf.constant([[0.5, 0.5, 1.0, 1.0]]), tf.constant([0])))
    targets = next(iter(dataset.map(lambda boxes, labels: assign(ANCHORS, boxes, labels, 1))))
    assert targets.box_weights.numpy().tolist() == [0, 1, 0]
