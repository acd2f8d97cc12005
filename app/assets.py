"""Files under addresses that hold their content's hash: a table made at start, one look-up per request.

Builds on WhiteNoise: its middleware and media types are used, its scan and its answers are replaced, because addresses,
validators and compressed copies come from content here and not from file names and times.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whitenoise import WhiteNoise

from app.compression import BEST, VariantStore, compress
from app.config import StartError
from app.model import CARD, Model
from app.representation import Answer, Body, Representation, Resource
from app.request_id import request_id
from app.security import SecurityHeaders

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

IMMUTABLE = "public, max-age=31536000, immutable"  # seconds: one year
REVALIDATE = "no-cache"
NO_STORE = "no-store"
IN_MEMORY = 64 * 1024  # bytes; smaller bodies are kept, larger ones are sent from their file
CHUNK = 256 * 1024  # bytes
MEDIA_TYPES = {
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".bin": "application/octet-stream",
    ".ppm": "image/x-portable-pixmap",
    ".webmanifest": "application/manifest+json",
}


class Assets(WhiteNoise):  # type: ignore[misc]
    """WSGI middleware: answers the addresses it knows, hands everything else to the application."""

    def __init__(self, application: "WSGIApplication", store: VariantStore, headers: SecurityHeaders) -> None:
        super().__init__(application, mimetypes=MEDIA_TYPES)
        self._application = application
        self._store = store
        self._headers = headers
        self.static_prefix = ""
        self.https_head = "".join(f"{name}: {value}\r\n" for name, value in headers.https).encode()
        self.files: dict[str, Resource] = {}
        self.hashes: dict[str, str] = {}  # address to SHA-256, of every file that never changes
        self._served: list[tuple[Path, str]] = []

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request as WSGI asks."""
        resource = self.files.get(environ.get("PATH_INFO", ""))
        if resource is None or environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return self._application(environ, start_response)
        answer = resource.answer(environ)
        if answer.body is not None and not answer.body.is_unchanged():
            return self._application(environ, start_response)
        headers = [*answer.headers, ("X-Request-Id", request_id(environ))]
        if environ["wsgi.url_scheme"] == "https":
            headers += self._headers.https
        return _send(answer, headers, environ, start_response)

    def add_static(self, folder: Path) -> str:
        """Add the page's files under `/static/<hash>/`; gives the hash.

        Raises:
            StartError: the folder is missing.
        """
        if not folder.is_dir():
            raise StartError(f"The folder {folder} is missing; the page's modules and styles are expected in it.")
        hashes = {path: _sha256(path) for path in _scan(folder)}
        digest = hashlib.sha256(repr(self._headers.document).encode())
        for path, sha256 in hashes.items():
            digest.update(f"{path.relative_to(folder).as_posix()}\0{sha256}\n".encode())
        version = digest.hexdigest()[:16]
        self.static_prefix = f"/static/{version}/"
        self._store.prepare(hashes.items())
        for path, sha256 in hashes.items():
            self._add_file(self.static_prefix + path.relative_to(folder).as_posix(), path, sha256)
        return version

    def add_model(self, model: Model) -> None:
        """Add a model's files under `/model_web/<hash>/`, and no other file of its folder."""
        self._store.prepare((file.path, file.sha256) for file in model.files)
        for file in model.files:
            # The hash in the address is over what runs, not over what is told about it.
            cache_control = REVALIDATE if file.name == CARD else IMMUTABLE
            self._add_file(f"/model_web/{model.hash}/{file.name}", file.path, file.sha256, cache_control)

    def add_text(self, url: str, text: str, media_type: str, cache_control: str = REVALIDATE) -> None:
        """Add a text made at start; browsers must ask again each time whether it is still the same."""
        data = text.encode()
        bodies = {"identity": data, **{coding: compress(data, coding, BEST[coding]) for coding in BEST}}
        bodies = {coding: body for coding, body in bodies.items() if coding == "identity" or len(body) < len(data)}
        headers = self._shared_headers(media_type, cache_control)
        if len(bodies) > 1:
            headers.append(("Vary", "Accept-Encoding"))
        # The headers are part of the tag: a 304 would otherwise leave a visitor with the policy of an older start.
        tag = hashlib.sha256(data + repr(headers).encode()).hexdigest()[:16]
        self.files[url] = Resource(
            {coding: _represent(Body(len(body), data=body), tag, headers, coding) for coding, body in bodies.items()}
        )

    def static_url(self, path: str) -> str:
        """Give the address of a file of the page, like `js/page/main.js`.

        Raises:
            StartError: there is no such file.
        """
        url = self.static_prefix + path
        if url not in self.files:
            raise StartError(f"A template asks for static/{path}, which does not exist.")
        return url

    def static_urls(self) -> list[str]:
        """Give the addresses of all files of the page."""
        return [url for url in self.files if url.startswith(self.static_prefix)]

    def served_files(self) -> list[tuple[Path, str]]:
        """Give path and SHA-256 of every file with an address."""
        return list(self._served)

    def _add_file(self, url: str, path: Path, sha256: str, cache_control: str = IMMUTABLE) -> None:
        headers = self._shared_headers(self.media_types.get_type(path.name), cache_control)
        copies = self._store.find(path, sha256)
        if copies:
            headers.append(("Vary", "Accept-Encoding"))
        paths = {"identity": path, **copies}
        self.files[url] = Resource(
            {coding: _represent(_body(each), sha256[:16], headers, coding) for coding, each in paths.items()}
        )
        self._served.append((path, sha256))
        if cache_control == IMMUTABLE:
            self.hashes[url] = sha256

    def _shared_headers(self, media_type: str, cache_control: str) -> list[tuple[str, str]]:
        charset = "; charset=utf-8" if media_type.startswith("text/") else ""
        return [
            ("Content-Type", media_type + charset),
            ("Cache-Control", cache_control),
            *self._headers.for_media_type(media_type),
        ]


def _represent(body: Body, tag: str, headers: list[tuple[str, str]], coding: str) -> Representation:
    if coding == "identity":
        return Representation(body, f'"{tag}"', headers, None)
    return Representation(body, f'"{tag}-{coding}"', headers, coding)


def _body(path: Path) -> Body:
    size = path.stat().st_size
    return Body(size, path, path.read_bytes() if size <= IN_MEMORY else None)


def _send(
    answer: Answer, headers: list[tuple[str, str]], environ: "WSGIEnvironment", start_response: "StartResponse"
) -> Iterable[bytes]:
    start_response(f"{answer.status.value} {answer.status.phrase}", headers)
    body = answer.body
    if body is None or environ["REQUEST_METHOD"] == "HEAD":
        return []
    if body.data is not None:
        return [body.data[answer.start : answer.start + answer.length]]
    # The open file may no longer have a name; a second descriptor of it has a position of its own.
    stream = Path(f"/proc/self/fd/{body.descriptor()}").open("rb", buffering=0)  # noqa: SIM115
    stream.seek(answer.start)
    wrapper: Callable[..., Iterable[bytes]] | None = environ.get("wsgi.file_wrapper")
    return wrapper(stream, CHUNK) if wrapper else _chunks(stream, answer.length)


def _chunks(stream: Any, length: int) -> Iterator[bytes]:
    with stream:
        while length > 0 and (chunk := stream.read(min(CHUNK, length))):
            length -= len(chunk)
            yield chunk


def _scan(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not path.is_symlink() and not hidden:
            yield path


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
