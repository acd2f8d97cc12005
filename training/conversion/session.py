"""Runs a frozen graph under TensorFlow: pictures in, named tensors out."""

from collections.abc import Mapping, Sequence
from contextlib import nullcontext

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray
from tensorflow.core.framework.graph_pb2 import GraphDef

from training.conversion.graph import tensor_name
from training.errors import TrainingError
from training.files.quiet import no_stderr


class GraphSession:
    """A loaded graph; close it, or use it in a `with`."""

    def __init__(self, graph_def: GraphDef) -> None:
        self._graph = tf.Graph()
        with self._graph.as_default():
            try:
                tf.import_graph_def(graph_def, name="")
            except ValueError as error:
                first = str(error).splitlines()[0]
                raise TrainingError(f"TensorFlow can't load the graph: {first}") from error
        self._session = tf.compat.v1.Session(graph=self._graph)
        self._has_run = False

    def __enter__(self) -> "GraphSession":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Free the session."""
        self._session.close()

    def run(self, fetches: Sequence[str], feeds: Mapping[str, NDArray[np.generic]]) -> list[NDArray[np.generic]]:
        """Return the named tensors' values for the given feeds; names are `name:0` or `name`."""
        named = {tensor_name(k): v for k, v in feeds.items()}
        with nullcontext() if self._has_run else no_stderr():  # its first run logs how it was prepared
            values = self._session.run([tensor_name(f) for f in fetches], feed_dict=named)
        self._has_run = True
        return [np.asarray(value) for value in values]

    def shape(self, name: str) -> list[int | None] | None:
        """Return a tensor's static shape, None for unknown dimensions, or None where the rank is unknown."""
        shape = self._graph.get_tensor_by_name(tensor_name(name)).shape
        return None if shape.rank is None else list(shape.as_list())

    def dtype(self, name: str) -> tf.DType:
        """Return a tensor's data type."""
        return self._graph.get_tensor_by_name(tensor_name(name)).dtype
