"""Writes the model card, README.md of a model_web folder, from the model's metadata and its evaluation; never by hand.

It says so where something was not measured. Figures come from `evaluate`, the table of pictures from the user's file.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from training.errors import TrainingError
from training.files.atomic import replacing_file
from training.measuring.card_tables import (
    beside_faces,
    close_ups,
    confusion_table,
    group_table,
    interval,
    label_table,
    look_alikes,
    number,
    percent,
    precision_table,
    repainted,
    size_table,
    table,
)
from training.measuring.over_time import WAYS
from training.measuring.samples import WEBCAM
from training.measuring.words import Words, words_for

REPORT_HEADING = "## Figures on strangers"


def write_card(
    folder: Path, metadata: dict[str, Any], evaluation: dict[str, Any] | None, data_sources: str | None
) -> None:
    """Write README.md into a model_web folder, first beside its place and then renamed.

    Args:
        metadata: the model's userDefinedMetadata.
        evaluation: metrics.json of `evaluate`; None if the model was not measured.
        data_sources: Markdown on where the training pictures come from; None if unknown.
    """
    words = words_for(metadata["labels"])
    parts = [
        _head(metadata, folder),
        _figures(metadata, evaluation, words),
        _photos(metadata, evaluation, words),
        _films(evaluation, words),
        _data(data_sources),
        _limits(evaluation, words),
        _making(metadata),
    ]
    with replacing_file(folder / "README.md") as beside:
        beside.write_text("\n\n".join(part for part in parts if part) + "\n", "utf-8")


def write_report(folder: Path, evaluation: dict[str, Any]) -> None:
    """Insert the chapter on the report pictures into an existing model card, before its other figures.

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
    summary, wrong, words = evaluation["summary"], evaluation["wrongLabels"], words_for(evaluation["labels"])
    groups = "persons and sources" if words.are_faces else "sources"
    precision = [
        (
            name,
            *(
                f"{number(summary[key][size])}{interval(evaluation['intervals'].get(key, {}).get(size))}"
                for size in ("all", "webcam")
            ),
        )
        for key, name in (("ap50", "mAP at IoU 0.5"), ("ap40", "mAP at IoU 0.4"), ("ap", "mAP at IoU 0.5:0.95"))
    ]
    neither = evaluation.get("neither")
    told = summary["confusion"]["rows"][evaluation["labels"].index(neither)] if neither else []
    parts = [
        REPORT_HEADING,
        f"{summary['pictures']} pictures with {summary['faces']} {words.many} of {wrong['groups']} {groups} that "
        f"nothing was trained, selected or chosen on. Brackets hold 95 % intervals over {groups}, drawn "
        "again as wholes; one look a picture.",
        table(("", f"all {words.many}", words.near), precision),
        f"Wrong label among the found {words.many}{f' that are not `{neither}`' if neither else ''}: {wrong['wrong']} "
        f"of {wrong['found']}, {percent(wrong['share'])}{interval(wrong['interval'], percent)}; mean over "
        f"{groups} {percent(wrong['meanOverGroups'])}.",
        f"`{neither}` told: {told[evaluation['labels'].index(neither)]} of {sum(told)}."
        if neither and sum(told)
        else "",
        _compared(evaluation.get("against")),
        _watched(evaluation.get("films"), words),
        f"Each {'person and source' if words.are_faces else 'source'} by itself:",
        group_table("group", evaluation["sources"], words),
        confusion_table(summary, words),
    ]
    return "\n\n".join(part for part in parts if part)


