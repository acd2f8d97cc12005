"""The page for teaching, for everybody: languages, small screens, large enough targets, no motion, no network."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_site import state, until
from tests.browser.teach_site import face_camera, shape, take, teach
from tests.browser.test_page_access import LANGUAGES, SMALLEST_TARGET, TARGETS

MOVING = "[...document.querySelectorAll('*')].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0)"
EVERYTHING = "for (const one of document.querySelectorAll('details')) one.open = true"


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_enough_and_nothing_sticks_out(width: int, browser: Browser, shipped_url: str) -> None:
    def check(page: Page) -> None:
        found = page.evaluate(TARGETS)
        # A box is only as large as what it marks, but the picture can be enlarged.
        small = [one for one in found if min(one[1:]) < SMALLEST_TARGET and "box" not in one[0]]
        assert small == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    view = {"width": width, "height": 700}
    with teach(browser, shipped_url, camera=face_camera(), viewport=view, reduced_motion="reduce") as page:
        page.evaluate(EVERYTHING)
        assert page.evaluate(f"{MOVING}.length") == 0
        check(page)
        take(page)
        check(page)
        page.click("#strip button")
        page.wait_for_selector("#boxes .box")
        for language in LANGUAGES:
            page.select_option("#language", language)
            until(page, "(language) => document.documentElement.lang === language", language)
            check(page)
        assert page.evaluate("document.documentElement.dir") == "rtl"


def test_it_works_without_a_network_once_it_was_opened(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url, service_workers="allow") as page:
        until(
            page,
            """async () => {
                const names = ["/teach", "zips", "vendor/zip", "tf-wasm", ".wasm", "model.json", ".bin"];
                const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
                const lists = await Promise.all(stores.map((store) => store.keys()));
                const urls = lists.flat().map(({ url }) => url);
                return names.every((one) => urls.some((url) => url.includes(one)));
            }""",
        )
        page.context.set_offline(True)
        page.reload()
        state(page, "ready")
        page.set_input_files("#files", [shape(0)])
        page.wait_for_selector("#easel:visible")
        page.evaluate("document.getElementById('home').open = true")
        with page.expect_download() as zip_file:
            page.click("#save")
        assert zip_file.value.suggested_filename == "teach.zip"
