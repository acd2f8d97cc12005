"""Every kind of exported model, run by the page's engine in Chromium, with boxes checked against what was drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import toy_models
from tests.browser.engine_site import Site, serve

# Two squares, each on one cell of the 8 x 8 grid, on a picture of 160 x 80: a cell is 20 x 10 pixels.
DRAW_AND_DETECT = """async ([model, options]) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 160, height: 80 });
  const context = canvas.getContext("2d");
  context.fillStyle = "#00f"; context.fillRect(0, 0, 160, 80);
  context.fillStyle = "#f00"; context.fillRect(40, 20, 20, 10);
  context.fillStyle = "#0f0"; context.fillRect(100, 50, 20, 10);
  const { createDetector } = await import("/static/js/detector.js");
  const detector = await createDetector({ modelUrl: `/${model}/model.json`, backend: "wasm", ...options });
  const found = await detector.detect(canvas);
  const { kind, labels, inputSize } = detector.info;
  detector.dispose();
  return { found, kind, labels, inputSize };
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("models")
    models = {
        "own": toy_models.own(folder / "own"),
        "cloud": toy_models.cloud_annotations(folder / "cloud", toy_models.LABELS),
        "unlabelled": toy_models.cloud_annotations(folder / "unlabelled"),
        "suppressed": toy_models.suppressed(folder / "suppressed", ["red"]),
        "classification": toy_models.classification(folder / "classification"),
        "miscounted": toy_models.cloud_annotations(folder / "miscounted", ["red", "green", "blue"]),
    }
    with serve(models) as running:
        yield running


@pytest.fixture
def page(site: Site, browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(site.url)
    yield page
    page.close()


@pytest.fixture
def detect(page: Page) -> Callable[..., dict[str, Any]]:
    return lambda model, **options: page.evaluate(DRAW_AND_DETECT, [model, options])


def boxes(answer: dict[str, Any]) -> dict[str, Any]:
    return {one["label"]: pytest.approx(one["box"], abs=0.01) for one in answer["found"]}


def test_our_own_model_with_its_outputs_in_another_order(detect: Callable[..., dict[str, Any]]) -> None:
    answer = detect("own")
    assert answer["kind"] == "own"
    assert boxes(answer) == {"red": [40, 20, 20, 10], "green": [100, 50, 20, 10]}


def test_cloud_annotations_without_its_loop_agrees_with_the_whole_graph(detect: Callable[..., dict[str, Any]]) -> None:
    fast, slow = detect("cloud"), detect("cloud", whole=True)
    assert fast["kind"] == slow["kind"] == "cloud-annotations"
    assert fast["inputSize"] == [32, 32], "the network should be fed directly"
    assert slow["inputSize"] is None, "the loop should take a picture of any size"
    for answer in (fast, slow):
        assert boxes(answer) == {"red": [40, 20, 20, 10], "green": [100, 50, 20, 10]}


def test_labels_are_numbers_where_nobody_names_them(detect: Callable[..., dict[str, Any]]) -> None:
    assert sorted(boxes(detect("unlabelled"))) == ["1", "2"]


def test_suppression_inside_the_graph(detect: Callable[..., dict[str, Any]]) -> None:
    answer = detect("suppressed")
    assert answer["kind"] == "tf2-od-api"
    assert boxes(answer) == {"red": [40, 20, 20, 10]}


def test_a_classifier_labels_the_whole_picture(page: Page) -> None:
    red = page.evaluate(DRAW_AND_DETECT.replace("#00f", "#f00"), ["classification", {}])
    assert red["kind"] == "classification"
    assert boxes(red) == {"red": [0, 0, 160, 80]}
    green = page.evaluate(DRAW_AND_DETECT.replace("#00f", "#0f0"), ["classification", {}])
    assert boxes(green) == {"green": [0, 0, 160, 80]}


def test_labels_that_do_not_fit_are_refused_with_a_sentence(page: Page) -> None:
    script = DRAW_AND_DETECT.replace("async ([", "async ([", 1)
    message = page.evaluate(
        f"(input) => ({script})(input).catch((error) => [error.code, error.message])", ["miscounted", {}]
    )
    assert message == ["model-invalid", "The model tells 2 labels apart, but labels.json names 3: red, green, blue."]
