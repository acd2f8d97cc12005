"""Each state of the page as a scene: how it is reached, in which window, and its name under docs/screenshots."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PIL import Image
from playwright.sync_api import Page

from tests.browser.page_site import FACES, PHONE, ROOT, as_data_url, astronaut, faces_picture, run, state, until


def shipped_metrics() -> dict[str, Any]:
    """Read the shipped model's figures: no picture of the page shows figures that nobody measured."""
    path = ROOT / "model_web" / "model.json"
    metadata = json.loads(path.read_text("utf-8")).get("userDefinedMetadata", {}) if path.is_file() else {}
    metrics: dict[str, Any] = metadata.get("metrics", {})
    return metrics


THINGS = ["person", "bicycle", "car", "cup", *(f"thing {number}" for number in range(20))]


@dataclass(frozen=True)
class Scene:
    """What a test opens, and what it waits for.

    Attributes:
        real: its screenshot shows the shipped model's own answers on an unchanged photograph; else the answers come
            from a stub, because no free picture shows the labels that the scene is about.
    """

    name: str
    state: str
    act: Callable[[Page], None] = lambda _: None
    path: str = ""
    query: str = ""
    stub: dict[str, Any] = field(default_factory=dict)
    camera: dict[str, Any] = field(default_factory=dict)
    context: dict[str, Any] = field(default_factory=dict)
    real: bool = False

    def options(self, *, stubbed: bool = True) -> dict[str, Any]:
        """Arguments of `open_page`."""
        stub = {"shares": FACES, "metrics": shipped_metrics(), "name": "SSD MobileNet V1", **self.stub}
        width, height = (480, 640) if self.context.get("viewport") == PHONE else (1280, 720)
        picture = astronaut(width, height) if self.real else faces_picture(width, height)
        camera = {"picture": as_data_url(picture), "width": width, "height": height, **self.camera}
        return {
            "path": self.path,
            "query": self.query,
            "stub": stub if stubbed else None,
            "camera": camera,
            **self.context,
        }


def _refused(page: Page) -> None:
    page.click("#start")
    state(page, "error")


def _asked(page: Page) -> None:
    page.click("#start")
    state(page, "loading")


def _paused(page: Page) -> None:
    run(page)
    page.click("#pause")


def _choose(page: Page, pictures: list[Image.Image]) -> None:
    page.evaluate(
        """async (urls) => {
            const files = new DataTransfer();
            for (const [place, url] of urls.entries()) {
                const bytes = Uint8Array.from(atob(url.split(',')[1]), (c) => c.charCodeAt(0));
                files.items.add(new File([bytes], `${place + 1}.jpg`, {type: 'image/jpeg'}));
            }
            const input = document.getElementById('photo-input');
            input.files = files.files;
            input.dispatchEvent(new Event('change'));
        }""",
        [as_data_url(picture) for picture in pictures],
    )


def _photo(page: Page) -> None:
    _choose(page, [astronaut(1280, 960)])
    state(page, "photo")


def _row(page: Page) -> None:
    _choose(page, [faces_picture(640, 360), astronaut(400, 400), astronaut(300, 400), faces_picture(320, 180)])
    state(page, "photo")
    until(page, "!document.querySelector('#row .saves button').disabled")


def _film(page: Page) -> None:
    page.evaluate(
        """async (url) => {
            const picture = Object.assign(new Image(), {src: url});
            await picture.decode();
            const canvas = Object.assign(document.createElement('canvas'), {width: 640, height: 360});
            const context = canvas.getContext('2d');
            const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: 'video/webm;codecs=vp8'});
            const parts = [];
            recorder.ondataavailable = ({data}) => parts.push(data);
            recorder.start();
            for (let step = 0; step < 25; step++) {
                context.drawImage(picture, 0, 0, 640, 360);
                context.fillRect(0, 0, step % 2 + 1, 1);
                await new Promise((done) => setTimeout(done, 40));
            }
            recorder.stop();
            await new Promise((done) => { recorder.onstop = done; });
            const files = new DataTransfer();
            files.items.add(new File(parts, 'visit.webm', {type: 'video/webm'}));
            const input = document.getElementById('photo-input');
            input.files = files.files;
            input.dispatchEvent(new Event('change'));
        }""",
        as_data_url(faces_picture(640, 360)),
    )
    until(page, "document.getElementById('film')?.ended")
    page.wait_for_timeout(500)  # it goes back to pictures that were skipped
    until(page, "document.getElementById('film')?.ended")


def _counts(page: Page) -> None:
    page.evaluate(
        """() => { const hours = {};
            const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
            for (let hour = 8; hour < 12; hour++) hours[`${day} ${String(hour).padStart(2, '0')}:00`] =
                {mask: 40 + 7 * hour, no_mask: 3 * hour - 20, incorrect: hour % 3};
            localStorage.counts = JSON.stringify(hours); }"""
    )
    page.reload()
    run(page)
    page.click("#counts-open")


