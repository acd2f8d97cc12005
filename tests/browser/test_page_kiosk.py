"""The entrance (`?kiosk`): starts by itself, fills the screen, one large sign, survives a lost camera unattended."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_site import DESK, FACES, PHONE, arrived, open_page, saved, state, until

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
        arrived(page)
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


def test_faces_are_counted_once_kept_shown_and_exported(browser: Browser, page_url: str, tmp_path: Path) -> None:
    counted = "Object.values(JSON.parse(localStorage.counts ?? '{}'))[0]?.mask"
    with entrance(browser, page_url, "granted") as page:
        until(page, f"{counted} === 1")
        page.wait_for_timeout(1500)
        assert page.evaluate(counted) == 1, "however long it stays"
        page.reload()
        until(page, f"{counted} === 2")
        page.click("#counts-open")
        assert page.inner_text("#counts tbody tr:last-child") == "In total\t2\t0\t0"
        saved(page, "#counts .saves button:nth-child(2)").save_as(tmp_path / "counts.csv")
        with (tmp_path / "counts.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert rows[0] == ["hour", "mask", "no_mask", "incorrect"]
        assert rows[1][1:] == ["2", "0", "0"]
        page.click("#counts .saves button:nth-child(3)")
        assert page.inner_text("#counts tbody tr:last-child") == "In total\t0\t0\t0"
        page.click("#counts .saves button:nth-child(1)")
        assert not page.is_visible("#counts")


def test_doubtful_answer_lets_nobody_in(browser: Browser, page_url: str) -> None:
    doubtful = {**FACES[1], "scores": [0.55, 0.5, 0.1], "score": 0.55}
    with entrance(browser, page_url, "granted", stub={"shares": [doubtful]}) as page:
        until(page, "document.getElementById('sign').textContent.startsWith('?Not sure')")


def test_sound_and_speech_only_once_somebody_has_switched_them_on(browser: Browser, page_url: str) -> None:
    with entrance(browser, page_url, "granted") as page:
        page.add_init_script(
            """globalThis.heard = [];
            const own = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...all) { heard.push('tone'); return own.apply(this, all); };
            speechSynthesis.speak = ({text, lang}) => heard.push(`${lang}: ${text}`);"""
        )
        page.reload()
        until(page, "document.getElementById('sign').dataset.label === 'mask'")
        assert page.evaluate("heard") == []
        page.click("#counts-open")
        for box in ("#counts-sound", "#counts-speech"):
            page.check(box)
        until(page, "heard.includes('en: Thank you. Please come in.')")
        page.evaluate("(shares) => { stub.shares = shares; }", [FACES[0]])
        until(page, "heard.includes('en: Please put on a mask.') && heard.includes('tone')")
