"""A video: played, examined frame by frame, its answers by time, saved as a table and as a copy with boxes."""

import base64
import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, FilePayload, Page

from tests.browser.page_site import open_page, run, saved, state, until

STUB: dict[str, Any] = {"seek": True}  # says where the white patch is
# The browser records its own video, of a patch that moves to the right; such videos do not state their length.
RECORD = """async () => {
  const canvas = Object.assign(document.createElement('canvas'), {width: 320, height: 180});
  const context = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: 'video/webm;codecs=vp8'});
  const parts = [];
  recorder.ondataavailable = ({data}) => parts.push(data);
  recorder.start();
  for (let step = 0; step < 30; step++) {
    context.fillStyle = '#26343a';
    context.fillRect(0, 0, 320, 180);
    context.fillStyle = '#fff';
    context.fillRect(20 + 6 * step, 60, 60, 60);
    await new Promise((done) => setTimeout(done, 40));
  }
  recorder.stop();
  await new Promise((done) => { recorder.onstop = done; });
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}"""
# The left edge of the patch in the picture that is shown, and where the page says that it is.
SHOWN = """() => {
  const video = document.getElementById('film');
  const context = new OffscreenCanvas(320, 180).getContext('2d');
  context.drawImage(video, 0, 0);
  const row = context.getImageData(0, 90, 320, 1).data;
  let left = 0;
  while (left < 320 && row[left * 4] < 200) left++;
  return left;
}"""
SAID = "Number(document.querySelector('#detections li')?.dataset.box.split(',')[0])"


@pytest.fixture(scope="module")
def film(browser: Browser, page_url: str) -> bytes:
    with open_page(browser, page_url, stub=STUB) as page:
        return base64.b64decode(page.evaluate(RECORD))


@contextmanager
def played(browser: Browser, url: str, film: bytes) -> Iterator[Page]:
    """Choose the video and wait for its end."""
    with open_page(browser, url, stub=STUB, camera={}) as page:
        choose(page, film)
        watch(page)
        yield page


def watch(page: Page) -> None:
    """Wait for the end of the video; it goes back to frames that were skipped."""
    ended = "document.getElementById('film')?.ended"
    while True:
        until(page, ended)
        page.wait_for_timeout(300)
        if page.evaluate(ended):
            return


def choose(page: Page, body: bytes, name: str = "patch.webm") -> None:
    page.set_input_files("#photo-input", FilePayload(name=name, mimeType="video/webm", buffer=body))


def test_every_answer_is_that_of_its_picture(browser: Browser, page_url: str, film: bytes, tmp_path: Path) -> None:
    with played(browser, page_url, film) as page:
        state(page, "filmed")
        assert page.locator("#note").inner_text() == ""
        saved(page, "#row .saves button:nth-child(1)").save_as(tmp_path / "film.csv")
        with (tmp_path / "film.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        times = [float(row["time"]) for row in rows]
        assert times == sorted(set(times))
        assert len(rows) > 5
        for row in rows[:: len(rows) // 4]:
            # Jumping back shows the kept answer beside the very picture.
            page.locator("#film-time").fill(str(round(float(row["time"]) + 0.01, 2)))
            until(page, f"() => Math.abs(({SHOWN})() - {SAID}) <= 8")
        saved(page, "#row .saves button:nth-child(2)").save_as(tmp_path / "film.json")
        kept = json.loads((tmp_path / "film.json").read_text("utf-8"))
        assert kept["film"]["name"] == "patch.webm"
        assert [kept["film"]["width"], kept["film"]["height"]] == [320, 180]
        assert max(times) <= kept["film"]["duration"] < 10
        assert len(kept["pictures"]) >= len(rows)


def test_copy_has_the_boxes_and_can_be_played(browser: Browser, page_url: str, film: bytes, tmp_path: Path) -> None:
    with played(browser, page_url, film) as page:
        with page.expect_download() as download:
            page.click("#row .saves button:nth-child(3)")
            until(page, "document.querySelector('#row > p').textContent.startsWith('Making the copy')")
        download.value.save_as(tmp_path / "copy")
        page.evaluate("stub.seek = false")  # no box but those in the picture
        choose(page, (tmp_path / "copy").read_bytes(), "copy.webm")
        watch(page)
        shot = page.evaluate(
            """() => { const canvas = Object.assign(document.createElement('canvas'), {width: 320, height: 180});
            canvas.getContext('2d').drawImage(document.getElementById('film'), 0, 0);
            return canvas.toDataURL(); }"""
        )
        picture = np.asarray(Image.open(io.BytesIO(base64.b64decode(shot.split(",")[1]))).convert("RGB"))
        # The tag on the patch: the film itself is grey.
        red, green, blue = np.moveaxis(picture, -1, 0)
        assert ((red < 120) & (green > 160) & (blue > 110)).sum() > 200


def test_film_pauses_goes_on_and_closes(browser: Browser, page_url: str, film: bytes) -> None:
    with open_page(browser, page_url, stub={**STUB, "milliseconds": 200}, camera={}) as page:
        choose(page, film)
        until(page, "document.getElementById('detections').dataset.frame > 0")
        page.click("#pause")
        state(page, "filmed")
        until(page, f"() => Math.abs(({SHOWN})() - {SAID}) <= 8")  # the one that stands there
        # After a change of threshold or engine, earlier answers are void and the frame shown is examined again.
        page.click("#settings > summary")
        page.select_option("#backends", "webgl")
        until(page, "document.querySelector('#row > p').textContent.startsWith('1 picture')")
        page.click("#pause")
        state(page, "film")
        page.click("#stop")
        state(page, "idle")
        assert page.locator("#film").count() == 0


def test_film_that_cannot_be_played_says_so_and_ends_no_camera(browser: Browser, page_url: str, film: bytes) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        choose(page, film[:40] + bytes(400), "broken.webm")
        until(page, "document.getElementById('note').textContent.includes('cannot play “broken.webm”')")
        assert page.get_attribute("body", "data-state") == "running"
        choose(page, film)
        state(page, "film")
        until(page, "document.getElementById('note').textContent === 'The camera was stopped to show this.'")
        assert page.evaluate("fakeCamera.tracks[0].readyState") == "ended"
