"""One address's answer: choose the content coding, answer conditions and ranges. Headers are made once, at start.

Rules are RFC 9110's: section 12.5.3 (Accept-Encoding), 13 (conditions), 14 (ranges). What is not his job: which
address leads here (`app.assets`) and how bytes get to the socket (the server).
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

from gunicorn import SERVER
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header, parse_etags, parse_range_header

Headers = list[tuple[str, str]]
MAX_FIELD_LENGTH = 1000  # characters; longer conditions and ranges are ignored, as section 2.3 allows


class Body:
    """Bytes to send, in a file that is opened once, or in memory."""

    def __init__(self, size: int, path: Path | None = None, data: bytes | None = None) -> None:
        self.size = size
        self.path = path
        self.data = data
        self._descriptor: int | None = None
        self._modified = path.stat().st_mtime_ns if path else 0

    def descriptor(self) -> int:
        """Give a descriptor of the file, for `sendfile` with an offset; it stays open and its position is not used."""
        if self._descriptor is None:
            assert self.path is not None
            self._descriptor = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        return self._descriptor

    def is_unchanged(self) -> bool:
        """Whether the bytes are still those that the address promises; a file that was replaced is still open here."""
        if self.data is not None:
            return True
        try:
            status = os.fstat(self.descriptor())
        except OSError:
            return False
        return (status.st_size, status.st_mtime_ns) == (self.size, self._modified)


@dataclass(frozen=True)
class Answer:
    """Status, headers and what to send: `length` bytes of `body` from `start`, or nothing where it is None."""

    status: HTTPStatus
    headers: Sequence[tuple[str, str]]
    body: Body | None = None
    start: int = 0
    length: int = 0

    @cached_property
    def head(self) -> bytes:
        """Status line and headers as sent, without those that differ from request to request."""
        lines = [f"HTTP/1.1 {self.status.value} {self.status.phrase}", f"Server: {SERVER}"]
        lines += [f"{name}: {value}" for name, value in self.headers]
        return ("\r\n".join(lines) + "\r\n").encode("latin-1")


class Representation:
    """The bytes under one content coding, with the headers of every answer they can give."""

    def __init__(self, body: Body, etag: str, shared: Headers, coding: str | None) -> None:
        self.body = body
        self.etag = etag
        caching = [(name, value) for name, value in shared if name in ("Cache-Control", "Vary")]
        self._base = [*shared, ("ETag", etag), *([("Content-Encoding", coding)] if coding else [])]
        self.full = Answer(
            HTTPStatus.OK,
            (*self._base, ("Accept-Ranges", "bytes"), ("Content-Length", str(body.size))),
            body,
            0,
            body.size,
        )
        self.not_modified = Answer(HTTPStatus.NOT_MODIFIED, (*caching, ("ETag", etag)))

    def part(self, value: str) -> Answer:
        """Answer a Range field: one part, or the whole where there are several or the field cannot be read."""
        size = self.body.size
        try:
            wanted = parse_range_header(value)
        except ValueError:
            return self.full
        if wanted is None or wanted.units != "bytes" or len(wanted.ranges) != 1:
            return self.full
        first, stop = wanted.ranges[0]
        # A suffix longer than the whole means the whole (RFC 9110, section 14.1.2).
        start = max(size + first, 0) if first < 0 else first
        stop = size if stop is None else min(stop, size)
        if start >= stop:
            unsatisfied = (
                ("Content-Range", f"bytes */{size}"),
                ("Content-Length", "0"),
                ("X-Content-Type-Options", "nosniff"),
            )
            return Answer(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, unsatisfied)
        headers = (
            *self._base,
            ("Content-Range", f"bytes {start}-{stop - 1}/{size}"),
            ("Content-Length", str(stop - start)),
        )
        return Answer(HTTPStatus.PARTIAL_CONTENT, headers, self.body, start, stop - start)


class Resource:
    """All representations of one address, the smallest first."""

    def __init__(self, representations: Mapping[str, Representation]) -> None:
        self._by_size = sorted(representations.items(), key=lambda item: item[1].body.size)
        self._identity = representations["identity"]

    @property
    def identity(self) -> Representation:
        """The bytes as they are, without a content coding."""
        return self._identity

    def answer(self, environ: Mapping[str, Any]) -> Answer:
        """Answer a GET or HEAD; the sender leaves the body out for HEAD."""
        accepted = acceptable(environ.get("HTTP_ACCEPT_ENCODING", ""))
        chosen = next((each for coding, each in self._by_size if coding in accepted), self._identity)
        condition = environ.get("HTTP_IF_NONE_MATCH")
        if condition is not None and (condition == chosen.etag or _matches(condition, chosen.etag)):
            return chosen.not_modified
        wanted = environ.get("HTTP_RANGE")
        if wanted is None or environ["REQUEST_METHOD"] != "GET" or len(wanted) > MAX_FIELD_LENGTH:
            return chosen.full
        # A date is never equal to the ETag, so an If-Range with a date gets the whole: there is no Last-Modified.
        return chosen.part(wanted) if environ.get("HTTP_IF_RANGE", chosen.etag) == chosen.etag else chosen.full


@lru_cache(maxsize=256)
def acceptable(value: str) -> frozenset[str]:
    """Content codings that an Accept-Encoding field allows; "identity" is always among them."""
    accept = parse_accept_header(value[:MAX_FIELD_LENGTH], Accept)
    return frozenset({"identity", *(coding for coding in ("br", "gzip") if accept.quality(coding) > 0)})


def _matches(condition: str, etag: str) -> bool:
    if len(condition) > MAX_FIELD_LENGTH:
        return False
    etags = parse_etags(condition)
    return etags.star_tag or etags.contains_weak(etag.strip('"'))
