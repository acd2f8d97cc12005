"""Hostile requests: they get no second answer, end no worker and keep nobody else waiting.

Bounded, on loopback. The server has one worker and few connections. "Answered" means within the socket's timeout
(10 s); a successful attack would take a minute or for ever.
"""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests.app.site import Server, link, receive_all, run_server, write_model

HOST = b" HTTP/1.1\r\nHost: x\r\n"
CLOSE = HOST + b"Connection: close\r\n\r\n"
VERSION = b"GET /version" + HOST + b"\r\n"
CONNECTIONS = 300
SILENCE = 16.0  # seconds


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("attacked")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    model = write_model(folder / "model", floats=4_000_000, shards=1)
    with run_server(folder, model, GUNICORN_CMD_ARGS=f"--worker-connections {CONNECTIONS}") as running:
        yield running


@pytest.fixture(scope="module")
def shard(server: Server) -> bytes:
    return link(server.ask(b"GET /" + CLOSE), ".bin")


@pytest.fixture(scope="module", autouse=True)
def broken_silence(folder: Path, server: Server) -> Iterator[Future[bytes]]:
    """The answers on a connection that is silent after the first one and then sends a head in two parts.

    It has its own server, beside the other tests, so that the silence costs no time.
    """

    def ask(other: Server) -> bytes:
        with other.connect() as sock:
            sock.sendall(b"GET /readyz" + HOST + b"\r\n")
            time.sleep(SILENCE)
            sock.sendall(b"GET /ver")
            time.sleep(2.5)
            sock.sendall(b"sion" + CLOSE)
            return receive_all(sock)

    with ThreadPoolExecutor(1) as pool, run_server(folder / "silent", folder / "model") as other:
        yield pool.submit(ask, other)


def assert_well(server: Server) -> None:
    """Check that others are answered, by the worker that was there from the start, and that it logged no error."""
    for path, words in ((b"/healthz", b"ok\n"), (b"/readyz", b"ready\n"), (b"/", b"</html>"), (b"/none", b"}}\n")):
        assert server.ask(b"GET " + path + CLOSE).endswith(words), path
    log = server.errors_text()
    assert log.count("Booting worker") == 1, log
    assert "Traceback" not in log


def statuses(answer: bytes) -> list[int]:
    """Statuses of all answers, in order; no body served here has a line that looks like a status."""
    return [int(part.split(b" ", 2)[0]) for part in answer.split(b"HTTP/1.1 ")[1:]]


@pytest.mark.parametrize("last", [b"/version", b"/none"])
def test_flood_of_pipelined_requests_is_answered_in_order(server: Server, last: bytes) -> None:
    paths = [b"/healthz", b"/none?", b"/readyz", b"/version", b"/healthz"] * 500
    with server.connect() as sock:
        data = b"".join(b"GET " + path + HOST + b"\r\n" for path in paths) + b"GET " + last + CLOSE
        answer = send_and_receive(sock, data)
    assert statuses(answer) == [404 if path.startswith(b"/none") else 200 for path in [*paths, last]]
    for _ in range(4):
        assert_well(server)


def test_body_after_a_flood_is_never_read_as_requests(server: Server) -> None:
    smuggled = VERSION * 13
    flood = b"GET /healthz" + HOST + b"\r\n"
    post = b"POST /none" + HOST + b"Content-Length: %d\r\n\r\n" % len(smuggled) + smuggled
    with server.connect() as sock:
        answer = send_and_receive(sock, flood * 2000 + VERSION + post + b"GET /readyz" + CLOSE)
    assert statuses(answer) == [200] * 2000 + [200, 405, 200]
    assert answer.endswith(b"ready\n")
    assert_well(server)


def send_and_receive(sock: socket.socket, data: bytes) -> bytes:
    """Send everything while reading, so that neither side blocks on a full buffer."""
    sock.setblocking(False)
    received = b""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if data:
            try:
                data = data[sock.send(data[:65536]) :]
                if not data:
                    sock.shutdown(socket.SHUT_WR)
            except BlockingIOError:
                pass
            except OSError:
                data = b""
        try:
            piece = sock.recv(65536)
        except BlockingIOError:
            time.sleep(0.001)
        except ConnectionResetError:
            return received
        else:
            if not piece:
                return received
            received += piece
    raise AssertionError("not answered")


