"""For everybody: languages, directions, keyboard, targets, themes, forced colours, print, spoken answers, size."""

import io
import re
import urllib.request
from itertools import pairwise
from typing import Any

import brotli
import pytest
from playwright.sync_api import Browser, FilePayload, Page, Request

from tests.browser.page_site import FACES, ROOT, faces_picture, open_page, run, serve_app, state, until

LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "zh", "ja", "ko", "ar"]
STUB: dict[str, Any] = {"shares": FACES}
LARGEST = 45_000  # bytes in brotli that a first visit takes of HTML, CSS and our own JavaScript
SMALLEST_TARGET = 44  # CSS pixels


def test_every_language_by_browser_and_by_hand(browser: Browser, page_url: str) -> None:
    headlines = set()
    for language in LANGUAGES:
        with open_page(browser, page_url, stub=STUB, camera={}, locale=f"{language}-XX") as page:
            until(page, "(language) => document.documentElement.lang === language", language)
            assert page.get_attribute("html", "dir") == ("rtl" if language == "ar" else "ltr")
            headlines.add(page.inner_text("h1"))
    assert len(headlines) == len(LANGUAGES)
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        for language in (*LANGUAGES[1:], "en"):
            page.select_option("#language", language)
            until(page, "(language) => document.documentElement.lang === language", language)
            state(page, "running")  # a change of language does not disturb the camera
        page.select_option("#language", "ar")
        until(page, "document.documentElement.dir === 'rtl'")
        page.reload()
        # Remembered, and applied before the first paint.
        assert page.get_attribute("html", "dir") == "rtl"
        until(page, "document.documentElement.lang === 'ar'")


def test_everything_works_by_keyboard(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        reached: list[str] = []

        def tab_to(name: str) -> None:
            for _ in range(25):
                page.keyboard.press("Tab")
                here = page.evaluate("document.activeElement.id || document.activeElement.closest('[id]')?.id")
                reached.append(here)
                if here == name:
                    outline = page.evaluate(
                        """() => { const e = document.activeElement, shown = e.closest('label') ?? e;
                        return [e, shown].map((one) => getComputedStyle(one))
                          .some((s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2); }"""
                    )
                    assert outline, f"{name} shows no focus"
                    return
            raise AssertionError(f"{name} is not reached by Tab, only {reached}")

        page.keyboard.press("Tab")
        assert page.inner_text(":focus") == "Skip to the content"
        tab_to("language")
        tab_to("start")
        page.keyboard.press("Enter")
        state(page, "running")
        # The button that was pressed is gone; the focus must not be.
        assert page.evaluate("document.activeElement.id") == "stop"
        tab_to("pause")
        page.keyboard.press("Space")
        state(page, "paused")
        page.keyboard.press("Space")
        state(page, "running")
        for name in ("photo-input", "mirror", "save-picture", "full"):
            tab_to(name)
        page.locator("#settings > summary").focus()
        page.keyboard.press("Enter")
        tab_to("thresholds")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.value") == "0.41"


TARGETS = """
() => [...document.querySelectorAll('a, button, select, input, summary, label.button')]
  .filter((element) => element.checkVisibility({visibilityProperty: true}) && !element.matches('.skip'))
  .map((element) => {
    const {width, height} = element.getBoundingClientRect();
    return [element.id || element.outerHTML.slice(0, 60), width, height];
  })
"""


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_enough_and_nothing_sticks_out(width: int, browser: Browser, page_url: str) -> None:
    def check(page: Page) -> None:
        found = page.evaluate(TARGETS)
        assert len(found) > 5
        assert [name for name, across, down in found if across < SMALLEST_TARGET or down < SMALLEST_TARGET] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    camera = {"devices": 2, "names": ["A camera with quite a long name of its own", "Another"]}
    with open_page(browser, page_url, stub=STUB, camera=camera, viewport={"width": width, "height": 640}) as page:
        for name in ("settings", "details", "limits"):
            page.click(f"#{name} > summary")
        for language in LANGUAGES:
            page.select_option("#language", language)
            until(page, "(language) => document.documentElement.lang === language", language)
            check(page)
        run(page)
        check(page)
        page.click("#pause")
        state(page, "paused")
        check(page)
        page.evaluate("fakeCamera.error = 'NotReadableError'")
        page.click("#stop")
        page.click("#start")
        state(page, "error")
        check(page)
        page.evaluate("Object.assign(fakeCamera, {error: null, wait: true})")
        page.click("#start")
        state(page, "loading")
        check(page)
        page.click("#stop")
        drawn = io.BytesIO()
        faces_picture(320, 180).save(drawn, "PNG")
        row = [FilePayload(name=name, mimeType="image/png", buffer=drawn.getvalue()) for name in ("a.png", "b.png")]
        page.set_input_files("#photo-input", row)
        state(page, "photo")
        assert page.is_visible("#next")
        check(page)


def test_answers_are_spoken_politely_and_not_too_often(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.evaluate(
            """() => { globalThis.spoken = [];
            new MutationObserver(() => spoken.push([performance.now(), document.getElementById('spoken').textContent]))
              .observe(document.getElementById('spoken'), {childList: true, characterData: true, subtree: true}); }"""
        )
        run(page)
        # Answers that change all the time.
        page.evaluate(
            "globalThis.flicker = setInterval(() => { const s = stub.shares; stub.shares = s.length > 1 ? s.slice(0, 1) : [...s, ...s]; }, 700)"  # noqa: E501
        )
        until(page, "spoken.filter(([, words]) => words).length >= 3")
        spoken = [entry for entry in page.evaluate("spoken") if entry[1]]
        assert all(later[0] - earlier[0] > 1900 for earlier, later in pairwise(spoken))
        assert spoken[0][1] == "3 faces: 1 with a mask, 1 without a mask, 1 with the mask worn incorrectly"
        assert page.get_attribute("#spoken", "role") == "status"
        assert page.locator("#detections[aria-live], #summary[aria-live]").count() == 0


def test_themes_follow_the_device_and_the_visitor(browser: Browser, page_url: str) -> None:
    def ground(page: Page) -> int:
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(int(part) for part in re.findall(r"\d+", colour)[:3])

    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        assert ground(page) > 600
        page.emulate_media(color_scheme="dark")
        assert ground(page) < 150
        page.click("#settings > summary")
        page.select_option("#theme", "light")
        assert ground(page) > 600
        page.reload()
        assert ground(page) > 600
        assert page.evaluate("localStorage.getItem('theme')") == '"light"'


def test_forced_colours_keep_the_signs_and_the_buttons(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}, forced_colors="active") as page:
        run(page)
        assert page.locator("#detections .mark").all_inner_texts() == ["✕", "✓", "!"]
        # Backgrounds are removed there: only a border still shows a button.
        assert page.evaluate("parseFloat(getComputedStyle(document.getElementById('stop')).borderTopWidth)") >= 1
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")


def test_reduced_motion_moves_nothing(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}, reduced_motion="reduce") as page:
        moving = page.evaluate(
            "[...document.querySelectorAll('*')].filter((e) => getComputedStyle(e).transitionDuration.split(',').some((s) => parseFloat(s) > 0)).length"  # noqa: E501
        )
        assert moving == 0


