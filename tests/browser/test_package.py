"""The npm package in a fresh page: what `npm pack` makes, served unchanged, used as docs/detector.md says."""

from __future__ import annotations

import contextlib
import functools
import json
import re
import subprocess
import tarfile
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from skimage import data

from tests.browser.conftest import Launch

ROOT = Path(__file__).resolve().parents[2]
DOCS = (ROOT / "docs" / "detector.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```html\n(.*?)```", DOCS, re.DOTALL)
APP = """
import { createDetector } from "mask-or-no-mask";
const picture = new Image();
picture.src = "/face.png";
await picture.decode();
const detector = await createDetector({ modelUrl: "/mask-or-no-mask/model_web/model.json" });
window.faces = await detector.detect(picture);
window.info = detector.info;
"""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder to every site."""

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the package, a picture of a face, and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=300)
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    (folder / "package").rename(folder / "mask-or-no-mask")
    Image.fromarray(data.astronaut()).save(folder / "face.png")
    return folder


@contextlib.contextmanager
def opened(browser: Browser, url: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(120_000)
    try:
        page.goto(url)
        yield page
    finally:
        context.close()


def test_the_package_holds_what_is_public_and_nothing_of_the_page(site: Path) -> None:
    package = site / "mask-or-no-mask"
    names = {str(path.relative_to(package)) for path in package.rglob("*") if path.is_file()}
    exports = json.loads((package / "package.json").read_text())["exports"]
    for entry in (exports["."], exports["./mask-detector.js"]):
        assert {entry["types"].removeprefix("./"), entry["default"].removeprefix("./")} <= names
    assert "model_web/model.json" in names
    assert [name for name in names if re.search(r"page/(main|ui|texts)|tsconfig|build\.mjs|\.py$", name)] == []


def test_the_types_hold_what_is_documented_and_no_more(site: Path) -> None:
    text = (site / "mask-or-no-mask" / "types" / "js" / "detector" / "detector.d.ts").read_text()
    members = re.findall(r"^    (?:get )?(\w+)[(:]", text.split("class Detector {")[1].split("\n}")[0], re.MULTILINE)
    assert members == ["labels", "info", "detect", "dispose"]
    assert [name for name in members if f"`detector.{name}" not in DOCS] == []


def test_a_fresh_page_finds_a_face(browser: Browser, site: Path) -> None:
    (site / "app.js").write_text(APP)
    (site / "bundler.html").write_text(SNIPPETS[1])
    with serve(site) as url, opened(browser, f"{url}/bundler.html") as page:
        page.wait_for_function("window.faces")
        faces = page.evaluate("window.faces")
        assert page.evaluate("window.info.inWorker")
    assert [face["label"] for face in faces] == ["no_mask"]
    x, y, width, height = faces[0]["box"]
    assert x < 225 < x + width  # her nose
    assert y < 125 < y + height


def test_a_bundle_leaves_the_package_where_it_is(browser: Browser, site: Path) -> None:
    (site / "source.js").write_text(APP)
    bundler = ["npx", "--no-install", "esbuild", str(site / "source.js"), f"--outfile={site / 'app.js'}"]
    options = ["--bundle", "--format=esm", "--external:mask-or-no-mask", "--log-level=error"]
    subprocess.run([*bundler, *options], cwd=ROOT, check=True, timeout=120)
    (site / "bundler.html").write_text(SNIPPETS[1])
    with serve(site) as url, opened(browser, f"{url}/bundler.html") as page:
        page.wait_for_function("window.faces")
        assert page.evaluate("window.faces.length") == 1


def test_the_element_looks_at_a_picture(browser: Browser, site: Path) -> None:
    html = SNIPPETS[0].replace("<mask-detector>", '<mask-detector src="/face.png">')
    (site / "element.html").write_text(html)
    listen = "addEventListener('detect', ({detail}) => (window.seen = detail.faces))"
    with serve(site) as url, opened(browser, f"{url}/element.html") as page:
        page.evaluate(f"document.querySelector('mask-detector').{listen}")
        page.evaluate("document.querySelector('mask-detector').start()")
        page.wait_for_function("window.seen")
        assert [face["label"] for face in page.evaluate("window.seen")] == ["no_mask"]
        assert page.evaluate("document.querySelector('mask-detector').shadowRoot.querySelector('p').textContent") == ""


def test_the_element_opens_the_camera_from_another_site_too(launch: Launch, site: Path) -> None:
    browser = launch("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")
    count = "addEventListener('detect', () => (window.looks = (window.looks ?? 0) + 1))"
    with serve(site) as other, serve(site) as url:
        (site / "camera.html").write_text(SNIPPETS[0].replace('src="', f'src="{other}'))
        with opened(browser, f"{url}/camera.html") as page:
            page.evaluate(f"document.querySelector('mask-detector').{count}")
            page.click("mask-detector button")
            page.wait_for_function("window.looks > 1")
            workers = [worker.url for worker in page.workers]
            page.evaluate("document.querySelector('mask-detector').remove()")
    assert [worker[:5] for worker in workers] == ["blob:"]


def test_an_error_is_shown_and_told(browser: Browser, site: Path) -> None:
    (site / "wrong.html").write_text(
        SNIPPETS[0].replace("<mask-detector>", '<mask-detector src="/face.png" model="/none.json">')
    )
    with serve(site) as url, opened(browser, f"{url}/wrong.html") as page:
        listen = "addEventListener('error', ({detail}) => (window.code = detail.error.code))"
        page.evaluate(f"document.querySelector('mask-detector').{listen}")
        page.evaluate("document.querySelector('mask-detector').start()")
        page.wait_for_function("window.code")
        assert page.evaluate("window.code") == "model-missing"
        shown = page.evaluate("document.querySelector('mask-detector').shadowRoot.querySelector('p').textContent")
        assert shown.startswith("There is no model at ")
