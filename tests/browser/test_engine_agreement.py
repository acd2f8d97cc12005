"""The same pictures give the same answers in Keras and in the page, on every backend that this browser offers."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageOps
from playwright.sync_api import Browser, Page
from skimage import data

from bench.chromium import EMULATED_GRAPHICS
from tests.browser.engine_site import ROOT, serve
from tests.browser.overlap import overlap

MODEL = ROOT / "model_web"
DETECT = """async ([urls, options]) => {
  const { createDetector } = await import("/static/js/detector.js");
  const detector = await createDetector({ modelUrl: "/model_web/model.json", ...options });
  const found = [];
  for (const url of urls) {
    const image = new Image();
    image.src = url;
    await image.decode();
    found.push(await detector.detect(image, { thresholds: 0.1 }));
  }
  const { backend, general, failures } = detector.info;
  detector.dispose();
  return { found, backend, general, failures };
}"""
Answer = dict[str, Any]

# The options of each variant, and whether TensorFlow.js' executor is to run there.
VARIANTS: list[tuple[dict[str, Any], bool]] = [
    ({"backend": "wasm", "threads": 1}, False),
    ({"backend": "wasm", "threads": 2}, False),
    ({"backend": "wasm", "threads": 1, "general": True}, True),
    ({"backend": "webgl"}, True),
    ({"backend": "webgpu"}, True),
]
# From this score on both sides must find a face; slightly different scores may fall on either side of a threshold.
SURE = 0.3

pytestmark = pytest.mark.skipif(not (MODEL / "model.json").is_file(), reason="no model in model_web/")


@pytest.fixture(scope="module")
def pictures() -> list[Image.Image]:
    """Views of scikit-image's astronaut in the network's own size, so that nothing has to be resized."""
    photograph = Image.fromarray(data.astronaut())
    face = photograph.crop((120, 0, 376, 256))
    group = Image.new("RGB", (512, 512), (90, 110, 120))
    for place in ((0, 0), (256, 0), (0, 256), (256, 256)):
        group.paste(photograph.resize((256, 256)), place)
    covered = face.copy()
    covered.paste((235, 240, 245), (82, 95, 152, 150))
    views = [photograph, ImageOps.mirror(photograph), face, ImageEnhance.Brightness(face).enhance(0.35), group, covered]
    return [view.resize((256, 256), Image.Resampling.LANCZOS) for view in views]


@pytest.fixture(scope="module")
def keras_answers(pictures: list[Image.Image], tmp_path_factory: pytest.TempPathFactory) -> list[list[Answer]]:
    """The shipped network's answers in Keras, its weights read back from model_web."""
    from training.config import ModelConfig, from_tree
    from training.network.detector import build_detector
    from training.network.folder import save_detector
    from training.network.warm_start.web import read_web_weights
    from training.network.warm_start.weights import restore
    from training.running.load import load_any

    metadata = json.loads((MODEL / "model.json").read_text("utf-8"))["userDefinedMetadata"]
    config = from_tree(ModelConfig, metadata["madeFrom"]["model"], "model.json")
    network = build_detector(config, len(metadata["labels"]))
    assert not restore(network, read_web_weights(MODEL)).missing
    folder = tmp_path_factory.mktemp("keras") / "model"
    save_detector(folder, network, config, metadata["labels"], {})
    detector = load_any(folder)
    answers = []
    for found in detector.detect_all([np.asarray(picture) for picture in pictures], 0.1):
        corners = found.boxes * 256
        boxes = np.stack([corners[:, 1], corners[:, 0], *(corners[:, 3:1:-1] - corners[:, 1::-1]).T], axis=1)
        answers.append(
            [
                {"label": detector.labels[label], "score": float(score), "box": box.tolist()}
                for label, score, box in zip(found.labels, found.scores, boxes, strict=True)
            ]
        )
    return answers


@pytest.fixture(scope="module")
def page(launch: Callable[..., Browser]) -> Iterator[Page]:
    with serve({"model_web": MODEL}) as site:
        page = launch(*EMULATED_GRAPHICS).new_page()
        page.goto(site.url)
        yield page


def as_url(picture: Image.Image) -> str:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def assert_same(ours: list[Answer], theirs: list[Answer]) -> None:
    """Check that every sure answer of either side has a match on the other."""
    for these, those in ((ours, theirs), (theirs, ours)):
        for one in these:
            if one["score"] < SURE:
                continue
            assert any(
                one["label"] == other["label"]
                and overlap(one["box"], other["box"]) > 0.95
                and abs(one["score"] - other["score"]) < 0.02
                for other in those
            ), f"{one} is not among {those}"


@pytest.mark.parametrize(("options", "general"), VARIANTS)
def test_the_page_says_what_keras_says(
    page: Page,
    pictures: list[Image.Image],
    keras_answers: list[list[Answer]],
    options: dict[str, Any],
    general: bool,
) -> None:
    answer = page.evaluate(DETECT, [[as_url(picture) for picture in pictures], options])
    assert answer["failures"] == [], "another backend answered in its place"
    assert (answer["backend"], answer["general"]) == (options["backend"], general)
    for ours, theirs in zip(answer["found"], keras_answers, strict=True):
        assert_same(ours, theirs)
    first = [one for one in answer["found"][0] if one["score"] > SURE]
    assert [one["label"] for one in first] == ["no_mask"], "the astronaut's face is bare, and the only one"
    assert sum(one["score"] > SURE for found in answer["found"] for one in found) >= len(pictures), "faces to compare"


def test_the_shipped_model_carries_known_answers() -> None:
    metadata = json.loads(Path(MODEL / "model.json").read_text("utf-8"))["userDefinedMetadata"]
    known = metadata["selfTest"]["detections"]
    assert known, "the self-test must have a face to look for"
    assert {one["label"] for one in known} <= set(metadata["labels"])
