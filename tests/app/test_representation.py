"""Conditions, ranges and content codings of one address, against RFC 9110."""

import gzip

import brotli
import pytest
from flask.testing import FlaskClient

from app.representation import acceptable
from tests.app.site import SITE, Site, link

CSS = SITE["css/page.css"].encode()


@pytest.fixture
def url(client: FlaskClient) -> str:
    return link(client.get("/").data, "page.css").decode()


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("", {"identity"}),
        ("br", {"identity", "br"}),
        ("gzip, deflate, br, zstd", {"identity", "br", "gzip"}),
        ("GZIP", {"identity", "gzip"}),
        ("br;q=0, gzip;q=0.5", {"identity", "gzip"}),
        ("br;q=0", {"identity"}),
        ("*", {"identity", "br", "gzip"}),
        ("*;q=0", {"identity"}),
        ("brotli, xgzip", {"identity"}),
        (";;;,,,q=,\x00", {"identity"}),
        ("x" * 100_000, {"identity"}),
    ],
)
def test_acceptable(field: str, expected: set[str]) -> None:
    assert acceptable(field) == expected


def test_bodies_are_equal_after_decoding(client: FlaskClient, url: str) -> None:
    plain = client.get(url)
    br = client.get(url, headers={"Accept-Encoding": "br"})
    gz = client.get(url, headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert (br.headers["Content-Encoding"], gz.headers["Content-Encoding"]) == ("br", "gzip")
    assert plain.data == brotli.decompress(br.data) == gzip.decompress(gz.data) == CSS
    assert plain.headers["Vary"] == br.headers["Vary"] == gz.headers["Vary"] == "Accept-Encoding"
    assert len({each.headers["ETag"] for each in (plain, br, gz)}) == 3
    assert int(br.headers["Content-Length"]) == len(br.data) < len(CSS)


def test_smallest_wins(client: FlaskClient, url: str) -> None:
    sizes = {coding: len(client.get(url, headers={"Accept-Encoding": coding}).data) for coding in ("br", "gzip")}
    both = client.get(url, headers={"Accept-Encoding": "gzip, br"})
    assert both.headers["Content-Encoding"] == min(sizes, key=lambda coding: sizes[coding])


def test_head_has_the_headers_of_get(client: FlaskClient, url: str) -> None:
    get, head = client.get(url), client.head(url)
    assert head.data == b""
    assert {k: v for k, v in head.headers if k != "X-Request-Id"} == {
        k: v for k, v in get.headers if k != "X-Request-Id"
    }


@pytest.mark.parametrize(
    "condition",
    ["{etag}", "W/{etag}", "*", '"other", {etag}', 'W/"x",W/{etag}', '{etag}, "y"'],
)
@pytest.mark.parametrize("method", ["get", "head"])
def test_not_modified(client: FlaskClient, url: str, condition: str, method: str) -> None:
    etag = client.get(url).headers["ETag"]
    response = getattr(client, method)(url, headers={"If-None-Match": condition.format(etag=etag)})
    assert response.status_code == 304
    assert response.data == b""
    assert response.headers["ETag"] == etag
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.headers["Vary"] == "Accept-Encoding"
    assert "Content-Length" not in response.headers


@pytest.mark.parametrize("condition", ['"other"', "", "{bare}", '"' * 2000, "W/", "\xff\xfe"])
def test_modified(client: FlaskClient, url: str, condition: str) -> None:
    bare = client.get(url).headers["ETag"].strip('"') + "x"
    response = client.get(url, headers={"If-None-Match": condition.format(bare=bare)})
    assert response.status_code == 200
    assert response.data == CSS


def test_tag_of_another_coding_does_not_match(client: FlaskClient, url: str) -> None:
    etag = client.get(url, headers={"Accept-Encoding": "br"}).headers["ETag"]
    assert client.get(url, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize(
    ("field", "start", "stop"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=0-9", 0, 10),
        ("bytes=5-", 5, len(CSS)),
        ("bytes=-7", len(CSS) - 7, len(CSS)),
        ("bytes=10-999999999", 10, len(CSS)),
        ("bytes=-999999999", 0, len(CSS)),
        (f"bytes={len(CSS) - 1}-", len(CSS) - 1, len(CSS)),
    ],
)
def test_range(client: FlaskClient, url: str, field: str, start: int, stop: int) -> None:
    response = client.get(url, headers={"Range": field})
    assert response.status_code == 206
    assert response.data == CSS[start:stop]
    assert response.headers["Content-Range"] == f"bytes {start}-{stop - 1}/{len(CSS)}"
    assert int(response.headers["Content-Length"]) == stop - start


@pytest.mark.parametrize("field", [f"bytes={len(CSS)}-", "bytes=99999999999999999999-"])
def test_range_that_cannot_be_satisfied(client: FlaskClient, url: str, field: str) -> None:
    response = client.get(url, headers={"Range": field})
    assert response.status_code == 416
    assert response.headers["Content-Range"] == f"bytes */{len(CSS)}"
    assert response.data == b""


@pytest.mark.parametrize(
    "field",
    ["bytes=9-5", "bytes=a-b", "bytes=", "bytes=0-1,3-4", "lines=0-1", "0-1", "bytes=--1", "bytes=1" + "0" * 5000],
)
def test_range_that_is_ignored(client: FlaskClient, url: str, field: str) -> None:
    response = client.get(url, headers={"Range": field})
    assert response.status_code == 200
    assert response.data == CSS


def test_if_range(client: FlaskClient, url: str) -> None:
    etag = client.get(url).headers["ETag"]
    ranged = {"Range": "bytes=0-3"}
    assert client.get(url, headers=ranged | {"If-Range": etag}).status_code == 206
    assert client.get(url, headers=ranged | {"If-Range": '"old"'}).status_code == 200
    assert client.get(url, headers=ranged | {"If-Range": f"W/{etag}"}).status_code == 200
    assert client.get(url, headers=ranged | {"If-Range": "Wed, 25 Nov 2026 00:00:00 GMT"}).status_code == 200


def test_range_of_a_compressed_body_counts_compressed_bytes(client: FlaskClient, url: str) -> None:
    whole = client.get(url, headers={"Accept-Encoding": "br"}).data
    part = client.get(url, headers={"Accept-Encoding": "br", "Range": "bytes=4-7"})
    assert part.data == whole[4:8]
    assert part.headers["Content-Encoding"] == "br"


def test_head_ignores_range(client: FlaskClient, url: str) -> None:
    assert client.head(url, headers={"Range": "bytes=0-0"}).status_code == 200


def test_large_files_are_ranged_too(site: Site) -> None:
    client = site.client()
    model_url = link(client.get("/").data, "shard1of2.bin").decode()
    data = (site.model / "group1-shard1of2.bin").read_bytes()
    assert len(data) > 64 * 1024
    assert client.get(model_url).data == data
    assert client.get(model_url, headers={"Range": "bytes=70000-70009"}).data == data[70000:70010]
