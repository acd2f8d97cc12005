"""What the page answers for faces in front of a camera: one label per face, after a short video of each picture.

The videos are synthetic (behaviour/films.py) and always the same. They are watched in three ways: each frame by itself,
the frames combined, and the frames combined with closer looks (static/js/page/live-looks.js).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from training.files.progress import progress_bar
from training.measuring.behaviour.films import FRAMES, MILLISECONDS, Film
from training.measuring.operating_point import confusion
from training.measuring.samples import WEBCAM_SIZE, Sample
from training.measuring.uncertainty import as_json, difference, labelled
from training.measuring.words import Words
from training.running.detector import Detector
from training.running.film import Shown

WAYS = {
    "once": "each frame by itself",
    "overTime": "frames together",
    "closer": "and closer looks",
}


def over_time(
    detector: Detector, samples: Sequence[Sample], thresholds: Mapping[str, float], neither: str | None
) -> dict[str, Any]:
    """Return how often webcam-size faces have a wrong label at the last frame of a video.

    Only for a detector that `looks_closely`; thresholds are per label.

    Returns:
        `films`, `frames` and `milliseconds`; and under `ways`, for each of WAYS, the fields of `uncertainty.as_json`,
        the `confusion` (truth in rows), the label `changes` per video, and the paired `difference` to the first way
        with its `differenceInterval`.
    """
    shown = [sample for sample in samples if WEBCAM_SIZE.holds(sample.boxes).any()]
    films = (Film(sample.pixels(), seed) for seed, sample in enumerate(shown))
    answers: dict[str, list[Shown]] = {way: [] for way in WAYS}
    with progress_bar("watching films", len(shown)) as step:
        for watched in detector.watched(films, thresholds):
            for way, one in zip(WAYS, watched, strict=True):
                answers[way].append(one)
            step()
    column = detector.labels.index(neither) if neither else None
    counted = {
        way: labelled(shown, [one.detections for one in theirs], column, WEBCAM_SIZE) for way, theirs in answers.items()
    }
    ways = {}
    for way, theirs in answers.items():
        rows = confusion(shown, [one.detections for one in theirs], len(detector.labels), WEBCAM_SIZE)
        apart = difference(counted[way], counted["once"])
        ways[way] = {
            **as_json(counted[way]),
            "confusion": {"labels": [*detector.labels, "background"], "rows": rows.tolist()},
            "changes": sum(one.changes for one in theirs) / max(len(shown), 1),
            "difference": apart and apart[0],
            "differenceInterval": apart and apart[1],
        }
    return {"films": len(shown), "frames": FRAMES, "milliseconds": MILLISECONDS, "ways": ways}


def film_lines(films: Mapping[str, Any], words: Words) -> list[str]:
    """Return the main figures of `over_time`, one line each."""
    seconds = films["frames"] * films["milliseconds"] / 1000
    lines = [f"watching {films['films']} films of {seconds:.1f} s, {words.near_size} {words.many}:"]
    for way, name in WAYS.items():
        said = films["ways"][way]
        if said["found"]:
            low, high = said["interval"]
            lines.append(
                f"  {name:<22} wrong label: {said['wrong']} of {said['found']} found, {said['share']:.1%} ({low:.1%} "
                f"to {high:.1%}); labels change {said['changes']:.2f} times a film"
            )
    return lines
