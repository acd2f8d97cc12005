"""Firefox and WebKit for the tests, each through the driver that its makers maintain, behind one interface.

Firefox by Marionette, with which Mozilla tests it: geckodriver is not a Debian package, and Playwright drives only its
own builds. WebKit, the closest to Safari outside Apple's systems, by WebKitGTK's WebDriver, on a virtual screen.
Not its job: Chromium (conftest.py), and what a page has to do (test_firefox_and_webkit.py).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

SECONDS = 90  # for a page or a script: machines are slow where other tests run at the same time
CAMERA_PREFERENCE, ASK, ALLOW = "permissions.default.camera", 0, 1  # Firefox's
SCREEN = "1400x1000x24"
MINI_BROWSERS = ("/usr/lib/*/webkit2gtk-4.1/MiniBrowser", "/usr/libexec/webkit2gtk-4.1/MiniBrowser")
AWAIT = """
const all = [...arguments], done = all.pop();
(async (...args) => { %s })(...all).then((value) => done({value}), (error) => done({error: String(error)}));
"""


class Visitor(ABC):
    """One window of a browser."""

    name: str
    version: str
    _driver: Any  # Marionette's and Selenium's finders and elements have the same methods

    def __init__(self, folder: Path) -> None:
        """Start it; it writes into the folder."""
        self._folder = folder
        self._opened = ExitStack()

    @staticmethod
    @abstractmethod
    def missing() -> str:
        """Return what is not installed here, or an empty text."""

    def goto(self, url: str) -> None:
        """Open a page and wait until it is loaded, or, if it is ours, until its buttons work."""
        self._load(url)
        self.until("!document.querySelector('#language') || document.querySelector('#language option')")

    @abstractmethod
    def _load(self, url: str) -> None: ...

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page a size, in CSS pixels."""

    @abstractmethod
    def screenshot(self) -> bytes:
        """Take the visible part of the page as a PNG."""

    @abstractmethod
    def refuse_camera(self, ask: Callable[[], None]) -> None:
        """Call `ask`, which makes the page ask for the camera, and answer no."""

    @abstractmethod
    def _evaluate(self, script: str, arguments: list[Any]) -> Any:
        """Run a script that calls its last argument with a result."""

    def run(self, script: str, *arguments: Any) -> Any:
        """Run the body of an async function, `args` being its arguments, and return what it returns."""
        answer = self._evaluate(AWAIT % script, list(arguments))
        assert "error" not in answer, answer["error"]
        return answer.get("value")

    def until(self, condition: str, *arguments: Any) -> None:
        """Wait until a JavaScript expression holds; fails with what the page shows instead."""
        poll = (
            f"for (const end = Date.now() + {SECONDS - 10}000; Date.now() < end; ) {{"
            f"  if ({condition}) return ''; await new Promise((done) => setTimeout(done, 50)); }}"
            "return `${document.body.dataset.state}: ${document.body.innerText}`;"
        )
        instead = self.run(poll, *arguments)
        assert not instead, f"{self.name} waited for {condition}, and was shown {instead}"

    def click(self, selector: str) -> None:
        self._driver.find_element("css selector", selector).click()

    def choose(self, selector: str, file: Path) -> None:
        """Choose a file as in the dialog that the browser opens."""
        self._driver.find_element("css selector", selector).send_keys(str(file))

    def close(self) -> None:
        """End the browser and everything that was started for it."""
        self._opened.close()
        self._driver = None  # Marionette's removes its profile when it is deleted, which must be before Python exits


