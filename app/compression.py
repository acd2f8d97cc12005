"""Compressed copies of files, found by content: `<sha256>.br` and `<sha256>.gz` in a folder.

The image's build fills it (`app.precompress`); an empty copy says that compressing is not worth it. Missing copies are
made at start, quickly and in memory; large files then get none.
"""

import gzip
from pathlib import Path

import brotli
from whitenoise.compress import Compressor

from app.files import File, read_file

SUFFIXES = {"br": ".br", "gzip": ".gz"}
FAST = {"br": 4, "gzip": 4}
BEST = {"br": 11, "gzip": 9}
WORTH = 0.95  # a copy must be smaller than this share of the original
LARGE = 2**20  # bytes

_compressor = Compressor(quiet=True)


def find_copies(folder: Path | None, file: File) -> dict[str, bytes | File]:
    """Return the compressed copies of a file by content coding, "br" and "gzip"; makes those that are missing."""
    if not _compressor.should_compress(file.name):
        return {}
    if folder and all((folder / (file.sha256 + suffix)).is_file() for suffix in SUFFIXES.values()):
        copies = {coding: read_file(folder, file.sha256 + suffix) for coding, suffix in SUFFIXES.items()}
        return {coding: copy for coding, copy in copies.items() if copy.size}
    return dict(make_copies(file.path.read_bytes(), FAST)) if file.size <= LARGE else {}


def make_copies(data: bytes, quality: dict[str, int]) -> dict[str, bytes]:
    """Compress in every coding that is worth it; the result depends on `data` and `quality` alone."""
    br = bytes(brotli.compress(data, quality=quality["br"]))
    copies = {"br": br, "gzip": gzip.compress(data, quality["gzip"], mtime=0)}
    return {coding: copy for coding, copy in copies.items() if len(copy) < len(data) * WORTH}
