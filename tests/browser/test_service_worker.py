"""A service worker is never worse than none: whichever of its steps hangs or fails, page and files still load."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.broken_worker import ASK, PREPARE, STEPS, TITLE, WAYS, serve_broken

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("step", STEPS)
def test_the_page_comes_where_a_step(page: Page, tmp_path: Path, step: str, way: str) -> None:
    at_work = STEPS[step][-1]
    with serve_broken(tmp_path, step, way) as url:
        page.goto(url)
        assert page.evaluate(PREPARE, {"atWork": at_work}) == at_work
        page.reload()
        assert page.evaluate(ASK) == [200, 200]
        assert page.title() == TITLE


def test_a_file_that_only_an_older_version_had_does_not_keep_this_one_out(page: Page, tmp_path: Path) -> None:
    with serve_broken(tmp_path) as url:
        page.goto(url)
        assert page.evaluate(PREPARE, {"atWork": True, "left": "/static/000000000000/vendor/gone.js"})
