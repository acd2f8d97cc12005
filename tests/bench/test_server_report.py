"""The server's figures reach the document between their marks, complete, and nothing else in it changes."""

from pathlib import Path
from typing import Any

import pytest

from bench.server_report import BEGIN, END, render, write

RESULT: dict[str, Any] = {
    "workers": 2,
    "processors": 4,
    "start_seconds": 0.512,
    "memory_at_rest": 36_000_000,
    "memory": [{"requests": 50_000.0, "bytes": 36_100_000}, {"requests": 100_000.0, "bytes": 36_200_000}],
    "rates": [
        {
            "target": "page",
            "connections": 8,
            "requests_per_second": 11_114.4,
            "nginx_requests_per_second": 22_228.8,
            "ratio": 0.5,
            "bytes_per_second": 187_300_000.0,
            "failed": 0,
        }
    ],
}


def test_render() -> None:
    text = render(RESULT)
    assert "| page | 8 | 11,114 | 22,229 | 0.50 | 187.3 | 0 |" in text
    assert "2 workers each" in text
    assert "36.2 MB after 100,000 requests" in text
    assert "64 connections" not in text


def test_write_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "performance.md"
    path.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n")
    write(path, RESULT)
    write(path, RESULT)
    text = path.read_text()
    assert text.startswith(f"before\n{BEGIN}\n2 workers")
    assert text.endswith(f"requests.\n{END}\nafter\n")
    assert "old" not in text


def test_write_without_marks(tmp_path: Path) -> None:
    path = tmp_path / "performance.md"
    path.write_text("no marks")
    with pytest.raises(ValueError, match="has no <!-- bench:server -->"):
        write(path, RESULT)
    assert path.read_text() == "no marks"
