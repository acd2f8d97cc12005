"""The page for teaching, its zip: the training reads it, another device merges it, a hostile one is refused."""

import io
import json
import zipfile
from pathlib import Path

from playwright.sync_api import Browser, FilePayload

from tests.browser.page_site import until
from tests.browser.teach_site import boxes, drag, face_camera, home, kept, settled, shape, strip, take, teach
from training.data.annotations.recognise import read

MANY = 2000
# That many records of one small picture, written without the page: taking pictures is not tested here.
FILL = """
async (count) => {
  const db = await new Promise((resolve) => {
    const opening = indexedDB.open("teach");
    opening.onsuccess = () => resolve(opening.result);
  });
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
  const file = await (await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg"))).arrayBuffer();
  const writing = db.transaction(["pictures", "files"], "readwrite");
  for (let i = 0; i < count; i++) {
    const id = `p${String(i).padStart(5, "0")}`;
    writing.objectStore("files").put(file, id);
    writing.objectStore("pictures").put({
      id, changed: 1e12, width: 640, height: 480, bytes: file.byteLength, thumbnail: file,
      fingerprint: new Array(64).fill(i),
      boxes: [{ label: "mask", box: [0.1, 0.2, 0.3, 0.4] }], nothing: false, guesses: null,
    });
  }
  await new Promise((resolve) => { writing.oncomplete = resolve; });
  db.close();
}
"""


def pack(files: dict[str, bytes], name: str = "evil.zip") -> FilePayload:
    """Make a zip as another program would."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return FilePayload(name=name, mimeType="application/zip", buffer=data.getvalue())


def test_the_training_reads_every_form_as_it_is(browser: Browser, shipped_url: str, tmp_path: Path) -> None:
    with teach(browser, shipped_url, camera=face_camera()) as page:
        take(page)
        page.set_input_files("#files", [shape(5)])
        strip(page, 2)
        page.click("#nothing")
        until(page, "document.getElementById('nothing').getAttribute('aria-pressed') === 'true'")
        for form, format in (("cloud", "cloud-annotations"), ("yolo", "yolo"), ("coco", "coco")):
            folder = read(home(page, tmp_path / f"{form}.zip", form))
            assert folder.format == format
            assert list(folder.labels) == ["mask", "no_mask", "incorrect"]
            assert folder.faults == []
            first, second = sorted(folder.pictures, key=lambda picture: picture.name)
            assert first.labels == ["no_mask"]
            assert second.labels == []


def test_it_comes_back_on_another_device_and_the_newer_answer_wins(
    browser: Browser, shipped_url: str, tmp_path: Path
) -> None:
    with teach(browser, shipped_url, camera=face_camera()) as page:
        take(page)
        old = home(page, tmp_path / "old.zip")
        page.click("#strip button")
        page.wait_for_selector("#boxes .box")
        (face,) = boxes(page)
        drag(page, (0.05, 0.8), (0.15, 0.95))
        settled(page, [face, [0.8, 0.05, 0.95, 0.15]])
        new = home(page, tmp_path / "new.zip")
        picture = zipfile.ZipFile(new).namelist()[0]
    with teach(browser, shipped_url) as page:
        for file, told, count in (
            (old, "1 new, 0 newer than here, 0 as they were", 1),
            (new, "0 new, 1 newer than here, 0 as they were", 2),
            (old, "0 new, 0 newer than here, 1 as they were", 2),
        ):
            page.set_input_files("#files", file)
            until(page, "(told) => document.getElementById('badge').textContent.includes(told)", told)
            (record,) = kept(page)
            assert len(record["boxes"]) == count
        back = home(page, tmp_path / "back.zip")
        assert zipfile.ZipFile(back).read(picture) == zipfile.ZipFile(new).read(picture)


def test_hostile_and_foreign_zips_are_refused_in_a_sentence(browser: Browser, shipped_url: str) -> None:
    annotations = json.dumps({"annotations": {"a.jpg": []}}).encode()
    with teach(browser, shipped_url) as page:
        for file, sentence in (
            (pack({"_annotations.json": annotations, "../a.jpg": b"x"}), "leads out of its folder"),
            (pack({"_annotations.json": annotations, "a.jpg": bytes(30_000_000)}), "grows far beyond"),
            (pack({"notes.txt": b"hello"}, "other.zip"), "“other.zip” holds no pictures"),
            (FilePayload(name="no.zip", mimeType="application/zip", buffer=b"hello"), "“no.zip” is not a zip"),
        ):
            page.set_input_files("#files", file)
            until(page, "(words) => document.getElementById('problem').textContent.includes(words)", sentence)
        assert kept(page) == []


def test_two_thousand_pictures_go_into_one_zip(browser: Browser, shipped_url: str, tmp_path: Path) -> None:
    with teach(browser, shipped_url) as page:
        page.evaluate(FILL, MANY)
        page.reload()
        strip(page, MANY)
        archive = zipfile.ZipFile(home(page, tmp_path / "many.zip"))
        assert archive.testzip() is None
        assert len(archive.namelist()) == MANY + 1
        assert len(json.loads(archive.read("_annotations.json"))["annotations"]) == MANY
