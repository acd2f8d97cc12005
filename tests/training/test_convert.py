import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from tests.training import tf1_export, tf2_export
from tests.training.small_detector import CONFIG, LABELS
from training import convert as stage
from training.__main__ import main
from training.conversion.single_file import FORMS
from training.conversion.web_format import read_model_json
from training.convert import convert, drawn_picture
from training.errors import TrainingError
from training.running.load import load_any
from training.running.resize import squeeze


def difference(a: Path, b: Path) -> float:
    """Largest difference of scores and boxes between two models on the drawn picture."""
    picture = drawn_picture()
    first, second = (next(load_any(path).candidates_all([picture], 0.0)) for path in (a, b))
    return max(float(np.abs(x - y).max()) for x, y in zip(first, second, strict=True))


def operations(folder: Path) -> set[str]:
    return {node["op"] for node in read_model_json(folder)["modelTopology"]["node"]}


def test_the_converted_model_answers_as_keras_does(small_model: Path, tmp_path: Path) -> None:
    done = convert(small_model, tmp_path / "web", weights="float32")
    assert done.difference < 1e-4
    assert difference(small_model, tmp_path / "web") < 1e-4


def test_nothing_but_what_was_done_is_said(small_export: Path, tmp_path: Path) -> None:
    # In a separate process, because some of it is printed only once per process.
    command = [sys.executable, "-m", "training", "convert", str(small_export), str(tmp_path / "web")]
    environment = {name: value for name, value in os.environ.items() if name != "TF_CPP_MIN_LOG_LEVEL"}
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    assert told.stdout.startswith(f"wrote {tmp_path}/web: ")
    assert told.stderr == ""


def test_float16_moves_the_answers_little(small_model: Path, small_web: Path) -> None:
    assert 0 < difference(small_model, small_web) < 0.01


def test_a_whole_folder_is_written(small_web: Path) -> None:
    assert json.loads((small_web / "labels.json").read_text()) == LABELS
    assert (small_web / "README.md").read_text().startswith("# Small")
    manifest = read_model_json(small_web)["weightsManifest"]
    assert all((small_web / path).exists() for group in manifest for path in group["paths"])
    assert {p.suffix for p in small_web.iterdir()} == {".json", ".md", ".bin"}


def test_the_metadata_keeps_the_contract(small_web: Path) -> None:
    metadata = read_model_json(small_web)["userDefinedMetadata"]
    assert metadata["name"] == "Small"
    assert metadata["labels"] == LABELS
    assert metadata["input"] == {"width": CONFIG.input_size, "height": CONFIG.input_size, "range": [-1.0, 1.0]}
    assert set(metadata["thresholds"]) == set(LABELS)
    assert metadata["madeFrom"]["weights"] == "float16"


def test_the_signature_names_image_scores_and_boxes(small_web: Path) -> None:
    signature = read_model_json(small_web)["signature"]
    assert list(signature["inputs"]) == ["image"]
    assert set(signature["outputs"]) == {"scores", "boxes"}


def test_every_convolution_is_fused_and_every_shape_computed_ahead(small_web: Path) -> None:
    assert {"_FusedConv2D", "FusedDepthwiseConv2dNative"} <= operations(small_web)
    assert not operations(small_web) & {"Conv2D", "DepthwiseConv2dNative", "BiasAdd", "Shape", "StridedSlice", "Pack"}


def test_a_keras_file_converts(small_model: Path, tmp_path: Path) -> None:
    from training.network.folder import decoding_model

    model, _ = decoding_model(small_model)
    model.save(tmp_path / "detector.keras")
    convert(tmp_path / "detector.keras", tmp_path / "web", labels=LABELS, weights="float32")
    assert difference(small_model, tmp_path / "web") < 1e-4


