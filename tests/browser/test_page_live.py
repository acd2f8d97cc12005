"""The page as a visitor sees it: the real detector, the shipped model, real faces, a video as the camera, one click."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Request, Route
from skimage import data

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


# Every change of the text shown while waiting, from the first byte of the page on, and whether it could be seen.
WATCH_WAITING = """
globalThis.told = [];
new MutationObserver(() => {
  const wait = document.getElementById('wait');
  if (!wait || !document.body.dataset.state) return;
  const bar = document.getElementById('progress');
  const now = {
    state: document.body.dataset.state, seen: !wait.hidden, text: document.getElementById('wait-model').textContent,
    bar: !bar.hidden, share: bar.position,
  };
  if (JSON.stringify(now) !== JSON.stringify(told.at(-1))) told.push(now);
}).observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
"""
STAGES = {
    "files": r"Loading the model: ([\d.]+) MB(?: of ([\d.]+) MB)?",
    "engine": "Starting the engine …",
    "warm-up": "Warming up …",
    "ready": r"Ready\.",
}


def test_every_stage_is_told_from_the_moment_the_page_opens(browser: Browser, site: str) -> None:
    megabytes = f"{sum(shard.stat().st_size for shard in MODEL.glob('*.bin')) / 1e6:.1f}"

    def slow(route: Route) -> None:
        answer = route.fetch()
        page.wait_for_timeout(200)
        route.fulfill(response=answer)

    with open_page(browser, site, camera={}, ready=False) as page:
        page.add_init_script(WATCH_WAITING)
        page.route("**/*.bin", slow)
        page.reload()
        until(page, "document.getElementById('wait-model')?.textContent === 'Ready.'")
        told = [one for one in page.evaluate("told") if one["text"]]
        assert page.evaluate("fakeCamera.asked.length") == 0
    assert {(one["state"], one["seen"]) for one in told} == {("idle", True)}, "before any click, for everybody to see"
    matches = [(name, re.fullmatch(form, one["text"])) for one in told for name, form in STAGES.items()]
    stages = [(name, match) for name, match in matches if match]
    assert len(stages) == len(told), told
    assert list(dict.fromkeys(name for name, _ in stages)) == list(STAGES), told
    assert [name for name, _ in stages] == sorted((name for name, _ in stages), key=list(STAGES).index), "never back"
    counted = [match for name, match in stages if name == "files"]
    assert counted[0].groups() == ("0.0", None), "said even before anybody knows how much there is"
    assert counted[-1].groups() == (megabytes, megabytes)
    assert {match[2] for match in counted[1:]} == {megabytes}
    loaded = [float(match[1]) for match in counted]
    assert loaded == sorted(loaded)
    # The bar shows progress while bytes come, stays full while the engine starts, and then disappears.
    assert [one["share"] for one in told if " of " in one["text"]][-1] == 1
    assert all(one["share"] == 1 for one in told if one["text"].startswith(("Starting", "Warming")))
    assert [one["bar"] for one in told][-1] is False
    assert all(one["bar"] for one in told if one["text"] != "Ready.")


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
        until(page, "document.querySelectorAll('#measures tr').length > 3")  # the model comes with its errors


def test_a_face_too_small_for_the_camera_is_found_in_a_photo(browser: Browser, site: str, tmp_path: Path) -> None:
    photograph = Image.new("RGB", (960, 720), (90, 110, 120))
    photograph.paste(Image.fromarray(data.astronaut()).resize((200, 200)), (600, 400))
    photograph.save(tmp_path / "far.png")
    with open_page(browser, site) as page:
        page.set_input_files("#photo-input", tmp_path / "far.png")
        state(page, "photo")
        found = page.locator("#detections li").evaluate_all("(items) => items.map(({dataset}) => ({...dataset}))")
        assert [one["label"] for one in found] == ["no_mask"]
        x, y, width, height = map(float, found[0]["box"].split(","))
        assert abs(x + width / 2 - 688) < 12
        assert abs(y + height / 2 - 447) < 12
        assert page.evaluate("performance.getEntriesByName('detect').length") >= 5


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
