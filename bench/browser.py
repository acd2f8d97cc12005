"""Time the detector in Chromium, in turn with a yardstick that anyone can get, and the page to its first detection.

    python -m bench.browser [--slots 6] [--runs 30] [--seconds 10] [--write docs/performance.md]

Tables go to stdout, everything measured to bench/results/browser.json. Ratios are taken within one slot, so that a busy
machine slows both sides.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

from bench import coco_ssd
from bench.browser_page import measure_page
from bench.chromium import EMULATED_GRAPHICS, launch
from bench.film import write_film, write_picture
from bench.tables import table, write_results, write_section
from tests.browser.engine_site import serve

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results" / "browser.json"
BUILD = ROOT / "build" / "bench"
MARK = "browser"
Row = dict[str, Any]

# What is timed: a name, and the options that createDetector gets.
VARIANTS: dict[str, dict[str, Any]] = {
    "WASM, 2 threads": {"backend": "wasm", "threads": 2},
    "WASM, 1 thread": {"backend": "wasm", "threads": 1},
    "WebGL": {"backend": "webgl"},
    "WebGPU": {"backend": "webgpu"},
}
OPEN = """async ([name, options]) => {
  const { loadPicture, prepareDetector } = await import("/bench/page.mjs");
  window.picture ??= await loadPicture("/pictures/picture.png");
  window[name] = await prepareDetector(picture, options);
  const { backend, threads, inWorker } = window[name].info;
  return { backend, threads, inWorker };
}"""
OPEN_YARDSTICK = """async (threads) => {
  const { loadPicture, prepareYardstick } = await import("/bench/page.mjs");
  window.yardstick = await prepareYardstick(await loadPicture("/pictures/picture.png"), threads);
}"""


def spread(values: list[float]) -> dict[str, float]:
    """Median, tenth and ninetieth percentile, in the values' unit."""
    tenths = statistics.quantiles(values, n=10, method="inclusive")
    return {"median": statistics.median(values), "p10": tenths[0], "p90": tenths[-1]}


