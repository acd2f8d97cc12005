"""What happens to every request first: it gets an identifier and security headers, and may be refused."""

import random
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import BadRequest, HTTPException, MethodNotAllowed

from app.security import SecurityHeaders

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

REQUEST_ID = "mask_or_no_mask.request_id"
READING = ("GET", "HEAD")
# RFC 9110, section 7.2: a name or address, optionally a port. Empty is allowed; gunicorn itself refuses two of them.
HOST = re.compile(r"([A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(:[0-9]{0,5})?")
PLAUSIBLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/+=@-]{0,127}", re.ASCII)


class Front:
    """The outermost WSGI middleware."""

    def __init__(self, application: "WSGIApplication", headers: SecurityHeaders) -> None:
        self._application = application
        self._headers = headers

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a WSGI request."""
        if not environ.get("PATH_INFO"):
            environ["PATH_INFO"] = "/"  # RFC 9110, section 4.2.3: a proxy's "http://name" has no path
        identifier = ("X-Request-Id", request_id(environ))
        # gunicorn sets the scheme, and believes only the proxies that it was told to trust.
        https = environ["wsgi.url_scheme"] == "https"

        def start(status: str, fields: list[tuple[str, str]], exc_info: Any = None) -> Any:
            media_type = next((value for name, value in fields if name == "Content-Type"), "")
            more = self._headers.for_answer(media_type, https=https)
            return start_response(status, [*fields, *more, identifier], exc_info)

        return self._application(environ, start)


def request_id(environ: dict[str, Any]) -> str:
    """Return the request's identifier: the proxy's if it sent a plausible one, else a new one."""
    if REQUEST_ID not in environ:
        sent = environ.get("HTTP_X_REQUEST_ID", "")
        # It tells requests apart and guards nothing, so it does not need the system's secure random source.
        environ[REQUEST_ID] = sent if PLAUSIBLE.fullmatch(sent) else f"{random.getrandbits(128):032x}"
    return str(environ[REQUEST_ID])


def refusal(environ: Mapping[str, Any]) -> HTTPException | None:
    """Return the error for a request that is refused whatever it asks for, or None."""
    if environ["REQUEST_METHOD"] not in READING:
        return MethodNotAllowed(valid_methods=READING)
    # RFC 9112, section 3.2: only an HTTP/1.0 request may come without a host.
    missing = "?" if environ.get("SERVER_PROTOCOL") == "HTTP/1.1" else ""
    return None if HOST.fullmatch(environ.get("HTTP_HOST", missing)) else BadRequest()
