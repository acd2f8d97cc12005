"""A bare site for the engine's tests: the sources unbuilt, an empty page, a model folder, the server's headers."""

from __future__ import annotations

import contextlib
import functools
import io
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).resolve().parents[2]
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; img-src 'self' blob: data:; "
    "connect-src 'self'; object-src 'none'; base-uri 'none'"
)
PAGE = b"<!doctype html><meta charset=utf-8><title>engine</title><link rel=icon href=data:,><body>"
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}


@dataclass
class Site:
    """Where it listens, which folder is served under which name, and the requests it got."""

    url: str
    folders: dict[str, Path]
    isolated: bool = True
    requests: list[str] = field(default_factory=list)
    overrides: dict[str, bytes] = field(default_factory=dict)  # scripts that a test serves in place of a file


class Handler(SimpleHTTPRequestHandler):
    """Serves `/` as the empty page and `/<name>/...` from the site's folders."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.site.requests.append(path)
        if path == "/":
            self.answer(200, "text/html; charset=utf-8", PAGE)
            return
        if path in self.site.overrides:
            self.answer(200, "text/javascript", self.site.overrides[path])
            return
        name, _, rest = path.lstrip("/").partition("/")
        folder = self.site.folders.get(name)
        file = (folder / rest).resolve() if folder else None
        if file is None or folder is None or not file.is_relative_to(folder.resolve()) or not file.is_file():
            self.answer(404, "text/plain", b"not here")
            return
        # Streamed: a test may have a file of a gigabyte.
        with file.open("rb") as stream:
            self.answer(200, TYPES.get(file.suffix, "application/octet-stream"), stream, file.stat().st_size)

    def answer(self, status: int, kind: str, body: bytes | BinaryIO, size: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if isinstance(body, bytes) else size))
        self.send_header("Content-Security-Policy", POLICY)
        if self.site.isolated:
            self.send_header("Cross-Origin-Opener-Policy", "same-origin")
            self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
            self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            shutil.copyfileobj(io.BytesIO(body) if isinstance(body, bytes) else body, self.wfile)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def serve(folders: dict[str, Path], *, isolated: bool = True) -> Iterator[Site]:
    """Serve `static/` and the folders given, each under its name, on a free port."""
    site = Site("", {"static": ROOT / "static", **folders}, isolated)
    handler = functools.partial(type("SiteHandler", (Handler,), {"site": site}))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
