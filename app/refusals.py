"""Requests that are refused whatever they ask for. What is said to them is `app.errors`'."""

import re
from collections.abc import Mapping
from typing import Any

from werkzeug.exceptions import BadRequest, HTTPException, MethodNotAllowed

READING = ("GET", "HEAD")
# RFC 9110, section 7.2: a name or an address and perhaps a port. Empty is allowed; two were refused by the server.
HOST = re.compile(r"([A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(:[0-9]{0,5})?")


def refusal(environ: Mapping[str, Any]) -> HTTPException | None:
    """Give the error with which a request is refused, or None."""
    if environ["REQUEST_METHOD"] not in READING:
        return MethodNotAllowed(valid_methods=READING)
    host = environ.get("HTTP_HOST")
    if host is None:
        # RFC 9112, section 3.2: only an HTTP/1.0 request may come without.
        return BadRequest() if environ.get("SERVER_PROTOCOL") == "HTTP/1.1" else None
    return None if HOST.fullmatch(host) else BadRequest()
