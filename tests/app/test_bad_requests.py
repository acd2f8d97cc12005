"""A table of bad requests: never a 500, never a file from outside, and the server answers the next visitor.

Whatever comes, the answer is a client error, or a page of this site where the request was harmless after all.
"""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.app.site import Server, link, receive_all

END = b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
SECRET = "root:x:0:0"
FINE = {200, 206, 304, 400, 404, 405, 408, 413, 414, 416, 417, 431, 501, 505}

OUTSIDE = ("etc/passwd", "app/config.py", "requirements.txt", ".git/HEAD", "proc/self/environ")
CLIMBS = (
    "../", "../../", "../../../../../../../../", "..%2f", "..%2f..%2f..%2f..%2f", "%2e%2e/", "%2e%2e%2f%2e%2e%2f",
    "..%5c", "..\\..\\", "....//....//", "..;/", "%252e%252e%252f", "%c0%ae%c0%ae/", "%c0%ae%c0%ae%c0%af", "..%c0%af",
    "..%00/", "/", "//", "///etc/..//", "./", "%2e/", "%2F", "%2f%2f", "file:///", "..%ef%bc%8f",
)  # fmt: skip
STARTS = ("/", "/static/", "/static/{hash}/", "/model_web/{model}/", "/static/{hash}/js/../../")

TRAVERSAL = [start + climb + target for start in STARTS for climb in CLIMBS for target in OUTSIDE[:2]]
TRAVERSAL += ["/" + target for target in OUTSIDE] + [
    "/model_web/model.json",
    "/static/js/page/main.js",
    "/templates/index.html",
]
TRAVERSAL += ["/static/{hash}", "/static/{hash}/", "/model_web/{model}", "/model_web/{model}/", "/static/{hash}/js/"]
TRAVERSAL += ["/static/{hash}//js/page/main.js", "/static/{hash}/JS/PAGE/MAIN.JS"]
TRAVERSAL += [f"/static/{{hash}}/js/page/main.js{tail}" for tail in ("/", "%00.png", ".br", ";x=y")]

RAW: dict[str, bytes] = {
    "empty line only": b"\r\n\r\n",
    "garbage": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "binary": bytes(range(256)) + b"\r\n\r\n",
    "bare line feeds": b"GET / HTTP/1.1\nHost: x\n\n",
    "one bare line feed": b"GET / HTTP/1.1\r\nHost: x\nX: y\r\n\r\n",
    "carriage return in a value": b"GET / HTTP/1.1\r\nHost: x\rX: y\r\nConnection: close\r\n\r\n",
    "no version": b"GET /\r\n\r\n",
    "version 0.9": b"GET / HTTP/0.9\r\n\r\n",
    "version 3": b"GET / HTTP/3.0\r\nHost: x\r\n\r\n",
    "version is text": b"GET / HTTP/one\r\nHost: x\r\n\r\n",
    "HTTP/2 preface": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "no path": b"GET  HTTP/1.1\r\nHost: x\r\n\r\n",
    "spaces in the path": b"GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n",
    "tab after the method": b"GET\t/ HTTP/1.1\r\nHost: x\r\n\r\n",
    "asterisk": b"OPTIONS *" + END,
    "GET asterisk": b"GET *" + END,
    "authority form": b"CONNECT example.com:443" + END,
    "absolute form": b"GET http://example.com/" + END,
    "absolute form of a file": b"GET file:///etc/passwd" + END,
    "null in the path": b"GET /\x00" + END,
    "null in a value": b"GET / HTTP/1.1\r\nHost: x\x00\r\nConnection: close\r\n\r\n",
    "line break in the path": b"GET /%0d%0aSet-Cookie:%20a=b" + END,
    "line break in the query": b"GET /?%0d%0aSet-Cookie:%20a=b" + END,
    "line break in the request id": b"GET / HTTP/1.1\r\nX-Request-Id: a%0d%0aX: y\r\nHost: x\r\nConnection: close\r\n\r\n",  # noqa: E501
    "huge path": b"GET /" + b"a" * 20_000 + END,
    "very huge path": b"GET /" + b"a" * 200_000 + END,
    "huge query": b"GET /?" + b"a=b&" * 10_000 + END,
    "deep path": b"GET " + b"/a" * 1_900 + END,
    "huge field": b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
    "huge field name": b"GET / HTTP/1.1\r\nHost: x\r\n" + b"a" * 30_000 + b": b\r\nConnection: close\r\n\r\n",
    "many fields": b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(500)) + b"\r\n",
    "very many fields": b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(9000)) + b"\r\n",
    "field without a colon": b"GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n",
    "field without a name": b"GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n",
    "space before the colon": b"GET / HTTP/1.1\r\nHost : x\r\n\r\n",
    "folded field": b"GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n",
    "odd host": b"GET /?x HTTP/1.1\r\nHost: <script>\"'\r\nConnection: close\r\n\r\n",
    "host with a path": b"GET /none HTTP/1.1\r\nHost: x/../y\r\nConnection: close\r\n\r\n",
    "two lengths": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "negative length": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "length is text": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
    "length with a plus": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nabcde",
    "huge length": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\nConnection: close\r\n\r\n",
    "length and chunks": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",  # noqa: E501
    "chunked GET": b"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
    "broken chunk": b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
    "unknown coding": b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: cow\r\n\r\n",
    "obfuscated coding": b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: \x0bchunked\r\n\r\n",
    "expectation": b"GET / HTTP/1.1\r\nHost: x\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n",
    "upgrade": b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade, close\r\n\r\n",
    "h2c upgrade": b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\nConnection: close\r\n\r\n",  # noqa: E501
    "odd accept": b"GET /none HTTP/1.1\r\nHost: x\r\nAccept: ;;;q=,,/*\r\nConnection: close\r\n\r\n",
    "odd encoding": b"GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br;q=nan, \xff\r\nConnection: close\r\n\r\n",
    "odd range": b"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=-9223372036854775809-\r\nConnection: close\r\n\r\n",
    "many ranges": b"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=" + b"0-0," * 2000 + b"\r\nConnection: close\r\n\r\n",
    "odd condition": b'GET / HTTP/1.1\r\nHost: x\r\nIf-None-Match: "\\",W/,*\r\nConnection: close\r\n\r\n',
    "odd date": b"GET / HTTP/1.1\r\nHost: x\r\nIf-Modified-Since: yesterday\r\nConnection: close\r\n\r\n",
    "odd cookie": b"GET /none HTTP/1.1\r\nHost: x\r\nCookie: \x80=;;\"\r\nConnection: close\r\n\r\n",
    "proxy's words": b"GET /none HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: evil\r\nSCRIPT_NAME: /none\r\nConnection: close\r\n\r\n",  # noqa: E501
}  # fmt: skip
METHODS = (
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "OPTIONS",
    "TRACE",
    "CONNECT",
    "PROPFIND",
    "get",
    "GET\0",
    "G" * 300,
    "ÄÖ",
    "-",
)
for each in METHODS:
    for target in ("/", "/healthz", "/static/{hash}/js/page/main.js", "/none"):
        RAW[f"method {each[:20]!r} {target}"] = each.encode() + b" " + target.encode() + END


