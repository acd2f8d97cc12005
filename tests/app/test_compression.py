"""Compressed copies: found by content, complete or absent, and never those of another file."""

import gzip
import hashlib
from pathlib import Path

import brotli
import pytest

from app.compression import LARGE, find_copies, make_copies
from app.files import File, read_file
from tests.app.site import Site

TEXT = b"export const answer = 42;\n" * 200
NOISE = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(200))
BEST = {"br": 11, "gzip": 9}


def write(folder: Path, data: bytes, name: str = "main.js") -> File:
    (folder / name).write_bytes(data)
    return read_file(folder, name)


def store(folder: Path, file: File, **copies: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for suffix, data in copies.items():
        (folder / f"{file.sha256}.{suffix}").write_bytes(data)
    return folder


def content(copy: bytes | File) -> bytes:
    return copy if isinstance(copy, bytes) else copy.path.read_bytes()


@pytest.mark.parametrize("folder", [None, Path("/no/such/folder")])
def test_missing_copies_are_made(tmp_path: Path, folder: Path | None) -> None:
    found = find_copies(folder, write(tmp_path, TEXT))
    assert brotli.decompress(content(found["br"])) == TEXT
    assert gzip.decompress(content(found["gzip"])) == TEXT


def test_copies_of_the_build_are_used(tmp_path: Path) -> None:
    file = write(tmp_path, TEXT)
    found = find_copies(store(tmp_path / "store", file, br=b"better", gz=b"better too"), file)
    assert {coding: content(copy) for coding, copy in found.items()} == {"br": b"better", "gzip": b"better too"}


def test_copies_of_other_content_are_not(tmp_path: Path) -> None:
    folder = store(tmp_path / "store", write(tmp_path, TEXT), br=b"better", gz=b"better too")
    found = find_copies(folder, write(tmp_path, TEXT + TEXT))
    assert brotli.decompress(content(found["br"])) == TEXT + TEXT


def test_empty_copy_says_that_it_is_not_worth_it(tmp_path: Path) -> None:
    file = write(tmp_path, TEXT)
    assert find_copies(store(tmp_path / "store", file, br=b"", gz=b""), file) == {}


def test_what_does_not_shrink_has_no_copy(tmp_path: Path) -> None:
    assert find_copies(None, write(tmp_path, NOISE, "noise.bin")) == {}
    assert make_copies(NOISE, BEST) == {}


def test_pictures_are_left_alone(tmp_path: Path) -> None:
    assert find_copies(None, write(tmp_path, bytes(5000), "icon.png")) == {}


def test_large_files_are_not_compressed_at_the_start(tmp_path: Path) -> None:
    file = write(tmp_path, bytes(LARGE + 1), "shard.bin")
    assert find_copies(None, file) == {}
    assert content(find_copies(store(tmp_path / "store", file, br=b"made", gz=b"made"), file)["br"]) == b"made"


def test_same_data_same_copies() -> None:
    assert make_copies(TEXT, BEST) == make_copies(TEXT, BEST)


def test_app_starts_where_nothing_can_be_written(site: Site) -> None:
    client = site.client(compressed_dir=Path("/proc/none"))
    response = client.get("/", headers={"Accept-Encoding": "br"})
    assert response.status_code == 200
    assert response.headers["Content-Encoding"] == "br"
