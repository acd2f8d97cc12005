"""The server's error page in Chromium: the start page's design in both themes, no finding of axe, a way back."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.page_site import PHONE, open_page, state
from tests.browser.test_page_states import AXE, findings


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lost_visitor_finds_the_way_back(theme: str, browser: Browser, page_url: str) -> None:
    options: dict[str, Any] = {"color_scheme": theme, "viewport": {**PHONE, "width": 320}, "locale": "ar"}
    with open_page(browser, page_url, stub={}, camera={}, **options) as page:
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text) if "olicy" in message.text else None)
        page.goto(f"{page_url}/no/such/page")
        assert page.inner_text("h1") == "There is nothing at this address"
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (sum(int(part) for part in re.findall(r"\d+", ground)[:3]) < 150) == (theme == "dark")
        # The English text runs from left to right, even for visitors whose language does not.
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).direction") == "ltr"
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        box = page.locator("a.button").bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        assert complaints == []
        page.click("a.button.main")
        state(page, "idle")
        assert page.evaluate("location.pathname") == "/"


def test_error_page_is_without_findings(browser: Browser, page_url: str) -> None:
    if not AXE.is_file():
        pytest.skip("node_modules/axe-core is missing: run npm ci")
    with open_page(browser, page_url, stub={}, camera={}) as page:
        page.goto(f"{page_url}/no/such/page")
        assert findings(page) == []
        page.emulate_media(color_scheme="dark")
        assert findings(page) == []
