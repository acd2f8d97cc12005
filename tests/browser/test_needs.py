"""What the page needs from a browser, each removed in turn: it does without, or says so at its start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser import toy_models
from tests.browser.page_site import DESK, serve_app, until

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def toy_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve_app(toy_models.own(tmp_path_factory.mktemp("toy"))) as url:
        yield url


@contextmanager
def without(browser: Browser, script: str) -> Iterator[Page]:
    """Make a page in which a script runs before the page's own."""
    context = browser.new_context(viewport=DESK, locale="en-GB", service_workers="block")
    page = context.new_page()
    page.add_init_script(script)
    yield page
    context.close()


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("delete MediaDevices.prototype.getUserMedia", "This browser has no access to cameras"),
        (
            "delete Navigator.prototype.mediaDevices;Object.defineProperty(window, 'isSecureContext', {value: false})",
            "Cameras work only over a secure connection",
        ),
    ],
    ids=["getUserMedia", "a secure connection"],
)
def test_without_a_camera_a_sentence_stands_in_place_of_the_button(
    browser: Browser, toy_url: str, script: str, words: str
) -> None:
    with without(browser, script) as page:
        page.goto(toy_url)
        page.wait_for_selector("#lack", state="visible")
        assert words in page.inner_text("#lack")
        assert not page.is_visible("#start")
        # Pictures need no camera, and after one there is still no button that does nothing.
        page.set_input_files("#photo-input", {"name": "a.png", "mimeType": "image/png", "buffer": toy_models.picture()})
        page.wait_for_selector("body[data-state=photo] #detections li", state="attached")
        assert not page.is_visible("#start")
        # Another language says the same.
        page.goto(f"{toy_url}/?lang=de")
        until(page, "(english) => !document.querySelector('#lack').innerText.includes(english)", words)


def test_without_workers_the_page_itself_computes(browser: Browser, toy_url: str) -> None:
    with without(browser, "delete window.Worker") as page:
        page.goto(toy_url)
        page.set_input_files("#photo-input", {"name": "a.png", "mimeType": "image/png", "buffer": toy_models.picture()})
        page.wait_for_selector("body[data-state=photo] #detections li", state="attached")
        assert page.get_attribute("#detections li", "data-label") == "red"


def test_without_any_way_of_computing_it_says_so_unasked(browser: Browser, toy_url: str) -> None:
    lost = "for (const name of ['WebAssembly', 'WebGLRenderingContext']) delete window[name];"
    with without(browser, lost + "delete Navigator.prototype.gpu") as page:
        page.goto(toy_url)
        page.wait_for_selector("body[data-state=error]")
        assert page.inner_text("#problem-title") == "This browser cannot run the model"
        assert "neither WebAssembly nor WebGL nor WebGPU" in page.inner_text("#problem-cause")


@pytest.mark.parametrize("given", ["255", "crypto.getRandomValues(new Uint8Array(1))[0]"], ids=["white", "random"])
def test_without_the_pixels_it_says_that_it_sees_nothing(browser: Browser, toy_url: str, given: str) -> None:
    blocked = f"""for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {{
        const own = kind.prototype.getImageData;
        kind.prototype.getImageData = function (...all) {{
            const picture = own.apply(this, all);
            if (!globalThis.allowed) picture.data.forEach((_, at) => {{ picture.data[at] = {given}; }});
            return picture;
        }};
    }}"""
    with without(browser, blocked) as page:
        page.goto(toy_url)
        page.set_input_files("#photo-input", {"name": "a.png", "mimeType": "image/png", "buffer": toy_models.picture()})
        page.wait_for_selector("body[data-state=error]")
        assert page.inner_text("#problem-title") == "This browser does not let the page see its pictures"
        page.evaluate("globalThis.allowed = true")  # as through the icon in the address bar
        page.click("#retry")
        page.wait_for_selector("body[data-state=photo] #detections li", state="attached")
        assert page.get_attribute("#detections li", "data-label") == "red"


def as_before_modules(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace('type="module"', 'type="unknown"'))


def too_new(route: Route) -> None:
    route.fulfill(body="words of a later language", content_type="text/javascript")


@pytest.mark.parametrize(
    ("address", "answer", "gone"),
    [
        ("**/", as_before_modules, "delete HTMLScriptElement.prototype.noModule"),
        ("**/main.js", too_new, ""),
    ],
    ids=["modules", "the language"],
)
def test_a_browser_too_old_for_the_page_is_told_at_once(
    browser: Browser, toy_url: str, address: str, answer: Callable[[Route], None], gone: str
) -> None:
    with without(browser, gone) as page:
        page.route(address, answer)
        page.goto(toy_url)
        page.wait_for_selector(".dead #dead", state="visible")
        assert "your browser is too old for it" in page.inner_text("#dead")


def test_a_browser_that_has_everything_is_told_nothing(browser: Browser, toy_url: str) -> None:
    with without(browser, "") as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(toy_url)
        page.wait_for_selector("#dead", state="detached")
        assert not page.is_visible("#lack")
        assert page.is_visible("#start")
        page.wait_for_timeout(6000)  # by then a browser complains about preloaded files that were not used
        assert [words for words in said if not words.endswith("blocked by Playwright")] == []
