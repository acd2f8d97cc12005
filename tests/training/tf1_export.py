"""Writes exports as TensorFlow 1's Object Detection API did: its names, its preprocessing loop, its suppression inside.

Follows exporter.py and ssd_meta_arch.py in structure; the network is a few layers of MobileNet V1, batch norm unfolded.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

v1 = tf.compat.v1

SIZE = 32  # pixels
CLASSES = 2
ANCHORS_PER_CELL = 3
LABEL_MAP = "item {\n  id: 1\n  name: 'mask'\n}\nitem {\n  id: 2\n  name: 'no_mask'\n}\n"


@contextmanager
def _old_control_flow() -> Iterator[None]:
    """Loops as Enter, Switch, Merge and Exit nodes, which is what TensorFlow 1 wrote."""
    v1.disable_control_flow_v2()
    try:
        yield
    finally:
        v1.enable_control_flow_v2()


def write_frozen_graph(path: Path, *, raw_outputs: bool) -> Path:
    """Write frozen_inference_graph.pb. Exports have raw_detection_boxes only since 2019."""
    with _old_control_flow(), tf.Graph().as_default(), v1.Session() as session:
        outputs = _detection_graph(raw_outputs)
        session.run(v1.global_variables_initializer())
        nodes = [tensor.op.name for tensor in outputs.values()]
        frozen = v1.graph_util.convert_variables_to_constants(session, session.graph_def, nodes)
    path.write_bytes(frozen.SerializeToString())
    return path


def write_saved_model(folder: Path) -> Path:
    """Write a TF1 SavedModel with variables."""
    with _old_control_flow(), tf.Graph().as_default() as graph, v1.Session() as session:
        outputs = _detection_graph(raw_outputs=True)
        session.run(v1.global_variables_initializer())
        image = graph.get_tensor_by_name("image_tensor:0")
        signature = v1.saved_model.signature_def_utils.build_signature_def(
            {"inputs": v1.saved_model.utils.build_tensor_info(image)},
            {name: v1.saved_model.utils.build_tensor_info(tensor) for name, tensor in outputs.items()},
            "tensorflow/serving/predict",
        )
        builder = v1.saved_model.builder.SavedModelBuilder(str(folder))
        builder.add_meta_graph_and_variables(session, ["serve"], {"serving_default": signature})
        builder.save()
    return folder


def _detection_graph(raw_outputs: bool) -> dict[str, tf.Tensor]:
    random = np.random.default_rng(3)
    image = v1.placeholder(tf.uint8, [None, None, None, 3], "image_tensor")
    pictures = _preprocess(v1.cast(image, tf.float32, "ToFloat"))
    features = _features(pictures, random)
    encodings, logits = _predictions(features, random)
    boxes, scores, with_background = _decode(features, encodings, logits, random)
    outputs = _suppress(boxes, scores)
    if raw_outputs:
        raw_boxes = v1.squeeze(boxes, 2)
        outputs["raw_detection_boxes"] = v1.identity(raw_boxes, "raw_detection_boxes")
        outputs["raw_detection_scores"] = v1.identity(with_background, "raw_detection_scores")
    return outputs


def _preprocess(pictures: tf.Tensor) -> tf.Tensor:
    with v1.name_scope("Preprocessor/"):
        resized = v1.map_fn(
            lambda picture: v1.image.resize_images(picture, [SIZE, SIZE]), pictures, dtype=tf.float32, name="map"
        )
        return v1.subtract(v1.multiply(2.0 / 255.0, resized, name="mul"), 1.0, name="sub")


def _features(x: tf.Tensor, random: np.random.Generator) -> tf.Tensor:
    x = _conv(x, "Conv2d_0", (3, 3, 3, 8), 2, random)
    for block, (channels, stride) in enumerate(((16, 1), (16, 2)), 1):
        x = _conv(x, f"Conv2d_{block}_depthwise", (3, 3, x.shape[-1], 1), stride, random, depthwise=True)
        x = _conv(x, f"Conv2d_{block}_pointwise", (1, 1, x.shape[-1], channels), 1, random)
    return x


def _conv(
    x: tf.Tensor, name: str, shape: tuple[Any, ...], stride: int, random: np.random.Generator, depthwise: bool = False
) -> tf.Tensor:
    prefix = f"FeatureExtractor/MobilenetV1/{name}"
    channels = int(shape[2]) if depthwise else int(shape[3])

    def variable(suffix: str, value: np.ndarray[Any, Any]) -> tf.Tensor:
        return v1.get_variable(f"{prefix}/{suffix}", initializer=value.astype(np.float32), use_resource=False)

    fan_in = int(shape[0]) * int(shape[1]) * (1 if depthwise else int(shape[2]))
    kernel = variable("depthwise_weights" if depthwise else "weights", random.normal(0, np.sqrt(2 / fan_in), shape))
    gamma, variance = (
        variable(f"BatchNorm/{n}", random.uniform(0.5, 1.5, channels)) for n in ("gamma", "moving_variance")
    )
    beta, mean = (variable(f"BatchNorm/{n}", random.normal(0, 0.2, channels)) for n in ("beta", "moving_mean"))
    with v1.name_scope(f"{prefix}/"):
        strides = [1, stride, stride, 1]
        operation = v1.nn.depthwise_conv2d_native if depthwise else v1.nn.conv2d
        x = operation(x, kernel, strides, "SAME")
        x, _, _ = v1.nn.fused_batch_norm(x, gamma, beta, mean, variance, epsilon=1e-3, is_training=False)
        return v1.nn.relu6(x, "Relu6")


def _predictions(features: tf.Tensor, random: np.random.Generator) -> tuple[tf.Tensor, tf.Tensor]:
    results = []
    for name, codes in (("BoxEncodingPredictor", 4), ("ClassPredictor", CLASSES + 1)):
        scope = f"BoxPredictor_0/{name}"
        shape = (1, 1, int(features.shape[-1]), ANCHORS_PER_CELL * codes)
        kernel = v1.get_variable(f"{scope}/weights", initializer=random.normal(0, 0.3, shape).astype(np.float32))
        bias = v1.get_variable(f"{scope}/biases", initializer=random.normal(0, 0.3, shape[3]).astype(np.float32))
        with v1.name_scope(f"{scope}/"):
            x = v1.nn.bias_add(v1.nn.conv2d(features, kernel, [1, 1, 1, 1], "SAME"), bias)
            batch, height, width = (v1.shape(features)[i] for i in range(3))
            flat = [batch, height * width * ANCHORS_PER_CELL, 1, codes] if codes == 4 else [batch, -1, codes]
            results.append(v1.reshape(x, flat))
    return results[0], results[1]


def _decode(
    features: tf.Tensor, encodings: tf.Tensor, logits: tf.Tensor, random: np.random.Generator
) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
    """Anchors come from the feature map's shape at run time, as in the API."""
    with v1.name_scope("MultipleGridAnchorGenerator/"):
        side = v1.shape(features)[1]
        cells = (v1.cast(v1.range(side), tf.float32) + 0.5) / v1.cast(side, tf.float32)
        y, x = v1.meshgrid(cells, cells, indexing="ij")
        centres = v1.reshape(v1.stack([y, x], -1), [-1, 1, 2])
        sizes = v1.constant(random.uniform(0.2, 0.6, (1, ANCHORS_PER_CELL, 2)).astype(np.float32))
        centres, sizes = (v1.reshape(t, [-1, 2]) for t in (centres + 0 * sizes, sizes + 0 * centres))
    with v1.name_scope("Postprocessor/"):
        codes = v1.squeeze(encodings, 2)
        centre = codes[..., :2] / 10.0 * sizes + centres
        half = v1.exp(codes[..., 2:] / 5.0) * sizes / 2.0
        decoded = v1.concat([centre - half, centre + half], -1, name="Decode/boxes")
        boxes = v1.expand_dims(decoded, 2, name="ExpandDims_1")
        with_background = v1.sigmoid(logits, name="convert_scores")
        scores = v1.slice(with_background, [0, 0, 1], [-1, -1, -1], name="Slice")
    return boxes, scores, with_background


