"""A model that a person brings to the page for teaching runs beside the shipped one, checked as the server's are."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import toy_models
from tests.browser.page_site import ROOT, until
from tests.browser.teach_site import shape, teach


@pytest.fixture
def own_model(tmp_path: Path) -> Path:
    """Write a model of two shapes, which no other model knows, into a folder as the training does."""
    folder = toy_models.own(tmp_path / "model_web")
    (folder / "labels.json").write_text(json.dumps(["circle", "square"]))
    return folder


def test_own_model_runs_at_once_and_a_broken_one_is_refused(
    browser: Browser, shipped_url: str, own_model: Path, tmp_path: Path
) -> None:
    broken = shutil.copytree(own_model, tmp_path / "broken")
    shard = next(broken.glob("*.bin"))
    shard.write_bytes(shard.read_bytes()[:-4])
    packed = tmp_path / "mine.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in own_model.iterdir():
            archive.write(file, f"model_web/{file.name}")
    with teach(browser, shipped_url) as page:
        page.set_input_files("#files", [shape(0)])
        page.wait_for_selector("#easel:visible")
        page.click("#try > summary")
        page.set_input_files("#model-folder", own_model)
        until(page, "document.getElementById('trial-note').textContent.includes('runs')")
        page.wait_for_selector("#trial-own-said:not(:empty)")
        page.wait_for_selector("#trial-shipped-said:not(:empty)")
        page.set_input_files("#model-folder", broken)
        until(page, "document.getElementById('problem').textContent.includes('.bin is damaged')")
        assert page.is_visible("#trial"), "the one before goes on"
        page.set_input_files("#files", packed)  # wherever it is dropped, it is recognised as a model
        until(page, "document.getElementById('trial-note').textContent.includes('runs')")
        page.click("#trial-end")
        assert not page.is_visible("#trial")
        page.set_input_files("#model-zip", ROOT / "static" / "icons" / "icon.svg")
        until(page, "document.getElementById('problem').textContent.includes('holds no model.json')")
