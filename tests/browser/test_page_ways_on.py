"""Harmless events do not end a session, every failure states its own cause, and the way on fits what failed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_site import FACES, faces_picture, open_page, run, state, until

STUB: dict[str, Any] = {"shares": FACES}
DROP_WORDS = """() => { const words = new DataTransfer(); words.setData('text/plain', 'a word');
    document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: words})); }"""
PASTE_HTML = """() => { const data = new DataTransfer(); data.setData('text/html', '<b>a word</b>');
    document.body.dispatchEvent(new ClipboardEvent('paste', {bubbles: true, clipboardData: data})); }"""
NO_PICTURE = "No picture file was found in that"


def goes_on(page: Page) -> None:
    """Check that the camera still runs and its frames are examined."""
    state(page, "running")
    frame = page.get_attribute("#detections", "data-frame")
    until(page, "(frame) => document.getElementById('detections').dataset.frame !== frame", frame)
    assert page.get_attribute("body", "data-state") == "running"


# Kind: a passing condition ends the session.


@pytest.mark.parametrize("thing", ["words", "HTML", "no picture"])
def test_what_is_no_picture_does_not_end_the_camera(
    thing: str, browser: Browser, page_url: str, tmp_path: Path
) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7 not a picture")
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        if thing == "no picture":
            page.set_input_files("#photo-input", tmp_path / "letter.pdf")
        else:
            page.evaluate(DROP_WORDS if thing == "words" else PASTE_HTML)
        words = "is not a picture" if thing == "no picture" else NO_PICTURE
        until(page, "(words) => document.getElementById('note').textContent.includes(words)", words)
        goes_on(page)


@pytest.mark.parametrize("path", ["", "teach"])
def test_language_that_cannot_be_had_is_told(path: str, browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, path=path, camera={}) as page:
        page.context.set_offline(True)
        page.context.route("**/texts/**", lambda route: route.abort())
        page.select_option("#language", "de")
        said = "document.querySelector('#problem')"
        until(page, f"(words) => {said}.textContent.includes(words)", "A part of this page could not be loaded")
        assert page.get_attribute("html", "lang") == "en"


def test_a_picture_among_other_files_is_shown(browser: Browser, page_url: str, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7 not a picture")
    faces_picture().save(tmp_path / "faces.png")
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.set_input_files("#photo-input", [tmp_path / "letter.pdf", tmp_path / "faces.png"])
        state(page, "photo")


def test_camera_between_two_pictures_is_waited_for(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.evaluate("stub.detectError = ['source-not-ready', 'The video has nothing to show yet.']")
        page.wait_for_timeout(300)
        page.evaluate("stub.detectError = null")
        goes_on(page)


@pytest.mark.parametrize(
    "odd",
    [
        "navigator.mediaDevices.enumerateDevices = async () => { throw new DOMException('', 'InvalidStateError'); }",
        "navigator.mediaDevices.enumerateDevices = () => new Promise(() => {})",
        "MediaStreamTrack.prototype.getSettings = () => { throw new DOMException('', 'InvalidStateError'); }",
    ],
    ids=["list refused", "list never comes", "no settings"],
)
def test_camera_that_tells_nothing_of_itself_runs(odd: str, browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.evaluate(f"{odd}; null")  # a function would be called
        if "getSettings" in odd:
            page.evaluate(
                """() => { const open = navigator.mediaDevices.getUserMedia;
                navigator.mediaDevices.getUserMedia = async (...all) => {
                    const stream = await open(...all);
                    delete stream.getVideoTracks()[0].getSettings;
                    return stream;
                }; }"""
            )
        run(page)
        goes_on(page)


# Kind: the way out depends on what failed.


def test_busy_camera_leaves_the_choice_of_another(browser: Browser, page_url: str) -> None:
    camera = {"devices": 2, "names": ["Integrated Webcam", "USB Camera"], "error": "NotReadableError"}
    with open_page(browser, page_url, stub=STUB, camera=camera) as page:
        page.click("#start")
        state(page, "error")
        page.wait_for_selector("#cameras", state="visible")
        page.evaluate("fakeCamera.error = null")
        page.select_option("#cameras", "device-0")  # the first is not chosen yet, so choosing it is a change
        state(page, "running")
        assert page.evaluate("fakeCamera.asked.at(-1).video.deviceId.exact") == "device-0"


def test_camera_plugged_in_after_a_failure_comes_into_the_list(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={"error": "NotFoundError", "devices": 0}) as page:
        page.click("#start")
        state(page, "error")
        page.wait_for_timeout(200)
        assert not page.is_visible("#cameras")
        page.evaluate("fakeCamera.devices = 2; navigator.mediaDevices.dispatchEvent(new Event('devicechange'))")
        page.wait_for_selector("#cameras", state="visible")


def test_trying_again_after_a_bad_picture_tries_the_picture(browser: Browser, page_url: str, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7 not a picture")
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.set_input_files("#photo-input", tmp_path / "letter.pdf")
        state(page, "error")
        assert page.inner_text("#start") == "Start the camera"
        page.click("#retry")
        until(page, "document.getElementById('problem-title').textContent.includes('letter.pdf')")
        assert page.evaluate("fakeCamera.asked.length") == 0
        run(page)


def test_trying_again_after_the_model_failed_asks_for_no_camera(browser: Browser, page_url: str) -> None:
    stub = {**STUB, "createError": ["shard-truncated", "weights.bin has 7 bytes instead of 8."]}
    with open_page(browser, page_url, stub=stub, camera={}) as page:
        state(page, "error")
        page.evaluate("stub.createError = null")
        page.click("#retry")
        state(page, "idle")
        until(page, "document.getElementById('wait-model').textContent === 'Ready.'")
        assert page.evaluate("fakeCamera.asked.length") == 0


# Kind: one cause given for several.


def test_permission_taken_back_is_not_told_as_unplugged(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.evaluate("navigator.permissions.query = async () => ({state: globalThis.permission ?? 'granted'})")
        run(page)
        page.evaluate("globalThis.permission = 'denied'; fakeCamera.tracks[0].dispatchEvent(new Event('ended'))")
        state(page, "error")
        assert page.inner_text("#problem-title") == "Camera permission was withdrawn"


def test_deleted_file_is_not_told_as_empty(browser: Browser, page_url: str, tmp_path: Path) -> None:
    for name in ("first.png", "gone.png", "changed.png", "empty.png"):
        faces_picture(320, 180).save(tmp_path / name)
    (tmp_path / "empty.png").write_bytes(b"")
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        names = ["first.png", "gone.png", "changed.png", "empty.png"]
        page.set_input_files("#photo-input", [tmp_path / name for name in names])
        state(page, "photo")
        (tmp_path / "gone.png").unlink()
        (tmp_path / "changed.png").write_bytes(b"something else and longer" * 10_000)
        said: list[str] = []
        for _ in range(3):
            page.click("#next")
            until(
                page, "(before) => document.getElementById('problem-title').textContent !== before", (said or [""])[-1]
            )
            said.append(page.inner_text("#problem-title"))
        assert said == [
            "\u201cgone.png\u201d is no longer there",
            "\u201cchanged.png\u201d cannot be read any more",
            "\u201cempty.png\u201d is empty",
        ]


def test_pasted_words_get_an_answer(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.evaluate(PASTE_HTML)
        until(page, "(words) => document.getElementById('problem-title').textContent === words", NO_PICTURE)
