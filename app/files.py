"""The bytes that are served: kept in memory, or in a file that must stay what it was at the start.

Choosing which of them to send is `app.representation`'s job; sending them is the server's.
"""

import errno
import hashlib
import io
import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PIECE = 256 * 1024  # bytes read and sent at once


class FileChangedError(Exception):
    """A file is no longer what its address promises."""


@dataclass(frozen=True)
class File:
    """A file as it was when it was hashed; kept open, so that its bytes survive another file taking its name."""

    name: str  # relative to its folder, with slashes
    path: Path
    sha256: str  # of its content, in hexadecimal
    size: int  # bytes
    modified: int  # nanoseconds since the epoch
    descriptor: int

    def __len__(self) -> int:
        return self.size

    def __del__(self) -> None:
        os.close(self.descriptor)

    def is_unchanged(self, *, by_name: bool = False) -> bool:
        """Whether the open file has not been written to since; `by_name`: whether its path still leads to it."""
        try:
            status = self.path.stat() if by_name else os.fstat(self.descriptor)
        except OSError:
            return False
        return (status.st_size, status.st_mtime_ns) == (self.size, self.modified)


def hash_of(files: Iterable[File], start: bytes = b"") -> str:
    """Hash `start`, then names and contents, into 16 hexadecimal digits."""
    return hashlib.sha256(start + "".join(f"{file.name}\0{file.sha256}\n" for file in files).encode()).hexdigest()[:16]


# A body, the first byte of it to send, and how many; WhiteNoise passes it on as it does files.
Part = tuple[bytes | File, int, int]


def read_file(folder: Path, name: str) -> File:
    """Hash a file of a folder.

    Raises:
        OSError: it cannot be read.
    """
    path = folder / name
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    status = os.fstat(descriptor)  # before reading, since a write in the meantime changes the time
    digest = hashlib.file_digest(io.FileIO(descriptor, closefd=False), "sha256").hexdigest()
    return File(name, path, digest, status.st_size, status.st_mtime_ns, descriptor)


class Pieces:
    """Stands in for `wsgi.file_wrapper`: iterating over it yields the bytes of a part."""

    def __init__(self, part: Part) -> None:
        self._part = part

    def __iter__(self) -> Iterator[bytes]:
        body, start, length = self._part
        if isinstance(body, bytes):
            return iter((body[start : start + length],))
        return _read(body, start, start + length)


def _read(file: File, start: int, stop: int) -> Iterator[bytes]:
    while start < stop:
        data = os.pread(file.descriptor, min(PIECE, stop - start), start)
        if not data or not file.is_unchanged():
            logging.getLogger("gunicorn.error").error(
                "%s changed while it was sent; the download was broken off. Restart the server.", file.path
            )
            # As if the visitor had left: the server closes the connection, and nobody caches the fragment for a year.
            raise ConnectionResetError(errno.ECONNRESET, "the file changed while it was sent")
        start += len(data)
        yield data