def _compared(against: dict[str, Any] | None) -> str:
    if not against or not against["interval"]:
        return ""
    return (
        f"The model that was shipped before has {percent(against['there']['share'])} on the same pictures: a "
        f"difference of {against['difference']:+.1%}{interval(against['interval'], '{:+.1%}'.format)}, in pairs."
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
    thresholds = table(
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


def _figures(metadata: dict[str, Any], evaluation: dict[str, Any] | None, words: Words) -> str:
    summary = evaluation["summary"] if evaluation else metadata.get("metrics")
    if not summary:
        return "## Figures\n\nNot measured yet: `python -m training evaluate` measures it and writes this section."
    share = f"{words.many} of at least {WEBCAM:.0%} of the picture's height"
    share += ", as in front of a webcam" if words.are_faces else ""
    parts = [
        "## Figures",
        f"Measured on {summary['pictures']} held-out pictures with {summary['faces']} {words.many}{_how(evaluation)}. "
        f"`{words.near}` counts {share}; smaller ones, and boxes as small, count neither way."
        f"{_neither(evaluation, words)}",
        precision_table(summary, words),
        label_table(metadata["labels"], summary, words),
        confusion_table(summary, words),
    ]
    if summary.get("falseBoxesPerFacelessPicture") is not None:
        empty = summary["falseBoxesPerFacelessPicture"]
        parts.append(f"Boxes on pictures without any {words.one}: {empty:.3f} per picture.")
    if evaluation:
        parts += [
            beside_faces(evaluation, words),
            size_table(evaluation, words),
            close_ups(evaluation, words),
            group_table("source", evaluation["sources"], words),
        ]
        if evaluation.get("harsh"):
            parts += ["The same pictures made worse:", group_table("made worse by", evaluation["harsh"], words)]
        if evaluation.get("lookAlikes"):
            parts.append(look_alikes(evaluation["lookAlikes"]))
        if evaluation.get("repainted"):
            parts.append(repainted(evaluation["repainted"]))
    return "\n\n".join(part for part in parts if part)


def _photos(metadata: dict[str, Any], evaluation: dict[str, Any] | None, words: Words) -> str:
    if not evaluation or not evaluation.get("photos"):
        return ""
    photos, labels = evaluation["photos"], metadata["labels"]
    counts = _listed(f"`{label}` from {photos['thresholds'][label]:.3f} on" for label in labels)
    parts = [
        "## Figures for still pictures",
        "A chosen picture leaves time that a camera does not: the page looks at it whole, in parts and closer at each "
        f"{words.one}, and answers what these looks agree on ({counts}). The same pictures, looked at so:",
        precision_table(photos["summary"], words),
        label_table(labels, photos["summary"], words),
        confusion_table(photos["summary"], words),
        f"Boxes on pictures without any {words.one}: {number(photos['faceless']['perPicture'])} per picture.",
        beside_faces(photos, words),
        size_table({**evaluation, "averagePrecision": photos["averagePrecision"]}, words),
        close_ups(photos, words),
        group_table("source", photos["sources"], words),
    ]
    return "\n\n".join(part for part in parts if part)


def _films(evaluation: dict[str, Any] | None, words: Words) -> str:
    if not evaluation or not evaluation.get("films"):
        return ""
    return f"## Figures in front of a camera\n\n{_watched(evaluation['films'], words)}"


def _watched(films: dict[str, Any] | None, words: Words) -> str:
    if not films:
        return ""
    rows = [
        (
            WAYS[way],
            f"{percent(said['share'])}{interval(said['interval'], percent)}",
            ""
            if way == "once"
            else f"{said['difference']:+.1%}{interval(said['differenceInterval'], '{:+.1%}'.format)}",
            f"{said['changes']:.2f}",
        )
        for way, said in films["ways"].items()
        if said["found"]
    ]
    heads = ("the page goes by", "wrong label", "difference, in pairs", "changes of labels, per film")
    seconds = films["frames"] * films["milliseconds"] / 1000
    return (
        f"A camera shows the same {words.one} again and again, and the page gives it one label, by what the looks of "
        f"the last moments say together. On {films['films']} films of {seconds:.1f} s, "
        f"made up from the same pictures (shift, zoom, noise), the label of {words.near_size} {words.many} "
        "with the last frame:\n\n" + table(heads, rows)
    )


def _how(evaluation: dict[str, Any] | None) -> str:
    if not evaluation:
        return ""
    if evaluation["model"]["runtime"] == "page":
        return ", run in the page's own engine (TensorFlow.js, WebAssembly)"
    return f", run under TensorFlow from the {evaluation['model']['kind']} form"


def _neither(evaluation: dict[str, Any] | None, words: Words) -> str:
    neither = evaluation and evaluation.get("neither")
    return (
        f" {words.many_at_start} that are `{neither}` are neither hit nor miss in the mean, and have their own row "
        "below."
        if neither
        else ""
    )


def _data(data_sources: str | None) -> str:
    said = data_sources or "Nobody said where the training pictures come from (`--data-sources`)."
    return f"## Training pictures\n\n{said}"


def _limits(evaluation: dict[str, Any] | None, words: Words) -> str:
    lines = ["- It knows what is like the pictures it was trained on; before other use, measure it there."]
    if words.are_faces:
        lines = [
            "- It sees one picture at a time, and says what is visible: not whether a mask protects, nor who wears it.",
            "- It was not measured by age, gender or skin tone, for the pictures say none of these; before use on a "
            "group of people, measure it on them. It must not decide over anybody by itself.",
        ]
    if evaluation:
        under = evaluation["averagePrecision"].get("under 0.05", {}).get("0.5", {}).get("mean")
        if under is not None:
            lines.append(
                f"- Small {words.many} are missed most: mAP at IoU 0.5 is {under:.3f} below a twentieth of the height."
            )
        worst = _worst_confusion(evaluation, words)
        if worst:
            lines.append(worst)
        if not evaluation.get("harsh"):
            lines.append("- Bad light, noise and blur were not measured for this card (`evaluate --harsh` does).")
        if words.are_faces and not evaluation.get("lookAlikes"):
            lines.append(
                "- Hands, phones and scarves before the mouth were not measured for this card "
                "(`evaluate --look-alikes` does)."
            )
        if not evaluation["faceless"]["pictures"]:
            lines.append(
                f"- False alarms on pictures without any {words.one} were not measured: no such picture was there."
            )
    return "## Limits\n\n" + "\n".join(lines)


def _worst_confusion(evaluation: dict[str, Any], words: Words) -> str:
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
    return (
        f"- The most frequent wrong answer, {words.near_size}: `{truth}` called `{answer}`, {share:.1%} of those found."
    )


def _making(metadata: dict[str, Any]) -> str:
    rows = [f"- {key}: `{json.dumps(value)}`" for key, value in metadata["madeFrom"].items()]
    return (
        "## How it was made\n\nBy `python -m training train`, `export` and `convert`, or from another program's "
        "export by `convert` alone; this is what they noted:\n\n" + "\n".join(rows)
    )


def _listed(items: Iterable[str]) -> str:
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last
