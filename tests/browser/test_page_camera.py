"""The camera's way through the page, with a camera drawn by the test: failures, switching, mirror, loss, pause."""

import json
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.page_site import FACES, PHONE, arrived, open_page, press_start_too_early, run, state, until

STUB: dict[str, Any] = {"shares": FACES}
# What getUserMedia does, and the first words that the page then says.
FAILURES = {
    "NotAllowedError": ({"error": "NotAllowedError"}, "The camera is blocked for this page"),
    "NotAllowedError by closing": (
        {"error": "NotAllowedError", "message": "Permission dismissed"},
        "The camera prompt was closed",
    ),
    "NotAllowedError by system": (
        {"error": "NotAllowedError", "message": "Permission denied by system"},
        "Your device is blocking",
    ),
    "NotFoundError": ({"error": "NotFoundError"}, "No camera was found"),
    "NotReadableError": ({"error": "NotReadableError"}, "Another program is using the camera"),
    "OverconstrainedError": ({"error": "OverconstrainedError"}, "No camera was found"),  # WebKit's
    "AbortError": ({"error": "AbortError"}, "Starting the camera was interrupted"),
    "SecurityError": ({"error": "SecurityError"}, "Cameras are switched off in this browser"),
    "TypeError": ({"error": "TypeError"}, "This browser cannot open the camera"),
    "InvalidStateError": ({"error": "InvalidStateError"}, "The page was not in front"),
    "any other": ({"error": "UnknownError", "message": "words of the browser"}, "The camera could not be opened"),
    "no mediaDevices": ({"absent": True}, "This browser has no access to cameras"),
}


def test_every_failure_says_something_else_and_leads_on(browser: Browser, page_url: str) -> None:
    said: dict[str, str] = {}
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        for name, (camera, words) in FAILURES.items():
            page.evaluate(
                "(next) => Object.assign(fakeCamera, {error: null, message: '', absent: false}, next)", camera
            )
            page.click("#start")
            until(page, "(words) => document.getElementById('problem-title').textContent.startsWith(words)", words)
            said[name] = page.inner_text("#problem-help")
            state(page, "error")
            assert page.is_visible("#start")
            assert page.inner_text("#start") == "Try again"
            assert page.is_visible("#choose")
        assert page.get_attribute("#problem", "role") == "alert"
        assert len(set(said.values())) == len({words for _, words in FAILURES.values()})
        # Going on needs no reload.
        page.evaluate("Object.assign(fakeCamera, {error: null, absent: false})")
        run(page)
        assert not page.is_visible("#problem")