@pytest.mark.parametrize("raw_outputs", [True, False], ids=["with raw outputs", "from before they existed"])
def test_a_tf1_frozen_graph_converts(tmp_path: Path, raw_outputs: bool) -> None:
    graph = tf1_export.write_frozen_graph(tmp_path / "frozen_inference_graph.pb", raw_outputs=raw_outputs)
    (tmp_path / "label_map.pbtxt").write_text(tf1_export.LABEL_MAP)
    arguments = [
        str(graph),
        str(tmp_path / "web"),
        "--labels",
        str(tmp_path / "label_map.pbtxt"),
        "--weights",
        "float32",
    ]
    assert stage.main(arguments) == 0
    metadata = read_model_json(tmp_path / "web")["userDefinedMetadata"]
    assert metadata["labels"] == ["mask", "no_mask"]
    assert metadata["input"] == {"width": tf1_export.SIZE, "height": tf1_export.SIZE, "range": [-1.0, 1.0]}
    # Batch norm is folded in every layer, and neither loop is left.
    left = operations(tmp_path / "web")
    assert not {
        op for op in left if "BatchNorm" in op or op in ("Switch", "Merge", "Enter", "Mul", "TensorArrayV3")
    } - {"Mul"}
    assert {"_FusedConv2D", "FusedDepthwiseConv2dNative"} <= left


def forms(folder: Path) -> set[str]:
    """Return the forms in which the weights are stored."""
    manifest = read_model_json(folder)["weightsManifest"]
    return {
        weight.get("quantization", {}).get("dtype", weight["dtype"])
        for group in manifest
        for weight in group["weights"]
    }


def test_kernels_before_relu6_stay_float16_and_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    graph = tf1_export.write_frozen_graph(tmp_path / "frozen_inference_graph.pb", raw_outputs=True)
    convert(graph, tmp_path / "web", labels=["mask", "no_mask"], weights="uint8")
    assert "float16" in forms(tmp_path / "web")
    assert "uint8" not in forms(tmp_path / "web")
    assert "3 of 5 large kernels stay float16, not uint8 as asked: Relu6 follows them" in capsys.readouterr().err


