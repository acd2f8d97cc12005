"""Take the screenshots: `python -m tests.browser.screenshots [NAME...]` writes docs/screenshots/NAME.png.

Photo, phone and entrance show the shipped model's own answers on a free photograph, `live` those on a film. In the
other scenes with faces, which show all labels side by side, masks are drawn and the answers come from a stub.
"""

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Playwright, sync_playwright

from bench.film import write_film
from tests.browser.conftest import CAMERA
from tests.browser.page_scenes import SCENES
from tests.browser.page_site import ROOT, copy_static, open_page, run, serve_app, state, write_model


def main(names: list[str]) -> None:
    """Write the named scenes, or all."""
    folder = ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as model, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with (
            serve_app(write_model(Path(model) / "model"), static_dir=copy_static(Path(model))) as stubbed,
            serve_app(ROOT / "model_web") as shipped,
        ):
            for scene in SCENES:
                if names and scene.name not in names:
                    continue
                url = shipped if scene.real else stubbed
                with open_page(browser, url, **scene.options(stubbed=not scene.real)) as page:
                    scene.act(page)
                    state(page, scene.state)
                    page.mouse.move(0, 0)
                    page.evaluate("document.activeElement.blur()")
                    page.wait_for_timeout(900)  # the entrance's sign waits for a steady answer
                    shot = page.screenshot(full_page="kiosk" not in scene.query)
                keep(shot, folder / f"{scene.name}.png")
        browser.close()
        if not names or "live" in names:
            keep(shoot_live(playwright), folder / "live.png")


def keep(shot: bytes, path: Path) -> None:
    """Write a screenshot in 256 colours: a quarter of the size, and no eye sees it in a manual."""
    Image.open(io.BytesIO(shot)).convert("RGB").quantize(256).save(path, optimize=True)


def shoot_live(playwright: Playwright) -> bytes:
    """Return the page with the shipped model's own answers on the astronaut before the camera."""
    with tempfile.TemporaryDirectory() as folder, serve_app(ROOT / "model_web") as url:
        film = write_film(Path(folder) / "astronaut.y4m")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", *CAMERA, f"--use-file-for-fake-video-capture={film}"],
        )
        with open_page(browser, url) as page:
            run(page)
            page.wait_for_selector("#detections li")
            page.wait_for_timeout(1_500)
            shot = page.screenshot(full_page=True)
        browser.close()
    return shot


if __name__ == "__main__":
    main(sys.argv[1:])
