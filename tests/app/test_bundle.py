"""The bundle is used while it fits the modules, and never a moment longer."""

import hashlib
import json

import pytest

from app.bundle import entry, is_fresh
from tests.app.site import SITE, Site


@pytest.fixture
def bundled(site: Site) -> Site:
    folder = site.static / "bundle"
    folder.mkdir()
    (folder / "main.js").write_text('import"./chunk-A.js";')
    (folder / "chunk-A.js").write_text("")
    (folder / "worker.js").write_text('import"./chunk-A.js";')
    names = [name for name in SITE if name.startswith("js/")]
    inputs = {name: hashlib.sha256(SITE[name].encode()).hexdigest() for name in names}
    (folder / "inputs.json").write_text(json.dumps(inputs))
    return site


def test_fresh_bundle_is_the_page_s(bundled: Site) -> None:
    assert entry(bundled.static, "js/main.js") == "bundle/main.js"
    (bundled.templates / "index.html").write_text("{{ static('js/main.js') }} {{ modulepreloads }} {{ preloads }}")
    html = bundled.client().get("/").text
    assert "bundle/main.js" in html
    assert "bundle/chunk-A.js" in html
    assert "bundle/worker.js" in html
    assert "/js/" not in html


@pytest.mark.parametrize("name", [name for name in SITE if name.startswith("js/")])
def test_any_changed_module_makes_it_stale(bundled: Site, name: str) -> None:
    (bundled.static / name).write_text(SITE[name] + "\n")
    assert entry(bundled.static, "js/main.js") == "js/main.js"
    assert "/bundle/" not in bundled.client().get("/").text


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "{"])
def test_broken_inputs_are_no_bundle(bundled: Site, text: str) -> None:
    (bundled.static / "bundle" / "inputs.json").write_text(text)
    assert not is_fresh(bundled.static)


def test_without_a_bundle(site: Site) -> None:
    assert entry(site.static, "js/main.js") == "js/main.js"
