"""What every answer carries, whoever made it: the request's identifier and the security headers, HSTS behind https."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from app.request_id import request_id
from app.security import SecurityHeaders

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class Front:
    """WSGI middleware, outside of all others."""

    def __init__(self, application: "WSGIApplication", headers: SecurityHeaders) -> None:
        self._application = application
        self._headers = headers

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request as WSGI asks."""
        if not environ.get("PATH_INFO"):
            environ["PATH_INFO"] = "/"  # RFC 9110, section 4.2.3: a proxy's "http://name" has no path
        identifier = ("X-Request-Id", request_id(environ))
        # The server sets the scheme, and believes only proxies that it was told of.
        https = environ["wsgi.url_scheme"] == "https"

        def start(status: str, fields: list[tuple[str, str]], exc_info: Any = None) -> Any:
            media_type = next((value for name, value in fields if name == "Content-Type"), "")
            more = self._headers.for_answer(media_type, https=https)
            return start_response(status, [*fields, *more, identifier], exc_info)

        return self._application(environ, start)
