from pathlib import Path

import pytest

from training.__main__ import main
from training.errors import TrainingError
from training.network.warm_start.face_files import SHA256, WEIGHTS, verify


def test_the_known_files_are_verified(face_checkpoint: Path) -> None:
    verify(face_checkpoint)
    assert main(["checkpoint", str(face_checkpoint)]) == 0


def test_a_changed_file_is_named_with_both_hashes(face_checkpoint: Path, tmp_path: Path) -> None:
    for name in SHA256:
        (tmp_path / name).write_bytes((face_checkpoint / name).read_bytes())
    weights = tmp_path / WEIGHTS
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")
    with pytest.raises(TrainingError, match=f"{WEIGHTS} is not the file of .* expected {'.' * 64}"):
        verify(tmp_path)


def test_a_missing_file_says_what_fetches_it(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="python -m training checkpoint"):
        verify(tmp_path)
