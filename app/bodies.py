"""The bytes of an answer: in memory, or in a file that is opened once and must stay as it was at the start.

Which bytes are asked for is `app.representation`'s; putting them on the wire is the server's.
"""

import errno
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

PIECE = 256 * 1024  # bytes read and sent at once


class FileChangedError(Exception):
    """A file is no longer what its address promises."""


class Body(Protocol):
    """Bytes to send."""

    size: int

    def is_unchanged(self) -> bool:
        """Whether the bytes are still those of the start."""

    def pieces(self, start: int, length: int) -> Iterator[bytes]:
        """Give `length` bytes from `start`."""


class MemoryBody:
    """Bytes that are kept."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        self._data = data

    def is_unchanged(self) -> bool:
        """Whether the bytes are still those of the start."""
        return True

    def pieces(self, start: int, length: int) -> Iterator[bytes]:
        """Give `length` bytes from `start`."""
        yield self._data if length == self.size else self._data[start : start + length]


class FileBody:
    """A file, open as long as the process lives: one that is replaced by another of its name stays what it was.

    Args:
        path: the file.
        size: its bytes at the start.
        modified: its time of change at the start, in nanoseconds since the epoch.

    Raises:
        OSError: the file cannot be opened.
    """

    def __init__(self, path: Path, size: int, modified: int) -> None:
        self.size = size
        self._path = path
        self._modified = modified
        self._descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)

    def is_unchanged(self) -> bool:
        """Whether the file has neither been written to nor become longer or shorter since the start."""
        status = os.fstat(self._descriptor)
        return (status.st_size, status.st_mtime_ns) == (self.size, self._modified)

    def pieces(self, start: int, length: int) -> Iterator[bytes]:
        """Give `length` bytes from `start`.

        Raises:
            ConnectionResetError: the file changed meanwhile. Servers take it for a visitor who went away and close the
                connection, so that the download breaks off instead of being kept for a year.
        """
        stop = start + length
        while start < stop:
            data = os.pread(self._descriptor, min(PIECE, stop - start), start)
            if not data or not self.is_unchanged():
                logging.getLogger("gunicorn.error").error(
                    "%s changed while it was sent; the download was broken off. Restart the server.", self._path
                )
                raise ConnectionResetError(errno.ECONNRESET, "the file changed while it was sent")
            start += len(data)
            yield data


class Part(NamedTuple):
    """A part of a body, in bytes; WhiteNoise hands it on as it does files."""

    body: Body
    start: int
    length: int


class Pieces:
    """What stands for `wsgi.file_wrapper`: iterating over it gives the bytes of a part."""

    def __init__(self, part: Part) -> None:
        self._part = part

    def __iter__(self) -> Iterator[bytes]:
        return self._part.body.pieces(self._part.start, self._part.length)
