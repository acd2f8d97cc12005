"""Writes the model card, README.md of a model_web folder, from the model's metadata and its evaluation; never by hand.

What was not measured is said to be so. Figures come from `evaluate`, the table of pictures from a file of one's own.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from training.errors import TrainingError
from training.files.atomic import replacing_file
from training.measuring.over_time import WAYS
from training.measuring.samples import CLOSE, WEBCAM

UNKNOWN = "n/a"
REPORT_HEADING = "## Figures on strangers"


def write_card(
    folder: Path, metadata: dict[str, Any], evaluation: dict[str, Any] | None, data_sources: str | None
) -> None:
    """Write README.md into a model_web folder, beside first and then renamed.

    Args:
        metadata: the model's userDefinedMetadata.
        evaluation: metrics.json of `evaluate`; None if the model was not measured.
        data_sources: Markdown on where the training pictures come from; None if nobody said.
    """
    parts = [
        _head(metadata, folder),
        _figures(metadata, evaluation),
        _photos(metadata, evaluation),
        _films(evaluation),
        _data(data_sources),
        _limits(evaluation),
        _making(metadata),
    ]
    with replacing_file(folder / "README.md") as beside:
        beside.write_text("\n\n".join(part for part in parts if part) + "\n", "utf-8")


def write_report(folder: Path, evaluation: dict[str, Any]) -> None:
    """Write the chapter on pictures that were only reported on into a model card that is there; it comes first.

    Args:
        folder: a model_web folder with its README.md.
        evaluation: metrics.json of `evaluate --part report`.

    Raises:
        TrainingError: there is no card yet.
    """
    card = folder / "README.md"
    try:
        text = card.read_text("utf-8")
    except OSError:
        raise TrainingError(
            f"{card} is not there; `evaluate --publish` on validation pictures writes it first"
        ) from None
    before, heading, rest = text.partition(f"\n{REPORT_HEADING}\n")
    if heading:
        after = rest.partition("\n## ")[2]
        text = f"{before}\n## {after}"
    before, heading, rest = text.partition("\n## Figures\n")
    with replacing_file(card) as beside:
        beside.write_text(f"{before}\n{_reported(evaluation)}\n{heading}{rest}", "utf-8")


def _reported(evaluation: dict[str, Any]) -> str:
    summary, wrong = evaluation["summary"], evaluation["wrongLabels"]
    precision = [
        (
            name,
            *(
                f"{_number(summary[key][size])}{_interval(evaluation['intervals'].get(key, {}).get(size))}"
                for size in ("all", "webcam")
            ),
        )
        for key, name in (("ap50", "mAP at IoU 0.5"), ("ap40", "mAP at IoU 0.4"), ("ap", "mAP at IoU 0.5:0.95"))
    ]
    neither = evaluation.get("neither")
    told = summary["confusion"]["rows"][evaluation["labels"].index(neither)] if neither else []
    parts = [
        REPORT_HEADING,
        f"{summary['pictures']} pictures with {summary['faces']} faces of {wrong['groups']} persons and sources that "
        "nothing was trained, selected or chosen on. Brackets hold 95 % intervals over persons and sources, drawn "
        "again as wholes; one look a picture.",
        _table(("", "all faces", "webcam"), precision),
        f"Wrong label among the found faces{f' that are not `{neither}`' if neither else ''}: {wrong['wrong']} of "
        f"{wrong['found']}, {_percent(wrong['share'])}{_interval(wrong['interval'], _percent)}; mean over persons and "
        f"sources {_percent(wrong['meanOverGroups'])}.",
        f"`{neither}` told: {told[evaluation['labels'].index(neither)]} of {sum(told)}."
        if neither and sum(told)
        else "",
        _compared(evaluation.get("against")),
        _watched(evaluation.get("films")),
        "Each person and source by itself:",
        _group_table("group", evaluation["sources"]),
        _confusion_table(summary),
    ]
    return "\n\n".join(part for part in parts if part)


def _compared(against: dict[str, Any] | None) -> str:
    if not against or not against["interval"]:
        return ""
    return (
        f"The model that was shipped before has {_percent(against['there']['share'])} on the same pictures: a "
        f"difference of {against['difference']:+.1%}{_interval(against['interval'], '{:+.1%}'.format)}, in pairs."
    )


def read_data_sources(path: Path) -> str:
    """Return the Markdown on the training pictures, without its own main heading.

    Raises:
        TrainingError: the file can't be read.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise TrainingError(
            f"{path} can't be read: {error.strerror}; expected Markdown on the pictures' sources"
        ) from error
    lines = text.strip().splitlines()
    return "\n".join(lines[1:] if lines and lines[0].startswith("# ") else lines).strip()


