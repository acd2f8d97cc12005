"""The project's own pictures, if they lie beside the checkout: clean, and split as by the original scripts."""

import json
import random
from pathlib import Path

import pytest

from training.data.annotations import read
from training.data.checking import check
from training.data.split import split_in_groups

SHARED = Path(__file__).parents[4] / "shared" / "data"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated pictures are not part of the repository")


def test_every_folder_is_without_a_fault() -> None:
    # The large folder takes seconds; it has a test of its own, which does not decode it.
    folders = [read(folder) for folder in sorted((SHARED / "extra").iterdir())]
    result = check(folders)
    assert result.unreadable + result.faults == []
    assert result.labels == ["mask", "no_mask", "incorrect"]
    assert sum(not picture.annotated.labels for picture in result.folders["neg"]) == len(result.folders["neg"]) == 399


def test_the_split_of_the_seed() -> None:
    names = list(json.loads((SHARED / "_annotations.json").read_text())["annotations"])
    folder = read(SHARED)
    assert [picture.name for picture in folder.pictures] == names
    random.seed(42)
    random.shuffle(names)
    split = split_in_groups([picture.name for picture in folder.pictures], [])
    assert split == {"train": names[:1322], "val": names[1322:]}
