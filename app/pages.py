"""The page and its service worker: rendered once at start, because nothing in them depends on the visitor.

All addresses in them are relative, so that a proxy may serve the page under any path.
"""

import json
import posixpath
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from flask import Flask

from app.assets import Assets
from app.config import Settings
from app.model import Model
from app.version import VERSION

IMPORT = re.compile(r"""(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][\w$*{},\s]*?from\s*)?["'](\.{1,2}/[^"']+)["']""")
# What a module loads when it is needed: "./on-demand.js", and in the bundle "../chunks/on-demand-ABCD1234.js".
LATER = re.compile(r"""\bimport\(\s*["'](\.{1,2}/[^"']+)["']\s*\)""")
# Of that, what must be there without a network: for every model (even ours runs in the executor where the graphics card
# computes), and for one that is not of our own kind.
ALWAYS = re.compile(r"/(on-demand|executor)(-\w+)?\.js$")
FOREIGN = re.compile(r"/signature-foreign(-\w+)?\.js$")
ENTRY = "js/page/main.js"
WORKER = "js/engine/worker.js"
SERVICE_WORKER = "sw.js"
BUNDLED = (ENTRY, WORKER, SERVICE_WORKER, "js/page/preload.js", "css/page.css")


def init_app(app: Flask, assets: Assets, models: tuple[Model, ...], entries: Mapping[str, str]) -> None:
    """Render `/` and `/sw.js` into the table of assets; entries is what to load for each of BUNDLED."""
    settings: Settings = app.extensions["settings"]
    menu = [
        {"name": model.name, "url": f"model_web/{model.hash}/model.json", "source": model.source} for model in models
    ]
    page_modules = find_modules(settings.static_dir, entries[ENTRY])
    worker_modules = [name for name in find_modules(settings.static_dir, entries[WORKER]) if name not in page_modules]
    modulepreloads = [assets.static_url(name) for name in page_modules]
    preloads = [
        *({"href": assets.static_url(name), "as": "script", "type": "text/javascript"} for name in worker_modules),
        *_engine_preloads(assets, settings),
        *_model_preloads(models[0]),
    ]

    def static(path: str) -> str:
        return assets.static_url(entries.get(path, path))

    html = app.jinja_env.get_template("index.html").render(
        static=static,
        models=menu,
        model_url=menu[0]["url"],
        version=VERSION,
        modulepreloads=modulepreloads,
        preloads=preloads,
    )
    assets.add_text("/", html, "text/html")
    if assets.static_prefix + entries[SERVICE_WORKER] in assets.files:
        needed = [ALWAYS, *([FOREIGN] if any(model.kind != "own" for model in models) else [])]
        later = find_later_modules(settings.static_dir, [*page_modules, *worker_modules], needed)
        files = [*(preload["href"] for preload in preloads), *map(assets.static_url, later)]
        version = f"{assets.static_prefix.split('/')[2]}-{models[0].hash}"
        script = _service_worker(assets, html, files, static(SERVICE_WORKER), version)
        assets.add_text("/sw.js", script, "text/javascript")


def find_modules(static_dir: Path, entry: str) -> list[str]:
    """List a module and all that it imports, in the order in which a browser meets them; missing ones are left out."""
    found: list[str] = []
    waiting = [entry]
    while waiting:
        name = waiting.pop(0)
        path = static_dir / name
        if name in found or not path.is_file():
            continue
        found.append(name)
        for target in IMPORT.findall(path.read_text(encoding="utf-8")):
            waiting.append(posixpath.normpath(f"{name}/../{target}"))
    return found


def find_later_modules(static_dir: Path, modules: Sequence[str], needed: Sequence[re.Pattern[str]]) -> list[str]:
    """List those of the modules loaded later that fit one of the patterns, with all that they import."""
    found: dict[str, None] = {}
    for name in modules:
        for target in LATER.findall((static_dir / name).read_text(encoding="utf-8")):
            if any(pattern.search(target) for pattern in needed):
                found.update(dict.fromkeys(find_modules(static_dir, posixpath.normpath(f"{name}/../{target}"))))
    return [name for name in found if name not in modules]


def _engine_preloads(assets: Assets, settings: Settings) -> list[dict[str, str]]:
    # What most visitors' browsers ask for next: the WebAssembly backend, with threads where the headers allow them, and
    # the picture with which it proves itself.
    binary = "threaded-simd" if settings.cross_origin_isolation else "simd"
    loader = "wasm-loader-threads" if settings.cross_origin_isolation else "wasm-loader"
    wanted = (
        (f"vendor/{loader}.js", "script", "text/javascript"),
        (f"vendor/tfjs-backend-wasm-{binary}.wasm", "fetch", "application/wasm"),
        ("self-test.ppm", "fetch", "image/x-portable-pixmap"),
    )
    there = [(assets.static_prefix + name, kind, media_type) for name, kind, media_type in wanted]
    return [{"href": url[1:], "as": kind, "type": media_type} for url, kind, media_type in there if url in assets.files]


def _model_preloads(model: Model) -> list[dict[str, str]]:
    types = {True: "application/json", False: "application/octet-stream"}
    names = [file.name for file in model.files if file.name != "README.md"]
    start = f"model_web/{model.hash}/"
    return [{"href": start + name, "as": "fetch", "type": types[name.endswith(".json")]} for name in names]


def _service_worker(assets: Assets, html: str, urls: Sequence[str], logic: str, version: str) -> str:
    named = [url[1:] for url in assets.files if url.startswith(assets.static_prefix) and url[1:] in html]
    files = list(dict.fromkeys(["./", *named, *urls]))
    settings = {"VERSION": version, "FILES": files, "HASHES": {url: each[:16] for url, each in assets.hashes.items()}}
    lines = [f"self.{name} = {json.dumps(value)};\n" for name, value in settings.items()]
    return f"{''.join(lines)}importScripts({json.dumps(logic)});\n"
