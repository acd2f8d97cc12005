"""From a detector and samples to every figure of metrics.json."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.core.postprocess import Detections, at_higher_thresholds, suppress
from training.files.progress import progress_bar
from training.measuring.average_precision import AveragePrecision
from training.measuring.behaviour.beside_faces import places_beside
from training.measuring.behaviour.harsh import VARIANTS
from training.measuring.behaviour.look_alikes import BEFORE_THE_MOUTH, IN_PLACE_OF_THE_FACE, Cover, covered
from training.measuring.behaviour.repainted import REPAINTED, can_be_repainted
from training.measuring.operating_point import (
    Answers,
    best_thresholds,
    confusion,
    count_answers,
    false_boxes,
    with_few_alarms,
)
from training.measuring.samples import ALL_SIZES, SIZES, WEBCAM_SIZE, Sample
from training.measuring.uncertainty import as_json, labelled, precision_intervals
from training.network.decoding import DEFAULT_THRESHOLD
from training.running.detector import Candidates, Detector

FLOOR = 0.02  # low, so that the precision-recall curve is complete

Thresholds = float | Mapping[str, float]
Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Measured:
    """What was measured: the figures, and what the charts and the error sheet are made from.

    Attributes:
        metrics: metrics.json.
        answers: at the thresholds, by size (`all`, `webcam`).
        detections: at the thresholds, per sample.
    """

    metrics: dict[str, Any]
    precision: AveragePrecision
    answers: dict[str, Answers]
    detections: list[Detections]


def measure(
    detector: Detector,
    samples: Sequence[Sample],
    *,
    choose_thresholds: bool,
    photos: bool = False,
    harsh: bool = False,
    bare: str | None = None,
    worn: str | None = None,
    neither: str | None = None,
) -> Measured:
    """Measure a detector on samples whose labels are the detector's, in its order.

    Args:
        choose_thresholds: use the thresholds with the best F1 on these samples and places beside their faces, instead
            of the detector's own.
        photos: also measure the page's answers on still pictures, at which it looks closely.
        harsh: measure again in bad light, noise, blur and compression.
        bare: the label of bare faces to measure again with a hand, a phone, a poster, ... drawn over them, or None.
        worn: the label of properly worn masks to measure again in other patterns, higher and lower, on tilted heads,
            or None.
        neither: the label that is neither hit nor miss for the others, or None.
    """
    labels, count = detector.labels, len(samples)
    places = places_beside(samples)
    pictures = [*samples, *places]
    answer = _answering(detector, lambda i: pictures[i].pixels(), len(pictures), "detecting")
    everything = answer(FLOOR)
    precision = AveragePrecision(samples, everything[:count], labels, neither)
    thresholds = {label: round(float(t), 4) for label, t in zip(labels, detector.threshold_array(None), strict=True)}
    if choose_thresholds:
        thresholds = best_thresholds(pictures, everything, labels, DEFAULT_THRESHOLD)
    found = answer(thresholds)
    shown, there = found[:count], found[count:]
    answers = {s.name: count_answers(samples, shown, labels, neither, s) for s in (ALL_SIZES, WEBCAM_SIZE)}
    faceless = false_boxes(samples, shown)
    metrics: dict[str, Any] = {
        "model": {"kind": detector.kind, "runtime": "page" if detector.page else "tensorflow"},
        "labels": labels,
        "neither": neither,
        "thresholds": thresholds,
        "iouThreshold": detector.iou_threshold,
        "summary": summarise(precision, answers, faceless, samples),
        "faces": _face_counts(samples, labels),
        "averagePrecision": precision.table(),
        "atThresholds": {name: _answers_as_json(a, labels) for name, a in answers.items()},
        "faceless": faceless,
        "besideFaces": rounded(false_boxes(places, there)),
        "wrongLabels": rounded(as_json(labelled(samples, shown, labels.index(neither) if neither else None))),
        "intervals": {"ap50": rounded(precision_intervals(samples, everything[:count], labels, neither))},
        **_per_group(precision, samples, shown),
    }
    if photos:
        metrics["photos"] = _as_photos(detector, samples, places, choose_thresholds, neither)
    if harsh:
        metrics["harsh"] = _in_harsh_light(detector, samples, thresholds, neither)
    if bare:
        metrics["lookAlikes"] = _of_look_alikes(detector, samples, shown, thresholds, labels.index(bare))
    if worn:
        metrics["repainted"] = _of_repainted(detector, samples, shown, thresholds, labels.index(worn))
    return Measured(metrics, precision, answers, shown)


def summarise(
    precision: AveragePrecision, answers: Mapping[str, Answers], faceless: Mapping[str, Any], samples: Sequence[Sample]
) -> dict[str, Any]:
    """Return the figures that are shipped with the model, for the page; shares are 0..1."""
    both = (ALL_SIZES.name, WEBCAM_SIZE.name)
    labels = precision.labels
    summary = {
        "pictures": len(samples),
        "faces": sum(len(sample.boxes) for sample in samples),
        "ap40": {size: precision.mean(0.4, size) for size in both},
        "ap50": {size: precision.mean(0.5, size) for size in both},
        "ap": {size: precision.mean(None, size) for size in both},
        "ap50PerLabel": {label: precision.of_label(label) for label in labels},
        "wrongClass": {size: answers[size].wrong_class for size in both},
        "precision": answers[ALL_SIZES.name].precision,
        "recall": answers[ALL_SIZES.name].recall,
        "precisionWebcam": answers[WEBCAM_SIZE.name].precision,
        "recallWebcam": answers[WEBCAM_SIZE.name].recall,
        # One row per true label and one for no face; one column per answer and one for no box.
        "confusion": {"labels": [*labels, "background"], "rows": answers[ALL_SIZES.name].confusion.tolist()},
        "falseBoxesPerFacelessPicture": faceless["perPicture"],
    }
    return rounded(summary)


def _answering(
    detector: Detector, picture: Callable[[int], Pixels], count: int, what: str
) -> Callable[[Thresholds], list[Detections]]:
    """Return a function from thresholds to the detections of pictures 0 to `count`.

    The network runs once; its answers above FLOOR are kept.
    """
    if detector.page is not None:
        return _asking_the_page(detector, picture, count, what)
    return _suppressing(detector, detector.candidates_all(map(picture, range(count)), FLOOR), count, what)


def _suppressing(
    detector: Detector, rows: Iterable[Candidates], count: int, what: str
) -> Callable[[Thresholds], list[Detections]]:
    with progress_bar(what, count) as step:
        candidates = [_stepped(one, step) for one in rows]

    def suppressed(thresholds: Thresholds) -> list[Detections]:
        limits = detector.threshold_array(thresholds)
        per_label = not detector.one_answer_per_place
        return [
            suppress(boxes, scores, limits, detector.iou_threshold, per_label=per_label) for scores, boxes in candidates
        ]

    return suppressed


def _asking_the_page(
    detector: Detector, picture: Callable[[int], Pixels], count: int, what: str
) -> Callable[[Thresholds], list[Detections]]:
    """Like `_answering`, with the page's engine; it gives no candidates, so it runs again where they would matter."""
    at_floor: list[Detections] = []

    def answers(thresholds: Thresholds) -> list[Detections]:
        limits = detector.threshold_array(thresholds)
        known = dict(enumerate(at_higher_thresholds(found, FLOOR, limits) for found in at_floor))
        asked = [i for i in range(count) if known.get(i) is None]
        with progress_bar(what, len(asked)) as step:
            found = detector.detect_all(map(picture, asked), thresholds)
            known |= {i: _stepped(one, step) for i, one in zip(asked, found, strict=True)}
        everything = [one for i in range(count) if (one := known[i]) is not None]
        if thresholds == FLOOR and detector.one_answer_per_place:
            at_floor[:] = everything
        return everything

    return answers