@contextmanager
def open_page(browser: Browser, url: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(url)
    yield page
    context.close()


def time_detections(
    browser: Browser, site_url: str, backends: list[str], slots: int, runs: int
) -> tuple[list[Row], dict[str, Any]]:
    """Time every variant and the yardstick, slot by slot in turn.

    Returns a row per variant, and the times of the yardstick and of handing a frame over.
    """
    with open_page(browser, site_url) as ours, open_page(browser, site_url) as plain:
        plain.evaluate(OPEN_YARDSTICK, 2)
        ready: dict[str, dict[str, Any]] = {}
        for name, options in VARIANTS.items():
            if options["backend"] not in backends:
                ready[name] = {"backend": None}
                continue
            try:
                chosen = ours.evaluate(OPEN, [name, {"modelUrl": "/model_web/model.json", **options}])
            except Error as error:
                chosen = {"backend": None, "reason": error.message}
            ready[name] = chosen
        names = [name for name in VARIANTS if ready[name]["backend"] == VARIANTS[name]["backend"]]
        times: dict[str, list[list[float]]] = {name: [] for name in names}
        yardstick: list[list[float]] = []
        for slot in range(slots + 1):
            measured = plain.evaluate("(runs) => yardstick.run(runs)", max(5, runs // 3))
            slot_times = {}
            for name in names:
                fewer = (
                    runs if VARIANTS[name]["backend"] == "wasm" else max(3, runs // 10)
                )  # software graphics are slow
                slot_times[name] = ours.evaluate("([name, runs]) => window[name].run(runs)", [name, fewer])
            if slot == 0:
                continue  # the warm-up
            yardstick.append(measured)
            for name in names:
                times[name].append(slot_times[name])
        hand_over = ours.evaluate("""async () => (await import("/bench/page.mjs")).timeHandOver(picture, 256, 60)""")
    ratios = {
        name: [statistics.median(a) / statistics.median(b) for a, b in zip(times[name], yardstick, strict=True)]
        for name in names
    }
    rows: list[Row] = []
    for name in VARIANTS:
        if VARIANTS[name]["backend"] not in backends:
            continue
        if name not in names:
            rows.append({"name": name, "missing": "not offered by this browser"})
            continue
        everything = [one for slot_times in times[name] for one in slot_times]
        rows.append({"name": name, **spread(everything), "ratio": statistics.median(ratios[name]), **ready[name]})
    return rows, {
        "yardstick": spread([one for slot_times in yardstick for one in slot_times]),
        "handOver": {way: spread(values) for way, values in hand_over.items()},
    }


def show(results: dict[str, Any]) -> str:
    """Lay the results out as the Markdown that goes into docs/performance.md."""
    timed = [
        [
            row["name"],
            *(
                ["", "", "", row["missing"]]
                if "missing" in row
                else [f"{row[key]:.1f}" for key in ("median", "p10", "p90")] + [f"{row['ratio']:.2f}"]
            ),
        ]
        for row in results["detections"]
    ]
    yardstick = results["yardstick"]
    timed.append(
        [
            "coco-ssd, plain TensorFlow.js, WASM, 2 threads",
            *(f"{yardstick[key]:.1f}" for key in ("median", "p10", "p90")),
            "1",
        ]
    )
    parts = [
        f"Measured {results['when']} on {results['machine']}, {results['browser']}; model: {results['model']}.",
        table(["pixels to boxes, 640 x 480", "median ms", "p10", "p90", "of the yardstick"], timed),
    ]
    if "page" in results:
        parts.append(
            table(
                ["the page, on a camera of 30 frames per second", ""],
                [[name, value] for name, value in results["page"]["table"]],
            )
        )
    hand_over = [[way, f"{times['median']:.2f}", f"{times['p90']:.2f}"] for way, times in results["handOver"].items()]
    parts.append(table(["getting 256 x 256 pixels of a 640 x 480 canvas", "median ms", "p90"], hand_over))
    return "\n\n".join(parts) + "\n"


def main(argv: list[str] | None = None) -> int:
    """Run the bench; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.browser", description=__doc__)
    parser.add_argument(
        "--model", type=Path, default=ROOT / "model_web", help="the model folder (default: the shipped one)"
    )
    parser.add_argument(
        "--backends", nargs="+", choices=["wasm", "webgl", "webgpu"], default=["wasm", "webgl"], help="what to time"
    )
    parser.add_argument("--slots", type=int, default=6, help="how often the yardstick and the variants take turns")
    parser.add_argument("--runs", type=int, default=30, help="detections per slot and variant")
    parser.add_argument(
        "--seconds", type=float, default=10, help="how long the page runs on the fake camera; 0 leaves it out"
    )
    parser.add_argument(
        "--write", type=Path, help="a Markdown file whose section between the bench's marks is replaced"
    )
    options = parser.parse_args(argv)
    if not (options.model / "model.json").is_file():
        print(f"There is no model to time: {options.model / 'model.json'} is missing.", file=sys.stderr)
        return 2
    try:
        coco = coco_ssd.fetch(ROOT / coco_ssd.FOLDER)
    except coco_ssd.FetchError as error:
        print(error, file=sys.stderr)
        return 2
    model = json.loads((options.model / "model.json").read_text("utf-8"))
    load = os.getloadavg()[0]  # how busy the machine already was
    BUILD.mkdir(parents=True, exist_ok=True)
    subprocess.run(["node", "bench/yardstick.mjs", str(BUILD / "yardstick" / "tf.js")], check=True, cwd=ROOT)
    # The bundle looks for the threads' script beside itself.
    (BUILD / "yardstick" / "tf-wasm-thread.js").write_bytes((ROOT / "static/vendor/tf-wasm-thread.js").read_bytes())
    picture = write_picture(BUILD / "pictures" / "picture.png")
    results: dict[str, Any] = {
        "model": model.get("userDefinedMetadata", {}).get("name", ""),
        "when": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "machine": f"{os.cpu_count()} cores ({platform.machine()}), load average {load:.1f} before the start",
    }
    with sync_playwright() as playwright:
        folders = {
            "bench": ROOT / "bench",
            "pictures": BUILD / "pictures",
            "yardstick": BUILD / "yardstick",
            "coco": coco,
            "model_web": options.model,
        }
        graphics = EMULATED_GRAPHICS if {"webgl", "webgpu"} & set(options.backends) else ()
        with serve(folders) as site, launch(playwright, *graphics) as browser:
            rows, more = time_detections(browser, site.url, options.backends, options.slots, options.runs)
            results |= {"detections": rows, **more, "browser": f"Chromium {browser.version}"}
        keep(results)
        if options.seconds > 0:
            film = write_film(BUILD / "film.y4m")
            results["page"] = measure_page(playwright, film, picture, options.model, options.seconds)
            keep(results)
    text = show(results)
    print(text)
    if options.write:
        write_section(options.write, MARK, f"\n{text}")
    return 0


def keep(results: dict[str, Any]) -> None:
    """Write what is known so far, so that a part that fails does not lose the others' results."""
    write_results(RESULTS, results)


if __name__ == "__main__":
    raise SystemExit(main())
