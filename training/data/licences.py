"""Keeps the pictures that have a wanted licence. Whether it is stated correctly is for people to find out.

A list of licences is a tab-separated table whose first line names the columns, `prefix` and `licence` among them: a
picture has the licence of its file name's prefix, which ends at the first hyphen.
"""

import csv
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from training.data.checked import Checked
from training.errors import TrainingError

SHOWN = 20  # names in an error message


def read_licences(file: Path) -> dict[str, str]:
    """Return prefix -> licence, as the table says.

    Raises:
        TrainingError: it can't be read, lacks a column, or gives one prefix two licences.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream, delimiter="\t"))
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(f"{file}: cannot read the licences: {error}") from None
    licences: dict[str, str] = {}
    for line, row in enumerate(rows, 2):
        prefix, licence = row.get("prefix"), row.get("licence")
        if not prefix or not licence:
            raise TrainingError(f"{file}, line {line}: expected the columns prefix and licence, with tabs between them")
        if licences.setdefault(prefix, licence) != licence:
            raise TrainingError(f"{file}, line {line}: {prefix} has the licence {licences[prefix]} further up")
    return licences


def with_licence(checked: Checked, licences: Mapping[str, str], allowed: Collection[str]) -> Checked:
    """Return the input with only the pictures that have one of the allowed licences.

    Raises:
        TrainingError: an allowed licence or a picture's prefix is in no row.
    """
    unknown = sorted(set(allowed) - set(licences.values()))
    if unknown:
        raise TrainingError(
            f"--allow {','.join(unknown)}: no picture has this licence; known are "
            f"{', '.join(sorted(set(licences.values())))}"
        )
    prefixes = {picture.source_id: _prefix(picture.source_id) for picture in checked.pictures}
    untold = sorted({prefix for prefix in prefixes.values() if prefix not in licences})
    if untold:
        more = f" and {len(untold) - SHOWN} more" if len(untold) > SHOWN else ""
        raise TrainingError(f"the list of licences has no row for {', '.join(untold[:SHOWN])}{more}")
    folders = {
        source: [picture for picture in pictures if licences[prefixes[picture.source_id]] in allowed]
        for source, pictures in checked.folders.items()
    }
    return replace(checked, folders=folders)


def _prefix(name: str) -> str:
    return PurePosixPath(name).name.partition("-")[0]
