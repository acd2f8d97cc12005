"""What visitors do on the page, in Firefox and WebKit as in Chromium: same answers, same states, same texts."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser import engine_site, toy_models
from tests.browser.broken_worker import ASK, PREPARE, STEPS, TITLE, serve_broken
from tests.browser.overlap import overlap
from tests.browser.page_site import DESK, KEPT, PHONE, ROOT, faces_picture, open_page, serve_app
from tests.browser.visitors import Firefox, Visitor, WebKit
from training.data.annotations.recognise import read

pytestmark = pytest.mark.browser

SHIPPED = ROOT / "model_web"
ANSWERS = """[...document.querySelectorAll("#detections li")].map(({dataset}) =>
  ({label: dataset.label, box: dataset.box.split(",").map(Number)}))"""
# The zip that pressing the button would save. A real download would open WebKit's download bar, after which the window
# could not be resized.
TAKE_HOME = """
document.querySelector("#home").open = true;
const made = new Promise((resolve) => {
  const own = URL.createObjectURL;
  URL.createObjectURL = (blob) => { if (/zip/.test(blob.type)) resolve(blob); return own.call(URL, blob); };
});
HTMLAnchorElement.prototype.click = () => {};
document.querySelector("#save").click();
const bytes = new Uint8Array(await (await made).arrayBuffer());
return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
"""
DELETE_EVERYTHING = """
document.querySelector("#room").open = true;
document.querySelector("#clear").click();
document.querySelector("#question-yes").click();
"""
FRAME = "Number(document.querySelector('#detections').dataset.frame)"


@pytest.fixture(scope="module", params=[Firefox, WebKit], ids=["firefox", "webkit"])
def visitor(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    kind: type[Visitor] = request.param
    if missing := kind.missing():
        pytest.skip(missing)
    visitor = kind(tmp_path_factory.mktemp(kind.name))
    visitor.resize(**DESK)
    yield visitor
    visitor.close()


@pytest.fixture(scope="module")
def toy_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page with a model that takes no time, where the answers do not matter."""
    with serve_app(toy_models.own(tmp_path_factory.mktemp("toy"))) as url:
        yield url


@pytest.fixture(scope="module")
def faces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("faces") / "faces.png"
    faces_picture().save(file)
    return file


