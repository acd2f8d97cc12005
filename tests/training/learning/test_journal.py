"""What a person sees of a run in a terminal of 80 columns."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from training.learning import journal


def test_bar_step_and_time_left_stay_beside_long_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(journal, "Console", lambda **_: Console(file=shown, force_terminal=True, width=80))
    with journal.Journal(tmp_path, 600, 0) as account:
        for _ in range(150):
            account.advance(0.01)
        account.note(
            150, {"map50": 0.35, **{f"ap50/{label}": 0.1 for label in ["ace", "jack", "king", "nine", "queen", "ten"]}}
        )
    lines = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.getvalue()).replace("\r", "\n").splitlines()
    last = [line for line in lines if line.strip()][-1]
    assert "150/600" in last
    assert "━" in last
    assert re.search(r"\d:\d\d:\d\d", last)
    assert "map50" not in last
    assert any(line.startswith("step 150: map50 0.350, ap50/ace 0.100") for line in lines)
