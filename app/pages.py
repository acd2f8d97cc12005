"""The pages and their service worker: rendered once at start, because nothing in them depends on the visitor.

All addresses in them are relative, so that a proxy may serve them under any path.
"""

import json

from flask import Flask

from app.assets import Assets
from app.bundle import Bundle
from app.config import Settings
from app.model import Model
from app.version import VERSION

WORKER = "js/engine/worker.js"
SERVICE_WORKER = "sw.js"
HOME_SCREEN = "icons/apple-touch-icon.png"  # fetched once, when the page is put on a phone's home screen
UNLOADED = (".d.ts", ".mjs", ".md", "tsconfig.json")  # for developers: the page asks for none of them
TEXTS = "js/page/texts/"
# Of what is loaded on demand, what must also be there offline: for every model (even ours runs in the executor when the
# graphics card computes; English stands in for a missing language), and for models that are not of our own kind.
LATER = ("js/page/on-demand.js", "js/engine/executor.js", "css/later.css", f"{TEXTS}en.js", f"{TEXTS}later/en.js")
LATER_FOREIGN = ("js/engine/signature-foreign.js",)


def init_app(app: Flask, assets: Assets, models: tuple[Model, ...], bundle: Bundle) -> None:
    """Render `/`, `/teach` and `/sw.js` into the table of assets."""
    settings: Settings = app.extensions["settings"]
    menu = [{"name": one.name, "url": f"model_web/{one.hash}/model.json", "source": one.source} for one in models]
    preloads = [*_engine_preloads(assets, settings), *_model_preloads(models[0])]

    def add_page(url: str, template: str, code: str) -> list[str]:
        """Render a page, whose modules are in `js/<code>/`, into the table; returns the addresses that it needs."""
        asked: list[str] = []

        def static(source: str) -> str:
            asked.append(assets.static_url(bundle.file_for(source)))
            return asked[-1]

        modules = dict.fromkeys([*bundle.files_for(f"js/{code}/main.js"), *bundle.files_for(WORKER)])
        modulepreloads = [assets.static_url(name) for name in modules]
        languages = sorted((settings.static_dir / f"js/{code}/texts").glob("*.js"))
        texts = {path.stem: bundle.file_for(f"js/{code}/texts/{path.name}") for path in languages}
        html = app.jinja_env.get_template(template).render(
            static=static,
            teach=settings.teach,
            models=menu,
            model_url=menu[0]["url"],
            texts={language: assets.static_url(file) for language, file in texts.items()},
            version=VERSION,
            modulepreloads=modulepreloads,
            preloads=preloads,
        )
        assets.add_text(url, html, "text/html")
        return [*asked, *modulepreloads, *(preload["href"] for preload in preloads)]

    lists = {"FILES": ["./", *add_page("/", "index.html", "page")], "TEACH": []}
    if settings.teach:
        lists["TEACH"] = ["teach", *add_page("/teach", "teach.html", "teach")]
    logic = settings.static_dir / bundle.file_for(SERVICE_WORKER)
    if logic.is_file():
        text = _worker_settings(assets, bundle, models, lists) + logic.read_text(encoding="utf-8")
        assets.add_text("/sw.js", text, "text/javascript")


def _worker_settings(assets: Assets, bundle: Bundle, models: tuple[Model, ...], lists: dict[str, list[str]]) -> str:
    prefix = assets.static_prefix[1:]
    replaced = {prefix + source for source in bundle.sources}  # the page loads their bundles instead
    hashes = {url: sha[:16] for url, sha in assets.hashes.items() if not (url in replaced or url.endswith(UNLOADED))}
    if bundle.sources:
        sources = LATER if all(model.kind == "own" for model in models) else (*LATER, *LATER_FOREIGN)
        later = [prefix + name for source in sources for name in bundle.files_for(source)]
    else:
        later = [url for url in hashes if url.startswith(f"{prefix}js/")]
    settings = {
        "VERSION": f"{prefix.split('/')[1]}-{models[0].hash}",
        "FILES": [url for url in dict.fromkeys([*lists["FILES"], *later]) if not url.endswith(HOME_SCREEN)],
        "TEACH": lists["TEACH"],
        "HASHES": hashes,
    }
    return "".join(f"self.{name} = {json.dumps(value)};\n" for name, value in settings.items())


def _engine_preloads(assets: Assets, settings: Settings) -> list[dict[str, str]]:
    # What most visitors' browsers ask for next: the WebAssembly backend, with threads where the headers allow them, and
    # the picture for its self-test.
    threads = settings.cross_origin_isolation
    loader, binary = ("wasm-loader-threads", "threaded-simd") if threads else ("wasm-loader", "simd")
    wanted = (
        (f"vendor/{loader}.js", "text/javascript"),
        (f"vendor/tfjs-backend-wasm-{binary}.wasm", "application/wasm"),
        ("self-test.ppm", "image/x-portable-pixmap"),
    )
    there = [(assets.static_prefix + name, media_type) for name, media_type in wanted]
    return [{"href": url[1:], "type": media_type} for url, media_type in there if url in assets.files]


def _model_preloads(model: Model) -> list[dict[str, str]]:
    types = {True: "application/json", False: "application/octet-stream"}
    urls = [f"model_web/{model.hash}/{file.name}" for file in model.files if file.name != "README.md"]
    return [{"href": url, "type": types[url.endswith(".json")]} for url in urls]
