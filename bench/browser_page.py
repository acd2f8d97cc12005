"""The shipped page as a visitor meets it: first detection with a cold profile, rate, long tasks, bytes, memory."""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

from bench.chromium import launch

ROOT = Path(__file__).resolve().parent.parent
CAMERA = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")
COLD_STARTS = 5
PHOTOS = 5
# For a new profile's window Chromium first loads pages of its own; a visitor's window is open before the navigation.
SETTLING = 1.5  # seconds
WATCH = """() => {
  window.tasks = [];
  const note = (list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]));
  new PerformanceObserver(note).observe({ type: "longtask", buffered: true });
}"""
FIRST = """async () => {
  for (;;) {
    const [mark] = performance.getEntriesByName("first-detection");
    if (mark) return mark.startTime;
    await new Promise((done) => setTimeout(done, 5));
  }
}"""
RUN = """async (seconds) => {
  performance.clearMeasures("detect");
  const list = document.querySelector("#detections");
  const frame = () => Number(list.dataset.frame);
  const [start, first] = [performance.now(), frame()];
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const elapsed = (performance.now() - start) / 1000;
  const durations = performance.getEntriesByName("detect").map(({ duration }) => duration);
  const longTasks = tasks.filter(([at]) => at > start).map(([, duration]) => duration);
  return { rate: (frame() - first) / elapsed, durations, longTasks,
           backend: document.querySelector("#backend")?.textContent.trim() };
}"""
CHOSEN = """() => addEventListener("change", () => {
  performance.clearMeasures("detect");
  window.chosen = performance.now();
}, true)"""
ANSWERED = """async () => {
  while (document.body.dataset.state !== "photo") await new Promise((done) => setTimeout(done, 1));
  return { milliseconds: performance.now() - chosen, looks: performance.getEntriesByName("detect").length };
}"""
MEMORY = """async () => (await performance.measureUserAgentSpecificMemory?.())?.bytes ?? null"""


class CountingProxy:
    """Passes bytes on to the server and counts those that come back, as on the wire, headers included."""

    def __init__(self, port: int) -> None:
        self.target = port
        self.bytes = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        """Take connections until the listener closes."""
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.target))
            threading.Thread(target=self.pump, args=(client, server, False), daemon=True).start()
            threading.Thread(target=self.pump, args=(server, client, True), daemon=True).start()

    def pump(self, source: socket.socket, sink: socket.socket, counts: bool) -> None:
        """Forward one direction of a connection until it ends."""
        try:
            while data := source.recv(65536):
                if counts:
                    self.bytes += len(data)
                sink.sendall(data)
        except OSError:
            pass
        finally:
            for end in (source, sink):
                end.close()


@contextmanager
def serve_app(model: Path, port: int = 0) -> Iterator[int]:
    """Run the app under gunicorn as in production, on a free port where none is given; yields the port."""
    if port == 0:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
    environment = {**os.environ, "PORT": str(port), "MODEL_DIR": str(model), "WEB_CONCURRENCY": "1"}
    command = [sys.executable, "-m", "gunicorn"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
                    if answer.status == 200:
                        break
            except OSError:
                time.sleep(0.1)
        else:
            raise RuntimeError("the server did not become ready within 30 seconds")
        yield port
    finally:
        server.terminate()
        server.wait(30)


def first_detection(browser: Browser, url: str) -> float:
    """Milliseconds from the navigation to the first detection, with an empty profile."""
    context = browser.new_context(permissions=["camera"])
    page = context.new_page()
    time.sleep(SETTLING)
    page.goto(f"{url}/?kiosk&backend=wasm")
    at: float = page.evaluate(FIRST)
    context.close()
    return at


def answer_photo(browser: Browser, url: str, picture: Path) -> dict[str, float]:
    """Choose a photo on a page that is ready; returns the `milliseconds` to its answer and its detection passes."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{url}/?backend=wasm")
    page.set_input_files("#photo-input", picture)  # the first one loads what only photos need
    page.evaluate("() => { window.chosen = 0; }")
    page.evaluate(ANSWERED)
    page.evaluate(CHOSEN)
    page.set_input_files("#photo-input", picture)
    measured: dict[str, float] = page.evaluate(ANSWERED)
    context.close()
    return measured


def measure_page(playwright: Playwright, film: Path, picture: Path, model: Path, seconds: float) -> dict[str, Any]:
    """Measure the page on the video and on the picture; times in milliseconds, sizes in bytes."""
    with serve_app(model) as port, launch(playwright, *CAMERA, f"--use-file-for-fake-video-capture={film}") as browser:
        first_detection(browser, f"http://127.0.0.1:{port}")  # starts the browser's own processes
        starts = [first_detection(browser, f"http://127.0.0.1:{port}") for _ in range(COLD_STARTS)]
        proxy = CountingProxy(port)
        first_detection(browser, f"http://127.0.0.1:{proxy.port}")
        transferred = proxy.bytes
        context = browser.new_context(permissions=["camera"])
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{port}/?kiosk&backend=wasm")
        page.evaluate(WATCH)
        page.evaluate(FIRST)
        time.sleep(1)
        before = page.evaluate(MEMORY)
        run = page.evaluate(RUN, seconds)
        after = page.evaluate(MEMORY)
        context.close()
        photos = [answer_photo(browser, f"http://127.0.0.1:{port}", picture) for _ in range(PHOTOS)]
    durations = run.pop("durations")
    rows = [
        ["first detection, cold profile", f"{statistics.median(starts):.0f} ms"],
        ["transferred up to then", f"{transferred / 1e6:.2f} MB"],
        ["frames per second", f"{run['rate']:.1f}"],
        ["pixels to boxes, median", f"{statistics.median(durations):.1f} ms"],
        [
            "long tasks once running",
            f"{len(run['longTasks'])} over 50 ms"
            + (f", longest {max(run['longTasks']):.0f} ms" if run["longTasks"] else ""),
        ],
        [
            "memory after the start, and after the run",
            f"{before / 1e6:.0f} MB, {after / 1e6:.0f} MB" if before and after else "not offered",
        ],
        [
            f"a photo with one face, from chosen to answered ({photos[0]['looks']} looks)",
            f"{statistics.median(photo['milliseconds'] for photo in photos):.0f} ms",
        ],
    ]
    return {
        "table": rows,
        "starts": starts,
        "transferred": transferred,
        "memory": [before, after],
        "photos": photos,
        **run,
    }
