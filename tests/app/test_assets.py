"""Addresses: hashed, immutable, typed; only files that are meant to be served have one."""

import os
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.config import StartError
from tests.app.site import Site


def urls(client: FlaskClient) -> list[str]:
    return sorted(client.application.extensions["assets"].files)


def test_every_address_holds_a_hash_or_is_revalidated(client: FlaskClient) -> None:
    for url in urls(client):
        cache = client.get(url).headers["Cache-Control"]
        if url.startswith(("/static/", "/model_web/")):
            assert len(url.split("/")[2]) == 16
            assert cache == ("no-cache" if url.endswith("README.md") else "public, max-age=31536000, immutable")
        else:
            assert url in ("/", "/sw.js", "/healthz")
            assert cache in ("no-cache", "no-store")


def test_no_other_file_has_an_address(site: Site, client: FlaskClient) -> None:
    (site.model / "secret.txt").write_text("secret")
    (site.static / "later.js").write_text("later")
    prefix, model = urls(client)[-2].rsplit("/", 1)[0], next(u for u in urls(client) if u.endswith("model.json"))
    assert not [url for url in urls(client) if "hidden" in url]
    for url in (model.replace("model.json", "secret.txt"), f"{prefix}/later.js", f"{prefix}/.hidden"):
        response = client.get(url)
        assert response.status_code == 404
        assert b"secret" not in response.data


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.mjs", "text/javascript; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.wasm", "application/wasm"),
        ("a.json", "application/json"),
        ("a.webmanifest", "application/manifest+json"),
        ("a.svg", "image/svg+xml"),
        ("a.png", "image/png"),
        ("a.ico", "image/x-icon"),
        ("a.bin", "application/octet-stream"),
        ("group1-shard1of5", "application/octet-stream"),
        ("LICENSE", "application/octet-stream"),
    ],
)
def test_media_types_are_ours(site: Site, name: str, media_type: str) -> None:
    (site.static / name).write_text("x")
    client = site.client()
    url = next(url for url in urls(client) if url.endswith("/" + name))
    assert client.get(url).headers["Content-Type"] == media_type


def hash_of(site: Site, **changes: object) -> tuple[str, str]:
    every = urls(site.client(**changes))
    return tuple(  # type: ignore[return-value]
        next(url.split("/")[2] for url in every if url.startswith(start)) for start in ("/static/", "/model_web/")
    )


def test_hashes_change_with_content_only(site: Site) -> None:
    first = hash_of(site)
    os.utime(site.static / "js" / "page" / "main.js", (1, 1))
    assert hash_of(site) == first
    (site.static / "js" / "shared" / "boxes.js").write_text("export const iou = () => 2;\n")
    second = hash_of(site)
    assert second[0] != first[0]
    assert second[1] == first[1]


def test_scripts_move_when_their_headers_change(site: Site) -> None:
    assert hash_of(site)[0] != hash_of(site, cross_origin_isolation=False)[0]


def test_old_address_is_a_real_404(client: FlaskClient) -> None:
    for start in ("/static/", "/model_web/"):
        parts = next(url for url in urls(client) if url.startswith(start)).split("/")
        parts[2] = "0" * 16
        response = client.get("/".join(parts))
        assert response.status_code == 404
        assert response.headers["Cache-Control"] == "no-store"
        assert "html" not in response.headers["Content-Type"]


def test_file_changed_in_place_is_not_served_as_immutable(site: Site) -> None:
    client = site.client()
    url = next(url for url in urls(client) if url.endswith("shard1of2.bin"))
    assert client.get(url).status_code == 200
    os.truncate(site.model / "group1-shard1of2.bin", 70_000)
    response = client.get(url)
    assert response.status_code == 503
    assert response.headers["Cache-Control"] == "no-store"


def test_file_replaced_by_rename_is_served_as_it_was(site: Site) -> None:
    client = site.client()
    url = next(url for url in urls(client) if url.endswith("shard1of2.bin"))
    before = client.get(url).data
    (site.model / "new").write_bytes(b"new")
    (site.model / "new").replace(site.model / "group1-shard1of2.bin")
    assert client.get(url).data == before


def test_missing_static_folder_is_named(site: Site, tmp_path: Path) -> None:
    with pytest.raises(StartError, match=r"none is missing"):
        create_app(site.settings(static_dir=tmp_path / "none"))


def test_link_in_static_is_not_followed(site: Site) -> None:
    (site.static / "passwd.js").symlink_to("/etc/passwd")
    assert not [url for url in urls(site.client()) if "passwd" in url]
