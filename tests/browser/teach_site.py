"""What the tests of the page for teaching share: opening it, pictures of shapes, what it keeps of them."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, FilePayload, Page

from tests.browser.page_site import as_data_url, astronaut, open_page, saved, state, until

STORE = """
async (name) => {
  const db = await new Promise((resolve) => {
    const opening = indexedDB.open("teach");
    opening.onsuccess = () => resolve(opening.result);
  });
  const records = await new Promise((resolve) => {
    const reading = db.transaction(name).objectStore(name).getAll();
    reading.onsuccess = () => resolve(reading.result);
  });
  db.close();
  return records;
}
"""


@contextlib.contextmanager
def teach(browser: Browser, url: str, **options: Any) -> Iterator[Page]:
    """Open the page for teaching with a drawn camera, in which the model sees nothing."""
    with open_page(browser, url, path="teach", **{"camera": {"patches": [[0.3, 0.3, 0.2, 0.3]]}, **options}) as page:
        state(page, "ready")
        yield page


def face_camera(width: int = 640, height: int = 480) -> dict[str, Any]:
    """Return the settings of a camera that shows one bare face, which the shipped model finds."""
    return {"width": width, "height": height, "picture": as_data_url(astronaut(width, height))}


def take(page: Page) -> None:
    """Start the camera and take one picture with the button."""
    page.click("#start")
    page.click("#take")
    strip(page, 1)


def strip(page: Page, count: int) -> None:
    """Wait until the strip shows `count` pictures."""
    until(page, "(count) => document.querySelectorAll('#strip li').length === count", count)


def kept(page: Page, name: str = "pictures") -> list[dict[str, Any]]:
    """Read what this device stores: the records of all pictures."""
    records: list[dict[str, Any]] = page.evaluate(STORE, name)
    return records


def boxes(page: Page) -> list[list[float]]:
    """Read the boxes of the only picture that is kept: ymin, xmin, ymax, xmax, to a hundredth."""
    (picture,) = kept(page)
    return [[round(side, 2) for side in drawn["box"]] for drawn in picture["boxes"]]


def settled(page: Page, wanted: list[list[float]]) -> None:
    """Wait until these boxes are kept."""
    for _ in range(100):
        if boxes(page) == wanted:
            return
        page.wait_for_timeout(50)
    assert boxes(page) == wanted


def home(page: Page, file: Path, form: str = "cloud") -> Path:
    """Download the collection in this form."""
    page.evaluate("document.getElementById('home').open = true")
    page.select_option("#form", form)
    saved(page, "#save").save_as(file)
    return file


def shape(number: int, name: str = "") -> FilePayload:
    """Make a picture file with a square at one of 16 places, each unlike the others."""
    picture = Image.new("RGB", (320, 240), "#26343a")
    x, y = 60 * (number % 4) + 20, 50 * (number // 4 % 4) + 20
    ImageDraw.Draw(picture).rectangle((x, y, x + 50, y + 40), fill="#fff")
    data = io.BytesIO()
    picture.save(data, "JPEG")
    return FilePayload(name=name or f"{number}.jpg", mimeType="image/jpeg", buffer=data.getvalue())


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw with the mouse on the easel, from one place to another, as shares of the picture: x, y."""
    page.locator("#sheet").scroll_into_view_if_needed()
    area = page.locator("#sheet").bounding_box()
    assert area
    points = [(area["x"] + x * area["width"], area["y"] + y * area["height"]) for x, y in (start, end)]
    page.mouse.move(*points[0])
    page.mouse.down()
    page.mouse.move(*points[1], steps=5)
    page.mouse.up()
