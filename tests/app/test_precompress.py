"""The build's step makes copies that a start finds, and refuses what a start would refuse."""

import hashlib
from pathlib import Path

import brotli
import pytest

from app.compression import VariantStore
from app.precompress import main, precompress
from tests.app.site import REPOSITORY, Site


def test_makes_smaller_copies_that_a_start_uses(site: Site, tmp_path: Path) -> None:
    source = (REPOSITORY / "app" / "assets.py").read_bytes()  # enough text for the qualities to differ
    (site.static / "js" / "long.js").write_bytes(source)
    precompress(site.settings(), tmp_path / "out")
    sha256 = hashlib.sha256(source).hexdigest()
    path = site.static / "js" / "long.js"
    best = VariantStore((tmp_path / "out", tmp_path / "fast")).find(path, sha256)["br"]
    fast = VariantStore((tmp_path / "fast",)).find(path, sha256)["br"]
    assert best.parent == tmp_path / "out"
    assert best.stat().st_size < fast.stat().st_size
    assert brotli.decompress(best.read_bytes()) == source


def test_refuses_a_broken_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MODEL_DIR", str(tmp_path / "none"))
    assert main([str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.startswith("Cannot compress: The model folder")
    assert not (tmp_path / "out").exists()