def _head(metadata: dict[str, Any], folder: Path) -> str:
    size, labels = metadata["input"], metadata["labels"]
    low, high = size["range"]
    stored = sum(f.stat().st_size for f in folder.iterdir() if f.suffix == ".bin")
    thresholds = _table(
        ("label", "counts from score"), [(f"`{label}`", f"{metadata['thresholds'][label]:.3f}") for label in labels]
    )
    return (
        f"# {metadata['name']}\n\n"
        f"A one-stage detector for {_listed(f'`{label}`' for label in labels)}, as a TensorFlow.js graph model that "
        f"runs in the browser. Weights: {stored / 1e6:.2f} MB ({metadata['madeFrom'].get('weights', 'float32')}).\n\n"
        f"- Input `image`: float32 `[1, {size['height']}, {size['width']}, 3]`, the whole picture squeezed to "
        f"this size, black {low:g}, white {high:g}.\n"
        f"- Output `scores`: float32 `[1, N, {len(labels)}]`, 0 to 1, in the order of `labels.json`.\n"
        "- Output `boxes`: float32 `[1, N, 4]` as ymin, xmin, ymax, xmax, relative to the picture, before non-maximum "
        f"suppression (overlap above {metadata['iouThreshold']:g}).\n\n{thresholds}"
    )


def _figures(metadata: dict[str, Any], evaluation: dict[str, Any] | None) -> str:
    summary = evaluation["summary"] if evaluation else metadata.get("metrics")
    if not summary:
        return "## Figures\n\nNot measured yet: `python -m training evaluate` measures it and writes this section."
    share = f"faces of at least {WEBCAM:.0%} of the picture's height, as before a webcam"
    parts = [
        "## Figures",
        f"Measured on {summary['pictures']} held-out pictures with {summary['faces']} faces{_how(evaluation)}. "
        f"`webcam` counts {share}; smaller ones, and boxes as small, count neither way.{_neither(evaluation)}",
        _precision_table(summary),
        _label_table(metadata["labels"], summary),
        _confusion_table(summary),
    ]
    if summary.get("falseBoxesPerFacelessPicture") is not None:
        parts.append(f"Boxes on pictures without a face: {summary['falseBoxesPerFacelessPicture']:.3f} per picture.")
    if evaluation:
        parts += [
            _beside_faces(evaluation),
            _size_table(evaluation),
            _close_ups(evaluation),
            _group_table("source", evaluation["sources"]),
        ]
        if evaluation.get("harsh"):
            parts += ["The same pictures made worse:", _group_table("made worse by", evaluation["harsh"])]
        if evaluation.get("lookAlikes"):
            parts.append(_look_alikes(evaluation["lookAlikes"]))
        if evaluation.get("repainted"):
            parts.append(_repainted(evaluation["repainted"]))
    return "\n\n".join(part for part in parts if part)


def _photos(metadata: dict[str, Any], evaluation: dict[str, Any] | None) -> str:
    if not evaluation or not evaluation.get("photos"):
        return ""
    photos, labels = evaluation["photos"], metadata["labels"]
    counts = _listed(f"`{label}` from {photos['thresholds'][label]:.3f} on" for label in labels)
    parts = [
        "## Figures for still pictures",
        "A chosen picture leaves time that a camera does not: the page looks at it whole, in parts and closer at each "
        f"face, and answers what these looks agree on ({counts}). The same pictures, looked at so:",
        _precision_table(photos["summary"]),
        _label_table(labels, photos["summary"]),
        _confusion_table(photos["summary"]),
        f"Boxes on pictures without a face: {_number(photos['faceless']['perPicture'])} per picture.",
        _beside_faces(photos),
        _size_table({**evaluation, "averagePrecision": photos["averagePrecision"]}),
        _close_ups(photos),
        _group_table("source", photos["sources"]),
    ]
    return "\n\n".join(part for part in parts if part)


def _films(evaluation: dict[str, Any] | None) -> str:
    if not evaluation or not evaluation.get("films"):
        return ""
    return f"## Figures before a camera\n\n{_watched(evaluation['films'])}"


