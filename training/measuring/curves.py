"""Draws precision against recall, one curve per label, as a PNG."""

from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")  # no window, even where there is a display
from matplotlib import pyplot as plt

from training.measuring.average_precision import AveragePrecision
from training.measuring.operating_point import Answers
from training.measuring.samples import ALL_SIZES, WEBCAM_SIZE
from training.measuring.words import words_for


def draw_curves(path: Path, precision: AveragePrecision, answers: dict[str, Answers]) -> None:
    """Write the curves at IoU 0.5 for all sizes and for webcam size; a dot marks the thresholds.

    Args:
        answers: by size, `all` and `webcam`.
    """
    figure, axes = plt.subplots(1, 2, figsize=(10, 4.5), sharey=True, layout="constrained")
    words = words_for(precision.labels)
    titles = {
        ALL_SIZES.name: f"All {words.many}",
        WEBCAM_SIZE.name: f"{words.many_at_start} of at least {WEBCAM_SIZE.low:.0%} of the picture's height",
    }
    for axis, (size, title) in zip(axes, titles.items(), strict=True):
        for label in precision.labels:
            average = precision.of_label(label, 0.5, size)
            if average is None:
                continue
            (line,) = axis.plot(*precision.curve(label, size), label=f"{label} (AP {average:.3f})")
            at = answers[size].recall[label], answers[size].precision[label]
            if None not in at:
                axis.plot(*at, "o", color=line.get_color())
        axis.set(title=title, xlabel="Recall", xlim=(0, 1.01), ylim=(0, 1.01))
        axis.grid(alpha=0.3)
        if axis.get_legend_handles_labels()[0]:
            axis.legend(loc="lower left")
    axes[0].set_ylabel("Precision at IoU 0.5")
    figure.savefig(path, dpi=110, metadata={"Software": None})
    plt.close(figure)
