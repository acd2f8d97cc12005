"""A model's kind is detected from its graph; one graph of every kind, made here or, where available, a real one."""

from typing import Any

import pytest

from app.graph import count_classes, kind_of, known_operations, unknown_operation


def graph(*names: str, op: str = "Identity", **more: Any) -> dict[str, Any]:
    return {"modelTopology": {"node": [{"name": name, "op": op} for name in names]}, **more}


def biases(classes: int, anchors: int = 3) -> dict[str, Any]:
    shapes = {
        "BoxPredictor_0/BoxEncodingPredictor/biases": [anchors * 4],
        "BoxPredictor_0/ClassPredictor/biases": [anchors * (classes + 1)],
        "BoxPredictor_0/ClassPredictor/weights": [1, 1, 8, anchors * (classes + 1)],
    }
    return {"weightsManifest": [{"weights": [{"name": name, "shape": shape} for name, shape in shapes.items()]}]}


def outputs(*names: str, columns: Any = 3) -> dict[str, Any]:
    shape = {"dim": [{"size": "1"}, {"size": "1917"}, {"size": str(columns)}]}
    return {"outputs": {name: {"name": name, "tensorShape": shape} for name in names}}


@pytest.mark.parametrize(
    ("model", "kind", "classes"),
    [
        (graph("x", signature=outputs("scores", "boxes")), "own", 3),
        (graph("x", userDefinedMetadata={"signature": outputs("boxes", "scores", columns=2)}), "own", 2),
        (graph("x", signature=outputs("scores", "boxes", columns=-1)), "own", None),
        (graph("image", "scores", "boxes"), "own", None),
        (graph("Postprocessor/ExpandDims_1", **biases(2)), "cloud-annotations", 2),
        (graph("Postprocessor/ExpandDims_1", **biases(90, anchors=6)), "coco-ssd", 90),
        (graph("Postprocessor/Slice"), "cloud-annotations", None),
        (graph("x", signature=outputs("detection_scores", "detection_boxes", "num_detections")), "tf2-od-api", None),
        (graph("StatefulPartitionedCall/Postprocessor/NonMaxSuppressionV5"), "tf2-od-api", None),
        (graph("final_result", op="Softmax"), "classification", None),
        (graph("y"), "unknown", None),
        ({"modelTopology": {}}, "unknown", None),
        ({"modelTopology": {"node": ["x", 3, None]}}, "unknown", None),
        ({"modelTopology": {"node": []}, "signature": {"outputs": []}}, "unknown", None),
    ],
)
def test_kind_and_classes(model: dict[str, Any], kind: str, classes: int | None) -> None:
    assert kind_of(model) == kind
    assert count_classes(model) == classes


Node = tuple[str, str, list[str]]  # name, operation, inputs


def model_of(outputs: dict[str, str] | None, *nodes: Node) -> dict[str, Any]:
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
        (model_of({"scores": "net"}, IMAGE, NET), None),
        (model_of({"scores": "net"}, IMAGE, NET, ODD), None),
        (model_of({"scores": "odd"}, IMAGE, NET, ODD), ("CombinedNonMaxSuppression", "odd")),
        (model_of({"detection_scores": "odd", **RAW}, IMAGE, NET, ODD), None),
        (model_of(None, IMAGE, NET, ("check", "Assert", ["net"]), ("end", "Sigmoid", ["net"])), None),
        (model_of(None, IMAGE, NET, ODD, ("end", "Sigmoid", ["odd:1"])), ("CombinedNonMaxSuppression", "odd")),
        (model_of({"scores": "a"}, ("a", "Sigmoid", ["b"]), ("b", "Sigmoid", ["a"])), None),
        ({"modelTopology": {}}, None),
        ({"modelTopology": {"node": [None, {"name": "x", "input": 3}]}, "signature": {"outputs": {"y": 1}}}, None),
    ],
)
def test_first_unknown_operation(given: dict[str, Any], expected: tuple[str, str] | None) -> None:
    assert unknown_operation(given) == expected
