"""Makes a frozen graph fast for TensorFlow.js: constants computed ahead, scales folded, convolutions fused.

Grappler and the converter's own passes do most of it; what they leave (depthwise batch norms) is fold.py's job.
"""

import os
from collections.abc import Callable

import numpy as np
import tensorflow as tf
from tensorflow.core.framework.graph_pb2 import GraphDef
from tensorflow.core.protobuf import config_pb2
from tensorflow.core.protobuf.meta_graph_pb2 import SignatureDef
from tensorflow.python.grappler import tf_optimizer
from tensorflow.python.training.saver import export_meta_graph

from training.conversion.fold import fold_scales
from training.conversion.graph import Graph, tensor_name
from training.errors import TrainingError
from training.files.quiet import no_stderr

GRAPPLER = ("function", "pruning", "constfold", "shape", "arithmetic", "dependency", "pruning", "constfold")


def signature_of(graph: Graph, inputs: dict[str, str], outputs: dict[str, str]) -> SignatureDef:
    """Return the signature with data types and static shapes, from key to tensor name."""
    signature = SignatureDef()
    with tf.Graph().as_default() as inferred:
        tf.import_graph_def(graph.to_graph_def(), name="")
        for names, infos in ((inputs, signature.inputs), (outputs, signature.outputs)):
            for key, name in names.items():
                tensor = inferred.get_tensor_by_name(tensor_name(name))
                infos[key].name = tensor.name
                infos[key].dtype = tensor.dtype.as_datatype_enum
                infos[key].tensor_shape.CopyFrom(tensor.shape.as_proto())
    return signature


def compute_shapes(graph: Graph, _: SignatureDef) -> None:
    """Replace each Shape operation whose result TensorFlow can infer.

    Grappler does not: it assumes that a placeholder might be fed another shape.
    """
    with tf.Graph().as_default() as inferred:
        tf.import_graph_def(graph.to_graph_def(), name="")
    for node in graph:
        if node.op == "Shape":
            operation = inferred.get_operation_by_name(node.name)
            shape = operation.inputs[0].shape
            if shape.is_fully_defined():
                value = np.array(shape.as_list(), operation.outputs[0].dtype.as_numpy_dtype)
                graph.rewire(node.name, graph.add_constant(f"{node.name}/known", value))


def simplify(graph: Graph, signature: SignatureDef) -> None:
    """Compute what is constant and drop what is not needed; operations stay plain (nothing fused)."""
    config = config_pb2.ConfigProto()
    rewriter = config.graph_options.rewrite_options
    rewriter.optimizers[:] = GRAPPLER
    rewriter.meta_optimizer_iterations = 2
    rewriter.min_graph_nodes = -1
    with tf.Graph().as_default() as loaded:
        tf.import_graph_def(graph.to_graph_def(), name="")
        meta_graph = export_meta_graph(graph_def=loaded.as_graph_def(), graph=loaded)
    # Grappler keeps what a signature names; the key is arbitrary.
    meta_graph.signature_def["kept"].CopyFrom(SignatureDef(outputs=signature.outputs))
    with no_stderr():
        simple = tf_optimizer.OptimizeGraph(config, meta_graph)
    graph.take(simple)


def fold(graph: Graph, signature: SignatureDef) -> None:
    """Fold batch norms and scales into the convolutions; operations stay plain."""
    if fold_scales(graph):
        graph.prune([info.name for info in signature.outputs.values()] + [i.name for i in signature.inputs.values()])


PASSES: tuple[Callable[[Graph, SignatureDef], None], ...] = (compute_shapes, simplify, fold)
"""What is done to every graph, in this order and in place; the signature names what must stay."""


def optimise(graph: Graph, signature: SignatureDef) -> None:
    """Let every pass edit the graph."""
    for one_pass in PASSES:
        one_pass(graph, signature)


def fuse(graph: Graph, signature: SignatureDef) -> GraphDef:
    """Return the graph with biases and activations fused into the convolutions, as TensorFlow.js' kernels want them.

    The graph itself stays plain, because TensorFlow has no kernel for the fused depthwise operation.

    Raises:
        TrainingError: the graph has an operation that TensorFlow.js does not know.
    """
    converter = tfjs_converter()
    with tf.Graph().as_default() as loaded:
        tf.import_graph_def(graph.to_graph_def(), name="")
    try:
        with no_stderr():
            return converter.optimize_graph(loaded, signature, strip_debug_ops=True)
    except ValueError as error:
        lines = str(error).splitlines()
        raise TrainingError(
            f"the graph has operations that TensorFlow.js does not know: {lines[-1]}; export it without them"
        ) from error


def tfjs_converter():  # type: ignore[no-untyped-def]  # the package ships no types
    """Import TensorFlow.js' converter only where it is needed: it takes seconds, and prints a greeting by default."""
    os.environ.setdefault("TFDF_DISABLE_WELCOME_MESSAGE", "1")
    with no_stderr():
        from tensorflowjs.converters import tf_saved_model_conversion_v2

    return tf_saved_model_conversion_v2
