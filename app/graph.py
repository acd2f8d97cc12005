"""What kind of model a `model.json` holds, told from its graph and never from names of files.

The page decides the same for itself in `static/js/engine/signature.js`; here it serves the start check and the
page's menu. Graphs come parsed; files and bytes are `app.model`'s.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

KINDS = ("own", "cloud-annotations", "coco-ssd", "tf2-od-api", "classification", "unknown")
COCO_COLUMNS = 90
CLASS_BIASES = re.compile(
    r"(BoxPredictor_\d+|WeightSharedConvolutionalBoxPredictor)/ClassPredictor/(biases|BiasAdd.*)$"
)
BOX_BIASES = "{}/BoxEncodingPredictor/"


def kind_of(model: Mapping[str, Any]) -> str:
    """Tell the kind of a parsed `model.json`: one of `KINDS`."""
    outputs = signature_outputs(model)
    names = {str(node.get("name", "")) for node in nodes_of(model)}
    if {"scores", "boxes"} <= outputs.keys() or {"scores", "boxes"} <= names:
        return "own"
    if _is_tf2_detection(outputs, names):
        return "tf2-od-api"
    if any(name.startswith(("Postprocessor/", "BoxPredictor_")) for name in names):
        return "coco-ssd" if count_classes(model) == COCO_COLUMNS else "cloud-annotations"
    if any(node.get("op") == "Softmax" for node in nodes_of(model)):
        return "classification"
    return "unknown"


def count_classes(model: Mapping[str, Any]) -> int | None:
    """Count the columns of the class scores (no background), or None where the graph does not say.

    Our own export says it in the signature. The Object Detection API's boxes and classes share their anchors, so the
    lengths of the two bias vectors of one feature map say it: anchors * 4 and anchors * (classes + 1).
    """
    scores = signature_outputs(model).get("scores")
    if scores is not None:
        size = _last_dimension(scores)
        if size is not None:
            return size
    lengths = {name: shape[-1] for name, shape in _weight_shapes(model) if len(shape) == 1}
    for name, length in lengths.items():
        match = CLASS_BIASES.search(name)
        if match is None:
            continue
        prefix = BOX_BIASES.format(match.group(1))
        anchors = next((other // 4 for key, other in lengths.items() if prefix in key and other % 4 == 0), 0)
        if anchors and length % anchors == 0:
            return length // anchors - 1
    return None


def _is_tf2_detection(outputs: Mapping[str, Any], names: set[str]) -> bool:
    return {"detection_boxes", "detection_scores"} <= outputs.keys() or any(
        name.startswith("StatefulPartitionedCall/") and "NonMaxSuppression" in name for name in names
    )


def nodes_of(model: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Give the nodes of a graph, as far as they are any."""
    topology = model.get("modelTopology")
    nodes = topology.get("node") if isinstance(topology, dict) else None
    return [node for node in nodes if isinstance(node, dict)] if isinstance(nodes, list) else []


def signature_outputs(model: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give what the signature names as outputs."""
    # Older converters wrote the signature inside userDefinedMetadata.
    metadata = model.get("userDefinedMetadata")
    for holder in (model, metadata):
        signature = holder.get("signature") if isinstance(holder, dict) else None
        outputs = signature.get("outputs") if isinstance(signature, dict) else None
        if isinstance(outputs, dict) and outputs:
            return outputs
    return {}


def _last_dimension(tensor: Any) -> int | None:
    try:
        size = int(tensor["tensorShape"]["dim"][-1]["size"])
    except (KeyError, IndexError, TypeError, ValueError):
        return None
    return size if size > 0 else None


def _weight_shapes(model: Mapping[str, Any]) -> Iterable[tuple[str, list[int]]]:
    for group in model.get("weightsManifest", ()):
        for weight in group.get("weights", ()):
            yield str(weight.get("name", "")), list(weight.get("shape", ()))
