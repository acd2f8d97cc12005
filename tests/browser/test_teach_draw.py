"""The page for teaching, its easel: boxes by mouse, by keyboard alone, by fingers; undo."""

from playwright.sync_api import Browser, Page

from tests.browser.page_site import until
from tests.browser.teach_site import boxes, drag, kept, settled, shape, teach

FOCUSED = "document.activeElement.id || document.activeElement.className"


def open_picture(page: Page) -> None:
    """Add one picture, which is opened at once."""
    page.set_input_files("#files", [shape(0)])
    page.wait_for_selector("#easel:visible")


def test_mouse_draws_moves_sizes_and_everything_has_its_way_back(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url) as page:
        open_picture(page)
        drag(page, (0.5, 0.5), (0.3, 0.2))
        settled(page, [[0.2, 0.3, 0.5, 0.5]])
        drag(page, (0.4, 0.4), (0.5, 0.5))  # it is chosen, so a stroke in it moves it
        settled(page, [[0.3, 0.4, 0.6, 0.6]])
        drag(page, (0.6, 0.6), (0.8, 0.9))  # its lower right grip
        settled(page, [[0.3, 0.4, 0.9, 0.8]])
        drag(page, (0.9, 0.1), (0.9, 0.1))  # a press beside it: nothing is chosen any more
        drag(page, (0.5, 0.5), (0.7, 0.7))  # so this is a new one, though it begins in the other
        settled(page, [[0.3, 0.4, 0.9, 0.8], [0.5, 0.5, 0.7, 0.7]])
        for wanted in ([[0.3, 0.4, 0.9, 0.8]], [[0.3, 0.4, 0.6, 0.6]], [[0.2, 0.3, 0.5, 0.5]], []):
            page.click("#undo")
            settled(page, wanted)
        page.click("#redo")
        settled(page, [[0.2, 0.3, 0.5, 0.5]])
        page.click("#nothing")
        settled(page, [])
        assert kept(page)[0]["nothing"] is True


def test_everything_by_keyboard_alone_and_said(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url) as page:

        def tab_to(name: str) -> None:
            for _ in range(40):
                page.keyboard.press("Tab")
                if page.evaluate(FOCUSED) == name:
                    return
            raise AssertionError(f"{name} is not reached by Tab")

        tab_to("start")
        page.keyboard.press("Enter")
        until(page, "document.activeElement.id === 'take'")
        page.keyboard.press("Enter")
        until(page, "document.querySelectorAll('#strip li').length === 1")
        tab_to("thumb")
        page.keyboard.press("Enter")
        page.wait_for_selector("#easel:visible")
        page.focus("#back")
        tab_to("add-box")
        page.keyboard.press("Enter")
        assert page.evaluate(FOCUSED) == "box"
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Shift+ArrowDown")
        settled(page, [[0.35, 0.36, 0.66, 0.66]])
        until(page, "document.getElementById('spoken').textContent.includes('36% from the left, 35% from the top')")
        page.keyboard.press("2")
        until(page, "document.activeElement.getAttribute('aria-label')?.startsWith('No mask, box 1 of 1')")
        page.keyboard.press("Control+z")
        until(page, "document.querySelector('.box').getAttribute('aria-label').startsWith('Mask, box 1 of 1')")
        page.focus(".box")
        page.keyboard.press("Delete")
        settled(page, [])
        assert page.evaluate(FOCUSED) == "add-box"
        until(page, "(words) => document.getElementById('spoken').textContent === words", "The box is gone.")


def test_one_finger_draws_and_two_enlarge(browser: Browser, shipped_url: str) -> None:
    with teach(browser, shipped_url, has_touch=True, viewport={"width": 390, "height": 844}) as page:
        open_picture(page)
        page.locator("#sheet").scroll_into_view_if_needed()
        area = page.locator("#sheet").bounding_box()
        assert area
        session = page.context.new_cdp_session(page)

        def touch(kind: str, *fingers: tuple[float, float]) -> None:
            points = [
                {"x": area["x"] + x * area["width"], "y": area["y"] + y * area["height"], "id": index}
                for index, (x, y) in enumerate(fingers)
            ]
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        touch("touchStart", (0.2, 0.2))
        touch("touchMove", (0.4, 0.4))
        touch("touchMove", (0.5, 0.6))
        touch("touchEnd")
        settled(page, [[0.2, 0.2, 0.6, 0.5]])
        touch("touchStart", (0.45, 0.8))
        touch("touchStart", (0.45, 0.8), (0.55, 0.8))
        touch("touchMove", (0.3, 0.8), (0.7, 0.8))
        touch("touchEnd")
        until(page, "Number(document.getElementById('sheet').style.getPropertyValue('--zoom')) > 2")
        assert len(boxes(page)) == 1
