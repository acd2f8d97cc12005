"""The build step makes copies that the server finds at its start, and refuses what the server would refuse."""

import hashlib
from pathlib import Path

import brotli
import pytest

from app.precompress import main, precompress
from tests.app.site import REPOSITORY, Site


def test_makes_smaller_copies_that_a_start_uses(site: Site, tmp_path: Path) -> None:
    source = (REPOSITORY / "app" / "assets.py").read_bytes()  # enough text for the qualities to differ
    (site.static / "js" / "long.js").write_bytes(source)
    precompress(site.settings(), tmp_path / "out")
    copy = (tmp_path / "out" / f"{hashlib.sha256(source).hexdigest()}.br").read_bytes()
    sizes = {}
    for folder in (tmp_path / "out", None):
        client = site.client(compressed_dir=folder)
        url = next(url for url in client.application.extensions["assets"].files if url.endswith("/long.js"))
        data = client.get(url, headers={"Accept-Encoding": "br"}).data
        assert brotli.decompress(data) == source
        sizes[folder] = len(data)
    assert sizes[tmp_path / "out"] == len(copy) < sizes[None]


def test_what_is_not_worth_it_is_left_alone_by_a_start(site: Site, tmp_path: Path) -> None:
    noise = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(200))
    (site.static / "noise.bin").write_bytes(noise)
    precompress(site.settings(), tmp_path / "out")
    assert (tmp_path / "out" / f"{hashlib.sha256(noise).hexdigest()}.br").read_bytes() == b""


def test_refuses_a_broken_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MODEL_DIR", str(tmp_path / "none"))
    assert main([str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.startswith("Cannot compress: The model folder")
    assert not (tmp_path / "out").exists()
