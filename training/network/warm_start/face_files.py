"""The files of the starting checkpoint, and the check that they are the expected ones.

It is SSD MobileNet V1 at width 1.0, trained on faces, from the npm package @vladmandic/face-api (MIT). The `checkpoint`
stage fetches the files, face.py reads them.
"""

import hashlib
from pathlib import Path

from training.errors import TrainingError

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
