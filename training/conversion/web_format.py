"""Reads and writes TensorFlow.js graph models: model.json with its weight shards.

`read_web_model` takes new and old files alike (without `format`, shards without `.bin`) and gives back a graph that
plain TensorFlow runs, so that what is shipped can be measured. What the tensors mean is contract.py's job.
"""

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf
from google.protobuf.json_format import ParseDict, ParseError  # type: ignore[import-untyped]  # ships no types
from numpy.typing import NDArray
from tensorflow.core.framework.graph_pb2 import GraphDef
from tensorflow.core.framework.node_def_pb2 import NodeDef
from tensorflow.core.protobuf.meta_graph_pb2 import SignatureDef

from training.conversion.foreign.output_names import Shape, restore_names
from training.conversion.optimise import tfjs_converter
from training.errors import TrainingError
from training.files.atomic import replacing_file

WEIGHT_DTYPES: dict[str, Any] = {
    "float32": np.float32,
    "int32": np.int32,
    "bool": np.bool_,
    "uint8": np.uint8,
    "complex64": np.complex64,
}
STORED_DTYPES: dict[str, Any] = {"float16": np.float16, "uint8": np.uint8, "uint16": np.uint16}
LARGEST_JSON = 64 * 2**20  # bytes; server and page refuse more
SHARD_BYTES = 4 * 1024 * 1024  # the size that every browser still caches


@dataclass
class WebModel:
    """A model_web folder, read.

    Attributes:
        graph_def: plain operations with the weights as constants, as the browser sees them (dequantised).
        inputs, outputs: signature key to tensor name; node names where the file has no signature.
        metadata: `userDefinedMetadata`, or empty.
    """

    graph_def: GraphDef
    inputs: dict[str, str]
    outputs: dict[str, str]
    metadata: dict[str, Any]


def read_model_json(folder: Path) -> dict[str, Any]:
    """Return model.json as it stands.

    Raises:
        TrainingError: it is missing, not JSON, or not a TensorFlow.js graph model.
    """
    path = folder / "model.json"
    try:
        if (size := path.stat().st_size) > LARGEST_JSON:
            raise TrainingError(f"{path} has {size:,} bytes; more than {LARGEST_JSON:,} is not read, nor by the page")
        model = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise TrainingError(
            f"{path} is missing; a model_web folder has model.json, its shards and labels.json"
        ) from error
    except RecursionError as error:
        raise TrainingError(f"{path} is nested too deeply to be a model") from error
    except ValueError as error:
        raise TrainingError(f"{path} is not JSON: {error}") from error
    if not isinstance(model, dict) or "node" not in (model.get("modelTopology") or {}):
        raise TrainingError(f"{path} is not a TensorFlow.js graph model: it has no modelTopology.node")
    return model


def read_web_model(folder: Path) -> WebModel:
    """Read a model_web folder with its weights.

    Raises:
        TrainingError: a file is missing, too short, or not what model.json promises.
    """
    model = read_model_json(folder)
    weights = read_weights(folder, model.get("weightsManifest") or [])
    graph_def = GraphDef()
    try:
        ParseDict(_with_text_bytes(model["modelTopology"]), graph_def, ignore_unknown_fields=True)
    except ParseError as error:
        raise TrainingError(f"{folder / 'model.json'}: modelTopology is not a TensorFlow graph: {error}") from error
    nodes = list(graph_def.node)
    for function in graph_def.library.function:
        nodes.extend(function.node_def)
    for node in nodes:
        if node.op == "Const" and node.name in weights:
            node.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(_as(weights[node.name], node)))
    plain = _unfuse(graph_def)
    signature = model.get("signature") or model.get("userDefinedMetadata", {}).get("signature") or {}
    inputs = {key: info["name"] for key, info in (signature.get("inputs") or {}).items()}
    named = {key: info for key, info in (signature.get("outputs") or {}).items() if "name" in info}
    outputs = restore_names({key: (info["name"], _shape(info)) for key, info in named.items()})
    read = {reference.lstrip("^").split(":")[0] for node in plain.node for reference in node.input}
    if not inputs:
        inputs = {n.name: f"{n.name}:0" for n in plain.node if n.op == "Placeholder"}
    if not outputs:
        outputs = {n.name: f"{n.name}:0" for n in plain.node if n.name not in read and n.op != "Const"}
    return WebModel(plain, inputs, outputs, model.get("userDefinedMetadata") or {})


