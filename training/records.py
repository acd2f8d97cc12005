"""The `records` stage: annotated pictures in, TFRecords with the Object Detection API's keys and a label map out.

    python -m training records DATA [DATA ...] OUT

Checking is data/checking.py's job, choosing the parts data/choosing.py's, the bytes data/examples.py's.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from training.data.buckets import check_place, delivered, place
from training.data.checked import Checked, CheckedPicture
from training.data.choosing import choose_parts, given_parts, one_source, without
from training.data.label_map import LABEL_MAP, format_label_map
from training.data.licences import read_licences, with_licence
from training.data.options import add_data_options, check_data, faults_text, notes_text, repaired_text, tell
from training.data.pictures import quiet_decoding
from training.data.split import REPORT, SEED, parse_shares, read_listing, read_names
from training.data.split_remarks import given_remarks, refuse_useless, split_remarks
from training.errors import TrainingError
from training.files.atomic import writing
from training.files.progress import progress_bar
from training.files.quiet import import_tensorflow

SHARES = "70/30"  # train/val, in percent
SPLIT = "split.json"
ABOUT = "records.json"
SHARD_BYTES = 256 * 2**20  # of source pictures per shard, where the number of shards is not given

Parts = Mapping[str, Sequence[CheckedPicture]]
Made = Mapping[str, Any] | None

EXAMPLES = """examples:
  python -m training records my-pictures records
  python -m training records data data/extra/* records --labels mask,no_mask,incorrect
  python -m training records voc records --rename with_mask=mask --shares 80/10/10 --keep-together
  python -m training records data data/extra/* without-ilc --hold-out ilc

OUT gets label_map.pbtxt, train.record and val.record (or train.record-00000-of-00004, ...), split.json with the names
in each part, and records.json with the counts. The same input gives the same bytes. Each DATA folder is split by
itself, so adding a folder moves no picture of another from one part to the other."""


def main(argv: list[str] | None = None) -> int:
    """Run the stage; see --help."""
    options = _parser().parse_args(argv)
    if options.shards is not None and options.shards < 1:
        raise TrainingError(f"--shards expects a whole number from 1, not {options.shards}")
    shares = parse_shares(options.shares or SHARES)
    seed = SEED if options.seed is None else options.seed
    # Asking for another split overrides the one that the data states.
    given = not (options.shares or options.keep_together or options.whole_sources or options.stratify)
    given = given and options.seed is None
    listing = read_listing(options.split) if options.split else None
    _refuse_several(options)
    check_place(options.out)
    checked = check_data(options.data, options)
    _refuse_faults(checked, options.skip_unreadable)
    if options.allow:
        checked = with_licence(checked, read_licences(options.licences), options.allow.split(","))
    if options.leave_out:
        checked = without(checked, read_names(options.leave_out), options.leave_out)
    made: dict[str, Any] = {
        "shares": shares,
        "seed": seed,
        "keep_together": options.keep_together,
        **({"whole_sources": options.whole_sources} if options.whole_sources else {}),
        **({"stratify": True} if options.stratify else {}),
    }
    notes = list(checked.remarks)
    if options.report:
        parts: Parts = {REPORT: checked.pictures}
        made = {REPORT: True}
    else:
        if options.hold_out:
            listing, made = one_source(checked, options.hold_out), {"hold_out": options.hold_out}
        elif listing is not None:
            made = {"split": options.split.name}
        taken = given_parts(checked) if given and listing is None else {}
        parts = choose_parts(
            checked, shares, seed, options.keep_together, listing, options.whole_sources, options.stratify, taken
        )
        refuse_useless(parts, shares if listing is None and len(taken) < len(checked.folders) else {})
        made |= {"given": list(taken)} if taken else {}
        notes += [note for source in taken for note in given_remarks(source, checked.folders[source])]
        notes += split_remarks(parts, checked.labels)
    with delivered(options.out) as out:
        write_records(checked, parts, out, options.shards, made)
    for part, pictures in parts.items():
        print(f"{part}: {_count_text(pictures, checked.labels)}")
    tell([*repaired_text(checked), *notes_text(notes, "note")])
    return 0


def write_records(checked: Checked, parts: Parts, out: Path, shards: int | None = None, made: Made = None) -> None:
    """Write a RECORDS folder; it appears whole or not at all.

    Args:
        checked: where the labels come from.
        parts: `train`, `val`, ... -> its pictures, in the order of the records; empty parts get no file.
        out: the folder; replaced if it is an earlier RECORDS folder.
        shards: files per part; by default one, and more where a part is large.
        made: the settings to note in `records.json`.

    Raises:
        TrainingError: `out` exists and is something else, cannot be written, or there is nothing to write.
    """
    if not any(parts.values()):
        raise TrainingError("there are no annotated pictures to write")
    with writing(out) as folder:
        _write(checked, parts, folder, shards, made)


def _write(checked: Checked, parts: Parts, folder: Path, shards: int | None, made: Made) -> None:
    # TensorFlow takes seconds to import; bad input is reported before that.
    import_tensorflow()
    from training.data.examples import shard_names, write_shards

    digests: dict[str, str] = {}
    with quiet_decoding(), progress_bar("writing records", sum(map(len, parts.values()))) as tick:
        for part, pictures in parts.items():
            if not pictures:
                continue
            count = min(shards or _default_shards(pictures), len(pictures))
            for _ in write_shards(pictures, checked.labels, folder, part, count):
                tick()
            digests |= {name: _sha256(folder / name) for name in shard_names(part, count)}
    names = {part: [picture.source_id for picture in pictures] for part, pictures in parts.items()}
    about = {"labels": checked.labels, "made": made or {}, "parts": _counts(checked, parts), "sha256": digests}
    (folder / LABEL_MAP).write_text(format_label_map(checked.labels), encoding="utf-8")
    (folder / SPLIT).write_text(json.dumps(names, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (folder / ABOUT).write_text(json.dumps(about, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training records",
        description="Check annotated pictures and write them as TFRecords with the Object Detection API's keys.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "data", nargs="+", type=Path, metavar="DATA", help="a folder with annotated pictures, or its annotation file"
    )
    parser.add_argument(
        "out",
        type=place,
        metavar="OUT",
        help="the folder to write, or its address in a bucket (gs://...); an earlier one is replaced",
    )
    add_data_options(parser)
    group = parser.add_argument_group("how to split and write")
    group.add_argument(
        "--shares",
        help="train/val or train/val/test in percent (default: the split that DATA states, by folders train, valid, "
        f"test or its own lists; else {SHARES})",
    )
    group.add_argument("--seed", type=int, help=f"of the shuffle before the split (default {SEED})")
    group.add_argument("--stratify", action="store_true", help="give each part its share of each label, rare ones too")
    group.add_argument(
        "--keep-together", action="store_true", help="keep near-duplicates in one part; looks over all folders"
    )
    group.add_argument(
        "--split",
        type=Path,
        metavar="FILE",
        help="take the parts from a split.json, or from a text file with the names of val, one per line; "
        "pictures in no part are trained on",
    )
    group.add_argument(
        "--hold-out",
        metavar="SOURCE",
        help="val is all pictures of one source and nothing else, to see how the rest carries over to rooms and people "
        "never seen; a source is the prefix of the file names, as in SOURCE-1.jpg, or else their folder",
    )
    group.add_argument(
        "--whole-sources",
        type=int,
        default=0,
        metavar="N",
        help="keep each source of at most N pictures (a person at a webcam, say) in one part",
    )
    group.add_argument(
        "--leave-out", type=Path, metavar="FILE", help="pictures to leave out, one name per line; # begins a remark"
    )
    group.add_argument(
        "--licences", type=Path, metavar="FILE", help="table with a licence for each prefix of file names"
    )
    group.add_argument("--allow", metavar="A,B,...", help="only pictures with one of these licences")
    group.add_argument(
        "--report",
        action="store_true",
        help="write all pictures as report.record: to report figures on, never to train, select or choose on",
    )
    group.add_argument("--shards", type=int, metavar="N", help="files per part (default: one per 256 MB of pictures)")
    group.add_argument(
        "--skip-unreadable", action="store_true", help="leave out pictures that are missing or broken, naming each"
    )
    return parser


def _refuse_faults(checked: Checked, skip_unreadable: bool) -> None:
    faults = checked.faults if skip_unreadable else checked.unreadable + checked.faults
    if faults:
        raise TrainingError(faults_text(faults, "nothing was written"))
    for fault in checked.unreadable:
        print(f"left out: {fault}", file=sys.stderr)


def _refuse_several(options: argparse.Namespace) -> None:
    if bool(options.allow) != bool(options.licences):
        raise TrainingError("--allow says which licences are wanted and --licences where they are listed; give both")
    given = [flag for flag in ("split", "hold_out", "report") if getattr(options, flag)]
    if len(given) > 1:
        flags = " and ".join(f"--{flag.replace('_', '-')}" for flag in given)
        raise TrainingError(f"{flags} each say which pictures go where; give one of them")


def _default_shards(pictures: Sequence[CheckedPicture]) -> int:
    return 1 + sum(picture.facts.bytes for picture in pictures) // SHARD_BYTES


def _counts(checked: Checked, parts: Parts) -> dict[str, Any]:
    return {
        part: {
            "pictures": len(pictures),
            "negatives": sum(not picture.annotated.labels for picture in pictures),
            "boxes": _boxes_per_label(pictures, checked.labels),
            "sources": dict(Counter(picture.source for picture in pictures)),
        }
        for part, pictures in parts.items()
    }


def _boxes_per_label(pictures: Sequence[CheckedPicture], labels: Sequence[str]) -> dict[str, int]:
    counts = Counter(label for picture in pictures for label in picture.annotated.learnt_labels)
    return {label: counts[label] for label in labels}


def _count_text(pictures: Sequence[CheckedPicture], labels: Sequence[str]) -> str:
    negatives = sum(not picture.annotated.labels for picture in pictures)
    boxes = ", ".join(f"{count} {label}" for label, count in _boxes_per_label(pictures, labels).items())
    return f"{len(pictures)} pictures ({negatives} without boxes); boxes: {boxes or 'none'}"


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