def _watched(films: dict[str, Any] | None) -> str:
    if not films:
        return ""
    rows = [
        (
            WAYS[way],
            f"{_percent(said['share'])}{_interval(said['interval'], _percent)}",
            ""
            if way == "once"
            else f"{said['difference']:+.1%}{_interval(said['differenceInterval'], '{:+.1%}'.format)}",
            f"{said['changes']:.2f}",
        )
        for way, said in films["ways"].items()
        if said["found"]
    ]
    heads = ("the page goes by", "wrong label", "difference, in pairs", "changes of labels, per film")
    return (
        "A camera shows the same face again and again, and the page gives it one label, by what the looks of the last "
        f"moments say together. On {films['films']} films of {films['frames'] * films['milliseconds'] / 1000:.1f} s, "
        "made up from the same pictures (shift, zoom, noise), the label of webcam-size faces with the last frame:\n\n"
        + _table(heads, rows)
    )


def _how(evaluation: dict[str, Any] | None) -> str:
    if not evaluation:
        return ""
    if evaluation["model"]["runtime"] == "page":
        return ", run in the page's own engine (TensorFlow.js, WebAssembly)"
    return f", run under TensorFlow from the {evaluation['model']['kind']} form"


def _neither(evaluation: dict[str, Any] | None) -> str:
    neither = evaluation and evaluation.get("neither")
    return (
        f" Faces that are `{neither}` are neither hit nor miss in the mean, and have their own row below."
        if neither
        else ""
    )


def _precision_table(summary: dict[str, Any]) -> str:
    names = {
        "ap50": "mAP at IoU 0.5",
        "ap40": "mAP at IoU 0.4",
        "ap": "mAP at IoU 0.5:0.95",
        "wrongClass": "wrong label among found faces",
    }
    rows = [
        (name, _number(summary[key]["all"]), _number(summary[key]["webcam"]))
        for key, name in names.items()
        if key in summary
    ]
    return _table(("", "all faces", "webcam"), rows)


def _label_table(labels: Sequence[str], summary: dict[str, Any]) -> str:
    columns = {
        "ap50PerLabel": "AP at IoU 0.5",
        "precision": "precision",
        "recall": "recall",
        "precisionWebcam": "precision, webcam",
        "recallWebcam": "recall, webcam",
    }
    known = {key: name for key, name in columns.items() if key in summary}
    rows = [(f"`{label}`", *(_number(summary[key].get(label)) for key in known)) for label in labels]
    return _table(("label", *known.values()), rows)


def _confusion_table(summary: dict[str, Any]) -> str:
    if "confusion" not in summary:
        return ""
    *labels, _ = summary["confusion"]["labels"]
    heads = ("truth \\ answer", *(f"`{label}`" for label in labels), "no box")
    names = (*(f"`{label}`" for label in labels), "no face")
    rows = [
        (name, *(str(count) for count in row)) for name, row in zip(names, summary["confusion"]["rows"], strict=True)
    ]
    return "Answers at these thresholds, IoU 0.5, all faces:\n\n" + _table(heads, rows)


def _size_table(evaluation: dict[str, Any]) -> str:
    rows = [
        (
            size,
            str(sum(evaluation["faces"][size].values())),
            *(_number(levels[level]["mean"]) for level in ("0.4", "0.5", "0.5:0.95")),
        )
        for size, levels in evaluation["averagePrecision"].items()
    ]
    heads = ("face height, share of the picture's", "faces", "mAP at 0.4", "at 0.5", "at 0.5:0.95")
    return _table(heads, rows)


def _beside_faces(evaluation: dict[str, Any]) -> str:
    beside = evaluation.get("besideFaces")
    if not beside or not beside["pictures"]:
        return ""
    return (
        f"On {beside['pictures']} places cut from the pictures beside their faces (rooms, streets, clothes, hands): "
        f"{_number(beside['perPicture'])} boxes each, and none on {beside['picturesWithoutBox']:.1%} of them."
    )


def _close_ups(evaluation: dict[str, Any]) -> str:
    close = evaluation.get("closeUps")
    if not close:
        return ""
    ap40, ap50, ap, wrong = (_number(close[key]["all"]) for key in ("ap40", "ap50", "ap", "wrongClass"))
    return (
        f"One person close by, as before most webcams ({close['pictures']} pictures with a single face, over "
        f"{CLOSE.low:.0%} of the height): mAP {ap40} at IoU 0.4, {ap50} at 0.5, {ap} at 0.5:0.95; wrong label {wrong}."
    )


