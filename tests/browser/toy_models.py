"""Tiny models of every kind that the page runs, written node by node: they find red and green squares on an 8 x 8 grid.

The network averages each cell of a 32 x 32 picture and scores it by its colour, so a test knows every box and label
that it draws. The network is wrapped as real exports are: our own plain outputs, the Object Detection API's resizing
loop, its suppressed outputs.
"""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

GRID = 8
SIDE = 32
LABELS = ["red", "green"]
ASSERTION = "StatefulPartitionedCall/Postprocessor/BatchMultiClassNonMaxSuppression/SortByField/Assert/Assert"
Node = dict[str, Any]
FLOAT, INT32, RESOURCE, STRING = ({"type": f"DT_{name}"} for name in ("FLOAT", "INT32", "RESOURCE", "STRING"))


class Builder:
    """Collects nodes and weights, then writes a model folder."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.weights: list[tuple[str, NDArray[Any]]] = []

    def node(self, name: str, op: str, *inputs: str, **attributes: Any) -> str:
        self.nodes.append({"name": name, "op": op, "input": list(inputs), "attr": attributes})
        return name

    def const(self, name: str, value: NDArray[Any], *control: str) -> str:
        dtype = {"float32": FLOAT, "object": STRING}.get(value.dtype.name, INT32)
        shape = {"dim": [{"size": str(side)} for side in value.shape]}
        self.nodes.append(
            {
                "name": name,
                "op": "Const",
                "input": list(control),
                "attr": {"dtype": dtype, "value": {"tensor": {"dtype": dtype["type"], "tensorShape": shape}}},
            }
        )
        self.weights.append((name, value))
        return name

    def write(self, folder: Path, *, labels: list[str] | None = None, **extra: Any) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        manifest = [
            {
                "name": name,
                "shape": list(value.shape),
                "dtype": {"float32": "float32", "object": "string"}.get(value.dtype.name, "int32"),
            }
            for name, value in self.weights
        ]
        data = b"".join(strings(value) if value.dtype == object else value.tobytes() for _, value in self.weights)
        half = len(data) // 8 * 4 + 4  # the first of two shards is the longer one, as the converter's are
        (folder / "group1-shard1of2.bin").write_bytes(data[:half])
        (folder / "group1-shard2of2.bin").write_bytes(data[half:])
        model = {
            "modelTopology": {"node": self.nodes, "library": {}, "versions": {}},
            "weightsManifest": [{"paths": ["group1-shard1of2.bin", "group1-shard2of2.bin"], "weights": manifest}],
            **extra,
        }
        (folder / "model.json").write_text(json.dumps(model), "utf-8")
        if labels is not None:
            (folder / "labels.json").write_text(json.dumps(labels), "utf-8")
        return folder


def strings(values: NDArray[Any]) -> bytes:
    """Store strings as TensorFlow.js does: each preceded by its length in four bytes."""
    return b"".join(len(value).to_bytes(4, "little") + value for value in values.ravel())


def text(value: str) -> dict[str, str]:
    return {"s": base64.b64encode(value.encode()).decode()}


def ints(*values: int) -> dict[str, Any]:
    return {"list": {"i": [str(value) for value in values]}}


def shape(*sides: int) -> dict[str, Any]:
    return {"shape": {"dim": [{"size": str(side)} for side in sides]}}


def grid_boxes() -> NDArray[np.float32]:
    """Return every cell's ymin, xmin, ymax, xmax; float32 [GRID * GRID, 4]."""
    rows, columns = np.mgrid[0:GRID, 0:GRID]
    corners = np.stack([rows, columns, rows + 1, columns + 1], -1).reshape(-1, 4)
    boxes: NDArray[np.float32] = (corners / GRID).astype(np.float32)
    return boxes


