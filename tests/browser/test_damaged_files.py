"""A damaged copy at an address that never changes: it stays in no cache, and the page recovers by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import toy_models
from tests.browser.bad_line import BadLine
from tests.browser.page_site import STATIC, copy_static, serve_app, state, until

READY = "/Ready|works without a connection/.test(document.getElementById('wait-model').textContent)"
# Every file that the service worker stores, and whether it matches the server's.
KEPT = """async () => {
  await navigator.serviceWorker.ready;
  const script = await (await fetch('/sw.js')).text();
  const hashes = JSON.parse(/self\\.HASHES = (.*);/.exec(script)[1]);
  const wrong = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (pathname === '/') continue;
      const body = await (await cache.match(request)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
      const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      if (!hex.startsWith(hashes[pathname.slice(1)])) wrong.push(pathname);
    }
  }
  return wrong;
}"""


def flip(body: bytes) -> bytes:
    """Return a body of the same length with other content."""
    return body[:1] + bytes(255 - byte for byte in body[1:])


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("damaged")
    return toy_models.own(folder / "model"), copy_static(folder)


@contextmanager
def visit(browser: Browser, folders: tuple[Path, Path], line: BadLine, query: str = "") -> Iterator[Page]:
    model, static = folders
    with serve_app(model, static_dir=static, between=line) as url:
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(f"{url}/{query}")
        try:
            yield page
        finally:
            line.heal()
            context.close()


@pytest.mark.parametrize(
    ("file", "spoil"),
    [
        ("shard1of2.bin", BadLine.spoil),
        ("shard2of2.bin", flip),
        ("model.json", BadLine.spoil),
        ("labels.json", flip),
        ("self-test.ppm", BadLine.spoil),
        (".wasm", BadLine.spoil),
    ],
)
def test_file_that_came_damaged_once_is_fetched_again(
    file: str, spoil: object, browser: Browser, folders: tuple[Path, Path]
) -> None:
    line = BadLine(damaged={file: 1}, spoil=spoil)  # type: ignore[arg-type]
    with visit(browser, folders, line) as page:
        until(page, READY)
        assert page.get_attribute("body", "data-state") == "idle"
        assert sum(path.endswith(file) for path in line.asked) >= 2


# As shipped, in bundled files: the page's own, what it shares with later parts, and a language.
@pytest.mark.parametrize(("source", "number"), [("main", 0), ("main", 1), ("texts/de", 0)])
def test_damaged_code_is_fetched_again_and_the_page_lives(
    source: str, number: int, browser: Browser, folders: tuple[Path, Path]
) -> None:
    made = json.loads((STATIC / "bundle" / "made.json").read_text("utf-8"))["files"]
    file = made[f"js/page/{source}.js"][number].removeprefix("bundle/")
    line = BadLine(damaged={file: 1})
    with visit(browser, (folders[0], STATIC), line, "?lang=de") as page:
        page.wait_for_selector("#dead", state="detached")
        while sum(path.endswith(file) for path in line.asked) < 2:
            page.wait_for_timeout(30)
        page.goto(page.url)  # if only the language was missing, the next visit has it
        until(page, "document.getElementById('start').innerText === 'Kamera starten'")
        assert page.locator("#dead").count() == 0


def test_page_whose_code_stays_damaged_says_so_and_does_not_reload_for_ever(
    browser: Browser, folders: tuple[Path, Path]
) -> None:
    line = BadLine(damaged={"/main.js": -1})
    with visit(browser, folders, line) as page:
        page.wait_for_selector(".dead #dead", state="visible")
        page.wait_for_timeout(1500)
        assert line.asked.count("/") <= 2
        line.heal()
        page.reload()
        page.wait_for_selector("#dead", state="detached")  # it opens once more by itself, past the damaged copy
        until(page, READY)


def test_failed_start_installs_nothing_and_a_second_try_works(browser: Browser, folders: tuple[Path, Path]) -> None:
    line = BadLine(damaged={"shard1of2.bin": -1})
    with visit(browser, folders, line) as page:
        state(page, "error")
        assert page.inner_text("#problem-title") == "The model\u2019s files are damaged"
        page.wait_for_timeout(2500)  # longer than the page waits before it installs anything
        assert page.evaluate("navigator.serviceWorker.getRegistration().then(Boolean)") is False
        line.heal()
        page.reload()
        until(page, READY)
        assert page.evaluate(KEPT) == []


def test_service_worker_keeps_only_what_was_checked(browser: Browser, folders: tuple[Path, Path]) -> None:
    # The page itself does not load it before it is needed, so the service worker is the first to get it.
    line = BadLine(damaged={"/on-demand.js": 1, "/photo.js": 1})
    with visit(browser, folders, line) as page:
        until(page, READY)
        assert page.evaluate(KEPT) == []
        assert sum(path.endswith("/on-demand.js") for path in line.asked) == 2


def test_model_chosen_later_is_kept_only_whole(browser: Browser, tmp_path: Path) -> None:
    toy_models.own(tmp_path / "models" / "a")
    toy_models.own(tmp_path / "models" / "b", labels=["rot", "grün"])
    (tmp_path / "models" / "b" / "labels.json").unlink()
    line = BadLine()
    with visit(browser, (tmp_path / "models", copy_static(tmp_path)), line) as page:
        until(page, READY)
        page.evaluate("navigator.serviceWorker.ready")
        until(page, "Boolean(navigator.serviceWorker.controller)")
        line.damaged["shard1of2.bin"] = 1
        page.click("#settings > summary")
        page.select_option("#models", index=1)
        until(page, "document.querySelector('#thresholds [data-label]')?.dataset.label === 'rot'")
        until(page, READY)
        assert line.damaged == {"shard1of2.bin": 0}
        assert page.evaluate(KEPT) == []
