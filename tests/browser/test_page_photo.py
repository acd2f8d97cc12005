"""Pictures instead of a camera: chosen, chosen again, dropped, pasted, several, large, turned, moving, broken."""

import base64
import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, FilePayload, Page

from tests.browser.page_site import (
    FACES,
    assert_colour_of_mask,
    faces_picture,
    open_page,
    run,
    saved,
    saved_answers,
    state,
    until,
)

STUB: dict[str, Any] = {"shares": FACES[:1]}
BOX: list[float] = FACES[0]["box"]


def encode(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def give(page: Page, *files: tuple[str, str, bytes]) -> None:
    """Choose files with the button and wait for the answers."""
    frame = page.get_attribute("#detections", "data-frame")
    page.set_input_files(
        "#photo-input", [FilePayload(name=name, mimeType=kind, buffer=body) for name, kind, body in files]
    )
    until(
        page,
        "(frame) => document.body.dataset.state === 'error' || document.getElementById('detections').dataset.frame !== frame",  # noqa: E501
        frame,
    )


def hand_over(page: Page, event: str, body: bytes, name: str = "shot.png", kind: str = "image/png") -> None:
    """Drop or paste a file."""
    page.evaluate(
        """([event, text, name, type]) => {
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name, {type}));
            const made = event === 'paste'
                ? new ClipboardEvent('paste', {clipboardData: data, bubbles: true})
                : new DragEvent(event, {dataTransfer: data, bubbles: true, cancelable: true});
            document.body.dispatchEvent(made);
        }""",
        [event, base64.b64encode(body).decode(), name, kind],
    )


def boxes(page: Page) -> list[list[float]]:
    texts = page.locator("#detections li").evaluate_all("(items) => items.map(({dataset}) => dataset.box)")
    return [[float(part) for part in text.split(",")] for text in texts]


def test_picture_is_judged_without_a_camera_and_the_same_file_twice(browser: Browser, page_url: str) -> None:
    picture = encode(faces_picture(640, 360))
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        for _ in range(2):  # a second choice of the same file is no change for the input itself
            give(page, ("a.jpg", "image/jpeg", picture))
            state(page, "photo")
        assert page.get_attribute("#detections", "data-frame") == "2"
        assert boxes(page)[0] == pytest.approx([640 * BOX[0], 360 * BOX[1], 640 * BOX[2], 360 * BOX[3]], abs=0.1)
        assert page.inner_text("#summary") == "1 face, without a mask"
        assert page.evaluate("fakeCamera.asked.length") == 0
        assert page.evaluate("performance.getEntriesByName('first-detection').length") == 1
        # The picture is never mirrored, whatever the camera was.
        assert page.locator("#stage.mirrored").count() == 0


def test_drop_and_paste_also_while_the_camera_runs(browser: Browser, page_url: str) -> None:
    picture = encode(faces_picture(320, 180), "PNG")
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        hand_over(page, "dragenter", picture)
        assert page.is_visible(".drop")
        hand_over(page, "drop", picture)
        state(page, "photo")
        assert not page.is_visible(".drop")
        assert page.evaluate("fakeCamera.tracks[0].readyState") == "ended"
        run(page)
        hand_over(page, "paste", picture)
        state(page, "photo")
        run(page)


def test_drop_of_something_else_gets_an_answer(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        page.evaluate("dispatchEvent(new DragEvent('drop', {dataTransfer: new DataTransfer(), cancelable: true}))")
        state(page, "error")
        assert page.inner_text("#problem-title") == "No picture file was found in that"


def test_dropped_folder_is_called_a_folder(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        # Only a person can drop a real one; the page sees a file whose entry is a directory.
        page.evaluate("DataTransferItem.prototype.webkitGetAsEntry = () => ({isDirectory: true})")
        hand_over(page, "drop", b"", name="Holidays", kind="")
        state(page, "error")
        assert page.inner_text("#problem-title") == "“Holidays” is a folder"


def test_several_pictures_in_a_row(browser: Browser, page_url: str, tmp_path: Path) -> None:
    files = [(f"{size}.png", "image/png", encode(faces_picture(size, 180), "PNG")) for size in (320, 330)]
    broken = ("broken.png", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(60))
    with open_page(browser, page_url, stub={"shares": [{**FACES[0], "score": 0.8}]}, camera={}) as page:
        give(page, files[0], broken, files[1])
        state(page, "photo")
        assert page.inner_text("#place") == "1 of 3"
        assert page.is_disabled("#previous")
        # All are examined, whichever is shown.
        sum_ = "2 pictures, 2 faces: 2 without a mask · 1 could not be read"
        until(page, "(words) => document.querySelector('#row > p').textContent === words", sum_)
        assert page.locator("#row button[aria-current]").get_attribute("aria-label") == (
            "1 of 3. 320.png: 1 face, without a mask"
        )
        page.click("#next")
        state(page, "error")  # one broken picture does not end the row
        assert page.inner_text("#problem-title") == "“broken.png” is damaged or too large"
        page.click("#row li:nth-child(3) button")
        state(page, "photo")
        assert page.inner_text("#place") == "3 of 3"
        assert boxes(page)[0][2] == pytest.approx(330 * BOX[2], abs=0.1)
        assert page.is_disabled("#next")
        saved(page, "#row .saves button:nth-child(1)").save_as(tmp_path / "all.csv")
        with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [(row["picture"], row["label"], row["problem"]) for row in rows] == [
            ("320.png", "no_mask", ""),
            ("broken.png", "", "damaged"),
            ("330.png", "no_mask", ""),
        ]
        saved(page, "#row .saves button:nth-child(2)").save_as(tmp_path / "all.json")
        kept = json.loads((tmp_path / "all.json").read_text("utf-8"))
        assert [len(picture.get("detections", [])) for picture in kept["pictures"]] == [1, 0, 1]
        # In another language, at another threshold, with another engine.
        page.select_option("#language", "de")
        until(page, "document.querySelector('#row > p').textContent.startsWith('2 Bilder, 2 Gesichter')")
        page.click("#settings > summary")
        page.locator("#thresholds input[data-label=no_mask]").fill("0.9")
        until(page, "document.querySelector('#row > p').textContent.startsWith('2 Bilder, 0 Gesichter')")
        page.select_option("#backends", "webgl")
        page.click("#reset")
        until(page, "document.querySelector('#row > p').textContent.startsWith('2 Bilder, 2 Gesichter')")
        page.click("#stop")
        state(page, "idle")
        assert not page.is_visible("#row")
        assert page.is_visible("#intro")


def test_picture_that_ends_the_camera_says_so(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        run(page)
        give(page, ("a.png", "image/png", encode(faces_picture(64, 36), "PNG")))
        state(page, "photo")
        assert page.inner_text("#note") == "The camera was stopped to show this."
        give(page, ("a.png", "image/png", encode(faces_picture(64, 36), "PNG")))
        state(page, "photo")
        assert not page.is_visible("#note")


def test_rotation_of_the_exif_data_is_applied(browser: Browser, page_url: str) -> None:
    picture = Image.new("RGB", (300, 200), "#222")
    exif = Image.Exif()
    exif[0x0112] = 6  # turn right by 90 degrees
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        give(page, ("turned.jpg", "image/jpeg", encode(picture, exif=exif.tobytes())))
        state(page, "photo")
        assert boxes(page)[0] == pytest.approx([200 * BOX[0], 300 * BOX[1], 200 * BOX[2], 300 * BOX[3]], abs=0.1)
        assert page.evaluate("[document.getElementById('still').width, document.getElementById('still').height]") == [
            200,
            300,
        ]


def test_picture_of_fifty_megapixels(browser: Browser, page_url: str) -> None:
    large = encode(Image.new("RGB", (8660, 5774), "#345"), quality=50)
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        give(page, ("large.jpg", "image/jpeg", large))
        state(page, "photo")
        # Boxes are in the picture's own pixels, though only a smaller copy is kept.
        assert boxes(page)[0] == pytest.approx([8660 * BOX[0], 5774 * BOX[1], 8660 * BOX[2], 5774 * BOX[3]], rel=0.001)
        assert page.evaluate("document.getElementById('still').width") == 2048


def test_moving_picture_says_that_only_its_first_frame_counts(browser: Browser, page_url: str) -> None:
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "blue")]
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        give(page, ("moving.gif", "image/gif", encode(frames[0], "GIF", save_all=True, append_images=frames[1:])))
        state(page, "photo")
        assert "first frame" in page.inner_text("#note")
        give(page, ("moving.avif", "image/avif", encode(frames[0], "AVIF", save_all=True, append_images=frames[1:])))
        state(page, "photo")
        assert "first frame" in page.inner_text("#note")


def test_picture_whose_file_ends_too_early_says_so(browser: Browser, page_url: str) -> None:
    noise = Image.effect_noise((320, 240), 90).convert("RGB")  # so that the head is a small part of it
    whole = {kind: encode(noise, kind) for kind in ("JPEG", "PNG")}
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        for kind, share in (("JPEG", 1), ("JPEG", 0.4), ("PNG", 0.9)):
            body = whole[kind][: int(len(whole[kind]) * share)]
            give(page, (f"cut.{kind}", f"image/{kind.lower()}", body))
            state(page, "photo")
            assert ("ends too early" in page.inner_text("#note")) is (share < 1), (kind, share)


BROKEN = {
    "zero bytes": ("a.jpg", "image/jpeg", b"", "“a.jpg” is empty"),
    "text": ("notes.jpg", "image/jpeg", b"hello, world\n" * 20, "“notes.jpg” is not a picture"),
    "film": ("clip.mp4", "video/mp4", b"\0\0\0\x18ftypmp42" + bytes(80), "This browser cannot play “clip.mp4”"),
    "HEIC": ("IMG_1.HEIC", "image/heic", b"\0\0\0\x18ftypheic" + bytes(80), "This browser cannot read HEIC pictures"),
    "TIFF": (
        "scan.tif",
        "image/tiff",
        encode(Image.new("RGB", (8, 8)), "TIFF"),
        "This browser cannot read TIFF pictures",
    ),
    "truncated head": ("cut.jpg", "image/jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF", "“cut.jpg” is damaged or too large"),
    "markup as name": ("<b>x</b>.jpg", "image/jpeg", b"no picture", "“<b>x</b>.jpg” is not a picture"),
}


def test_what_is_no_picture_gets_an_answer_of_its_own(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub=STUB, camera={}) as page:
        for name, kind, body, words in BROKEN.values():
            give(page, (name, kind, body))
            state(page, "error")
            assert page.inner_text("#problem-title") == words
            assert page.inner_text("#problem-help")
            assert page.is_visible("#choose")
        assert page.locator("#problem b").count() == 0
        give(page, ("good.png", "image/png", encode(faces_picture(64, 36), "PNG")))
        state(page, "photo")


def test_snapshots_of_a_picture(browser: Browser, page_url: str, tmp_path: Path) -> None:
    with open_page(browser, page_url, stub={"shares": FACES}, camera={}) as page:
        give(page, ("group.png", "image/png", encode(faces_picture(640, 360), "PNG")))
        state(page, "photo")
        download = saved(page, "#save-picture")
        assert download.suggested_filename.startswith("mask-or-no-mask-")
        download.save_as(tmp_path / "a.png")
        picture = Image.open(tmp_path / "a.png").convert("RGB")
        assert picture.size == (640, 360)
        # The middle of the second box's left line.
        assert_colour_of_mask(picture, (round(640 * 0.422), round(360 * 0.4)))
        data = saved_answers(page, tmp_path / "a.json")
        assert data["source"] == {"kind": "photo", "width": 640, "height": 360, "name": "group.png"}
        assert [row["label"] for row in data["detections"]] == ["no_mask", "mask", "incorrect"]
        assert data["model"]


def test_threshold_looks_at_the_picture_again_and_resets(browser: Browser, page_url: str) -> None:
    with open_page(browser, page_url, stub={"shares": FACES}, camera={}) as page:
        give(page, ("group.png", "image/png", encode(faces_picture(64, 36), "PNG")))
        assert page.locator("#detections li").count() == 3
        page.click("#settings > summary")
        page.locator("#thresholds input[data-label=incorrect]").fill("0.9")
        until(page, "document.querySelectorAll('#detections li').length === 2")
        page.reload()
        state(page, "idle")
        until(page, "document.querySelector('#thresholds input[data-label=incorrect]')?.value === '0.9'")
        page.locator("#settings > summary").click()
        page.click("#reset")
        assert page.input_value("#thresholds input[data-label=incorrect]") == "0.4"


def test_a_threshold_moved_beside_a_picture_holds_at_once_without_another_look(browser: Browser, page_url: str) -> None:
    stub = {"shares": FACES, "photoThresholds": {"mask": 0.3}}
    with open_page(browser, page_url, stub=stub, camera={}) as page:
        give(page, ("group.png", "image/png", encode(faces_picture(64, 36), "PNG")))
        assert page.locator("#detections li").count() == 3
        assert page.input_value("#thresholds input[data-label=mask]") == "0.3"
        looks = page.evaluate("performance.getEntriesByName('detect').length")
        assert looks > 5
        page.evaluate(
            """() => { for (const one of document.querySelectorAll('#thresholds input')) {
                one.value = '0.95'; one.dispatchEvent(new Event('input')); } }"""
        )
        until(page, "() => document.querySelectorAll('#detections li').length === 1")
        assert page.evaluate("performance.getEntriesByName('detect').length") == looks


def test_address_overrules_thresholds_and_number(browser: Browser, page_url: str) -> None:
    picture = ("group.png", "image/png", encode(faces_picture(64, 36), "PNG"))
    unsure = {**FACES[0], "score": 0.92, "box": [0.6, 0.1, 0.2, 0.3]}
    sure = [{**face, "score": 0.94} for face in FACES[:2]]
    stub = {"shares": [unsure, *sure]}
    with open_page(browser, page_url, query="threshold=0.93&backend=cpu", stub=stub, camera={}) as page:
        give(page, picture)
        assert page.locator("#detections li").count() == 2
        assert page.get_attribute("#backend", "data-backend") == "cpu"
    with open_page(browser, page_url, query="threshold=0.93&max=1", stub=stub, camera={}) as page:
        give(page, picture)
        assert page.locator("#detections li").count() == 1
    with open_page(browser, page_url, query="threshold=abc&max=-1", stub={"shares": FACES}, camera={}) as page:
        give(page, picture)
        assert page.locator("#detections li").count() == 3
