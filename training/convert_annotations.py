"""The `convert-annotations` stage: annotated pictures of any format in, the same pictures and boxes in another out.

    python -m training convert-annotations DATA [DATA ...] OUT --to yolo

Pictures are read and checked as by `inspect` and `records`; writing the formats is training/data/writing.py's job.
"""

import argparse
from pathlib import Path

from training.data.checked import Checked
from training.data.options import add_data_options, check_data, faults_text, notes_text, repaired_text, tell
from training.data.writing import WRITERS, holds_ignored, write_set
from training.errors import TrainingError
from training.files.atomic import check_replaceable, writing

EXAMPLES = """examples:
  python -m training convert-annotations download.zip mine --to cloud-annotations
  python -m training convert-annotations voc mine --to yolo --rename with_mask=mask

OUT gets the pictures too: copied as they are, but for those with an EXIF rotation, which are written upright."""


def main(argv: list[str] | None = None) -> int:
    """Run the stage; see --help."""
    options = _parser().parse_args(argv)
    check_replaceable(options.out)
    checked = check_data(options.data, options)
    faults = checked.unreadable + checked.faults
    if faults:
        raise TrainingError(faults_text(faults, "nothing was written"))
    if not checked.pictures:
        raise TrainingError("there are no annotated pictures to write")
    with writing(options.out) as folder:
        write_set(options.to, checked.pictures, checked.labels, folder)
    boxes = sum(len(picture.annotated.labels) for picture in checked.pictures)
    print(f"{options.out}: {len(checked.pictures)} pictures with {boxes} boxes as {options.to}")
    tell([*repaired_text(checked), *notes_text(checked.remarks, "note"), *_lost(checked, options.to)])
    return 0


def _lost(checked: Checked, format: str) -> list[str]:
    ignored = sum(sum(picture.annotated.ignored) for picture in checked.pictures)
    if not ignored or holds_ignored(format):
        return []
    boxes = "1 box is" if ignored == 1 else f"{ignored} boxes are"
    return [f"note: {boxes} marked as a crowd or as difficult; {format} has no place for that: written as any other"]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training convert-annotations",
        description="Write annotated pictures of any form in another one.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("data", nargs="+", type=Path, metavar="DATA", help="a folder, annotation file or zip file")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to write, new or empty")
    parser.add_argument("--to", required=True, choices=WRITERS, help="the form to write")
    add_data_options(parser)
    return parser