def test_a_press_on_start_before_the_program_has_come_is_not_lost(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        press_start_too_early(page, "**/js/page/main.js")
        state(page, "running")


def test_blocked_camera_says_where_to_unblock(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={"error": "NotAllowedError"}) as page:
        page.evaluate("navigator.permissions.query = async () => ({state: 'denied'})")
        page.click("#start")
        state(page, "error")
        assert page.inner_text("#problem-title") == "The camera is blocked for this page"
        assert "next to the address" in page.inner_text("#problem-help")


def test_no_https_is_told_and_pictures_still_work(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={"absent": True}) as page:
        page.add_init_script("Object.defineProperty(globalThis, 'isSecureContext', {value: false})")
        page.reload()
        page.wait_for_selector("#lack", state="visible")
        assert "https://" in page.inner_text("#lack")
        assert not page.is_visible("#start"), "a sentence, not a button that can do nothing"
        assert page.is_visible("#choose")


def test_promise_that_never_settles_is_explained_and_can_be_left(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={"wait": True}, ready=False) as page:
        page.clock.install()
        page.reload()
        arrived(page)
        page.click("#start")
        assert "Allow" in page.inner_text("#wait-camera")
        page.clock.fast_forward(10_500)
        until(page, "document.getElementById('wait-camera').textContent.includes('Still waiting')")
        state(page, "loading")
        page.click("#stop")
        state(page, "idle")


def test_camera_that_is_allowed_after_giving_up_is_put_out_again(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.evaluate(
            """() => { const open = navigator.mediaDevices.getUserMedia;
            navigator.mediaDevices.getUserMedia = async (c) => {
                await new Promise((go) => { globalThis.allow = go; });
                return open(c);
            }; }"""
        )
        page.click("#start")
        until(page, "Boolean(globalThis.allow)")
        page.click("#stop")
        page.evaluate("allow()")
        until(page, "fakeCamera.tracks.length === 1 && fakeCamera.tracks[0].readyState === 'ended'")
        assert page.get_attribute("body", "data-state") == "idle"


def test_camera_is_asked_for_only_on_the_click_and_modestly(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.wait_for_timeout(300)
        assert page.evaluate("fakeCamera.asked.length") == 0
        run(page)
        asked = page.evaluate("fakeCamera.asked")
        assert len(asked) == 1
        assert asked[0]["audio"] is False
        assert asked[0]["video"]["width"]["ideal"] <= 1280
        assert "exact" not in json.dumps(asked)


def test_stop_puts_every_light_out(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.click("#stop")
        state(page, "idle")
        assert page.evaluate("fakeCamera.tracks.map((track) => track.readyState)") == ["ended"]
        assert page.evaluate("document.getElementById('video').srcObject") is None
        assert page.locator("#detections li").count() == 0


def test_leaving_the_page_puts_the_light_out(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
        assert page.evaluate("fakeCamera.tracks[0].readyState") == "ended"


def test_lost_camera_is_noticed(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.evaluate("fakeCamera.tracks[0].dispatchEvent(new Event('mute'))")
        assert "sends no picture" in page.inner_text("#badge")
        page.evaluate("fakeCamera.tracks[0].dispatchEvent(new Event('unmute'))")
        assert not page.is_visible("#badge")
        page.evaluate("fakeCamera.tracks[0].dispatchEvent(new Event('ended'))")
        state(page, "error")
        assert page.inner_text("#problem-title") == "The camera is gone"
        run(page)


def test_picture_that_fails_while_paused_does_not_hide_the_pause(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.click("#pause")
        page.evaluate("fakeCamera.tracks[0].dispatchEvent(new Event('mute'))")
        assert "sends no picture" in page.inner_text("#badge")
        page.evaluate("fakeCamera.tracks[0].dispatchEvent(new Event('unmute'))")
        assert page.inner_text("#badge") == "Paused"


def test_camera_plugged_in_or_out_changes_the_list(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        assert not page.is_visible("#cameras")
        page.evaluate("fakeCamera.devices = 2; navigator.mediaDevices.dispatchEvent(new Event('devicechange'))")
        page.wait_for_selector("#cameras", state="visible")
        assert page.locator("#cameras option").all_inner_texts() == ["Camera 1", "Camera 2"]
        page.evaluate("fakeCamera.devices = 1; navigator.mediaDevices.dispatchEvent(new Event('devicechange'))")
        page.wait_for_selector("#cameras", state="hidden")
        state(page, "running")


def test_camera_without_frames_is_told_from_one_that_works(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}, ready=False) as page:
        page.clock.install()
        page.reload()
        arrived(page)
        page.evaluate("navigator.mediaDevices.getUserMedia = async () => { const s = new MediaStream(); return s; }")
        page.click("#start")
        until(page, "document.getElementById('wait-camera').textContent.includes('starting')")
        page.clock.fast_forward(11_000)
        state(page, "error")
        assert "sends no picture" in page.inner_text("#problem-title")


def test_switching_stops_the_old_camera_first_and_remembers(browser: Browser, page_url: str) -> None:
    camera = {"devices": 2, "names": ["Integrated Webcam", "USB Camera (046d:0825)"]}
    with open_page(browser, page_url, stub=STUB, camera=camera) as page:
        run(page)
        assert page.locator("#cameras option").all_inner_texts() == ["Integrated Webcam", "USB Camera"]
        page.select_option("#cameras", "device-1")
        until(page, "fakeCamera.tracks.length === 2")
        state(page, "running")
        assert page.evaluate("fakeCamera.tracks.map((track) => track.readyState)") == ["ended", "live"]
        assert page.evaluate("fakeCamera.asked[1].video.deviceId.exact") == "device-1"
        assert page.input_value("#cameras") == "device-1"
        page.click("#flip")
        until(page, "fakeCamera.tracks.length === 3")
        assert page.evaluate("fakeCamera.asked[2].video.deviceId.exact") == "device-0"


def test_device_that_is_gone_does_not_keep_the_others_from_working(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.evaluate(
            """() => { localStorage.setItem('camera', '{"deviceId": "gone"}');
            const open = navigator.mediaDevices.getUserMedia;
            navigator.mediaDevices.getUserMedia = async (c) => {
                if (c.video.deviceId) throw new DOMException('', 'OverconstrainedError');
                return open(c);
            }; }"""
        )
        run(page)


def test_rear_camera_is_never_mirrored_and_the_front_one_is(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={"devices": 2, "facing": "user"}, viewport=PHONE) as page:
        run(page)
        assert page.locator("#stage.mirrored").count() == 1
        assert page.get_attribute("#mirror", "aria-pressed") == "true"
        page.click("#flip")
        until(page, "fakeCamera.tracks.length === 2")
        state(page, "running")
        assert page.evaluate("fakeCamera.asked[1].video.facingMode.ideal") == "environment"
        assert page.locator("#stage.mirrored").count() == 0


def test_pause_keeps_the_picture_and_counts_no_frame(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.click("#pause")
        state(page, "paused")
        page.wait_for_timeout(150)
        frame = page.get_attribute("#detections", "data-frame")
        page.wait_for_timeout(300)
        assert page.get_attribute("#detections", "data-frame") == frame
        assert page.inner_text("#badge") == "Paused"
        assert page.inner_text("#pause") == "Resume"
        page.click("#pause")
        state(page, "running")
        until(page, "(frame) => document.getElementById('detections').dataset.frame !== frame", frame)


def test_hidden_tab_pauses_openly_and_comes_back_by_itself(browser: Browser, page_url: str) -> None:
    def hide(page: Page, hidden: bool) -> None:
        page.evaluate(
            "(value) => { Object.defineProperty(document, 'hidden', {configurable: true, value});"
            " document.dispatchEvent(new Event('visibilitychange')); }",
            hidden,
        )

    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        hide(page, True)
        state(page, "paused")
        hide(page, False)
        state(page, "running")
        # A pause made by hand stays.
        page.click("#pause")
        hide(page, True)
        hide(page, False)
        assert page.get_attribute("body", "data-state") == "paused"


def test_screen_stays_on_while_the_camera_runs_and_no_longer(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.evaluate(
            """() => { globalThis.held = 0;
            const request = async () => { held += 1; return {release: async () => { held -= 1; }}; };
            Object.defineProperty(navigator, 'wakeLock', {value: {request}}); }"""
        )
        run(page)
        until(page, "held === 1")
        for button, running in (("#pause", 0), ("#pause", 1), ("#stop", 0)):
            page.click(button)
            until(page, "(running) => held === running", running)


def test_model_that_fails_while_the_camera_runs_ends_in_words(browser: Browser, page_url: str) -> None:
    with open_page(
        browser, page_url, stub={"createError": ["shard-truncated", "weights.bin has 7 bytes instead of 8."]}, camera={}
    ) as page:
        state(page, "error")
        assert page.inner_text("#problem-title") == "The model\u2019s files are damaged"
        assert page.inner_text("#problem-cause") == "weights.bin has 7 bytes instead of 8."
        page.evaluate("stub.createError = null")
        run(page)
        page.evaluate("stub.detectError = ['backend-failed', 'The graphics context was lost.']")
        state(page, "error")
        assert page.evaluate("fakeCamera.tracks.at(-1).readyState") == "ended"


def test_a_face_is_looked_at_closer_where_frames_leave_time_and_all_looks_decide(
    browser: Browser, page_url: str
) -> None:
    box = [0.4, 0.3, 0.2, 0.3]
    stub = {
        "shares": [{"label": "mask", "score": 0.6, "scores": [0.6, 0.4, 0.05], "box": box}],
        "closer": [{"label": "no_mask", "score": 0.95, "scores": [0.05, 0.95, 0.05], "box": box}],
        "milliseconds": 60,
    }
    told = "document.querySelector('#detections li')?.dataset.label"
    frames = "Number(document.getElementById('detections').dataset.frame)"
    with open_page(browser, page_url, stub=stub, camera={}) as page:
        run(page)
        until(page, f"{frames} >= 10")
        # If a detection takes longer than a frame, there is no time for a closer look.
        assert page.evaluate("stub.regions.filter(Boolean).length") == 0
        assert page.evaluate(told) == "mask"
        page.evaluate("stub.milliseconds = 1")
        until(page, f"{told} === 'no_mask'")
        regions = page.evaluate("stub.regions.filter(Boolean)")
        assert regions
        for x, y, width, height in regions:
            holds_face = x <= 0.4 * 640, x + width >= 0.6 * 640, y <= 0.3 * 480, y + height >= 0.6 * 480
            assert all(holds_face), "in the camera's pixels"
            assert (width < 640, height < 480) == (True, True), "drawn larger"
