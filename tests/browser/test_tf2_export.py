"""An export of the TensorFlow 2 Object Detection API, its suppression inside, in Chromium: as `convert` cuts it, and as
TensorFlow.js' own converter leaves it. The boxes are those that were drawn.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.engine_site import serve
from tests.training import tf2_export
from training.__main__ import main

DETECT = """async ([model, options]) => {
  const picture = new Image();
  picture.src = "/work/drawn.png";
  await picture.decode();
  const { createDetector } = await import("/static/js/detector.js");
  const detector = await createDetector({ modelUrl: `/work/${model}/model.json`, backend: "wasm", ...options });
  await detector.detect(picture);
  const found = await detector.detect(picture);
  const { kind } = detector.info;
  detector.dispose();
  return { kind, found: Object.fromEntries(found.map(({ label, box }) => [label, box])), count: found.length };
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("tf2")
    Image.fromarray(tf2_export.drawn_squares()).save(folder / "drawn.png")
    (folder / "label_map.pbtxt").write_text(tf2_export.LABEL_MAP)
    for name, raw_outputs in (("raw", True), ("suppressed", False)):
        export = tf2_export.write_saved_model(folder / f"{name}_saved_model", raw_outputs=raw_outputs)
        web = tf2_export.convert_as_a_user(export, folder / name)
        (web / "labels.json").write_text(json.dumps(list(tf2_export.ANSWERS)))
    labels = ["--labels", str(folder / "label_map.pbtxt")]
    assert main(["convert", str(folder / "raw_saved_model"), str(folder / "converted"), *labels]) == 0
    with serve({"work": folder}) as site:
        page = browser.new_page()
        page.goto(site.url)
        yield page
        page.close()


@pytest.mark.parametrize(
    ("model", "options", "kind"),
    [
        ("converted", {}, "own"),
        ("raw", {}, "tf2-od-api"),
        ("raw", {"whole": True}, "tf2-od-api"),
        ("suppressed", {}, "tf2-od-api"),
    ],
)
def test_what_was_drawn_is_found(page: Page, model: str, options: dict[str, Any], kind: str) -> None:
    answer = page.evaluate(DETECT, [model, options])
    assert answer["kind"] == kind
    assert answer["count"] == 2
    assert answer["found"] == {label: pytest.approx(list(box), abs=0.01) for label, box in tf2_export.ANSWERS.items()}
