"""What kind of model a `model.json` holds, told from its graph and never from names of files, and whether it can run.

The page decides the same for itself in `static/js/engine/signature.js`; here it serves the start check and the
page's menu. Graphs come already parsed; files and bytes are `app.model`'s job.
"""

import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from app.config import ROOT

KINDS = {  # each with its name for visitors
    "own": "Made by this project's training",
    "cloud-annotations": "Cloud Annotations or another TensorFlow Object Detection API export",
    "coco-ssd": "coco-ssd",
    "tf2-od-api": "TensorFlow 2 Object Detection API export",
    "classification": "Classification model",
    "unknown": "Unknown kind of model",
}
RAW_RESULTS = ("raw_detection_boxes", "raw_detection_scores")
COCO_COLUMNS = 90
CLASS_BIASES = re.compile(
    r"(BoxPredictor_\d+|WeightSharedConvolutionalBoxPredictor)/ClassPredictor/(biases|BiasAdd.*)$"
)


def kind_of(model: Mapping[str, Any]) -> str:
    """Return the kind of a parsed `model.json`: one of `KINDS`."""
    outputs = _signature_outputs(model)
    names = {str(node.get("name", "")) for node in _nodes(model)}
    if {"scores", "boxes"} <= outputs.keys() or {"scores", "boxes"} <= names:
        return "own"
    inside = any(name.startswith("StatefulPartitionedCall/") and "NonMaxSuppression" in name for name in names)
    if {"detection_boxes", "detection_scores"} <= outputs.keys() or inside:
        return "tf2-od-api"
    if any(name.startswith(("Postprocessor/", "BoxPredictor_")) for name in names):
        return "coco-ssd" if count_classes(model) == COCO_COLUMNS else "cloud-annotations"
    if any(node.get("op") == "Softmax" for node in _nodes(model)):
        return "classification"
    return "unknown"


def count_classes(model: Mapping[str, Any]) -> int | None:
    """Count the columns of the class scores (no background), or None where the graph does not say.

    Our own export states it in the signature. The Object Detection API's boxes and classes share their anchors, so it
    follows from the lengths of a feature map's two bias vectors: anchors * 4 and anchors * (classes + 1).
    """
    with suppress(KeyError, IndexError, TypeError, ValueError):
        size = int(_signature_outputs(model)["scores"]["tensorShape"]["dim"][-1]["size"])
        if size > 0:
            return size
    lengths = {name: shape[-1] for name, shape in _weight_shapes(model) if len(shape) == 1}
    for name, length in lengths.items():
        match = CLASS_BIASES.search(name)
        if match is None:
            continue
        prefix = f"{match.group(1)}/BoxEncodingPredictor/"
        anchors = next((other // 4 for key, other in lengths.items() if prefix in key and other % 4 == 0), 0)
        if anchors and length % anchors == 0:
            return length // anchors - 1
    return None


def _nodes(model: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    topology = model.get("modelTopology")
    nodes = topology.get("node") if isinstance(topology, dict) else None
    return [node for node in nodes if isinstance(node, dict)] if isinstance(nodes, list) else []


def _signature_outputs(model: Mapping[str, Any]) -> Mapping[str, Any]:
    # Older converters wrote the signature inside userDefinedMetadata.
    metadata = model.get("userDefinedMetadata")
    for holder in (model, metadata):
        signature = holder.get("signature") if isinstance(holder, dict) else None
        outputs = signature.get("outputs") if isinstance(signature, dict) else None
        if isinstance(outputs, dict) and outputs:
            return outputs
    return {}


def _weight_shapes(model: Mapping[str, Any]) -> Iterable[tuple[str, list[int]]]:
    for group in model.get("weightsManifest", ()):
        for weight in group.get("weights", ()):
            yield str(weight.get("name", "")), list(weight.get("shape", ()))


def unknown_operation(model: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the first operation that TensorFlow.js does not know, with its node, or None.

    Only what the results need counts: the page does not run the rest.
    """
    nodes = {str(node.get("name")): node for node in _nodes(model)}
    needed = ((str(nodes[name].get("op")), name) for name in sorted(_needed(nodes, _results(model, nodes))))
    return next((each for each in needed if each[0] not in known_operations()), None)


@cache
def known_operations() -> frozenset[str]:
    """Return the names of all operations that the vendored TensorFlow.js runs; `make vendor` lists them."""
    return frozenset(json.loads((ROOT / "static" / "vendor" / "operations.json").read_text("utf-8")))


def _results(model: Mapping[str, Any], nodes: Mapping[str, Mapping[str, Any]]) -> list[str]:
    outputs = _signature_outputs(model)
    if outputs:
        # If the graph also outputs raw boxes, the page skips its suppression.
        keys = RAW_RESULTS if set(RAW_RESULTS) <= outputs.keys() else tuple(outputs)
        return [str(outputs[key].get("name")) for key in keys if isinstance(outputs[key], Mapping)]
    read = {_node_name(reference) for node in nodes.values() for reference in _inputs(node)}
    # Without a signature, an end node unknown to TensorFlow.js is not a result but the export's leftover (Assert).
    return [name for name, node in nodes.items() if name not in read and node.get("op") in known_operations()]


def _needed(nodes: Mapping[str, Mapping[str, Any]], results: list[str]) -> set[str]:
    needed: set[str] = set()
    waiting = [_node_name(result) for result in results]
    while waiting:
        name = waiting.pop()
        if name in needed or name not in nodes:
            continue
        needed.add(name)
        waiting += [_node_name(reference) for reference in _inputs(nodes[name]) if not reference.startswith("^")]
    return needed


def _inputs(node: Mapping[str, Any]) -> list[str]:
    inputs = node.get("input")
    return [reference for reference in inputs if isinstance(reference, str)] if isinstance(inputs, list) else []


def _node_name(reference: str) -> str:
    return reference.removeprefix("^").split(":")[0]
