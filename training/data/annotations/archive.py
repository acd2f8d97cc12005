"""Unpacks a zip file, as it was downloaded, into a folder that lives as long as the program."""

import atexit
import shutil
import tempfile
import zipfile
from pathlib import Path

from training.errors import TrainingError


def is_archive(data: Path) -> bool:
    """Return whether a path is a zip file."""
    return data.is_file() and zipfile.is_zipfile(data)


def unpack(archive: Path) -> Path:
    """Return the folder with a zip file's contents; if these are one folder and nothing else, that folder.

    Below a temporary folder it has the archive's own path, so that pictures have the same names every time.

    Raises:
        TrainingError: it is damaged, needs a password, or holds more than the disk can.
    """
    temporary = Path(tempfile.mkdtemp(prefix="mask-or-no-mask-"))
    atexit.register(shutil.rmtree, temporary, ignore_errors=True)
    folder = temporary.joinpath(*archive.resolve().with_suffix("").parts[1:])
    folder.mkdir(parents=True)
    try:
        with zipfile.ZipFile(archive) as content:
            needed, free = sum(entry.file_size for entry in content.infolist()), shutil.disk_usage(temporary).free
            if needed > free:
                raise TrainingError(
                    f"{archive}: holds {needed / 1e9:.1f} GB, but {temporary.parent} has room for {free / 1e9:.1f}; "
                    "set TMPDIR to a folder with more, or unpack it yourself"
                )
            content.extractall(folder)  # names that lead outside are kept inside by zipfile itself
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        what = "needs a password" if "password" in str(error) else f"cannot be unpacked: {error}"
        raise TrainingError(f"{archive}: {what}; unpack it yourself and give the folder") from None
    inside = [path for path in folder.iterdir() if not path.name.startswith((".", "__MACOSX"))]
    return inside[0] if len(inside) == 1 and inside[0].is_dir() else folder
