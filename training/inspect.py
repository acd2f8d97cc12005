"""The `inspect` stage: examines annotated pictures before any time is spent on them.

    python -m training inspect DATA [DATA ...]

All faults are found in one go by training/data/checking.py; this module counts, shows and draws.
"""

import argparse
import io
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from rich.console import Console
from rich.table import Table

from training.config import read_config
from training.data.annotations.annotated import YMAX, YMIN
from training.data.box_checks import STORED, UPRIGHT, upright_boxes
from training.data.buckets import at_hand, place
from training.data.checked import Checked, CheckedPicture
from training.data.checking import duplicate_remarks
from training.data.contact_sheet import choose, draw_sheet
from training.data.options import add_data_options, check_data, faults_text, notes_text, repaired_text
from training.errors import TrainingError
from training.files.atomic import replacing_file
from training.files.quiet import import_tensorflow

SIZES = {"under 0.05": 0.05, "0.05 to 0.1": 0.1, "0.1 to 0.25": 0.25, "0.25 to 0.5": 0.5, "over 0.5": np.inf}
"""Height of a box as a share of its picture's height: name -> upper end."""

FRAMES_SHOWN = 30  # pictures with an unknown frame that are drawn, each twice

EXAMPLES = """examples:
  python -m training inspect my-pictures
  python -m training inspect voc --labels mask,no_mask --rename with_mask=mask --rename without_mask=no_mask
  python -m training inspect my-pictures --show images/a.jpg --sheet a.jpg
  python -m training inspect build/records --views training/configs/mask.toml --sheet views.jpg

Exit code 0 means that `records` would take the data as it is; 2 that there are faults, all of which are listed."""


def main(argv: list[str] | None = None) -> int:
    """Run the stage; see --help."""
    options = _parser().parse_args(argv)
    if options.sheet.suffix.lower() not in {".jpg", ".jpeg", ".png"}:
        raise TrainingError(f"--sheet expects a .jpg or .png file, not {options.sheet}")
    if options.views:
        return _inspect_views(options)
    for data in options.data:
        if not isinstance(data, Path):
            raise TrainingError(f"annotated pictures are looked at on this machine; bring {data} here, or mount it")
    checked = check_data(options.data, options)
    report = summary(checked)
    _print(report)
    duplicates = duplicate_remarks(checked.pictures)
    remarks = checked.remarks + duplicates
    lines = [*repaired_text(checked), *notes_text(checked.remarks, "note"), *notes_text(duplicates, "note")]
    print("".join(f"{line}\n" for line in lines), end="")
    faults = checked.unreadable + checked.faults
    if options.json:
        texts = {
            name: [str(one) for one in found]
            for name, found in {
                "faults": faults,
                "notes": remarks,
                "clipped": checked.clipped,
                "dropped": checked.dropped,
            }.items()
        }
        _write(options.json, (json.dumps(report | texts, indent=1, ensure_ascii=False) + "\n").encode())
    _write_sheet(checked, options)
    if options.exif is None:
        _write_frames_sheet(checked, options.sheet)
    if faults:
        raise TrainingError(faults_text(faults, "to be put right before records are written"))
    return 0


def _inspect_views(options: argparse.Namespace) -> int:
    """Draw and count what a training configuration makes of a records folder."""
    if len(options.data) != 1:
        raise TrainingError(f"--views looks at one RECORDS folder, not at {len(options.data)} folders")
    import_tensorflow()
    from training.data.examples import read_pictures
    from training.data.label_map import read_labels
    from training.views.sheet import look_at_views

    config = read_config(options.views)
    with at_hand(options.data[0]) as records:
        labels, pictures = read_labels(records), read_pictures(records, "train")
    counts, sheet = look_at_views(pictures, labels, config, options.view_count, options.sheet_pictures)
    print("\n".join(counts.lines()))
    if options.sheet_pictures:
        _write_picture(options.sheet, sheet)
        print(f"drew {min(options.sheet_pictures, counts.views)} views with their boxes: {options.sheet}")
    return 0


