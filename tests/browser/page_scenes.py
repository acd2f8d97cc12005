"""Each state of the page as a scene: how it is reached, in which window, and its name under docs/screenshots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from tests.browser.page_site import FACES, PHONE, as_data_url, faces_picture, run, state

METRICS = {
    "pictures": 100,
    "faces": 200,
    "recall": {"mask": 0.9, "no_mask": 0.8, "incorrect": 0.7},
    "precision": {"mask": 0.9, "no_mask": 0.8, "incorrect": 0.7},
    "wrongClass": {"all": 0.1, "webcam": 0.05},
    "ap50": {"all": 0.5, "webcam": 0.8},
    "falseBoxesPerFacelessPicture": 0.02,
}
THINGS = ["person", "bicycle", "car", "cup", *(f"thing {number}" for number in range(20))]


@dataclass(frozen=True)
class Scene:
    """What a test opens, and what it waits for."""

    name: str
    state: str
    act: Callable[[Page], None] = lambda _: None
    query: str = ""
    stub: dict[str, Any] = field(default_factory=dict)
    camera: dict[str, Any] = field(default_factory=dict)
    context: dict[str, Any] = field(default_factory=dict)

    def options(self) -> dict[str, Any]:
        """Arguments of `open_page`."""
        stub = {"shares": FACES, "metrics": METRICS, "name": "SSD MobileNet V1", **self.stub}
        picture = as_data_url(faces_picture(*((480, 640) if self.context.get("viewport") == PHONE else (1280, 720))))
        size = (
            {"width": 480, "height": 640} if self.context.get("viewport") == PHONE else {"width": 1280, "height": 720}
        )
        camera = {"picture": picture, **size, **self.camera}
        return {"query": self.query, "stub": stub, "camera": camera, **self.context}


def _refused(page: Page) -> None:
    page.click("#start")
    state(page, "error")


def _asked(page: Page) -> None:
    page.click("#start")
    state(page, "loading")


def _paused(page: Page) -> None:
    run(page)
    page.click("#pause")


def _photo(page: Page) -> None:
    picture = as_data_url(faces_picture())
    page.evaluate(
        """async (url) => {
            const bytes = Uint8Array.from(atob(url.split(',')[1]), (c) => c.charCodeAt(0));
            const files = new DataTransfer();
            for (const name of ['first.jpg', 'second.jpg'])
                files.items.add(new File([bytes], name, {type: 'image/jpeg'}));
            const input = document.getElementById('photo-input');
            input.files = files.files;
            input.dispatchEvent(new Event('change'));
        }""",
        picture,
    )
    state(page, "photo")


def _open_drawers(page: Page) -> None:
    run(page)
    for name in ("settings", "details", "limits"):
        page.click(f"#{name} > summary")


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
    ),
    Scene("running-arabic", "running", _open_drawers, query="lang=ar"),
    Scene("paused", "paused", _paused),
    Scene("photo", "photo", _photo),
    Scene("photo-arabic", "photo", _photo, query="lang=ar", context={"viewport": PHONE, "color_scheme": "dark"}),
    Scene("error", "error", _refused, camera={"error": "NotReadableError"}),
    Scene(
        "error-arabic",
        "error",
        _refused,
        query="lang=ar",
        camera={"error": "NotFoundError"},
        context={"color_scheme": "dark"},
    ),
    Scene("kiosk", "running", run, query="kiosk", stub={"shares": FACES[:2]}),
    Scene("kiosk-welcome", "running", run, query="kiosk", stub={"shares": PORTRAIT}, context={"viewport": PHONE}),
]
