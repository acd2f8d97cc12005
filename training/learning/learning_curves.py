"""A run's learning curves as a picture and a table, from its log; no TensorBoard is needed to see how it went."""

import csv
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("Agg")  # no window, even where there is a display
from matplotlib import pyplot as plt
from rich.table import Table

from training.files.atomic import replacing_file
from training.learning.history import FIGURE, validations

PICTURE, TABLE = "learning.png", "learning.csv"
OF_LABEL = "ap50/"
SHOWN = 12  # validations in the terminal's table


def write_learning_curves(folder: Path, history: list[dict[str, Any]]) -> None:
    """Write PICTURE and TABLE into a run's folder."""
    names = list(dict.fromkeys(name for line in history for name in line))
    with replacing_file(folder / TABLE) as beside, beside.open("w", newline="", encoding="utf-8") as file:
        rows = csv.DictWriter(file, names)
        rows.writeheader()
        rows.writerows(history)
    figure, (losses, precisions) = plt.subplots(1, 2, figsize=(10, 4.5), layout="constrained")
    for name in ("loss", "classes", "boxes"):
        losses.plot(*_curve(history, name), label=name, alpha=1.0 if name == "loss" else 0.5)
    precisions.plot(*_curve(history, FIGURE), "o-", label="mean", color="black")
    for name in (name for name in names if name.startswith(OF_LABEL)):
        precisions.plot(*_curve(history, name), label=name.removeprefix(OF_LABEL), alpha=0.6)
    losses.set(title="Loss on what it learns from", xlabel="Step", ylim=(0, None))
    precisions.set(title="Average precision at IoU 0.5, held-out pictures", xlabel="Step", ylim=(0, 1.01))
    for axis in (losses, precisions):
        axis.grid(alpha=0.3)
        axis.legend()
    with replacing_file(folder / PICTURE) as beside:
        figure.savefig(beside, format="png", dpi=110, metadata={"Software": None})
    plt.close(figure)


def learning_table(history: list[dict[str, Any]]) -> Table:
    """Return the validations as a table for a terminal; of many, evenly spaced ones with the best and the last."""
    measured = validations(history)
    best = max(measured, key=lambda one: one[1], default=(0, 0.0))[0]
    losses = {int(line["step"]): line["loss"] for line in history if "loss" in line}
    every = -(-len(measured) // SHOWN) if measured else 1
    table = Table(title="How it learnt", title_justify="left")
    for name in ("step", "loss", "mAP at IoU 0.5", ""):
        table.add_column(name, justify="right")
    for place, (step, figure) in enumerate(measured):
        if step == best or (len(measured) - 1 - place) % every == 0:
            loss = f"{losses[step]:.3f}" if step in losses else ""
            table.add_row(str(step), loss, f"{figure:.3f}", "best" if step == best else "")
    return table


def _curve(history: list[dict[str, Any]], name: str) -> tuple[list[int], list[float]]:
    points = [(int(line["step"]), float(line[name])) for line in history if name in line]
    return [step for step, _ in points], [value for _, value in points]
