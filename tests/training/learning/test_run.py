import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import keras
import numpy as np
import pytest
import tensorflow as tf
from numpy.typing import NDArray

from training.__main__ import main
from training.config import read_config
from training.errors import TrainingError
from training.learning import run as stage
from training.learning.dry_run import multiply_adds
from training.learning.resume import load_state
from training.network.folder import load_detector
from training.views.pipeline import training_batches

ROOT = Path(__file__).parents[3]

pytestmark = pytest.mark.slow

SETTINGS = """
[model]
input_size = 64
width = 0.125
taps = [3, 5]
extras = []
anchor_sizes = [[[0.3, 0.3]], [[0.6, 0.6]]]

[train]
steps = {steps}
batch = 2
warm_up = 2
validate_every = {validate_every}
save_every = 1
patience = {patience}

[warm_start]
kind = "none"
"""

# Two halves of the processor stand in for two GPUs. In a separate process, because TensorFlow fixes the number of
# devices with its first operation.
ON_TWO_DEVICES = """
import sys
from pathlib import Path

import numpy as np
import tensorflow as tf

halves = [tf.config.LogicalDeviceConfiguration()] * 2
tf.config.set_logical_device_configuration(tf.config.list_physical_devices("CPU")[0], halves)

from training.learning import run as stage
from training.config import read_config
from training.learning.cluster import Team
from training.learning.run import Run

stage.choose_team = lambda: Team(tf.distribute.MirroredStrategy(["CPU:0", "CPU:1"]))
records, out, config = map(Path, sys.argv[1:])
run = Run(records, out, read_config(config), None)
before = np.array(run.trainer.model.trainable_variables[-1])
run.go()
assert (np.array(run.trainer.model.trainable_variables[-1]) != before).all()
again = Run(records, out, read_config(config), None)
print(run.trainer.strategy.num_replicas_in_sync, "replicas;", again.origin)
for after, resumed in zip(run.trainer.model.trainable_variables, again.trainer.model.trainable_variables):
    copies = [copy.numpy() for copy in after.value.values]
    assert len(copies) == 2
    np.testing.assert_array_equal(*copies)
    np.testing.assert_array_equal(copies[0], np.asarray(resumed))
"""


def write_settings(path: Path, steps: int = 6, validate_every: int = 3, patience: int = 0) -> Path:
    path.write_text(SETTINGS.format(steps=steps, validate_every=validate_every, patience=patience))
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return write_settings(tmp_path / "settings.toml")


@pytest.fixture(scope="module")
def whole(drawn_records: Path) -> Path:
    """A run that was never stopped."""
    out = drawn_records.with_name("whole")
    config = write_settings(drawn_records.with_name("whole.toml"))
    assert main(["train", str(drawn_records), str(out), "--config", str(config)]) == 0
    return out


def final_weights(folder: Path) -> list[NDArray[np.float32]]:
    """Return the network's weights after the last step: the first variables of the resume point."""
    with np.load(folder / stage.RESUME) as state:
        assert json.loads(str(state["progress"]))["step"] == 6
        return [state[f"variable{i}"] for i in range(len(load_detector(folder)[0].weights))]


