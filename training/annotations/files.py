"""Finds and loads the files that readers need; knows nothing of any annotation format."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from training.errors import TrainingError

PICTURE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif"}
)


def load_json(file: Path) -> Any:
    """Return the decoded document.

    Raises:
        TrainingError: the file is missing, unreadable or not JSON.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise TrainingError(f"{file}: no such annotation file; give the folder that holds it") from None
    except UnicodeDecodeError as error:
        raise TrainingError(f"{file}: expected JSON in UTF-8, but byte {error.start} is not UTF-8") from None
    except OSError as error:
        raise TrainingError(f"{file}: cannot be read: {error.strerror}") from None
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        came = "an empty file" if not text.strip() else f"{error.msg} in line {error.lineno}, column {error.colno}"
        raise TrainingError(f"{file}: expected JSON, but came upon {came}; export the annotations again") from None


@lru_cache(maxsize=64)
def list_pictures(root: Path) -> tuple[Path, ...]:
    """Return every file under `root` that is named like a picture, sorted; hidden folders are passed over."""
    return tuple(
        path
        for path in sorted(root.rglob("*"))
        if path.suffix.lower() in PICTURE_SUFFIXES
        and not any(part.startswith(".") for part in path.relative_to(root).parts)
        and path.is_file()
    )
