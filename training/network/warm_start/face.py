"""Reads the npm face detector's checkpoint (the `checkpoint` stage fetches it).

The format is a TensorFlow.js weights manifest with uint8 values; the names are nearly the Object Detection API's. The
pointwise batch norm is already folded, the depthwise one is not; the second of the class predictor's three columns is
the face.
"""

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.config import ModelConfig
from training.conversion.web_format import read_weights
from training.core.anchors import ssd_anchor_sizes, tile_anchors
from training.network.warm_start.face_files import MANIFEST, verify
from training.network.warm_start.weights import LayerWeights, fold_batch_norm

FACE_COLUMN = 1
COLUMNS = 3  # background, face and one that is never used
INPUT_SIZE = 512

FACE_MODEL = ModelConfig(input_size=INPUT_SIZE)
"""The architecture of the checkpoint."""


def read_face_checkpoint(folder: Path) -> dict[str, LayerWeights]:
    """Return the weights for FACE_MODEL with the single label face. Raises TrainingError unless the files are the
    known ones."""
    verify(folder)
    tensors = read_weights(folder, json.loads((folder / MANIFEST).read_text()))
    return _to_layers({name: value.astype(np.float32) for name, value in tensors.items()})


def _to_layers(tensors: dict[str, NDArray[np.float32]]) -> dict[str, LayerWeights]:
    def folded(prefix: str) -> LayerWeights:
        return LayerWeights(tensors[f"{prefix}/weights"], tensors[f"{prefix}/convolution_bn_offset"])

    layers = {"conv0": folded("MobilenetV1/Conv2d_0_pointwise")}
    for block in range(1, 14):
        name = f"MobilenetV1/Conv2d_{block}_depthwise"
        norm = f"{name}/BatchNorm"
        layers[f"block{block}_depthwise"] = fold_batch_norm(
            tensors[f"{name}/depthwise_weights"],
            tensors[f"{norm}/moving_mean"],
            tensors[f"{norm}/moving_variance"],
            tensors[f"{norm}/beta"],
            tensors[f"{norm}/gamma"],
        )
        layers[f"block{block}_pointwise"] = folded(f"MobilenetV1/Conv2d_{block}_pointwise")
    for extra in range(4):
        layers[f"extra{extra}_reduce"] = folded(f"Prediction/Conv2d_{2 * extra}_pointwise")
        layers[f"extra{extra}_expand"] = folded(f"Prediction/Conv2d_{2 * extra + 1}_pointwise")
    for head, order in enumerate(_anchor_orders(tensors["Output/extra_dim"][0])):
        predictor = f"Prediction/BoxPredictor_{head}"
        layers[f"head{head}_boxes"] = _reordered(tensors, f"{predictor}/BoxEncodingPredictor", order, slice(0, 4))
        layers[f"head{head}_classes"] = _reordered(
            tensors, f"{predictor}/ClassPredictor", order, slice(FACE_COLUMN, FACE_COLUMN + 1)
        )
    return layers


def _reordered(
    tensors: dict[str, NDArray[np.float32]], name: str, order: NDArray[np.int64], columns: slice
) -> LayerWeights:
    """Return a predictor with its anchors in our order, and only the given columns of each."""
    kernel, bias = tensors[f"{name}/weights"], tensors[f"{name}/biases"]
    kernel = kernel.reshape(*kernel.shape[:3], len(order), -1)[..., order, columns]
    bias = bias.reshape(len(order), -1)[order, columns]
    return LayerWeights(kernel.reshape(*kernel.shape[:3], -1), bias.reshape(-1))


def _anchor_orders(anchors: NDArray[np.float32]) -> list[NDArray[np.int64]]:
    """Return, per feature map, where each of our anchors is in a cell of the checkpoint's own anchors [N, 4]."""
    orders, offset = [], 0
    for cells, sizes in zip(FACE_MODEL.map_sizes(), ssd_anchor_sizes(), strict=True):
        first_cell = anchors[offset : offset + len(sizes)]
        ours = tile_anchors([cells], [sizes])[: len(sizes)]
        distance = np.abs(ours[:, np.newaxis] - first_cell[np.newaxis]).sum(axis=-1)
        orders.append(distance.argmin(axis=1))
        offset += cells * cells * len(sizes)
    return orders
