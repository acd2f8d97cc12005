"""What to do next, according to the figures of an evaluation. It measures nothing itself: it reads metrics.json."""

from collections.abc import Iterator, Sequence
from typing import Any

from training.measuring.words import words_for

FEW_PICTURES = 30  # measured on fewer, a figure says little
FEW_BOXES = 10  # the same for a label
CONFUSED = 0.15  # share of wrong labels among what was found
MISSED = 0.3  # share of what is not found at the thresholds
HARDER = 0.7  # a label is named if its AP is below this share of the mean
SMALL_APART = 0.25  # by how much the mAP of small objects is below that of all
ALARMS = 0.1  # boxes per picture that shows nothing
STILL_RISES = 0.02  # mAP that the last third of the validations gained
MOST = 4  # hints at most, the most important first


def hints(metrics: dict[str, Any], validations: Sequence[tuple[int, float]] = ()) -> list[str]:
    """Return what to do next, the most important first; empty if nothing stands out.

    Args:
        metrics: metrics.json of `evaluate`.
        validations: (step, mAP at IoU 0.5) of the training run, in order, if known.
    """
    return list(_all(metrics, validations))[:MOST]


def _all(metrics: dict[str, Any], validations: Sequence[tuple[int, float]]) -> Iterator[str]:
    summary, words = metrics["summary"], words_for(metrics["labels"])
    rises = _still_rises(validations)
    if rises:
        yield rises
    wrong = summary["wrongClass"]["all"]
    if wrong is not None and wrong >= CONFUSED:
        cure = "a larger input (model.input_size = 320), or more pictures of these"
        yield f"wrong class {wrong:.2f}: {_most_confused(metrics)}; {cure if rises else f'train longer, {cure}'}"
    yield from _hard_labels(metrics)
    under = metrics["averagePrecision"].get("0.05 to 0.10", {}).get("0.5", {}).get("mean")
    mean = summary["ap50"]["all"]
    if under is not None and mean is not None and under < mean - SMALL_APART:
        yield (
            f"small {words.many} are found worse (mAP {under:.2f} from 0.05 to 0.10 of the height, {mean:.2f} over "
            "all): a larger input (model.input_size = 320) and smaller model.anchor_sizes"
        )
    rows = summary["confusion"]["rows"][:-1]
    missed, total = sum(row[-1] for row in rows), sum(map(sum, rows))
    if total and missed / total >= MISSED and not (wrong is not None and wrong >= CONFUSED):
        yield f"{missed} of {total} {words.many} are not found: more pictures like those on the error sheet"
    yield from _alarms(metrics)
    if summary["pictures"] < FEW_PICTURES:
        yield f"measured on {summary['pictures']} pictures only, so figures are rough: add pictures"


def _still_rises(validations: Sequence[tuple[int, float]]) -> str:
    """Return a hint if the last third of the validations is still better than those before, else an empty text."""
    if len(validations) < 3:
        return ""
    recent = max(1, len(validations) // 3)
    before = max(figure for _, figure in validations[:-recent])
    step, after = max(validations[-recent:], key=lambda one: one[1])
    if after < before + STILL_RISES:
        return ""
    return (
        f"mAP still rose at the end (best {before:.2f} before, {after:.2f} at step {step}): train longer, with more "
        "train.minutes (`--minutes`), or more train.steps where they ended it"
    )


def _most_confused(metrics: dict[str, Any]) -> str:
    labels, rows = metrics["labels"], metrics["summary"]["confusion"]["rows"]
    count, truth, answer = max(
        (rows[truth][answer], labels[truth], labels[answer])
        for truth in range(len(labels))
        for answer in range(len(labels))
        if truth != answer
    )
    return f"{truth!r} is called {answer!r} most ({count} times)"


def _hard_labels(metrics: dict[str, Any]) -> Iterator[str]:
    per_label, mean = metrics["summary"]["ap50PerLabel"], metrics["summary"]["ap50"]["all"]
    counts = metrics["faces"]["all"]
    for label in metrics["labels"]:
        average = per_label.get(label)
        if not counts[label]:
            yield f"no measured picture holds {label!r}, nothing is known of it: `records --stratify`, or more pictures"
        elif counts[label] < FEW_BOXES:
            yield f"only {counts[label]} boxes of {label!r} were measured: more pictures of it"
        elif average is not None and mean and average < HARDER * mean:
            yield f"{label!r} is hard (AP {average:.2f}, mean {mean:.2f}): more pictures of it, as varied as can be"


def _alarms(metrics: dict[str, Any]) -> Iterator[str]:
    empty, beside = metrics["faceless"], metrics["besideFaces"]
    if not empty["pictures"]:
        yield "no measured picture shows nothing at all: add some, one in ten, or it may see things everywhere"
    elif empty["perPicture"] >= ALARMS:
        yield (
            f"{empty['boxes']} boxes on {empty['pictures']} pictures with nothing on them: more such pictures, from "
            "the places where it will be used"
        )
    if beside["pictures"] and beside["perPicture"] >= ALARMS:
        yield (
            f"{beside['boxes']} boxes on {beside['pictures']} places beside things: look for boxes that are missing in "
            "your annotations (error sheet), then augment.elsewhere = 0.2"
        )
