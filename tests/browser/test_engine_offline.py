"""The service worker in Chromium: after one visit the page works offline, and new weights never meet old ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bench.browser_page import serve_app
from tests.browser import toy_models
from tests.browser.page_site import KEPT


def detect(page: Page) -> tuple[str | None, str | None]:
    """Choose the picture on the page; return the label and the box that it lists."""
    page.locator("#photo-input").set_input_files(
        {"name": "red.png", "mimeType": "image/png", "buffer": toy_models.picture()}
    )
    found = page.locator("#detections li").first
    found.wait_for(state="attached", timeout=60_000)
    return found.get_attribute("data-label"), found.get_attribute("data-box")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


def test_after_one_visit_it_works_without_a_network(page: Page, tmp_path: Path) -> None:
    with serve_app(toy_models.own(tmp_path / "model")) as port:
        page.goto(f"http://127.0.0.1:{port}/")
        online = detect(page)
        page.evaluate(KEPT)
    # The server is gone as well, not just the network.
    page.context.set_offline(True)
    page.reload()
    assert detect(page) == online
    assert online[0] == "red"


def test_a_new_model_brings_its_own_cache_and_the_old_one_goes(
    page: Page, tmp_path: Path, unused_port: Callable[[], int]
) -> None:
    port = unused_port()
    old = toy_models.own(tmp_path / "old")
    new = toy_models.own(tmp_path / "new", labels=["rot", "grün"])
    (new / "labels.json").unlink()
    with serve_app(old, port):
        page.goto(f"http://127.0.0.1:{port}/")
        assert detect(page)[0] == "red"
        before = page.evaluate(KEPT)
    with serve_app(new, port):
        page.reload()
        assert detect(page)[0] == "rot"
        page.evaluate(
            "async (old) => {"
            "  for (const end = Date.now() + 30000; (await caches.keys()).includes(old) && Date.now() < end; )"
            "    await new Promise((done) => setTimeout(done, 50)); }",
            before["names"][0],
        )
        after = page.evaluate(KEPT)
    weights = {url for url in before["urls"] if url.endswith(".bin")}
    assert not weights & set(after["urls"]), "weights of the old model are still kept"


@pytest.fixture
def unused_port() -> Callable[[], int]:
    import socket

    def find() -> int:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port: int = probe.getsockname()[1]
        return port

    return find
