"""docs/your-own-model.md, followed to the letter: each section's commands are run on an export of its kind.

The guide starts the server with `make run`; here the app that it starts is asked for its page and its model.
"""

import json
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from app import create_app
from app.config import Settings
from tests.browser import toy_models
from tests.training import tf1_export, tf2_export
from tests.training.drawn import LABELS, box, write_cloud
from training.__main__ import main

GUIDE = Path(__file__).parents[2] / "docs" / "your-own-model.md"
SECTION = re.compile(r"## (You [^\n]*)\n\n```bash\n(.*?)```", re.DOTALL)
SECTIONS = dict(SECTION.findall(GUIDE.read_text("utf-8")))


def cloud_annotations(_: Path) -> list[str]:
    toy_models.cloud_annotations(Path("my_model_web"), toy_models.LABELS)
    Image.fromarray(tf2_export.drawn_squares()).save("picture.jpg", quality=95)
    return toy_models.LABELS


def tf2_saved_model(_: Path) -> list[str]:
    tf2_export.write_saved_model(Path("exported/saved_model"))
    Path("label_map.pbtxt").write_text(tf2_export.LABEL_MAP)
    return ["red", "green"]


def frozen_graph(_: Path) -> list[str]:
    tf1_export.write_frozen_graph(Path("frozen_inference_graph.pb"), raw_outputs=True)
    Path("label_map.pbtxt").write_text(tf1_export.LABEL_MAP)
    return ["mask", "no_mask"]


def keras_file(small_model: Path) -> list[str]:
    from training.network.folder import decoding_model

    decoding_model(small_model)[0].save("detector.keras")
    Path("labels.json").write_text(json.dumps(LABELS))
    return LABELS


def trained_here(small_model: Path) -> list[str]:
    shutil.copytree(small_model, "build/model")
    write_cloud(Path("pictures"), {f"p{i}.jpg": [box(0.2, 0.2, 0.7, 0.8, LABELS[i % 3])] for i in range(10)})
    assert main(["records", "pictures", "build/records", "--labels", ",".join(LABELS)]) == 0
    return LABELS


PREPARE: dict[str, Callable[[Path], list[str]]] = {
    "You have a model_web folder: Cloud Annotations or coco-ssd": cloud_annotations,
    "You have a model_web folder: TensorFlow 2, made with tensorflowjs_converter": tf2_saved_model,
    "You have a SavedModel from the Object Detection API (TensorFlow 1 or 2)": tf2_saved_model,
    "You have a frozen_inference_graph.pb (TensorFlow 1, Object Detection API)": frozen_graph,
    "You have a Keras model, or another SavedModel": keras_file,
    "You trained with this project": trained_here,
}


def run(command: str) -> None:
    """Run one line of the guide as its reader does."""
    words = shlex.split(command)
    if words[:3] == ["python", "-m", "training"]:
        assert main(words[3:]) == 0
    elif words[0] == "tensorflowjs_converter":
        *options, export, out = words[1:]
        assert options == tf2_export.CONVERTER_OPTIONS
        tf2_export.convert_as_a_user(Path(export), Path(out))
    elif words[0] == "echo":
        text, redirect, file = words[1:]
        assert redirect == ">"
        Path(file).write_text(f"{text}\n")
    else:
        setting, *make = words
        assert make == ["make", "run"], command
        serve(dict([setting.split("=", 1)]))


def serve(environment: dict[str, str]) -> None:
    """Ask the server for the page and, at the address that the page names, for the model."""
    client = create_app(Settings.from_environment(environment)).test_client()
    page = client.get("/")
    assert page.status_code == 200
    address = re.search(r'data-model-url="([^"]+)"', page.text)
    assert address
    assert client.get(f"/{address[1]}").status_code == 200


def test_every_section_is_followed() -> None:
    assert list(SECTIONS) == list(PREPARE)


@pytest.mark.slow
@pytest.mark.parametrize("title", SECTIONS)
def test_section_works_as_written(
    title: str, small_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    labels = PREPARE[title](small_model)
    lines = SECTIONS[title].splitlines()
    assert any("make run" in line for line in lines)
    for line in lines:
        run(line)
    assert json.loads(Path("my_model_web/labels.json").read_text("utf-8")) == labels
    if "predict" in SECTIONS[title]:
        assert re.search(r"red 0\.\d+ at x 40, y 20, 20 x 10 pixels", capsys.readouterr().out)
        assert Path("drawn/picture.png").exists()
