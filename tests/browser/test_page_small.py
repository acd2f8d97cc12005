"""On a phone, upright and on its side: nothing overlaps, no word is broken, the button is in sight."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_scenes import SCENES
from tests.browser.page_site import PHONE, open_page, state

ON_ITS_SIDE = {"width": 844, "height": 390}
SMALLEST = {"width": 320, "height": 568}
BY_NAME = {scene.name: scene for scene in SCENES}

BOTTOM = "(element) => element.getBoundingClientRect().bottom"
TOP = "(element) => element.getBoundingClientRect().top"
BROKEN_WORDS = """(root) => {
  const broken = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { index, 0: word } of node.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (range.getClientRects().length > 1) broken.push(word);
    }
  return broken;
}"""


def act(page: Page, name: str, size: dict[str, int]) -> None:
    """Bring the page into a scene's state, in a window of this size."""
    page.set_viewport_size(size)  # type: ignore[arg-type]
    BY_NAME[name].act(page)
    state(page, BY_NAME[name].state)


@pytest.mark.parametrize("size", [PHONE, SMALLEST], ids=["phone", "smallest"])
def test_a_long_summary_does_not_run_into_the_list(size: dict[str, int], browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, **BY_NAME["running"].options()) as page:
        act(page, "running", size)
        summary = page.locator("#summary")
        assert summary.evaluate("({ scrollHeight, clientHeight }) => scrollHeight - clientHeight") <= 0
        assert summary.evaluate(BOTTOM) <= page.locator("#detections li").first.evaluate(TOP)


@pytest.mark.parametrize("size", [PHONE, SMALLEST, ON_ITS_SIDE], ids=["phone", "smallest", "side"])
def test_the_counts_fit(size: dict[str, int], browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, **BY_NAME["kiosk-counts"].options()) as page:
        act(page, "kiosk-counts", size)
        table = page.locator(".panel table")
        assert table.evaluate("(table) => table.scrollWidth - table.parentElement.clientWidth") <= 0
        assert table.locator("thead").evaluate("(head) => head.clientHeight") < 80
        assert [cell.strip() for cell in table.locator("th[scope=col] .words").all_inner_texts()] == [
            "Mask",
            "No mask",
            "Worn incorrectly",
        ]


@pytest.mark.parametrize("size", [PHONE, SMALLEST, ON_ITS_SIDE], ids=["phone", "smallest", "side"])
def test_the_key_breaks_no_word(size: dict[str, int], browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, **BY_NAME["idle"].options()) as page:
        act(page, "idle", size)
        assert page.locator("#key").evaluate(BROKEN_WORDS) == []


@pytest.mark.parametrize("size", [PHONE, ON_ITS_SIDE], ids=["phone", "side"])
def test_the_button_that_takes_a_picture_is_in_sight(size: dict[str, int], browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, **BY_NAME["teach-taken"].options()) as page:
        act(page, "teach-taken", size)
        page.evaluate("scrollTo(0, 0)")
        assert page.locator("#take").evaluate(BOTTOM) <= size["height"]
