"""The label map in the Object Detection API's text form: names with ids from 1; 0 is the background.

Writing the file is the stages' job.
"""

import json
import re
from pathlib import Path

from training.errors import TrainingError

LABEL_MAP = "label_map.pbtxt"
"""Its file in a records folder."""

ITEM = re.compile(r"item\s*\{([^}]*)\}")
FIELD = re.compile(r"""(id|name|display_name)\s*:\s*(?:(\d+)|("(?:[^"\\]|\\.)*")|'((?:[^'\\]|\\.)*)')""")


def format_label_map(labels: list[str]) -> str:
    """Return the label map's text for labels in class order."""
    return "".join(
        f"item {{\n  id: {i}\n  name: {json.dumps(label, ensure_ascii=False)}\n}}\n"
        for i, label in enumerate(labels, 1)
    )


def parse_label_map(text: str, *, fill_gaps: bool = False) -> list[str]:
    """Return the labels in class order; an item's `display_name` is preferred to its `name`, as in the API's tools.

    With fill_gaps, the label of an id without an item is its number, as COCO's map needs. Raises ValueError for text
    without items, an item without id or name, and ids that are not 1, 2, 3, ... once each.
    """
    by_id: dict[int, str] = {}
    for item in ITEM.findall(text):
        fields = {
            key: number or json.loads(double or f'"{single}"') for key, number, double, single in FIELD.findall(item)
        }
        name = fields.get("display_name", fields.get("name"))
        if name is None or "id" not in fields:
            raise ValueError(
                f"a label map's item needs an id and a name, but one has only: {item.strip() or 'nothing'}"
            )
        by_id[int(fields["id"])] = name
    if fill_gaps and by_id and min(by_id) > 0:
        return [by_id.get(i, str(i)) for i in range(1, max(by_id) + 1)]
    if sorted(by_id) != list(range(1, len(by_id) + 1)) or not by_id:
        raise ValueError(f"a label map's ids must be 1, 2, 3, ... without a gap, but they are {sorted(by_id)}")
    return [by_id[i] for i in sorted(by_id)]


def read_labels(records: Path) -> list[str]:
    """Return the labels of a records folder in class order. Raises TrainingError when its label map cannot be read."""
    path = records / LABEL_MAP
    try:
        return parse_label_map(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(
            f"{path}: a label map was expected, as `python -m training records` writes it: {error}"
        ) from None
