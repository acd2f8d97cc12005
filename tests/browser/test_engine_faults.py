"""Everything that can go wrong under the engine is made to go wrong in Chromium, and the page goes on.

Faults are injected from outside: a module is served from another file, a worker is tampered with, a shard is cut. The
engine itself has no switch for them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from bench.chromium import EMULATED_GRAPHICS
from tests.browser import toy_models
from tests.browser.engine_site import ROOT, Site, serve

RED = {"label": "red", "box": [40, 20, 20, 10]}

# Opens a detector on the page, keeps it, and notes every choice of a backend.
OPEN = """async (options) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 160, height: 80 });
  const context = canvas.getContext("2d");
  context.fillStyle = "#00f"; context.fillRect(0, 0, 160, 80);
  context.fillStyle = "#f00"; context.fillRect(40, 20, 20, 10);
  const { createDetector } = await import("/static/js/detector.js");
  const choices = [];
  const onBackend = ({ backend, threads, inWorker }) => choices.push({ backend, threads, inWorker });
  try {
    const deadlines = { start: 30000, inference: 2000 };
    const detector = await createDetector({ modelUrl: "/own/model.json", deadlines, onBackend, ...options });
    Object.assign(window, { canvas, detector, choices });
  } catch (error) {
    return { code: error.code, message: error.message, file: error.file };
  }
  return { choices, failures: detector.info.failures };
}"""
DETECT = """async () => {
  const found = await detector.detect(canvas);
  const rounded = found.map(({ label, box }) => ({ label, box: box.map(Math.round) }));
  return { found: rounded, choices, failures: detector.info.failures };
}"""


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("models")
    return {
        "own": toy_models.own(folder / "own"),
        "lying": toy_models.own(
            folder / "lying", selfTest={"detections": [{"label": "green", "score": 0.9, "box": [0.1, 0.1, 0.9, 0.9]}]}
        ),
    }


@pytest.fixture(scope="module")
def site(models: dict[str, Path]) -> Iterator[Site]:
    with serve(models) as running:
        yield running


@pytest.fixture(scope="module")
def graphics(launch: Callable[..., Browser]) -> Browser:
    """A Chromium whose WebGL and WebGPU are computed in software."""
    return launch(*EMULATED_GRAPHICS)


@pytest.fixture
def page(site: Site, graphics: Browser) -> Iterator[Page]:
    context = graphics.new_context()
    page = context.new_page()
    page.goto(site.url)
    yield page
    context.close()
    site.overrides.clear()


def replace(site: Site, path: str, change: Callable[[str], str]) -> None:
    """Serve another text for a file under static/."""
    site.overrides[path] = change((ROOT / path.lstrip("/")).read_text("utf-8")).encode()


def fulfil(**answer: Any) -> Callable[[Route], None]:
    return lambda route: route.fulfill(**answer)


def backends(answer: dict[str, Any]) -> list[str]:
    return [choice["backend"] for choice in answer["choices"]]


def test_a_backend_that_hangs_at_its_start_is_left(page: Page, site: Site) -> None:
    replace(site, "/static/vendor/tf-webgl.js", lambda _: "export const startBackend = () => new Promise(() => {});")
    opened = page.evaluate(OPEN, {"backend": "webgl", "deadlines": {"start": 1500, "inference": 5000}})
    assert "wasm" in backends(opened)
    assert "no answer" in opened["failures"][0]["reason"]
    assert page.evaluate(DETECT)["found"] == [RED]


def test_a_backend_that_throws_at_its_start_is_left(page: Page, site: Site) -> None:
    replace(
        site,
        "/static/vendor/tf-webgl.js",
        lambda _: "export const startBackend = () => { throw new Error('no driver'); };",
    )
    opened = page.evaluate(OPEN, {"backend": "webgl"})
    assert backends(opened) == ["wasm"]
    assert "no driver" in opened["failures"][0]["reason"]


def test_threads_that_fail_leave_one_thread(page: Page, site: Site) -> None:
    replace(site, "/static/vendor/tf-wasm-thread.js", lambda _: "throw new Error('threads are forbidden here');")
    opened = page.evaluate(OPEN, {"backend": "wasm", "threads": 2})
    assert opened["choices"] == [{"backend": "wasm", "threads": 1, "inWorker": True}]
    assert page.evaluate(DETECT)["found"] == [RED]


def test_where_no_worker_starts_the_engine_runs_on_the_page(page: Page, site: Site) -> None:
    replace(site, "/static/js/engine/worker.js", lambda _: "throw new Error('workers are forbidden here');")
    opened = page.evaluate(OPEN, {"backend": "wasm", "threads": 1})
    assert opened["choices"] == [{"backend": "wasm", "threads": 1, "inWorker": False}]
    assert page.evaluate(DETECT)["found"] == [RED]


def test_an_engine_whose_code_is_refused_is_a_matter_of_the_line(page: Page, site: Site) -> None:
    page.route("**/engine/worker.js", lambda route: route.abort())
    page.route("**/engine/server.js", lambda route: route.fulfill(status=503, body="busy"))
    refused = page.evaluate(OPEN, {"backend": "wasm"})
    assert refused["code"] == "network", refused


def test_an_inference_that_hangs_is_taken_over(page: Page, site: Site) -> None:
    replace(
        site,
        "/static/js/engine/server.js",
        lambda text: text.replace(
            'case "detect":', 'case "detect": if (request.options.maxDetections === 7) await new Promise(() => {});'
        ),
    )
    page.evaluate(OPEN, {"backend": "wasm", "threads": 1})
    # The request hangs in the worker; the watchdog ends it, and the next engine answers the call. It would hang
    # there as well, so the number that makes it hang is removed meanwhile.
    page.evaluate(
        "() => { const d = detector.supervisor.detect.bind(detector.supervisor); let first = true;"
        "  detector.supervisor.detect = (frame, options) => {"
        "    const mine = { ...options, maxDetections: first ? 7 : 100 }; first = false; return d(frame, mine); }; }"
    )
    answer = page.evaluate(DETECT)
    assert answer["found"] == [RED]
    assert len(answer["choices"]) == 2
    assert "no answer" in answer["failures"][0]["reason"]


def test_an_inference_that_throws_is_taken_over(page: Page, site: Site) -> None:
    replace(
        site,
        "/static/js/engine/engine.js",
        lambda text: text.replace(
            "const outputs = await runner.run(pixels, width, height);\n        if (runner.isLost",
            "if (backend === 'webgl') throw new Error('the driver is gone');\n"
            "        const outputs = await runner.run(pixels, width, height);\n        if (runner.isLost",
        ),
    )
    assert backends(page.evaluate(OPEN, {"backend": "webgl"})) == ["webgl"]
    answer = page.evaluate(DETECT)
    assert answer["found"] == [RED]
    assert backends(answer) == ["webgl", "wasm"]
    assert answer["failures"][-1]["reason"] == "the driver is gone"


def test_a_worker_that_dies_is_taken_over(page: Page) -> None:
    page.evaluate(OPEN, {"backend": "wasm", "threads": 1})
    page.workers[0].evaluate("setTimeout(() => { throw new Error('out of memory'); })")
    page.evaluate("async () => { while (choices.length < 2) await new Promise((done) => setTimeout(done, 20)); }")
    assert page.evaluate(DETECT)["found"] == [RED]


def test_a_lost_graphics_context_is_taken_over(page: Page, site: Site) -> None:
    # The backend keeps the worker's canvas to itself; it is intercepted where the browser creates it.
    replace(
        site,
        "/static/js/engine/worker.js",
        lambda text: (
            "const make = OffscreenCanvas.prototype.getContext; self.contexts = [];"
            "OffscreenCanvas.prototype.getContext = function (...all) {"
            "  const made = make.apply(this, all); self.contexts.push(made); return made; };" + text
        ),
    )
    assert backends(page.evaluate(OPEN, {"backend": "webgl"})) == ["webgl"]
    before = page.evaluate(DETECT)
    page.workers[0].evaluate(
        "for (const context of self.contexts) context?.getExtension?.('WEBGL_lose_context')?.loseContext()"
    )
    after = page.evaluate(DETECT)
    assert before["found"] == after["found"] == [RED]
    assert backends(after) == ["webgl", "wasm"]
    assert "lost" in after["failures"][-1]["reason"]


def test_a_lost_graphics_device_is_taken_over(page: Page, site: Site) -> None:
    # A device that the page destroys itself reports another reason, and a driver cannot be made to fail from here.
    replace(
        site,
        "/static/js/engine/worker.js",
        lambda text: (
            "const ask = GPUAdapter.prototype.requestDevice;"
            "GPUAdapter.prototype.requestDevice = async function (...all) {"
            "  const device = await ask.apply(this, all);"
            "  const lost = new Promise((lose) => {"
            "    self.lose = () => { device.destroy(); lose({ reason: 'unknown', message: 'the driver was reset' }); };"
            "  });"
            "  Object.defineProperty(device, 'lost', { value: lost });"
            "  return device; };" + text
        ),
    )
    assert backends(page.evaluate(OPEN, {"backend": "webgpu"})) == ["webgpu"]
    before = page.evaluate(DETECT)
    page.workers[0].evaluate("self.lose()")
    after = page.evaluate(DETECT)
    assert before["found"] == after["found"] == [RED]
    assert backends(after) == ["webgpu", "wasm"]
    assert "lost" in after["failures"][-1]["reason"]


def test_a_backend_that_computes_not_a_number_is_left(page: Page, site: Site) -> None:
    replace(
        site,
        "/static/js/engine/executor.js",
        lambda text: text.replace(
            "const arrays = await Promise.all(tensors.map((tensor) => tensor.data()));",
            "const arrays = await Promise.all(tensors.map((tensor) => tensor.data()));"
            "if (settings.backend === 'webgl') arrays[0].fill(NaN);",
        ),
    )
    opened = page.evaluate(OPEN, {"backend": "webgl"})
    assert backends(opened) == ["wasm"]
    assert "not a number" in opened["failures"][0]["reason"]


def test_a_backend_with_wrong_answers_is_left(page: Page) -> None:
    # A model whose known answers no backend gives: none may be used, and the message says what was wrong.
    refused = page.evaluate(OPEN, {"modelUrl": "/lying/model.json", "backend": "wasm"})
    assert refused["code"] == "no-backend"
    assert "it should find green (0.90)" in refused["message"]


@pytest.mark.parametrize(
    ("file", "status", "kind", "body", "code"),
    [
        ("model.json", 404, "text/plain", b"", "model-missing"),
        ("model.json", 200, "text/html", b"<!doctype html>", "model-invalid"),
        ("group1-shard1of2.bin", 404, "text/plain", b"", "shard-missing"),
        ("group1-shard2of2.bin", 200, "text/html", b"<!doctype html>", "shard-invalid"),
        ("group1-shard1of2.bin", 200, "application/octet-stream", b"\0" * 16, "shard-truncated"),
        ("group1-shard2of2.bin", 200, "application/octet-stream", b"", "shard-truncated"),
    ],
)
def test_a_damaged_file_is_named_and_a_second_try_works(
    page: Page, file: str, status: int, kind: str, body: bytes, code: str
) -> None:
    address = f"**/own/{file}"
    page.route(address, fulfil(status=status, content_type=kind, body=body))
    refused = page.evaluate(OPEN, {"backend": "wasm"})
    assert refused["code"] == code
    assert refused["file"].endswith(file)
    assert file in refused["message"]
    page.unroute(address)
    assert backends(page.evaluate(OPEN, {"backend": "wasm"})) == ["wasm"]


def test_a_model_from_elsewhere_is_not_fetched(page: Page, models: dict[str, Path]) -> None:
    model = json.loads((models["own"] / "model.json").read_text("utf-8"))
    for path in ("../secret.bin", "https://example.com/shard.bin", "//example.com/shard.bin"):
        model["weightsManifest"][0]["paths"] = [path]
        text = json.dumps(model)
        page.route("**/own/model.json", fulfil(body=text, content_type="application/json"))
        refused = page.evaluate(OPEN, {})
        assert refused["code"] == "model-invalid"
        assert json.dumps(path) in refused["message"]


def test_loading_can_be_stopped(page: Page) -> None:
    page.route("**/own/*.bin", lambda route: None)  # never answered
    code = page.evaluate("""async () => {
      const { createDetector } = await import("/static/js/detector.js");
      const signal = AbortSignal.timeout(300);
      return createDetector({ modelUrl: "/own/model.json", signal }).catch((error) => error.code);
    }""")
    assert code == "aborted"


# In software, WebGPU takes fifty times as long for a frame as WASM.
@pytest.mark.parametrize(("backend", "frames"), [("wasm", 1000), ("webgl", 1000), ("webgpu", 100)])
def test_many_frames_leave_no_tensor_behind(page: Page, backend: str, frames: int) -> None:
    assert backends(page.evaluate(OPEN, {"backend": backend, "threads": 1})) == [backend]
    counts = page.evaluate(
        """async (frames) => {
          const before = await detector.countTensors();
          for (let frame = 0; frame < frames; frame++) await detector.detect(canvas);
          return [before, await detector.countTensors(), performance.getEntriesByName("detect").length];
        }""",
        frames,
    )
    assert counts[0] == counts[1]
    assert counts[2] <= 1000, "the list of measures must not grow for ever"


def test_nothing_breaks_the_security_policy_on_any_backend(page: Page) -> None:
    page.evaluate(
        "window.violations = [];"
        "addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))"
    )
    wasm = [{"backend": "wasm", "threads": threads} for threads in (2, 1)]
    for options in (*wasm, {"backend": "webgl"}, {"backend": "webgpu"}):
        opened = page.evaluate(OPEN, options)
        assert opened["failures"] == []
        assert page.evaluate(DETECT)["found"] == [RED]
    assert page.evaluate("violations") == []


def test_only_the_chosen_backend_is_downloaded(page: Page, site: Site) -> None:
    site.requests.clear()
    page.evaluate(OPEN, {"backend": "wasm", "threads": 1})
    vendor = sorted({path.rpartition("/")[2] for path in site.requests if "/vendor/" in path})
    assert vendor == ["tf-wasm.js", "tfjs-backend-wasm-simd.wasm", "wasm-loader.js"]
