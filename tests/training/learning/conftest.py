"""Records that the tests of a run learn from."""

from pathlib import Path

import pytest

from tests.training.drawn import box, write_cloud


@pytest.fixture(scope="module")
def drawn_records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten drawn pictures of two labels, split; the folder beside is the module's own."""
    from training.records import main as records

    folder = tmp_path_factory.mktemp("train")
    names = {f"{i}.jpg": [box(0.2, 0.2, 0.7, 0.8, "mask" if i % 2 else "no_mask")] for i in range(10)}
    write_cloud(folder / "data", names, ["mask", "no_mask"])
    assert records([str(folder / "data"), str(folder / "records")]) == 0
    return folder / "records"
