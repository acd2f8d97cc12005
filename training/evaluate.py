"""`python -m training evaluate MODEL RECORDS`: how good a model of any stage is, in figures and in pictures.

Writes metrics.json, curves.png and errors.html. With --publish, a model_web folder's own metadata and model card are
updated from what was measured.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from rich.console import Console

from training.conversion.web_format import read_model_json, write_metadata
from training.data.buckets import at_hand, place
from training.data.examples import read_pictures
from training.data.label_map import read_labels
from training.data.split import REPORT
from training.errors import TrainingError
from training.files.atomic import replacing
from training.learning.history import read_history, validations
from training.measuring import card
from training.measuring.curves import draw_curves
from training.measuring.error_sheet import write_error_sheet
from training.measuring.hints import hints
from training.measuring.measure import Measured, measure, rounded
from training.measuring.over_time import over_time
from training.measuring.samples import Sample, samples_of
from training.measuring.summary import confusion_table, summary_lines
from training.measuring.uncertainty import compared
from training.network.folder import SETTINGS
from training.running.detector import Detector
from training.running.load import RUNTIMES, load_any

NEITHER = "incorrect"


def evaluate(
    detector: Detector,
    samples: list[Sample],
    out: Path,
    *,
    choose_thresholds: bool = False,
    photos: bool = False,
    harsh: bool = False,
    bare: str | None = None,
    worn: str | None = None,
    neither: str | None = NEITHER,
    worst: int = 40,
    against: Detector | None = None,
    part: str = "val",
    films: bool = False,
) -> Measured:
    """Measure, and write metrics.json, curves.png and errors.html into `out`, whole or not at all.

    `films` also measures what the page says in front of a camera, after watching each picture for a moment. `against`
    is another model with the same labels, compared on the same pictures; `part` is the part that these come from.
    """
    kept = neither if neither in detector.labels else None
    measured = measure(
        detector,
        samples,
        choose_thresholds=choose_thresholds,
        photos=photos,
        harsh=harsh,
        bare=bare,
        worn=worn,
        neither=kept,
    )
    measured.metrics["part"] = part
    if films:
        measured.metrics["films"] = rounded(over_time(detector, samples, measured.metrics["thresholds"], kept))
    if against:
        other = list(against.detect_all(sample.pixels() for sample in samples))
        column = detector.labels.index(kept) if kept else None
        measured.metrics["against"] = rounded(compared(samples, measured.detections, other, column))
    measured.metrics["hints"] = hints(measured.metrics, validations(read_history(detector.path)))
    with replacing(out) as beside:
        (beside / "metrics.json").write_text(json.dumps(measured.metrics, indent=2) + "\n", "utf-8")
        draw_curves(beside / "curves.png", measured.precision, measured.answers)
        title = str(detector.metadata.get("name") or detector.path.name)
        rows, told = measured.metrics["summary"]["confusion"]["rows"], measured.metrics["hints"]
        write_error_sheet(
            beside / "errors.html", samples, measured.detections, detector.labels, title, worst, rows, told
        )
    return measured


def samples_for(detector: Detector, records: Path, part: str) -> list[Sample]:
    """Read the records' pictures and check that their labels are the detector's.

    Raises:
        TrainingError: the records are missing, empty, or have other labels.
    """
    labels = read_labels(records)
    if labels != detector.labels:
        raise TrainingError(
            f"{records / 'label_map.pbtxt'} has the labels {labels}, but {detector.path} answers with "
            f"{detector.labels}; evaluate on records of the model's own labels, in its order"
        )
    samples = samples_of(read_pictures(records, part))
    if not samples:
        raise TrainingError(f"{records} has no pictures in {part}.record")
    return samples


def publish(folder: Path, metrics: dict[str, Any], data_sources: str | None) -> None:
    """Write what was measured into a model_web folder: thresholds and metrics in model.json, and the model card.

    Pictures that are only reported on give the card a chapter of its own, and the page the share of wrong labels.
    """
    metadata = read_model_json(folder).get("userDefinedMetadata") or {}
    if metrics.get("part") == REPORT:
        card.write_report(folder, metrics)
        told = {key: metrics["wrongLabels"][key] for key in ("share", "interval", "groups")}
        write_metadata(folder, metadata | {"metrics": (metadata.get("metrics") or {}) | {"strangers": told}})
        return
    metadata |= {"thresholds": metrics["thresholds"], "metrics": metrics["summary"]}
    if "photos" in metrics:
        metadata["photoThresholds"] = metrics["photos"]["thresholds"]
    write_metadata(folder, metadata)
    card.write_card(folder, metadata, metrics, data_sources)


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = argparse.ArgumentParser(
        prog="python -m training evaluate",
        description="Measure a trained folder, SavedModel, frozen graph or model_web folder on records.",
        epilog="example: python -m training evaluate model_web build/records --runtime page --publish",
    )
    parser.add_argument("model", type=Path, help="a model of any stage")
    parser.add_argument("records", type=place, help="folder written by `records`, or its address (gs://...)")
    parser.add_argument(
        "--out", type=Path, help="folder for the results (MODEL/evaluation, or MODEL-evaluation if it is an export)"
    )
    parser.add_argument(
        "--part",
        choices=("train", "val", REPORT),
        default="val",
        help=f"which records (val); of {REPORT}, which `records --report` writes, nothing may be chosen",
    )
    parser.add_argument(
        "--against",
        type=Path,
        metavar="MODEL",
        help="compare wrong labels with another model's, in pairs; the exit status is 1 where this one must not take "
        "its place",
    )
    parser.add_argument(
        "--runtime", choices=RUNTIMES, default="tensorflow", help="what runs a model_web folder (tensorflow)"
    )
    parser.add_argument(
        "--choose-thresholds", action="store_true", help="take the thresholds of best F1 instead of the model's"
    )
    parser.add_argument(
        "--photos",
        action="store_true",
        help="measure also what the page says of still pictures, at which it looks closely (with --runtime page)",
    )
    parser.add_argument(
        "--films",
        action="store_true",
        help="measure also what the page says in front of a camera, where it watches a face (with --runtime page)",
    )
    parser.add_argument("--harsh", action="store_true", help="measure again in bad light, noise, blur and compression")
    parser.add_argument(
        "--look-alikes",
        metavar="LABEL",
        help="measure faces of this label, that of bare ones, again with a hand, a phone, a poster, ... drawn",
    )
    parser.add_argument(
        "--repaint",
        metavar="LABEL",
        help="measure faces of this label, that of masks worn well, again with the mask in stripes, checks, flowers or "
        "dark, higher or lower, on a tilted head",
    )
    parser.add_argument(
        "--neither", default=NEITHER, help=f"label that is neither hit nor miss for the others ({NEITHER})"
    )
    parser.add_argument("--worst", type=int, default=40, metavar="N", help="pictures on the error sheet (40)")
    parser.add_argument(
        "--publish", action="store_true", help="write the figures into a model_web folder and its model card"
    )
    parser.add_argument(
        "--data-sources", type=Path, help="Markdown on where the training pictures come from, for the card"
    )
    arguments = parser.parse_args(argv)
    model: Path = arguments.model
    if arguments.publish and not (model / "model.json").exists():
        raise TrainingError(f"--publish writes into a model_web folder, and {model} is none")
    out = arguments.out or (
        model / "evaluation" if (model / SETTINGS).exists() else model.with_name(f"{model.name}-evaluation")
    )
    if arguments.part == REPORT and arguments.choose_thresholds:
        raise TrainingError(
            f"--choose-thresholds must not look at {REPORT}.record, which figures are reported on; choose them on val"
        )
    data_sources = card.read_data_sources(arguments.data_sources) if arguments.data_sources else None
    detector = load_any(model, arguments.runtime)
    against = load_any(arguments.against, arguments.runtime) if arguments.against else None
    try:
        with at_hand(arguments.records) as records:
            samples = samples_for(detector, records, arguments.part)
        if against and against.labels != detector.labels:
            raise TrainingError(
                f"--against expects a model of the labels {detector.labels}, in this order; {arguments.against} has "
                f"{against.labels}"
            )
        for option, asked, what in (("--photos", arguments.photos, "photos"), ("--films", arguments.films, "films")):
            if asked and not detector.looks_closely:
                raise TrainingError(
                    f"{option} measures what the page makes of {what} with a model_web folder of this package, and "
                    f"needs --runtime page; {model} is of the kind {detector.kind!r} and runs with --runtime "
                    f"{arguments.runtime}"
                )
        for option, label in (("--look-alikes", arguments.look_alikes), ("--repaint", arguments.repaint)):
            if label not in [None, *detector.labels]:
                raise TrainingError(f"{option} expects one of the labels {', '.join(detector.labels)}, not {label!r}")
        measured = evaluate(
            detector,
            samples,
            out,
            choose_thresholds=arguments.choose_thresholds,
            photos=arguments.photos,
            films=arguments.films,
            harsh=arguments.harsh,
            bare=arguments.look_alikes,
            worn=arguments.repaint,
            neither=arguments.neither,
            worst=arguments.worst,
            against=against,
            part=arguments.part,
        )
    finally:
        detector.close()
        if against:
            against.close()
    print("\n".join(summary_lines(measured.metrics)))
    Console(width=None if Console().is_terminal else 120).print(confusion_table(measured.metrics))
    print("".join(f"what to do next: {hint}\n" for hint in measured.metrics["hints"]), end="")
    if arguments.publish:
        publish(model, measured.metrics, data_sources)
        print(f"published in {model}")
    print(f"wrote {out / 'metrics.json'}, curves.png and errors.html")
    return 1 if measured.metrics.get("against", {}).get("reasons") else 0
