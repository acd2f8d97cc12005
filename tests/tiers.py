"""What a test file needs besides Python, read from its imports, so that nobody has to remember a marker.

Not its job: programs that a test starts in another process; such a test needs a marker of its own.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = ("app", "bench", "tests", "training")

# Marker -> the packages behind it. "tensorflow" is everything that only training/requirements.txt installs.
NEEDS = {
    "tensorflow": {"tensorflow", "keras", "tensorflowjs", "pycocotools", "matplotlib", "av", "tf2onnx", "onnxruntime"},
    "browser": {"playwright"},
}


def needs(path: Path) -> set[str]:
    """Return the markers of a test file, from all its imports, also through our own modules or inside functions."""
    packages = {name.split(".")[0] for file in _reached(path.resolve()) for name in _imports(file)}
    return {marker for marker, brought in NEEDS.items() if brought & packages}


def _reached(start: Path) -> set[Path]:
    found: set[Path] = set()
    waiting = [start]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += [file for name in _imports(path) for file in _files(name)]
    return found


@cache
def _imports(path: Path) -> tuple[str, ...]:
    """Return the modules that a file names in its imports; `from package import name` is package.name."""
    return tuple(_named(ast.parse(path.read_text(encoding="utf-8"))))


def _named(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def _files(name: str) -> Iterator[Path]:
    """Yield the files of ours behind `package.module.name`, where the last part may be what the module holds."""
    parts = name.split(".")
    if parts[0] not in OURS:
        return
    for length in range(1, len(parts) + 1):
        place = ROOT.joinpath(*parts[:length])
        yield from (file for file in (place.with_suffix(".py"), place / "__init__.py") if file.is_file())
