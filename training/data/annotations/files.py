"""Finds and loads the files that readers need; knows nothing of any annotation format."""

import json
import os
import reprlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from training.errors import TrainingError

PICTURE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif"}
)


class AnnotationFileError(TrainingError):
    """An annotation file cannot be used at all; `file` and `what` are the two halves of the sentence."""

    def __init__(self, file: Path, what: str):
        super().__init__(f"{file}: {what}")
        self.file = file
        self.what = what


class PictureIndex:
    """The pictures under some folders, found by the name that an annotation gives them.

    Annotation files move more often than pictures are renamed, so a name is looked up as written first, then by its
    last part, then by its last part without the suffix.
    """

    def __init__(self, roots: Sequence[Path]):
        self.paths = list(dict.fromkeys(path for root in roots for path in list_pictures(root)))
        self._by_name: dict[str, list[Path]] = defaultdict(list)
        self._by_stem: dict[str, list[Path]] = defaultdict(list)
        for path in self.paths:
            self._by_name[path.name].append(path)
            self._by_stem[path.stem].append(path)

    def named(self, name: str, near: Path) -> Path | None:
        """Return the picture called `name`, preferring the one whose folder is closest to the folder `near`."""
        pure = PurePosixPath(name.replace("\\", "/"))
        if is_there(near / pure):
            return near / pure
        return _closest(self._by_name.get(pure.name, []), near, pure)

    def with_stem(self, stem: str, near: Path) -> Path | None:
        """Return the picture whose name without its suffix is `stem`, preferring the closest to the folder `near`."""
        return _closest(self._by_stem.get(stem, []), near, PurePosixPath(stem))


def load_json(file: Path) -> Any:
    """Return the decoded document.

    Raises:
        AnnotationFileError: the file is missing, unreadable, not JSON, or has a key twice in one object.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise AnnotationFileError(file, "there is no such annotation file; give the folder that holds it") from None
    except UnicodeDecodeError as error:
        raise AnnotationFileError(file, f"expected JSON in UTF-8, but byte {error.start} is not UTF-8") from None
    except OSError as error:
        raise AnnotationFileError(file, f"cannot be read: {error.strerror}") from None
    try:
        return json.loads(text, object_pairs_hook=lambda pairs: _object(pairs, file))
    except json.JSONDecodeError as error:
        came = f"{error.msg} in line {error.lineno}, column {error.colno}" if text.strip() else "an empty file"
        raise AnnotationFileError(file, f"expected JSON, but came upon {came}; export the annotations again") from None


def _object(pairs: list[tuple[str, Any]], file: Path) -> dict[str, Any]:
    """Return the pairs as a dict; JSON lets a key come twice, and the first one's boxes would be lost in silence."""
    found = dict(pairs)
    if len(found) < len(pairs):
        ((twice, _),) = Counter(key for key, _ in pairs).most_common(1)
        raise AnnotationFileError(file, f"has the key {twice!r} more than once in one object; keep one of them")
    return found


def list_pictures(root: Path) -> list[Path]:
    """Return every file under `root` that is named like a picture, sorted."""
    return [path for path in files_below(root) if path.suffix.lower() in PICTURE_SUFFIXES]


def files_below(root: Path) -> list[Path]:
    """Return every file under `root`, sorted, links to folders followed once.

    Hidden files and folders are passed over, and so is what macOS puts into archives.
    """
    found: list[Path] = []
    visited: set[str] = set()
    for folder, folders, names in os.walk(root, followlinks=True):
        real = os.path.realpath(folder)
        if real in visited:
            folders.clear()
            continue
        visited.add(real)
        folders[:] = [name for name in folders if not name.startswith((".", "__MACOSX"))]
        found += [Path(folder, name) for name in names if not name.startswith(".")]
    return sorted(found)


def is_there(path: Path) -> bool:
    """Return whether `path` is a file; False too for what cannot be a path, such as a name with a null byte."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_number(value: Any) -> bool:
    """Return whether a JSON value is a number that a float can hold."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        float(value)
    except OverflowError:
        return False
    return True


def name_below(path: Path, root: Path) -> str:
    """Return the path below `root` with forward slashes, or the bare name of a picture that lies elsewhere."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def describe(value: Any) -> str:
    """Return a few words for a JSON value of the wrong shape."""
    if isinstance(value, dict):
        return "an object with the keys " + ", ".join(map(repr, list(value)[:6])) if value else "an empty object"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    return reprlib.repr(value)


def _closest(candidates: Sequence[Path], near: Path, wanted: PurePosixPath) -> Path | None:
    def distance(path: Path) -> tuple[int, int, str]:
        tail = sum(
            1 for _ in _common(tuple(reversed(path.parent.parts)), tuple(reversed(wanted.parent.parts)))
        )  # folders that the annotation named too
        shared = sum(1 for _ in _common(path.parent.parts, near.parts))
        return (-tail, len(path.parent.parts) + len(near.parts) - 2 * shared, str(path))

    return min(candidates, key=distance, default=None)


def _common(first: Sequence[str], second: Sequence[str]) -> list[str]:
    same = []
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        same.append(a)
    return same
