"""What a terminal shows of an evaluation: lines of figures, the confusion matrix. metrics.json has everything."""

from typing import Any

from rich.table import Table

from training.measuring.over_time import film_lines
from training.measuring.samples import ALL_SIZES
from training.measuring.words import words_for


def summary_lines(metrics: dict[str, Any]) -> list[str]:
    """Return the main figures, one line each."""
    lines = _figure_lines(metrics, metrics["labels"])
    if "photos" in metrics:
        lines += ["as still pictures, looked at closely:", *_figure_lines(metrics["photos"], metrics["labels"])]
    if "films" in metrics:
        lines += film_lines(metrics["films"], words_for(metrics["labels"]))
    return lines


def _figure_lines(metrics: dict[str, Any], labels: list[str]) -> list[str]:
    summary = metrics["summary"]

    def share(value: float | None) -> str:
        return "n/a" if value is None else f"{value:.3f}"

    words = words_for(labels)
    lines = [
        f"{summary['pictures']} pictures, {summary['faces']} {words.many}   all {words.many}   {words.near_size} "
        "(0.10 of the height on)"
    ]
    for key, name in (
        ("ap50", "mAP at IoU 0.5"),
        ("ap40", "mAP at IoU 0.4"),
        ("ap", "mAP at IoU 0.5:0.95"),
        ("wrongClass", "wrong class"),
    ):
        lines.append(f"  {name:<22}{share(summary[key]['all']):>8}{share(summary[key]['webcam']):>14}")
    for label in labels:
        ap, precision, recall = (summary[key][label] for key in ("ap50PerLabel", "precisionWebcam", "recallWebcam"))
        lines.append(
            f"  {label}: AP {share(ap)}; from score {metrics['thresholds'][label]:.3f} on, {words.near_size} precision "
            f"{share(precision)}, recall {share(recall)}"
        )
    if "wrongLabels" in metrics:
        lines += _group_lines(metrics)
    for key, name in (
        ("faceless", f"pictures without any {words.one}"),
        ("besideFaces", f"places beside the {words.many}"),
    ):
        free = metrics[key]
        if free["pictures"]:
            lines.append(
                f"  {name}: {free['boxes']} boxes on {free['pictures']}; "
                f"share without any {share(free['picturesWithoutBox'])}"
            )
    return lines


def _group_lines(metrics: dict[str, Any]) -> list[str]:
    """Return the figures over groups: intervals, the worst groups, and the comparison with another model."""
    wrong, lines = metrics["wrongLabels"], []
    for size, interval in metrics["intervals"]["ap50"].items():
        if interval:
            name = size if size == ALL_SIZES.name else words_for(metrics["labels"]).near
            lines.append(f"  mAP at IoU 0.5, {name}: 95 % interval over groups {interval[0]:.3f} to {interval[1]:.3f}")
    if wrong["found"]:
        low, high = wrong["interval"]
        lines.append(
            f"  wrong label: {wrong['wrong']} of {wrong['found']} found, {wrong['share']:.1%} ({low:.1%} to {high:.1%} "
            f"over {wrong['groups']} groups; mean over groups {wrong['meanOverGroups']:.1%})"
        )
        worst = ", ".join(f"{one['group']} {one['wrong']} of {one['found']}" for one in wrong["worst"])
        lines.append(f"  worst groups: {worst or 'none has a wrong label'}")
    against = metrics.get("against")
    if against and against["interval"]:
        low, high = against["interval"]
        lines.append(
            f"  against the other model's {against['there']['share']:.1%}: {against['difference']:+.1%} "
            f"({low:+.1%} to {high:+.1%}, in pairs)"
        )
        lines += [f"  not to be shipped: {reason}" for reason in against["reasons"]]
    return lines


def confusion_table(metrics: dict[str, Any]) -> Table:
    """Return what was taken for what, at the thresholds and IoU 0.5, as a table for a terminal."""
    labels, rows = metrics["labels"], metrics["summary"]["confusion"]["rows"]
    table = Table("truth \\ answer", title="What was taken for what", title_justify="left")
    for name in [*labels, "no box"]:
        table.add_column(name, justify="right")
    for number, (name, row) in enumerate(zip([*labels, f"no {words_for(labels).one}"], rows, strict=True)):
        cells = [f"[bold]{count}[/bold]" if column == number else str(count) for column, count in enumerate(row)]
        table.add_row(name, *cells)
    return table
