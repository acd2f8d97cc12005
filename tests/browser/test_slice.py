"""The main job, with nothing replaced: the shipped model, the running gunicorn, Chromium with a video as its camera."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageOps
from playwright.sync_api import Page, Request, expect
from skimage.data import astronaut

from bench.film import HEIGHT, WIDTH, write_frames
from tests.app.site import Server, run_server
from tests.browser.page_site import arrived

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
# Generous: how long it takes is the bench's question.
PATIENCE = 30_000  # milliseconds

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with run_server(tmp_path_factory.mktemp("slice"), ROOT / "model_web") as running:
        yield running


@pytest.fixture
def open_before(launch: Any) -> Iterator[Callable[[Path | None], Page]]:
    """Return a function that opens a page whose camera shows a video; it is closed with the test."""
    with ExitStack() as running:
        yield lambda film: running.enter_context(closing(launch(film=film))).new_page()


def panned(pictures: list[Image.Image]) -> Iterator[Image.Image]:
    """Yield a second of each picture, slowly panned so that no two frames are the same."""
    for picture in pictures:
        wide = ImageOps.fit(picture.convert("RGB"), (WIDTH + 60, HEIGHT), centering=(0.5, 0.3))
        for step in range(30):
            yield wide.crop((2 * step, 0, 2 * step + WIDTH, HEIGHT))


def clear_portraits(label: str, count: int) -> list[Path]:
    """Return pictures of one large face with this label, the same ones each time."""
    annotations: dict[str, list[dict[str, Any]]] = json.loads((DATA / "_annotations.json").read_text())["annotations"]
    single = [
        name
        for name, boxes in sorted(annotations.items())
        if len(boxes) == 1 and boxes[0]["label"] == label and 0.3 < boxes[0]["y2"] - boxes[0]["y"] < 0.6
    ]
    return [DATA / name for name in single[:: max(1, len(single) // count)][:count]]


def watch(page: Page) -> list[Request]:
    requests: list[Request] = []

    def note(request: Request) -> None:
        requests.append(request)

    page.on("request", note)
    return requests


def assert_private(requests: list[Request], server: Server) -> None:
    """Check that no other host was contacted and nothing was sent."""
    assert requests
    assert [r.url for r in requests if not r.url.startswith((f"{server.url}/", "blob:", "data:"))] == []
    assert [r.url for r in requests if r.method != "GET" or r.post_data] == []


def test_a_bare_face_before_the_camera(server: Server, open_before: Any, tmp_path: Path) -> None:
    film = write_frames(tmp_path / "astronaut.y4m", panned([Image.fromarray(astronaut()[:400])]))
    page = open_before(film)
    requests = watch(page)
    page.goto(server.url)
    arrived(page)
    page.click("#start")
    expect(page.locator("#detections li[data-label=no_mask]")).to_have_count(1, timeout=PATIENCE)
    expect(page.locator("body")).to_have_attribute("data-state", "running")
    expect(page.locator("#backend")).to_contain_text(re.compile("wasm", re.I))

    x, y, w, h = map(float, str(page.locator("#detections li").get_attribute("data-box")).split(","))
    assert 0 <= x < x + w <= WIDTH
    assert 0 <= y < y + h <= HEIGHT
    assert 0.5 < w / h < 1.2

    page.click("#stop")
    expect(page.locator("body")).to_have_attribute("data-state", "idle")
    assert page.evaluate("document.querySelector('video').srcObject") is None
    assert_private(requests, server)


@pytest.mark.skipif(not DATA.is_dir(), reason="needs the annotated pictures of ../shared/data")
@pytest.mark.parametrize("label", ["mask", "no_mask"])
def test_labels_follow_the_faces_on_a_film(label: str, server: Server, open_before: Any, tmp_path: Path) -> None:
    film = write_frames(tmp_path / "film.y4m", panned([Image.open(path) for path in clear_portraits(label, 6)]))
    page = open_before(film)
    requests = watch(page)
    page.goto(server.url)
    arrived(page)
    page.click("#start")
    expect(page.locator(f"#detections li[data-label={label}]").first).to_be_visible(timeout=PATIENCE)

    seen = []
    for _ in range(40):
        seen += page.evaluate("[...document.querySelectorAll('#detections li')].map((li) => li.dataset.label)")
        page.wait_for_timeout(100)
    assert len(seen) >= 20
    assert np.mean([name == label for name in seen]) > 0.7
    assert page.evaluate("performance.getEntriesByName('detect').length") > 0
    assert page.evaluate("performance.getEntriesByName('first-detection').length") == 1
    assert_private(requests, server)


def test_a_picture_instead_of_the_camera(server: Server, open_before: Any, tmp_path: Path) -> None:
    path = tmp_path / "astronaut.png"
    Image.fromarray(astronaut()).save(path)
    page = open_before(None)
    requests = watch(page)
    page.goto(server.url)
    page.set_input_files("#photo-input", path)
    found = page.locator("#detections li[data-label=no_mask]")
    expect(found).to_have_count(1, timeout=PATIENCE)
    box = np.array(str(found.get_attribute("data-box")).split(","), float)
    # The face in the 512 x 512 photograph: x, y, width, height.
    np.testing.assert_allclose(box, [180, 70, 90, 105], atol=28)
    assert_private(requests, server)
