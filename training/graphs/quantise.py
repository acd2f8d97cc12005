"""Chooses how each weight is stored: float32, float16, or uint8 in the form that TensorFlow.js' own loader reads.

Only kernels are stored smaller. Biases, anchors and box-coder constants are a few kilobytes, and boxes depend on them.
"""

from tensorflow.core.framework.graph_pb2 import GraphDef

from training.graphs.fold import CONVOLUTIONS
from training.graphs.graph import Graph, node_name

WEIGHT_FORMS = ("float16", "float32", "uint8")


def store_weights(graph_def: GraphDef, form: str) -> tuple[GraphDef, dict[str, list[str]]]:
    """Return the graph to write, and which constants are stored in which form.

    Args:
        graph_def: plain operations, batch norms folded.
        form: one of WEIGHT_FORMS.
    """
    if form == "float32":
        return graph_def, {}
    return graph_def, {form: kernels(Graph(graph_def))}


def kernels(graph: Graph) -> list[str]:
    """Return the names of the constants that convolutions use as kernels."""
    names = [node_name(graph.resolve(node.input[1])) for node in graph if node.op in CONVOLUTIONS]
    return sorted({name for name in names if graph.nodes[name].op == "Const"})
