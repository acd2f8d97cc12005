"""`python -m training convert EXPORT OUT`: any export to a complete model_web folder.

It reads, cuts to the contract, folds, checks the result against the source on a picture, stores the weights small, and
writes labels and model card. Each of these steps is a module of training/conversion; here they are only put in order.
"""

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from training.conversion import optimise, self_test, web_format
from training.conversion.comparison import checked, furthest
from training.conversion.contract import ContractGraph, to_contract
from training.conversion.fold import unfolded_batch_norms
from training.conversion.foreign import object_detection_api
from training.conversion.graph import Graph
from training.conversion.quantise import WEIGHT_FORMS, store_weights
from training.conversion.session import GraphSession
from training.conversion.single_file import FORMS, write_form
from training.conversion.sources import FrozenSource, freeze_keras, read_source
from training.conversion.web_format import write_metadata
from training.data.label_map import parse_label_map
from training.errors import TrainingError
from training.files.atomic import replacing, replacing_file
from training.measuring import card
from training.network.decoding import DEFAULT_THRESHOLD, IOU_THRESHOLD
from training.network.folder import decoding_model, is_trained
from training.running.resize import squeeze

SELF_TEST_MOST = 10  # boxes; a model that finds more in a picture of one face is no measure for a backend
SELF_TEST_SCORE = 0.5  # answers below it are too uncertain to hold a backend to


@dataclass(frozen=True)
class Converted:
    """What a conversion did, for the person who started it.

    Attributes:
        difference: largest difference of scores and boxes from the source, before the weights were stored smaller.
        stored_difference: the same afterwards.
        size: bytes of model.json and all shards, or of the one file.
        weights: how they are stored.
    """

    architecture: str
    labels: list[str]
    difference: float
    stored_difference: float
    size: int
    weights: str


def convert(
    export: Path,
    out: Path,
    *,
    weights: str | None = None,
    labels: list[str] | None = None,
    name: str | None = None,
    picture: NDArray[np.uint8] | None = None,
    evaluation: dict[str, Any] | None = None,
    data_sources: str | None = None,
    signature: str = "serving_default",
    value_range: tuple[float, float] | None = None,
) -> Converted:
    """Convert an export and write `out`, whole or not at all: a model_web folder, or one file where its suffix says so.

    Args:
        weights: "float32", "float16" or "uint8"; float16 if None, or float32 where the file's format cannot hold it.
        labels: names in class order, if the export does not contain them.
        picture: uint8 [H, W, 3] to compare source and result on; a drawn one if None.
        evaluation: metrics.json of `evaluate`, for thresholds and model card.
        data_sources: Markdown on the training pictures, for the model card.
        value_range: what black and white pixels become, for foreign exports that do not state it.

    Raises:
        TrainingError: the export is not a detector, or the result differs from it by more than TOLERANCE.
    """
    form = FORMS.get(out.suffix.lower())
    weights = weights or (form.weights[0] if form else "float16")
    source = freeze_keras(*decoding_model(export)) if is_trained(export) else read_source(export, signature)
    found = to_contract(source, value_range)
    names = _labels_for(found, source, labels)
    metadata = _metadata(
        source, found, names, name or source.details.get("name") or export.resolve().stem, weights, evaluation
    )

    graph = found.graph
    graph_signature = optimise.signature_of(graph, {"image": "image"}, {"scores": "scores", "boxes": "boxes"})
    optimise.optimise(graph, graph_signature)
    if left := unfolded_batch_norms(graph):
        print(
            f"note: {len(left)} batch norms could not be folded (first: {left[0]}); the model runs, but slower",
            file=sys.stderr,
        )
    shown = picture if picture is not None else drawn_picture()
    image, expected = _run_source(source, found, shown)

    if out.suffix.lower() in FORMS:
        return _write_single_file(export, out, found, metadata, weights, image, expected)
    with replacing(out) as beside:
        written = _written(beside, graph, graph_signature, metadata, "float32")
        difference = checked(_difference(written, image, expected), export)
        for file in beside.iterdir():
            file.unlink()
        stored_difference = _difference(_written(beside, graph, graph_signature, metadata, weights), image, expected)
        (beside / "labels.json").write_text(json.dumps(names, ensure_ascii=False) + "\n", "utf-8")
        add_self_test(beside)
        card.write_card(beside, metadata, evaluation, data_sources)
        size = sum(f.stat().st_size for f in beside.iterdir() if f.name == "model.json" or f.suffix == ".bin")
    return Converted(found.architecture, names, difference, stored_difference, size, weights)


