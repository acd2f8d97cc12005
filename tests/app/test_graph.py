"""The kind of a model is told from its graph; one graph of every kind, made here or, where it is there, a real one."""

from typing import Any

import pytest

from app.graph import count_classes, kind_of


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
