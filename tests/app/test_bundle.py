"""The bundle is used only as long as it matches the modules."""

import hashlib
import json
import re

import pytest

from app.bundle import Bundle, read_bundle
from app.files import read_file
from tests.app.site import SITE, Site

SOURCES = [name for name in SITE if name.startswith(("js/", "css/", "sw."))]


@pytest.fixture
def bundled(site: Site) -> Site:
    folder = site.static / "bundle"
    files = {
        "page/main.js": 'import"../chunks/chunk-A.js";',
        "chunks/chunk-A.js": "",
        "engine/worker.js": 'import"../chunks/chunk-A.js";',
        "css/page.css": "body{margin:0}",
        "sw.js": "joined();",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    chunk = "bundle/chunks/chunk-A.js"
    made = {
        "sources": {name: hashlib.sha256(SITE[name].encode()).hexdigest() for name in SOURCES},
        "files": {
            "js/page/main.js": ["bundle/page/main.js", chunk],
            "js/engine/worker.js": ["bundle/engine/worker.js", chunk],
            "css/page.css": ["bundle/css/page.css"],
            "sw.js": ["bundle/sw.js"],
        },
    }
    (folder / "made.json").write_text(json.dumps(made))
    return site


def bundle_of(site: Site) -> Bundle:
    names = [path.relative_to(site.static).as_posix() for path in site.static.rglob("*") if path.is_file()]
    return read_bundle(site.static, {name: read_file(site.static, name).sha256 for name in names})


def main_of(site: Site) -> str:
    return bundle_of(site).file_for("js/page/main.js")


def test_fresh_bundle_is_the_page_s(bundled: Site) -> None:
    assert main_of(bundled) == "bundle/page/main.js"
    template = "{{ static('css/page.css') }} {{ static('js/page/main.js') }} {{ modulepreloads }} {{ preloads }}"
    (bundled.templates / "index.html").write_text(template)
    html = bundled.client().get("/").text
    assert "bundle/page/main.js" in html
    assert "bundle/chunks/chunk-A.js" in html
    assert "bundle/engine/worker.js" in html
    assert "bundle/css/page.css" in html
    assert "/js/" not in html
    worker = bundled.client().get("/sw.js").text
    assert worker.endswith("\njoined();")
    hashes = re.findall(r"(?<=self\.HASHES = ).*(?=;)", worker)[0]
    assert not [name for name in SOURCES if re.search(rf"/\w{{16}}/{name}", hashes)], "what it stands for is not kept"


@pytest.mark.parametrize("name", SOURCES)
def test_any_changed_source_makes_it_stale(bundled: Site, name: str) -> None:
    (bundled.static / name).write_text(SITE[name] + "\n")
    assert main_of(bundled) == "js/page/main.js"
    assert "/bundle/" not in bundled.client().get("/").text


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", "{", '{"sources": {}, "files": {}}', '{"sources": [], "files": 1}']
)
def test_damaged_account_is_no_bundle(bundled: Site, text: str) -> None:
    (bundled.static / "bundle" / "made.json").write_text(text)
    assert bundle_of(bundled) == Bundle()


def test_missing_file_is_no_bundle(bundled: Site) -> None:
    (bundled.static / "bundle" / "chunks" / "chunk-A.js").unlink()
    assert main_of(bundled) == "js/page/main.js"


def test_without_a_bundle(site: Site) -> None:
    assert main_of(site) == "js/page/main.js"
