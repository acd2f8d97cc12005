"""Who may import whom on the Python side, read from the sources (docs/architecture.md)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = {"tensorflow", "keras", "tensorflowjs", "numpy", "PIL"}

# Each folder of training with those that it may import, besides itself and training.errors. Each comes after the
# folders that it imports, so there can be no cycle.
LAYERS = {
    "core": set[str](),
    "files": set[str](),
    "data": {"files"},
    "views": {"files", "core", "data", "config"},
    "conversion": {"files"},
    "network": {"core", "files", "conversion", "config"},
    "running": {"core", "files", "data", "conversion", "network"},
    "measuring": {"core", "files", "data", "network", "running"},
    "learning": {"core", "files", "data", "views", "network", "measuring", "config"},
}


def imports(folder: str) -> Iterator[tuple[str, str]]:
    """Yield (file, module) for each import below a folder; `from package import name` is package.name."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        file = str(path.relative_to(ROOT))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((file, name.name) for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((file, f"{'.' * node.level}{node.module or ''}.{name.name}") for name in node.names)


@pytest.mark.parametrize(
    ("folder", "forbidden"),
    [
        ("app", {"training", "tests", "bench"} | HEAVY),
        ("training", {"app", "tests", "bench", "flask"}),
    ],
)
def test_a_half_imports_nothing_of_the_other(folder: str, forbidden: set[str]) -> None:
    found = list(imports(folder))
    assert len(found) > 50
    assert [(file, module) for file, module in found if module.split(".")[0] in forbidden] == []


def test_every_folder_of_training_has_its_place() -> None:
    folders = {path.parent.name for path in (ROOT / "training").glob("*/__init__.py")}
    assert folders == set(LAYERS)
    for place, allowed in enumerate(LAYERS.values()):
        assert allowed <= {*list(LAYERS)[:place], "config"}


@pytest.mark.parametrize("folder", LAYERS)
def test_a_folder_of_training_knows_only_those_before_it(folder: str) -> None:
    allowed = {folder, "errors", *LAYERS[folder]} - ({"errors"} if folder == "core" else set())
    ours = [(file, module) for file, module in imports(f"training/{folder}") if module.startswith(("training", "."))]
    assert ours
    assert [(file, module) for file, module in ours if [*module.split("."), ""][1] not in allowed] == []


def test_core_opens_no_file() -> None:
    opening = ("pathlib", "os", "io", "tempfile", "shutil")
    assert [pair for pair in imports("training/core") if pair[1].split(".")[0] in opening] == []
