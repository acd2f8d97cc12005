"""The quick reader takes plain requests only; whatever may be read in two ways is left to the full parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.request_head import read_head

PLAIN = (
    b"GET /static/0123/js/main.js HTTP/1.1\r\nHost: example.com\r\nAccept-Encoding: gzip, br \r\n"
    b'If-None-Match:\t"abc"\r\nUser-Agent: M\xfcller/1\r\nConnection: Keep-Alive\r\n\r\n'
)


def test_plain_request() -> None:
    head = read_head(PLAIN)
    assert head is not None
    assert head.keep_alive
    assert head.environ == {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/static/0123/js/main.js",
        "QUERY_STRING": "",
        "HTTP_ACCEPT_ENCODING": "gzip, br",
        "HTTP_IF_NONE_MATCH": '"abc"',
        "HTTP_USER_AGENT": "Müller/1",
    }


def test_close() -> None:
    head = read_head(PLAIN.replace(b"Keep-Alive", b"close"))
    assert head is not None
    assert not head.keep_alive


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"GET ", b"POST "),
        (b"GET ", b"get "),
        (b"GET ", b" GET "),
        (b"GET ", b"GET  "),
        (b"GET ", b"\r\nGET "),
        (b"HTTP/1.1", b"HTTP/1.0"),
        (b"HTTP/1.1", b"HTTP/1.1 "),
        (b"HTTP/1.1", b"http/1.1"),
        (b"HTTP/1.1", b"HTTP/2.0"),
        (b"main.js", b"main.js?x"),
        (b"main.js", b"main.js#x"),
        (b"main.js", b"%6dain.js"),
        (b"main.js", b"ma\x00in.js"),
        (b"main.js", b"ma in.js"),
        (b"main.js", b"ma\xc3\xbcn.js"),
        (b"/static", b"http://other/static"),
        (b"/static", b"static"),
        (b"Host: example.com\r\n", b""),
        (b"Host: example.com\r\n", b"Host: example.com\r\nHost: other\r\n"),
        (b"Host: example.com", b"Host : example.com"),
        (b"Host: example.com", b" Host: example.com"),
        (b"Host: example.com", b"Host: example.com\r\n folded"),
        (b"Host: example.com", b"Host: example.com\nX: y"),
        (b"Host: example.com", b"Host: example.com\rX: y"),
        (b"Host: example.com", b"Host: exam\x00ple.com"),
        (b"Host: example.com", b"Host: example.com\r\nContent-Length: 5"),
        (b"Host: example.com", b"Host: example.com\r\nContent-Length: 0"),
        (b"Host: example.com", b"Host: example.com\r\nTransfer-Encoding: chunked"),
        (b"Host: example.com", b"Host: example.com\r\nExpect: 100-continue"),
        (b"Host: example.com", b"Host: example.com\r\nUpgrade: h2c"),
        (b"Host: example.com", b"Host: example.com\r\nHTTP2-Settings: x"),
        (b"Host: example.com", b"Host: example.com\r\nX-Forwarded-Ssl: on"),
        (b"Host: example.com", b"Host: example.com\r\nX_Forwarded_Proto: https"),
        (b"Host: example.com", b"Host: example.com\r\nRange: bytes=0-1\r\nRange: bytes=2-3"),
        (b"Host: example.com", b"Host: example.com\r\nno colon"),
        (b"Host: example.com", b"Host: example.com\r\n: no name"),
        (b"Host: example.com", b"Host: example.com" + b"".join(b"\r\nX-%d: y" % number for number in range(99))),
        (b"Keep-Alive", b"upgrade"),
        (b"Keep-Alive", b"keep-alive, X-Request-Id"),
        (b"\r\n\r\n", b"\r\n"),
        (b"\r\n\r\n", b"\r\n\r\nmore"),
    ],
)
def test_anything_else_is_left_alone(old: bytes, new: bytes) -> None:
    assert old in PLAIN
    assert read_head(PLAIN.replace(old, new, 1)) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_survived(data: bytes) -> None:
    assert read_head(data) is None or data.endswith(b"\r\n\r\n")


@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=1))
def test_one_changed_byte_never_smuggles_a_line(position: int, byte: bytes) -> None:
    head = read_head(PLAIN[:position] + byte + PLAIN[position + 1 :])
    if head is not None:
        assert not {"\r", "\n", "\0"} & set("".join(map(str, head.environ.values())))


def test_many_fields_take_linear_time() -> None:
    data = b"GET / HTTP/1.1\r\n" + b"A: " + b" " * 30_000 + b"x\x01\r\n\r\n"
    assert read_head(data) is None
