"""Every state of the page in both directions: reached, without a finding of axe, with a kept screenshot."""

import io
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.page_scenes import SCENES, Scene
from tests.browser.page_site import ROOT, open_page, state, until

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SCREENSHOTS = ROOT / "docs" / "screenshots"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def findings(page: Page) -> list[str]:
    """Run axe-core on the page as it is; one line per violation."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # During a transition a colour is neither the old nor the new one.
    page.evaluate("document.getAnimations().forEach((one) => { if (one instanceof CSSTransition) one.finish(); })")
    result = page.evaluate("(values) => axe.run({runOnly: {type: 'tag', values}})", RULES)
    assert len(result["passes"]) > 15, "axe looked at hardly anything"
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


def turn(page: Page) -> None:
    """Change to a language of the other direction; in the entrance its control is there but not shown."""
    before = page.get_attribute("html", "dir")
    page.evaluate(
        "(code) => { const menu = document.getElementById('language'); menu.value = code;"
        " menu.dispatchEvent(new Event('change')); }",
        "ar" if before == "ltr" else "en",
    )
    until(page, "(before) => document.documentElement.dir !== before", before)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_state_is_reached_without_findings(scene: Scene, browser: Browser, page_url: str, shipped_url: str) -> None:
    if not AXE.is_file():
        pytest.skip("node_modules/axe-core is missing: run npm ci")
    stubbed = not scene.path  # the page for teaching has twice as many modules, which load slowly one by one
    with open_page(browser, page_url if stubbed else shipped_url, **scene.options(stubbed=stubbed)) as page:
        scene.act(page)
        state(page, scene.state)
        assert findings(page) == []
        # Nothing may stick out: a page that scrolls sideways is broken on a phone.
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        turn(page)
        assert findings(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.get_attribute("body", "data-state") == scene.state


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_state_has_a_kept_screenshot(scene: Scene) -> None:
    kept = Image.open(io.BytesIO((SCREENSHOTS / f"{scene.name}.png").read_bytes()))
    assert kept.width == scene.context.get("viewport", {"width": 1280})["width"]


def test_no_screenshot_is_left_of_a_scene_that_is_gone() -> None:
    names = {f"{scene.name}.png" for scene in SCENES} | {"live.png"}
    assert {path.name for path in Path(SCREENSHOTS).glob("*.png")} == names
