"""A file as it was when it was hashed, so that it can be recognised later. Nothing here is served or checked."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class File:
    """One file that may be served.

    Attributes:
        name: relative to its folder, with slashes.
        path: where it is.
        sha256: of its content, in hexadecimal.
        size: bytes.
        modified: nanoseconds since the epoch.
    """

    name: str
    path: Path
    sha256: str
    size: int
    modified: int

    def is_unchanged(self) -> bool:
        """Whether what now has this name still has this size and time of change."""
        try:
            status = self.path.stat()
        except OSError:
            return False
        return (status.st_size, status.st_mtime_ns) == (self.size, self.modified)


def read_file(folder: Path, name: str) -> File:
    """Hash a file of a folder.

    Raises:
        OSError: it cannot be read.
    """
    path = folder / name
    with path.open("rb") as stream:
        # Before the content: what is written from here on makes another time of change.
        status = os.fstat(stream.fileno())
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return File(name, path, digest, status.st_size, status.st_mtime_ns)
