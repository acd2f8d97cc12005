"""A frozen graph to edit: look up, rewire, replace and prune nodes by name.

A conversion unpacks its source into one Graph, and every pass edits that one.

It knows nothing of detectors, folders or TensorFlow.js; those are in the modules beside it.
"""

from collections.abc import Iterable, Iterator

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray
from tensorflow.core.framework.graph_pb2 import GraphDef
from tensorflow.core.framework.node_def_pb2 import NodeDef

CONTROL_FLOW = ("Switch", "Merge", "Enter", "Exit", "NextIteration", "LoopCond")
PASS_THROUGH = ("Identity", "StopGradient", "PreventGradient", "CheckNumerics", "Snapshot")


def node_name(reference: str) -> str:
    """Return the node name in an input reference such as `^name`, `name` or `name:1`."""
    return reference.lstrip("^").split(":")[0]


def tensor_name(reference: str) -> str:
    """Return the reference with its output number, as `name:0`, the form sessions and signatures want."""
    return reference if ":" in reference else f"{reference}:0"


def input_name(reference: str) -> str:
    """Return the reference in the form of a node's input: `name` for output 0, `name:1` for the others."""
    return reference.removesuffix(":0")


class Graph:
    """A GraphDef as a dictionary of nodes that can be rewired in place.

    Attributes:
        nodes: node name to NodeDef, in the GraphDef's order; edit the NodeDefs directly.
    """

    def __init__(self, graph_def: GraphDef) -> None:
        self.take(graph_def)

    def take(self, graph_def: GraphDef) -> None:
        """Become a copy of a GraphDef, such as the result of a tool that works on whole GraphDefs."""
        self.nodes: dict[str, NodeDef] = {}
        for node in graph_def.node:
            copy = NodeDef()
            copy.CopyFrom(node)
            # Shapes of the source, which a cut or a fixed batch makes wrong; Grappler would trust them.
            copy.attr.pop("_output_shapes", None)
            self.nodes[node.name] = copy
        self._library = graph_def.library
        self._versions = graph_def.versions

    def __iter__(self) -> Iterator[NodeDef]:
        return iter(list(self.nodes.values()))

    def to_graph_def(self) -> GraphDef:
        """Return a GraphDef with the nodes as they are now."""
        graph_def = GraphDef()
        graph_def.node.extend(self.nodes.values())
        graph_def.library.CopyFrom(self._library)
        graph_def.versions.CopyFrom(self._versions)
        return graph_def

    def producer(self, reference: str) -> NodeDef | None:
        """Return the node that makes a tensor, or None if the graph has none of that name."""
        return self.nodes.get(node_name(reference))

    def resolve(self, reference: str) -> str:
        """Follow Identity-like nodes up to the reference of the tensor that they pass on."""
        node = self.producer(reference)
        while node is not None and node.op in PASS_THROUGH:
            reference = node.input[0]
            node = self.producer(reference)
        return reference

    def consumers(self, name: str) -> list[NodeDef]:
        """Return the nodes that take any output of the named node as data."""
        return [node for node in self if any(node_name(i) == name for i in node.input if not i.startswith("^"))]

    def constant(self, reference: str) -> NDArray[np.generic] | None:
        """Return a constant's value (through Identity), or None where the tensor is not constant."""
        node = self.producer(self.resolve(reference))
        if node is None or node.op != "Const":
            return None
        return np.asarray(tf.make_ndarray(node.attr["value"].tensor))

    def unused_name(self, name: str) -> str:
        """Return the name itself, or with a number appended if a node of that name exists."""
        candidate, number = name, 1
        while candidate in self.nodes:
            candidate, number = f"{name}_{number}", number + 1
        return candidate

    def add_constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Add a Const node; return its name, which may differ from the one asked for."""
        node = NodeDef(name=self.unused_name(name), op="Const")
        node.attr["dtype"].type = tf.as_dtype(value.dtype).as_datatype_enum
        node.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(value))
        self.nodes[node.name] = node
        return str(node.name)

    def add_node(self, op: str, name: str, inputs: Iterable[str], **types: int) -> str:
        """Add a node whose attributes are all data types, such as `T=tf.float32.as_datatype_enum`; return its name."""
        node = NodeDef(name=self.unused_name(name), op=op, input=[input_name(i) for i in inputs])
        for key, value in types.items():
            node.attr[key].type = value
        self.nodes[node.name] = node
        return str(node.name)

    def rewire(self, old: str, new: str, *, except_for: Iterable[str] = ()) -> None:
        """Let every consumer of the tensor `old` take `new`, apart from the named nodes."""
        skipped = set(except_for)
        wanted = input_name(old)
        for node in self.nodes.values():
            if node.name in skipped:
                continue
            for index, reference in enumerate(node.input):
                if input_name(reference) == wanted:
                    node.input[index] = input_name(new)

    def prune(self, outputs: Iterable[str]) -> None:
        """Drop every node that the given outputs do not need, and all control inputs.

        Control edges only order side effects, and a frozen detector has none that a browser wants (assertions). If the
        needed nodes contain control flow, control inputs are kept: a loop's constants depend on them.
        """
        names = [node_name(output) for output in outputs]
        wanted = self._needed(names, follow_control=False)
        if any(self.nodes[name].op in CONTROL_FLOW for name in wanted):
            wanted = self._needed(names, follow_control=True)
        else:
            for name in wanted:
                node = self.nodes[name]
                kept = [reference for reference in node.input if not reference.startswith("^")]
                del node.input[:]
                node.input.extend(kept)
        self.nodes = {name: node for name, node in self.nodes.items() if name in wanted}

    def _needed(self, names: Iterable[str], *, follow_control: bool) -> set[str]:
        needed: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name in needed or name not in self.nodes:
                continue
            needed.add(name)
            references = self.nodes[name].input
            waiting.extend(node_name(r) for r in references if follow_control or not r.startswith("^"))
        return needed

    def replace_by_placeholder(self, reference: str, name: str, shape: Iterable[int]) -> None:
        """Cut the graph at a tensor: its consumers take a new float32 Placeholder instead."""
        placeholder = NodeDef(name=name, op="Placeholder")
        placeholder.attr["dtype"].type = tf.float32.as_datatype_enum
        placeholder.attr["shape"].shape.CopyFrom(tf.TensorShape(list(shape)).as_proto())
        if name in self.nodes:
            self.rename(name, self.unused_name(f"{name}_of_the_source"))
            if node_name(reference) == name:
                reference = reference.replace(name, f"{name}_of_the_source", 1)
        self.rewire(reference, name)
        self.nodes[name] = placeholder

    def rename(self, old: str, new: str) -> None:
        """Give a node another name, in its consumers' inputs too."""
        node = self.nodes.pop(old)
        node.name = new
        self.nodes[new] = node
        for consumer in self.nodes.values():
            for index, reference in enumerate(consumer.input):
                if node_name(reference) == old:
                    prefix = "^" if reference.startswith("^") else ""
                    suffix = f":{reference.split(':')[1]}" if ":" in reference else ""
                    consumer.input[index] = f"{prefix}{new}{suffix}"
