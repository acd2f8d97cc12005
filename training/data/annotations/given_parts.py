"""Tells which part (train, val, test) the data itself puts a picture into, by the names of folders and files.

Reading a format's own lists of names is that format's job; whether the parts are used is training/data/split.py's.
"""

import re
from pathlib import PurePosixPath

WORDS = {
    "train": "train",
    "training": "train",
    "val": "val",
    "valid": "val",
    "validation": "val",
    "test": "test",
    "testing": "test",
}
"""What tools call the parts; COCO adds the year (`train2017`)."""


def part_called(word: str) -> str | None:
    """Return the part that a folder or file of this name holds, or None."""
    return WORDS.get(re.sub(r"[-_]?\d*$", "", word.casefold()))


def part_of_folders(name: str) -> str | None:
    """Return the part that one of the folders in a path with forward slashes names, or None; the innermost counts."""
    folders = reversed(PurePosixPath(name).parent.parts)
    return next((part for folder in folders if (part := part_called(folder))), None)


def part_of_file(name: str) -> str | None:
    """Return the part that an annotation file is about: by its name, as in `instances_val2017.json`, or its folders."""
    words = re.split(r"[^a-z0-9]+", PurePosixPath(name).stem.casefold())
    named = {part for word in words if (part := part_called(word))}
    return named.pop() if len(named) == 1 else part_of_folders(name)
