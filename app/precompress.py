"""The build's step: compress everything that will be served at the best quality, so that no start has to.

python -m app.precompress build/compressed
"""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from app import create_app
from app.compression import BEST, VariantStore
from app.config import Settings, StartError


def main(argv: list[str] | None = None) -> int:
    """Compress what the settings in the environment would serve into a folder."""
    parser = argparse.ArgumentParser(prog="python -m app.precompress", description=main.__doc__)
    parser.add_argument("out", type=Path, help="folder for the copies; a start looks them up in build/compressed")
    out: Path = parser.parse_args(argv).out
    try:
        precompress(Settings.from_environment(), out)
    except StartError as error:
        print(f"Cannot compress: {error}", file=sys.stderr)
        return 2
    return 0


def precompress(settings: Settings, out: Path) -> None:
    """Compress what these settings would serve into a folder.

    Raises:
        StartError: the server would not start with these settings.
    """
    app = create_app(replace(settings, compressed_dirs=()))
    VariantStore((out,), BEST).prepare((file.path, file.sha256) for file in app.extensions["assets"].served_files())


if __name__ == "__main__":
    raise SystemExit(main())