def _suppress(boxes: tf.Tensor, scores: tf.Tensor) -> dict[str, tf.Tensor]:
    with v1.name_scope("Postprocessor/BatchMultiClassNonMaxSuppression/"):

        def one(pair: tuple[tf.Tensor, tf.Tensor]) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
            found, rows = pair
            best = v1.reduce_max(rows, 1)
            kept = v1.image.non_max_suppression(v1.squeeze(found, 1), best, 10, 0.6)
            padded = v1.pad(v1.gather(v1.squeeze(found, 1), kept), [[0, 10 - v1.size(kept)], [0, 0]])
            kept_scores = v1.pad(v1.gather(best, kept), [[0, 10 - v1.size(kept)]])
            classes = v1.pad(v1.cast(v1.argmax(v1.gather(rows, kept), 1), tf.float32), [[0, 10 - v1.size(kept)]])
            return v1.reshape(padded, [10, 4]), v1.reshape(kept_scores, [10]), v1.reshape(classes, [10])

        found, kept_scores, classes = v1.map_fn(
            one, (boxes, scores), dtype=(tf.float32, tf.float32, tf.float32), name="map"
        )
    count = v1.cast(v1.count_nonzero(kept_scores, 1), tf.float32)
    return {
        "detection_boxes": v1.identity(found, "detection_boxes"),
        "detection_scores": v1.identity(kept_scores, "detection_scores"),
        "detection_classes": v1.identity(v1.add(classes, 1.0), "detection_classes"),
        "num_detections": v1.identity(count, "num_detections"),
    }
