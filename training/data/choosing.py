"""Decides which pictures go into which part, by everything that a user may ask for. Nothing is written here.

Splitting plain items, by a shuffle or a list of names, is training/data/split.py's job.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path, PurePosixPath

from training.data.checked import Checked, CheckedPicture
from training.data.near_duplicates import near_pairs
from training.data.provenance import original_of, source_of
from training.data.split import SEED, split_as_given, split_by_labels, split_by_names, split_in_groups
from training.errors import TrainingError


def choose_parts(
    checked: Checked,
    shares: Mapping[str, float],
    seed: int = SEED,
    keep_together: bool = False,
    listing: Mapping[str, Sequence[str]] | None = None,
    whole_sources: int = 0,
    stratify: bool = False,
    given: Mapping[str, Mapping[str, Sequence[CheckedPicture]]] | None = None,
) -> dict[str, list[CheckedPicture]]:
    """Return part name -> its pictures, in the order in which they are written.

    Args:
        checked: the whole input.
        shares: part name -> share of each folder's pictures.
        seed: of the shuffle.
        keep_together: look for near-duplicates across all folders, and keep them in one part.
        listing: part name -> names of pictures; overrides the rest.
        whole_sources: sources of at most this many pictures (each a person at a webcam, say) stay in one part.
        stratify: give each part its share of each label.
        given: DATA folder -> its parts, for folders that state their own split.

    Raises:
        TrainingError: the listing does not fit the pictures.
    """
    if listing is not None:
        return split_by_names(checked.pictures, _names, listing)
    if keep_together:
        together = near_pairs([picture.facts.fingerprint for picture in checked.pictures])
        return _split(checked.pictures, together, shares, seed, whole_sources, stratify)
    parts: dict[str, list[CheckedPicture]] = {part: [] for part in shares}
    for source, pictures in checked.folders.items():
        own = (given or {}).get(source) or _split(pictures, [], shares, seed, whole_sources, stratify)
        for part, chosen in own.items():
            parts.setdefault(part, []).extend(chosen)
    return parts


def _split(
    pictures: Sequence[CheckedPicture],
    together: list[tuple[int, int]],
    shares: Mapping[str, float],
    seed: int,
    whole_sources: int,
    stratify: bool,
) -> dict[str, list[CheckedPicture]]:
    """Split by shares; `together` are pairs of positions that stay in one part, as do copies of one picture."""
    pairs = together + _same_source(pictures, whole_sources) + _pairs(original_of(p.source_id) for p in pictures)
    if stratify:
        return split_by_labels(pictures, lambda picture: picture.annotated.labels, pairs, shares, seed)
    return split_in_groups(pictures, pairs, shares, seed)


def given_parts(checked: Checked) -> dict[str, dict[str, list[CheckedPicture]]]:
    """Return DATA folder -> its parts, for the folders that state their own split."""
    own = {source: split_as_given(pictures, _part) for source, pictures in checked.folders.items()}
    return {source: parts for source, parts in own.items() if parts}


def _part(picture: CheckedPicture) -> str | None:
    return picture.annotated.part


def without(checked: Checked, names: Sequence[str], listed_in: Path) -> Checked:
    """Return the input without the pictures that a list names, in any of the forms in `_names`.

    Raises:
        TrainingError: a name fits no picture; the message names the list's file, `listed_in`.
    """
    unknown = set(names) - {name for picture in checked.pictures for name in _names(picture)}
    if unknown:
        raise TrainingError(f"{listed_in}: no picture in DATA is called {', '.join(sorted(unknown)[:20])}")
    folders = {
        source: [picture for picture in pictures if not set(_names(picture)) & set(names)]
        for source, pictures in checked.folders.items()
    }
    return replace(checked, folders=folders)


def one_source(checked: Checked, wanted: str) -> dict[str, list[str]]:
    """Return the listing that makes val all pictures of one source.

    Raises:
        TrainingError: there is no such source.
    """
    sources = {picture.source_id: source_of(picture.source_id) for picture in checked.pictures}
    if wanted not in sources.values():
        raise TrainingError(
            f"--hold-out expects one of the sources {', '.join(sorted(set(sources.values())))}, not {wanted!r}"
        )
    return {"val": [name for name, source in sources.items() if source == wanted]}


def _same_source(pictures: Sequence[CheckedPicture], most: int) -> list[tuple[int, int]]:
    """Return pairs of positions that tie together each source of at most `most` pictures."""
    return _pairs((source_of(picture.source_id) for picture in pictures), most) if most else []


def _pairs(names: Iterable[str], most: float = math.inf) -> list[tuple[int, int]]:
    """Return pairs of positions that tie together all items of one name, if at most `most` have it."""
    members: dict[str, list[int]] = {}
    for position, name in enumerate(names):
        members.setdefault(name, []).append(position)
    return [pair for places in members.values() if len(places) <= most for pair in pairwise(places)]


def _names(picture: CheckedPicture) -> list[str]:
    """Return the names that a list may use for a picture, stems as in VOC's lists among them."""
    names = [picture.source_id, picture.annotated.name, picture.annotated.path.name]
    return list(dict.fromkeys([*names, *(str(PurePosixPath(name).with_suffix("")) for name in names)]))
