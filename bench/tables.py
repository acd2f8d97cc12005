"""A bench's output: Markdown tables, the marked sections of documents, and its figures as JSON."""

from __future__ import annotations

import datetime
import json
import os
import platform
from pathlib import Path
from typing import Any


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table: the first column aligned left, the others, for numbers, right."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def here_and_now() -> str:
    """Return a sentence with date, machine and load; call it before the bench makes the machine busy."""
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    machine = f"{os.cpu_count()} cores ({platform.machine()})"
    return f"Measured {today} on {machine}, load average {os.getloadavg()[0]:.1f} before the start."


def write_section(path: Path, mark: str, text: str) -> None:
    """Replace what is between `<!-- bench:MARK -->` and `<!-- /bench:MARK -->`, in a copy that is then renamed.

    Raises ValueError unless each occurs exactly once.
    """
    start, end = marks(mark)
    document = path.read_text("utf-8")
    if document.count(start) != 1 or document.count(end) != 1:
        raise ValueError(f"{path} has no {start} and {end}, once each")
    before, _, rest = document.partition(start)
    _, _, after = rest.partition(end)
    beside = path.with_name(path.name + ".new")
    beside.write_text(f"{before}{start}\n{text}\n{end}{after}", "utf-8")
    beside.replace(path)


def publish(text: str, where: str, document: Path | None, mark: str) -> None:
    """Print a bench's table, and put it into a document's section, if one is named."""
    print(text)
    if document:
        write_section(document, mark, f"{where}\n\n{text}")


def marks(mark: str) -> tuple[str, str]:
    """Return the comments that enclose a bench's section."""
    return f"<!-- bench:{mark} -->", f"<!-- /bench:{mark} -->"


def write_results(path: Path, figures: dict[str, Any]) -> None:
    """Write a bench's figures as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
