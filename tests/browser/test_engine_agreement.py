"""The same picture gives the same answers on every backend that this browser offers."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from skimage import data

from tests.browser.engine_site import ROOT, serve
from tests.browser.overlap import overlap

MODEL = ROOT / "model_web"
SOFTWARE_GRAPHICS = (
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
)
DETECT = """async ([url, options]) => {
  const image = new Image();
  image.src = url;
  await image.decode();
  const { createDetector } = await import("/static/js/detector.js");
  const detector = await createDetector({ modelUrl: "/model_web/model.json", ...options });
  const found = await detector.detect(image);
  const { backend, threads, failures } = detector.info;
  detector.dispose();
  return { found, backend, threads, failures };
}"""

pytestmark = pytest.mark.skipif(not (MODEL / "model.json").is_file(), reason="no model in model_web/")


@pytest.fixture(scope="module")
def page(launch: Callable[..., Browser]) -> Iterator[Page]:
    with serve({"model_web": MODEL}) as site:
        page = launch(*SOFTWARE_GRAPHICS).new_page()
        page.goto(site.url)
        yield page


@pytest.fixture(scope="module")
def photograph() -> str:
    file = io.BytesIO()
    Image.fromarray(data.astronaut()).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def test_one_face_the_same_on_threads_one_thread_and_webgl(page: Page, photograph: str) -> None:
    variants: list[dict[str, Any]] = [
        {"backend": "wasm", "threads": 1},
        {"backend": "wasm", "threads": 2},
        {"backend": "webgl"},
    ]
    answers = [page.evaluate(DETECT, [photograph, options]) for options in variants]
    for options, answer in zip(variants, answers, strict=True):
        assert answer["failures"] == [], "another backend answered in its place"
        assert answer["backend"] == options["backend"]
    reference = answers[0]["found"]
    assert [one["label"] for one in reference] == ["no_mask"], "the astronaut's face is bare, and the only one"
    for answer in answers[1:]:
        assert [one["label"] for one in answer["found"]] == [one["label"] for one in reference]
        for ours, theirs in zip(answer["found"], reference, strict=True):
            assert overlap(ours["box"], theirs["box"]) > 0.95
            assert abs(ours["score"] - theirs["score"]) < 0.02


def test_the_shipped_model_carries_known_answers() -> None:
    metadata = json.loads(Path(MODEL / "model.json").read_text("utf-8"))["userDefinedMetadata"]
    known = metadata["selfTest"]["detections"]
    assert known, "the self-test must have a face to look for"
    assert {one["label"] for one in known} <= set(metadata["labels"])
