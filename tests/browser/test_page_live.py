"""The page as a person meets it: the real detector, the shipped model, real faces, a film as the camera, one click."""

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Request

from bench.film import HEIGHT, WIDTH, write_frames
from tests.browser.conftest import Launch
from tests.browser.page_site import ROOT, faces_picture, open_page, run, serve_app, state, until

MODEL = ROOT / "model_web"
DATA = ROOT.parent / "shared" / "data"

pytestmark = pytest.mark.skipif(
    not (MODEL / "model.json").is_file(), reason="model_web/model.json is missing: run make model"
)


def portraits(label: str, count: int) -> list[tuple[Path, list[float]]]:
    """Pictures with exactly one face, of this label, that is large: the file and the box as shares."""
    found: list[tuple[Path, list[float]]] = []
    annotations: dict[str, list[dict[str, Any]]] = json.loads((DATA / "_annotations.json").read_text())["annotations"]
    for name, faces in sorted(annotations.items()):
        if len(faces) != 1 or faces[0]["label"] != label or len(found) == count:
            continue
        box = [faces[0][key] for key in ("x", "y", "x2", "y2")]
        if box[3] - box[1] > 0.4 and (DATA / name).is_file():
            found.append((DATA / name, box))
    return found


@pytest.fixture(scope="module")
def site() -> Any:
    with serve_app(MODEL) as url:
        yield url


def test_drawn_group_is_read_and_nothing_leaves_the_page(browser: Browser, site: str, tmp_path: Path) -> None:
    faces_picture(960, 540).save(tmp_path / "group.jpg")
    with open_page(browser, site) as page:
        requests: list[Request] = []

        def keep(request: Request) -> None:
            requests.append(request)

        page.on("request", keep)
        page.evaluate(
            "document.addEventListener('securitypolicyviolation', (event) => { globalThis.violated = event.violatedDirective; })"  # noqa: E501
        )
        page.set_input_files("#photo-input", tmp_path / "group.jpg")
        state(page, "photo")
        labels = page.locator("#detections li").evaluate_all("(items) => items.map(({dataset}) => dataset.label)")
        assert len(labels) == 3
        assert labels[0] == "no_mask"
        assert all(request.method == "GET" and request.url.startswith((site, "blob:")) for request in requests)
        assert page.evaluate("globalThis.violated") is None
        assert page.get_attribute("#backend", "data-backend")
        page.click("#limits > summary")
        assert page.locator("#measures tr").count() > 3, "the shipped model carries its measured errors"


@pytest.mark.skipif(not DATA.is_dir(), reason="the annotated photographs (../shared/data) are not here")
@pytest.mark.parametrize("label", ["mask", "no_mask"])
def test_real_faces_get_the_right_label(label: str, browser: Browser, site: str) -> None:
    pictures = portraits(label, 5)
    right = 0
    with open_page(browser, site) as page:
        for path, (x, y, x2, y2) in pictures:
            frame = page.get_attribute("#detections", "data-frame")
            page.set_input_files("#photo-input", path)
            until(page, "(frame) => document.getElementById('detections').dataset.frame !== frame", frame)
            width, height = Image.open(path).size
            for item in page.locator("#detections li").evaluate_all(
                "(items) => items.map(({dataset}) => ({...dataset}))"
            ):
                left, top, across, down = (float(part) for part in item["box"].split(","))
                middle = ((left + across / 2) / width, (top + down / 2) / height)
                right += item["label"] == label and x < middle[0] < x2 and y < middle[1] < y2
    assert len(pictures) == 5
    assert right >= 4  # one of five may be a hard one


def test_camera_shows_boxes_on_a_film(launch: Launch, site: str, tmp_path: Path) -> None:
    picture = faces_picture(WIDTH, HEIGHT)
    moved = (picture.transform(picture.size, Image.Transform.AFFINE, (1, 0, step, 0, 1, 0)) for step in range(10))
    film = write_frames(tmp_path / "film.y4m", moved)
    browser = launch(film=film)
    try:
        with open_page(browser, site) as page:
            run(page)
            until(page, "document.querySelectorAll('#detections li').length >= 2")
            assert page.evaluate("performance.getEntriesByName('first-detection').length") == 1
            assert page.evaluate("performance.getEntriesByName('detect').length") > 0
            assert page.evaluate("document.getElementById('video').videoWidth") == 640
            page.click("#stop")
            state(page, "idle")
    finally:
        browser.close()
