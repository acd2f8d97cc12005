"""Chromium for the browser tests: one for all that need no special camera, a fresh one for those that do."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from bench.chromium import ARGUMENTS

CAMERA = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]

Launch = Callable[..., Browser]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


# Debian's Chromium draws as if it had a graphics card, which without one takes a tenth more of the processors.
ON_THE_PROCESSOR = "--disable-gpu-rasterization"


def start_chromium(playwright: Playwright, *arguments: str) -> Browser:
    # Debian's own where it is installed; without a path, Playwright takes the one that it has downloaded.
    return playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=[*ARGUMENTS, ON_THE_PROCESSOR, *arguments]
    )


@pytest.fixture(scope="module")
def launch(playwright: Playwright) -> Iterator[Launch]:
    """Return a function that starts a Chromium: `launch(*arguments, film=Path)`; a film becomes its camera's
    picture. It ends with the file's tests: a camera that runs on takes a processor from all others."""
    with ExitStack() as running:

        def start(*arguments: str, film: Path | None = None) -> Browser:
            camera = [*CAMERA, f"--use-file-for-fake-video-capture={film}"] if film else []
            browser = start_chromium(playwright, *camera, *arguments)
            running.callback(browser.close)
            return browser

        yield start


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    running = start_chromium(playwright)
    yield running
    running.close()


@pytest.fixture(scope="session")
def page_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the real application with the smallest model folder, for tests that force what the detector answers."""
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
