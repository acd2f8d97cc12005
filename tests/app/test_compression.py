"""Compressed copies: found by content, made once, whole or not there, and never somebody else's."""

import gzip
import hashlib
from pathlib import Path

import brotli
import pytest

from app.compression import VariantStore
from tests.app.site import Site


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "main.js"
    path.write_text("export const answer = 42;\n" * 200)
    return path


def test_copies_decode_to_the_original(tmp_path: Path, source: Path) -> None:
    found = VariantStore((tmp_path / "store",)).find(source, sha256(source))
    assert brotli.decompress(found["br"].read_bytes()) == source.read_bytes()
    assert gzip.decompress(found["gzip"].read_bytes()) == source.read_bytes()


def test_second_look_makes_nothing(tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = VariantStore((tmp_path / "store",))
    first = store.find(source, sha256(source))
    monkeypatch.setattr("app.compression.compress", lambda *_: pytest.fail("compressed again"))
    assert VariantStore((tmp_path / "store",)).find(source, sha256(source)) == first


def test_other_content_has_other_copies(tmp_path: Path, source: Path) -> None:
    store = VariantStore((tmp_path / "store",))
    first = store.find(source, sha256(source))
    source.write_text("let other;\n" * 99)
    second = store.find(source, sha256(source))
    assert first["br"] != second["br"]
    assert brotli.decompress(second["br"].read_bytes()) == source.read_bytes()


def test_what_does_not_shrink_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "noise.bin"
    path.write_bytes(b"".join(hashlib.sha256(bytes([number])).digest() for number in range(200)))
    store = VariantStore((tmp_path / "store",))
    assert store.find(path, sha256(path)) == {}
    assert [copy.stat().st_size for copy in (tmp_path / "store").iterdir()] == [0, 0]


def test_pictures_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "icon.png"
    path.write_bytes(bytes(5000))
    assert VariantStore((tmp_path / "store",)).find(path, sha256(path)) == {}
    assert list((tmp_path / "store").iterdir()) == []


def test_folder_that_others_may_write_to_is_not_used(tmp_path: Path, source: Path) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    (folder / f"{sha256(source)}.br").write_bytes(b"planted")
    folder.chmod(0o777)
    assert VariantStore((folder,)).find(source, sha256(source)) == {}


def test_link_in_the_folder_s_place_is_not_used(tmp_path: Path, source: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "store").symlink_to(tmp_path / "elsewhere")
    assert VariantStore((tmp_path / "store",)).find(source, sha256(source)) == {}


def test_without_a_folder_there_are_no_copies(source: Path) -> None:
    assert VariantStore(()).find(source, sha256(source)) == {}


def test_full_disk_leaves_nothing_half_written(tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    assert VariantStore((tmp_path / "store",)).find(source, sha256(source)) == {}
    assert list((tmp_path / "store").iterdir()) == []


def test_app_starts_where_nothing_can_be_written(site: Site) -> None:
    client = site.client(compressed_dirs=(Path("/proc/none"),))
    response = client.get("/", headers={"Accept-Encoding": "br"})
    assert response.status_code == 200
