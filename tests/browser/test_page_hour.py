"""An hour of camera use, compressed: whatever is plugged, paused or sent to sleep, a text and a way on remain."""

from __future__ import annotations

import io
import random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_site import FACES, arrived, faces_picture, open_page, until

STUB: dict[str, Any] = {"shares": FACES[:2]}
STEPS = 120  # of half a minute, on average
VISIBILITY = """Object.defineProperty(document, 'hidden', {configurable: true, value: %s});
    document.dispatchEvent(new Event('visibilitychange'))"""
EVENTS = {
    "plug in": "Object.assign(fakeCamera, {error: null, devices: fakeCamera.devices + 1});"
    "navigator.mediaDevices.dispatchEvent(new Event('devicechange'))",
    "unplug": "Object.assign(fakeCamera, {error: 'NotFoundError', devices: 0});"
    "fakeCamera.tracks.at(-1)?.dispatchEvent(new Event('ended'));"
    "navigator.mediaDevices.dispatchEvent(new Event('devicechange'))",
    "busy": "fakeCamera.error = 'NotReadableError'; fakeCamera.tracks.at(-1)?.dispatchEvent(new Event('ended'))",
    "free": "fakeCamera.error = null",
    "freeze": "fakeCamera.frozen = true",
    "thaw": "fakeCamera.frozen = false",
    "mute": "fakeCamera.tracks.at(-1)?.dispatchEvent(new Event('mute'))",
    "unmute": "fakeCamera.tracks.at(-1)?.dispatchEvent(new Event('unmute'))",
    "turn": "fakeCamera.turn?.()",
    "hide": VISIBILITY % "true",
    "show": VISIBILITY % "false",
    "silence": "fakeCamera.wait = true",
    "speech": "fakeCamera.wait = false",
    "pause from outside": "document.getElementById('video').pause()",
    "a stalled look": "stub.milliseconds = 5000",
    "quick looks": "stub.milliseconds = 5",
    "no picture for a moment": "stub.detectError = ['source-not-ready', 'nothing to show yet']",
    "pictures again": "stub.detectError = null",
    "a dropped word": "dispatchEvent(new DragEvent('drop', {dataTransfer: new DataTransfer(), cancelable: true}))",
    "Arabic": "const menu = document.getElementById('language'); menu.value = 'ar';"
    "menu.dispatchEvent(new Event('change'))",
    "English": "const menu = document.getElementById('language'); menu.value = 'en';"
    "menu.dispatchEvent(new Event('change'))",
}
CLICKS = ["#start", "#retry", "#stop", "#pause", "#flip", "#mirror", "#next"]
# What is missing at the moment, in words; empty if nothing is.
LACK = """() => {
  const seen = (id) => document.getElementById(id).checkVisibility();
  const says = (id) => seen(id) && document.getElementById(id).textContent.trim().length > 3;
  const state = document.body.dataset.state;
  if (!document.getElementById('actions').querySelector(':is(button, label):not([hidden])')) return 'no way on';
  if (state === 'idle') return seen('start') ? '' : 'no start';
  if (state === 'error') return says('problem-title') && says('problem-help') ? '' : 'an error without words';
  if (!seen('stop')) return `no way out of ${state}`;
  if (state === 'loading') return says('wait-camera') || says('wait-model') ? '' : 'waits without words';
  if (state === 'paused') return says('badge') ? '' : 'paused without words';
  return says('summary') || says('badge') || says('sign') ? '' : `${state} without words`;
}"""
RUNNING = "document.body.dataset.state === 'running' && document.querySelectorAll('#detections li').length === 2"


def live_through(page: Page, seed: int, steps: int, *, pictures: bool) -> None:
    """Let things happen, and check after each that the page shows a text and a way on."""
    chance = random.Random(seed)
    picture = {"name": "faces.png", "mimeType": "image/png", "buffer": _png()}
    happened: list[str] = []
    for _ in range(steps):
        visible = [one for one in CLICKS if page.is_visible(one) and page.is_enabled(one)]
        what = chance.choice([*EVENTS, *visible, *visible, "sleep", *(["two pictures"] if pictures else [])])
        happened.append(what)
        if what in EVENTS:
            page.evaluate(f"{{{EVENTS[what]}}}")
        elif what == "sleep":
            page.clock.fast_forward(chance.choice([3_000, 60_000, 600_000]))
        elif what == "two pictures":
            page.set_input_files("#photo-input", [picture, picture])  # type: ignore[arg-type]
        else:
            page.click(what)
        page.clock.run_for(chance.choice([100, 1_000, 3_000, 15_000]))
        until(page, f"!({LACK})()", seconds=15)
    print(seed, happened)


def _png() -> bytes:
    out = io.BytesIO()
    faces_picture(160, 90).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("query", ["", "kiosk"], ids=["page", "entrance"])
def test_hour_of_accidents_never_ends_without_words_or_a_way_on(query: str, browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, query=query, stub=STUB, camera={}, ready=False) as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.clock.install()
        page.add_init_script("navigator.permissions.query = async () => ({state: 'granted'})")
        page.reload()
        arrived(page)
        live_through(page, seed=22, steps=STEPS // 2, pictures=not query)
        # Once everything works again, so does the page, after a click on what it offers at most.
        for event in ("free", "thaw", "unmute", "show", "speech", "quick looks", "pictures again"):
            page.evaluate(f"{{{EVENTS[event]}}}")
        page.evaluate("fakeCamera.devices = 1")
        ways = {"paused": "#pause", "filmed": "#pause", "loading": "#stop"}  # else what the page puts first
        for _ in range(40):
            if page.evaluate(RUNNING):
                break
            page.clock.run_for(12_000)
            way = ways.get(page.get_attribute("body", "data-state") or "", "#start")
            if not query and page.is_visible(way):
                page.click(way)
            page.wait_for_timeout(200)
        until(page, RUNNING)
        assert errors == []