def _more(page: Page) -> None:
    run(page)
    page.click("#more")


def _frozen(page: Page) -> None:
    run(page)
    page.evaluate("fakeCamera.frozen = true")
    page.wait_for_selector("#badge:not([hidden])")


def _open_drawers(page: Page) -> None:
    run(page)
    for name in ("settings", "details", "limits"):
        page.click(f"#{name} > summary")


def _taken(page: Page) -> None:
    """Take a picture of the face on the page for teaching."""
    state(page, "ready")
    page.click("#start")
    page.wait_for_selector("#take:visible")
    page.click("#take")
    page.wait_for_selector("#strip li")
    page.wait_for_selector("#counts section")
    page.locator("#strip li").scroll_into_view_if_needed()  # its picture is loaded when it is in sight


def _boxes(page: Page) -> None:
    _taken(page)
    page.fill("#new-name", "helmet")
    page.keyboard.press("Enter")
    page.click("#strip button")
    page.wait_for_selector("#boxes .box")
    page.click("#add-box")
    for key in ("ArrowLeft", "ArrowDown", "Shift+ArrowDown"):
        for _ in range(14):
            page.keyboard.press(key)


def _all_of_teach(page: Page) -> None:
    _taken(page)
    for name in ("home", "try", "room"):
        page.click(f"#{name} > summary")


def _trial(page: Page) -> None:
    _taken(page)
    page.set_input_files("#model-folder", ROOT / "model_web")
    page.wait_for_selector("#trial:visible")
    page.wait_for_selector("#trial-shipped-said:not(:empty)")


PORTRAIT = [{"label": "mask", "score": 0.94, "box": [0.28, 0.17, 0.44, 0.42]}]
SCENES = [
    Scene("idle", "idle"),
    Scene("idle-dark", "idle", context={"color_scheme": "dark"}),
    Scene("idle-phone", "idle", context={"viewport": PHONE}),
    Scene("idle-arabic", "idle", query="lang=ar"),
    Scene("idle-other-model", "idle", stub={"labels": THINGS, "kind": "coco-ssd", "name": "coco-ssd"}),
    Scene("loading", "loading", _asked, stub={"holdAt": "download"}, camera={"wait": True}),
    Scene("running", "running", run, camera={"devices": 2}),
    Scene("running-dark", "running", _open_drawers, context={"color_scheme": "dark"}),
    Scene(
        "running-phone",
        "running",
        run,
        stub={"shares": PORTRAIT},
        camera={"facing": "user", "devices": 2},
        context={"viewport": PHONE},
        real=True,
    ),
    Scene("running-arabic", "running", _open_drawers, query="lang=ar"),
    Scene("paused", "paused", _paused),
    Scene("photo", "photo", _photo, real=True),
    Scene(
        "photo-arabic",
        "photo",
        _photo,
        query="lang=ar",
        context={"viewport": PHONE, "color_scheme": "dark"},
        real=True,
    ),
    Scene("photo-row", "photo", _row),
    Scene("photo-row-arabic", "photo", _row, query="lang=ar", context={"viewport": PHONE}),
    Scene("film", "filmed", _film),
    Scene("running-frozen", "running", _frozen),
    Scene(
        "running-more",
        "running",
        _more,
        stub={"shares": PORTRAIT},
        camera={"facing": "user", "devices": 2},
        context={"viewport": PHONE},
    ),
    Scene("error", "error", _refused, camera={"error": "NotReadableError"}),
    Scene(
        "error-arabic",
        "error",
        _refused,
        query="lang=ar",
        camera={"error": "NotFoundError"},
        context={"color_scheme": "dark"},
    ),
    Scene("kiosk", "running", run, query="kiosk", stub={"shares": FACES[:2]}, real=True),
    Scene(
        "kiosk-unsure",
        "running",
        run,
        query="kiosk",
        stub={"shares": [{**PORTRAIT[0], "score": 0.45}]},
        context={"viewport": PHONE},
    ),
    Scene("kiosk-counts", "running", _counts, query="kiosk", stub={"shares": PORTRAIT}),
    Scene("kiosk-welcome", "running", run, query="kiosk", stub={"shares": PORTRAIT}, context={"viewport": PHONE}),
    Scene("teach", "ready", lambda page: state(page, "ready"), path="teach"),
    Scene("teach-taken", "ready", _taken, path="teach", stub={"shares": PORTRAIT}, real=True),
    Scene("teach-boxes", "ready", _boxes, path="teach", stub={"shares": PORTRAIT}, real=True),
    Scene(
        "teach-phone",
        "ready",
        _boxes,
        path="teach",
        stub={"shares": PORTRAIT},
        context={"viewport": PHONE, "color_scheme": "dark"},
        real=True,
    ),
    Scene("teach-arabic", "ready", _all_of_teach, path="teach", query="lang=ar", stub={"shares": PORTRAIT}, real=True),
    Scene("teach-trial", "ready", _trial, path="teach", stub={"shares": PORTRAIT}, real=True),
]