def _stepped(value: Any, step: Callable[[], None]) -> Any:
    step()
    return value


def _face_counts(samples: Sequence[Sample], labels: Sequence[str]) -> dict[str, dict[str, int]]:
    return {
        size.name: {
            label: int(sum((size.holds(s.boxes) & (s.labels == i)).sum() for s in samples))
            for i, label in enumerate(labels)
        }
        for size in SIZES
    }


def _answers_as_json(answers: Answers, labels: Sequence[str]) -> dict[str, Any]:
    return rounded(
        {
            "precision": answers.precision,
            "recall": answers.recall,
            "wrongClass": answers.wrong_class,
            "confusion": {"labels": [*labels, "background"], "rows": answers.confusion.tolist()},
        }
    )


def _per_group(
    precision: AveragePrecision,
    samples: Sequence[Sample],
    shown: Sequence[Detections],
) -> dict[str, Any]:
    """Return the figures per source, and for close-ups, which are most like a webcam's (None if there are none)."""

    def figures(chosen: list[int]) -> dict[str, Any]:
        theirs = [samples[i] for i in chosen], [shown[i] for i in chosen]
        return {
            "pictures": len(chosen),
            "faces": sum(len(samples[i].boxes) for i in chosen),
            **_short(precision.restricted_to(chosen), *theirs),
        }

    sources: dict[str, list[int]] = {}
    for i, sample in enumerate(samples):
        sources.setdefault(sample.source, []).append(i)
    close_ups = [i for i, sample in enumerate(samples) if sample.is_close_up]
    return rounded(
        {
            "sources": {source: figures(chosen) for source, chosen in sorted(sources.items())},
            "closeUps": figures(close_ups) if close_ups else None,
        }
    )


