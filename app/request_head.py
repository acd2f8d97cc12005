"""Reads the plain requests that browsers send for files, and only those; everything else is gunicorn's to parse.

It never decides about an odd request: what is not certain to be read the same by everybody (a body, a repeated field,
an upgrade, an escape in the path, HTTP/1.0) gives None, and the full parser judges it. Grammar: RFC 9110 and RFC 9112.
"""

import re
from dataclasses import dataclass
from typing import Any

HEAD = re.compile(rb"(GET|HEAD) (/[A-Za-z0-9._~/-]*) HTTP/1\.1\r\n((?:[A-Za-z0-9-]+:[\t\x20-\x7e\x80-\xff]*\r\n)*)\r\n")
FIELD = re.compile(rb"([A-Za-z0-9-]+):[ \t]*([^\r]*?)[ \t]*\r\n")
MAX_FIELDS = 64
# Fields that the answer, the log or the proxy rules need; the names as WSGI has them.
KEPT = {
    b"accept-encoding": "HTTP_ACCEPT_ENCODING",
    b"if-none-match": "HTTP_IF_NONE_MATCH",
    b"if-range": "HTTP_IF_RANGE",
    b"range": "HTTP_RANGE",
    b"referer": "HTTP_REFERER",
    b"user-agent": "HTTP_USER_AGENT",
    b"x-forwarded-for": "HTTP_X_FORWARDED_FOR",
    b"x-forwarded-proto": "HTTP_X_FORWARDED_PROTO",
    b"x-request-id": "HTTP_X_REQUEST_ID",
}
# Fields that change how the message is framed, or that gunicorn gives a meaning of its own.
NOT_PLAIN = frozenset(
    {b"content-length", b"transfer-encoding", b"expect", b"upgrade", b"trailer", b"http2-settings",
     b"x-forwarded-ssl", b"x-forwarded-protocol"}
)  # fmt: skip


@dataclass(frozen=True)
class RequestHead:
    """A plain request: its WSGI environ (method, path, kept fields) and whether the connection may go on after it."""

    environ: dict[str, Any]
    keep_alive: bool


def read_head(data: bytes) -> RequestHead | None:
    """Read a request's head, its empty line included; None where it is not one of the plain ones."""
    match = HEAD.fullmatch(data)
    if match is None:
        return None
    method, path, block = match.groups()
    fields = FIELD.findall(block)
    names = {name.lower() for name, _ in fields}
    if len(names) != len(fields) or len(fields) > MAX_FIELDS or b"host" not in names or names & NOT_PLAIN:
        return None
    environ = {"REQUEST_METHOD": method.decode(), "PATH_INFO": path.decode(), "QUERY_STRING": ""}
    keep_alive = True
    for name, value in fields:
        lower = name.lower()
        key = KEPT.get(lower)
        if key is not None:
            environ[key] = value.decode("latin-1")
        elif lower == b"connection":
            option = value.lower()
            if option not in (b"keep-alive", b"close"):
                return None
            keep_alive = option == b"keep-alive"
    return RequestHead(environ, keep_alive)