def network(build: Builder, picture: str, *, background: bool, prefix: str = "") -> str:
    """Add the colour network on a picture in -1..1; returns the name of the scores, [1, 64, 2] or [1, 64, 3]."""
    cell = SIDE // GRID
    pooled = build.node(
        f"{prefix}pool",
        "AvgPool",
        picture,
        ksize=ints(1, cell, cell, 1),
        strides=ints(1, cell, cell, 1),
        padding=text("VALID"),
        T=FLOAT,
    )
    colours = np.array(
        [[-4, 4, -4], [-4, -4, 4], [0, -4, -4]], np.float32
    )  # red, green, blue in; background, red, green out
    offsets = np.array([0, -4, -4], np.float32)
    if not background:
        colours, offsets = colours[:, 1:], offsets[1:]
    filters = build.const(f"{prefix}filters", np.ascontiguousarray(colours)[None, None])
    bias = build.const(f"{prefix}bias", np.ascontiguousarray(offsets))
    scored = build.node(
        f"{prefix}conv",
        "Conv2D",
        pooled,
        filters,
        strides=ints(1, 1, 1, 1),
        dilations=ints(1, 1, 1, 1),
        padding=text("SAME"),
        data_format=text("NHWC"),
        T=FLOAT,
    )
    biased = build.node(f"{prefix}biased", "BiasAdd", scored, bias, T=FLOAT)
    rows = build.const(f"{prefix}rows", np.array([1, GRID * GRID, len(offsets)], np.int32))
    flat = build.node(f"{prefix}flat", "Reshape", biased, rows, T=FLOAT)
    return build.node(f"{prefix}convert_scores", "Sigmoid", flat, T=FLOAT)


def picture() -> bytes:
    """Draw a blue picture with a red square on one cell of the network's grid, as a PNG."""
    image = Image.new("RGB", (160, 80), "#0000ff")
    ImageDraw.Draw(image).rectangle((40, 20, 59, 29), fill="#ff0000")
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def own(folder: Path, **metadata: Any) -> Path:
    """Our own kind: a picture in -1..1, scores [1, N, C], boxes [1, N, 4]."""
    build = Builder()
    picture = build.node("image", "Placeholder", dtype=FLOAT, shape=shape(1, SIDE, SIDE, 3))
    scores = network(build, picture, background=False)
    one = build.const("one", np.array(1, np.float32))
    boxes = build.node("boxes", "Mul", build.const("cells", grid_boxes()[None]), one, T=FLOAT)
    signature = {
        "inputs": {"image": {"name": "image:0", "dtype": "DT_FLOAT", "tensorShape": shape(1, SIDE, SIDE, 3)["shape"]}},
        # The outputs are in the "wrong" order on purpose.
        "outputs": {
            "boxes": {"name": f"{boxes}:0", "dtype": "DT_FLOAT", "tensorShape": shape(1, GRID * GRID, 4)["shape"]},
            "scores": {"name": f"{scores}:0", "dtype": "DT_FLOAT", "tensorShape": shape(1, GRID * GRID, 2)["shape"]},
        },
    }
    own_metadata = {
        "name": "Toy",
        "labels": LABELS,
        "input": {"width": SIDE, "height": SIDE, "range": [-1, 1]},
        **metadata,
    }
    return build.write(
        folder, labels=LABELS, signature=signature, format="graph-model", userDefinedMetadata=own_metadata
    )