def _as_photos(
    detector: Detector,
    samples: Sequence[Sample],
    places: Sequence[Sample],
    choose_thresholds: bool,
    neither: str | None,
) -> dict[str, Any]:
    """Return the figures of the page's photo mode at its own thresholds, which are chosen here if it has none."""
    pictures, count = [*samples, *places], len(samples)
    rows = detector.looked_at_closely(picture.pixels() for picture in pictures)
    answer = _suppressing(detector, rows, len(pictures), "looking closely")
    everything = answer(FLOOR)
    thresholds = detector.photo_thresholds
    if choose_thresholds or not thresholds:
        thresholds = best_thresholds(pictures, everything, detector.labels, DEFAULT_THRESHOLD)
        if neither:
            thresholds = with_few_alarms(pictures, answer, thresholds, neither)
    found = answer(thresholds)
    shown, there = found[:count], found[count:]
    precision = AveragePrecision(samples, everything[:count], detector.labels, neither)
    answers = {s.name: count_answers(samples, shown, detector.labels, neither, s) for s in (ALL_SIZES, WEBCAM_SIZE)}
    return {
        "thresholds": thresholds,
        "summary": summarise(precision, answers, false_boxes(samples, shown), samples),
        "averagePrecision": precision.table(),
        "atThresholds": {name: _answers_as_json(a, detector.labels) for name, a in answers.items()},
        "faceless": false_boxes(samples, shown),
        "besideFaces": rounded(false_boxes(places, there)),
        **_per_group(precision, samples, shown),
    }


def _in_harsh_light(
    detector: Detector, samples: Sequence[Sample], thresholds: dict[str, float], neither: str | None
) -> dict[str, Any]:
    table = {}
    for name, worsen in VARIANTS.items():
        answer = _answering(detector, _worse(samples, worsen), len(samples), name)
        precision = AveragePrecision(samples, answer(FLOOR), detector.labels, neither)
        table[name] = _short(precision, samples, answer(thresholds))
    return rounded(table)


def _worse(samples: Sequence[Sample], worsen: Callable[[Pixels], Pixels]) -> Callable[[int], Pixels]:
    return lambda i: worsen(samples[i].pixels())