def read_weights(folder: Path, manifest: list[dict[str, Any]]) -> dict[str, NDArray[np.generic]]:
    """Return every weight, dequantised as TensorFlow.js' loader does it."""
    weights: dict[str, NDArray[np.generic]] = {}
    for group in manifest:
        data = b"".join(_read_shard(folder, path) for path in group["paths"])
        offset = 0
        for entry in group["weights"]:
            quantisation = entry.get("quantization") or {}
            if entry["dtype"] == "string":
                texts, offset = _read_strings(data, offset, int(np.prod(entry["shape"], dtype=np.int64)))
                if offset > len(data):
                    raise TrainingError(_too_short(folder, group, entry, offset, len(data)))
                weights[entry["name"]] = np.array(texts, object).reshape(entry["shape"])
                continue
            if entry["dtype"] not in WEIGHT_DTYPES:
                raise TrainingError(
                    f"{folder / 'model.json'}: weight {entry['name']} has the unknown dtype {entry['dtype']}"
                )
            stored = np.dtype(STORED_DTYPES.get(quantisation.get("dtype", ""), WEIGHT_DTYPES[entry["dtype"]]))
            count = int(np.prod(entry["shape"], dtype=np.int64))
            if offset + count * stored.itemsize > len(data):
                raise TrainingError(_too_short(folder, group, entry, offset + count * stored.itemsize, len(data)))
            value: NDArray[np.generic] = np.frombuffer(data, stored, count, offset)
            offset += count * stored.itemsize
            if "scale" in quantisation:
                value = value.astype(np.float64) * quantisation["scale"] + quantisation["min"]
            weights[entry["name"]] = value.reshape(entry["shape"]).astype(WEIGHT_DTYPES[entry["dtype"]])
    return weights


def _read_strings(data: bytes, offset: int, count: int) -> tuple[list[bytes], int]:
    """Return strings, each preceded by its length in four bytes, and the offset after them, perhaps past the end."""
    texts: list[bytes] = []
    while len(texts) < count and offset < len(data):
        start = offset + 4
        offset = start + int.from_bytes(data[offset:start], "little")
        texts.append(data[start:offset])
    return texts, offset if len(texts) == count else len(data) + 4


def _too_short(folder: Path, group: dict[str, Any], entry: dict[str, Any], needed: int, there: int) -> str:
    return (
        f"the shards {', '.join(group['paths'])} in {folder} are too short: weight {entry['name']} "
        f"ends at byte {needed}, the shards at {there}"
    )


def write_web_model(
    folder: Path,
    graph_def: GraphDef,
    signature: SignatureDef,
    metadata: dict[str, Any],
    stored_as: Mapping[str, Iterable[str]] | None = None,
) -> None:
    """Write model.json and its shards from a fused graph.

    Args:
        stored_as: `float16`, `uint8` or `uint16` to the names of the weights stored that way; the others are unchanged.
    """
    converter = tfjs_converter()
    copy = GraphDef()
    copy.CopyFrom(graph_def)
    for node in copy.node:
        node.attr.pop("_output_shapes", None)
        node.attr.pop("_grappler_inferred_output_shapes", None)
        node.device = ""
    weights = converter.extract_weights(copy)
    converter.write_artifacts(
        converter.MessageToDict(copy),
        weights,
        str(folder / "model.json"),
        tf.__version__,
        signature,
        quantization_dtype_map={k: list(v) for k, v in (stored_as or {}).items()} or None,
        weight_shard_size_bytes=SHARD_BYTES,
        metadata=metadata,
    )


def write_metadata(folder: Path, metadata: dict[str, Any]) -> None:
    """Replace model.json's userDefinedMetadata; the new file is written beside the old one and renamed."""
    model = read_model_json(folder)
    model["userDefinedMetadata"] = metadata
    with replacing_file(folder / "model.json") as beside:
        beside.write_text(json.dumps(model, separators=(",", ":")), "utf-8")


