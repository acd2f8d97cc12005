"""Finds and loads the files that readers need; knows nothing of any annotation format."""

import json
import os
import reprlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from training.data.picture_names import PICTURE_SUFFIXES, folded
from training.errors import TrainingError


class AnnotationFileError(TrainingError):
    """An annotation file cannot be used at all; `file` and `what` are the two halves of the sentence."""

    def __init__(self, file: Path, what: str):
        super().__init__(f"{file}: {what}")
        self.file = file
        self.what = what


class AmbiguousNameError(ValueError):
    """Several pictures fit one annotation equally well; the message is the rest of a sentence about it."""


class PictureIndex:
    """The pictures under some folders, found by the name that an annotation gives them.

    Annotation files move more often than pictures are renamed, so a name is looked up as written first, then by its
    last part. If no picture has exactly that name, another Unicode form of it counts (macOS writes é as two
    characters), then another case (Windows treats `A.JPG` and `a.jpg` as the same).
    """

    def __init__(self, roots: Sequence[Path]):
        self.paths = list(dict.fromkeys(path for root in roots for path in list_pictures(root)))
        self._root = roots[0]
        self._by_name: dict[str, list[Path]] = defaultdict(list)
        self._by_stem: dict[str, list[Path]] = defaultdict(list)
        for path in self.paths:
            self._by_name[folded(path.name)].append(path)
            self._by_stem[folded(path.stem)].append(path)

    def named(self, name: str, near: Path) -> Path | None:
        """Return the picture called `name`, or None.

        Of several, the one whose folders match the name's, else the one that is closest to the folder `near`.

        Raises:
            AmbiguousNameError: several are equally close.
        """
        pure = PurePosixPath(name.replace("\\", "/"))
        if is_there(near / pure):
            return near / pure
        candidates = _most_alike(self._by_name.get(folded(pure.name), []), pure.name)
        return self._only(_least(candidates, lambda path: (-_shared_tail(path, pure), _distance(path, near))))

    def beside(self, file: Path, written: str = "") -> Path | None:
        """Return the picture that has the name of an annotation `file`, except for the suffix, or None.

        Of several, the closest one. What is `written` in the file decides only between equally close pictures, because
        it goes stale when files are renamed or copied.

        Raises:
            AmbiguousNameError: several are equally close, and `written` is none of them.
        """
        pure = PurePosixPath(written.replace("\\", "/"))
        near = _least(self._by_stem.get(folded(file.stem), []), lambda path: (_distance(path, file.parent),))
        near = _most_alike(near, pure.name) or _most_alike(near, file.stem, stem=True)
        return self._only(_least(near, lambda path: (-_shared_tail(path, pure),)))

    def _only(self, candidates: Sequence[Path]) -> Path | None:
        if len(candidates) > 1:
            names = " or ".join(name_below(path, self._root) for path in candidates[:4])
            raise AmbiguousNameError(
                f"its picture may be {names}, and nothing says which; write more of the path, or move one away"
            )
        return candidates[0] if candidates else None


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
    """Return the pairs as a dict; JSON allows a key twice, and the first one's boxes would be lost silently."""
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

    Hidden files and folders are skipped, and so is what macOS adds to archives.
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
    """Return the path below `root` with forward slashes, or the bare name of a picture that is elsewhere."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def describe(value: Any) -> str:
    """Return a few words for a JSON value of the wrong shape."""
    if isinstance(value, dict):
        return "an object with the keys " + ", ".join(map(repr, list(value)[:6])) if value else "an empty object"
    if isinstance(value, list):
        inside = next((item for item in value if item is None or isinstance(item, str)), value)
        return f"a list of {len(value)}" + ("" if inside is value else f" with {describe(inside)} in it")
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return reprlib.repr(value)


def _most_alike(candidates: Sequence[Path], name: str, stem: bool = False) -> list[Path]:
    """Return the candidates that have exactly this name; else those that have it in another Unicode form or case."""
    for same in (str, partial(unicodedata.normalize, "NFC"), folded):
        alike = [path for path in candidates if same(path.stem if stem else path.name) == same(name)]
        if alike:
            return alike
    return []


def _least(candidates: Sequence[Path], key: Callable[[Path], tuple[int, ...]]) -> list[Path]:
    """Return all candidates for which `key` is smallest."""
    least = min(map(key, candidates), default=())
    return [path for path in candidates if key(path) == least]


def _shared_tail(path: Path, wanted: PurePosixPath) -> int:
    """Return how many folders, counted from the file, both paths have in common."""
    return len(_common(tuple(reversed(path.parent.parts)), tuple(reversed(wanted.parent.parts))))


def _distance(path: Path, near: Path) -> int:
    """Return how many steps lead from the folder `near` to the folder of `path`."""
    return len(path.parent.parts) + len(near.parts) - 2 * len(_common(path.parent.parts, near.parts))


def _common(first: Sequence[str], second: Sequence[str]) -> list[str]:
    same = []
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        same.append(a)
    return same