class Firefox(Visitor):
    name = "Firefox"

    @staticmethod
    def missing() -> str:
        return "" if Firefox._binary() else "Firefox is not installed (Debian: firefox-esr)"

    @staticmethod
    def _binary() -> str | None:
        return shutil.which("firefox-esr") or shutil.which("firefox")

    def __init__(self, folder: Path) -> None:
        from marionette_driver.marionette import Marionette

        super().__init__(folder)
        log = str(folder / "firefox.log")
        prefs = {"media.navigator.streams.fake": True, CAMERA_PREFERENCE: ALLOW}
        self._driver = Marionette(
            bin=self._binary(), headless=True, port=0, prefs=prefs, gecko_log=log, startup_timeout=SECONDS
        )
        self._opened.callback(self._driver.cleanup)
        self._driver.start_session()
        self._opened.callback(self._driver.quit)
        self._driver.timeout.page_load = self._driver.timeout.script = SECONDS
        self.version = self._driver.session_capabilities["browserVersion"]

    def _load(self, url: str) -> None:
        self._driver.navigate(url)

    def resize(self, width: int, height: int) -> None:
        # A window cannot be as narrow as a phone; the page in it can.
        with self._driver.using_context("chrome"):
            self._driver.execute_script(
                "const {style} = gBrowser.selectedBrowser;"
                "style.width = style.minWidth = style.maxWidth = arguments[0] + 'px';"
                "style.height = style.minHeight = style.maxHeight = arguments[1] + 'px';",
                script_args=(width, height),
            )
        self.until("innerWidth === args[0] && innerHeight === args[1]", width, height)

    def screenshot(self) -> bytes:
        picture: bytes = self._driver.screenshot(format="binary", full=False)
        return picture

    def refuse_camera(self, ask: Callable[[], None]) -> None:
        self._driver.set_pref(CAMERA_PREFERENCE, ASK)
        ask()
        # The browser's own prompt, with its own button.
        with self._driver.using_context("chrome"):
            self._driver.execute_async_script(
                """
                const [done] = arguments, {panel} = PopupNotifications;
                const refuse = () => { panel.firstElementChild.secondaryButton.click(); done(); };
                if (panel.state === "open") refuse();
                else panel.addEventListener("popupshown", refuse, {once: true});
                """
            )
        self.until("document.body.dataset.state === 'error'")
        self._driver.set_pref(CAMERA_PREFERENCE, ALLOW)
        with self._driver.using_context("chrome"):  # it would apply to this window, whatever page is in it
            self._driver.execute_script("SitePermissions.clearTemporaryBlockPermissions(gBrowser.selectedBrowser)")

    def _evaluate(self, script: str, arguments: list[Any]) -> Any:
        return self._driver.execute_async_script(script, script_args=arguments, sandbox=None)


class WebKit(Visitor):
    name = "WebKit"

    @staticmethod
    def missing() -> str:
        there = shutil.which("WebKitWebDriver") and shutil.which("Xvfb") and WebKit._binary()
        return "" if there else "WebKitGTK is not installed (Debian: webkit2gtk-driver, xvfb)"

    @staticmethod
    def _binary() -> str | None:
        return next((str(file) for pattern in MINI_BROWSERS for file in Path("/").glob(pattern[1:])), None)

    def __init__(self, folder: Path) -> None:
        from selenium import webdriver
        from selenium.webdriver.webkitgtk.options import Options
        from selenium.webdriver.webkitgtk.service import Service

        super().__init__(folder)
        options = Options()
        options.binary_location = self._binary() or ""
        # Full screen hides the browser's own controls, so that the page can be as narrow as a phone.
        for argument in ("automation", "full-screen", "enable-media-stream=true", "enable-mock-capture-devices=true"):
            options.add_argument(f"--{argument}")
        environment = {**os.environ, "DISPLAY": self._open_screen(), "HOME": str(folder)}
        service = Service(log_output=str(folder / "webkit.log"), env=environment)
        self._driver = webdriver.WebKitGTK(options=options, service=service)
        self._opened.callback(self._driver.quit)
        self._driver.set_script_timeout(SECONDS)
        self._driver.set_page_load_timeout(SECONDS)
        self.version = self._driver.capabilities["browserVersion"]

    def _open_screen(self) -> str:
        reading, writing = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        self._opened.callback(screen.wait, 10)
        self._opened.callback(screen.terminate)
        os.close(writing)
        with os.fdopen(reading) as told:
            return f":{told.readline().strip()}"

    def _load(self, url: str) -> None:
        self._driver.get(url)

    def resize(self, width: int, height: int) -> None:
        self._driver.set_window_rect(0, 0, width, height)
        self.until("innerWidth === args[0] && innerHeight === args[1]", width, height)

    def screenshot(self) -> bytes:
        picture: bytes = self._driver.get_screenshot_as_png()
        return picture

    def refuse_camera(self, ask: Callable[[], None]) -> None:
        # Under WebDriver it does not ask and always allows: this throws what, by its sources, it throws after a no.
        self.run(
            """
            const words = "The request is not allowed by the user agent or the platform in the current context, "
              + "possibly because the user denied permission.";
            navigator.mediaDevices.getUserMedia = async () => { throw new DOMException(words, "NotAllowedError"); };
            """
        )
        ask()

    def _evaluate(self, script: str, arguments: list[Any]) -> Any:
        return self._driver.execute_async_script(script, *arguments)
