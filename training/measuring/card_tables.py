"""The tables and sentences of a model card, each from the figures of `evaluate`. Their order is card's job."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from training.measuring.samples import CLOSE, WEBCAM_SIZE
from training.measuring.words import Words

UNKNOWN = "n/a"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table, its first column left-aligned."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def number(value: float | None) -> str:
    """Return a figure with three digits."""
    return UNKNOWN if value is None else f"{value:.3f}"


def percent(value: float | None) -> str:
    """Return a share in percent."""
    return UNKNOWN if value is None else f"{value:.1%}"


def interval(bounds: Sequence[float] | None, write: Callable[[float], str] = "{:.3f}".format) -> str:
    """Return bounds in brackets, empty where there are none."""
    return f" [{write(bounds[0])} to {write(bounds[1])}]" if bounds else ""


def precision_table(summary: dict[str, Any], words: Words) -> str:
    """Return mAP at each IoU, for all sizes and for near ones."""
    names = {
        "ap50": "mAP at IoU 0.5",
        "ap40": "mAP at IoU 0.4",
        "ap": "mAP at IoU 0.5:0.95",
        "wrongClass": f"wrong label among found {words.many}",
    }
    rows = [
        (name, number(summary[key]["all"]), number(summary[key]["webcam"]))
        for key, name in names.items()
        if key in summary
    ]
    return table(("", f"all {words.many}", words.near), rows)


def label_table(labels: Sequence[str], summary: dict[str, Any], words: Words) -> str:
    """Return each label's figures."""
    columns = {
        "ap50PerLabel": "AP at IoU 0.5",
        "precision": "precision",
        "recall": "recall",
        "precisionWebcam": f"precision, {words.near}",
        "recallWebcam": f"recall, {words.near}",
    }
    known = {key: name for key, name in columns.items() if key in summary}
    rows = [(f"`{label}`", *(number(summary[key].get(label)) for key in known)) for label in labels]
    return table(("label", *known.values()), rows)


def confusion_table(summary: dict[str, Any], words: Words) -> str:
    """Return what was taken for what; empty if it was not counted."""
    if "confusion" not in summary:
        return ""
    *labels, _ = summary["confusion"]["labels"]
    heads = ("truth \\ answer", *(f"`{label}`" for label in labels), "no box")
    names = (*(f"`{label}`" for label in labels), f"no {words.one}")
    rows = [
        (name, *(str(count) for count in row)) for name, row in zip(names, summary["confusion"]["rows"], strict=True)
    ]
    return f"Answers at these thresholds, IoU 0.5, all {words.many}:\n\n" + table(heads, rows)


def size_table(evaluation: dict[str, Any], words: Words) -> str:
    """Return mAP by height."""
    rows = [
        (
            words.near if size == WEBCAM_SIZE.name else size,
            str(sum(evaluation["faces"][size].values())),
            *(number(levels[level]["mean"]) for level in ("0.4", "0.5", "0.5:0.95")),
        )
        for size, levels in evaluation["averagePrecision"].items()
    ]
    heads = (f"{words.one} height, share of the picture's", words.many, "mAP at 0.4", "at 0.5", "at 0.5:0.95")
    return table(heads, rows)


def group_table(what: str, groups: dict[str, Any], words: Words) -> str:
    """Return a table with a row of figures per group; `what` heads its first column."""
    rows = []
    for name, group in groups.items():
        free = group["faceless"]["perPicture"]
        figures = [
            group["ap50"]["all"],
            group["ap50"]["webcam"],
            group["wrongClass"]["all"],
            group["wrongClass"]["webcam"],
            free,
        ]
        counted = [str(group["pictures"])] if "pictures" in group else []
        rows.append([name, *(number(f) for f in figures), *counted])
    heads = [what, "mAP at 0.5", words.near, "wrong label", words.near, f"boxes per picture without any {words.one}"]
    return table([*heads, "pictures"] if "pictures" in next(iter(groups.values()), {}) else heads, rows)


def beside_faces(evaluation: dict[str, Any], words: Words) -> str:
    """Return how much is found where there is nothing."""
    beside = evaluation.get("besideFaces")
    if not beside or not beside["pictures"]:
        return ""
    return (
        f"On {beside['pictures']} places cut from the pictures beside their {words.many}"
        f"{' (rooms, streets, clothes, hands)' if words.are_faces else ''}: "
        f"{number(beside['perPicture'])} boxes each, and none on {beside['picturesWithoutBox']:.1%} of them."
    )


def close_ups(evaluation: dict[str, Any], words: Words) -> str:
    """Return the figures of things close by, alone in their picture."""
    close = evaluation.get("closeUps")
    if not close:
        return ""
    ap40, ap50, ap, wrong = (number(close[key]["all"]) for key in ("ap40", "ap50", "ap", "wrongClass"))
    return (
        f"{'One person close by, as before most webcams' if words.are_faces else 'A single one, close by'} "
        f"({close['pictures']} pictures with a single {words.one}, over {CLOSE.low:.0%} of the height): mAP {ap40} at "
        f"IoU 0.4, {ap50} at 0.5, {ap} at 0.5:0.95; wrong label {wrong}."
    )


def look_alikes(said: dict[str, Any]) -> str:
    """Return the answers for faces behind things that are not masks."""
    tables = [_answer_table(where, said[where]) for where in ("before the mouth", "in place of the face")]
    return (
        f"What is said of `{said['label']}` faces, webcam-size, once something that is no mask is drawn before "
        f"the mouth:\n\n{tables[0]}\n\nAnd once they are no person's face any more, in print or grown over with hair, "
        f"for which no box is right:\n\n{tables[1]}"
    )


def repainted(said: dict[str, Any]) -> str:
    """Return the answers for repainted masks."""
    rows = _answer_table("change", said["changes"])
    return (
        f"What is said of webcam-size `{said['label']}` faces once their masks are painted anew, moved by shares "
        "of the face's height, or their heads tilted; nothing like it is drawn in training, but the tilt:\n\n" + rows
    )


def _answer_table(where: str, things: dict[str, Any]) -> str:
    answers = list(next(iter(things.values()))["answers"])
    heads = [where, *(answer if answer == "no box" else f"`{answer}`" for answer in answers)]
    return table(heads, [[thing, *(number(said["answers"][a]) for a in answers)] for thing, said in things.items()])
