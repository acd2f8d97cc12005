"""Errors: one page, one JSON shape, nothing about the inside."""

import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask import abort
from flask.testing import FlaskClient

from app import create_app
from tests.app.site import REPOSITORY, Site

PEOPLE = {"Accept": "text/html,*/*;q=0.8"}


def test_json_shape(client: FlaskClient) -> None:
    response = client.get("/none")
    assert response.status_code == 404
    assert response.get_json() == {
        "error": {"status": 404, "name": "Not Found", "message": "There is nothing at this address."}
    }


def test_page_for_people(client: FlaskClient) -> None:
    response = client.get("/<script>alert(1)</script>", headers=PEOPLE)
    assert response.status_code == 404
    assert response.mimetype == "text/html"
    assert "There is nothing at this address" in response.text
    assert "script" not in response.text


@pytest.fixture
def dressed(site: Site) -> Site:
    """A site with the page's own templates."""
    shutil.copytree(REPOSITORY / "templates", site.templates, dirs_exist_ok=True)
    (site.templates / "index.html").write_text("<!doctype html>")
    return site


def test_page_wears_the_design_and_leads_on(dressed: Site) -> None:
    client = dressed.client()
    html = client.get("/none", headers=PEOPLE).text
    assert '<html lang="en" dir="ltr">' in html
    style = re.search(r'<link rel="stylesheet" href="\./(static/\w{16}/css/page\.css)">', html)
    assert style
    assert client.get("/" + style[1]).status_code == 200
    assert '<a class="button main" href="./">' in html
    assert ">Try again<" not in html  # trying again would not help


@pytest.mark.parametrize(
    "address", ["/none", "/a/b/c", "/a/b/", "/a%2Fb/c?d=/e/f", "/static/old/x.js", "/model_web/", "/%2e%2e/a"]
)
@pytest.mark.parametrize("prefix", ["", "/mask", "/deep/er"])
def test_addresses_lead_to_the_page_s_own_root_from_anywhere(dressed: Site, address: str, prefix: str) -> None:
    html = dressed.client().get(address, headers=PEOPLE).text
    found = re.findall(r'(?:href|src)="([^"]+)"', html)
    assert len(found) >= 2
    # A browser's base is the full address, including the path that the proxy removed.
    resolved = {urljoin(f"http://x{prefix}{address.partition('?')[0]}", each) for each in found}
    assert f"http://x{prefix}/" in resolved
    assert all(each.startswith(f"http://x{prefix}/") for each in resolved)


@pytest.mark.parametrize("status", [400, 404, 405, 418, 500, 503])
def test_every_status_has_a_page_with_its_own_words(status: int, dressed: Site) -> None:
    app = create_app(dressed.settings())
    app.add_url_rule("/fails", view_func=lambda: abort(status))
    response = app.test_client().get("/fails", headers=PEOPLE)
    assert response.status_code == status
    title = re.findall(r"<h1>(.+)</h1>", response.text)
    assert len(title) == 1
    assert title[0].lower() != "error"
    assert re.search(rf'<p class="cause">{status} \w+', response.text)
    assert (">Try again<" in response.text) == (status >= 500)
    assert response.headers["Cache-Control"] == "no-store"
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]


def test_page_of_a_mistake_tells_nothing_of_the_inside(dressed: Site) -> None:
    app = create_app(dressed.settings())

    @app.get("/broken")
    def broken() -> str:
        raise RuntimeError("secret detail")

    response = app.test_client().get("/broken", headers=PEOPLE)
    assert response.status_code == 500
    assert "The server made a mistake" in response.text
    assert "secret" not in response.text


def test_page_of_a_model_file_that_is_gone(dressed: Site) -> None:
    # Large enough to be sent from its file, which was replaced after the start.
    shard = dressed.model / "group1-shard1of2.bin"
    client = dressed.client()
    url = next(url for url in client.application.extensions["assets"].files if url.endswith("shard1of2.bin"))
    shard.write_bytes(b"short")
    response = client.get(url, headers=PEOPLE)
    assert response.status_code == 503
    assert "This file has just changed" in response.text
    assert ">Try again<" in response.text


@pytest.mark.parametrize("missing", ["css/page.css", "js/page/preload.js", "icons"])
def test_page_does_without_files_that_are_missing(missing: str, dressed: Site) -> None:
    path: Path = dressed.static / missing
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    response = dressed.client().get("/none", headers=PEOPLE)
    assert response.status_code == 404
    assert missing not in response.text
    assert 'href="./"' in response.text


@pytest.mark.parametrize("accept", ["*/*", "application/json", "", "text/html;q=0.1,application/json"])
def test_programs_get_json(client: FlaskClient, accept: str) -> None:
    assert client.get("/none", headers={"Accept": accept}).is_json


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz", "/version", "/none", "/static/x", "/model_web/x"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_only_get_and_head(client: FlaskClient, path: str, method: str) -> None:
    response = client.open(path, method=method, data=b"x" * 1000)
    assert response.status_code == 405
    assert sorted(response.headers["Allow"].split(", ")) == ["GET", "HEAD"]


def test_mistake_inside_is_not_told(site: Site) -> None:
    app = create_app(site.settings())

    @app.get("/broken")
    def broken() -> str:
        raise RuntimeError("secret detail")

    response = app.test_client().get("/broken")
    assert response.status_code == 500
    assert response.get_json()["error"]["name"] == "Internal Server Error"
    assert "secret" not in response.text
