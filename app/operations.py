"""Whether TensorFlow.js knows the operations of a graph; its list is made with the bundles, by `make vendor`.

Only what the results need counts: a page does not run the rest. Graphs come parsed.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from app.config import ROOT
from app.graph import nodes_of, signature_outputs

RAW_RESULTS = ("raw_detection_boxes", "raw_detection_scores")


def unknown_operation(model: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return operation and node of the first that TensorFlow.js does not know, or None."""
    nodes = {str(node.get("name")): node for node in nodes_of(model)}
    known = known_operations()
    for name in sorted(_needed(nodes, _results(model, nodes))):
        operation = str(nodes[name].get("op"))
        if known and operation not in known:
            return operation, name
    return None


@cache
def known_operations() -> frozenset[str]:
    """Return the names of all operations that the vendored TensorFlow.js runs."""
    return frozenset(json.loads((ROOT / "static" / "vendor" / "operations.json").read_text("utf-8")))


def _results(model: Mapping[str, Any], nodes: Mapping[str, Mapping[str, Any]]) -> list[str]:
    outputs = signature_outputs(model)
    if outputs:
        # Where raw boxes come out as well, the page leaves the suppression out.
        keys = RAW_RESULTS if set(RAW_RESULTS) <= outputs.keys() else tuple(outputs)
        return [str(outputs[key].get("name")) for key in keys if isinstance(outputs[key], Mapping)]
    read = {_node_name(reference) for node in nodes.values() for reference in _inputs(node)}
    # Without a signature, an end that TensorFlow.js does not know is no result but what the export left over (Assert).
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
