"""How a run went, read back from its log.jsonl: for a table, curves and hints. Writing it is journal's job."""

import json
from pathlib import Path
from typing import Any

FILE = "log.jsonl"
FIGURE = "map50"


def read_history(folder: Path) -> list[dict[str, Any]]:
    """Return the log's lines, each a dict with `step`, without those that were cut off; empty if there is no log."""
    file = folder / FILE
    if not file.exists():
        return []
    lines = []
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            values = json.loads(line)
        except ValueError:
            continue
        if isinstance(values, dict) and "step" in values:
            lines.append(values)
    return lines


def validations(history: list[dict[str, Any]]) -> list[tuple[int, float]]:
    """Return (step, mAP at IoU 0.5) of each validation, in order."""
    return [(int(line["step"]), float(line[FIGURE])) for line in history if FIGURE in line]
