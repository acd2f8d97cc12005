"""The whole way of docs/teach.md: two things that the shipped model does not know, from an empty page to boxes.

Everything uses the page's own controls, except `make teach`; only the training is smaller than a person's.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.overlap import overlap
from tests.browser.page_site import ROOT, open_page, run, serve_app, until
from tests.browser.teach_site import STORE, drag, home, kept, strip, teach

WIDTH, HEIGHT = 640, 480
COLOURS = {"disc": "#e23b2e", "square": "#3b6be8"}
GROUNDS = ["#26343a", "#5b6b52", "#8a7f70", "#3d3550", "#9fb0b8"]
PICTURES = 24
SMALLER = f"""
extends = "{ROOT}/training/configs/own.toml"
[model]
input_size = 128
[train]
steps = 350
batch = 16
learning_rate = 2e-3
warm_up = 20
validate_every = 175
cool_down = 120
moving_average = 0.97
"""

Thing = tuple[str, tuple[float, float, float, float]]
Scene = tuple[str, list[Thing]]


def scenes(count: int) -> list[Scene]:
    """Return backgrounds with one or both things on each, in x, y, width and height as shares of the picture."""
    random = np.random.default_rng(3)
    made: list[Scene] = []
    for number in range(count):
        things: list[Thing] = []
        for half, name in enumerate(COLOURS):
            if number % 3 in (half, 2):
                height = random.uniform(0.2, 0.45)
                width = height * HEIGHT / WIDTH
                left = 0.5 * half + random.uniform(0.02, 0.46 - width)
                things.append((name, (left, random.uniform(0.03, 0.95 - height), width, height)))
        made.append((GROUNDS[number % len(GROUNDS)], things))
    return made


def hold(page: Page, scene: Scene) -> None:
    """Hold these things in front of the camera."""
    ground, things = scene
    patches = [[*box, COLOURS[name], name == "disc"] for name, box in things]
    page.evaluate("(scene) => Object.assign(fakeCamera, scene)", {"ground": ground, "patches": patches})
    page.wait_for_timeout(300)  # until the camera's next frames have reached the video element


def seen(page: Page) -> list[dict[str, Any]]:
    """Return what the page lists: labels and boxes in pixels."""
    found: list[dict[str, Any]] = page.locator("#detections li").evaluate_all(
        "(items) => items.map(({ dataset }) => ({ label: dataset.label, box: dataset.box.split(',').map(Number) }))"
    )
    return found


def rightly_seen(page: Page, things: list[Thing]) -> bool:
    """Return whether the page shows these things and nothing else, each in its place."""
    found = seen(page)
    wanted = {name: [x * WIDTH, y * HEIGHT, w * WIDTH, h * HEIGHT] for name, (x, y, w, h) in things}
    return len(found) == len(wanted) and all(
        one["label"] in wanted and overlap(one["box"], wanted[one["label"]]) > 0.5 for one in found
    )


def teach_two_things(page: Page, taught: list[Scene], file: Path) -> None:
    """Name two things, show them, draw their boxes and download the zip."""
    while page.locator("#labels li .delete").count():
        before = page.locator("#labels li").count()
        page.locator("#labels li .delete").first.click()
        until(page, "(before) => document.querySelectorAll('#labels li').length < before", before)
    for number, name in enumerate(COLOURS):
        page.fill("#new-name", name)
        page.keyboard.press("Enter")
        until(page, "(count) => document.querySelectorAll('#labels li').length === count", number + 1)
    page.click("#start")
    page.wait_for_selector("#take:visible")
    for number, (ground, things) in enumerate(taught, 1):
        hold(page, (ground, things))
        page.click("#take")
        strip(page, number)
        page.click("#strip li:last-child button")
        page.wait_for_selector("#easel:visible")
        for name, (x, y, width, height) in things:
            page.locator("#labels li .choose", has_text=name).click()
            drag(page, (x, y), (x + width, y + height))
            page.keyboard.press("Escape")  # the next label must go to a new box instead of renaming this one
        if not things:
            page.click("#nothing")
        page.click("#back")
        page.wait_for_selector("#take:visible")
    (labels,) = page.evaluate(STORE, "labels")
    names = {label["id"]: label["name"] for label in labels}
    assert [sorted(names[drawn["label"]] for drawn in picture["boxes"]) for picture in kept(page)] == [
        sorted(name for name, _ in things) for _, things in taught
    ]
    home(page, file)


@pytest.mark.slow
@pytest.mark.skipif(
    Path(sys.prefix) != ROOT / ".venv", reason="`make teach` takes .venv, and these tests run in another"
)
def test_two_things_from_an_empty_page_to_boxes_with_ones_own_model(
    browser: Browser, shipped_url: str, tmp_path: Path
) -> None:
    camera = {"width": WIDTH, "height": HEIGHT, "patches": []}
    *taught, shown = scenes(PICTURES + 3)
    taught[-2:] = [(GROUNDS[0], []), (GROUNDS[2], [])]
    with teach(browser, shipped_url, camera=camera) as page:
        teach_two_things(page, taught, tmp_path / "teach.zip")
        (tmp_path / "smaller.toml").write_text(SMALLER)
        made = subprocess.run(
            [
                "make",
                "teach",
                f"DATA={tmp_path}/teach.zip",
                f"BUILD={tmp_path}/build",
                f"CONFIG={tmp_path}/smaller.toml",
            ],
            check=False,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=900,
        )
        assert made.returncode == 0, made.stdout + made.stderr
        page.click("#try > summary")
        page.set_input_files("#model-folder", tmp_path / "build" / "model_web")
        until(page, "document.getElementById('trial-note').textContent.includes('runs')")
        for name, box in shown[1]:
            hold(page, (GROUNDS[0], [(name, box)]))
            until(page, "(name) => document.getElementById('trial-own-said').textContent.includes(name)", name)
    with serve_app(tmp_path / "build" / "model_web") as url, open_page(browser, url, camera=camera) as page:
        run(page)
        for scene in (shown, (GROUNDS[1], shown[1][:1]), (GROUNDS[3], shown[1][1:])):
            hold(page, scene)
            for _ in range(100):
                if rightly_seen(page, scene[1]):
                    break
                page.wait_for_timeout(100)
            assert rightly_seen(page, scene[1]), (scene, seen(page))
