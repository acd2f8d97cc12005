from pathlib import Path

import pytest

from training.files.atomic import replacing_file


def fail_half_way(file: Path) -> None:
    with replacing_file(file) as beside:
        beside.write_text("half")
        raise RuntimeError


def test_a_file_is_replaced_whole_or_left_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("old")
    with pytest.raises(RuntimeError):
        fail_half_way(file)
    assert file.read_text() == "old"
    with replacing_file(file) as beside:
        beside.write_text("new")
        assert file.read_text() == "old"
    assert file.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
