"""The page's code in few and small files: `static/bundle/`, used only while it was made from exactly these sources.

`static/bundle/build.mjs` writes it, with the SHA-256 of every file it read in `inputs.json`. Where one of them has
changed since, or the folder is not there, the page gets the sources as they are: a few requests more, never stale.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from app.files import read_file


def entries(static_dir: Path, names: Iterable[str]) -> dict[str, str]:
    """Give the file to load for each source like `js/page/main.js`: its bundled form, or itself."""
    bundled = {name: f"bundle/{name.removeprefix('js/')}" for name in names}
    fresh = is_fresh(static_dir)
    return {name: made if fresh and (static_dir / made).is_file() else name for name, made in bundled.items()}


def is_fresh(static_dir: Path) -> bool:
    """Whether the bundle was made from the sources that are there now."""
    try:
        inputs = json.loads((static_dir / "bundle" / "inputs.json").read_bytes())
        return bool(inputs) and all(read_file(static_dir, name).sha256 == sha256 for name, sha256 in inputs.items())
    except (OSError, ValueError, AttributeError):
        return False
