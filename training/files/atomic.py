"""Writes a whole folder or file, or nothing: first under another name beside it, then renamed into place."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from training.errors import TrainingError

# A folder that holds none of these is not one of ours to replace.
MARKERS = ("model.json", "saved_model.pb", "metrics.json", "split.json")


def check_replaceable(out: Path) -> None:
    """Raise TrainingError if `out` is a file, or a folder that holds anything but an earlier result."""
    if out.exists() and not out.is_dir():
        raise TrainingError(f"{out} is a file; expected a folder to write")
    if out.is_dir() and any(out.iterdir()) and not any((out / marker).exists() for marker in MARKERS):
        raise TrainingError(f"{out} holds other files and is left as it is; name a new or empty folder")


@contextmanager
def replacing_file(file: Path) -> Iterator[Path]:
    """Yield a path beside `file` to write to; if the block succeeds it replaces `file`, else it is deleted."""
    beside = file.with_name(f".partial.{file.name}")
    try:
        yield beside
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def writing(out: Path) -> Iterator[Path]:
    """Like `replacing`, but reports a failing disk in a sentence.

    Raises:
        TrainingError: as `check_replaceable`, or `out` cannot be written.
    """
    try:
        with replacing(out) as folder:
            yield folder
    except OSError as error:
        raise TrainingError(f"{out}: cannot be written: {error.strerror or error}; choose another OUT") from None


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """Yield an empty folder beside `out`; if the block succeeds it replaces `out`, else it is deleted.

    Raises:
        TrainingError: as `check_replaceable`.
    """
    check_replaceable(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    beside.chmod(0o755)
    try:
        yield beside
        if out.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{out.name}.old.", dir=out.parent))
            out.rename(old / out.name)
            beside.rename(out)
            shutil.rmtree(old)
        else:
            beside.rename(out)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
