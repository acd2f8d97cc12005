"""The page names all that it needs, and the service worker the same; the template's contract holds."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from app.config import StartError
from app.pages import ALWAYS, FOREIGN, find_later_modules, find_modules
from tests.app.site import Site, write_model


def test_page_names_every_module_and_model_file(site: Site) -> None:
    html = site.client().get("/").text
    names = re.findall(r'(?:href|src)="(?:static|model_web)/\w{16}/([^"]+)"', html)
    assert names == [
        "css/page.css",
        "js/page/main.js",
        "js/page/texts/en.js",
        "js/shared/boxes.js",
        "js/engine/worker.js",
        "js/engine/engine.js",
        "vendor/wasm.js",
        "model.json",
        "group1-shard1of2.bin",
        "group1-shard2of2.bin",
        "labels.json",
    ]
    assert 'data-version="0.1.0"' in html


def test_several_models_make_a_menu(site: Site) -> None:
    write_model(site.model.parent / "models" / "b", userDefinedMetadata={"name": "<b>'Bee'</b>"})
    write_model(site.model.parent / "models" / "a", userDefinedMetadata={})
    html = site.client(model_dir=site.model.parent / "models").get("/").text
    found = re.search(r"data-models='([^']*)'", html)
    assert found
    menu = json.loads(found[1].replace("&#39;", "'"))
    assert [model["name"] for model in menu] == ["a", "<b>'Bee'</b>"]
    assert "<b>" not in html
    assert menu[0]["url"] in html.split("data-model-url=")[1]
    assert menu[0]["source"] == "Made by this project's training"


def test_no_address_is_absolute(site: Site) -> None:
    client = site.client()
    assert not re.findall(r'["\']/', client.get("/").text)
    assert not re.findall(r'"/', client.get("/sw.js").text)


def test_page_is_revalidated(site: Site) -> None:
    client = site.client()
    first = client.get("/")
    assert first.headers["Cache-Control"] == "no-cache"
    assert client.get("/", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_page_s_tag_follows_its_headers(site: Site) -> None:
    tags = {site.client(cross_origin_isolation=on).get("/").headers["ETag"] for on in (True, False)}
    assert len(tags) == 2


def test_service_worker(site: Site) -> None:
    client = site.client()
    response = client.get("/sw.js")
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-cache"
    version, files, hashes, imported = re.fullmatch(
        r'self\.VERSION = "(\w{16}-\w{16})";\nself\.FILES = (\[.*\]);\nself\.HASHES = (\{.*\});\n'
        r'importScripts\("(.*)"\);\n',
        response.text,
    ).groups()  # type: ignore[union-attr]
    assert imported == f"static/{version.split('-')[0]}/sw.js"
    for url in [imported, *json.loads(files)[1:]]:
        assert client.get(f"/{url}").status_code == 200
    assert json.loads(files)[0] == "./"
    assert set(json.loads(files)) - {"./"} <= set(json.loads(hashes))
    for url, start in json.loads(hashes).items():
        assert hashlib.sha256(client.get(f"/{url}").data).hexdigest().startswith(start)
        assert len(start) == 16
    assert sum(url.startswith(f"model_web/{version.split('-')[1]}/") for url in json.loads(files)) == 4


def test_self_test_s_picture_comes_with_the_page_and_stays_for_offline(site: Site) -> None:
    (site.static / "self-test.ppm").write_bytes(b"P6\n1 1\n255\n\0\0\0")
    client = site.client()
    found = re.search(r'<link rel="preload" href="(static/\w+/self-test\.ppm)" as="fetch"', client.get("/").text)
    assert found
    assert found[1] in client.get("/sw.js").text
    assert client.get(f"/{found[1]}").headers["Content-Type"] == "image/x-portable-pixmap"


def test_no_service_worker_without_its_logic(site: Site) -> None:
    (site.static / "sw.js").unlink()
    assert site.client().get("/sw.js").status_code == 404


def test_template_that_asks_for_a_missing_file(site: Site) -> None:
    (site.templates / "index.html").write_text("{{ static('js/none.js') }}")
    with pytest.raises(StartError, match=r"static/js/none\.js, which does not exist"):
        site.client()


@pytest.mark.parametrize(
    "line",
    [
        'import "./b.js";',
        "import { x } from './b.js'",
        'import * as b from "./b.js";',
        'import b, { x as y, z } from "./b.js";',
        'import {\n  one,\n  two,\n} from "./b.js";',
        'export { x } from "./b.js";',
        'export * from "./b.js";',
        'import{x}from"./b.js";',
        'let a=1;import b from"../js/b.js"',
    ],
)
def test_find_modules_reads_every_form(site: Site, line: str) -> None:
    (site.static / "js" / "a.js").write_text(line)
    (site.static / "js" / "b.js").write_text("")
    assert find_modules(site.static, "js/a.js") == ["js/a.js", "js/b.js"]


@pytest.mark.parametrize(
    "line", ['// no import\nconst x = "./b.js";', 'const x = () => import("./b.js");', "import 'b'"]
)
def test_find_modules_leaves_out_what_is_not_needed_at_once(site: Site, line: str) -> None:
    (site.static / "js" / "a.js").write_text(line)
    (site.static / "js" / "b.js").write_text("")
    assert find_modules(site.static, "js/a.js") == ["js/a.js"]


def test_find_modules_in_a_circle(site: Site) -> None:
    (site.static / "js" / "a.js").write_text('import "./b.js";')
    (site.static / "js" / "b.js").write_text('import "./a.js";')
    assert find_modules(site.static, "js/a.js") == ["js/a.js", "js/b.js"]


def test_code_that_is_loaded_later_is_kept_for_offline_as_far_as_it_is_needed(tmp_path: Path) -> None:
    sources = {
        "page/main.js": 'import "./ui.js"; let load = () => import("../chunks/on-demand-A1.js"); import("./de-B2.js");',
        "engine/worker.js": 'import( "./executor.js" ); import("./signature-foreign.js")',
        "chunks/on-demand-A1.js": 'import "../page/ui.js"; import "./chunk-1.js";',
    }
    sources |= dict.fromkeys(("page/ui.js", "chunks/chunk-1.js", "engine/executor.js", "page/de-B2.js"), "")
    sources |= {"engine/signature-foreign.js": ""}
    for name, text in sources.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    modules = ["page/main.js", "page/ui.js", "engine/worker.js"]
    always = find_later_modules(tmp_path, modules, [ALWAYS])
    assert always == ["chunks/on-demand-A1.js", "chunks/chunk-1.js", "engine/executor.js"]
    assert find_later_modules(tmp_path, modules, [ALWAYS, FOREIGN]) == [*always, "engine/signature-foreign.js"]
