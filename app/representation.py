"""One address's answer: choose the content coding, answer conditions and ranges. Headers are made once, at start.

The rules are RFC 9110's: sections 12.5.3 (Accept-Encoding), 13 (conditions) and 14 (ranges); WhiteNoise's own files do
not support `q=0`, If-Range, lists of tags or ranges of one byte. Not its job: which address leads here (`app.assets`),
what is in the bytes (`app.files`), and how they get to the socket (the server).
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from http import HTTPStatus
from typing import Any

from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header, parse_etags, parse_range_header
from whitenoise.responders import Response

from app.files import File, FileChangedError

MAX_FIELD_LENGTH = 1000  # characters; longer conditions and ranges are ignored, as section 2.3 allows


class Representation:
    """The bytes under one content coding, with the headers of every answer they can give."""

    def __init__(self, body: bytes | File, tag: str, shared: Sequence[tuple[str, str]], coding: str) -> None:
        encoded = [] if coding == "identity" else [("Content-Encoding", coding)]
        self.body = body
        self.etag = etag = f'"{tag}-{coding}"' if encoded else f'"{tag}"'
        self._base = [*shared, ("ETag", etag), *encoded]
        self._whole = [*self._base, ("Accept-Ranges", "bytes"), ("Content-Length", str(len(body)))]
        caching = [(name, value) for name, value in shared if name in ("Cache-Control", "Vary")]
        self.not_modified = Response(HTTPStatus.NOT_MODIFIED, [*caching, ("ETag", etag)], None)
        self.head = Response(HTTPStatus.OK, self._whole, None)
        self.whole = Response(HTTPStatus.OK, self._whole, (body, 0, len(body)))

    def part(self, value: str) -> Response:
        """Answer a Range field: one part, or the whole if it asks for several or cannot be parsed."""
        size = len(self.body)
        try:
            wanted = parse_range_header(value)
        except ValueError:
            return self.whole
        if wanted is None or wanted.units != "bytes" or len(wanted.ranges) != 1:
            return self.whole
        first, stop = wanted.ranges[0]
        # A suffix longer than the whole means the whole (RFC 9110, section 14.1.2).
        start = max(size + first, 0) if first < 0 else first
        stop = size if stop is None else min(stop, size)
        if start >= stop:
            headers = [("Content-Range", f"bytes */{size}"), ("Content-Length", "0")]
            return Response(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers, None)
        headers = [("Content-Range", f"bytes {start}-{stop - 1}/{size}"), ("Content-Length", str(stop - start))]
        return Response(HTTPStatus.PARTIAL_CONTENT, [*self._base, *headers], (self.body, start, stop - start))


class Resource:
    """All representations of one address, the smallest first; WhiteNoise calls it as it does its own files."""

    def __init__(self, representations: Mapping[str, Representation]) -> None:
        self._by_size = sorted(representations.items(), key=lambda item: len(item[1].body))
        self._identity = representations["identity"]

    def get_response(self, method: str, request_headers: Mapping[str, Any]) -> Response:
        """Answer a GET or HEAD; the header fields are named as in a WSGI environ.

        Raises:
            FileChangedError: the file is no longer what it was at start.
        """
        accepted = acceptable(request_headers.get("HTTP_ACCEPT_ENCODING", ""))
        chosen = next((each for coding, each in self._by_size if coding in accepted), self._identity)
        condition = request_headers.get("HTTP_IF_NONE_MATCH")
        if condition is not None and (condition == chosen.etag or _matches(condition, chosen.etag)):
            return chosen.not_modified
        if isinstance(chosen.body, File) and not chosen.body.is_unchanged():
            raise FileChangedError
        if method == "HEAD":
            return chosen.head
        wanted = request_headers.get("HTTP_RANGE")
        if wanted is None or len(wanted) > MAX_FIELD_LENGTH:
            return chosen.whole
        # A date never equals the ETag, so an If-Range with a date gets the whole: there is no Last-Modified.
        same = request_headers.get("HTTP_IF_RANGE", chosen.etag) == chosen.etag
        return chosen.part(wanted) if same else chosen.whole


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
