"""Writes and reads `label_map.pbtxt`, the Object Detection API's list of class numbers and names, from 1."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from training.errors import TrainingError

FILE = "label_map.pbtxt"


def label_map_text(labels: Sequence[str]) -> str:
    """Return the text form of a `StringIntLabelMap`."""
    return "".join(
        f"item {{\n  id: {number}\n  name: {json.dumps(label, ensure_ascii=False)}\n}}\n"
        for number, label in enumerate(labels, 1)
    )


def read_label_map(file: Path) -> list[str]:
    """Return the names in the order of their numbers.

    Raises:
        TrainingError: missing, or the numbers are not 1 to N.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise TrainingError(f"{file}: cannot read the label map: {error.strerror}") from None
    names = {}
    for item in re.findall(r"item\s*\{(.*?)\}", re.sub(r"#.*", "", text), re.DOTALL):
        number = re.search(r"\bid\s*:\s*(\d+)", item)
        name = re.search(r"\bname\s*:\s*(\"(?:[^\"\\]|\\.)*\"|'[^']*')", item)
        if not number or not name:
            raise TrainingError(f"{file}: every item needs an id and a name; one holds {item.strip()!r}")
        quoted = name[1]
        names[int(number[1])] = json.loads(quoted) if quoted[0] == '"' else quoted[1:-1]
    if not names or sorted(names) != list(range(1, len(names) + 1)):
        raise TrainingError(f"{file}: expected items numbered 1 to N, found {sorted(names) or 'none'}")
    return [names[number] for number in sorted(names)]