def _group_table(what: str, groups: dict[str, Any]) -> str:
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
        rows.append([name, *(_number(f) for f in figures), *counted])
    heads = [what, "mAP at 0.5", "webcam", "wrong label", "webcam", "boxes per faceless picture"]
    return _table([*heads, "pictures"] if "pictures" in next(iter(groups.values()), {}) else heads, rows)


def _look_alikes(look_alikes: dict[str, Any]) -> str:
    tables = [_answer_table(where, look_alikes[where]) for where in ("before the mouth", "in place of the face")]
    return (
        f"What is said of `{look_alikes['label']}` faces, webcam-size, once something that is no mask is drawn before "
        f"the mouth:\n\n{tables[0]}\n\nAnd once they are no person's face any more, in print or grown over with hair, "
        f"for which no box is right:\n\n{tables[1]}"
    )


def _repainted(repainted: dict[str, Any]) -> str:
    table = _answer_table("change", repainted["changes"])
    return (
        f"What is said of webcam-size `{repainted['label']}` faces once their masks are painted anew, moved by shares "
        "of the face's height, or their heads tilted; nothing like it is drawn in training, but the tilt:\n\n" + table
    )


def _answer_table(where: str, things: dict[str, Any]) -> str:
    answers = list(next(iter(things.values()))["answers"])
    heads = [where, *(answer if answer == "no box" else f"`{answer}`" for answer in answers)]
    return _table(heads, [[thing, *(_number(said["answers"][a]) for a in answers)] for thing, said in things.items()])


def _data(data_sources: str | None) -> str:
    said = data_sources or "Nobody said where the training pictures come from (`--data-sources`)."
    return f"## Training pictures\n\n{said}"


def _limits(evaluation: dict[str, Any] | None) -> str:
    lines = [
        "- It sees one picture at a time, and says what is visible: not whether a mask protects, nor who wears it.",
        "- It was not measured by age, gender or skin tone, for the pictures say none of these; before use on a "
        "group of people, measure it on them. It must not decide over anybody by itself.",
    ]
    if evaluation:
        under = evaluation["averagePrecision"].get("under 0.05", {}).get("0.5", {}).get("mean")
        if under is not None:
            lines.append(
                f"- Small faces are missed most: mAP at IoU 0.5 is {under:.3f} below a twentieth of the height."
            )
        worst = _worst_confusion(evaluation)
        if worst:
            lines.append(worst)
        if not evaluation.get("harsh"):
            lines.append("- Bad light, noise and blur were not measured for this card (`evaluate --harsh` does).")
        if not evaluation.get("lookAlikes"):
            lines.append(
                "- Hands, phones and scarves before the mouth were not measured for this card "
                "(`evaluate --look-alikes` does)."
            )
        if not evaluation["faceless"]["pictures"]:
            lines.append(
                "- False alarms on pictures without a face were not measured: there were none among the pictures."
            )
    return "## Limits\n\n" + "\n".join(lines)


def _worst_confusion(evaluation: dict[str, Any]) -> str:
    labels = evaluation["labels"]
    rows = evaluation["atThresholds"]["webcam"]["confusion"]["rows"]
    shares = [
        (rows[t][a] / sum(rows[t][:-1]), labels[t], labels[a])
        for t in range(len(labels))
        for a in range(len(labels))
        if t != a and sum(rows[t][:-1])
    ]
    if not shares or not max(shares)[0]:
        return ""
    share, truth, answer = max(shares)
    return f"- The most frequent wrong answer, webcam-size: `{truth}` called `{answer}`, {share:.1%} of those found."


def _making(metadata: dict[str, Any]) -> str:
    rows = [f"- {key}: `{json.dumps(value)}`" for key, value in metadata["madeFrom"].items()]
    return (
        "## How it was made\n\nBy `python -m training train`, `export` and `convert`, or from another program's "
        "export by `convert` alone; this is what they noted:\n\n" + "\n".join(rows)
    )


def _interval(bounds: Sequence[float] | None, write: Callable[[float], str] = "{:.3f}".format) -> str:
    return f" [{write(bounds[0])} to {write(bounds[1])}]" if bounds else ""


def _percent(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.1%}"


def _number(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.3f}"


def _listed(items: Iterable[str]) -> str:
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
