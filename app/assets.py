"""Files under addresses that contain their content's hash: a table made at start, one look-up per request.

WhiteNoise holds the table, finds the address and its media type, and hands the answer to the server. This module adds
what it lacks: which addresses there are, what each of them answers (`app.representation`), and copies found by content
(`app.compression`).
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from whitenoise import WhiteNoise

from app.compression import BEST, find_copies, make_copies
from app.config import StartError
from app.files import File, FileChangedError, Pieces, hash_of, read_file
from app.front import refusal
from app.model import CARD, Model
from app.representation import Representation, Resource
from app.security import SecurityHeaders

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

IMMUTABLE = "public, max-age=31536000, immutable"  # seconds: one year
REVALIDATE = "no-cache"
NO_STORE = "no-store"
MEDIA_TYPES = {
    ".md": "text/markdown", ".mjs": "text/javascript", ".bin": "application/octet-stream",
    ".ppm": "image/x-portable-pixmap", ".webmanifest": "application/manifest+json",
}  # fmt: skip


class Assets:
    """WSGI middleware: answers the addresses it knows, hands everything else to the application."""

    def __init__(self, application: "WSGIApplication", compressed: Path | None, headers: SecurityHeaders) -> None:
        self._application = application
        self._whitenoise = WhiteNoise(application, mimetypes=MEDIA_TYPES)
        self._compressed = compressed
        # Part of addresses and tags: if these outlived a change of policy, a visitor would keep the old one.
        self._policy = repr(headers.document).encode()
        self.files: dict[str, Resource] = self._whitenoise.files
        self.served: list[File] = []
        self.static_prefix = ""
        self.hashes: dict[str, str] = {}  # address (relative to the page) to SHA-256, for files that never change

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a WSGI request."""
        if refusal(environ) is not None:
            return self._application(environ, start_response)
        environ["wsgi.file_wrapper"] = Pieces
        try:
            answer: Iterable[bytes] = self._whitenoise(environ, start_response)
        except FileChangedError:
            return self._application(environ, start_response)
        return answer

    def add_static(self, folder: Path) -> str:
        """Add the page's files under `/static/<hash>/`; returns the hash.

        Raises:
            StartError: the folder is missing.
        """
        if not folder.is_dir():
            raise StartError(f"The folder {folder} is missing; the page's modules and styles are expected in it.")
        files = [read_file(folder, name) for name in _scan(folder)]
        version = hash_of(files, self._policy)
        self.static_prefix = f"/static/{version}/"
        self._add_files(self.static_prefix, files)
        return version

    def add_model(self, model: Model) -> None:
        """Add a model's files under `/model_web/<hash>/`, and no other file of its folder."""
        self._add_files(f"/model_web/{model.hash}/", model.files)

    def add_text(self, url: str, text: str, media_type: str, cache_control: str = REVALIDATE) -> None:
        """Add a text made at start; by default browsers must revalidate it each time."""
        data = text.encode()
        tag = hashlib.sha256(self._policy + data).hexdigest()[:16]
        self._add(url, {"identity": data, **make_copies(data, BEST)}, tag, media_type, cache_control)

    def static_url(self, path: str) -> str:
        """Return the address of one of the page's files, like `js/page/main.js`, relative to the page.

        Raises:
            StartError: there is no such file.
        """
        url = self.static_prefix + path
        if url not in self.files:
            raise StartError(f"A template asks for static/{path}, which does not exist.")
        return url[1:]

    def _add_files(self, prefix: str, files: Sequence[File]) -> None:
        with ThreadPoolExecutor() as pool:  # compressors release the GIL
            found = pool.map(partial(find_copies, self._compressed), files)
        for file, copies in zip(files, found, strict=True):
            media_type = self._whitenoise.media_types.get_type(file.name)
            # The hash in a model's address covers what runs, not the card that describes it.
            cache_control = REVALIDATE if file.name == CARD else IMMUTABLE
            self._add(prefix + file.name, {"identity": file, **copies}, file.sha256[:16], media_type, cache_control)
            if cache_control == IMMUTABLE:
                self.hashes[prefix[1:] + file.name] = file.sha256
        self.served += files

    def _add(self, url: str, bodies: Mapping[str, bytes | File], tag: str, media_type: str, cache_control: str) -> None:
        charset = "; charset=utf-8" if media_type.startswith("text/") else ""
        headers = [("Content-Type", media_type + charset), ("Cache-Control", cache_control)]
        if len(bodies) > 1:
            headers.append(("Vary", "Accept-Encoding"))
        self.files[url] = Resource(
            {coding: Representation(body, tag, headers, coding) for coding, body in bodies.items()}
        )


def _scan(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and not path.is_symlink() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix()
