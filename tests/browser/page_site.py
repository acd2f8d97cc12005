"""The page as the real server serves it, with a model folder made here; and what the page's tests share."""

from __future__ import annotations

import base64
import contextlib
import io
import json
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageOps
from playwright.sync_api import Browser, Download, Page, Route, ViewportSize
from skimage import data
from werkzeug.serving import WSGIRequestHandler, make_server

from app import create_app
from app.config import Settings

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
STUBS = Path(__file__).parent / "stubs"
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 800}

# A camera drawn by the test: a moving checked ground, so that every frame is new, and what `paint` adds.
CAMERA = """
(() => {
  const start = {width: 640, height: 480, devices: 1, facing: undefined, error: null, wait: false};
  const settings = Object.assign(start, window.fakeCamera);
  window.fakeCamera = settings;
  settings.asked = [];
  settings.tracks = [];
  async function film() {
    const canvas = Object.assign(document.createElement("canvas"), {width: settings.width, height: settings.height});
    const context = canvas.getContext("2d");
    let step = 0;
    const picture = new Image();
    if (settings.picture) {
      picture.src = settings.picture;
      await picture.decode(); // else the first pictures are empty, and on a busy machine more than those
    }
    const draw = () => {
      if (settings.frozen) return;
      if (settings.picture) {
        context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        context.fillStyle = step % 2 ? "#101010" : "#101012"; // a changed pixel makes a new frame
        context.fillRect(0, 0, 2, 2);
        step += 1;
        return;
      }
      context.fillStyle = settings.ground ?? "#26343a"; context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = "#33464d";
      for (let i = 0; i < canvas.width; i += 80) context.fillRect(i + (step % 3), 0, 40, canvas.height);
      const shift = settings.moving ? (step * settings.moving) % 0.5 : 0;
      for (const [x, y, w, h, colour = "#fff", round = false] of settings.patches ?? []) {
        context.fillStyle = colour;
        const area = [(x + shift) * canvas.width, y * canvas.height, w * canvas.width, h * canvas.height];
        if (!round) { context.fillRect(...area); continue; } // not `fill`, which a test of lines alone takes away
        context.beginPath();
        context.roundRect(...area, 1e4);
        context.fill();
      }
      step += 1;
    };
    draw();
    setInterval(draw, 40);
    settings.turn = () => { [canvas.width, canvas.height] = [canvas.height, canvas.width]; };
    return canvas.captureStream(25);
  }
  const events = new EventTarget();
  const fake = {
    dispatchEvent: (event) => events.dispatchEvent(event),
    addEventListener: (type, listener) => events.addEventListener(type, listener),
    removeEventListener: (type, listener) => events.removeEventListener(type, listener),
    async getUserMedia(constraints) {
      settings.asked.push(constraints);
      if (settings.wait) await new Promise(() => {});
      if (settings.error) throw Object.assign(new DOMException(settings.message ?? "", settings.error));
      const stream = await film();
      const [track] = stream.getVideoTracks();
      const wanted = constraints.video.deviceId?.exact ?? "device-0";
      const facing = constraints.video.facingMode?.ideal;
      track.getSettings = () => ({deviceId: wanted, facingMode: settings.facing && (facing ?? settings.facing)});
      settings.tracks.push(track);
      return stream;
    },
    async enumerateDevices() {
      return Array.from({length: settings.devices}, (_, index) =>
        ({kind: "videoinput", deviceId: `device-${index}`, label: settings.names?.[index] ?? "", groupId: ""}));
    },
  };
  Object.defineProperty(navigator, "mediaDevices", {configurable: true, get: () => settings.absent ? undefined : fake});
})();
"""


# What the service worker must have stored before the page works offline.
KEPT = """async () => {
  await navigator.serviceWorker.ready;
  const wanted = ["tf-wasm.js", ".wasm", "model.json", ".bin"];
  for (const end = Date.now() + 30000; Date.now() < end; ) {
    const names = (await caches.keys()).filter((name) => name.startsWith("mask-or-no-mask"));
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const urls = lists.flat().map(({ url }) => url);
    if (wanted.every((end) => urls.some((url) => url.endsWith(end)))) return { names, urls };
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("the service worker kept too little");
}"""


class QuietHandler(WSGIRequestHandler):
    """Keep the tests' output free of access lines."""

    def log(self, *args: Any) -> None:
        """Say nothing."""


