"""Markdown tables, and the marked sections of documents that a bench writes."""

from __future__ import annotations

from pathlib import Path


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table; the first column to the left, numbers to the right."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def write_section(path: Path, mark: str, text: str) -> None:
    """Replace what stands between `<!-- bench:MARK -->` and `<!-- /bench:MARK -->`; raises ValueError without them."""
    start, end = f"<!-- bench:{mark} -->", f"<!-- /bench:{mark} -->"
    document = path.read_text("utf-8")
    if document.count(start) != 1 or document.count(end) != 1:
        raise ValueError(f"{path} should hold {start} and {end} once each.")
    before, _, rest = document.partition(start)
    _, _, after = rest.partition(end)
    path.write_text(f"{before}{start}\n\n{text}\n{end}{after}", "utf-8")