def test_kernels_before_relu_are_stored_as_uint8_without_a_word(
    small_export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    convert(small_export, tmp_path / "web", weights="uint8")
    assert "uint8" in forms(tmp_path / "web")
    assert "note:" not in capsys.readouterr().err


def test_a_tf1_saved_model_converts(tmp_path: Path) -> None:
    export = tf1_export.write_saved_model(tmp_path / "saved_model")
    done = convert(export, tmp_path / "web", labels=["mask", "no_mask"])
    assert done.architecture == "Object Detection API, SSD"
    assert done.difference < 1e-4


def test_the_boxes_of_a_tf1_export_come_through_its_whole_graph(tmp_path: Path) -> None:
    """The cut model, on the resized picture, must find what the export's own suppression lists first."""
    graph = tf1_export.write_frozen_graph(tmp_path / "frozen_inference_graph.pb", raw_outputs=False)
    convert(graph, tmp_path / "web", labels=["mask", "no_mask"], weights="float32")
    picture = drawn_picture(tf1_export.SIZE)  # of the network's own size, so that no resize differs
    with tf.compat.v1.Session(graph=tf.Graph()) as session:
        graph_def = tf.compat.v1.GraphDef.FromString(graph.read_bytes())
        tf.import_graph_def(graph_def, name="")
        box, score = session.run(["detection_boxes:0", "detection_scores:0"], {"image_tensor:0": picture[None]})
    found = load_any(tmp_path / "web").detect(picture, 0.0)
    assert found.scores[0] == pytest.approx(score[0, 0], abs=1e-4)
    assert found.boxes[0] == pytest.approx(box[0, 0], abs=1e-4)


def test_a_tf2_saved_model_converts_and_finds_what_was_drawn(tmp_path: Path) -> None:
    """Its loop, including the normalisation, and its suppression are cut off; the rest answers as before."""
    export = tf2_export.write_saved_model(tmp_path / "saved_model")
    done = convert(export, tmp_path / "web", labels=["red", "green"], picture=tf2_export.drawn_squares())
    assert done.difference < 1e-4
    assert not operations(tmp_path / "web") & {"Enter", "Merge", "TensorListStack", "NonMaxSuppressionV5", "Mul"}
    assert read_model_json(tmp_path / "web")["userDefinedMetadata"]["input"] == {
        "width": tf2_export.SIDE,
        "height": tf2_export.SIDE,
        "range": [-1.0, 1.0],
    }
    picture = tf2_export.drawn_squares()
    source = tf.saved_model.load(str(export)).signatures["serving_default"](input_tensor=picture[None])
    found = load_any(tmp_path / "web").detect(picture)
    assert sorted(found.labels) == [0, 1]
    for box, label, score in zip(*found, strict=True):
        row = list(source["detection_classes"][0].numpy()).index(label + 1)
        assert box == pytest.approx(source["detection_boxes"][0, row].numpy(), abs=1e-4)
        assert score == pytest.approx(float(source["detection_scores"][0, row]), abs=0.01)


def test_a_tf2_saved_model_without_raw_outputs_is_told(tmp_path: Path) -> None:
    export = tf2_export.write_saved_model(tmp_path / "saved_model", raw_outputs=False)
    with pytest.raises(TrainingError, match=r"neither raw_detection_boxes .* tensorflowjs_converter"):
        convert(export, tmp_path / "web", labels=["red", "green"])


def test_a_missing_export_is_told(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no model at"):
        convert(tmp_path / "nothing", tmp_path / "web")


def test_a_file_that_is_no_graph_is_told(tmp_path: Path) -> None:
    (tmp_path / "graph.pb").write_bytes(b"\xff\xfenot a graph")
    with pytest.raises(TrainingError, match="not a frozen TensorFlow graph"):
        convert(tmp_path / "graph.pb", tmp_path / "web")


def test_the_wrong_number_of_labels_is_told_and_nothing_is_written(small_export: Path, tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="expected 3 labels"):
        convert(small_export, tmp_path / "web", labels=["mask"])
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_is_no_detector_is_told(tmp_path: Path) -> None:
    image = tf.keras.Input((8, 8, 3))
    tf.keras.Model(image, tf.keras.layers.Flatten()(image)).save(tmp_path / "flat.keras")
    with pytest.raises(TrainingError, match="outputs are not a detector's"):
        convert(tmp_path / "flat.keras", tmp_path / "web", labels=["a"])


def test_a_folder_with_other_files_is_left_alone(small_export: Path, tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "holiday.jpg").write_bytes(b"")
    with pytest.raises(TrainingError, match="holds other files"):
        convert(small_export, tmp_path / "web")
    assert [p.name for p in (tmp_path / "web").iterdir()] == ["holiday.jpg"]


def test_an_older_model_web_is_replaced_whole(small_web: Path, small_export: Path, tmp_path: Path) -> None:
    shutil.copytree(small_web, tmp_path / "web")
    (tmp_path / "web" / "group1-shard9of9.bin").write_bytes(b"of an older model")
    convert(small_export, tmp_path / "web")
    assert not (tmp_path / "web" / "group1-shard9of9.bin").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["web"]


def test_a_result_that_differs_is_not_written(
    small_export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.conversion.comparison.TOLERANCE", -1.0)
    with pytest.raises(TrainingError, match="differs from"):
        convert(small_export, tmp_path / "web")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "weights"), [("small.tflite", "float32"), ("small.tflite", None), ("small.onnx", None)]
)
def test_another_runtime_gives_the_same_answers(
    small_export: Path, small_model: Path, tmp_path: Path, name: str, weights: str | None
) -> None:
    out = tmp_path / "phone" / name
    chosen = ["--weights", weights] if weights else []
    assert main(["convert", str(small_export), str(out), "--name", "Small", *chosen]) == 0
    details = json.loads(out.with_suffix(".json").read_text())
    assert details["labels"] == ["mask", "no_mask", "incorrect"]
    picture = drawn_picture(200)
    image = squeeze(picture, (details["input"]["height"], details["input"]["width"]))
    scores, boxes = FORMS[out.suffix].run(out.read_bytes(), image)
    ((there, places),) = load_any(small_model).candidates_all([picture], 0.0)
    tolerance = 0.02 if details["madeFrom"]["weights"] == "float16" else 1e-4
    np.testing.assert_allclose(scores[0], there, atol=tolerance)
    np.testing.assert_allclose(boxes[0], places, atol=tolerance)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("small.tflite", "TensorFlow Lite is written with float16 or float32 weights, not uint8"),
        ("small.onnx", "ONNX is written with float32 weights, not uint8"),
    ],
)
def test_weights_that_another_runtime_cannot_have_are_refused(
    small_export: Path, tmp_path: Path, name: str, message: str
) -> None:
    with pytest.raises(TrainingError, match=message):
        convert(small_export, tmp_path / name, weights="uint8")
    assert not list(tmp_path.iterdir())
