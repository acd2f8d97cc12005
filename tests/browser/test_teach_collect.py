"""The page for teaching, from camera to collection: taking, series, files, labels."""

from playwright.sync_api import Browser, FilePayload

from tests.browser.page_site import press_start_too_early, until
from tests.browser.teach_site import drag, face_camera, kept, settled, shape, strip, take, teach


def test_a_picture_is_taken_as_large_as_the_camera_gives_it_with_the_model_s_boxes(
    browser: Browser, shipped_url: str
) -> None:
    with teach(browser, shipped_url, camera=face_camera(1920, 1080)) as page:
        take(page)
        (picture,) = kept(page)
        assert (picture["width"], picture["height"]) == (1920, 1080)
        assert [drawn["label"] for drawn in picture["boxes"]] == ["no_mask"]
        assert page.locator("#strip .frames i").count() == 1
        page.uncheck("#suggest")
        page.focus("#take")
        page.keyboard.press("Space")
        strip(page, 2)
        assert [len(one["boxes"]) for one in kept(page)] == [1, 0]
        assert "no answer yet" in (page.locator("#strip button").last.get_attribute("aria-label") or "")


def test_a_press_on_start_before_the_program_has_come_is_not_lost(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url) as page:
        press_start_too_early(page, "**/teach/main.js")
        page.wait_for_selector("#take:visible")


def test_held_space_takes_a_series_without_near_copies(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url, camera={"patches": [[0.0, 0.2, 0.3, 0.4]], "moving": 0}) as page:
        page.click("#start")
        page.wait_for_selector("#take:visible")
        page.keyboard.down("Space")
        until(page, "document.getElementById('badge').textContent.startsWith('Almost the same')")
        assert page.locator("#strip li").count() == 1
        page.evaluate("fakeCamera.patches = [[0.6, 0.5, 0.3, 0.4]]")
        strip(page, 2)
        page.keyboard.up("Space")
        page.evaluate("fakeCamera.patches = [[0.3, 0.1, 0.4, 0.3]]")
        page.click("#series")
        strip(page, 3)
        page.click("#series")
        assert page.get_attribute("#series", "aria-pressed") == "false"


def test_pictures_from_files_and_what_is_none(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url) as page:
        text = FilePayload(name="notes.txt", mimeType="text/plain", buffer=b"hello")
        page.set_input_files("#files", [shape(0), text, shape(5), shape(0, "again.jpg")])
        strip(page, 3)
        until(page, "document.getElementById('problem').textContent.includes('“notes.txt” is not a picture')")
        until(page, "document.getElementById('hints').textContent.includes('almost the same')")
        page.select_option("#filter", "copies")
        strip(page, 1)


def test_labels_are_added_renamed_and_deleted_with_their_boxes(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url) as page:
        page.set_input_files("#files", [shape(0)])
        page.wait_for_selector("#easel:visible")
        page.fill("#new-name", "MASK")
        page.keyboard.press("Enter")
        assert "already" in page.inner_text("#label-problem")
        page.fill("#new-name", "square")
        page.keyboard.press("Enter")
        until(page, "document.querySelectorAll('#labels li').length === 4")
        drag(page, (0.1, 0.1), (0.3, 0.3))
        settled(page, [[0.1, 0.1, 0.3, 0.3]])
        page.click("#labels li:last-child .rename")
        page.keyboard.type("block")
        page.keyboard.press("Enter")
        until(page, "document.querySelector('#boxes .tag').textContent === 'block'")
        page.click("#labels li:last-child .delete")
        assert page.inner_text("#question-help") == "Its 1 box goes with it. “Undo” brings both back."
        page.keyboard.press("Escape")
        settled(page, [[0.1, 0.1, 0.3, 0.3]])
        page.click("#labels li:last-child .delete")
        page.click("#question-yes")
        settled(page, [])
        page.click("#undo")
        settled(page, [[0.1, 0.1, 0.3, 0.3]])
        until(page, "document.querySelectorAll('#labels li').length === 4")
