"""All stages in one go: each once, in order, and after a stop from where it left off."""

import json
import os
import re
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.training.test_guide import CONFIG, draw_pictures
from training import teach
from training.__main__ import main

METRICS = {
    "summary": {"ap50": {"all": 0.875}, "pictures": 4},
    "labels": ["disc", "square"],
    "hints": ["more pictures of 'disc'"],
}


class Stages:
    """Stages that only record that they were called; one can be made to stop."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.called: list[str] = []
        self.arguments: dict[str, list[str]] = {}
        self.stopping = ""
        monkeypatch.setattr(teach, "import_tensorflow", lambda: None)
        monkeypatch.setattr(teach, "stage_main", self.find)

    def find(self, stage: str) -> Callable[[list[str]], int]:
        def run(arguments: list[str]) -> int:
            self.called.append(stage)
            self.arguments[stage] = arguments
            if stage == self.stopping:
                raise KeyboardInterrupt
            if stage == "evaluate":
                Path("build/teach/evaluation").mkdir(parents=True)
                Path("build/teach/evaluation/metrics.json").write_text(json.dumps(METRICS))
            if stage == "convert":
                Path("build/model_web").mkdir(exist_ok=True)
                Path("build/model_web/model.json").write_text("{}")
            return 0

        return run

    def run(self, *arguments: str) -> list[str]:
        """Run a command and return the stages that it called."""
        self.called = []
        assert teach.main(["data", *arguments]) == 0
        return self.called


@pytest.fixture
def stages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stages:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    Path("data/a.jpg").write_bytes(b"a")
    return Stages(monkeypatch)


ALL = ["inspect", "records", "train", "evaluate", "export", "convert"]


def test_what_was_done_is_not_done_again(stages: Stages, capsys: pytest.CaptureFixture[str]) -> None:
    stages.stopping = "train"
    with pytest.raises(KeyboardInterrupt):
        stages.run("build/model_web")
    assert stages.called == ALL[:3]
    stages.stopping = ""
    assert stages.run("build/model_web") == ALL[2:], "it goes on with the stage that was stopped"
    assert stages.run("build/model_web") == []
    told = capsys.readouterr().out
    assert "2 labels (disc, square), mAP at IoU 0.5 0.88 on 4 pictures that it did not learn from" in told
    assert "MODEL_DIR=build/model_web make run" in told
    assert "Make it better: more pictures of 'disc'" in told

    shutil.rmtree("build/teach/evaluation")
    assert stages.run("build/model_web", "--minutes", "30") == ALL[2:], "more time trains on"
    assert stages.arguments["train"][-2:] == ["--minutes", "30"]
    Path("data/b.jpg").write_bytes(b"b")
    assert stages.run("build/model_web", "--minutes", "30") == ALL, "other pictures begin anew"
    assert stages.run("build/model_web", "--minutes", "30", "--rename", "x=disc") == ALL
    assert stages.arguments["records"][-2:] == stages.arguments["inspect"][1:3] == ["--rename", "x=disc"]


def test_a_slip_of_the_keyboard_costs_nothing(stages: Stages, capsys: pytest.CaptureFixture[str]) -> None:
    stages.run("build/model_web")
    assert main(["teach", "dtaa", "build/model_web"]) == 2
    assert "dtaa: there is no such file or folder" in capsys.readouterr().err
    assert Path("build/teach/evaluation/metrics.json").exists()


def test_a_folder_that_is_not_its_own_is_left_alone(stages: Stages, capsys: pytest.CaptureFixture[str]) -> None:
    Path("build/teach").mkdir(parents=True)
    Path("build/teach/mine.txt").write_text("mine")
    assert main(["teach", "data"]) == 2
    assert "build/teach holds other files and is left as it is" in capsys.readouterr().err
    assert Path("build/teach/mine.txt").exists()
    assert main(["teach", "data", "--minutes", "0"]) == 2
    assert "--minutes expects how long it may train, more than 0, not 0" in capsys.readouterr().err


@pytest.mark.slow
def test_from_a_zip_file_to_a_model_with_ctrl_c_in_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    draw_pictures(Path("pictures"))
    shutil.make_archive("teach", "zip", "pictures")
    Path("small.toml").write_text(CONFIG)
    command = ["teach", "teach.zip", "build/model_web", "--config", "small.toml", "--minutes", "5"]

    from training.learning.run import Run

    step = Run._take_step

    def interrupted(run: Run, batch: object) -> dict[str, float]:
        if run.step == 1:
            os.kill(os.getpid(), signal.SIGINT)
        return step(run, batch)  # type: ignore[arg-type]

    monkeypatch.setattr(Run, "_take_step", interrupted)
    assert main(command) == 130
    written = Path("build/teach/records/train.record").stat().st_mtime_ns
    monkeypatch.setattr(Run, "_take_step", step)
    capfd.readouterr()
    assert main(command) == 0
    told = capfd.readouterr()
    assert "resumed at step 2" in told.err
    assert [line for line in told.err.splitlines() if re.match(r"\d of 6: ", line)] == [
        "3 of 6: train",
        "4 of 6: evaluate",
        "5 of 6: export",
        "6 of 6: convert",
    ]
    assert Path("build/teach/records/train.record").stat().st_mtime_ns == written
    assert json.loads(Path("build/model_web/labels.json").read_text()) == ["disc", "square"]
    assert "# teach\n" in Path("build/model_web/README.md").read_text()
    assert "The model is in build/model_web: 2 labels (disc, square)" in told.out
