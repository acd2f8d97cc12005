"""What a visit costs the server, by its access log: few requests the first time, one body the second."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.app.site import Server, run_server
from tests.browser import toy_models

REPOSITORY = Path(__file__).resolve().parents[2]
MAX_FIRST_VISIT = 26

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("visits")
    shipped = REPOSITORY / "model_web"
    model = shipped if (shipped / "model.json").exists() else toy_models.own(folder / "model")
    with run_server(folder, model) as running:
        yield running


@pytest.fixture(scope="module")
def context(launch: Any) -> Iterator[BrowserContext]:
    browser: Browser = launch("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")
    context = browser.new_context(permissions=["camera"])
    yield context
    context.close()


def visit(server: Server, context: BrowserContext) -> list[dict[str, Any]]:
    """Open the page, start the camera, wait for a detection; the log's lines of this visit."""
    before = len(server.log_lines())
    page = context.new_page()
    violations: list[str] = []
    page.on("console", lambda message: violations.append(message.text) if "Content Security" in message.text else None)
    page.goto(server.url)
    page.click("#start")
    expect(page.locator("#detections")).to_have_attribute("data-frame", re.compile("[1-9]"), timeout=30_000)
    page.evaluate("navigator.serviceWorker?.ready")
    page.close()
    assert violations == []
    count = -1
    while count != len(server.log_lines()):
        count = len(server.log_lines())
        time.sleep(0.5)
    return server.log_lines()[before:]


@pytest.fixture(scope="module")
def visits(server: Server, context: BrowserContext) -> list[list[dict[str, Any]]]:
    return [visit(server, context), visit(server, context)]


def test_first_visit(visits: list[list[dict[str, Any]]]) -> None:
    first = visits[0]
    paths = [line["path"] for line in first]
    assert len(first) <= MAX_FIRST_VISIT, f"(a stale bundle? make bundle) {paths}"
    assert {line["status"] for line in first} <= {200, 304}


def test_nothing_is_fetched_that_the_page_did_not_name(server: Server, visits: list[list[dict[str, Any]]]) -> None:
    html = server.ask(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").decode()
    unnamed = {str(line["path"]) for line in visits[0]} - {"/", "/sw.js"}
    # In the background, once the model is loaded: the service worker's logic, and what it stores for camera and photos.
    unnamed = {path for path in unnamed if path[1:] not in html and not path.endswith("/sw.js")}
    unnamed = {path for path in unnamed if not re.search(r"/(on-demand|executor|en)(-\w+)?\.js$|/later\.css$", path)}
    assert unnamed <= {path for path in unnamed if path.endswith("tf-wasm-thread.js")}, unnamed


def test_second_visit_fetches_one_body(visits: list[list[dict[str, Any]]]) -> None:
    bodies = [line["path"] for line in visits[1] if line["bytes"]]
    assert len(bodies) <= 1, bodies
