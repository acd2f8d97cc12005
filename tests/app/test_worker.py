"""Answers as they arrive through gunicorn: complete, in order, and also to requests that come in pieces."""

import socket

import pytest

from tests.app.site import Server, link, receive_all

CLOSE = b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"


@pytest.fixture(scope="module")
def page(server: Server) -> bytes:
    return server.ask(b"GET /" + CLOSE + b"\r\n")


@pytest.fixture(scope="module")
def script(page: bytes) -> bytes:
    return link(page, "/main.js")


@pytest.fixture(scope="module")
def shard(page: bytes) -> bytes:
    return link(page, ".bin")


@pytest.mark.parametrize("target", ["/", "script", "shard", "/none", "/readyz"])
@pytest.mark.parametrize("extra", [b"", b"Accept-Encoding: br\r\n", b"If-None-Match: *\r\n", b"Range: bytes=3-9\r\n"])
def test_no_field_is_sent_twice(server: Server, request: pytest.FixtureRequest, target: str, extra: bytes) -> None:
    path = target.encode() if target.startswith("/") else request.getfixturevalue(target)
    head = server.ask(b"GET " + path + CLOSE + extra + b"\r\n").split(b"\r\n\r\n", 1)[0]
    names = [line.split(b":")[0].lower() for line in head.split(b"\r\n")[1:]]
    assert len(set(names)) == len(names), head
    assert b"x-request-id" in names


def test_request_in_single_bytes(server: Server, script: bytes) -> None:
    with server.connect() as sock:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in b"GET " + script + CLOSE + b"\r\n":
            sock.sendall(bytes([byte]))
        assert receive_all(sock).startswith(b"HTTP/1.1 200")


def test_one_connection_for_many_requests(server: Server, script: bytes) -> None:
    with server.connect() as sock:
        for path in (script, b"/readyz", script + b"?x", b"/none", b"/healthz", b"/version") * 5:
            sock.sendall(b"HEAD " + path + b" HTTP/1.1\r\nHost: x\r\n\r\n")
            head = sock.recv(65536)
            assert head.startswith((b"HTTP/1.1 200", b"HTTP/1.1 404")), path
            assert b"Connection: keep-alive" in head


def test_head_is_the_get_s_without_its_body(server: Server, script: bytes, shard: bytes) -> None:
    for path in (b"/", script, shard, b"/version"):
        whole, head = (server.ask(method + path + CLOSE + b"\r\n") for method in (b"GET ", b"HEAD "))
        fields = [set(answer.split(b"\r\n\r\n")[0].split(b"\r\n")) for answer in (whole, head)]
        differing = {line.split(b":")[0] for line in fields[0] ^ fields[1]}
        assert differing <= {b"X-Request-Id", b"Date"}, path
        assert head.endswith(b"\r\n\r\n")


def test_large_shard_whole(server: Server, shard: bytes) -> None:
    answer = server.ask(b"GET " + shard + CLOSE + b"\r\n")
    head, body = answer.split(b"\r\n\r\n", 1)
    assert b"Content-Length: 4000000" in head
    assert body == b"".join((number % 97).to_bytes(4, "little") for number in range(1_000_000))


def test_client_that_goes_away_in_the_middle(server: Server, shard: bytes) -> None:
    for _ in range(20):
        with server.connect() as sock:
            sock.sendall(b"GET " + shard + b" HTTP/1.1\r\nHost: x\r\n\r\n")
            sock.recv(100)
    assert server.ask(b"GET /healthz" + CLOSE + b"\r\n").endswith(b"ok\n")
