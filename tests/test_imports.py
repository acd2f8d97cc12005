"""Who may import whom on the Python side, read from the sources (docs/architecture.md)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = {"tensorflow", "keras", "tensorflowjs", "numpy", "PIL"}


def imports(folder: str) -> Iterator[tuple[str, str]]:
    """Yield (file, module) for each import below a folder."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                for name in node.names:
                    yield str(path.relative_to(ROOT)), name.name
            elif isinstance(node, ast.ImportFrom):
                yield str(path.relative_to(ROOT)), f"{'.' * node.level}{node.module or ''}"


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


def test_core_knows_only_itself() -> None:
    ours = [(file, module) for file, module in imports("training/core") if module.startswith(("training", "."))]
    assert ours
    assert [pair for pair in ours if not pair[1].startswith("training.core")] == []


def test_core_opens_no_file() -> None:
    opening = ("pathlib", "os", "io", "tempfile", "shutil")
    assert [pair for pair in imports("training/core") if pair[1].split(".")[0] in opening] == []
