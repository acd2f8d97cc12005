"""Chromium for benches and tests: it makes no requests of its own, and on demand emulates a graphics card in software.

The emulation also draws the whole page and takes both cores for it, which no browser without a card does by itself.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright

# Without these, Chromium talks to its maker, which makes requests that are not the page's.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
EMULATED_GRAPHICS = (
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--enable-unsafe-webgpu",
    "--use-webgpu-adapter=swiftshader",
)


@contextmanager
def launch(playwright: Playwright, *more: str, shell: bool = False) -> Iterator[Browser]:
    """Start Chromium with additional arguments; it is closed at the end.

    `shell` takes Chromium's headless shell where it is installed: the same engine without windows and menus around it,
    for little more than half the processor time.
    """
    path = (shutil.which("chromium-headless-shell") if shell else None) or shutil.which("chromium")
    browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *more])
    try:
        yield browser
    finally:
        browser.close()
