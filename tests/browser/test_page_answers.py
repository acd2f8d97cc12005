"""What people read: the first view, words and signs on boxes, numbers behind "Details", a snapshot of the camera."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Request

from tests.browser.page_site import (
    DESK,
    FACES,
    PHONE,
    assert_colour_of_mask,
    open_page,
    run,
    saved,
    saved_answers,
    until,
)

STUB: dict[str, Any] = {"shares": FACES}
# Every text that is drawn over the picture.
WATCH_TEXTS = """() => {
  globalThis.drawn = new Set();
  const {fillText} = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    drawn.add(text);
    return fillText.call(this, text, ...rest);
  };
}"""


@pytest.mark.parametrize("viewport", [DESK, PHONE, {"width": 320, "height": 640}], ids=["desk", "phone", "narrow"])
def test_first_view_says_what_it_is_and_has_one_main_button(viewport: Any, browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}, viewport=viewport) as page:
        assert page.inner_text("h1") == "Mask or no mask?"
        assert "Every face gets an answer" in page.inner_text(".lead")
        assert "stay on this device" in page.inner_text(".promise")
        assert page.locator(".button.main:visible").all_inner_texts() == ["Start the camera"]
        # Without scrolling.
        for part in ("h1", ".lead", ".promise", "#start"):
            box = page.locator(part).bounding_box()
            assert box
            assert box["y"] + box["height"] <= viewport["height"], part
        # An iPhone shows a black picture unless these are in the HTML from the start.
        assert page.locator("video[playsinline][muted][autoplay]").count() == 1


def test_boxes_carry_label_score_and_sign(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.evaluate(WATCH_TEXTS)
        run(page)
        until(page, "drawn.size >= 6")
        assert set(page.evaluate("[...drawn]")) >= {"No mask 97%", "Mask 94%", "Worn incorrectly 71%", "✕", "✓", "!"}
        page.select_option("#language", "de")
        until(page, "[...drawn].some((text) => text.startsWith('Keine Maske'))")


def test_details_tell_counts_rate_time_and_backend(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={"width": 640, "height": 480}) as page:
        run(page)
        page.click("#details > summary")
        until(page, "document.getElementById('rate').textContent !== '\\u2013'")
        assert page.inner_text("#count") == "3"
        assert int(page.inner_text("#rate")) > 0
        assert page.inner_text("#time").endswith("ms")
        assert int(page.inner_text("#frames")) > 1
        assert page.inner_text("#source") == "640 \u00d7 480"
        assert page.inner_text("#backend") == "wasm · SIMD · 2 threads"
        assert page.inner_text("#input") == "256 \u00d7 256"


def test_snapshot_of_the_camera_is_as_the_person_sees_it(browser: Browser, page_url: str, tmp_path: Path) -> None:
    stub = {"shares": [{"label": "mask", "score": 0.9, "box": [0.1, 0.2, 0.2, 0.4]}]}
    camera = {"width": 640, "height": 480, "patches": [[0.1, 0.2, 0.2, 0.4]]}
    with open_page(browser, page_url, stub=stub, camera=camera) as page:
        requests: list[Request] = []

        def keep(request: Request) -> None:
            requests.append(request)

        run(page)
        page.click("#pause")
        page.on("request", keep)
        saved(page, "#save-picture").save_as(tmp_path / "a.png")
        picture = Image.open(tmp_path / "a.png").convert("RGB")
        assert picture.size == (640, 480)
        # The face is left in the camera's picture, so right in the mirror; so is its box, whose left line is green.
        assert min(picture.getpixel((round(640 * 0.8), round(480 * 0.4)))) > 200
        assert max(picture.getpixel((round(640 * 0.2), round(480 * 0.4)))) < 120
        assert_colour_of_mask(picture, (round(640 * 0.7), round(480 * 0.4)))
        data = saved_answers(page, tmp_path / "a.json")
        assert data["source"] == {"kind": "camera", "width": 640, "height": 480}
        # Numbers refer to the camera's own picture, even if it is mirrored on the screen.
        assert data["detections"][0]["box"] == pytest.approx([64, 96, 128, 192], abs=1)
        # Made on the device: apart from the code that makes them, nothing is requested and nothing sent.
        asked = [request for request in requests if not request.url.startswith("blob:")]
        assert {request.url.rpartition("/js/")[2] for request in asked} <= {"page/snapshot.js"}
        assert {request.method for request in asked} <= {"GET"}


def test_a_picture_that_cannot_be_saved_is_told(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.evaluate(
            "() => { const own = HTMLCanvasElement.prototype; const { toBlob } = own;"
            "  own.toBlob = (done) => { own.toBlob = toBlob; done(null); }; }"  # fails once, as when memory is short
        )
        page.click("#save-picture")
        until(page, "document.getElementById('note').textContent.startsWith('It could not be saved')")
        saved(page, "#save-picture")
        until(page, "document.getElementById('note').hidden")


def test_without_scripts_the_page_says_why_it_needs_them(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, ready=False, java_script_enabled=False) as page:
        assert "needs JavaScript" in page.inner_text("noscript .notice")
        assert not page.is_visible("#dead")
        assert page.is_visible(".promise")