def _write_single_file(
    export: Path,
    out: Path,
    found: ContractGraph,
    metadata: dict[str, Any],
    weights: str,
    image: NDArray[np.float32],
    expected: tuple[NDArray[Any], NDArray[Any]],
) -> Converted:
    """Write one file for another runtime, and beside it, as JSON, what it cannot hold: labels, input, thresholds."""
    suffix = out.suffix.lower()
    model, run = write_form(suffix, found, weights), FORMS[suffix].run
    exact = model if weights == "float32" else write_form(suffix, found, "float32")
    difference = checked(furthest(run(exact, image), expected), export)
    stored_difference = furthest(run(model, image), expected)
    out.parent.mkdir(parents=True, exist_ok=True)
    with replacing_file(out) as beside, replacing_file(out.with_suffix(".json")) as details:
        beside.write_bytes(model)
        details.write_text(json.dumps(metadata, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return Converted(found.architecture, metadata["labels"], difference, stored_difference, len(model), weights)


def drawn_picture(side: int = 320) -> NDArray[np.uint8]:
    """Return a picture of soft blobs and grain, the same at each call, that activates every part of a network."""
    random = np.random.default_rng(42)
    y, x = np.mgrid[0:side, 0:side] / side
    waves = [np.sin(2 * np.pi * (a * x + b * y) + c) for a, b, c in random.uniform(0.5, 4.0, (3, 3))]
    picture = 127 + 90 * np.stack(waves, axis=-1) + random.normal(0, 15, (side, side, 3))
    return np.clip(picture, 0, 255).astype(np.uint8)


def add_self_test(folder: Path) -> None:
    """Write the model's answers to the page's test picture into its metadata; does nothing without that picture."""
    if not self_test.PICTURE.exists():
        return
    from training.running.load import load_any

    detector = load_any(folder)
    assert detector.size is not None, "what convert writes has a fixed size"
    found = detector.detect(self_test.enlarge(self_test.read_picture(), *detector.size), SELF_TEST_SCORE)
    if len(found.scores) > SELF_TEST_MOST:
        return
    answers = [
        {"label": detector.labels[label], "score": float(score), "box": box.tolist()}
        for box, label, score in zip(*found, strict=True)
    ]
    write_metadata(folder, detector.metadata | {"selfTest": self_test.known_answers(answers)})


def _labels_for(found: ContractGraph, source: FrozenSource, given: list[str] | None) -> list[str]:
    labels = given or source.details.get("labels")
    if labels is None:
        raise TrainingError(
            f"the model has {found.classes} classes and its export names none; give their names with --labels "
            "label_map.pbtxt (or a JSON list)"
        )
    if len(labels) != found.classes:
        raise TrainingError(
            f"expected {found.classes} labels, one per class of the model, got {len(labels)}: {labels[:5]}"
        )
    return list(labels)


def _metadata(
    source: FrozenSource,
    found: ContractGraph,
    labels: list[str],
    name: str,
    weights: str,
    evaluation: dict[str, Any] | None,
) -> dict[str, Any]:
    height, width = found.size
    made_from = {
        "export": source.kind,
        "architecture": found.architecture,
        "weights": weights,
        "tensorflow": tf.__version__,
        **source.details.get("madeFrom", {}),
    }
    thresholds = source.details.get("thresholds") or dict.fromkeys(labels, DEFAULT_THRESHOLD)
    metrics = source.details.get("metrics")
    if evaluation is not None:
        thresholds, metrics = evaluation["thresholds"], evaluation["summary"]
    metadata = {
        "name": name,
        "labels": labels,
        "input": {"width": width, "height": height, "range": list(found.value_range)},
        "thresholds": {label: thresholds.get(label, DEFAULT_THRESHOLD) for label in labels},
        "iouThreshold": source.details.get("iouThreshold", IOU_THRESHOLD),
        "madeFrom": made_from,
    }
    return metadata | ({"metrics": metrics} if metrics else {})


def _run_source(
    source: FrozenSource, found: ContractGraph, picture: NDArray[np.uint8]
) -> tuple[NDArray[np.float32], tuple[NDArray[Any], NDArray[Any]]]:
    """Return the network's normalised input and the source's own scores and boxes for a picture."""
    with GraphSession(source.graph_def) as session:
        if found.network_input in source.inputs.values():
            image = squeeze(picture, found.size, found.value_range)
            feeds: dict[str, NDArray[Any]] = {found.network_input: image}
        else:
            feeds = object_detection_api.feed(source, session, picture)
            image = session.run([found.network_input], feeds)[0].astype(np.float32)
        scores, boxes = session.run([found.source_scores, found.source_boxes], feeds)
    return image, (scores[..., -found.classes :], boxes.reshape(1, -1, 4))


def _written(beside: Path, graph: Graph, signature: Any, metadata: dict[str, Any], weights: str) -> web_format.WebModel:
    """Write the graph and return it read back, its constants then being as `weights` stores them."""
    stored = store_weights(graph, weights, ["scores", "boxes"])
    for activation, count in stored.larger.items():
        print(
            f"note: {count} of {stored.large_kernels} large kernels stay float16, not uint8 as asked: {activation} "
            "follows them, and through it channels cannot be rescaled to fit one range; train with plain ReLU to store "
            "them in 8 bits",
            file=sys.stderr,
        )
    fused = optimise.fuse(graph, signature)
    names = set(web_format.float_constants(fused))
    kept = {form: [n for n in wanted if n in names] for form, wanted in stored.forms.items()}
    web_format.write_web_model(beside, fused, signature, metadata, kept)
    return web_format.read_web_model(beside)


def _difference(
    model: web_format.WebModel, image: NDArray[np.float32], expected: tuple[NDArray[Any], NDArray[Any]]
) -> float:
    with GraphSession(model.graph_def) as session:
        scores, boxes = session.run(["scores", "boxes"], {"image": image})
    return furthest((scores, boxes), expected)


def read_labels(path: Path) -> list[str]:
    """Read names in class order from a label_map.pbtxt or a JSON list.

    Raises:
        TrainingError: the file is missing or is neither.
    """
    try:
        text = path.read_text("utf-8")
        labels = json.loads(text) if path.suffix == ".json" else parse_label_map(text, fill_gaps=True)
    except FileNotFoundError as error:
        raise TrainingError(f"no labels at {path}; expected a label_map.pbtxt or a JSON list of names") from error
    except ValueError as error:
        raise TrainingError(f"{path}: {error}") from error
    if not isinstance(labels, list) or not all(isinstance(label, str) for label in labels):
        raise TrainingError(f"{path}: expected a JSON list of names")
    return labels


def read_evaluation(path: Path) -> dict[str, Any]:
    """Read a metrics.json that `evaluate` wrote.

    Raises:
        TrainingError: it is missing or is another file.
    """
    try:
        evaluation = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(f"{path} can't be read as metrics.json of `evaluate`: {error}") from error
    if not isinstance(evaluation, dict) or not {"thresholds", "summary"} <= set(evaluation):
        raise TrainingError(f"{path} is not a metrics.json of `evaluate`: expected thresholds and summary in it")
    return evaluation


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = argparse.ArgumentParser(
        prog="python -m training convert",
        description="Turn a SavedModel (TensorFlow 2 or 1), a frozen_inference_graph.pb, a Keras file or a trained "
        "model's folder into a model_web folder that the page runs.",
        epilog="example: python -m training convert frozen_inference_graph.pb my_model_web --labels label_map.pbtxt",
    )
    parser.add_argument("export", type=Path, help="what to convert")
    parser.add_argument(
        "out", type=Path, help="model_web folder to write, an older one is replaced; or NAME.tflite, NAME.onnx"
    )
    parser.add_argument("--weights", choices=WEIGHT_FORMS, help="how weights are stored (float16; in ONNX float32)")
    parser.add_argument("--labels", type=Path, help="label_map.pbtxt, or a JSON list of names in class order")
    parser.add_argument("--name", help="the model's name, shown in the page")
    parser.add_argument("--picture", type=Path, help="picture to check the result on (a drawn one)")
    parser.add_argument("--evaluation", type=Path, help="metrics.json of `evaluate`: thresholds and model card")
    parser.add_argument("--data-sources", type=Path, help="Markdown on where the training pictures come from")
    parser.add_argument("--signature", default="serving_default", help="the SavedModel's signature (serving_default)")
    parser.add_argument(
        "--range",
        type=float,
        nargs=2,
        metavar=("BLACK", "WHITE"),
        help="the input's values, if the export can't say (-1 1)",
    )
    arguments = parser.parse_args(argv)
    from training.running.resize import open_picture

    done = convert(
        arguments.export,
        arguments.out,
        weights=arguments.weights,
        labels=read_labels(arguments.labels) if arguments.labels else None,
        name=arguments.name,
        picture=open_picture(arguments.picture) if arguments.picture else None,
        evaluation=read_evaluation(arguments.evaluation) if arguments.evaluation else None,
        data_sources=card.read_data_sources(arguments.data_sources) if arguments.data_sources else None,
        signature=arguments.signature,
        value_range=tuple(arguments.range) if arguments.range else None,
    )
    print(
        f"wrote {arguments.out}: {done.architecture}, {done.size / 1e6:.2f} MB, labels {', '.join(done.labels)}; "
        f"differs from the source by {done.difference:.1e}, "
        f"with {done.weights} weights by {done.stored_difference:.1e}"
    )
    return 0