def test_print_shows_answers_and_no_controls(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        page.click("#pause")
        page.emulate_media(media="print")
        assert not page.is_visible("#actions")
        assert page.is_visible("#summary")
        assert page.is_visible("#overlay")


def test_labels_of_a_foreign_model_are_text_and_never_markup(browser: Browser, page_url: str) -> None:
    label = "<img src=x onerror=alert(1)>"
    stub = {
        "labels": [label, "cup"],
        "kind": "coco-ssd",
        "name": "<i>coco</i>",
        "shares": [{"label": label, "score": 0.9, "box": [0.1, 0.1, 0.5, 0.5]}],
    }
    with open_page(browser, page_url, stub=stub, camera={}) as page:
        until(page, "document.querySelector('h1').textContent === '<i>coco</i>'")
        assert page.locator("#key li").count() == 2
        run(page)
        assert page.locator("#detections .words").inner_text() == label
        assert page.locator("main img, main i").count() == 0
        assert page.inner_text("#summary") == f"1 thing: {label}"
        page.click("#limits > summary")
        until(page, "document.getElementById('origin').textContent.includes('<i>coco</i>')")
        assert page.locator("main img, main i").count() == 0


def read(url: str) -> bytes:
    with urllib.request.urlopen(url) as answer:  # on this machine, the address is the test's own
        body: bytes = answer.read()
    return body


def test_page_is_small_and_asks_nobody_else(browser: Browser) -> None:
    # As shipped, with model and bundled modules, for the visitors whose language takes the most bytes.
    texts = {code: ROOT / "static" / "js" / "page" / "texts" / f"{code}.js" for code in LANGUAGES if code != "en"}
    longest = max(texts, key=lambda code: len(brotli.compress(texts[code].read_bytes())))
    with serve_app(ROOT / "model_web") as url:
        asked: set[str] = set()

        def keep(request: Request) -> None:
            asked.add(request.url.partition("?")[0])

        context = browser.new_context(service_workers="block", locale=longest)
        page = context.new_page()
        page.on("request", keep)
        page.goto(url)
        until(page, "(code) => document.documentElement.lang === code", longest)
        page.wait_for_load_state("networkidle")
        context.close()
        addresses = {one for one in asked if one.startswith("http")}
        assert {one.split("/")[2] for one in addresses} == {url.split("/")[2]}
        # Blocked here so that its own requests do not count twice, but part of a first visit.
        addresses.add(f"{url}/sw.js")
        code = {one for one in addresses if "/vendor/" not in one and one.endswith(("/", ".js", ".css"))}
        sizes = {one.removeprefix(url): len(brotli.compress(read(one))) for one in code}
    for part in (r"^/$", r"\.css$", r"/main", r"/worker", r"/preload", rf"/{longest}\b.*\.js$", r"/sw\.js$"):
        assert any(re.search(part, name) for name in sizes), f"a visit has {part}: {sorted(sizes)}"
    total = sum(sizes.values())
    assert total < LARGEST, f"{total} bytes (a stale bundle? make bundle): {sorted(sizes.items(), key=lambda x: -x[1])}"


def test_installable(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        manifest = page.evaluate(
            """async () => { const link = document.querySelector('link[rel=manifest]'); const answer = await fetch(link.href); const made = await answer.json();
            const sizes = await Promise.all(made.icons.filter(({type}) => type === 'image/png').map(async ({src}) => { const b = await createImageBitmap(await (await fetch(new URL(src, link.href))).blob()); return `${b.width}x${b.height}`; }));
            return {...made, real: sizes, type: answer.headers.get('content-type')}; }"""  # noqa: E501
        )
        assert manifest["display"] == "standalone"
        assert manifest["start_url"] == "../../"
        assert manifest["real"] == [icon["sizes"] for icon in manifest["icons"] if icon["type"] == "image/png"]
        assert {"192x192", "512x512"} <= set(manifest["real"])
        assert any(icon.get("purpose") == "maskable" for icon in manifest["icons"])
        assert "manifest+json" in manifest["type"]
