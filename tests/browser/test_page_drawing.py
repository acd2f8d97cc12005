"""Boxes lie where they belong, to one CSS pixel: any picture, any window, mirrored or not, on fine screens too."""

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.page_site import DESK, PHONE, open_page, run, state, until

BOX = [0.15, 0.3, 0.3, 0.4]  # shares of the picture
STUB: dict[str, Any] = {"shares": [{"label": "mask", "score": 0.9, "box": BOX}]}

# Middle of the box's line on each side, in CSS pixels of the overlay, read from its pixels.
LINES = """
() => {
  const canvas = document.getElementById('overlay');
  const {width, height} = canvas;
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height);
  const hit = (x, y) => {
    const [red, green, blue, alpha] = data.subarray(4 * (y * width + x));
    return alpha > 200 && Math.abs(red - 53) < 40 && green > 170 && Math.abs(blue - 166) < 40;
  };
  const columns = [], rows = [];
  for (let x = 0; x < width; x++) { let n = 0; for (let y = 0; y < height; y++) n += hit(x, y); columns.push(n); }
  for (let y = 0; y < height; y++) { let n = 0; for (let x = 0; x < width; x++) n += hit(x, y); rows.push(n); }
  const runs = (counts, least) => {
    const found = [];
    counts.forEach((n, at) => {
      if (n < least) return;
      const last = found.at(-1);
      if (last && last[1] === at) last[1] = at + 1;
      else found.push([at, at + 1]);
    });
    return found.map(([a, b]) => (a + b) / 2);
  };
  const scale = width / canvas.clientWidth;
  const xs = runs(columns, Math.max(...columns) * 0.8), ys = runs(rows, Math.max(...rows) * 0.8);
  return [xs[0] / scale, ys[0] / scale, xs.at(-1) / scale, ys.at(-1) / scale];
}
"""


# Labels are filled and lines are stroked: without filling, only lines are left to be measured.
ONLY_LINES = "CanvasRenderingContext2D.prototype.fill = CanvasRenderingContext2D.prototype.fillText = () => {}"


def lines(page: Page) -> list[float]:
    """Left, top, right and bottom line of the drawn box, in CSS pixels of the stage."""
    found: list[float] = page.evaluate(LINES)
    return found


def patch(page: Page, ratio: float) -> list[float]:
    """Left, top, right and bottom edge of the white patch in front of the camera, in CSS pixels of the stage."""
    page.evaluate("document.getElementById('overlay').style.visibility = 'hidden'")
    shot = page.locator("#stage").screenshot()
    page.evaluate("document.getElementById('overlay').style.visibility = ''")
    white = np.asarray(Image.open(io.BytesIO(shot)).convert("L")) > 150
    # Only rows and columns as full as the patch's, and of these the longest run: the shell around the stage is white too.  # noqa: E501
    edges = []
    for axis in (0, 1):
        counts = white.sum(axis)
        full = np.flatnonzero(counts > 0.8 * np.median(np.sort(counts)[-20:]))
        longest = max(np.split(full, np.flatnonzero(np.diff(full) > 1) + 1), key=len)
        edges.append((float(longest[0]), float(longest[-1] + 1)))
    (left, right), (top, bottom) = edges
    return [edge / ratio for edge in (left, top, right, bottom)]


def check(page: Page, ratio: float = 1) -> None:
    """Compare the box's lines with the patch's edges."""
    # The drawn frame follows the window in the next paint.
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    drawn, real = lines(page), patch(page, ratio)
    assert all(abs(a - b) <= 1 for a, b in zip(drawn, real, strict=True)), (drawn, real)


@pytest.mark.parametrize(
    "size", [(640, 480), (480, 640), (1280, 720), (500, 500), (1280, 300)], ids=lambda size: "x".join(map(str, size))
)
def test_corners_lie_within_one_css_pixel(size: tuple[int, int], browser: Browser, page_url: str) -> None:
    camera = {"width": size[0], "height": size[1], "patches": [BOX]}
    with open_page(browser, page_url, stub=STUB, camera=camera, viewport=DESK) as page:
        page.evaluate(ONLY_LINES)
        run(page)
        check(page)
        page.click("#mirror")
        assert page.locator("#stage.mirrored").count() == 0
        check(page)
        # Turned, resized, and as large as the screen.
        page.set_viewport_size({"width": 390, "height": 844})
        check(page)
        page.set_viewport_size({"width": 844, "height": 390})
        check(page)
        page.set_viewport_size(DESK)
        page.click("#full")
        until(page, "document.fullscreenElement")
        check(page)


def test_corners_on_a_fine_screen_and_at_the_entrance(browser: Browser, page_url: str) -> None:
    camera = {"width": 640, "height": 480, "patches": [BOX]}
    with open_page(browser, page_url, stub=STUB, camera=camera, viewport=PHONE, device_scale_factor=3) as page:
        page.evaluate(ONLY_LINES)
        run(page)
        check(page, 3)
    # Above the sign, which covers the lower part.
    high = [0.3, 0.1, 0.3, 0.35]
    stub = {"shares": [{"label": "mask", "score": 0.9, "box": high}]}
    with open_page(
        browser, page_url, query="kiosk", stub=stub, camera={**camera, "patches": [high]}, viewport=DESK
    ) as page:
        page.evaluate(ONLY_LINES)
        run(page)
        page.evaluate("for (const id of ['sign', 'actions']) document.getElementById(id).style.visibility = 'hidden'")
        check(page)


def test_camera_that_turns_while_it_runs(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={"width": 640, "height": 480, "patches": [BOX]}) as page:
        page.evaluate(ONLY_LINES)
        run(page)
        page.click("#stop")
        page.evaluate("Object.assign(fakeCamera, {width: 480, height: 640})")
        run(page)
        check(page)
        assert (
            page.evaluate("getComputedStyle(document.getElementById('stage')).getPropertyValue('--ratio')")
            == "480 / 640"
        )


def test_text_is_never_mirrored(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={"patches": [BOX]}) as page:
        run(page)
        mirrored = page.evaluate("getComputedStyle(document.getElementById('video')).transform")
        assert mirrored.startswith("matrix(-1")
        for element in ("overlay", "badge", "stage"):
            assert page.evaluate(f"getComputedStyle(document.getElementById('{element}')).transform") == "none"


def test_list_speaks_of_the_sources_own_pixels_whatever_is_mirrored(browser: Browser, page_url: str) -> None:
    shares = [
        {"label": "no_mask", "score": 0.8, "box": [0.6, 0.2, 0.2, 0.4]},
        {"label": "mask", "score": 0.9, "box": [0.1, 0.2, 0.2, 0.4]},
    ]
    with open_page(browser, page_url, stub={"shares": shares}, camera={"width": 640, "height": 480}) as page:
        run(page)
        page.click("#pause")
        state(page, "paused")
        for _ in range(2):
            rows = page.locator("#detections li").evaluate_all("(items) => items.map(({dataset}) => ({...dataset}))")
            assert [row["label"] for row in rows] == ["mask", "no_mask"]
            boxes = [[float(part) for part in row["box"].split(",")] for row in rows]
            assert boxes[0] == pytest.approx([64, 96, 128, 192], abs=1)
            assert boxes[1] == pytest.approx([384, 96, 128, 192], abs=1)
            assert float(rows[0]["score"]) == pytest.approx(0.9, abs=0.01)
            page.click("#mirror")
