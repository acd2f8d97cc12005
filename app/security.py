"""Response headers that keep the page to itself. Which header goes where; nothing about content or caching."""

from flask import Flask, Request, Response, request

# style-src has no unsafe word either: the page sets styles through the CSSOM, which no policy forbids.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self' blob:",
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
PERMISSIONS_POLICY = "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()"
STRICT_TRANSPORT_SECURITY = "max-age=31536000"  # seconds: one year


class SecurityHeaders:
    """The headers of one deployment: the same list for every response of a kind, made once."""

    def __init__(self, *, cross_origin_isolation: bool) -> None:
        self.common = (
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        )
        isolation = (
            (("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Embedder-Policy", "require-corp"))
            if cross_origin_isolation
            else ()
        )
        # A worker obeys the policy and the isolation of its own script's response, so scripts get them as pages do.
        self.document = (
            *self.common,
            ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
            ("Permissions-Policy", PERMISSIONS_POLICY),
            *isolation,
        )
        self.https = (("Strict-Transport-Security", STRICT_TRANSPORT_SECURITY),)

    def for_media_type(self, media_type: str) -> tuple[tuple[str, str], ...]:
        """Headers for a response of this media type, without those that depend on the request."""
        runs = media_type.startswith(("text/html", "text/javascript", "image/svg+xml"))
        return self.document if runs else self.common


def init_app(app: Flask, headers: SecurityHeaders) -> None:
    """Add the headers to every response that Flask makes."""

    @app.after_request
    def add_headers(response: Response) -> Response:
        for name, value in headers.for_media_type(response.mimetype or ""):
            response.headers.setdefault(name, value)
        if is_https(request):
            response.headers.extend(headers.https)
        return response


def is_https(incoming: Request) -> bool:
    """Whether the visitor came by https; gunicorn sets the scheme, and believes only proxies it was told of."""
    return incoming.environ.get("wsgi.url_scheme") == "https"