def test_flood_without_a_pause_leaves_others_their_turn(server: Server) -> None:
    with ExitStack() as stack:
        flooders = [stack.enter_context(server.connect()) for _ in range(4)]
        for sock in flooders:
            sock.setblocking(False)
        asked = answered = 0
        flood = VERSION * 1000
        with server.connect() as visitor:
            visitor.setblocking(False)
            deadline = time.monotonic() + 10
            while answered < 5:
                assert time.monotonic() < deadline, f"{answered} of 5 answers"
                for sock in flooders:
                    with suppress(BlockingIOError):
                        sock.send(flood)
                    with suppress(BlockingIOError):
                        sock.recv(2**20)
                if asked == answered:
                    visitor.sendall(b"GET /healthz" + HOST + b"\r\n")
                    asked += 1
                with suppress(BlockingIOError):
                    answered += visitor.recv(10_000).count(b"ok\n")
    assert_well(server)


def test_spaces_in_a_field_take_linear_time(server: Server) -> None:
    head = b"GET /healthz" + HOST + b"A: " + b" " * 60_000 + b"x\x01\r\n\r\n"
    with ExitStack() as stack:
        socks = [stack.enter_context(server.connect()) for _ in range(20)]
        for sock in socks:
            sock.sendall(head)
        assert_well(server)
        for sock in socks:
            assert receive_all(sock).startswith(b"HTTP/1.1 4")


def test_promised_bodies_hold_nobody_up(server: Server) -> None:
    with ExitStack() as stack:
        for _ in range(64):
            sock = stack.enter_context(server.connect())
            sock.sendall(b"POST /none" + HOST + b"Content-Length: 5\r\n\r\n")
        assert_well(server)


@pytest.mark.parametrize("version", [b"?x HTTP/1.1", b" HTTP/1.0"])
def test_slow_readers_hold_nobody_up(server: Server, shard: bytes, version: bytes) -> None:
    with ExitStack() as stack:
        readers = []
        for _ in range(40):
            sock = socket.socket()
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            sock.settimeout(10)
            sock.connect(("127.0.0.1", server.port))
            sock.sendall(b"GET " + shard + version + b"\r\nHost: x\r\n\r\n")
            readers.append(stack.enter_context(sock))
        for _ in range(3):
            assert all(sock.recv(1000) for sock in readers)
            assert_well(server)


def test_half_open_connections_hold_nobody_up(server: Server) -> None:
    parts = (b"", b"GET", b"GET /readyz" + HOST + b"X-Slow: ", b"GET /readyz" + HOST + b"\r\nGET /rea")
    with ExitStack() as stack:
        # More than half of the available connections: those that wait longest are closed.
        for number in range(200):
            stack.enter_context(server.connect()).sendall(parts[number % 4])
        assert_well(server)


def test_more_connections_than_there_are_keep_nobody_out(server: Server) -> None:
    with ExitStack() as stack:
        for number in range(CONNECTIONS + 50):
            stack.enter_context(server.connect()).sendall(VERSION if number % 2 else b"GET /")
        assert_well(server)


