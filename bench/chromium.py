"""Chromium for the benches: no talking to its maker, and graphics in software where there is no card."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--enable-unsafe-webgpu",
    "--enable-features=Vulkan",
)


@contextmanager
def launch(playwright: Playwright, *more: str) -> Iterator[Browser]:
    """Start a Chromium with further arguments, and end it."""
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=[*ARGUMENTS, *more])
    try:
        yield browser
    finally:
        browser.close()
