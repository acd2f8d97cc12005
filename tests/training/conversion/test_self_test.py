import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from training.conversion import self_test

SCRIPT = """
import { readFile } from "node:fs/promises";
import { selfTestPixels } from "./static/js/engine/self-test.js";
import { readPicture } from "./static/js/engine/self-test-picture.js";
const picture = readPicture(await readFile("static/self-test.ppm"));
const rgb = (width, height) => [...selfTestPixels(picture, width, height)].filter((_, index) => index % 4 < 3);
process.stdout.write(JSON.stringify([rgb(48, 48), rgb(61, 37), rgb(96, 20)]));
"""


def test_the_committed_picture_is_what_the_program_makes() -> None:
    pytest.importorskip("skimage")
    np.testing.assert_array_equal(self_test.read_picture(), self_test.make_picture())


def test_the_file_is_written_as_it_is_committed(tmp_path: Path) -> None:
    pytest.importorskip("skimage")
    self_test.write_picture(tmp_path / "picture.ppm")
    assert (tmp_path / "picture.ppm").read_bytes() == self_test.PICTURE.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["picture.ppm"]


def test_any_reader_of_pictures_reads_the_same_bytes() -> None:
    image = pytest.importorskip("PIL.Image").open(self_test.PICTURE)
    np.testing.assert_array_equal(np.asarray(image), self_test.read_picture())


@pytest.mark.skipif(shutil.which("node") is None, reason="no Node")
def test_page_and_program_enlarge_to_the_same_bytes() -> None:
    root = self_test.PICTURE.parents[1]
    command = ["node", "--input-type=module", "--eval", SCRIPT]
    answers = json.loads(subprocess.run(command, cwd=root, capture_output=True, check=True, text=True).stdout)
    picture = self_test.read_picture()
    for (height, width), answer in zip([(48, 48), (37, 61), (20, 96)], answers, strict=True):
        np.testing.assert_array_equal(self_test.enlarge(picture, height, width).ravel(), np.array(answer, np.uint8))


def test_answers_are_rounded_for_the_metadata() -> None:
    given = [{"label": "mask", "score": np.float32(0.98768), "box": np.array([0.12345678, 0, 1, 1], np.float32)}]
    assert self_test.known_answers(given) == {
        "detections": [{"label": "mask", "score": 0.9877, "box": [0.1235, 0.0, 1.0, 1.0]}]
    }


@pytest.mark.parametrize("data", [b"", b"no picture", self_test.PICTURE.read_bytes()[:-1]])
def test_what_is_no_whole_picture_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "picture.ppm").write_bytes(data)
    with pytest.raises(ValueError, match="is no whole PPM picture"):
        self_test.read_picture(tmp_path / "picture.ppm")
