"""Only the figures of a model about faces speak of faces."""

import re
from pathlib import Path

import pytest

from tests.training.drawn import box, write_cloud
from tests.training.small_detector import CONFIG, write_small_detector
from training.__main__ import main
from training.measuring.words import words_for

OF_FACES = re.compile(r"face|webcam|mouth|hands|mask|person|people|skin", re.IGNORECASE)


@pytest.mark.parametrize(
    ("labels", "many"),
    [
        (["mask", "no_mask", "incorrect"], "faces"),
        (["Face"], "faces"),
        (["raccoon"], "raccoon boxes"),
        (["ace", "king"], "objects"),
    ],
)
def test_what_is_found_has_its_own_name(labels: list[str], many: str) -> None:
    assert words_for(labels).many == many


def test_nobody_speaks_of_faces_to_who_has_raccoons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pictures = {f"{i}.jpg": [box(0.1, 0.1, 0.6, 0.7, "raccoon")] * (i != 4) for i in range(10)}  # 4 is held out
    write_cloud(Path("data"), pictures, ["raccoon"])
    assert main(["records", "data", "records"]) == 0
    write_small_detector(Path("model"), CONFIG, ["raccoon"])
    assert main(["evaluate", "model", "records", "--out", "measured", "--choose-thresholds"]) == 0
    assert main(["export", "model", "saved"]) == 0
    assert main(["convert", "saved", "web", "--evaluation", "measured/metrics.json", "--name", "Raccoons"]) == 0
    assert main(["predict", "web", "data/0.jpg", "--threshold", "0.2"]) == 0
    assert main(["inspect", "data"]) == 0
    told = capsys.readouterr()
    card, sheet = Path("web/README.md").read_text(), Path("measured/errors.html").read_text()
    for text in (told.out, told.err, card, re.sub(r"data:image[^\"]*", "", sheet)):
        assert [line for line in text.splitlines() if OF_FACES.search(line)] == []
    assert "3 pictures, " in told.out
    assert "raccoon boxes" in card
    assert "pictures without any raccoon" in told.out
