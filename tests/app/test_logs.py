"""The access log: one JSON object per answer, without health checks, nothing that a visitor could break."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.site import Server, link, run_server, write_model

CLOSE = b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"


@pytest.fixture(scope="module")
def trusting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("trusting")
    with run_server(folder, write_model(folder / "model"), FORWARDED_ALLOW_IPS="127.0.0.1") as running:
        yield running


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("alone")
    with run_server(folder, write_model(folder / "model")) as running:
        yield running


def line_of(server: Server, identifier: str) -> dict[str, object]:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        found = [line for line in server.log_lines() if line["request_id"] == identifier]
        if found:
            return found[0]
        time.sleep(0.02)
    raise AssertionError(f"no line with {identifier}")


@pytest.mark.parametrize(("path", "status"), [(b"/", 200), (b"/?a=b", 200), (b"/none", 404)])
def test_line(alone: Server, path: bytes, status: int) -> None:
    identifier = f"line{path.hex()}"
    body = alone.ask(
        b"GET " + path + CLOSE + b'User-Agent: a "b" \xfc\r\nReferer: http://r/\r\nX-Request-Id: '
        + identifier.encode() + b"\r\n\r\n"
    ).split(b"\r\n\r\n", 1)[1]  # fmt: skip
    line = line_of(alone, identifier)
    milliseconds = line.pop("milliseconds")
    assert isinstance(milliseconds, float)
    assert str(line.pop("time")).endswith("Z")
    assert line == {
        "request_id": identifier,
        "client": "127.0.0.1",
        "method": "GET",
        "path": path.decode().split("?")[0],
        "status": status,
        "bytes": len(body),
        "referrer": "http://r/",
        "user_agent": 'a "b" ü',
    }


def test_download_that_was_cut_off(tmp_path: Path) -> None:
    with run_server(tmp_path, write_model(tmp_path / "model", floats=4_000_000, shards=1)) as server:
        page = server.ask(b"GET /" + CLOSE + b"\r\n")
        shard = link(page, ".bin")
        with server.connect() as sock:
            sock.sendall(b"GET " + shard + b" HTTP/1.1\r\nHost: x\r\nX-Request-Id: cut\r\n\r\n")
            sock.recv(1000)
        line = line_of(server, "cut")
    assert line["status"] == 200
    assert 0 < int(str(line["bytes"])) < 16_000_000


def test_long_values_are_cut(alone: Server) -> None:
    alone.ask(b"GET /" + b"a" * 3000 + CLOSE + b"X-Request-Id: long\r\nUser-Agent: " + b"u" * 5000 + b"\r\n\r\n")
    line = line_of(alone, "long")
    assert len(str(line["path"])) == len(str(line["user_agent"])) == 500


def test_control_characters_stay_inside_their_line(alone: Server) -> None:
    alone.ask(b"GET /a%0a%0d%00%1b[31m%22 HTTP/1.1\r\nHost: x\r\nX-Request-Id: ctrl\r\nConnection: close\r\n\r\n")
    assert line_of(alone, "ctrl")["path"] == '/a\n\r\0\x1b[31m"'


def test_health_checks_are_left_out(alone: Server) -> None:
    for path in (b"/healthz", b"/readyz", b"/version", b"/metrics", b"/readyz?x"):
        alone.ask(b"GET " + path + CLOSE + b"X-Request-Id: health\r\n\r\n")
    alone.ask(b"GET /" + CLOSE + b"X-Request-Id: after\r\n\r\n")
    line_of(alone, "after")
    assert "health" not in {line["request_id"] for line in alone.log_lines()}


FORWARDED = b"X-Forwarded-For: 6.6.6.6, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n"


@pytest.mark.parametrize("path", [b"/", b"/?x", b"/readyz"])
def test_behind_a_trusted_proxy(trusting: Server, path: bytes) -> None:
    identifier = b"trusted" + path.hex().encode()
    answer = trusting.ask(b"GET " + path + CLOSE + FORWARDED + b"X-Request-Id: " + identifier + b"\r\n\r\n")
    assert b"Strict-Transport-Security: max-age=31536000\r\n" in answer
    if path != b"/readyz":
        assert line_of(trusting, identifier.decode())["client"] == "203.0.113.9"


@pytest.mark.parametrize("path", [b"/", b"/?x", b"/readyz"])
def test_nobody_else_is_believed(alone: Server, path: bytes) -> None:
    identifier = b"spoof" + path.hex().encode()
    spoof = FORWARDED + b"X-Forwarded-Ssl: on\r\nX-Forwarded-Protocol: ssl\r\nForwarded: proto=https\r\n"
    answer = alone.ask(b"GET " + path + CLOSE + spoof + b"X-Request-Id: " + identifier + b"\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200")
    assert b"Strict-Transport-Security" not in answer
    if path != b"/readyz":
        assert line_of(alone, identifier.decode())["client"] == "127.0.0.1"


def test_http_through_a_trusted_proxy_gets_no_hsts(trusting: Server) -> None:
    answer = trusting.ask(b"GET /" + CLOSE + b"X-Forwarded-Proto: http\r\n\r\n")
    assert b"Strict-Transport-Security" not in answer


def test_script_name_is_not_for_visitors_to_set(trusting: Server) -> None:
    answer = trusting.ask(b"GET /?x" + CLOSE + b"SCRIPT_NAME: /evil\r\nPATH_INFO: /version\r\n\r\n")
    assert b"<!doctype html>" in answer
