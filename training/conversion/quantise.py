"""Chooses how each weight is stored: float32, float16, or uint8 in the form that TensorFlow.js' own loader reads.

With uint8 the large kernels are equalised first (equalise.py) and stored in 8 bits; depthwise kernels and the heads, a
few hundredths of the whole, keep 16. Long tables of other numbers (anchors) are stored as uint16, whose steps are finer
than a hundredth of a pixel; biases and single numbers stay as they are.
"""

from dataclasses import dataclass, field

import numpy as np

from training.conversion.equalise import equalise
from training.conversion.fold import ADDITIONS, CONVOLUTIONS
from training.conversion.graph import Graph, node_name

WEIGHT_FORMS = ("float16", "float32", "uint8")
TABLE = 4096  # values; shorter constants are not worth the loss
# These do not preserve a channel's scale, so layers cannot be rescaled through them.
BENDING = ("Relu6", "Elu", "Selu", "Sigmoid", "Tanh", "Softplus")


@dataclass(frozen=True)
class Stored:
    """How a graph's constants are stored.

    Attributes:
        forms: form ("uint8", "float16", "uint16") to names of constants; the others stay as they are.
        larger: for uint8, activations that force large kernels to stay float16, to the number of these kernels.
        large_kernels: for uint8, the number of all large kernels.
    """

    forms: dict[str, list[str]]
    larger: dict[str, int] = field(default_factory=dict)
    large_kernels: int = 0


def store_weights(graph: Graph, form: str, outputs: list[str]) -> Stored:
    """Make a graph's constants fit the form, in place, and return which of them are stored in which form.

    Args:
        graph: plain operations, batch norms folded; for float32 it stays as it is.
        form: one of WEIGHT_FORMS.
        outputs: names of the graph's outputs.
    """
    if form == "float32":
        return Stored({})
    eight_bits = equalise(graph, outputs) if form == "uint8" else []
    graph.prune(outputs)
    sixteen_bits = [name for name in kernels(graph) if name not in eight_bits]
    forms = {"uint8": eight_bits, "float16": sixteen_bits, "uint16": tables(graph)}
    forms = {key: names for key, names in forms.items() if names}
    if form != "uint8":
        return Stored(forms)
    large = [node for node in graph if node.op == "Conv2D"]
    bent = [_bent_by(graph, node.name) for node in large if node_name(graph.resolve(node.input[1])) in sixteen_bits]
    larger = {operation: bent.count(operation) for operation in bent if operation is not None}
    return Stored(forms, larger, len(large))


def _bent_by(graph: Graph, name: str) -> str | None:
    """Return the activation that follows a convolution, if it is one of BENDING."""
    for reader in graph.consumers(name):
        if reader.op in BENDING:
            return str(reader.op)
        if reader.op in (*ADDITIONS, "Identity") and (found := _bent_by(graph, reader.name)):
            return found
    return None


def kernels(graph: Graph) -> list[str]:
    """Return the names of the constants that convolutions use as kernels."""
    names = [node_name(graph.resolve(node.input[1])) for node in graph if node.op in CONVOLUTIONS]
    return sorted({name for name in names if graph.nodes[name].op == "Const"})


def tables(graph: Graph) -> list[str]:
    """Return the names of long float constants that are not kernels."""
    found = {name: graph.constant(name) for name, node in graph.nodes.items() if node.op == "Const"}
    long = [
        name for name, value in found.items() if value is not None and value.dtype == np.float32 and value.size >= TABLE
    ]
    return sorted(set(long) - set(kernels(graph)))
