"""Finds the parts of an Object Detection API export (TensorFlow 1 or 2) that a browser needs.

The export resizes in a loop, runs the network, decodes, and suppresses with control flow. A browser needs only
the network and the decoding: from the tensor that enters the first convolution to the decoded boxes and converted
scores that enter the suppression. Names are those of `exporter.py`, `exporter_lib_v2.py` and `ssd_meta_arch.py`.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.conversion.graph import Graph, node_name, tensor_name
from training.conversion.session import GraphSession
from training.conversion.sources import FrozenSource
from training.errors import TrainingError

RAW_BOXES, RAW_SCORES = "raw_detection_boxes", "raw_detection_scores"
# What enters the suppression in TF1 exports from before the raw outputs existed; coco-ssd was cut there too.
TF1_BOXES, TF1_SCORES = "Postprocessor/ExpandDims_1", "Postprocessor/Slice"
PROBE_SIDE = 320  # pixels; any size will do, as the export resizes


@dataclass(frozen=True)
class Parts:
    """Where to cut.

    Attributes:
        network_input: tensor that enters the first convolution, normalised.
        scores: [1, N, classes], with a background column first if has_background.
        boxes: [1, N, 4] or [1, N, 1, 4].
        size: height and width of the network's input, pixels.
        value_range: what black and white become in network_input.
        classes: without background.
    """

    network_input: str
    scores: str
    boxes: str
    has_background: bool
    size: tuple[int, int]
    value_range: tuple[float, float]
    classes: int


def is_object_detection_api(source: FrozenSource) -> bool:
    """Return whether a source has the API's own names and has not already been cut to the contract."""
    if {"scores", "boxes"} <= set(source.outputs):
        return False
    names = {node.name for node in source.graph_def.node}
    return {"detection_boxes", "detection_scores"} <= {*source.outputs, *names} or {TF1_BOXES, TF1_SCORES} <= names


def find_parts(source: FrozenSource, graph: Graph) -> Parts:
    """Find the tensors to cut at and measure what the preprocessing does.

    Args:
        graph: the source's, unpacked; it is not changed.

    Raises:
        TrainingError: the export is not a single-stage detector with a fixed-size resize, or lacks the nodes.
    """
    scores, boxes, has_background = _before_suppression(graph, source)
    network_input = _first_convolution_input(graph)
    with GraphSession(source.graph_def) as session:
        black, white, wide = (
            session.run([network_input, scores], feed(source, session, picture))
            for picture in (_plain(PROBE_SIDE, 0), _plain(PROBE_SIDE, 255), _plain(PROBE_SIDE * 2, 255))
        )
    low, high = _levels(black[0]), _levels(white[0])
    if low is None or high is None or _levels(wide[0]) is None or wide[0].shape != white[0].shape:
        raise TrainingError(
            "the export does not squeeze every picture to one size with one range for all colours (it pads, keeps the "
            "aspect or subtracts a mean per colour); expected the API's fixed_shape_resizer and a MobileNet's range"
        )
    _, height, width, _ = black[0].shape
    classes = int(black[1].shape[-1]) - int(has_background)
    return Parts(network_input, scores, boxes, has_background, (height, width), (low, high), classes)


def feed(source: FrozenSource, session: GraphSession, picture: NDArray[np.uint8]) -> dict[str, NDArray[Any]]:
    """Return the feeds that give a uint8 [H, W, 3] picture to an export's own input."""
    (name,) = source.inputs.values()
    dtype = session.dtype(name)
    if dtype == tf.string:
        return {name: np.array([tf.io.encode_png(picture).numpy()], object)}
    return {name: picture[np.newaxis].astype(dtype.as_numpy_dtype)}


def _before_suppression(graph: Graph, source: FrozenSource) -> tuple[str, str, bool]:
    for names in (source.outputs, {name: tensor_name(name) for name in graph.nodes}):
        if RAW_BOXES in names and RAW_SCORES in names:
            return names[RAW_SCORES], names[RAW_BOXES], True
    if TF1_BOXES in graph.nodes and TF1_SCORES in graph.nodes:
        return tensor_name(TF1_SCORES), tensor_name(TF1_BOXES), False
    raise TrainingError(
        f"the Object Detection API export has neither {RAW_BOXES} and {RAW_SCORES} nor {TF1_BOXES} and {TF1_SCORES}; "
        "export it with exporter_main_v2.py or TF1's export_inference_graph.py, or convert it with "
        "tensorflowjs_converter, whose result the page runs as it is, suppression inside"
    )


def _first_convolution_input(graph: Graph) -> str:
    stems = []
    for node in graph:
        if node.op != "Conv2D":
            continue
        kernel = graph.constant(node.input[1])
        if kernel is not None and kernel.shape[2] == 3:
            stems.append(node)
    if len(stems) != 1:
        told = ", ".join(node.name for node in stems) or "none"
        raise TrainingError(f"expected one convolution that reads the picture's three colours, found {told}")
    reference = graph.resolve(stems[0].input[0])
    before = graph.nodes[node_name(reference)]
    if before.op in ("Pad", "PadV2"):
        reference = graph.resolve(before.input[0])
    return tensor_name(reference)


def _plain(width: int, value: int) -> NDArray[np.uint8]:
    return np.full((PROBE_SIDE, width, 3), value, np.uint8)


def _levels(image: NDArray[Any]) -> float | None:
    """Return the value of a uniform image, or None if it is not uniform."""
    if image.ndim != 4 or image.shape[3] != 3 or float(np.ptp(image)) > 1e-3:
        return None
    return round(float(image.mean()), 6)
