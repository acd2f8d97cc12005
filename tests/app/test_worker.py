"""The event loop's answers: the same as the threads', whole, in order, and patient with pieces."""

import socket

import pytest

from tests.app.site import Server, receive_all

CLOSE = b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"


@pytest.fixture(scope="module")
def page(server: Server) -> bytes:
    return server.ask(b"GET /" + CLOSE + b"\r\n")


@pytest.fixture(scope="module")
def script(page: bytes) -> bytes:
    return next(part for part in page.split(b'"') if part.endswith(b"/main.js"))


@pytest.fixture(scope="module")
def shard(page: bytes) -> bytes:
    return next(part for part in page.split(b'"') if part.endswith(b".bin"))


def fields(answer: bytes) -> dict[str, str]:
    lines = answer.split(b"\r\n\r\n", 1)[0].decode("latin-1").split("\r\n")
    pairs = [line.split(": ", 1) for line in lines[1:]]
    assert len({name.lower() for name, _ in pairs}) == len(pairs), "a field was sent twice"
    return {"status": lines[0], **{name: value for name, value in pairs if name not in ("Date", "X-Request-Id")}}


@pytest.mark.parametrize(
    "extra",
    [
        b"",
        b"Accept-Encoding: br\r\n",
        b"Accept-Encoding: gzip\r\n",
        b"If-None-Match: *\r\n",
        b'If-None-Match: "x"\r\n',
        b"Range: bytes=3-9\r\n",
        b"Range: bytes=999999999-\r\n",
        b"Range: bytes=0-1,3-4\r\n",
        b"X-Forwarded-Proto: https\r\n",
    ],
)
@pytest.mark.parametrize("method", [b"GET ", b"HEAD "])
@pytest.mark.parametrize("target", ["page", "script", "shard"])
def test_loop_and_thread_answer_alike(
    server: Server, request: pytest.FixtureRequest, target: str, method: bytes, extra: bytes
) -> None:
    path = b"/" if target == "page" else request.getfixturevalue(target)
    by_loop = server.ask(method + path + CLOSE + extra + b"\r\n")
    # A query is nothing to the page, but it is not a plain request: a thread answers it.
    by_thread = server.ask(method + path + b"?" + CLOSE + extra + b"\r\n")
    assert fields(by_loop) == fields(by_thread)
    assert by_loop.split(b"\r\n\r\n", 1)[1] == by_thread.split(b"\r\n\r\n", 1)[1]


def test_request_in_single_bytes(server: Server, script: bytes) -> None:
    with server.connect() as sock:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in b"GET " + script + CLOSE + b"\r\n":
            sock.sendall(bytes([byte]))
        assert receive_all(sock).startswith(b"HTTP/1.1 200")


def test_pipelined_requests_are_answered_in_order(server: Server, script: bytes) -> None:
    plain = b" HTTP/1.1\r\nHost: x\r\n\r\n"
    requests = [b"GET /healthz", b"HEAD " + script, b"GET /readyz", b"GET /version?", b"GET /healthz"] * 30
    answer = server.ask(b"".join(each + plain for each in requests) + b"GET /none" + CLOSE + b"\r\n")
    order = [part[:7] for part in answer.split(b"\r\n\r\n")]
    assert answer.count(b"HTTP/1.1 200") == len(requests)
    assert answer.count(b"ok\n") == 60
    assert answer.count(b"ready\n") == 30
    assert order
    assert answer.rstrip().endswith(b'"status":404}}') or b"404" in answer.rsplit(b"HTTP/1.1", 1)[1]


def test_keep_alive_between_loop_and_threads(server: Server, script: bytes) -> None:
    with server.connect() as sock:
        for path in (script, b"/readyz", script + b"?x", b"/none", b"/healthz", b"/version") * 5:
            sock.sendall(b"HEAD " + path + b" HTTP/1.1\r\nHost: x\r\n\r\n")
            head = sock.recv(65536)
            assert head.startswith((b"HTTP/1.1 200", b"HTTP/1.1 404")), path
            assert b"Connection: keep-alive" in head


def test_body_of_a_refused_request_is_not_the_next_request(server: Server) -> None:
    smuggled = b"GET /version HTTP/1.1\r\nHost: x\r\n\r\n"
    answer = server.ask(
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(smuggled)
        + smuggled
        + b"GET /healthz"
        + CLOSE
        + b"\r\n"
    )
    assert answer.startswith(b"HTTP/1.1 405")
    assert answer.count(b"HTTP/1.1 ") == 2
    assert answer.endswith(b"ok\n")


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


def test_closed_connection_gets_all_of_its_answer(server: Server, shard: bytes) -> None:
    # Bytes that nobody reads must not reset the connection before the answer has arrived.
    answer = server.ask(b"GET " + shard + CLOSE + b"\r\n" + b"x" * 20_000)
    assert len(answer.split(b"\r\n\r\n", 1)[1]) == 4_000_000