def summary(checked: Checked) -> dict[str, Any]:
    """Return counts of pictures and boxes, per folder, kind, label and size; plain values, fit for JSON."""
    pictures = checked.pictures
    heights: dict[str, list[float]] = {label: [] for label in checked.labels}
    holding: Counter[str] = Counter()
    for picture in pictures:
        boxes = picture.annotated.boxes
        holding.update(set(picture.annotated.labels))
        for label, height in zip(picture.annotated.labels, boxes[:, YMAX] - boxes[:, YMIN], strict=True):
            heights.setdefault(label, []).append(float(height))
    sides = np.array([picture.facts.size for picture in pictures] or [(0, 0)])
    return {
        "folders": {
            source: {"pictures": len(found), "without boxes": sum(not p.annotated.labels for p in found)}
            for source, found in checked.folders.items()
        },
        "formats": dict(Counter(picture.facts.format for picture in pictures).most_common()),
        "to encode anew": dict(Counter(p.facts.reencode for p in pictures if p.facts.reencode).most_common()),
        "width": {
            "least": int(sides[:, 0].min()),
            "median": int(np.median(sides[:, 0])),
            "most": int(sides[:, 0].max()),
        },
        "height": {
            "least": int(sides[:, 1].min()),
            "median": int(np.median(sides[:, 1])),
            "most": int(sides[:, 1].max()),
        },
        "labels": {
            label: {"boxes": len(found), "pictures": holding[label], "heights": _per_size(found)}
            for label, found in heights.items()
        },
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training inspect",
        description="Read, check and count annotated pictures, and draw a contact sheet with their boxes.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "data", nargs="+", type=place, metavar="DATA", help="a folder with annotated pictures, or its annotation file"
    )
    add_data_options(parser)
    group = parser.add_argument_group("what to write")
    group.add_argument(
        "--sheet", type=Path, metavar="FILE", default=Path("contact-sheet.jpg"), help="(default %(default)s)"
    )
    group.add_argument(
        "--sheet-pictures", type=int, metavar="N", default=60, help="0 for no sheet (default %(default)s)"
    )
    group.add_argument("--show", action="append", default=[], metavar="NAME", help="draw this picture; may be repeated")
    group.add_argument(
        "--views",
        type=Path,
        metavar="CONFIG",
        help="DATA is a RECORDS folder: count and draw the views that `train --config CONFIG` would begin with",
    )
    group.add_argument("--view-count", type=int, metavar="N", default=1000, help="views to count (default %(default)s)")
    group.add_argument("--json", type=Path, metavar="FILE", help="write the counts, faults and notes as JSON too")
    return parser


def _print(report: dict[str, Any]) -> None:
    for source, counts in report["folders"].items():
        print(f"{source}: {counts['pictures']} usable pictures, {counts['without boxes']} of them without boxes")
    print("formats: " + _listing(report["formats"]))
    print("will be encoded anew: " + _listing(report["to encode anew"]))
    for side in ("width", "height"):
        print(f"{side} in pixels: " + _listing(report[side]))
    table = Table("label", title="Boxes per label and per height, as a share of the picture's", title_justify="left")
    for column in ("pictures", "boxes", *SIZES):
        table.add_column(column, justify="right")
    for label, counts in report["labels"].items():
        table.add_row(label, *map(str, (counts["pictures"], counts["boxes"], *counts["heights"].values())))
    Console(width=None if Console().is_terminal else 120).print(table)


def _listing(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "none"


def _per_size(heights: Sequence[float]) -> dict[str, int]:
    places = np.searchsorted(list(SIZES.values()), heights, side="right")
    counts = np.bincount(places, minlength=len(SIZES))
    return {name: int(count) for name, count in zip(SIZES, counts, strict=True)}


def _write_sheet(checked: Checked, options: argparse.Namespace) -> None:
    if options.show:
        pictures = [_named(checked.pictures, name) for name in options.show]
    else:
        pictures = choose(checked.pictures, checked.labels, options.sheet_pictures)
    # An unknown label has already been found as a fault; here it only needs a colour.
    labels = list(dict.fromkeys([*checked.labels, *(x for p in pictures for x in p.annotated.labels)]))
    if not pictures:
        return
    _write_picture(options.sheet, draw_sheet(pictures, labels))
    print(f"drew {len(pictures)} pictures with their boxes: {options.sheet}")


def _write_frames_sheet(checked: Checked, sheet: Path) -> None:
    """Draw boxes of unknown frame (upright or stored) both ways, on a sheet beside the contact sheet."""
    untold = [picture for picture in checked.pictures if not picture.frame_told][:FRAMES_SHOWN]
    if not untold:
        return
    both = [_in_frame(picture, frame) for picture in untold for frame in (UPRIGHT, STORED)]
    labels = list(dict.fromkeys([*checked.labels, *(x for p in both for x in p.annotated.labels)]))
    file = sheet.with_name(f"{sheet.stem}-exif{sheet.suffix}")
    _write_picture(file, draw_sheet(both, labels))
    print(f"drew {len(untold)} pictures with an EXIF rotation twice, {UPRIGHT} and {STORED}: {file}; say with --exif")


def _in_frame(picture: CheckedPicture, frame: str) -> CheckedPicture:
    """Return the picture as if its boxes had been drawn in that frame, which is put before its name."""
    annotated = picture.annotated
    boxes = upright_boxes(annotated.boxes, annotated.size, picture.facts, frame, annotated.divided_by)
    return replace(picture, annotated=replace(annotated, boxes=boxes, name=f"{frame}: {annotated.name}"))


def _named(pictures: Sequence[CheckedPicture], name: str) -> CheckedPicture:
    found = [p for p in pictures if name in {p.source_id, p.annotated.name, p.annotated.path.name}]
    if len(found) != 1:
        raise TrainingError(f"--show {name}: {len(found) or 'no'} usable pictures have this name; give one's full name")
    return found[0]


def _write_picture(file: Path, sheet: Image.Image) -> None:
    buffer = io.BytesIO()
    sheet.save(buffer, "PNG" if file.suffix.lower() == ".png" else "JPEG", quality=90)
    _write(file, buffer.getvalue())


def _write(file: Path, data: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with replacing_file(file) as beside:
            beside.write_bytes(data)
    except OSError as error:
        raise TrainingError(f"{file}: cannot be written: {error.strerror}") from None
