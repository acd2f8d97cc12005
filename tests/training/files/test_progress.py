"""Several stages in one display: one estimate for all, and each stage's own bar below it."""

import io
import re

import pytest
from rich.console import Console

from training.files.progress import long_bar, progress_bar, whole_way


def test_stages_share_a_display_with_one_estimate() -> None:
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True, width=80)
    with whole_way({"read": 10, "learn": 80, "write": 10}, console) as whole:
        whole.begin("read")
        with progress_bar("reading", 2) as tick:
            tick()
            tick()
        whole.begin("learn")
        with long_bar("learning", 100, 0, Console(file=io.StringIO())) as bar:
            bar.expect(40)
            for _ in range(10):
                bar.advance()
            bar.say("a figure")
            whole.progress.refresh()
            seen = shown.getvalue()
        whole.end()
    lines = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen).replace("\r", "\n").splitlines()
    assert "a figure" in [line.strip() for line in lines]
    *_, first, second = [line for line in lines if line.strip()]
    assert re.search(r"^learn .*stage 2 of 3 about 0:01:10 left$", first.strip()), first
    assert re.search(r"^\s+learning .*10/40", second), second


def test_a_bar_alone_is_as_ever() -> None:
    shown = io.StringIO()
    with long_bar("", 10, 4, Console(file=shown, force_terminal=True, width=80)) as bar:
        bar.advance()
    assert "5/10" in shown.getvalue()


def test_what_is_printed_into_a_pipe_arrives_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = io.StringIO()
    console = Console(file=terminal, force_terminal=True, width=80)
    monkeypatch.setattr("training.files.progress.Console", lambda **_: console)
    with progress_bar("finding", 1):
        print("a row")
    with whole_way({"read": 1}):
        print("another")
    assert capsys.readouterr().out == "a row\nanother\n"
    assert "row" not in terminal.getvalue()
