"""Which tests `make check` runs: those that need neither TensorFlow nor a browser."""

from pathlib import Path

import pytest

from tests.tiers import NEEDS, needs

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("app/test_errors.py", set[str]()),
        ("training/data/test_split.py", set[str]()),
        ("training/core/test_boxes.py", {"tensorflow"}),
        ("training/measuring/test_uncertainty.py", {"tensorflow"}),  # through what it tests
        ("browser/test_page_states.py", {"browser"}),
        ("browser/test_engine_agreement.py", {"browser", "tensorflow"}),
    ],
)
def test_a_file_needs_what_it_imports(file: str, expected: set[str]) -> None:
    assert needs(ROOT / "tests" / file) == expected


def test_an_import_inside_a_function_counts(tmp_path: Path) -> None:
    file = tmp_path / "test_late.py"
    file.write_text("def test_late():\n    from training.core import boxes\n    assert boxes\n")
    assert needs(file) == {"tensorflow"}


def test_the_packages_are_those_that_are_installed_for_a_tier() -> None:
    training, tests = ((ROOT / name / "requirements.txt").read_text() for name in ("training", "tests"))
    assert all(f"\n{package}==" in training and f"\n{package}==" not in tests for package in NEEDS["tensorflow"])
    assert all(f"\n{package}==" in tests for package in NEEDS["browser"])


def test_most_files_are_quick() -> None:
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    assert sum(not needs(file) for file in files) > 40
