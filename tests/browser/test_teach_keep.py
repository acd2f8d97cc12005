"""What the page for teaching stores: through a crash, in two tabs, until the storage is full, deleted on request."""

import contextlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright

from bench.chromium import ARGUMENTS
from tests.browser.page_site import DESK, state, until
from tests.browser.teach_site import STORE, drag, kept, settled, shape, strip, take, teach


def test_a_tab_that_ends_at_once_loses_nothing(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url) as page:
        take(page)
        page.click("#strip button")
        page.wait_for_selector("#easel:visible")
        drag(page, (0.1, 0.1), (0.3, 0.3))
        settled(page, [[0.1, 0.1, 0.3, 0.3]])
        again = page.context.new_page()
        page.close(run_before_unload=False)
        again.goto(f"{shipped_url}/teach")
        strip(again, 1)
        assert again.locator("#strip .frames i").count() == 1


def test_a_browser_that_is_killed_loses_nothing(playwright: Playwright, shipped_url: str, tmp_path: Path) -> None:
    profile = tmp_path / "profile"

    def visit() -> Page:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=shutil.which("chromium"), args=ARGUMENTS, viewport=DESK, service_workers="block"
        )
        page = context.new_page()
        page.goto(f"{shipped_url}/teach")
        state(page, "ready")
        return page

    page = visit()
    page.set_input_files("#files", [shape(0)])
    page.wait_for_selector("#easel:visible")
    drag(page, (0.1, 0.1), (0.3, 0.3))
    settled(page, [[0.1, 0.1, 0.3, 0.3]])
    with page.context.expect_event("close"):
        subprocess.run(["pkill", "-KILL", "-f", f"user-data-dir={profile}"], check=True)
    again = visit()
    strip(again, 1)
    settled(again, [[0.1, 0.1, 0.3, 0.3]])
    again.context.close()


def test_two_tabs_follow_and_do_not_overwrite_each_other(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url) as one, teach_beside(one, shipped_url) as other:
        one.set_input_files("#files", [shape(0), shape(5)])
        strip(one, 2)
        strip(other, 2)
        for page, place in ((one, 0), (other, 1)):
            page.locator("#strip button").nth(place).click()
            page.wait_for_selector("#easel:visible")
            drag(page, (0.1, 0.1), (0.3, 0.3))
        for page in (one, other):
            until(page, "document.querySelectorAll('#strip .frames i').length === 2")
        assert [len(picture["boxes"]) for picture in kept(one)] == [1, 1]
        other.click("#room > summary")
        other.click("#clear")
        assert other.inner_text("#question-help").startswith("2 pictures with their boxes, and all labels")
        other.click("#question-yes")
        strip(one, 0)
        assert kept(other) == []
        assert one.is_visible("#start"), "what was open is gone"
        assert kept(other, "labels") == []


@contextlib.contextmanager
def teach_beside(page: Page, url: str) -> Iterator[Page]:
    """Open the page once more in the same profile."""
    other = page.context.new_page()
    other.goto(f"{url}/teach")
    state(other, "ready")
    yield other


# What a browser does on a full disk: it reports how little is left, and then stores nothing more.
NEARLY_FULL = "() => { navigator.storage.estimate = async () => ({ quota: 1e9, usage: 1e9 - 50_000 }); }"
FULL = "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"


def test_full_storage_is_told_before_and_loses_only_what_does_not_fit(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url) as page:
        page.evaluate(NEARLY_FULL)
        page.set_input_files("#files", [shape(0), shape(5)])
        strip(page, 2)
        until(page, "document.getElementById('problem').textContent.startsWith('The storage is nearly full')")
        until(page, f"async () => (await ({STORE})('pictures')).length === 2")  # shown before they are stored
        page.evaluate(FULL)
        page.set_input_files("#files", [shape(10)])
        until(page, "document.getElementById('problem').textContent.startsWith('The storage is full')")
        strip(page, 2)
        assert len(kept(page)) == 2
