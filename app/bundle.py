"""The page's code in a few small files: `static/bundle/`, used only if it was made from exactly these sources.

`static/bundle/build.mjs` writes it, with `made.json`: the SHA-256 of every source, and what was made of it. If one of
them has changed since, or the folder is missing, the page gets the sources: more requests, but never stale.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Bundle:
    """What to load for each source like `js/page/main.js`; empty where the sources are served."""

    sources: Collection[str] = ()  # which it replaces
    files: Mapping[str, Sequence[str]] = field(default_factory=dict)  # source to its file and all that it imports

    def files_for(self, source: str) -> Sequence[str]:
        """Return what to load for a source: its file first, then what that imports, as far as it is known here."""
        return self.files.get(source, [source])

    def file_for(self, source: str) -> str:
        """Return the file to load for a source: its bundled form, or itself."""
        return self.files_for(source)[0]


def read_bundle(static_dir: Path, hashes: Mapping[str, str]) -> Bundle:
    """Read the bundle if it was made from the current sources; `hashes` is each file's SHA-256 by name."""
    try:
        made = json.loads((static_dir / "bundle" / "made.json").read_bytes())
        sources, files = made["sources"], made["files"]
        whole = all(hashes.get(name) == sha256 for name, sha256 in sources.items())
        there = all(name in hashes for names in files.values() for name in names)
    except (OSError, ValueError, AttributeError, KeyError, TypeError):
        return Bundle()
    return Bundle(sources, files) if sources and whole and there else Bundle()
