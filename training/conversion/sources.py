"""Reads any export as one frozen graph: SavedModel of TensorFlow 2 or 1, frozen graph file, Keras model.

What the graph's outputs mean is found in contract.py and foreign/object_detection_api.py; nothing is converted here.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tensorflow as tf
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]  # ships no types
from tensorflow.core.framework.graph_pb2 import GraphDef
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2
from tensorflow.python.saved_model import loader_impl

from training.errors import TrainingError
from training.files.quiet import no_stderr

# Where a SavedModel of ours keeps what its graph cannot say; TensorFlow leaves this folder alone.
DETAILS = Path("assets.extra") / "detector.json"


@dataclass
class FrozenSource:
    """A frozen graph and what its export says of itself.

    Attributes:
        graph_def: every variable is a constant.
        inputs: signature key to tensor name, as `image: "image:0"`; frozen graph files use node names as keys.
        outputs: signature key to tensor name.
        kind: "Keras", "TF2 SavedModel", "TF1 SavedModel" or "frozen graph", for messages and the model card.
        details: our own export's name, labels, input, thresholds and history; empty for foreign ones.
    """

    graph_def: GraphDef
    inputs: dict[str, str]
    outputs: dict[str, str]
    kind: str
    details: dict[str, Any] = field(default_factory=dict)


def read_source(path: Path, signature: str = "serving_default") -> FrozenSource:
    """Read an export of any supported kind.

    Raises:
        TrainingError: the path is none of the kinds, or is damaged.
    """
    if not path.exists():
        raise TrainingError(f"no model at {path}; expected a SavedModel folder, a frozen graph (.pb) or a Keras file")
    if path.is_file() and path.suffix in {".keras", ".h5"}:
        return read_keras_file(path)
    if path.is_file():
        return read_frozen_graph(path)
    if (path / "saved_model.pb").exists() or (path / "saved_model.pbtxt").exists():
        return read_saved_model(path, signature)
    if (path / "frozen_inference_graph.pb").exists():
        return read_frozen_graph(path / "frozen_inference_graph.pb")
    if (path / "model.json").exists():
        raise TrainingError(f"{path} is already a model_web folder; convert wants the export that it was made from")
    found = ", ".join(sorted(p.name for p in path.iterdir())[:6]) or "nothing"
    raise TrainingError(
        f"{path} holds no model: expected saved_model.pb, frozen_inference_graph.pb or model.weights.h5, found {found}"
    )


def read_saved_model(path: Path, signature: str) -> FrozenSource:
    """Read a SavedModel; TensorFlow 1's are recognised by having no object graph."""
    try:
        meta_graph = loader_impl.parse_saved_model(str(path)).meta_graphs[0]
    except (OSError, DecodeError, IndexError) as error:
        raise TrainingError(f"{path / 'saved_model.pb'} can't be read as a SavedModel: {first_line(error)}") from error
    signatures = {k: v for k, v in meta_graph.signature_def.items() if not k.startswith("__saved_model")}
    if not signatures:
        raise TrainingError(f"{path} has no signature, so nothing says what goes in and out; export it with one")
    if signature not in signatures:
        if len(signatures) > 1 or signature != "serving_default":
            raise TrainingError(f"{path} has no signature {signature!r}; it has {', '.join(sorted(signatures))}")
        signature = next(iter(signatures))
    is_tf2 = meta_graph.HasField("object_graph_def")
    return _freeze_tf2(path, signature) if is_tf2 else _freeze_tf1(path, signatures[signature], meta_graph)


def read_frozen_graph(path: Path) -> FrozenSource:
    """Read a frozen graph; its inputs are the placeholders and its outputs the nodes that no other reads."""
    graph_def = GraphDef()
    try:
        graph_def.ParseFromString(path.read_bytes())
    except DecodeError as error:
        raise TrainingError(f"{path} is not a frozen TensorFlow graph (a GraphDef in protobuf form)") from error
    if not graph_def.node:
        raise TrainingError(f"{path} is not a frozen TensorFlow graph: it has no nodes")
    variables = [n.name for n in graph_def.node if n.op in ("VariableV2", "VarHandleOp", "Variable")]
    if variables:
        raise TrainingError(
            f"{path} is not frozen: {variables[0]} is still a variable; freeze it, or give a SavedModel"
        )
    read = {reference.lstrip("^").split(":")[0] for node in graph_def.node for reference in node.input}
    inputs = {n.name: f"{n.name}:0" for n in graph_def.node if n.op == "Placeholder"}
    ends = [n.name for n in graph_def.node if n.name not in read and n.op not in ("Const", "NoOp", "Assert")]
    return FrozenSource(graph_def, inputs, {name: f"{name}:0" for name in ends}, "frozen graph")


