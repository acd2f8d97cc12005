"""An HTML page of the pictures that the model got most wrong, truth and answer side by side. One file, no script."""

import base64
import html
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.core.postprocess import Detections
from training.files.paint import colour_of, draw_boxes
from training.measuring.operating_point import NOTHING, match
from training.measuring.samples import WEBCAM_SIZE, Sample
from training.measuring.words import Words, words_for

LONGEST_SIDE = 480  # pixels

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
body { color: #1a1a1a; background: #fff }
figure { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; margin: 0 0 2.5rem }
figure img { width: 100% }
figcaption { grid-column: 1 / -1 }
b { font-weight: 600 }
table { border-collapse: collapse }
th, td { padding: .25rem .75rem; text-align: right; border: 1px solid #8888 }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1a1a1a } }
"""


@dataclass(frozen=True)
class Mistakes:
    """What went wrong in one picture; faces and boxes under webcam size weigh a quarter."""

    position: int
    missed: int
    wrong: list[str]
    false: int
    weight: float

    def sentence(self, words: Words) -> str:
        """Return it in words."""
        parts = [f"{self.missed} missed"] * bool(self.missed) + [*self.wrong]
        return ", ".join(parts + [f"{self.false} where no {words.one} is"] * bool(self.false))


def rank(samples: Sequence[Sample], detections: Sequence[Detections], labels: Sequence[str]) -> list[Mistakes]:
    """Return the pictures with mistakes, worst first."""
    ranked = []
    for position, (sample, found) in enumerate(zip(samples, detections, strict=True)):
        matches = match(sample, found)
        face_weights = np.where(WEBCAM_SIZE.holds(sample.boxes), 1.0, 0.25)
        box_weights = np.where(WEBCAM_SIZE.holds(found.boxes), 1.0, 0.25) * found.scores
        missed = matches.of_face == NOTHING
        false = matches.of_box == NOTHING
        wrong = [
            (face, box)
            for face, box in enumerate(matches.of_face)
            if box != NOTHING and found.labels[box] != sample.labels[face]
        ]
        weight = (
            face_weights[missed].sum() + box_weights[false].sum() + sum(2 * face_weights[face] for face, _ in wrong)
        )
        if weight:
            said = [
                f"{labels[sample.labels[f]]} called {labels[found.labels[b]]} ({found.scores[b]:.2f})" for f, b in wrong
            ]
            ranked.append(Mistakes(position, int(missed.sum()), said, int(false.sum()), float(weight)))
    return sorted(ranked, key=lambda mistakes: -mistakes.weight)


def write_error_sheet(
    path: Path,
    samples: Sequence[Sample],
    detections: Sequence[Detections],
    labels: Sequence[str],
    title: str,
    count: int,
    confusion: Sequence[Sequence[int]],
    hints: Sequence[str],
) -> None:
    """Write the page with what to do next, what was taken for what, and the `count` worst pictures.

    Args:
        confusion: a row per true label and one for no object, a column per answer and one for no box.
    """
    ranked = rank(samples, detections, labels)
    figures = [_figure(samples[m.position], detections[m.position], labels, m) for m in ranked[:count]]
    legend = " ".join(f'<b style="color:{colour_of(i)}">{html.escape(label)}</b>' for i, label in enumerate(labels))
    page = (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}: mistakes</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body>\n'
        f"<h1>Where {html.escape(title)} is wrong</h1>\n"
        f"<p>{len(ranked)} of {len(samples)} pictures have a mistake; the {len(figures)} worst are here, truth on the "
        f"left, the model's answer on the right. {legend}</p>\n"
        + _hints(hints)
        + _confusion(confusion, labels)
        + "\n".join(figures)
        + "\n</body></html>\n"
    )
    path.write_text(page, "utf-8")


def _hints(hints: Sequence[str]) -> str:
    items = "".join(f"<li>{html.escape(hint)}</li>" for hint in hints)
    return f"<h2>What to do next</h2>\n<ul>{items}</ul>\n" if items else ""


def _confusion(rows: Sequence[Sequence[int]], labels: Sequence[str]) -> str:
    """Return the confusion matrix as a table; the more of a row a cell holds, the darker it is."""
    heads = "".join(f"<th scope=col>{html.escape(label)}</th>" for label in [*labels, "no box"])
    names = [*labels, f"no {words_for(labels).one}"]
    lines = []
    for name, row in zip(names, rows, strict=True):
        total = max(sum(row), 1)
        cells = "".join(f'<td style="background:rgb(0 120 200 / {count / total:.0%})">{count}</td>' for count in row)
        lines.append(f"<tr><th scope=row>{html.escape(name)}</th>{cells}</tr>")
    return (
        "<h2>What was taken for what</h2>\n<table><tr><th>truth \\ answer</th>"
        + heads
        + "</tr>"
        + "".join(lines)
        + "</table>\n<h2>The worst pictures</h2>\n"
    )


def _figure(sample: Sample, found: Detections, labels: Sequence[str], mistakes: Mistakes) -> str:
    pixels = sample.pixels()
    truth = _drawn(pixels, sample.boxes, sample.labels, [labels[i] for i in sample.labels])
    said = [f"{labels[i]} {score:.2f}" for i, score in zip(found.labels, found.scores, strict=True)]
    answer = _drawn(pixels, found.boxes, found.labels, said)
    name = html.escape(sample.name)
    return (
        f'<figure><img src="{truth}" alt="Truth of {name}"><img src="{answer}" alt="Answer on {name}">'
        f"<figcaption><b>{name}</b>: {html.escape(mistakes.sentence(words_for(labels)))}</figcaption></figure>"
    )


def _drawn(
    pixels: NDArray[np.uint8], boxes: NDArray[np.float32], labels: NDArray[np.int64], texts: Sequence[str]
) -> str:
    """Return the picture with its boxes as a data URL."""
    picture = Image.fromarray(pixels)
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    draw_boxes(picture, boxes, labels, texts)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=80)
    return "data:image/jpeg;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
