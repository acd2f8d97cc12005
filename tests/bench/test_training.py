"""The benches of the training package run to their end on a few pictures, and their tables reach the document."""

import importlib
import shutil
from pathlib import Path

import pytest

from bench import training_records
from bench.tables import marks
from tests.training.small_detector import SMALL_NETWORK

ROOT = Path(__file__).parents[2]
CONFIG = f"""
{SMALL_NETWORK}
[train]
batch = 4
warm_up = 1
"""


def run(name: str, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Run a bench on four pictures, let it write, and return the rows of its table without the rule."""
    bench = importlib.import_module(f"bench.{name}")
    monkeypatch.setattr(bench, "PICTURES", 4)
    monkeypatch.setattr(bench, "RESULTS", tmp_path / "results" / "figures.json")
    document = tmp_path / "performance.md"
    document.write_text("\n".join(["before", *marks(name), "after"]))
    assert bench.main([*arguments, "--write", str(document)]) == 0
    assert (tmp_path / "results" / "figures.json").exists()
    before, begin, where, _, head, _, *rows, end, after = document.read_text().splitlines()
    assert "load average" in where
    assert (before, begin, end, after) == ("before", *marks(name), "after")
    return [head, *rows]


def test_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training_records, "PICTURES", 3)
    photographs = training_records.draw(tmp_path / "photographs")
    head, drawn, real = run("training_records", ["--data", str(photographs)], tmp_path, monkeypatch)
    assert "written per second" in head
    assert drawn.startswith("| drawn, one in ten a PNG | 4 |")
    assert real.startswith("| annotated photographs | 3 |")


@pytest.mark.slow
def test_scale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "small.toml"
    config.write_text(CONFIG + '[warm_start]\nkind = "none"\n')
    head, few = run("training_scale", ["--config", str(config), "--sizes", "6"], tmp_path, monkeypatch)
    assert "first step after, s" in head
    assert few.startswith("| 6 | ")


@pytest.mark.slow
def test_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "small.toml"
    config.write_text(CONFIG)
    head, drawn = run("training_steps", ["--config", str(config), "--steps", "2"], tmp_path, monkeypatch)
    assert "small.toml, batch of 4" in head
    assert drawn.startswith("| drawn | 4 |")
    assert drawn.endswith("% |")


@pytest.mark.slow
def test_evaluate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head, drawn = run("training_evaluate", [], tmp_path, monkeypatch)
    assert "TensorFlow" in head
    assert ("the page's engine" in head) == (shutil.which("node") is not None)
    assert drawn.startswith("| drawn | 4 |")


def test_the_document_has_a_place_for_each_table() -> None:
    document = (ROOT / "docs" / "performance.md").read_text()
    for name in ("training_records", "training_scale", "training_steps", "training_evaluate"):
        assert all(document.count(mark) == 1 for mark in marks(name))
