"""docs/train.md, followed to the letter on a dozen drawn pictures: each command in it is run, in order.

The starting weights come from the internet and the training takes minutes; a test needs neither, so the first command
is left out and the second gets a configuration of a few steps.
"""

import re
import shlex
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from tests.training.drawn import save, write_voc
from tests.training.small_detector import SMALL_NETWORK
from training import teach
from training.__main__ import STAGES, main
from training.running.resize import open_picture
from training.running.video import VideoWriter

GUIDE = Path(__file__).parents[2] / "docs" / "train.md"
CONFIG = f"""
{SMALL_NETWORK}
[train]
steps = 4
batch = 4
warm_up = 1
validate_every = 2
[warm_start]
kind = "none"
"""


def commands() -> list[str]:
    """Return the lines of the guide's bash blocks, without those that a comment excludes from the test."""
    blocks = re.findall(r"(<!-- not run by the test.*?-->\n)?```bash\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    return [line for note, block in blocks if not note for line in block.splitlines()]


def draw_pictures(folder: Path) -> None:
    """Draw red discs and blue squares, one or two on each picture, none on the last."""
    random = np.random.default_rng(0)
    for number in range(12):
        image = Image.new("RGB", (160, 120), (200, 200, 190))
        pen, objects = ImageDraw.Draw(image), []
        for kind in ("disc", "square")[: 1 + number % 2] if number < 11 else ():
            side, left, top = random.integers(30, 60), random.integers(0, 90), random.integers(0, 50)
            corners = tuple(map(int, (left, top, left + side, top + side)))
            (pen.ellipse if kind == "disc" else pen.rectangle)(corners, fill="red" if kind == "disc" else "blue")
            objects.append((kind, corners))
        save(image, folder / f"photo-{number:03d}.jpg")
        write_voc(folder / f"photo-{number:03d}.xml", objects, size=image.size)


@pytest.mark.slow
def test_the_guide_works_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    draw_pictures(Path("my-pictures"))
    config = Path("training/configs/own.toml")
    config.parent.mkdir(parents=True)
    config.write_text(CONFIG)
    monkeypatch.setattr(teach, "CONFIG", config.resolve())
    with VideoWriter(Path("my-film.mp4"), Fraction(5)) as film:
        film.add(open_picture(Path("my-pictures/photo-000.jpg")))
    run = []
    for command in commands():
        python, dash_m, package, stage, *arguments = shlex.split(command)
        assert (python, dash_m, package) == ("python", "-m", "training"), command
        if stage != "checkpoint":
            assert main([stage, *arguments]) == 0, command
        run.append(stage)
    assert set(run) == set(STAGES), "the guide speaks of every stage"
    assert Path("contact-sheet.jpg").exists()
    assert Path("build/model_web/model.json").exists()
    assert Path("build/model_web/labels.json").read_text().split('"')[1::2] == ["disc", "square"]
    assert "disc" in Path("build/model_web/README.md").read_text()
    assert Path("build/found.csv").read_text().startswith("picture,frame,seconds,label")
    assert Path("build/model/learning.png").exists()
