"""The stage that fetches the starting checkpoint and proves that it is the one we know.

It is SSD MobileNet V1 at width 1.0, trained on faces, from the npm package @vladmandic/face-api (MIT). What the file
holds is read by warm_start/face.py.
"""

import argparse
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from training.errors import TrainingError
from training.files.atomic import replacing_file

PACKAGE = "@vladmandic/face-api@1.7.15"
MANIFEST = "ssd_mobilenetv1_model-weights_manifest.json"
WEIGHTS = "ssd_mobilenetv1_model.bin"
SHA256 = {
    MANIFEST: "888f744dffbc84f5f060d1f8427d9742341943a2dfaaf9205d10029b7e7a2955",
    WEIGHTS: "2835640602d53718aa6ae9a42896327eaa21beefed056c218d32ca7d79e1e2f8",
    "LICENSE": "9a3442b79acaf4fbc7c2e07b7e2d8f84af9bb3871bf08a69d80304ab00640e9a",
}


def verify(folder: Path) -> None:
    """Raise TrainingError unless the folder holds the checkpoint's files, byte for byte."""
    for name, expected in SHA256.items():
        path = folder / name
        if not path.is_file():
            raise TrainingError(f"{path} is missing; `python -m training checkpoint {folder}` fetches it")
        actual = hashlib.sha256(path.read_bytes()).hexdigest()
        if actual != expected:
            raise TrainingError(
                f"{path} is not the file of {PACKAGE}: its SHA-256 is {actual}, expected {expected}; "
                "delete it and fetch it again"
            )


def fetch(folder: Path) -> None:
    """Put the checkpoint's files into folder, by way of npm, which knows this machine's registry and proxy."""
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
