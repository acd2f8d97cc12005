"""Compressed copies of files, made once and kept by content: `<sha256>.br` and `<sha256>.gz` in a folder.

A copy is found by the hash of what it was made from, so it can never be stale. The image's build makes them at the best
quality (`python -m app.precompress OUT`); what is missing at start is made quickly and kept for the next start.
An empty copy says that compressing is not worth it.
"""

import contextlib
import gzip
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
from whitenoise.compress import Compressor

SUFFIXES = {"br": ".br", "gzip": ".gz"}
FAST = {"br": 5, "gzip": 6}
BEST = {"br": 11, "gzip": 9}
WORTH = 0.95  # a copy must be smaller than this share of the original


class VariantStore:
    """Folders of compressed copies; looked up in order, written to the last.

    A folder that belongs to somebody else, or that others may write to, is not used: its copies could be anything.
    """

    def __init__(self, folders: tuple[Path, ...], quality: dict[str, int] | None = None) -> None:
        self._quality = quality or FAST
        self._skip = Compressor(quiet=True)
        self._folders = [folder for folder in folders if _is_safe(folder)]
        self._target = folders[-1] if folders and _make_private(folders[-1]) else None

    def find(self, path: Path, sha256: str) -> dict[str, Path]:
        """Give the compressed copies of a file, by content coding ("br", "gzip"); makes the missing ones if it can."""
        if not self._skip.should_compress(path.name):
            return {}
        found: dict[str, Path] = {}
        data: bytes | None = None
        for coding, suffix in SUFFIXES.items():
            copy = self._existing(sha256 + suffix)
            if copy is None and self._target is not None:
                data = path.read_bytes() if data is None else data
                if hashlib.sha256(data).hexdigest() != sha256:
                    return {}  # it has just changed, and a copy of it would be kept under the wrong name
                copy = self._make(data, coding, self._target / (sha256 + suffix))
            if copy is not None and copy.stat().st_size:
                found[coding] = copy
        return found

    def prepare(self, files: Iterable[tuple[Path, str]]) -> None:
        """Make what is missing for files given as path and SHA-256, on all processors: compressors release the lock."""
        with ThreadPoolExecutor() as pool:
            list(pool.map(lambda file: self.find(*file), list(files)))

    def _existing(self, name: str) -> Path | None:
        folders = (*self._folders, self._target) if self._target else self._folders
        return next((folder / name for folder in folders if (folder / name).is_file()), None)

    def _make(self, data: bytes, coding: str, target: Path) -> Path | None:
        body = compress(data, coding, self._quality[coding])
        if len(body) >= len(data) * WORTH:
            body = b""
        try:
            with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as stream:
                stream.write(body)
            Path(stream.name).chmod(0o644)
            Path(stream.name).replace(target)
        except OSError:
            with contextlib.suppress(OSError, UnboundLocalError):
                Path(stream.name).unlink()
            return None
        return target


def compress(data: bytes, coding: str, quality: int) -> bytes:
    """Compress; the result depends on `data` and `quality` alone."""
    if coding == "br":
        return bytes(brotli.compress(data, quality=quality))
    return gzip.compress(data, quality, mtime=0)


def _is_safe(folder: Path) -> bool:
    try:
        status = folder.lstat()
    except OSError:
        return False
    ours = status.st_uid in (0, os.getuid())
    return stat.S_ISDIR(status.st_mode) and ours and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _make_private(folder: Path) -> bool:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return False
    return _is_safe(folder) and os.access(folder, os.W_OK)
