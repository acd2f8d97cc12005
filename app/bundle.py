"""The page's modules in few files: `static/bundle/`, used only while it was made from exactly these modules.

`static/bundle/build.mjs` writes it, with the SHA-256 of every module it read in `inputs.json`. Where one of them has
changed since, or the folder is not there, the page gets the modules as they are: slower by a few requests, never stale.
"""

import hashlib
import json
from pathlib import Path


def entry(static_dir: Path, name: str) -> str:
    """Give the file of the page to load for a module like `js/main.js`: its bundle, or itself."""
    bundled = name.replace("js/", "bundle/", 1)
    return bundled if is_fresh(static_dir) and (static_dir / bundled).is_file() else name


def is_fresh(static_dir: Path) -> bool:
    """Whether the bundle was made from the modules that are there now."""
    try:
        inputs = json.loads((static_dir / "bundle" / "inputs.json").read_bytes())
        return bool(inputs) and all(_sha256(static_dir / name) == sha256 for name, sha256 in inputs.items())
    except (OSError, ValueError, AttributeError):
        return False


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
