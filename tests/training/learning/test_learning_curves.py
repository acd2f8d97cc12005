import csv
from pathlib import Path

from PIL import Image
from rich.console import Console

from training.learning.learning_curves import PICTURE, TABLE, learning_table, write_learning_curves

HISTORY = [
    line
    for step in range(50, 2050, 50)
    for line in (
        {"step": step, "loss": 2.0 - step / 2000, "classes": 1.0, "boxes": 0.5},
        {"step": step, "map50": 0.8 - abs(step - 1450) / 5000, "ap50/ace": 0.5},
    )
]


def test_curves_are_drawn_and_every_line_is_in_the_table(tmp_path: Path) -> None:
    write_learning_curves(tmp_path, HISTORY)
    with Image.open(tmp_path / PICTURE) as picture:
        assert picture.width > picture.height > 300
    with (tmp_path / TABLE).open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(HISTORY)
    assert rows[1] == {"step": "50", "loss": "", "classes": "", "boxes": "", "map50": "0.52", "ap50/ace": "0.5"}


def test_a_terminal_shows_a_dozen_validations_the_best_and_the_last_among_them() -> None:
    console = Console(width=80, record=True, file=None, quiet=False)
    with console.capture() as shown:
        console.print(learning_table(HISTORY))
    lines = [line for line in shown.get().splitlines() if "0." in line]
    assert 10 <= len(lines) <= 13
    assert [line.split()[1] for line in lines if "best" in line] == ["1450"]
    assert "2000" in lines[-1]


def test_a_run_that_was_never_measured_has_an_empty_table(tmp_path: Path) -> None:
    write_learning_curves(tmp_path, [])
    assert learning_table([]).row_count == 0
