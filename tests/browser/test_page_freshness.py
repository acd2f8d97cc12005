"""What is shown is current: without a new frame or a new answer, answer and sign are replaced by a message."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_site import FACES, open_page, run, state, until

STUB: dict[str, Any] = {"shares": FACES[1:2]}
SILENT = "The camera sends no picture at the moment"
FREEZE = {
    "frozen": "fakeCamera.frozen = true",
    "muted": "fakeCamera.tracks.at(-1).dispatchEvent(new Event('mute'))",
}
THAW = {
    "frozen": "fakeCamera.frozen = false",
    "muted": "fakeCamera.tracks.at(-1).dispatchEvent(new Event('unmute'))",
}


def withdrawn(page: Page, words: str) -> None:
    """Wait until nothing but these words is shown in place of answers."""
    until(page, "(words) => document.getElementById('badge').textContent === words", words)
    assert page.inner_text("#summary") == words
    assert page.locator("#detections li").count() == 0
    drawn = """() => { const c = document.getElementById('overlay');
        return new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer).some(Boolean); }"""
    assert not page.evaluate(drawn), "a box stands over a picture of before"


@pytest.mark.parametrize("how", FREEZE)
def test_camera_without_new_pictures_has_no_answers(how: str, browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        until(page, "document.querySelectorAll('#detections li').length === 1")
        page.evaluate(FREEZE[how])
        withdrawn(page, SILENT)
        state(page, "running")
        page.evaluate(THAW[how])
        until(page, "document.querySelectorAll('#detections li').length === 1")
        assert not page.is_visible("#badge")


@pytest.mark.parametrize("how", FREEZE)
def test_sign_at_the_entrance_welcomes_nobody_from_a_frozen_picture(how: str, browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, query="kiosk", stub=STUB, camera={}) as page:
        run(page)
        until(page, "document.getElementById('sign').textContent.includes('Thank you')")
        page.evaluate(FREEZE[how])
        until(page, "document.getElementById('sign').hidden")
        until(page, "(words) => document.getElementById('badge').textContent === words", SILENT)
        page.evaluate("stub.shares = []")
        page.evaluate(THAW[how])
        until(page, "document.getElementById('sign').dataset.label === 'none'")


def test_camera_that_ended_without_a_word_is_noticed(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.evaluate("fakeCamera.tracks[0].stop()")  # sends no event
        state(page, "error")
        assert page.inner_text("#problem-title") == "The camera is gone"


def test_camera_that_stays_frozen_is_opened_anew(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.evaluate("fakeCamera.frozen = true")
        until(page, "fakeCamera.asked.length === 2")
        page.evaluate("fakeCamera.frozen = false")
        until(page, "document.querySelectorAll('#detections li').length === 1")


def test_look_that_does_not_end_withdraws_the_answer_of_before(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        until(page, "document.querySelectorAll('#detections li').length === 1")
        page.evaluate("stub.milliseconds = 8000")
        withdrawn(page, "Waiting for the next answer")
        page.evaluate("stub.milliseconds = 5")
        until(page, "document.querySelectorAll('#detections li').length === 1")
        assert not page.is_visible("#badge")


def test_video_that_something_else_paused_plays_again(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.evaluate("document.getElementById('video').pause()")
        until(page, "!document.getElementById('video').paused")
        frame = page.get_attribute("#detections", "data-frame")
        until(page, "(frame) => document.getElementById('detections').dataset.frame !== frame", frame)
        state(page, "running")
        # A pause made by hand stays.
        page.click("#pause")
        page.wait_for_timeout(300)
        assert page.evaluate("document.getElementById('video').paused")


def test_video_that_may_not_play_again_offers_the_button(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.evaluate(
            """() => { const video = document.getElementById('video');
            video.play = async () => { throw new DOMException('', 'NotAllowedError'); };
            video.pause(); }"""
        )
        state(page, "paused")
        assert page.inner_text("#pause") == "Resume"
