"""What picture files are called, and when two names mean the same file. Names in, answers out; no file is opened."""

import unicodedata

PICTURE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif"}
)


def folded(name: str) -> str:
    """Return a name without what file systems may ignore: case, and the Unicode form of accents."""
    return unicodedata.normalize("NFC", name).casefold()
