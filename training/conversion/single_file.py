"""Writes a detector as one file for another runtime, and runs it there to compare: TensorFlow Lite and ONNX.

The contract of the graph stays: `image` in, `scores` and `boxes` out, suppression left to the caller. The converters
are TensorFlow's own and tf2onnx.
"""

import tempfile
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.conversion.contract import ContractGraph
from training.conversion.graph import tensor_name
from training.errors import TrainingError

INPUT, OUTPUTS = "image", ("scores", "boxes")
OPSET = 17  # of ONNX; from 2022, so that older runtimes know it

Answers = tuple[NDArray[np.float32], NDArray[np.float32]]
"""Scores [1, N, C] and boxes [1, N, 4]."""


class Form(NamedTuple):
    """A kind of file.

    Attributes:
        weights: how weights may be stored, the usual way first.
        write: returns the file's bytes for a graph, its weights stored in one of these ways.
        run: returns what the file answers for a normalised picture, float32 [1, S, S, 3].
    """

    name: str
    weights: tuple[str, ...]
    write: Callable[[ContractGraph, str], bytes]
    run: Callable[[bytes, NDArray[np.float32]], Answers]


def _to_tflite(found: ContractGraph, weights: str) -> bytes:
    module = tf.Module()
    module.serve = tf.function(_as_function(found), input_signature=[tf.TensorSpec([1, *found.size, 3], name=INPUT)])
    # Only a SavedModel's signature keeps the names of inputs and outputs.
    with tempfile.TemporaryDirectory() as folder:
        tf.saved_model.save(module, folder, signatures={"serving_default": module.serve})
        converter = tf.lite.TFLiteConverter.from_saved_model(folder)
        if weights == "float16":
            converter.optimizations = [tf.lite.Optimize.DEFAULT]
            converter.target_spec.supported_types = [tf.float16]
        return bytes(converter.convert())


def _run_tflite(model: bytes, image: NDArray[np.float32]) -> Answers:
    answers = tf.lite.Interpreter(model_content=model).get_signature_runner()(image=image)
    return answers["scores"], answers["boxes"]


def _to_onnx(found: ContractGraph, weights: str) -> bytes:
    import tf2onnx  # takes seconds to import, and only this needs it

    model, _ = tf2onnx.convert.from_graph_def(
        found.graph.to_graph_def(),
        input_names=[tensor_name(INPUT)],
        output_names=[tensor_name(name) for name in OUTPUTS],
        shape_override={tensor_name(INPUT): [1, *found.size, 3]},
        tensors_to_rename={tensor_name(name): name for name in (INPUT, *OUTPUTS)},
        opset=OPSET,
    )
    return bytes(model.SerializeToString())


def _run_onnx(model: bytes, image: NDArray[np.float32]) -> Answers:
    import onnxruntime

    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    scores, boxes = session.run(list(OUTPUTS), {INPUT: image})
    return scores, boxes


def _as_function(found: ContractGraph) -> Callable[[tf.Tensor], dict[str, tf.Tensor]]:
    graph_def = found.graph.to_graph_def()

    def serve(image: tf.Tensor) -> dict[str, tf.Tensor]:
        outputs = [tensor_name(name) for name in OUTPUTS]
        answers = tf.import_graph_def(graph_def, {tensor_name(INPUT): image}, outputs, name="network")
        return dict(zip(OUTPUTS, answers, strict=True))

    return serve


FORMS = {
    ".tflite": Form("TensorFlow Lite", ("float16", "float32"), _to_tflite, _run_tflite),
    ".onnx": Form("ONNX", ("float32",), _to_onnx, _run_onnx),
}
"""By file suffix."""


def write_form(suffix: str, found: ContractGraph, weights: str) -> bytes:
    """Return a file's bytes.

    Raises:
        TrainingError: the form cannot store weights that way, or lacks an operation of the graph.
    """
    form = FORMS[suffix]
    if weights not in form.weights:
        raise TrainingError(f"{form.name} is written with {' or '.join(form.weights)} weights, not {weights}")
    try:
        return form.write(found, weights)
    except Exception as error:  # the converters' error types are not part of their interface
        first = (str(error) or type(error).__name__).splitlines()[0]
        raise TrainingError(f"{form.name} cannot hold this model: {first}") from error
