"""Chromium for the browser tests: one shared by those without a special camera, a fresh one for the others."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from bench.chromium import EMULATED_GRAPHICS
from bench.chromium import launch as launched

CAMERA = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]
# Debian's Chromium draws as if it had a graphics card; without one, that takes a tenth more processor time.
ON_THE_PROCESSOR = "--disable-gpu-rasterization"

Launch = Callable[..., Browser]

expect.set_options(timeout=60_000)  # slow where other tests run at the same time


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def launch(playwright: Playwright) -> Iterator[Launch]:
    """Return a function that starts a Chromium: `launch(*arguments, film=Path)`; a film becomes its camera's
    picture. It ends with the file's tests, as a camera that keeps running takes a processor from the others."""
    with ExitStack() as running:

        def start(*arguments: str, film: Path | None = None) -> Browser:
            camera = [*CAMERA, f"--use-file-for-fake-video-capture={film}"] if film else []
            given = [ON_THE_PROCESSOR, *camera, *arguments]
            # The main job, and what a graphics card does, is tested in the browser that people have.
            whole = film or set(EMULATED_GRAPHICS) & set(arguments)
            return running.enter_context(launched(playwright, *given, shell=not whole))

        yield start


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with launched(playwright, ON_THE_PROCESSOR, shell=True) as running:
        yield running


@pytest.fixture(scope="session")
def page_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the real application with the smallest model folder, for tests that fix what the detector answers."""
    from tests.browser.page_site import copy_static, serve_app, write_model

    folder = tmp_path_factory.mktemp("page")
    with serve_app(write_model(folder / "model"), static_dir=copy_static(folder)) as url:
        yield url


@pytest.fixture(scope="session")
def shipped_url() -> Iterator[str]:
    """Serve the application as it is shipped, its model and its joined modules included."""
    from tests.browser.page_site import ROOT, serve_app

    with serve_app(ROOT / "model_web") as url:
        yield url