@pytest.fixture(scope="module")
def hashes(server: Server) -> dict[bytes, bytes]:
    page = server.ask(b"GET /" + END)
    return {b"{hash}": link(page, "page.css").split(b"/")[2], b"{model}": link(page, "model.json").split(b"/")[2]}


def fill(request: bytes, hashes: dict[bytes, bytes]) -> bytes:
    for placeholder, value in hashes.items():
        request = request.replace(placeholder, value)
    return request


def check(server: Server, answer: bytes) -> None:
    # No answer is fine too: the client sees a closed connection.
    if answer:
        status = int(answer.split(b" ", 2)[1])
        assert status in FINE, answer[:200]
        head = answer.split(b"\r\n\r\n", 1)[0].lower()
        assert b"set-cookie" not in head
        assert b"\nx: y" not in head
    assert SECRET.encode() not in answer
    assert b"StartError" not in answer
    assert b"Traceback" not in answer


@pytest.mark.parametrize("path", TRAVERSAL)
def test_path(server: Server, hashes: dict[bytes, bytes], path: str) -> None:
    answer = server.ask(fill(b"GET " + path.encode() + END, hashes))
    check(server, answer)
    assert int(answer.split(b" ", 2)[1]) in (400, 404)


@pytest.mark.parametrize("name", RAW)
def test_raw(server: Server, hashes: dict[bytes, bytes], name: str) -> None:
    with server.connect() as sock:
        sock.settimeout(8)
        try:
            sock.sendall(fill(RAW[name], hashes))
            sock.shutdown(1)
        except OSError:
            pass
        answer = receive_all(sock)
    check(server, answer)


PATH_CHARACTERS = st.sampled_from([*string.printable, "%2e", "%2f", "%00", "../", "//", "%c0%af", "ü", "\x7f"])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.sampled_from(STARTS), rest=st.lists(PATH_CHARACTERS, max_size=40).map("".join))
def test_any_path(server: Server, hashes: dict[bytes, bytes], start: str, rest: str) -> None:
    check(server, server.ask(fill(b"GET " + (start + rest).encode() + END, hashes)))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(string.printable, max_size=20), value=st.binary(max_size=60))
def test_any_field(server: Server, name: str, value: bytes) -> None:
    request = b"GET /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + name.encode() + b": " + value + b"\r\n\r\n"
    with server.connect() as sock:
        sock.sendall(request)
        sock.shutdown(1)
        answer = receive_all(sock)
    check(server, answer)


def test_nothing_went_wrong_inside(server: Server) -> None:
    # Last in this file: it checks what all the requests above left in the log.
    errors = server.errors_text()
    assert "Traceback" not in errors
    assert "[ERROR]" not in errors
    assert server.ask(b"GET /healthz" + END).endswith(b"ok\n")
