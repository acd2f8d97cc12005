"""Take the screenshots: `python -m tests.browser.screenshots [NAME...]` writes docs/screenshots/NAME.png.

Photo, phone and entrance show the shipped model's own answers on a free photograph, `live` those on a film. In the
other scenes with faces, which show all labels side by side, masks are drawn and the answers come from a stub.
"""

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw
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
        if not names or "sheets" in names:
            write_sheets(playwright, folder)
        if not names or "live" in names:
            keep(shoot_live(playwright), folder / "live.png")


# What a window shows without scrolling, in every state: a sheet for each size, to look through after a change.
SIZES = [(1280, 900), (844, 390), (390, 844), (320, 568)]
SHEET_WIDTH = 1600


def write_sheets(playwright: Playwright, folder: Path) -> None:
    """Write sheet-WIDTHxHEIGHT.webp for each size."""
    shots: dict[tuple[int, int], list[tuple[str, Image.Image]]] = {size: [] for size in SIZES}
    with tempfile.TemporaryDirectory() as model:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with serve_app(write_model(Path(model) / "model"), static_dir=copy_static(Path(model))) as url:
            for scene in SCENES:
                if scene.name.endswith(("-phone", "-dark")):  # the same in another size or colour
                    continue
                with open_page(browser, url, **scene.options()) as page:
                    scene.act(page)
                    state(page, scene.state)
                    page.mouse.move(0, 0)
                    for width, height in SIZES:
                        page.set_viewport_size({"width": width, "height": height})
                        page.evaluate("scrollTo(0, 0)")
                        page.wait_for_timeout(600)
                        shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
                        shots[width, height].append((scene.name, shot))
        browser.close()
    for (width, height), named in shots.items():
        sheet = arrange(named, columns=max(3, round(4 * 640 / width)))
        sheet.save(folder / f"sheet-{width}x{height}.webp", quality=60, method=6)


def arrange(shots: list[tuple[str, Image.Image]], columns: int) -> Image.Image:
    """Put named pictures of one size beside and below each other."""
    gap, line = 8, 20
    across = (SHEET_WIDTH - gap) // columns - gap
    down = round(shots[0][1].height * across / shots[0][1].width)
    rows = -(-len(shots) // columns)
    sheet = Image.new("RGB", (SHEET_WIDTH, rows * (down + line + gap) + gap), "#d0d7d6")
    draw = ImageDraw.Draw(sheet)
    for index, (name, shot) in enumerate(shots):
        x = gap + index % columns * (across + gap)
        y = gap + index // columns * (down + line + gap)
        draw.text((x, y + 3), name, "#0e1b1f", font_size=13)
        sheet.paste(shot.resize((across, down), Image.Resampling.LANCZOS), (x, y + line))
    return sheet


def keep(shot: bytes, path: Path) -> None:
    """Write a screenshot in 256 colours: a quarter of the size, with no visible difference in a manual."""
    Image.open(io.BytesIO(shot)).convert("RGB").quantize(256).save(path, optimize=True)


def shoot_live(playwright: Playwright) -> bytes:
    """Return the page with the shipped model's own answers on the astronaut in front of the camera."""
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