CHUNKED = b"Transfer-Encoding: chunked\r\n"
# What is sent before `VERSION`, which follows on the connection and must not be answered; and the one answer.
ALONE = {
    "10,000 fields": (b"GET /healthz" + HOST + b"X: y\r\n" * 10_000 + b"\r\n", 431),
    "two hosts": (b"GET /healthz" + HOST + b"Host: y\r\n\r\n", 400),
    "no host": (b"GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
    "a host with a space": (b"GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", 400),
    "a host with a slash": (b"GET / HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n", 400),
    "a host with markup": (b"GET /none HTTP/1.1\r\nHost: <b>\r\nConnection: close\r\n\r\n", 400),
    "two lengths": (b"POST /" + HOST + b"Content-Length: 2\r\nContent-Length: 99\r\n\r\nab", 400),
    "a list of lengths": (b"POST /" + HOST + b"Content-Length: 2, 2\r\n\r\nab", 400),
    "length and chunks": (b"POST /" + HOST + b"Content-Length: 5\r\n" + CHUNKED + b"\r\n0\r\n\r\n", 400),
    "chunks and length": (b"POST /" + HOST + CHUNKED + b"Content-Length: 5\r\n\r\n0\r\n\r\n", 400),
    "a chunk of 17 digits": (b"POST /" + HOST + CHUNKED + b"\r\n" + b"1" * 17 + b"\r\na\r\n0\r\n\r\n", 405),
    "a chunk with a sign": (b"POST /" + HOST + CHUNKED + b"\r\n-1\r\na\r\n0\r\n\r\n", 405),
    "chunks by HTTP/1.0": (b"POST / HTTP/1.0\r\nHost: x\r\n" + CHUNKED + b"\r\n0\r\n\r\n", 400),
    "NUL in the path": (b"GET /\0" + HOST + b"\r\n", 400),
    "NUL in a name": (b"GET /" + HOST + b"A\0: b\r\n\r\n", 400),
    "NUL in a value": (b"GET /" + HOST + b"A: b\0c\r\n\r\n", 400),
    "a bare line feed": (b"GET /" + HOST + b"A: b\nC: d\r\n\r\n", 400),
    "absolute form without an end": (b"GET http://[/" + HOST + b"\r\n", 400),
}


@pytest.mark.parametrize("name", ALONE)
def test_one_answer_and_no_more(server: Server, name: str) -> None:
    request, status = ALONE[name]
    with server.connect() as sock:
        answer = send_and_receive(sock, request + VERSION)
    assert statuses(answer)[:1] == [status]
    assert b'"revision"' not in answer
    assert_well(server)


@pytest.mark.parametrize("target", [b"http://x/healthz", b"http://elsewhere/healthz", b"HTTP://x:80/healthz?y"])
def test_absolute_form_names_a_path_of_this_server(server: Server, target: bytes) -> None:
    assert server.ask(b"GET " + target + CLOSE).endswith(b"ok\n")


def test_absolute_form_without_a_path_is_the_page(server: Server) -> None:
    assert server.ask(b"GET http://x" + CLOSE).endswith(b"</html>")


def test_chunked_body_that_is_well_made_is_passed_over(server: Server) -> None:
    post = b"POST /" + HOST + CHUNKED + b"\r\n" + b"%x\r\n" % len(VERSION) + VERSION + b"\r\n0\r\n\r\n"
    assert statuses(server.ask(post + b"GET /healthz" + CLOSE)) == [405, 200]


def test_model_copied_over_while_it_is_sent(tmp_path: Path) -> None:
    model = write_model(tmp_path / "model", floats=4_000_000, shards=1)
    path = model / "group1-shard1of1.bin"
    before = path.read_bytes()
    with run_server(tmp_path, model) as server:
        shard = link(server.ask(b"GET /" + CLOSE), ".bin")
        with server.connect() as sock:
            sock.sendall(b"GET " + shard + CLOSE)
            first = sock.recv(1000)
            with path.open("r+b") as stream:  # as `cp` writes: into the same file, of the same length
                stream.write(bytes(len(before)))
            rest = receive_all(sock)
        head, start = first.split(b"\r\n\r\n", 1)
        body = start + rest
        assert b"Content-Length: 16000000" in head
        assert len(body) < len(before)
        assert before.startswith(body)
        assert statuses(server.ask(b"GET " + shard + CLOSE)) == [503]
        assert b"restart the server" in server.ask(b"GET /readyz" + CLOSE)
        assert server.ask(b"GET /healthz" + CLOSE).endswith(b"ok\n")
        assert server.terminate() == 0  # by now the log thread has written all lines
        log = server.errors.read_text()
        assert f"{path} changed while it was sent" in log
        assert "Traceback" not in log


def test_stop_does_not_wait_for_the_silent(tmp_path: Path) -> None:
    model = write_model(tmp_path / "model")
    with (
        ExitStack() as stack,
        run_server(tmp_path, model, GUNICORN_CMD_ARGS="--graceful-timeout 300") as server,
    ):
        for part in (b"", b"GET / HT", b"GET /" + HOST + b"\r\n", b"POST /" + HOST + b"Content-Length: 5\r\n\r\n"):
            stack.enter_context(server.connect()).sendall(part)
        assert server.ask(b"GET /healthz" + CLOSE).endswith(b"ok\n")
        assert server.terminate() == 0


@pytest.mark.parametrize("target", [b"//a/b", b"http://x/a/b", b"/a/b?/c/d"])
def test_error_page_of_an_odd_target_leads_to_the_root(server: Server, target: bytes) -> None:
    answer = server.ask(b"GET " + target + HOST + b"Accept: text/html\r\nConnection: close\r\n\r\n")
    assert statuses(answer) == [404]
    assert b'href="%s"' % (b"../../" if target.startswith(b"//") else b"../") in answer


def test_silence_and_then_a_request_in_two_parts(broken_silence: Future[bytes]) -> None:
    answer = broken_silence.result(60)
    assert statuses(answer) == [200, 200]
    assert b"ready\n" in answer
    assert b'"revision"' in answer
