"""The page in a frame of another origin: with the camera where it is allowed, not at all where it is not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, expect

from tests.app.site import run_server
from tests.browser import toy_models

pytestmark = pytest.mark.browser

CAMERA = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")


class Outer(BaseHTTPRequestHandler):
    """Somebody else's page, with a frame."""

    def __init__(self, frame: str, headers: dict[str, str], *args: Any) -> None:
        self.frame = frame
        self.fields = headers
        super().__init__(*args)

    def do_GET(self) -> None:
        body = f"<!doctype html><title>Outer</title>{self.frame}".encode()
        self.send_response(200)
        for name, value in {"Content-Type": "text/html", **self.fields}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def outer_page(frame: str, **headers: str) -> Iterator[str]:
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Outer, frame, fields))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"  # another site than 127.0.0.1
    finally:
        server.shutdown()


@contextmanager
def framed(
    browser: Browser, tmp_path: Path, ancestors: str, attributes: str, outer: dict[str, str], **settings: Any
) -> Iterator[FrameLocator]:
    model = toy_models.own(tmp_path / "model")
    with run_server(tmp_path, model, FRAME_ANCESTORS=ancestors, **settings) as server:
        frame = f'<iframe src="{server.url}/" width="800" height="700" {attributes}></iframe>'
        with outer_page(frame, **outer) as url:
            context = browser.new_context()
            page = context.new_page()
            page.goto(url)
            yield page.frame_locator("iframe")
            context.close()


ISOLATED = {"Cross_Origin_Opener_Policy": "same-origin", "Cross_Origin_Embedder_Policy": "require-corp"}


@pytest.mark.parametrize(
    ("outer", "attributes", "settings"),
    [
        ({}, 'allow="camera"', {}),
        ({}, 'allow="camera"', {"CROSS_ORIGIN_ISOLATION": "off"}),
        (ISOLATED, 'allow="camera; cross-origin-isolated"', {}),
    ],
)
def test_camera_runs_in_a_frame_that_is_allowed_it(
    launch: Callable[..., Browser], tmp_path: Path, outer: dict[str, str], attributes: str, settings: dict[str, str]
) -> None:
    with framed(launch(*CAMERA), tmp_path, "http://localhost:*", attributes, outer, **settings) as frame:
        frame.locator("#start").click(timeout=60_000)
        expect(frame.locator("body")).to_have_attribute("data-state", "running", timeout=60_000)


def test_frame_without_the_camera_says_so(launch: Callable[..., Browser], tmp_path: Path) -> None:
    with framed(launch(*CAMERA), tmp_path, "*", "", {}) as frame:
        frame.locator("#start").click(timeout=60_000)
        expect(frame.locator("body")).to_have_attribute("data-state", "error", timeout=60_000)
        expect(frame.locator("#problem-title")).not_to_be_empty()


@pytest.mark.parametrize("ancestors", ["", "self", "https://elsewhere.example"])
def test_nobody_else_may_frame_it(browser: Browser, tmp_path: Path, ancestors: str) -> None:
    with framed(browser, tmp_path, ancestors, 'allow="camera"', {}) as frame:
        frame.owner.wait_for()
        expect(frame.locator("#start")).to_have_count(0)
