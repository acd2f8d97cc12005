"""The data stages as a person calls them: one sentence on stderr and exit code 2, or their work."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.training.drawn import box, write_cloud

ROOT = Path(__file__).parents[2]


def call(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "training", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.parametrize("stage", ["inspect", "records"])
def test_a_missing_folder_is_one_sentence(tmp_path: Path, stage: str) -> None:
    rest = [tmp_path / "out"] if stage == "records" else []
    result = call(stage, tmp_path / "nowhere", *rest)
    assert result.returncode == 2
    assert result.stderr == f"error: {tmp_path}/nowhere: there is no such folder; give one with annotated pictures\n"
    assert result.stdout == ""


@pytest.mark.slow
def test_records_say_what_they_did_and_nothing_else(tmp_path: Path) -> None:
    write_cloud(tmp_path / "set", {"a.jpg": [box(0, 0, 1, 1)], "b.jpg": [box(0, 0, 1, 1)]}, labels=["mask"])
    result = call("records", tmp_path / "set", tmp_path / "out")
    assert result.returncode == 0
    assert result.stdout.splitlines() == [
        "train: 1 pictures (0 without boxes); boxes: 1 mask",
        "val: 1 pictures (0 without boxes); boxes: 1 mask",
    ]
    # TensorFlow's start-up lines would be here.
    assert [line.split(" ━")[0] for line in result.stderr.splitlines()] == ["checking pictures", "writing records"]
