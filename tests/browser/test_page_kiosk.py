"""The entrance (`?kiosk`): starts by itself, fills the screen, one large sign, gets over a lost camera unattended."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_site import DESK, FACES, PHONE, open_page, state, until

MASKED = {"shares": FACES[1:2]}
RETRY = 10_500  # milliseconds, a little more than the page waits before it tries again


@contextmanager
def entrance(
    browser: Browser, url: str, permission: str, *, stub: dict[str, Any] | None = None, **options: Any
) -> Iterator[Page]:
    """Open the entrance with the camera's permission as given, and a clock that a test can turn."""
    with open_page(browser, url, query="kiosk", stub=stub or MASKED, camera={}, ready=False, **options) as page:
        page.clock.install()
        page.add_init_script(
            f"navigator.permissions.query = async () => ({{state: '{permission}'}});"
            "globalThis.awake = 0;"
            "Object.defineProperty(navigator, 'wakeLock', {value: {request: async () => { awake += 1; }}});"
        )
        page.reload()
        page.wait_for_selector("#language option", state="attached")
        yield page


def asked(page: Page) -> int:
    count: int = page.evaluate("fakeCamera.asked.length")
    return count


def test_starts_by_itself_where_the_permission_is_given(browser: Browser, page_url: str) -> None:
    with entrance(browser, page_url, "granted") as page:
        state(page, "running")
        assert not page.is_visible("#start")
        until(page, "document.getElementById('sign').textContent.includes('Thank you')")
        assert page.get_attribute("#sign", "data-label") == "mask"
        assert page.evaluate("awake") == 1


@pytest.mark.parametrize("permission", ["prompt", "denied", "unknown"])
def test_asks_nobody_who_has_not_pressed_the_button(permission: str, browser: Browser, page_url: str) -> None:
    with entrance(browser, page_url, permission) as page:
        page.wait_for_timeout(200)
        state(page, "idle")
        assert page.is_visible("#start")
        assert asked(page) == 0


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_picture_fills_the_screen_and_the_sign_is_large(viewport: Any, browser: Browser, page_url: str) -> None:
    with entrance(browser, page_url, "granted", viewport=viewport) as page:
        until(page, "document.getElementById('sign').dataset.label === 'mask'")
        assert page.locator("#stage").bounding_box() == {"x": 0, "y": 0, **viewport}
        sign = page.locator("#sign").bounding_box()
        assert sign
        assert sign["width"] == viewport["width"]
        assert sign["y"] + sign["height"] == pytest.approx(viewport["height"], abs=1)
        size = page.evaluate("parseFloat(getComputedStyle(document.getElementById('sign')).fontSize)")
        assert size >= max(28, 0.06 * viewport["width"])
        assert page.inner_text("#sign .mark") == "✓"  # not the colour alone
        for hidden in (".top", ".drawers", ".results", ".foot", "#choose", "#save-picture"):
            assert not page.locator(hidden).first.is_visible(), hidden


def test_lost_camera_comes_back_by_itself(browser: Browser, page_url: str) -> None:
    with entrance(browser, page_url, "granted") as page:
        state(page, "running")
        page.evaluate("fakeCamera.error = 'NotFoundError'; fakeCamera.tracks[0].dispatchEvent(new Event('ended'))")
        state(page, "error")
        assert page.inner_text("#problem-title") == "The camera is gone"
        assert page.is_visible("#start")  # for somebody who is there
        page.clock.fast_forward(RETRY)
        until(page, "fakeCamera.asked.length >= 2")
        until(page, "document.getElementById('problem-title').textContent.startsWith('No camera was found')")
        page.evaluate("fakeCamera.error = null")  # plugged in again
        page.clock.fast_forward(RETRY)
        state(page, "running")


def test_model_that_could_not_be_fetched_is_fetched_again(browser: Browser, page_url: str) -> None:
    stub = {**MASKED, "createError": ["network", "model.json could not be fetched."]}
    with entrance(browser, page_url, "granted", stub=stub) as page:
        state(page, "error")
        page.evaluate("stub.createError = null")
        page.clock.fast_forward(RETRY)
        state(page, "running")


def test_camera_that_never_answers_is_asked_again(browser: Browser, page_url: str) -> None:
    with entrance(browser, page_url, "granted") as page:
        state(page, "running")
        page.evaluate("fakeCamera.wait = true; fakeCamera.tracks[0].dispatchEvent(new Event('ended'))")
        state(page, "error")
        before = asked(page)
        page.clock.fast_forward(RETRY)
        until(page, "(before) => fakeCamera.asked.length > before", before)
        page.clock.fast_forward(RETRY)
        state(page, "error")
        page.evaluate("fakeCamera.wait = false")
        page.clock.fast_forward(RETRY)
        state(page, "running")


def test_refusal_is_not_asked_away(browser: Browser, page_url: str) -> None:
    with entrance(browser, page_url, "prompt") as page:
        page.evaluate("fakeCamera.error = 'NotAllowedError'")
        page.click("#start")
        state(page, "error")
        before = asked(page)
        page.clock.fast_forward(RETRY)
        page.wait_for_timeout(200)
        assert asked(page) == before
        state(page, "error")


def test_screen_stays_on_also_after_the_tab_was_away(browser: Browser, page_url: str) -> None:
    with entrance(browser, page_url, "granted") as page:
        state(page, "running")
        for hidden in ("true", "false"):
            page.evaluate(
                f"Object.defineProperty(document, 'hidden', {{configurable: true, value: {hidden}}});"
                "document.dispatchEvent(new Event('visibilitychange'))"
            )
        state(page, "running")
        assert page.evaluate("awake") == 2
