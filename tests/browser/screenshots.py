"""Take the scenes' screenshots: `python -m tests.browser.screenshots [NAME...]` writes docs/screenshots/NAME.png."""

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.page_scenes import SCENES
from tests.browser.page_site import ROOT, copy_static, open_page, serve_app, state, write_model


def main(names: list[str]) -> None:
    """Write the named scenes, or all."""
    folder = ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as model, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with serve_app(write_model(Path(model) / "model"), static_dir=copy_static(Path(model))) as url:
            for scene in SCENES:
                if names and scene.name not in names:
                    continue
                with open_page(browser, url, **scene.options()) as page:
                    scene.act(page)
                    state(page, scene.state)
                    page.mouse.move(0, 0)
                    page.evaluate("document.activeElement.blur()")
                    page.wait_for_timeout(900)  # the entrance's sign waits for a steady answer
                    shot = page.screenshot(full_page="kiosk" not in scene.query)
                # 256 colours: a quarter of the size, and no eye sees it in a manual.
                picture = Image.open(io.BytesIO(shot)).convert("RGB").quantize(256)
                picture.save(folder / f"{scene.name}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
