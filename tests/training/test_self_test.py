import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from training import self_test

SCRIPT = """
import { selfTestPixels } from "./static/js/self-test.js";
const rgb = (width, height) => [...selfTestPixels(width, height)].filter((_, index) => index % 4 < 3);
process.stdout.write(JSON.stringify([rgb(48, 48), rgb(61, 37), rgb(96, 20)]));
"""


def test_the_committed_picture_is_what_the_program_makes() -> None:
    pytest.importorskip("skimage")
    np.testing.assert_array_equal(self_test.read_picture(), self_test.make_picture())


def test_the_module_is_written_as_it_is_committed(tmp_path: Path) -> None:
    pytest.importorskip("skimage")
    self_test.write_module(tmp_path / "picture.js")
    assert (tmp_path / "picture.js").read_text("utf-8") == self_test.PICTURE_MODULE.read_text("utf-8")
    assert [file.name for file in tmp_path.iterdir()] == ["picture.js"]


@pytest.mark.skipif(shutil.which("node") is None, reason="no Node")
def test_page_and_program_enlarge_to_the_same_bytes() -> None:
    root = self_test.PICTURE_MODULE.parents[2]
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


def test_a_module_without_a_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "picture.js").write_text("export const SIDE = 48;", "utf-8")
    with pytest.raises(ValueError, match="carries no picture"):
        self_test.read_picture(tmp_path / "picture.js")
