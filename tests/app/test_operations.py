"""Only operations that the results need are asked for, and the list is the vendored executor's own."""

from typing import Any

import pytest

from app.operations import known_operations, unknown_operation

Node = tuple[str, str, list[str]]  # name, operation, inputs


def model(outputs: dict[str, str] | None, *nodes: Node) -> dict[str, Any]:
    graph = {"node": [{"name": name, "op": op, "input": inputs} for name, op, inputs in nodes]}
    named = {key: {"name": f"{node}:0"} for key, node in (outputs or {}).items()}
    return {"modelTopology": graph, **({"signature": {"outputs": named}} if outputs else {})}


IMAGE: Node = ("image", "Placeholder", [])
NET = ("net", "Conv2D", ["image:0"])
ODD = ("odd", "CombinedNonMaxSuppression", ["net"])
RAW = {"raw_detection_boxes": "net", "raw_detection_scores": "net"}


def test_list_is_the_executors() -> None:
    assert {"Conv2D", "FusedDepthwiseConv2dNative", "NonMaxSuppressionV5", "TensorListStack"} <= known_operations()
    assert "CombinedNonMaxSuppression" not in known_operations()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (model({"scores": "net"}, IMAGE, NET), None),
        (model({"scores": "net"}, IMAGE, NET, ODD), None),
        (model({"scores": "odd"}, IMAGE, NET, ODD), ("CombinedNonMaxSuppression", "odd")),
        (model({"detection_scores": "odd", **RAW}, IMAGE, NET, ODD), None),
        (model(None, IMAGE, NET, ("check", "Assert", ["net"]), ("end", "Sigmoid", ["net"])), None),
        (model(None, IMAGE, NET, ODD, ("end", "Sigmoid", ["odd:1"])), ("CombinedNonMaxSuppression", "odd")),
        (model({"scores": "a"}, ("a", "Sigmoid", ["b"]), ("b", "Sigmoid", ["a"])), None),
        ({"modelTopology": {}}, None),
        ({"modelTopology": {"node": [None, {"name": "x", "input": 3}]}, "signature": {"outputs": {"y": 1}}}, None),
    ],
)
def test_first_unknown_operation(given: dict[str, Any], expected: tuple[str, str] | None) -> None:
    assert unknown_operation(given) == expected