@contextlib.contextmanager
def serve_app(
    model_dir: Path,
    *,
    static_dir: Path = STATIC,
    in_worker: str = "",
    between: Callable[[Any], Any] = lambda app: app,
    **more: Any,
) -> Iterator[str]:
    """Serve the real application with this model folder on a free port; yields its address.

    Args:
        model_dir: a folder that the server accepts as a model.
        static_dir: the page's files.
        in_worker: a script that runs in the service worker before its own.
        between: WSGI middleware, to make the server misbehave.
        more: further settings.
    """
    app = create_app(Settings(model_dir=model_dir, static_dir=static_dir, **more))
    if in_worker:
        own = app.test_client().get("/sw.js").text
        app.extensions["assets"].add_text("/sw.js", f"{in_worker}\n{own}", "text/javascript")
    server = make_server("127.0.0.1", 0, between(app), True, request_handler=QuietHandler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def copy_static(folder: Path) -> Path:
    """Copy `static/` without its bundle: a stub can only stand in for a module that is served on its own."""
    shutil.copytree(ROOT / "static", folder / "static", ignore=shutil.ignore_patterns("bundle", "node_modules"))
    return folder / "static"


def write_model(folder: Path, labels: tuple[str, ...] = ("mask", "no_mask", "incorrect")) -> Path:
    """Write the smallest folder that the server accepts as a model; the stub detector never runs it."""
    folder.mkdir(parents=True, exist_ok=True)
    size = {"size": "1"}, {"size": "64"}, {"size": "64"}, {"size": "3"}
    graph = {
        "node": [
            {
                "name": "image",
                "op": "Placeholder",
                "attr": {"dtype": {"type": "DT_FLOAT"}, "shape": {"shape": {"dim": list(size)}}},
            }
        ]
    }
    weights = [{"name": "w", "shape": [1], "dtype": "float32"}]
    columns = str(len(labels))
    signature = {
        "inputs": {"image": {"name": "image:0", "dtype": "DT_FLOAT", "tensorShape": {"dim": list(size)}}},
        "outputs": {
            "scores": {"name": "scores:0", "tensorShape": {"dim": [{"size": "1"}, {"size": "9"}, {"size": columns}]}},
            "boxes": {"name": "boxes:0", "tensorShape": {"dim": [{"size": "1"}, {"size": "9"}, {"size": "4"}]}},
        },
    }
    (folder / "shard.bin").write_bytes(bytes(4))
    (folder / "labels.json").write_text(json.dumps(labels))
    (folder / "model.json").write_text(
        json.dumps(
            {
                "format": "graph-model",
                "modelTopology": graph,
                "signature": signature,
                "userDefinedMetadata": {"labels": labels},
                "weightsManifest": [{"paths": ["shard.bin"], "weights": weights}],
            }
        )
    )
    return folder


@contextlib.contextmanager
def open_page(
    browser: Browser,
    url: str,
    *,
    path: str = "",
    query: str = "",
    stub: dict[str, Any] | None = None,
    camera: dict[str, Any] | None = None,
    ready: bool = True,
    **context_options: Any,
) -> Iterator[Page]:
    """Open the page in a profile of its own.

    Args:
        browser: a running Chromium.
        url: the site.
        path: of the page, without its slash.
        query: what follows the `?`.
        stub: answers of the stub detector; None runs the real one.
        camera: settings of the drawn camera; None leaves the browser's own.
        ready: wait until the page's script has wired its controls.
        context_options: of Playwright's `new_context`.
    """
    options = {"viewport": DESK, "locale": "en-GB", "service_workers": "block", **context_options}
    context = browser.new_context(**options)
    page = context.new_page()
    page.set_default_timeout(60_000)  # machines are slow where other tests run at the same time
    if stub is not None:
        body = (STUBS / "detector.js").read_text(encoding="utf-8")
        page.route("**/js/detector.js", lambda route: route.fulfill(body=body, content_type="text/javascript"))
        # The worker would start loading by itself, before the real detector asks, and on a busy machine at any moment.
        page.route("**/js/engine/worker.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.add_init_script(f"window.stub = {json.dumps(stub)};")
    if camera is not None:
        page.add_init_script(f"window.fakeCamera = {json.dumps(camera)};\n{CAMERA}")
    try:
        page.goto(f"{url}/{path}{'?' + query if query else ''}")
        if ready:
            arrived(page)
        yield page
    finally:
        context.close()


def arrived(page: Page) -> None:
    """Wait until the page's program has arrived: of the presses before that, only one on Start counts."""
    page.wait_for_selector("#language option", state="attached")


def press_start_too_early(page: Page, program: str) -> None:
    """Open the page anew and press Start while its program, the file of this address, is on its way."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(program, hold)
    with page.expect_request(program):
        page.reload(wait_until="commit")
    page.click("#start")
    held[0].continue_()


def state(page: Page, wanted: str) -> None:
    """Wait until the page is in this state."""
    page.wait_for_selector(f'body[data-state="{wanted}"]')


def until(page: Page, script: str, arg: Any = None, seconds: float = 60) -> None:
    """Run the script until its result is true (Playwright's own way needs `eval`, which the policy forbids)."""
    end = time.monotonic() + seconds
    while not page.evaluate(script, arg):
        assert time.monotonic() < end, f"still not true: {script} {arg}"
        page.wait_for_timeout(30)


def run(page: Page) -> None:
    """Start the camera and wait for the first finished detection."""
    frame = int(page.get_attribute("#detections", "data-frame") or 0)
    page.click("#start")
    state(page, "running")
    until(page, "(frame) => Number(document.getElementById('detections').dataset.frame) > frame", frame)


# Where `faces_picture` has its faces, as shares of width and height; the stub's answers for it.
FACES: list[dict[str, Any]] = [
    {"label": "no_mask", "score": 0.97, "box": [0.047, 0.17, 0.165, 0.42]},
    {"label": "mask", "score": 0.94, "box": [0.422, 0.17, 0.165, 0.42]},
    {"label": "incorrect", "score": 0.71, "box": [0.797, 0.17, 0.165, 0.42]},
]


def saved(page: Page, button: str) -> Download:
    """Press a button that saves a file, and return the file."""
    with page.expect_download() as download:
        page.click(button)
    return download.value


def saved_answers(page: Page, file: Path) -> Any:
    """Save the answers as JSON and return what they hold."""
    page.click("#details > summary")
    saved(page, "#save-data").save_as(file)
    return json.loads(file.read_text())


def assert_colour_of_mask(picture: Image.Image, at: tuple[int, int]) -> None:
    """Check that a pixel has the colour in which `mask` is drawn, allowing for a line's soft edge."""
    red, green, blue = picture.getpixel(at)
    assert abs(red - 0x35) < 25
    assert abs(green - 0xD6) < 25
    assert abs(blue - 0xA6) < 25


def astronaut(width: int, height: int) -> Image.Image:
    """Make a picture of that size with one bare face, scikit-image's astronaut (NASA, in the public domain)."""
    bust = Image.fromarray(data.astronaut()).crop((24, 0, 424, 400))
    return ImageOps.fit(bust, (width, height), Image.Resampling.LANCZOS, centering=(0.5, 0))


def faces_picture(width: int = 1280, height: int = 720) -> Image.Image:
    """Make a picture with one face (NASA's, in the public domain) three times: bare, masked, the mask under the nose."""  # noqa: E501
    scale = 3
    face = Image.fromarray(data.astronaut()).crop((120, 0, 330, 315)).resize((630, 945), Image.Resampling.LANCZOS)
    sheet = Image.new("RGB", (3 * face.width, face.height))
    for index, top in enumerate((None, 118, 148)):
        one = face.copy()
        if top is not None:
            _draw_mask(ImageDraw.Draw(one), top, scale)
        sheet.paste(one, (face.width * index, 0))
    return ImageOps.fit(sheet, (width, height), Image.Resampling.LANCZOS, centering=(0.5, 0))


def _draw_mask(draw: ImageDraw.ImageDraw, top: int, scale: int) -> None:
    def scaled(*points: tuple[int, int]) -> list[tuple[int, int]]:
        return [(x * scale, y * scale) for x, y in points]

    middle, bottom = 103, 182
    cloth, fold = "#dfeaf2", "#b5c7d3"
    draw.line(scaled((62, top + 8), (54, 100)), cloth, 2 * scale)
    draw.line(scaled((144, top + 8), (151, 100)), cloth, 2 * scale)
    outline = scaled(
        (62, top + 8), (middle, top), (144, top + 8), (138, bottom - 14), (middle, bottom), (70, bottom - 14)
    )
    draw.polygon(outline, cloth)
    for step in (16, 30, 44):
        if top + step < bottom - 8:
            draw.line(scaled((74, top + step + 2), (middle, top + step + 7), (134, top + step + 2)), fold, scale)


def as_data_url(picture: Image.Image) -> str:
    """Encode a picture for an address of its own."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88)
    return "data:image/jpeg;base64," + base64.b64encode(out.getvalue()).decode()
