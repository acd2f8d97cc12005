"""Response headers that isolate the page, and which answers get them; nothing about content or caching."""

from collections.abc import Sequence

# Styles need no unsafe keyword either: the page sets them through the CSSOM, which no policy forbids.
CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; img-src 'self' blob: data:; "
    "media-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'"
)
NOBODY = "'none'"
PERMISSIONS_POLICY = "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()"
STRICT_TRANSPORT_SECURITY = ("Strict-Transport-Security", "max-age=31536000")  # seconds: one year
RUNS = ("text/html", "text/javascript", "image/svg+xml")  # media types of what a browser may run


class SecurityHeaders:
    """The headers of one deployment: the same list for every response of a kind, made once.

    Args:
        cross_origin_isolation: whether to ask for it, which WebAssembly threads need.
        frame_ancestors: sources of a Content-Security-Policy that may show the page in a frame.
    """

    def __init__(self, cross_origin_isolation: bool, frame_ancestors: Sequence[str]) -> None:
        shared = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")]
        isolation = [("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Embedder-Policy", "require-corp")]
        policy = f"{CONTENT_SECURITY_POLICY}; frame-ancestors {' '.join(frame_ancestors) or NOBODY}"
        self.common = [*shared, ("Cross-Origin-Resource-Policy", "same-origin")]
        # A worker obeys the policy and the isolation of its own script's response, so scripts get them as pages do.
        self.document = [
            *shared,
            # An isolated outer page can only frame what also allows it here.
            ("Cross-Origin-Resource-Policy", "cross-origin" if frame_ancestors else "same-origin"),
            ("Content-Security-Policy", policy),
            ("Permissions-Policy", PERMISSIONS_POLICY),
            *(isolation if cross_origin_isolation else []),
        ]

    def for_answer(self, media_type: str, *, https: bool) -> list[tuple[str, str]]:
        """Headers for an answer of this media type, to a visitor who came by https or not."""
        headers = self.document if media_type.startswith(RUNS) else self.common
        return [*headers, STRICT_TRANSPORT_SECURITY] if https else headers
