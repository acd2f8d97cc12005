import pytest
import tensorflow as tf

from training.core import boxes


def test_area_counts_an_inverted_box_as_nothing() -> None:
    areas = boxes.area(tf.constant([[0.0, 0.0, 0.5, 0.4], [0.6, 0.1, 0.2, 0.3]]))
    assert areas.numpy() == pytest.approx([0.2, 0.0])


def test_pairwise_iou_by_hand() -> None:
    a = tf.constant([[0.0, 0.0, 2.0, 2.0]])
    b = tf.constant([[1.0, 1.0, 3.0, 3.0], [0.0, 0.0, 2.0, 2.0], [2.0, 2.0, 3.0, 3.0], [0.0, 0.0, 0.0, 0.0]])
    # One unit square is shared out of 4 + 4 - 1; the same box; a corner; an empty box.
    assert boxes.pairwise_iou(a, b).numpy()[0] == pytest.approx([1 / 7, 1.0, 0.0, 0.0])


def test_iou_of_two_empty_boxes_is_zero_not_nan() -> None:
    assert float(boxes.iou(tf.zeros([4]), tf.zeros([4]))) == 0.0


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ([0.0, 0.0, 1.0, 1.0], 1.0),
        # Side by side with a gap of one: nothing shared, 2 of the hull's 3 covered.
        ([0.0, 2.0, 1.0, 3.0], -1 / 3),
        # Half shared: 0.5 / 1.5 - 0, the hull being the union.
        ([0.0, 0.5, 1.0, 1.5], 1 / 3),
    ],
)
def test_generalised_iou_by_hand(other: list[float], expected: float) -> None:
    square = tf.constant([0.0, 0.0, 1.0, 1.0])
    assert float(boxes.generalised_iou(square, tf.constant(other))) == pytest.approx(expected)
