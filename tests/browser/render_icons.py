"""Draw the PNG icons from the SVG ones: `python -m tests.browser.render_icons`. The results are committed."""

from pathlib import Path

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).resolve().parents[2] / "static" / "icons"
PICTURES = {
    "icon-192.png": ("icon.svg", 192),
    "icon-512.png": ("icon.svg", 512),
    "maskable-512.png": ("maskable.svg", 512),
    "apple-touch-icon.png": ("maskable.svg", 180),  # iOS rounds the corners itself
}


def main() -> None:
    """Write every PNG beside its SVG."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, (source, size) in PICTURES.items():
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content((FOLDER / source).read_text(encoding="utf-8"))
            page.add_style_tag(content="body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }")
            page.screenshot(path=FOLDER / name, omit_background=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