def resizing_loop(build: Builder) -> str:
    """Add the Object Detection API's loop over a batch, as TensorFlow 1 exports it; returns the pictures, 0..255."""
    frame = {"frame_name": text("Preprocessor/map/while/while_context")}
    p, w = "Preprocessor/map", "Preprocessor/map/while"
    build.node("image_tensor", "Placeholder", dtype={"type": "DT_UINT8"}, shape=shape(-1, -1, -1, 3))
    build.node("ToFloat", "Cast", "image_tensor", SrcT={"type": "DT_UINT8"}, DstT=FLOAT)
    for name, value in (("zero", 0), ("one", 1)):
        build.const(f"{p}/{name}", np.array(value, np.int32))
        build.const(f"{p}/{name}s", np.array([value], np.int32))
    inside = f"^{w}/Identity"  # a constant belongs to the loop by waiting for one of its nodes
    build.const(f"{w}/size", np.array([SIDE, SIDE], np.int32), inside)
    build.node(f"{p}/shape", "Shape", "ToFloat", T=FLOAT, out_type=INT32)
    masks = {f"{mask}_mask": {"i": "0"} for mask in ("begin", "end", "ellipsis", "new_axis")}
    build.node(
        f"{p}/count",
        "StridedSlice",
        f"{p}/shape",
        f"{p}/zeros",
        f"{p}/ones",
        f"{p}/ones",
        T=INT32,
        Index=INT32,
        shrink_axis_mask={"i": "1"},
        **masks,
    )
    array = {
        "dtype": FLOAT,
        "dynamic_size": {"b": False},
        "clear_after_read": {"b": True},
        "identical_element_shapes": {"b": True},
    }
    build.node(
        f"{p}/TensorArray",
        "TensorArrayV3",
        f"{p}/count",
        element_shape={"shape": {"unknownRank": True}},
        tensor_array_name=text("in"),
        **array,
    )
    build.node(
        f"{p}/TensorArray_1",
        "TensorArrayV3",
        f"{p}/count",
        element_shape={"shape": {"unknownRank": True}},
        tensor_array_name=text("out"),
        **array,
    )
    build.node(f"{p}/range", "Range", f"{p}/zero", f"{p}/count", f"{p}/one", Tidx=INT32)
    build.node(
        f"{p}/scatter",
        "TensorArrayScatterV3",
        f"{p}/TensorArray",
        f"{p}/range",
        "ToFloat",
        f"{p}/TensorArray:1",
        T=FLOAT,
    )
    enter = {"parallel_iterations": {"i": "32"}, **frame}
    variable, fixed = {**enter, "is_constant": {"b": False}}, {**enter, "is_constant": {"b": True}}
    build.node(f"{w}/Enter", "Enter", f"{p}/zero", T=INT32, **variable)
    build.node(f"{w}/Enter_1", "Enter", f"{p}/TensorArray_1:1", T=FLOAT, **variable)
    build.node(f"{w}/Limit", "Enter", f"{p}/count", T=INT32, **fixed)
    build.node(f"{w}/In", "Enter", f"{p}/TensorArray", T=RESOURCE, **fixed)
    build.node(f"{w}/InFlow", "Enter", f"{p}/scatter", T=FLOAT, **fixed)
    build.node(f"{w}/Out", "Enter", f"{p}/TensorArray_1", T=RESOURCE, **fixed)
    build.node(f"{w}/Merge", "Merge", f"{w}/Enter", f"{w}/NextIteration", T=INT32, N={"i": "2"})
    build.node(f"{w}/Merge_1", "Merge", f"{w}/Enter_1", f"{w}/NextIteration_1", T=FLOAT, N={"i": "2"})
    build.node(f"{w}/Less", "Less", f"{w}/Merge", f"{w}/Limit", T=INT32)
    build.node(f"{w}/LoopCond", "LoopCond", f"{w}/Less")
    build.node(f"{w}/Switch", "Switch", f"{w}/Merge", f"{w}/LoopCond", T=INT32)
    build.node(f"{w}/Switch_1", "Switch", f"{w}/Merge_1", f"{w}/LoopCond", T=FLOAT)
    build.node(f"{w}/Identity", "Identity", f"{w}/Switch:1", T=INT32)
    build.node(f"{w}/Exit_1", "Exit", f"{w}/Switch_1", T=FLOAT)
    build.node(f"{w}/read", "TensorArrayReadV3", f"{w}/In", f"{w}/Identity", f"{w}/InFlow", dtype=FLOAT)
    build.const(f"{w}/dim", np.array(0, np.int32), inside)
    build.node(f"{w}/ExpandDims", "ExpandDims", f"{w}/read", f"{w}/dim", T=FLOAT, Tdim=INT32)
    build.node(
        f"{w}/ResizeBilinear", "ResizeBilinear", f"{w}/ExpandDims", f"{w}/size", T=FLOAT, align_corners={"b": False}
    )
    build.node(f"{w}/Squeeze", "Squeeze", f"{w}/ResizeBilinear", T=FLOAT, squeeze_dims=ints(0))
    build.node(
        f"{w}/write", "TensorArrayWriteV3", f"{w}/Out", f"{w}/Identity", f"{w}/Squeeze", f"{w}/Switch_1:1", T=FLOAT
    )
    build.const(f"{w}/step", np.array(1, np.int32), inside)
    build.node(f"{w}/add", "Add", f"{w}/Identity", f"{w}/step", T=INT32)
    build.node(f"{w}/NextIteration", "NextIteration", f"{w}/add", T=INT32)
    build.node(f"{w}/NextIteration_1", "NextIteration", f"{w}/write", T=FLOAT)
    return build.node(
        f"{p}/TensorArrayStack/TensorArrayGatherV3",
        "TensorArrayGatherV3",
        f"{p}/TensorArray_1",
        f"{p}/range",
        f"{w}/Exit_1",
        dtype=FLOAT,
        element_shape=shape(SIDE, SIDE, 3),
    )


def normalised(build: Builder, picture: str) -> str:
    scale = build.const("Preprocessor/mul/x", np.array(2 / 255, np.float32))
    scaled = build.node("Preprocessor/mul", "Mul", scale, picture, T=FLOAT)
    offset = build.const("Preprocessor/sub/y", np.array(1, np.float32))
    return build.node("Preprocessor/sub", "Sub", scaled, offset, T=FLOAT)