def read_keras_file(path: Path) -> FrozenSource:
    """Read a whole Keras model from a .keras or .h5 file."""
    try:
        model = tf.keras.models.load_model(path, compile=False)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise TrainingError(f"{path} can't be read as a Keras model: {first_line(error)}") from error
    return freeze_keras(model, {})


def freeze_keras(model: Any, details: dict[str, Any]) -> FrozenSource:
    """Freeze a Keras model for one picture; the batch dimension becomes 1."""
    if len(model.inputs) != 1:
        raise TrainingError(f"the Keras model has {len(model.inputs)} inputs; a detector has one, the picture")
    shape = [1, *model.inputs[0].shape[1:]]

    @tf.function(input_signature=[tf.TensorSpec(shape, model.inputs[0].dtype, name="image")])
    def run(image: tf.Tensor) -> dict[str, tf.Tensor]:
        outputs = model(image, training=False)
        if isinstance(outputs, dict):
            return dict(outputs)
        listed = outputs if isinstance(outputs, list | tuple) else [outputs]
        return {f"output_{i}": tensor for i, tensor in enumerate(listed)}

    return _freeze_concrete(run.get_concrete_function(), "Keras", details)


def first_line(error: Exception) -> str:
    """Return an exception's first line, which is all that fits in a message."""
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


def _freeze_tf2(path: Path, signature: str) -> FrozenSource:
    try:
        loaded = tf.saved_model.load(str(path))
    except (OSError, tf.errors.OpError, ValueError) as error:
        raise TrainingError(f"{path} can't be loaded as a SavedModel: {first_line(error)}") from error
    details_file = path / DETAILS
    details = json.loads(details_file.read_text("utf-8")) if details_file.exists() else {}
    return _freeze_concrete(loaded.signatures[signature], "TF2 SavedModel", details)


def _freeze_concrete(function: Any, kind: str, details: dict[str, Any]) -> FrozenSource:
    with no_stderr():
        frozen = convert_variables_to_constants_v2(function, lower_control_flow=True, aggressive_inlining=True)
    inputs = {tensor.name.split(":")[0]: tensor.name for tensor in frozen.inputs}
    keys = sorted(function.structured_outputs)
    outputs = {key: tensor.name for key, tensor in zip(keys, frozen.outputs, strict=True)}
    return FrozenSource(frozen.graph.as_graph_def(), inputs, outputs, kind, details)


def _freeze_tf1(path: Path, signature: Any, meta_graph: Any) -> FrozenSource:
    inputs = {key: info.name for key, info in signature.inputs.items()}
    outputs = {key: info.name for key, info in signature.outputs.items()}
    nodes = sorted({name.split(":")[0] for name in outputs.values()})
    # The raw outputs before suppression are worth more than the signature's, where the graph has them.
    present = {node.name for node in meta_graph.graph_def.node}
    extra = [n for n in ("raw_detection_boxes", "raw_detection_scores") if n in present]
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        try:
            tf.compat.v1.saved_model.loader.load(session, list(meta_graph.meta_info_def.tags), str(path))
        except (OSError, tf.errors.OpError, ValueError) as error:
            raise TrainingError(f"{path} can't be loaded as a TF1 SavedModel: {first_line(error)}") from error
        graph_def = tf.compat.v1.graph_util.convert_variables_to_constants(
            session, session.graph_def, sorted({*nodes, *extra, *_postprocessor_nodes(present)})
        )
    outputs.update({name: f"{name}:0" for name in extra})
    return FrozenSource(graph_def, inputs, outputs, "TF1 SavedModel")


def _postprocessor_nodes(present: set[str]) -> list[str]:
    return [name for name in ("Postprocessor/ExpandDims_1", "Postprocessor/Slice") if name in present]
