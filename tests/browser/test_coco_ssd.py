"""The real coco-ssd, run by the page's engine in Chromium on a photograph of a person: its box, and that leaving its
preprocessing loop out changes nothing that a visitor would see.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from skimage import data

from bench.coco_ssd import fetch
from tests.browser.engine_site import ROOT, serve
from tests.browser.overlap import overlap

# Where the person is in scikit-image's astronaut, 512 x 512 pixels, measured by hand: x, y, width, height.
PERSON = [20, 14, 345, 498]
NETWORK_SIDE = 300  # pixels
DETECT = """async (options) => {
  const { createDetector } = await import("/static/js/detector.js");
  const detector = await createDetector({ modelUrl: "/coco-ssd/model.json", backend: "wasm", ...options });
  const found = {};
  for (const [name, thresholds] of [["photograph"], ["small", 0.1]]) {
    const picture = new Image();
    picture.src = `/picture/${name}.png`;
    await picture.decode();
    found[name] = await detector.detect(picture, { thresholds });
  }
  const { kind, labels, inputSize } = detector.info;
  detector.dispose();
  return { ...found, kind, labels, inputSize };
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    pictures = tmp_path_factory.mktemp("picture")
    photograph = Image.fromarray(data.astronaut())
    photograph.save(pictures / "photograph.png")
    photograph.resize((NETWORK_SIDE, NETWORK_SIDE)).save(pictures / "small.png")
    with serve({"coco-ssd": fetch(ROOT / "build" / "coco-ssd"), "picture": pictures}) as site:
        page = browser.new_page()
        page.goto(site.url)
        yield page
        page.close()


@pytest.fixture(scope="module")
def cut(page: Page) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(DETECT, {})
    assert answer["inputSize"] == [NETWORK_SIDE, NETWORK_SIDE], "the network should be fed directly"
    return answer


@pytest.fixture(scope="module")
def whole(page: Page) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(DETECT, {"whole": True})
    assert answer["inputSize"] is None, "the loop should take a picture of any size"
    return answer


@pytest.mark.parametrize("way", ["cut", "whole"])
def test_coco_ssd_finds_the_astronaut_and_nothing_else(way: str, request: pytest.FixtureRequest) -> None:
    answer = request.getfixturevalue(way)
    assert answer["kind"] == "coco-ssd"
    assert len(answer["labels"]) == 90
    assert [one["label"] for one in answer["photograph"]] == ["person"]
    assert overlap(answer["photograph"][0]["box"], PERSON) > 0.85


def test_without_its_loop_it_answers_as_the_whole_graph(cut: dict[str, Any], whole: dict[str, Any]) -> None:
    # On the photograph, which the browser and the loop each squeeze in their own way, as for every visitor.
    for mine, theirs in zip(cut["photograph"], whole["photograph"], strict=True):
        assert mine["label"] == theirs["label"]
        assert overlap(mine["box"], theirs["box"]) > 0.98
        assert mine["score"] == pytest.approx(theirs["score"], abs=0.05)
    # A picture of the network's own size needs no squeezing, so that even faint answers must be the same.
    assert len(cut["small"]) > len(cut["photograph"]), "the comparison should see faint answers too"
    for mine, theirs in zip(cut["small"], whole["small"], strict=True):
        assert mine["label"] == theirs["label"]
        assert overlap(mine["box"], theirs["box"]) > 0.999
        assert mine["score"] == pytest.approx(theirs["score"], abs=1e-3)