def test_a_run_killed_at_any_moment_ends_in_the_same_weights(
    drawn_records: Path, whole: Path, settings: Path, tmp_path: Path
) -> None:
    killed = tmp_path / "killed"
    command = [sys.executable, "-m", "training", "train", str(drawn_records), str(killed), "--config", str(settings)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        while not (killed / stage.RESUME).exists() and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    assert (killed / stage.RESUME).exists()
    resumed = stage.Run(drawn_records, killed, read_config(settings), None)
    assert resumed.step >= 1
    resumed.go()

    for mine, expected in zip(final_weights(killed), final_weights(whole), strict=True):
        np.testing.assert_allclose(mine, expected, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_saves_where_it_is_and_the_same_command_goes_on_there(
    drawn_records: Path,
    whole: Path,
    settings: Path,
    tmp_path: Path,
    number: signal.Signals,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.write_text(settings.read_text().replace("save_every = 1", "save_every = 100"))
    monkeypatch.setattr(stage, "NOTE_EVERY", 1)
    run = stage.Run(drawn_records, tmp_path / "out", read_config(settings), None)
    step = run.trainer.step

    def interrupted(batch: object) -> object:
        if run.step == 1:
            os.kill(os.getpid(), number)
        return step(batch)

    monkeypatch.setattr(run.trainer, "step", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run.go()
    assert run.step == 2, "the step that was under way is done"
    with (tmp_path / "out" / "log.jsonl").open("a") as log:
        log.write('{"step": 3, "loss": 1}\n{"step": 4, "lo')  # as a killed run leaves it behind
    resumed = stage.Run(drawn_records, tmp_path / "out", read_config(settings), None)
    assert resumed.origin == "resumed at step 2"
    resumed.go()
    for mine, expected in zip(final_weights(tmp_path / "out"), final_weights(whole), strict=True):
        np.testing.assert_allclose(mine, expected, rtol=1e-4, atol=1e-6)
    lines = [json.loads(line) for line in (tmp_path / "out" / "log.jsonl").read_text().splitlines()]
    steps = [line["step"] for line in lines if "loss" in line]
    assert steps == list(range(1, 7)), "no step comes twice in the log"


def test_a_dry_run_tells_what_it_would_take_and_writes_nothing(
    drawn_records: Path, settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    arguments = ["train", str(drawn_records), str(out), "--config", str(settings), "--minutes", "30"]
    assert main([*arguments, "--dry-run"]) == 0
    told = dict(line.split("  ", 1) for line in capsys.readouterr().out.splitlines())
    assert not out.exists()
    assert told["pictures to learn from"].strip() == "7"
    assert re.fullmatch(r"[\d,]+", told["parameters"].strip())
    assert re.search(r"\d million", told["multiply-adds per picture"])
    assert "s for 2 pictures" in told["time per step"]
    assert told["time in all"].strip().startswith("at most ")


def test_multiply_adds_are_those_of_a_hand_worked_network() -> None:
    image = keras.Input((8, 8, 3))
    wide = keras.layers.Conv2D(4, 3, strides=2, padding="same")(image)  # 4 x 4 x 4, each of 3 x 3 x 3
    deep = keras.layers.DepthwiseConv2D(3, padding="same")(wide)  # 4 x 4 x 4, each of 3 x 3
    assert multiply_adds(keras.Model(image, deep)) == 64 * 27 + 64 * 9


def test_several_devices_share_a_batch_and_stay_alike(drawn_records: Path, settings: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", ON_TWO_DEVICES, str(drawn_records), str(tmp_path / "out"), str(settings)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.splitlines()[-1] == "2 replicas; resumed at step 6"


def test_the_stage_writes_model_log_and_tensorboard(whole: Path) -> None:
    log = [json.loads(line) for line in (whole / "log.jsonl").read_text().splitlines()]
    assert {"step", "loss", "classes", "boxes", "waiting", "steps_per_second"} <= log[-2].keys()
    assert log[-1]["step"] == 6
    assert 0.0 <= log[-1]["map50"] <= 1.0
    assert list((whole / "tensorboard").iterdir())
    assert load_detector(whole)[2] == ["mask", "no_mask"]


def test_it_stops_when_validation_gets_no_better(
    drawn_records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = write_settings(tmp_path / "settings.toml", validate_every=1, patience=2)
    run = stage.Run(drawn_records, tmp_path / "out", read_config(settings), None)
    monkeypatch.setattr(run.trainer, "step", lambda *_: {"loss": tf.constant(1.0)})
    monkeypatch.setattr(stage, "validate", lambda *_: {"map50": 0.5})
    run.go()
    assert run.step == 3


def test_a_loss_that_is_not_finite_names_the_batch(
    drawn_records: Path, settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = stage.Run(drawn_records, tmp_path / "out", read_config(settings), None)
    monkeypatch.setattr(run.trainer, "step", lambda *_: {"loss": tf.constant(np.nan)})
    with pytest.raises(TrainingError, match=r"not finite at step 1 .* the batch is .*\d\.jpg, .*\d\.jpg; look at"):
        run.go()


def test_a_resume_point_of_another_run_is_refused(whole: Path) -> None:
    with pytest.raises(TrainingError, match="other settings or pictures; give another OUT"):
        load_state(whole / stage.RESUME, [], {"config": "another"})


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("face", "needs --checkpoint"),
        ("nonsense", r"warm_start\.kind must be one of face, tf1, model, model_web, none, not 'nonsense'"),
    ],
)
def test_a_warm_start_that_cannot_be(
    drawn_records: Path, settings: Path, tmp_path: Path, kind: str, message: str
) -> None:
    settings.write_text(settings.read_text().replace('kind = "none"', f'kind = "{kind}"'))
    with pytest.raises(TrainingError, match=message):
        stage.Run(drawn_records, tmp_path / "out", read_config(settings), None)


def test_a_checkpoint_of_another_kind_is_told_as_such(drawn_records: Path, settings: Path, tmp_path: Path) -> None:
    settings.write_text(settings.read_text().replace('kind = "none"', 'kind = "model_web"'))
    with pytest.raises(TrainingError, match=r"model\.json is missing.* read as warm_start\.kind 'model_web' says"):
        stage.Run(drawn_records, tmp_path / "out", read_config(settings), tmp_path)


def test_a_narrower_network_starts_from_a_trained_one_and_learns_from_it(
    drawn_records: Path, whole: Path, settings: Path, tmp_path: Path
) -> None:
    narrow = settings.read_text().replace('"none"', '"model"').replace("width = 0.125", "width = 0.1")
    settings.write_text(narrow.replace("steps = 6", "steps = 1") + f'teachers = ["{whole}", "{whole}"]\n')
    run = stage.Run(drawn_records, tmp_path / "narrow", read_config(settings), whole)
    assert "narrowed from" in run.origin
    assert "restored 11 layers" in run.origin
    run.go()
    assert '"taught"' in (tmp_path / "narrow" / "log.jsonl").read_text()


def test_a_teacher_of_another_shape_is_refused(
    drawn_records: Path, settings: Path, tmp_path: Path, small_model: Path
) -> None:
    settings.write_text(settings.read_text() + f'teachers = ["{small_model}"]\n')
    with pytest.raises(TrainingError, match=r"the teacher .* must have the labels"):
        stage.Run(drawn_records, tmp_path / "out", read_config(settings), None)


@pytest.fixture(scope="module")
def large_teacher(drawn_records: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network with the settings' anchors whose input is twice the size."""
    folder = tmp_path_factory.mktemp("teacher")
    path = folder / "teacher.toml"
    text = SETTINGS.format(steps=1, validate_every=1, patience=0)
    path.write_text(text.replace("input_size = 64", "input_size = 128").replace("taps = [3, 5]", "taps = [5, 7]"))
    stage.Run(drawn_records, folder / "out", read_config(path), None).go()
    return folder / "out"


def test_a_teacher_may_look_at_twice_the_size(
    drawn_records: Path, large_teacher: Path, settings: Path, tmp_path: Path
) -> None:
    settings.write_text(settings.read_text().replace("steps = 6", "steps = 1") + f'teachers = ["{large_teacher}"]\n')
    run = stage.Run(drawn_records, tmp_path / "out", read_config(settings), None)
    assert run.trainer.teacher_size == 128
    run.go()
    assert '"taught"' in (tmp_path / "out" / "log.jsonl").read_text()


def test_teachers_of_several_sizes_are_refused(
    drawn_records: Path, whole: Path, large_teacher: Path, settings: Path, tmp_path: Path
) -> None:
    settings.write_text(settings.read_text() + f'teachers = ["{whole}", "{large_teacher}"]\n')
    with pytest.raises(TrainingError, match=r"must all look at pictures of one size, not of \[64, 128\] pixels"):
        stage.Run(drawn_records, tmp_path / "out", read_config(settings), None)


def test_a_teacher_of_half_the_size_is_refused(
    drawn_records: Path, whole: Path, large_teacher: Path, settings: Path, tmp_path: Path
) -> None:
    text = settings.read_text().replace("input_size = 64", "input_size = 128").replace("[3, 5]", "[5, 7]")
    settings.write_text(text + f'teachers = ["{whole}"]\n')
    with pytest.raises(TrainingError, match=r"looks at 64 pixels, this network at 128; a teacher must look at as many"):
        stage.Run(drawn_records, tmp_path / "out", read_config(settings), None)


def test_pictures_to_report_on_are_never_trained_on(drawn_records: Path, settings: Path, tmp_path: Path) -> None:
    mixed = tmp_path / "records"
    mixed.mkdir()
    for file in drawn_records.iterdir():
        (mixed / file.name).write_bytes(file.read_bytes())
    (mixed / "report.record").write_bytes(b"")
    with pytest.raises(TrainingError, match=r"holds report.record, pictures to report figures on"):
        stage.Run(mixed, tmp_path / "out", read_config(settings), None)


def test_a_few_steps_learn_something(drawn_records: Path, tmp_path: Path) -> None:
    path = write_settings(tmp_path / "settings.toml", steps=120, validate_every=120)
    path.write_text(path.read_text().replace("[train]\n", "[train]\nlearning_rate = 3e-3\n"))
    run = stage.Run(drawn_records, tmp_path / "out", read_config(path), None)
    batches = training_batches(run.pictures, run.labels, run.trainer.anchors, run.config, 0)
    losses = [float(run.trainer.step(batch)["loss"]) for batch in batches]
    assert np.mean(losses[-20:]) < 0.7 * np.mean(losses[:20])
