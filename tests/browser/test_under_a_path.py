"""The page behind a proxy that serves it under a path, and behind one that serves only half of it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Route, expect

from tests.app.site import Server, free_port, run_server
from tests.browser import toy_models
from tests.browser.page_site import ROOT, arrived, state, until
from tests.deploy.engines import wait_for

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed"),
]

NGINX = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx-error.log; user root;
events {{ worker_connections 64; }}
http {{
  access_log off; client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  upstream mask_or_no_mask {{ server 127.0.0.1:{server}; }}
  server {{ listen 127.0.0.1:{port}; {locations} }}
}}
"""
CAMERA = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("path")
    with run_server(folder, toy_models.own(folder / "model")) as running:
        yield running


@contextmanager
def proxy(folder: Path, server: Server, locations: str) -> Iterator[str]:
    port = free_port()
    config = folder / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, server=server.port, port=port, locations=locations))
    process = subprocess.Popen(["nginx", "-c", str(config), "-p", str(folder)], stderr=subprocess.DEVNULL)
    try:
        assert wait_for(lambda: Path(folder / "nginx.pid").exists())
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def documented_locations() -> str:
    """The lines that docs/deploy gives operators, so that exactly these are tested."""
    text = (ROOT / "docs/deploy/nginx-and-cdn.md").read_text(encoding="utf-8")
    return text.split("```nginx\n", 1)[1].split("```", 1)[0]


def reach(page: Page, url: str) -> None:
    """Go there as soon as the service worker, which learns it later than the page, has a network again."""
    for _ in range(50):
        try:
            page.goto(url)
            return
        except Error:
            page.wait_for_timeout(200)
    page.goto(url)


def test_page_works_under_a_path(launch: Callable[..., Browser], server: Server, tmp_path: Path) -> None:
    with proxy(tmp_path, server, documented_locations()) as url:
        context = launch(*CAMERA).new_context(permissions=["camera"])
        page = context.new_page()
        failed: list[str] = []
        page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
        page.goto(f"{url}/mask")  # the proxy adds the slash
        assert page.url == f"{url}/mask/"
        arrived(page)
        page.click("#start")
        state(page, "running")
        until(page, "() => Number(document.getElementById('detections').dataset.frame) > 0")
        until(page, "async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)")
        assert page.evaluate("async () => (await navigator.serviceWorker.ready).scope") == f"{url}/mask/"
        manifest = page.evaluate(
            "async () => { const {href} = document.querySelector('link[rel=manifest]');"
            " const {start_url, scope} = await (await fetch(href)).json();"
            " return [start_url, scope].map((each) => new URL(each, href).href); }"
        )
        assert manifest == [f"{url}/mask/"] * 2
        assert failed == []
        # Without the network, and from a page that is not there.
        until(page, "async () => (await caches.keys()).length === 1")
        context.set_offline(True)
        page.reload()
        arrived(page)
        context.set_offline(False)
        reach(page, f"{url}/mask/not/there")
        page.click("a.main")
        assert page.url == f"{url}/mask/"
        context.close()


def test_error_page_asks_for_nothing_that_is_not_there(browser: Browser, server: Server) -> None:
    page = browser.new_context().new_page()
    answers: list[tuple[int, str]] = []
    page.on("response", lambda answer: answers.append((answer.status, answer.url)))
    page.goto(f"{server.url}/not/there", wait_until="networkidle")
    assert [url for status, url in answers if status >= 400] == [f"{server.url}/not/there"]
    assert len(answers) >= 3
    page.context.close()


BROKEN = {
    "is blocked": ("**/main.js", lambda route: route.abort()),
    "is missing": ("**/main.js", lambda route: route.fulfill(status=404)),
    "has the wrong type": ("**/main.js", lambda route: route.fulfill(body="1", content_type="text/plain")),
    "lacks a part": ("**/chunks/*.js", lambda route: route.abort()),
    "is broken": ("**/main.js", lambda route: route.fulfill(body="(", content_type="text/javascript")),
    "comes without any other file": ("**/static/**", lambda route: route.abort()),
    "is held back with every script": ("**/*.js", lambda route: route.abort()),
}


@pytest.mark.parametrize("what", BROKEN)
def test_page_says_so_when_its_program(browser: Browser, server: Server, what: str) -> None:
    context = browser.new_context(service_workers="block", reduced_motion="reduce")
    page = context.new_page()
    page.route(*BROKEN[what])
    page.goto(server.url)
    expect(page.get_by_role("alert").filter(has_text="has not arrived")).to_be_visible(timeout=20_000)
    assert page.locator("#dead").bounding_box()["height"] > 10  # type: ignore[index]
    context.close()


@contextmanager
def held_back(browser: Browser, address: str) -> Iterator[tuple[Page, Callable[[], None]]]:
    """Yield the page before its scripts have come, and a function that lets them come."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/main.js", hold)
    page.goto(address, wait_until="commit")
    page.wait_for_selector("#dead", state="attached")
    while not held:
        page.wait_for_timeout(10)
    yield page, held[0].continue_
    context.close()


def test_page_that_works_says_nothing(browser: Browser, server: Server) -> None:
    with held_back(browser, server.url) as (page, let_come):
        assert page.locator("#dead").bounding_box()["height"] < 1  # type: ignore[index]
        let_come()
        page.wait_for_selector("#dead", state="detached")


def test_picture_chosen_before_the_program_has_come_is_looked_at(browser: Browser, server: Server) -> None:
    with held_back(browser, server.url) as (page, let_come):
        page.set_input_files("#photo-input", {"name": "a.png", "mimeType": "image/png", "buffer": toy_models.picture()})
        let_come()
        page.wait_for_selector("body[data-state=photo]")
        assert page.eval_on_selector("#photo-input", "(input) => input.files.length") == 0, "it can be chosen again"


def test_picture_chosen_before_the_program_of_teach_has_come_is_taken(browser: Browser, server: Server) -> None:
    with held_back(browser, f"{server.url}/teach") as (page, let_come):
        page.set_input_files("#files", {"name": "a.png", "mimeType": "image/png", "buffer": toy_models.picture()})
        let_come()
        page.wait_for_selector("#strip li")
