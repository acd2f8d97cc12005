"""Small screens: what is needed next is in sight, nothing slips from under the finger, nothing scrolls sideways."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.page_site import FACES, open_page, run, state, until

STUB: dict[str, Any] = {"shares": FACES}
LOW: ViewportSize = {"width": 844, "height": 390}
PHONE: ViewportSize = {"width": 390, "height": 844}
SMALL: ViewportSize = {"width": 320, "height": 568}


def in_sight(page: Page, selector: str) -> bool:
    """Whether all of an element lies in the window."""
    inside: bool = page.evaluate(
        """(selector) => { const {top, bottom, left, right, height} = document.querySelector(selector)
            .getBoundingClientRect();
            return height > 0 && top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1; }""",
        selector,
    )
    return inside


def test_low_screen_shows_the_button_and_then_the_picture(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}, viewport=LOW) as page:
        assert in_sight(page, "#start")
        run(page)
        assert in_sight(page, "#video")
        assert in_sight(page, "#stop")


@pytest.mark.parametrize("viewport", [PHONE, SMALL], ids=["phone", "small"])
def test_answer_is_in_sight_beside_an_upright_picture(viewport: ViewportSize, browser: Browser, page_url: str) -> None:
    camera = {"width": 480, "height": 640, "facing": "user", "devices": 2}
    with open_page(browser, page_url, stub=STUB, camera=camera, viewport=viewport) as page:
        run(page)
        assert in_sight(page, "#video")
        assert page.evaluate(
            "() => { const {top} = document.getElementById('summary').getBoundingClientRect();"
            "return top + 24 <= innerHeight; }"
        ), "the first line of the answer"


@pytest.mark.parametrize("viewport", [PHONE, SMALL], ids=["phone", "small"])
def test_controls_are_one_line_and_the_rest_has_words(viewport: ViewportSize, browser: Browser, page_url: str) -> None:
    camera = {"width": 480, "height": 640, "facing": "user", "devices": 2}
    tops = """[...document.querySelectorAll('#actions > *')].filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect().top)"""
    with open_page(browser, page_url, stub=STUB, camera=camera, viewport=viewport) as page:
        run(page)
        assert len(set(page.evaluate(tops))) == 1
        page.click("#more")
        for name in ("#choose", "#mirror", "#save-picture", "#full"):
            assert page.is_visible(name)
            assert page.locator(name).bounding_box()["width"] > 100, "it has words"  # type: ignore[index]
        page.click("#mirror")
        page.click("#more")
        assert not page.is_visible("#mirror")
        assert page.get_attribute("#more", "aria-expanded") == "false"


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 900}], ids=["phone", "desk"])
def test_faces_that_come_and_go_move_nothing(viewport: ViewportSize, browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub={"shares": []}, camera={}, viewport=viewport) as page:
        run(page)
        where = "document.querySelector('#settings > summary').getBoundingClientRect().top + scrollY"
        before = page.evaluate(where)
        many = [{"label": "mask", "score": 0.9, "box": [0.08 * i, 0.1, 0.05, 0.2]} for i in range(11)]
        page.evaluate("(shares) => { stub.shares = shares; }", many)
        until(page, "document.querySelectorAll('#detections li').length === 11")
        assert page.evaluate(where) == before


@pytest.mark.parametrize("view", ["idle", "running"])
def test_large_text_on_a_small_screen_does_not_scroll_sideways(view: str, browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={"devices": 2}, viewport=SMALL) as page:
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        if view == "running":
            run(page)
        for name in ("settings", "details", "limits"):
            page.evaluate("(id) => { document.getElementById(id).open = true; }", name)
        state(page, view)
        wide = page.evaluate(
            """() => [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right
                > innerWidth + 1 && !one.closest('.hush, svg')).map((one) => one.id || one.className).slice(0, 5)"""
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"], wide