def float_constants(graph_def: GraphDef) -> dict[str, NDArray[np.float32]]:
    """Return the float32 constants by name."""
    return {
        node.name: tf.make_ndarray(node.attr["value"].tensor)
        for node in graph_def.node
        if node.op == "Const" and node.attr["dtype"].type == tf.float32.as_datatype_enum
    }


def _with_text_bytes(topology: dict[str, Any]) -> dict[str, Any]:
    """Return the graph with bytes in base64, as protobuf's JSON has them; old converters wrote lists of numbers."""
    nodes = []
    for node in topology["node"]:
        attributes = {}
        for key, value in (node.get("attr") or {}).items():
            if isinstance(value.get("s"), list):
                attributes[key] = value | {"s": base64.b64encode(bytes(value["s"])).decode()}
            elif isinstance(value.get("list"), dict) and isinstance(value["list"].get("s"), list):
                texts = [base64.b64encode(bytes(s)).decode() if isinstance(s, list) else s for s in value["list"]["s"]]
                attributes[key] = value | {"list": value["list"] | {"s": texts}}
            else:
                attributes[key] = value
        nodes.append(node | {"attr": attributes})
    return topology | {"node": nodes}


def _shape(info: dict[str, Any]) -> Shape:
    shape = info.get("tensorShape")
    if not shape or shape.get("unknownRank"):
        return None
    return [int(dimension.get("size", -1)) for dimension in shape.get("dim", ())]


def _read_shard(folder: Path, name: str) -> bytes:
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise TrainingError(f"{folder / 'model.json'} names the shard {name!r}, which is outside its folder")
    try:
        return path.read_bytes()
    except OSError as error:
        raise TrainingError(f"the shard {name} of {folder / 'model.json'} can't be read: {error.strerror}") from error


def _as(value: NDArray[np.generic], node: NodeDef) -> NDArray[np.generic]:
    """Return the value in the node's own dtype: TensorFlow.js stores int64 as int32."""
    return value.astype(tf.as_dtype(node.attr["dtype"].type).as_numpy_dtype)


def _unfuse(graph_def: GraphDef) -> GraphDef:
    """Return the graph with fused operations taken apart: TensorFlow has no kernel for the depthwise one."""
    plain = GraphDef()
    plain.versions.CopyFrom(graph_def.versions)
    plain.library.CopyFrom(graph_def.library)
    for node in graph_def.node:
        if node.op not in ("_FusedConv2D", "FusedDepthwiseConv2dNative", "_FusedMatMul"):
            plain.node.add().CopyFrom(node)
            continue
        plain.node.extend(_parts(node))
    return plain


def _parts(node: NodeDef) -> list[NodeDef]:
    operations = [op.decode() for op in node.attr["fused_ops"].list.s if op != b"NoOp"]
    count = node.attr["num_args"].i
    data, arguments = list(node.input[:2]), list(node.input[2 : 2 + count])
    op = {"_FusedConv2D": "Conv2D", "_FusedMatMul": "MatMul"}.get(node.op, "DepthwiseConv2dNative")
    first = NodeDef(op=op, input=data)
    dropped: tuple[str, ...] = (
        "fused_ops",
        "num_args",
        "num_host_args",
        "host_args",
        "epsilon",
        "leakyrelu_alpha",
        "TArgs",
        "filter_format",
    )
    if op == "DepthwiseConv2dNative":
        dropped = (*dropped, "use_cudnn_on_gpu")
    for key, value in node.attr.items():
        if key not in dropped and not key.startswith("_") and not (op == "MatMul" and key == "data_format"):
            first.attr[key].CopyFrom(value)
    parts = [first]
    for operation in operations:
        part = NodeDef(op="Prelu" if operation == "Prelu" else operation)
        part.attr["T"].type = tf.float32.as_datatype_enum
        if operation == "BiasAdd":
            part.input.append(arguments.pop(0))
            part.attr["data_format"].s = b"NHWC"
        elif operation == "LeakyRelu":
            part.attr["alpha"].f = node.attr["leakyrelu_alpha"].f
        parts.append(part)
    for number, part in enumerate(parts):
        part.name = node.name if part is parts[-1] else f"{node.name}/part{number}"
        if number:
            part.input.insert(0, parts[number - 1].name)
    return parts
