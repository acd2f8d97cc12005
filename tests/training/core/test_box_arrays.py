"""Compared with boxes.py, whose numbers are worked out by hand in test_boxes."""

import numpy as np

from training.core import box_arrays, boxes

# Overlapping, nested, separate, touching, empty and inverted boxes, with sides that no float32 holds exactly.
EDGES = np.random.default_rng(7).uniform(0, 1, (40, 4)).round(2).astype(np.float32)
UPRIGHT = np.concatenate([np.minimum(EDGES[:, :2], EDGES[:, 2:]), np.maximum(EDGES[:, :2], EDGES[:, 2:])], axis=1)
BOXES = np.concatenate([UPRIGHT, EDGES, np.zeros((2, 4), np.float32)])


def test_areas_are_those_of_the_graph() -> None:
    np.testing.assert_array_equal(box_arrays.area(BOXES), boxes.area(BOXES).numpy())


def test_overlaps_are_those_of_the_graph() -> None:
    ours = box_arrays.pairwise_iou(BOXES, BOXES[::2])
    assert ours.dtype == np.float32
    assert 0 < np.count_nonzero(ours) < ours.size
    np.testing.assert_array_equal(ours, boxes.pairwise_iou(BOXES, BOXES[::2]).numpy())


def test_without_boxes_there_are_no_overlaps() -> None:
    assert box_arrays.pairwise_iou(BOXES[:0], BOXES).shape == (0, len(BOXES))
