"""The page names everything that it needs, and so does the service worker; the template's contract holds."""

import hashlib
import json
import re

import pytest

from app import create_app
from app.config import Settings, StartError
from tests.app.site import Site, write_model


def test_page_names_its_modules_and_every_model_file(site: Site) -> None:
    html = site.client().get("/").text
    names = re.findall(r'(?:href|src)="(?:static|model_web)/\w{16}/([^"]+)"', html)
    assert names == [
        "css/page.css",
        "js/page/main.js",
        "js/engine/worker.js",
        "model.json",
        "group1-shard1of2.bin",
        "group1-shard2of2.bin",
        "labels.json",
    ]
    assert 'data-version="0.1.0"' in html


def test_page_to_teach_it_and_the_setting_that_takes_it_away() -> None:
    client = create_app(Settings()).test_client()
    html = client.get("/teach").text
    names = re.findall(r'(?:href|src)="(static/[^"]+)"', html)
    assert all(client.get(f"/{name}").status_code == 200 for name in names)
    assert not re.findall(r'(?:href|src|worker|model)="/', html)
    # What it loads later, for zips and for models of any kind, is named as well, so that it works offline.
    kept = json.loads(re.findall(r"self\.TEACH = (\[.*\]);", client.get("/sw.js").text)[0])
    assert kept[0] == "teach"
    assert {*names} <= {*kept}
    assert any("vendor/zip" in name for name in kept)
    assert 'href="teach"' in client.get("/").text

    client = create_app(Settings(teach=False)).test_client()
    assert client.get("/teach").status_code == 404
    assert 'href="teach"' not in client.get("/").text


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
    version, files, hashes = re.fullmatch(
        r'self\.VERSION = "(\w{16}-\w{16})";\nself\.FILES = (\[.*\]);\nself\.TEACH = \[\];\nself\.HASHES = (\{.*\});\n'
        r"// the service worker's logic\n",
        response.text,
    ).groups()  # type: ignore[union-attr]
    for url in json.loads(files)[1:]:
        assert client.get(f"/{url}").status_code == 200
    assert json.loads(files)[0] == "./"
    assert set(json.loads(files)) - {"./"} <= set(json.loads(hashes))
    for url, start in json.loads(hashes).items():
        assert hashlib.sha256(client.get(f"/{url}").data).hexdigest().startswith(start)
        assert len(start) == 16
    assert sum(url.startswith(f"model_web/{version.split('-')[1]}/") for url in json.loads(files)) == 4


def test_service_worker_does_not_name_what_only_developers_read(site: Site) -> None:
    for name in ("tsconfig.json", "tool.mjs", "types.d.ts", "README.md"):
        (site.static / "js" / name).write_text("{}")
    hashes = re.findall(r"(?<=self\.HASHES = ).*(?=;)", site.client().get("/sw.js").text)[0]
    assert "/js/page/main.js" in hashes
    assert not re.search(r"tsconfig|tool|types|README", hashes)


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