def _of_look_alikes(
    detector: Detector,
    samples: Sequence[Sample],
    shown: Sequence[Detections],
    thresholds: dict[str, float],
    bare: int,
) -> dict[str, Any]:
    """Return, per thing drawn over the bare webcam-size faces, the share of each answer."""
    wanted = [(sample.labels == bare) & WEBCAM_SIZE.holds(sample.boxes) for sample in samples]
    said = _asking_again(detector, samples, shown, thresholds, wanted, bare)
    return rounded(
        {
            "label": detector.labels[bare],
            "before the mouth": said(BEFORE_THE_MOUTH, unchanged=True),
            "in place of the face": said(IN_PLACE_OF_THE_FACE),
        }
    )


def _of_repainted(
    detector: Detector,
    samples: Sequence[Sample],
    shown: Sequence[Detections],
    thresholds: dict[str, float],
    worn: int,
) -> dict[str, Any]:
    """Return, per change to the webcam-size masks that can be told from their faces, the share of each answer."""
    wanted = [_paintable(sample, (sample.labels == worn) & WEBCAM_SIZE.holds(sample.boxes)) for sample in samples]
    said = _asking_again(detector, samples, shown, thresholds, wanted, worn)
    return rounded({"label": detector.labels[worn], "changes": said(REPAINTED, unchanged=True)})


def _paintable(sample: Sample, faces: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which of the given faces of a picture, bool [M], wear a mask that can be painted on, also bool [M]."""
    if not faces.any():
        return faces
    pixels = sample.pixels()
    told = [can_be_repainted(pixels, box) for box in sample.boxes]
    return faces & np.array(told)


def _asking_again(
    detector: Detector,
    samples: Sequence[Sample],
    shown: Sequence[Detections],
    thresholds: dict[str, float],
    wanted: Sequence[NDArray[np.bool_]],
    truth: int,
) -> Callable[..., dict[str, Any]]:
    """Return a function from changes of the wanted faces to the share of each answer under each change."""
    chosen = [i for i, faces in enumerate(wanted) if faces.any()]
    names = [*detector.labels, "no box"]
    # The other faces of these pictures do not count.
    asked = [
        replace(samples[i], boxes=samples[i].boxes[wanted[i]], labels=samples[i].labels[wanted[i]]) for i in chosen
    ]

    def shares(found: Sequence[Detections]) -> dict[str, Any]:
        row = confusion(asked, found, len(detector.labels))[truth]
        return {
            "faces": int(row.sum()),
            "answers": dict(zip(names, (row / max(row.sum(), 1)).tolist(), strict=True)),
        }

    def said(changes: Mapping[str, Cover], unchanged: bool = False) -> dict[str, Any]:
        rows = {"nothing": shares([shown[i] for i in chosen])} if unchanged else {}
        for name, change in changes.items():
            picture = _drawn_upon(samples, wanted, chosen, change)
            rows[name] = shares(_answering(detector, picture, len(chosen), name)(thresholds))
        return rows

    return said


def _drawn_upon(
    samples: Sequence[Sample], wanted: Sequence[NDArray[np.bool_]], chosen: Sequence[int], cover: Cover
) -> Callable[[int], Pixels]:
    def picture(number: int) -> Pixels:
        i = chosen[number]
        return covered(samples[i].pixels(), samples[i].boxes[wanted[i]], cover, seed=i)

    return picture


def _short(precision: AveragePrecision, samples: Sequence[Sample], shown: Sequence[Detections]) -> dict[str, Any]:
    """Return the figures of a group of pictures, one row of a table."""
    sizes = (ALL_SIZES, WEBCAM_SIZE)
    answers = {s.name: count_answers(samples, shown, precision.labels, precision.neither, s) for s in sizes}
    levels = {"ap40": 0.4, "ap50": 0.5, "ap": None}
    return {
        **{name: {s.name: precision.mean(iou, s.name) for s in sizes} for name, iou in levels.items()},
        "wrongClass": {size: counted.wrong_class for size, counted in answers.items()},
        "faceless": false_boxes(samples, shown),
    }


def rounded(value: Any) -> Any:
    """Round to four digits throughout: more is noise, and would be sent to every visitor."""
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(inner) for inner in value]
    return round(value, 4) if isinstance(value, float) else value
