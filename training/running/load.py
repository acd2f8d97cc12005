"""Loads a model of any stage as a Detector, from a trained folder to model_web."""

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.conversion.contract import to_contract
from training.conversion.foreign.suppressed import SuppressedNetwork, gives_suppressed
from training.conversion.session import GraphSession
from training.conversion.sources import FrozenSource, read_source
from training.conversion.web_format import read_web_model
from training.data.coco_labels import COCO_LABELS
from training.errors import TrainingError
from training.network.decoding import DEFAULT_THRESHOLD, IOU_THRESHOLD
from training.network.folder import decoding_model, is_trained
from training.running.detector import Detector

RUNTIMES = ("tensorflow", "page")


def load_any(path: Path, runtime: str = "tensorflow", labels: list[str] | None = None) -> Detector:
    """Load a model of any stage.

    Args:
        runtime: "tensorflow", or "page" for a model_web folder in the page's own engine under Node.
        labels: names in class order, for exports that have none.

    Raises:
        TrainingError: the path holds no model, or one that is not a detector.
    """
    if not path.exists():
        raise TrainingError(
            f"no model at {path}; expected a trained folder, a SavedModel, a frozen graph or a model_web folder"
        )
    is_web = path.is_dir() and (path / "model.json").exists()
    if runtime == "page" and not is_web:
        raise TrainingError(f"{path} is not a model_web folder, and the page's engine runs nothing else")
    if is_trained(path) and not is_web:
        return _load_trained(path)
    detector = _load_web(path, labels) if is_web else _load_graph(path, read_source(path), labels)
    if runtime == "page":
        from training.running.page_runtime import PageProcesses

        detector.page = page = PageProcesses(path)
        # The page goes by the graph, not by the metadata.
        detector.one_answer_per_place = page.one_answer_per_place
    return detector


def _load_trained(path: Path) -> Detector:
    model, details = decoding_model(path)

    def network(images: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        answers = model.predict_on_batch(images)
        return np.asarray(answers["scores"]), np.asarray(answers["boxes"])

    size = details["input"]
    return Detector(
        path=path,
        kind="Keras",
        labels=details["labels"],
        size=(size["height"], size["width"]),
        value_range=(size["range"][0], size["range"][1]),
        network=network,
        thresholds=details["thresholds"],
        iou_threshold=details["iouThreshold"],
        metadata=details,
    )


def _load_web(path: Path, labels: list[str] | None) -> Detector:
    web = read_web_model(path)
    source = FrozenSource(web.graph_def, web.inputs, web.outputs, "model_web", dict(web.metadata))
    file = path / "labels.json"
    if labels is None and file.exists():
        try:
            labels = json.loads(file.read_text("utf-8"))
        except ValueError as error:
            raise TrainingError(f"{file} is not JSON: {error}") from error
    return _load_graph(path, source, labels)


def _load_graph(path: Path, source: FrozenSource, labels: list[str] | None) -> Detector:
    try:
        found = to_contract(source)
    except TrainingError:
        if not gives_suppressed(source):
            raise
        return _load_suppressed(path, source, labels)
    names = labels or source.details.get("labels") or _names_for(found.classes)
    if len(names) != found.classes:
        raise TrainingError(f"{path} tells {found.classes} labels apart, but {len(names)} are named: {names[:5]}")
    session = GraphSession(found.graph.to_graph_def())

    def network(images: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        # The contract's batch is one picture.
        answers = [session.run(["scores", "boxes"], {"image": image[np.newaxis]}) for image in images]
        return (
            np.concatenate([scores for scores, _ in answers]).astype(np.float32),
            np.concatenate([boxes for _, boxes in answers]).astype(np.float32),
        )

    return Detector(
        path=path,
        kind=source.kind,
        labels=names,
        size=found.size,
        value_range=found.value_range,
        network=network,
        thresholds=source.details.get("thresholds") or dict.fromkeys(names, DEFAULT_THRESHOLD),
        iou_threshold=source.details.get("iouThreshold", IOU_THRESHOLD),
        one_answer_per_place=bool(source.details.get("labels")),
        metadata=source.details,
        photo_thresholds=source.details.get("photoThresholds") or {},
    )


def _load_suppressed(path: Path, source: FrozenSource, labels: list[str] | None) -> Detector:
    names = labels or source.details.get("labels") or list(COCO_LABELS)
    return Detector(
        path=path,
        kind=source.kind,
        labels=names,
        size=None,
        value_range=(0.0, 255.0),
        network=SuppressedNetwork(source, len(names)),
        thresholds=source.details.get("thresholds") or dict.fromkeys(names, DEFAULT_THRESHOLD),
        iou_threshold=1.0,  # its outputs are already suppressed
        one_answer_per_place=False,
        metadata=source.details,
    )


def _names_for(classes: int) -> list[str]:
    if classes == len(COCO_LABELS):
        return list(COCO_LABELS)
    return [str(number) for number in range(1, classes + 1)]