@pytest.fixture(scope="module")
def red(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("red") / "red.png"
    file.write_bytes(toy_models.picture())
    return file


def in_state(wanted: str) -> str:
    return f"document.body.dataset.state === '{wanted}'"


def boxes_of_photo(visitor: Visitor, file: Path) -> list[dict[str, Any]]:
    visitor.choose("#photo-input", file)
    visitor.until(f"{in_state('photo')} && {ANSWERS}.length")
    found: list[dict[str, Any]] = visitor.run(f"return {ANSWERS}")
    return found


def test_a_photo_gets_the_answers_that_chromium_gives(visitor: Visitor, browser: Browser, faces: Path) -> None:
    with serve_app(SHIPPED) as url:
        with open_page(browser, url) as page:
            page.set_input_files("#photo-input", faces)
            page.wait_for_selector("body[data-state=photo] #detections li", state="attached")
            expected = page.evaluate(ANSWERS)
        visitor.goto(url)
        found = boxes_of_photo(visitor, faces)
    assert [one["label"] for one in found] == [one["label"] for one in expected]
    assert [one["label"] for one in found] == ["no_mask", "mask", "incorrect"]
    assert min(overlap(a["box"], b["box"]) for a, b in zip(found, expected, strict=True)) > 0.95


def test_the_camera_runs_pauses_and_stops(visitor: Visitor, toy_url: str) -> None:
    visitor.resize(**PHONE)
    visitor.goto(f"{toy_url}/?threshold=0.99")
    visitor.click("#start")
    visitor.until(f"{in_state('running')} && {FRAME} > 1")
    visitor.click("#pause")
    visitor.until(in_state("paused"))
    stood, later = visitor.run(
        f"const stood = {FRAME}; await new Promise((done) => setTimeout(done, 1000)); return [stood, {FRAME}]"
    )
    assert later <= stood + 1, "more came than the one that was on its way"
    visitor.click("#pause")
    visitor.until(f"{in_state('running')} && {FRAME} > args[0]", later)
    visitor.run("window.track = document.querySelector('#video').srcObject.getVideoTracks()[0]")
    visitor.click("#stop")
    visitor.until(in_state("idle"))
    assert visitor.run("return track.readyState") == "ended", "the camera's light is still on"


def test_a_refused_camera_is_told(visitor: Visitor, tmp_path: Path) -> None:
    with serve_app(toy_models.own(tmp_path / "model")) as url:  # the refusal holds for its address
        visitor.goto(url)
        visitor.refuse_camera(lambda: visitor.click("#start"))
        visitor.until(in_state("error"))
    title = visitor.run("return document.querySelector('#problem-title').textContent")
    assert title == "The camera is blocked for this page"


def test_the_entrance_starts_by_itself_once_the_camera_is_allowed(visitor: Visitor, toy_url: str) -> None:
    visitor.goto(f"{toy_url}/?kiosk&threshold=0.99")
    visitor.until("document.querySelector('#language option')")
    if visitor.run("return (await navigator.permissions.query({name: 'camera'})).state") == "granted":
        visitor.until(f"{in_state('running')} && {FRAME} > 0")
    else:
        visitor.click("#start")
    visitor.until("document.querySelector('#sign').checkVisibility()")


def test_a_second_visit_needs_no_network(visitor: Visitor, red: Path, tmp_path: Path) -> None:
    with serve_app(toy_models.own(tmp_path / "model")) as url:
        visitor.goto(url)
        online = boxes_of_photo(visitor, red)
        visitor.run(f"return ({KEPT})()")
    visitor.goto(url)
    assert boxes_of_photo(visitor, red) == online
    assert [one["label"] for one in online] == ["red"]


def test_another_page_needs_three_lines(visitor: Visitor, red: Path, tmp_path: Path) -> None:
    folders = {"model": toy_models.own(tmp_path / "model"), "pictures": red.parent}
    with engine_site.serve(folders) as site:
        visitor.goto(site.url)
        found = visitor.run(
            """
            const picture = Object.assign(new Image(), {src: "/pictures/red.png"});
            await picture.decode();

            const { createDetector } = await import("/static/js/detector.js");
            const detector = await createDetector({ modelUrl: "/model/model.json" });
            return detector.detect(picture);
            """
        )
    assert [(one["label"], one["box"]) for one in found] == [("red", [40, 20, 20, 10])]


def test_what_is_taught_stays_and_comes_home_and_back(visitor: Visitor, red: Path, tmp_path: Path) -> None:
    count = "document.querySelectorAll('#strip li').length"
    tags = "[...document.querySelectorAll('#boxes .box')].length"
    with serve_app(toy_models.own(tmp_path / "model")) as url:
        visitor.goto(f"{url}/teach")
        visitor.until(in_state("ready"))
        visitor.choose("#files", red)
        visitor.until(f"{count} === 1 && {tags} === 1")  # the model has drawn first
        visitor.click("#add-box")
        visitor.until(f"{tags} === 2")
        visitor.click("#back")
        visitor.click("#start")
        visitor.until("document.querySelector('#take').checkVisibility()")
        visitor.click("#take")
        visitor.until(f"{count} === 2")
        visitor.until("/2/.test(document.querySelector('#badge').textContent)")  # shown once it is stored

        visitor.goto(f"{url}/teach")  # as after a crash: nothing was saved by hand
        visitor.until(f"{count} === 2")
        visitor.click("#strip li:first-child button")
        visitor.until(f"{tags} === 2")
        zipped = visitor.run(TAKE_HOME)
        file = tmp_path / "teach.zip"
        file.write_bytes(base64.b64decode(zipped))
        assert 2 in [len(picture.boxes) for picture in read(file).pictures]

        visitor.run(DELETE_EVERYTHING)
        visitor.until(f"{count} === 0")
        visitor.choose("#files", file)
        visitor.until(f"{count} === 2")


def test_arabic_runs_from_right_to_left_and_fits_a_phone(visitor: Visitor, toy_url: str) -> None:
    visitor.resize(**PHONE)
    visitor.goto(f"{toy_url}/?lang=ar")
    visitor.until("document.documentElement.lang === 'ar'")
    left, right = visitor.run(
        "const ends = [...document.querySelectorAll('.top .name, .top .choice')];"
        "return ends.map((one) => one.getBoundingClientRect().left)"
    )
    assert left > right, "the name stands at the start of the line, which is on the right"
    assert_fits(visitor)
    visitor.resize(**DESK)
    assert_fits(visitor)


def assert_fits(visitor: Visitor) -> None:
    """Check that nothing sticks out sideways."""
    visitor.until("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("step", STEPS)
def test_the_page_comes_where_a_step_of_the_worker_hangs(visitor: Visitor, tmp_path: Path, step: str) -> None:
    at_work = STEPS[step][-1]
    with serve_broken(tmp_path, step) as url:
        visitor.goto(url)
        assert visitor.run(f"return ({PREPARE})(args[0])", {"atWork": at_work}) == at_work
        visitor.goto(url)
        assert visitor.run(f"return ({ASK})()") == [200, 200]
        assert visitor.run("return document.title") == TITLE


# Last: without a window manager, WebKit's window cannot be resized after full screen.
def test_the_screen_stays_on_and_is_filled_where_the_browser_can(visitor: Visitor, toy_url: str) -> None:
    visitor.goto(f"{toy_url}/?threshold=0.99")
    visitor.run(
        """
        window.odd = [];
        window.locks = [];
        addEventListener("error", ({message}) => odd.push(message));
        addEventListener("unhandledrejection", ({reason}) => odd.push(String(reason)));
        const lock = navigator.wakeLock, request = lock?.request.bind(lock);
        if (lock) lock.request = (kind) => { const asked = request(kind); locks.push(asked); return asked; };
        """
    )
    visitor.click("#start")
    visitor.until(f"{in_state('running')} && {FRAME} > 0")
    has_lock = visitor.run("return 'wakeLock' in navigator")
    visitor.until("locks.length === args[0]", int(has_lock))
    can_fill = visitor.run("return Boolean(document.fullscreenEnabled)")
    assert visitor.run("return document.querySelector('#full').checkVisibility()") is can_fill
    if can_fill:
        visitor.click("#full")
        visitor.until("document.querySelector('#full').ariaPressed === 'true'")
        visitor.click("#full")
        visitor.until("document.querySelector('#full').ariaPressed === 'false' && !document.fullscreenElement")
    visitor.click("#stop")
    visitor.until(in_state("idle"))
    released = "(await Promise.allSettled(locks)).every(({value}) => !value || value.released)"
    visitor.until(released)
    assert visitor.run("return odd") == []
