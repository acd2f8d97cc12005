"""The page works under the server's policy on every backend, without a single reported violation."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from bench.chromium import EMULATED_GRAPHICS
from tests.app.site import Server, run_server
from tests.browser import toy_models
from tests.browser.page_site import arrived

WATCH = "addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective))"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(launch: Any) -> Browser:
    return launch(  # type: ignore[no-any-return]
        "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", *EMULATED_GRAPHICS
    )  # fmt: skip


@pytest.fixture(scope="module", params=["on", "off"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("policy")
    with run_server(folder, toy_models.own(folder / "model"), CROSS_ORIGIN_ISOLATION=request.param) as running:
        yield running


@pytest.mark.parametrize("backend", ["wasm", "webgl", "webgpu"])
def test_no_violation(server: Server, browser: Browser, backend: str) -> None:
    context = browser.new_context(permissions=["camera"])
    context.add_init_script(WATCH)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"{server.url}/?backend={backend}")
    arrived(page)
    page.click("#start")
    expect(page.locator("#detections")).to_have_attribute("data-frame", re.compile("[1-9]"), timeout=60_000)
    expect(page.locator("#backend")).to_contain_text(re.compile(backend, re.IGNORECASE))
    assert [text for text in complaints if re.search("polic|refused|blocked|violat", text, re.IGNORECASE)] == []
    context.close()


def test_a_violation_would_be_seen(server: Server, browser: Browser) -> None:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(server.url)
    with page.expect_console_message(lambda message: message.text == "policy: connect-src"):
        page.evaluate("fetch('https://example.com/').catch(() => 0)")
    context.close()
