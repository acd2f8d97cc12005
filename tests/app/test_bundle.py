"""The bundle is used while it fits the modules, and never a moment longer."""

import hashlib
import json

import pytest

from app.bundle import entries, is_fresh
from tests.app.site import SITE, Site

SOURCES = [name for name in SITE if name.startswith(("js/", "css/", "sw."))]


@pytest.fixture
def bundled(site: Site) -> Site:
    folder = site.static / "bundle"
    folder.mkdir()
    (folder / "main.js").write_text('import"./chunk-A.js";')
    (folder / "chunk-A.js").write_text("")
    (folder / "worker.js").write_text('import"./chunk-A.js";')
    (folder / "page.css").write_text("body{margin:0}")
    (folder / "sw.js").write_text("")
    names = SOURCES
    inputs = {name: hashlib.sha256(SITE[name].encode()).hexdigest() for name in names}
    (folder / "inputs.json").write_text(json.dumps(inputs))
    return site


def main_of(site: Site) -> str:
    return entries(site.static, ["js/main.js"])["js/main.js"]


def test_fresh_bundle_is_the_page_s(bundled: Site) -> None:
    assert main_of(bundled) == "bundle/main.js"
    template = "{{ static('css/page.css') }} {{ static('js/main.js') }} {{ modulepreloads }} {{ preloads }}"
    (bundled.templates / "index.html").write_text(template)
    html = bundled.client().get("/").text
    assert "bundle/main.js" in html
    assert "bundle/chunk-A.js" in html
    assert "bundle/worker.js" in html
    assert "bundle/page.css" in html
    assert "/js/" not in html
    assert "/bundle/sw.js" in bundled.client().get("/sw.js").text


@pytest.mark.parametrize("name", SOURCES)
def test_any_changed_source_makes_it_stale(bundled: Site, name: str) -> None:
    (bundled.static / name).write_text(SITE[name] + "\n")
    assert main_of(bundled) == "js/main.js"
    assert "/bundle/" not in bundled.client().get("/").text


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "{"])
def test_broken_inputs_are_no_bundle(bundled: Site, text: str) -> None:
    (bundled.static / "bundle" / "inputs.json").write_text(text)
    assert not is_fresh(bundled.static)


def test_without_a_bundle(site: Site) -> None:
    assert main_of(site) == "js/main.js"
