"""From any frozen detector to the contract of model_web: `image` in; `scores` and `boxes` out.

`image` is float32 [1, S, S, 3], `scores` float32 [1, N, C] without a background column, `boxes` float32 [1, N, 4] as
ymin, xmin, ymax, xmax relative to the picture. Cutting the Object Detection API's graphs is the job of
foreign/object_detection_api.py.
"""

from dataclasses import dataclass

import numpy as np
import tensorflow as tf

from training.conversion.foreign import object_detection_api
from training.conversion.graph import Graph, node_name, tensor_name
from training.conversion.session import GraphSession
from training.conversion.sources import FrozenSource
from training.errors import TrainingError

FLOAT = tf.float32.as_datatype_enum


@dataclass
class ContractGraph:
    """A graph with nodes named image, scores and boxes.

    Attributes:
        graph: the source's, unpacked and cut; every later pass edits this one.
        size: height and width of the input, pixels.
        value_range: what black and white pixels become.
        classes: columns of `scores`.
        network_input: the tensor of the source that `image` stands for, or the source's input itself.
        architecture: what it was recognised as, for the model card.
    """

    graph: Graph
    size: tuple[int, int]
    value_range: tuple[float, float]
    classes: int
    network_input: str
    source_scores: str
    source_boxes: str
    architecture: str


def to_contract(source: FrozenSource, value_range: tuple[float, float] | None = None) -> ContractGraph:
    """Find the detector in a source and return it in the contract's form.

    Args:
        value_range: what black and white become, for a source that does not state it; -1..1 if neither does.

    Raises:
        TrainingError: no scores and boxes are found, or the input has no fixed size.
    """
    if object_detection_api.is_object_detection_api(source):
        return _from_object_detection_api(source)
    if len(source.inputs) != 1:
        raise TrainingError(
            f"the model has {len(source.inputs)} inputs ({', '.join(source.inputs)}); expected one picture"
        )
    (image,) = source.inputs.values()
    with GraphSession(source.graph_def) as session:
        shapes = {key: session.shape(name) for key, name in source.outputs.items()}
        size = _fixed_size(session.shape(image), image)
        if session.dtype(image) != tf.float32:
            raise TrainingError(f"the model's input {image} is {session.dtype(image).name}; expected float32")
    scores_key, boxes_key = _scores_and_boxes(shapes)
    scores, boxes = source.outputs[scores_key], source.outputs[boxes_key]
    declared = source.details.get("input", {}).get("range")
    graph = Graph(source.graph_def)
    graph.replace_by_placeholder(image, "image", [1, *size, 3])
    _finish(graph, scores, boxes)
    classes = (shapes[scores_key] or [None])[-1]
    if classes is None:
        raise TrainingError(f"the output {scores_key} has no fixed number of classes")
    low, high = value_range or declared or (-1.0, 1.0)
    return ContractGraph(
        graph, size, (float(low), float(high)), classes, image, scores, boxes, "detector with decoded boxes"
    )


def _from_object_detection_api(source: FrozenSource) -> ContractGraph:
    graph = Graph(source.graph_def)
    found = object_detection_api.find_parts(source, graph)
    graph.replace_by_placeholder(found.network_input, "image", [1, *found.size, 3])
    scores, boxes = found.scores, found.boxes
    if found.has_background:
        scores = _without_background(graph, scores)
    _finish(graph, scores, boxes)
    return ContractGraph(
        graph,
        found.size,
        found.value_range,
        found.classes,
        found.network_input,
        found.scores,
        found.boxes,
        "Object Detection API, SSD",
    )


def _finish(graph: Graph, scores: str, boxes: str) -> None:
    for name in ("scores", "boxes"):
        if name in graph.nodes:
            new = graph.unused_name(f"{name}_of_the_source")
            graph.rename(name, new)
            scores = scores.replace(name, new, 1) if scores.split(":", maxsplit=1)[0] == name else scores
            boxes = boxes.replace(name, new, 1) if node_name(boxes) == name else boxes
    flat = graph.add_constant("boxes/shape", tf.constant([1, -1, 4], tf.int32).numpy())
    reshaped = graph.add_node("Reshape", "boxes/flat", [boxes, flat], T=FLOAT, Tshape=tf.int32.as_datatype_enum)
    graph.add_node("Identity", "scores", [scores], T=FLOAT)
    graph.add_node("Identity", "boxes", [reshaped], T=FLOAT)
    graph.prune(["scores", "boxes", "image"])
    if "Placeholder" in {node.op for node in graph if node.name != "image"}:
        other = next(node.name for node in graph if node.op == "Placeholder" and node.name != "image")
        raise TrainingError(f"the boxes depend on a second input, {other}; expected the picture alone")


def _without_background(graph: Graph, scores: str) -> str:
    begin = graph.add_constant("scores/begin", np.array([0, 0, 1], np.int32))
    size = graph.add_constant("scores/size", np.array([-1, -1, -1], np.int32))
    return graph.add_node(
        "Slice", "scores/without_background", [scores, begin, size], T=FLOAT, Index=tf.int32.as_datatype_enum
    )


def _scores_and_boxes(shapes: dict[str, list[int | None] | None]) -> tuple[str, str]:
    """Find the two outputs by name, then by shape; never by position."""
    if "scores" in shapes and "boxes" in shapes:
        return "scores", "boxes"
    known = {key: shape for key, shape in shapes.items() if shape is not None}
    boxes = [k for k, s in known.items() if s[-1:] == [4] and len(s) in (3, 4) and (len(s) == 3 or s[2] in (1, None))]
    scores = [k for k, s in known.items() if len(s) == 3 and k not in boxes]
    if len(boxes) == 1 and len(scores) == 1:
        return scores[0], boxes[0]
    told = ", ".join(f"{key} {shape}" for key, shape in shapes.items()) or "none"
    raise TrainingError(
        "the model's outputs are not a detector's: expected scores [1, N, classes] and boxes [1, N, 4], "
        f"named so where the shapes are alike; found {told}"
    )


def _fixed_size(shape: list[int | None] | None, name: str) -> tuple[int, int]:
    if shape is None or len(shape) != 4 or shape[3] != 3 or not shape[1] or not shape[2]:
        told = "unknown rank" if shape is None else str(shape)
        raise TrainingError(
            f"the model's input {tensor_name(name)} is {told}; expected [1, height, width, 3] with fixed sizes"
        )
    return int(shape[1]), int(shape[2])