def cloud_annotations(folder: Path, labels: list[str] | None = None) -> Path:
    """A Cloud Annotations export: the loop inside, scores [1, N, C], boxes [1, N, 1, 4], no `format`, no signature."""
    build = Builder()
    scores = network(build, normalised(build, resizing_loop(build)), background=True, prefix="Postprocessor/")
    begin = build.const("Postprocessor/Slice/begin", np.array([0, 0, 1], np.int32))
    size = build.const("Postprocessor/Slice/size", np.array([-1, -1, -1], np.int32))
    build.node("Postprocessor/Slice", "Slice", scores, begin, size, T=FLOAT, Index=INT32)
    dim = build.const("Postprocessor/ExpandDims_1/dim", np.array(2, np.int32))
    cells = build.const("Postprocessor/cells", grid_boxes()[None])
    build.node("Postprocessor/ExpandDims_1", "ExpandDims", cells, dim, T=FLOAT, Tdim=INT32)
    return build.write(folder, labels=labels)


def suppressed(folder: Path, labels: list[str] | None = None) -> Path:
    """A TensorFlow 2 Object Detection API export with its suppression inside; one label."""
    build = Builder()
    build.node("input_tensor", "Placeholder", dtype={"type": "DT_UINT8"}, shape=shape(1, -1, -1, 3))
    build.node("Cast", "Cast", "input_tensor", SrcT={"type": "DT_UINT8"}, DstT=FLOAT)
    size = build.const("size", np.array([SIDE, SIDE], np.int32))
    resized = build.node("resized", "ResizeBilinear", "Cast", size, T=FLOAT, align_corners={"b": False})
    # What TensorFlow.js' converter leaves of box_list_ops.py's assertion: a node that does nothing, and its message.
    words = build.const(f"{ASSERTION}/data_0", np.array(b"Incorrect field size: actual vs expected.", object))
    assertion = build.node(ASSERTION, "NoOp", f"^{words}")
    scores = network(build, normalised(build, resized), background=False)
    first = build.const("first", np.array([0, 0, 0], np.int32), f"^{assertion}")
    every = build.const("every", np.array([1, GRID * GRID, 1], np.int32))
    red = build.node("red", "Slice", scores, first, every, T=FLOAT, Index=INT32)
    flat = build.node("red_flat", "Reshape", red, build.const("flat_shape", np.array([GRID * GRID], np.int32)), T=FLOAT)
    cells = build.const("cells", grid_boxes())
    limits = [build.const("most", np.array(10, np.int32))]
    limits += [
        build.const(name, np.array(value, np.float32)) for name, value in (("iou", 0.5), ("score", 0.3), ("sigma", 0.0))
    ]
    kept = build.node(
        "suppression", "NonMaxSuppressionV5", cells, flat, *limits, T=FLOAT, pad_to_max_output_size={"b": False}
    )
    axis = build.const("axis", np.array(0, np.int32))
    gather = {"Tparams": FLOAT, "Tindices": INT32, "Taxis": INT32, "batch_dims": {"i": "0"}}
    outputs = {
        "detection_boxes": build.node("boxes_out", "GatherV2", cells, kept, axis, **gather),
        "detection_scores": build.node("scores_out", "GatherV2", flat, kept, axis, **gather),
    }
    ones = build.const("ones", np.ones(GRID * GRID, np.float32))
    outputs["detection_classes"] = build.node("classes_out", "GatherV2", ones, kept, axis, **gather)
    signature = {
        "inputs": {"input_tensor": {"name": "input_tensor:0"}},
        "outputs": {name: {"name": f"{node}:0"} for name, node in outputs.items()},
    }
    return build.write(folder, labels=labels, signature=signature, format="graph-model")


def classification(folder: Path) -> Path:
    """A Cloud Annotations classification export: one row of probabilities for the whole picture."""
    build = Builder()
    picture = build.node("Placeholder", "Placeholder", dtype=FLOAT, shape=shape(-1, SIDE, SIDE, 3))
    axes = build.const("axes", np.array([1, 2], np.int32))
    mean = build.node("mean", "Mean", picture, axes, T=FLOAT, keep_dims={"b": False}, Tidx=INT32)
    weights = build.const("weights", np.array([[8, -8], [-8, 8], [0, 0]], np.float32))
    logits = build.node("logits", "MatMul", mean, weights, T=FLOAT, transpose_a={"b": False}, transpose_b={"b": False})
    build.node("final_result", "Softmax", logits, T=FLOAT)
    return build.write(folder, labels=LABELS)
