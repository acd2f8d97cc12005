"""Where a picture comes from, judging by its name, for figures per source and for holding one source out."""

import re
from pathlib import PurePosixPath

COPY = re.compile(r"(.+)[_.](?:jpe?g|png|bmp|webp|tiff?|avif|heic)\.rf\.[0-9A-Za-z]+$", re.IGNORECASE)


def original_of(name: str) -> str:
    """Return what a varied copy was made from, by the name Roboflow gives it (`NAME_jpg.rf.HASH.jpg`), or `name`."""
    copy = COPY.match(PurePosixPath(name.replace("\\", "/")).stem)
    return copy[1] if copy else name


def source_of(name: str) -> str:
    """Return where a picture comes from: its file's prefix before a hyphen or underscore, else its folder."""
    path = PurePosixPath(name.replace("\\", "/"))
    prefix = re.match(r"(\d{0,3}[A-Za-z]{2,}\d{0,3})[-_]", path.name)
    if prefix:
        return prefix[1].lower()
    folders = [part for part in path.parent.parts if part not in ("images", "data", ".")]
    return folders[-1] if folders else "pictures"


def names_of(name: str) -> list[str]:
    """Return what a picture's source may be called, the narrowest first: its own name, then the folders it is in."""
    return [source_of(name), *reversed(PurePosixPath(name.replace("\\", "/")).parent.parts)]
