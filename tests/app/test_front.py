"""Hosts and methods that are refused, and one identifier per request: kept if plausible, else a new one each time."""

import pytest
from flask.testing import FlaskClient
from werkzeug.exceptions import BadRequest, MethodNotAllowed

from app.front import refusal, request_id


def environ(host: str | None, method: str = "GET", protocol: str = "HTTP/1.1") -> dict[str, str]:
    fields = {} if host is None else {"HTTP_HOST": host}
    return {"REQUEST_METHOD": method, "SERVER_PROTOCOL": protocol, **fields}


@pytest.mark.parametrize(
    "host", ["", "x", "example.com", "EXAMPLE.com:8080", "a_b-c.example", "127.0.0.1:1", "[::1]", "[::ffff:1.2.3.4]:80"]
)
def test_host_that_is_one(host: str) -> None:
    assert refusal(environ(host)) is None


@pytest.mark.parametrize(
    "host",
    ["a b", " ", "a/b", "x/../y", "<b>", 'a"b', "a\tb", "a,b", "a@b", "a:b", "a:80:80", "[::1", "::1", "ä",
     "a\n", "[]]", "x:123456", "%2f", "a\\b", "a;b"],
)  # fmt: skip
def test_host_that_is_none(host: str) -> None:
    assert isinstance(refusal(environ(host)), BadRequest)


def test_host_is_missing() -> None:
    assert isinstance(refusal(environ(None)), BadRequest)
    assert refusal(environ(None, protocol="HTTP/1.0")) is None


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS", "get", "HEADS"])
def test_method(method: str) -> None:
    refused = refusal(environ("x", method))
    assert isinstance(refused, MethodNotAllowed)
    assert refused.valid_methods == ("GET", "HEAD")


def test_head_is_read() -> None:
    assert refusal(environ("x", "HEAD")) is None


@pytest.mark.parametrize("sent", ["abc", "7f0e-11", "a" * 128, "1-67891233-abcdef012345678912345678", "x:y/z+w=@"])
@pytest.mark.parametrize("path", ["/", "/readyz", "/none"])
def test_plausible_one_is_kept(client: FlaskClient, sent: str, path: str) -> None:
    assert client.get(path, headers={"X-Request-Id": sent}).headers["X-Request-Id"] == sent


@pytest.mark.parametrize("sent", ["", "a b", "-a", "a" * 129, '"', "ä", "<b>", "a,b", "{}"])
def test_other_one_is_replaced(client: FlaskClient, sent: str) -> None:
    received = client.get("/", headers={"X-Request-Id": sent}).headers["X-Request-Id"]
    assert received != sent
    assert received.isascii()


def test_new_ones_differ() -> None:
    assert len({request_id({}) for _ in range(1000)}) == 1000


def test_same_request_same_identifier() -> None:
    environ: dict[str, object] = {}
    assert request_id(environ) == request_id(environ)
