"""Writes a SavedModel as the Object Detection API of TensorFlow 2 does: its signature, its preprocessing loop, its
suppression inside. It finds red and green squares on an 8 x 8 grid, so a test knows every answer that it draws.

Follows exporter_lib_v2.py (the loop, the casts, the label offset) and core/post_processing.py (suppression per class,
padding, sorting).
"""

import os
from pathlib import Path

import numpy as np
import tensorflow as tf

SIDE = 32  # pixels
GRID = 8
CLASSES = 2
LABEL_MAP = "item {\n  id: 1\n  name: 'red'\n}\nitem {\n  id: 2\n  name: 'green'\n}\n"
MOST = 10  # detections
SCORE_THRESHOLD, IOU_THRESHOLD = 0.3, 0.6
CONVERTER_OPTIONS = ["--input_format=tf_saved_model", "--output_format=tfjs_graph_model"]
Tensors = dict[str, tf.Tensor]


class DetectionModule(tf.Module):
    """The API's DetectionFromImageModule with a network of one convolution."""

    def __init__(self, raw_outputs: bool) -> None:
        super().__init__()
        # Columns are background, red, green; each averages its cell's colours (in -1..1).
        colours = np.array([[-4, 4, -4], [-4, -4, 4], [0, -4, -4]], np.float32)
        cell = SIDE // GRID
        kernel = np.tile(colours / cell**2, (cell, cell, 1, 1))
        self.kernel = tf.Variable(kernel, name="BoxPredictor/ClassPredictor/kernel")
        self.bias = tf.Variable(np.array([0, -4, -4], np.float32), name="BoxPredictor/ClassPredictor/bias")
        self.raw_outputs = raw_outputs

    @tf.function(input_signature=[tf.TensorSpec([1, None, None, 3], tf.uint8, name="input_tensor")])
    def detect(self, input_tensor: tf.Tensor) -> Tensors:
        pictures, _ = tf.map_fn(
            self.preprocess, input_tensor, parallel_iterations=32, fn_output_signature=(tf.float32, tf.int32)
        )
        logits = tf.nn.conv2d(pictures, self.kernel, SIDE // GRID, "VALID") + self.bias
        scores = tf.sigmoid(tf.reshape(logits, [1, GRID * GRID, CLASSES + 1]))
        boxes = tf.constant(cells())[tf.newaxis]
        detections = suppress(boxes[0], scores[0])
        detections["detection_classes"] += 1.0  # label maps count from 1
        outputs = {key: tf.cast(value, tf.float32)[tf.newaxis] for key, value in detections.items()}
        if self.raw_outputs:
            outputs |= {"raw_detection_boxes": tf.identity(boxes), "raw_detection_scores": scores}
        return outputs

    def preprocess(self, picture: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        resized = tf.image.resize(tf.cast(picture, tf.float32)[tf.newaxis], [SIDE, SIDE])
        return (2.0 / 255.0 * resized - 1.0)[0], tf.constant([SIDE, SIDE, 3])


def cells() -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Return every cell's ymin, xmin, ymax, xmax; float32 [GRID * GRID, 4]."""
    rows, columns = np.mgrid[0:GRID, 0:GRID]
    corners = np.stack([rows, columns, rows + 1, columns + 1], -1).reshape(-1, 4)
    return (corners / GRID).astype(np.float32)


def suppress(boxes: tf.Tensor, scores: tf.Tensor) -> Tensors:
    """Return the best of each class from boxes [N, 4] and scores [N, 1 + CLASSES], sorted and padded to MOST rows."""
    kept: list[Tensors] = []
    for label in range(CLASSES):
        indices, best = tf.image.non_max_suppression_with_scores(
            boxes, scores[:, label + 1], MOST, IOU_THRESHOLD, SCORE_THRESHOLD, soft_nms_sigma=0.0
        )
        missing = MOST - tf.shape(indices)[0]
        indices = tf.concat([indices, tf.zeros([missing], tf.int32)], 0)
        best = tf.concat([best, tf.zeros([missing])], 0)
        kept.append({"indices": indices, "scores": best, "classes": tf.zeros_like(best) + label})
    joined = {key: tf.concat([one[key] for one in kept], 0) for key in kept[0]}
    order = tf.nn.top_k(joined["scores"], MOST, sorted=True).indices
    indices, best, classes = (tf.gather(joined[key], order) for key in ("indices", "scores", "classes"))
    valid = best > 0
    return {
        "detection_anchor_indices": indices,
        "detection_boxes": tf.where(valid[:, tf.newaxis], tf.gather(boxes, indices), 0.0),
        "detection_classes": tf.where(valid, classes, 0.0),
        "detection_multiclass_scores": tf.gather(scores, indices),
        "detection_scores": best,
        "num_detections": tf.reduce_sum(tf.cast(valid, tf.int32)),
    }


def write_saved_model(folder: Path, *, raw_outputs: bool = True) -> Path:
    """Write the SavedModel; without raw outputs, as in some exports from elsewhere."""
    module = DetectionModule(raw_outputs)
    tf.saved_model.save(module, str(folder), signatures=module.detect)
    return folder


def drawn_squares() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Return a picture uint8 [80, 160, 3] with the squares of `ANSWERS`."""
    picture = np.zeros((80, 160, 3), np.uint8)
    picture[..., 2] = 255
    for (x, y, width, height), colour in zip(ANSWERS.values(), ((255, 0, 0), (0, 255, 0)), strict=True):
        picture[y : y + height, x : x + width] = colour
    return picture


# Label to x, y, width, height in pixels of the drawn picture: one cell each.
ANSWERS = {"red": (40, 20, 20, 10), "green": (100, 50, 20, 10)}


def convert_as_a_user(saved_model: Path, out: Path) -> Path:
    """Convert with TensorFlow.js' own `tensorflowjs_converter`, as users do."""
    os.environ.setdefault("TFDF_DISABLE_WELCOME_MESSAGE", "1")
    from tensorflowjs.converters.converter import convert

    convert([*CONVERTER_OPTIONS, str(saved_model), str(out)])
    return out
