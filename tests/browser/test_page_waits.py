"""Every wait has a limit on silence, says what it waits for, and tries again by itself.

The server misbehaves, not the browser's request: Playwright's `route` would bypass both caches.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import toy_models
from tests.browser.bad_line import BadLine
from tests.browser.page_site import CAMERA, arrived, copy_static, saved, serve_app, state, until
from tests.browser.teach_site import shape, strip

READY = "/Ready|works without a connection/.test(document.getElementById('wait-model').textContent)"
SHOWN = "document.querySelectorAll('#detections[data-frame]:not([data-frame=\"0\"])').length === 1"
# All that the page ever said while it waited: some words give way to others sooner than a test looks.
TOLD = """
window.told = [];
new MutationObserver(() => told.push(document.getElementById("wait-model")?.textContent ?? ""))
  .observe(document, { subtree: true, childList: true, characterData: true });
"""
SILENCE = ("const SILENCE_MILLISECONDS = 10_000", "const SILENCE_MILLISECONDS = 1_500")
PATIENCE = ("const PATIENCE_MILLISECONDS = 10_000", "const PATIENCE_MILLISECONDS = 1_500")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A model and the page's files, with shorter limits on silence, so that the tests need not wait either."""
    folder = tmp_path_factory.mktemp("waits")
    static = copy_static(folder)
    for name, (now, then) in {"engine/download.js": SILENCE, "page/later.js": PATIENCE}.items():
        path = static / "js" / name
        text = path.read_text("utf-8")
        assert now in text
        path.write_text(text.replace(now, then), "utf-8")
    return toy_models.own(folder / "model"), static


@contextmanager
def visit(browser: Browser, folders: tuple[Path, Path], line: BadLine, query: str = "") -> Iterator[Page]:
    model, static = folders
    with serve_app(model, static_dir=static, between=line) as url:
        context = browser.new_context(service_workers="block")
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.add_init_script(f"window.fakeCamera = {{}};\n{CAMERA}")
        page.add_init_script(TOLD)
        page.add_init_script("navigator.permissions.query = async () => ({state: 'granted'})")
        try:
            page.goto(f"{url}/{query}", wait_until="commit")
            arrived(page)
            yield page
        finally:
            line.heal()
            context.close()


@pytest.mark.parametrize("file", ["shard1of2.bin", "model.json", "self-test.ppm", ".wasm"])
def test_file_that_stops_coming_is_asked_for_again(file: str, browser: Browser, folders: tuple[Path, Path]) -> None:
    # Twice: the page's head asks for it as well, and the browser gives both the same answer.
    with visit(browser, folders, BadLine(stalled={file: 2})) as page:
        until(page, READY)
        state(page, "idle")


def test_line_that_stays_silent_ends_in_words_and_heals_by_itself(browser: Browser, folders: tuple[Path, Path]) -> None:
    line = BadLine(stalled={"shard1of2.bin": -1})
    with visit(browser, folders, line) as page:
        until(page, "told.some((text) => text.startsWith('No data is arriving'))")
        state(page, "error")
        assert page.inner_text("#problem-title") == "The model could not be fetched"
        line.heal()
        until(page, READY)
        state(page, "idle")


def test_entrance_gets_over_a_silent_line_alone(browser: Browser, folders: tuple[Path, Path]) -> None:
    line = BadLine(stalled={"shard1of2.bin": -1})
    with visit(browser, folders, line, "?kiosk") as page:
        state(page, "error")
        line.heal()
        state(page, "running")


def test_stop_and_start_while_the_model_is_on_its_way_says_so(browser: Browser, folders: tuple[Path, Path]) -> None:
    with visit(browser, folders, BadLine(stalled={"shard1of2.bin": 2})) as page:
        page.click("#start")
        page.click("#stop")
        page.click("#start")
        assert page.inner_text("#wait-model") != ""
        until(page, SHOWN)
        state(page, "running")


def test_rest_of_the_page_that_stops_coming_is_told_and_asked_for_again(
    browser: Browser, folders: tuple[Path, Path]
) -> None:
    with visit(browser, folders, BadLine(stalled={"/on-demand.js": 1})) as page:
        until(page, READY)
        page.evaluate("told.length = 0")
        page.click("#start")
        until(page, "told.some((text) => text.startsWith('Loading the rest of this page'))")
        until(page, SHOWN)
        state(page, "running")


def test_rest_of_the_page_that_never_comes_ends_in_its_own_words(browser: Browser, folders: tuple[Path, Path]) -> None:
    line = BadLine(stalled={"/on-demand.js": -1})
    with visit(browser, folders, line) as page:
        until(page, READY)
        page.click("#start")
        state(page, "error")
        assert page.inner_text("#problem-title") == "A part of this page could not be loaded"
        line.heal()
        page.click("#start")
        until(page, SHOWN)


@pytest.mark.parametrize(
    ("stalled", "patient", "now"),
    [
        ("/engine/worker.js", "detector/detector.js", "start: 60_000"),
        ("/engine/signature-foreign.js", "engine/code.js", "= 45_000"),
    ],
)
def test_engine_whose_code_never_comes_is_a_matter_of_the_line(
    stalled: str, patient: str, now: str, browser: Browser, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    hasty = shutil.copytree(folders[1], tmp_path / "static")
    module = hasty / "js" / patient
    text = module.read_text("utf-8")
    assert now in text
    module.write_text(text.replace(now, now.split(maxsplit=1)[0] + " 5_000"), "utf-8")
    line = BadLine(stalled={stalled: -1})
    with visit(browser, (toy_models.suppressed(tmp_path / "model"), hasty), line) as page:
        state(page, "error")
        assert page.inner_text("#problem-title") == "The model could not be fetched"
        line.heal()
        page.click("#retry")
        until(page, READY)


def test_code_for_zips_that_never_comes_is_told_and_asked_for_again(
    browser: Browser, folders: tuple[Path, Path]
) -> None:
    line = BadLine(stalled={"/teach/zips.js": -1})
    with visit(browser, folders, line, "teach") as page:
        state(page, "ready")
        page.set_input_files("#files", [shape(0)])
        strip(page, 1)
        page.evaluate("document.getElementById('home').open = true")
        page.click("#save")
        until(page, "document.getElementById('problem').textContent.startsWith('A part of this page could not')")
        line.heal()
        assert saved(page, "#save").suggested_filename == "teach.zip"


def test_language_that_never_comes_leaves_the_page_in_english(browser: Browser, folders: tuple[Path, Path]) -> None:
    line = BadLine(stalled={"/de.js": -1})
    with visit(browser, folders, line, "?lang=de") as page:
        until(page, READY)
        assert page.inner_text("#start") == "Start the camera"
        page.click("#start")
        until(page, SHOWN)
