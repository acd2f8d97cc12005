"""The `records` stage: annotated pictures in, TFRecords with the Object Detection API's keys and a label map out.

    python -m training records DATA [DATA ...] OUT

Checking is training/checking.py's job, the choice of sides training/split.py's, the bytes training/tfrecords.py's.
"""

import argparse
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from training.annotations import FORMATS, read
from training.checking import Checked, CheckedPicture, check
from training.errors import TrainingError
from training.label_map import FILE as LABEL_MAP
from training.label_map import label_map_text
from training.split import SEED, SHARES, split_by_shares

SPLIT = "split.json"
EXAMPLE = """example:
  python -m training records my-pictures records
  python -m training records data data/extra/* records --labels mask,no_mask,incorrect"""


def write_records(checked: Checked, parts: Mapping[str, Sequence[CheckedPicture]], out: Path, shards: int = 1) -> None:
    """Write a RECORDS folder; it appears whole or not at all.

    Args:
        checked: without faults.
        parts: `train`, `val`, ... -> its pictures, in the order of the records.
        out: the folder; replaced if it is an earlier RECORDS folder.
        shards: files per part.

    Raises:
        TrainingError: `out` exists and is something else.
    """
    from training.tfrecords import write_shards

    if out.exists() and not (out.is_dir() and ((out / SPLIT).exists() or not any(out.iterdir()))):
        raise TrainingError(f"{out}: exists and holds no records; give a new folder")
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as temporary:
        folder = Path(temporary) / "records"
        folder.mkdir()
        (folder / LABEL_MAP).write_text(label_map_text(checked.labels), encoding="utf-8")
        for part, pictures in parts.items():
            for _ in write_shards(pictures, checked.labels, folder, part, shards):
                pass
        names = {part: [picture.source_id for picture in pictures] for part, pictures in parts.items()}
        (folder / SPLIT).write_text(json.dumps(names, indent=1) + "\n", encoding="utf-8")
        if out.exists():
            out.rename(Path(temporary) / "old")
        shutil.move(folder, out)


def main(argv: list[str] | None = None) -> int:
    """Run the stage."""
    parser = argparse.ArgumentParser(
        prog="python -m training records",
        description="Check annotated pictures and write them as TFRecords, split into train and val.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("data", nargs="+", type=Path, help="folders with annotated pictures")
    parser.add_argument("out", type=Path, help="the folder to write")
    parser.add_argument("--labels", help="the labels in class order, separated by commas; by default the data's own")
    parser.add_argument("--format", choices=FORMATS, help="of the annotations; recognised by default")
    parser.add_argument("--seed", type=int, default=SEED, help="of the shuffle before the split (default %(default)s)")
    options = parser.parse_args(argv)
    folders = [read(data, options.format) for data in options.data]
    checked = check(folders, labels=options.labels.split(",") if options.labels else None)
    if checked.faults:
        raise TrainingError(
            f"{len(checked.faults)} faults, nothing written:\n" + "\n".join(f"  {fault}" for fault in checked.faults)
        )
    parts: dict[str, list[CheckedPicture]] = {part: [] for part in SHARES}
    for pictures in checked.folders.values():
        for part, chosen in split_by_shares(pictures, SHARES, options.seed).items():
            parts[part] += chosen
    write_records(checked, parts, options.out)
    for part, pictures in parts.items():
        counts = Counter(label for picture in pictures for label in picture.annotated.labels)
        boxes = ", ".join(f"{label} {counts[label]}" for label in checked.labels)
        print(f"{part}: {len(pictures)} pictures; {boxes}")
    return 0
