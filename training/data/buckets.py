"""RECORDS folders at an address such as gs://bucket/records, where TensorFlow's file systems read and write.

Records are copied to this machine's disk before they are read, and to the address once they are complete: pictures are
read one by one and in any order, for which a bucket is slow. What a records folder holds is not this module's job.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from training.data.label_map import LABEL_MAP
from training.errors import TrainingError
from training.files.atomic import check_replaceable
from training.files.progress import progress_bar
from training.files.quiet import import_tensorflow

Place = Path | str
"""A folder on this machine, or the address of one elsewhere."""

OURS = ("*.record", "*.record-*", "split.json", "records.json", LABEL_MAP)


def place(text: str) -> Place:
    """Return what a person wrote on the command line as a folder, or as an address."""
    return text.rstrip("/") if "://" in text else Path(text)


@contextmanager
def at_hand(records: Place) -> Iterator[Path]:
    """Yield a RECORDS folder as one on this machine.

    A copy made here is deleted afterwards, but pictures read from it can still be used: an open shard stays readable,
    and its disk space is freed when the process ends, however it ends.

    Raises:
        TrainingError: it cannot be reached, holds no records, or is larger than the disk.
    """
    if isinstance(records, Path):
        yield records
        return
    with tempfile.TemporaryDirectory(prefix="records-", ignore_cleanup_errors=True) as folder:
        _bring(records, Path(folder))
        try:
            yield Path(folder)
        except TrainingError as error:
            raise TrainingError(str(error).replace(folder, records)) from None


def check_place(out: Place) -> None:
    """Raise TrainingError if an OUT holds anything but an earlier RECORDS folder, or cannot be reached."""
    if isinstance(out, Path):
        check_replaceable(out)
        return
    others = [name for name in _names(out) if not _is_ours(name)]
    if others:
        raise TrainingError(f"{out} holds other files ({others[0]}) and is left as it is; name a new or empty folder")


@contextmanager
def delivered(out: Place) -> Iterator[Path]:
    """Yield a folder to write; if the block succeeds and `out` is an address, its contents replace what was there.

    Raises:
        TrainingError: the address cannot be written to.
    """
    if isinstance(out, Path):
        yield out
        return
    with tempfile.TemporaryDirectory(prefix="records-") as folder:
        records = Path(folder) / "records"
        yield records
        _take(records, out)


def _bring(address: str, folder: Path) -> None:
    names = [name for name in _names(address) if _is_ours(name)]
    if LABEL_MAP not in names:
        raise TrainingError(f"{address} holds no {LABEL_MAP}; `python -m training records DATA {address}` writes it")
    with _told(address, "read") as gfile:
        needed, free = sum(gfile.stat(f"{address}/{name}").length for name in names), shutil.disk_usage(folder).free
        if needed > free:
            raise TrainingError(
                f"{address} is {needed / 1e9:.1f} GB and is brought to {folder.parent}, where {free / 1e9:.1f} GB are "
                "free; make room, or name a larger disk with TMPDIR"
            )
        with progress_bar("bringing records here", len(names)) as tick:
            for name in names:
                gfile.copy(f"{address}/{name}", str(folder / name))
                tick()


def _take(folder: Path, address: str) -> None:
    # Every reader needs the label map, so it is removed first and written last: without it, the folder does not count.
    before = sorted(filter(_is_ours, _names(address)), key=lambda name: name != LABEL_MAP)
    names = sorted((file.name for file in folder.iterdir()), key=lambda name: name == LABEL_MAP)
    with _told(address, "written") as gfile, progress_bar("taking records there", len(names)) as tick:
        gfile.makedirs(address)
        for name in before:
            gfile.remove(f"{address}/{name}")
        for name in names:
            gfile.copy(str(folder / name), f"{address}/{name}")
            tick()


def _is_ours(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in OURS)


def _names(address: str) -> list[str]:
    """Return the names at an address; none if it does not exist."""
    with _told(address, "read") as gfile:
        return sorted(gfile.listdir(address)) if gfile.exists(address) else []


@contextmanager
def _told(address: str, what: str) -> Iterator[Any]:
    """Yield TensorFlow's file systems, turning their errors into sentences."""
    import_tensorflow()
    import tensorflow as tf

    try:
        yield tf.io.gfile
    except tf.errors.UnimplementedError:
        raise TrainingError(
            f"{address}: TensorFlow reaches gs:// by itself; for another file system install one that it can load, "
            "such as tensorflow-io, or mount the bucket and give its folder"
        ) from None
    except (tf.errors.OpError, OSError) as error:
        reason = (getattr(error, "message", "") or str(error)).strip().splitlines()[0]
        raise TrainingError(f"{address}: cannot be {what}: {reason}") from None
