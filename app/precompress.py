"""Build step: compress everything that will be served at the best quality, so that no server has to at its start.

python -m app.precompress build/compressed
"""

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from app import create_app
from app.compression import BEST, SUFFIXES, make_copies
from app.config import Settings, StartError


def main(argv: list[str] | None = None) -> int:
    """Compress into a folder everything that a server with the environment's settings would serve."""
    parser = argparse.ArgumentParser(prog="python -m app.precompress", description=main.__doc__)
    parser.add_argument("out", type=Path, help="folder for the copies; a start looks them up in build/compressed")
    try:
        precompress(Settings.from_environment(), parser.parse_args(argv).out)
    except StartError as error:
        print(f"Cannot compress: {error}", file=sys.stderr)
        return 2
    return 0


def precompress(settings: Settings, out: Path) -> None:
    """Compress into a folder what a server with these settings would serve; StartError if it would not start."""
    files = create_app(replace(settings, compressed_dir=None)).extensions["assets"].served
    out.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor() as pool:
        made = pool.map(lambda file: make_copies(file.path.read_bytes(), BEST), files)
        for file, copies in zip(files, made, strict=True):
            for coding, suffix in SUFFIXES.items():
                (out / (file.sha256 + suffix)).write_bytes(copies.get(coding, b""))


if __name__ == "__main__":
    raise SystemExit(main())
