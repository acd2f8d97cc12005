"""Several machines share a run, here two processes on 127.0.0.1; a wrong TF_CONFIG is reported in one sentence."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.training.learning.test_run import ROOT, SETTINGS
from training.__main__ import main
from training.errors import TrainingError
from training.learning.cluster import read_tf_config

WORKER = """
import hashlib, sys
from pathlib import Path

from training.files.quiet import import_tensorflow
import_tensorflow()
import numpy as np
from training.config import read_config
from training.learning.run import Run

records, out, config = map(Path, sys.argv[1:])
run = Run(records, out, read_config(config), None)
seen = []
step = run.trainer.step
def counted(batch):
    (part,) = run.team.strategy.experimental_local_results(batch.images)
    seen.append(len(part))
    return step(batch)
run.trainer.step = counted
try:
    run.go()
finally:
    weights = b"".join(np.asarray(v).tobytes() for v in run.trainer.state())
    print(run.team.is_chief, run.trainer.strategy.num_replicas_in_sync, run.step, seen,
          hashlib.sha256(weights).hexdigest(), run.origin, sep="|")
"""


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def start_both(arguments: list[str]) -> list["subprocess.Popen[str]"]:
    workers = [f"127.0.0.1:{port}" for port in free_ports(2)]
    started = []
    for index in range(2):
        told = json.dumps({"cluster": {"worker": workers}, "task": {"type": "worker", "index": index}})
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", WORKER, *arguments],
                cwd=ROOT,
                env={**os.environ, "TF_CONFIG": told},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
    return started


def results(processes: list["subprocess.Popen[str]"]) -> list[list[str]]:
    try:
        said = [process.communicate(timeout=300) for process in processes]
    finally:
        for process in processes:
            process.kill()
    assert all(out for out, _ in said), [err[-2000:] for _, err in said]
    return [out.splitlines()[-1].split("|") for out, _ in said]


@pytest.mark.slow
def test_two_workers_share_the_work_stay_alike_and_stop_together(drawn_records: Path, tmp_path: Path) -> None:
    config, out = tmp_path / "settings.toml", tmp_path / "out"
    config.write_text(SETTINGS.format(steps=5000, validate_every=5000, patience=0))
    processes = start_both([str(drawn_records), str(out), str(config)])
    while not (out / "resume.npz").exists() and all(process.poll() is None for process in processes):
        time.sleep(0.05)
    processes[1].send_signal(signal.SIGTERM)  # one is asked to stop, and all do, at the same step
    (first, *one), (second, *other) = results(processes)
    assert (first, second) == ("True", "False")
    assert one == other, "the same weights after the same step"
    replicas, stopped, taken, *_ = one
    assert replicas == "2"
    assert 1 <= int(stopped) < 5000
    assert taken == str([1] * int(stopped)), "each takes one of the two pictures of a batch"
    with np.load(out / "resume.npz") as state:
        assert json.loads(str(state["progress"]))["step"] == int(stopped), "the first one saved it"


WORKERS = ["10.0.0.1:2222", "10.0.0.2:2222"]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("{", "is not JSON"),
        ("[]", r"has no list cluster\.worker"),
        ({"cluster": {"worker": WORKERS, "ps": ["10.0.0.3:1"]}}, "names 'ps' in its cluster; all that share"),
        (
            {"cluster": {"worker": ["10.0.0.1"]}},
            "has the worker '10.0.0.1' where an address with its port was expected",
        ),
        ({"cluster": {"worker": []}}, "is empty"),
        ({"cluster": {"worker": WORKERS[:1] * 2}}, "names a worker twice"),
        ({"cluster": {"worker": WORKERS}}, "says that this is None None; its cluster has worker 0 to 1"),
        (
            {"cluster": {"worker": WORKERS}, "task": {"type": "worker", "index": 2}},
            "says that this is worker 2; its cluster has worker 0 to 1",
        ),
    ],
)
def test_a_wrong_tf_config_is_one_sentence(config: object, message: str) -> None:
    text = config if isinstance(config, str) else json.dumps(config)
    with pytest.raises(TrainingError, match=rf"TF_CONFIG {message}.*; expected, for instance, \{{"):
        read_tf_config(text)


def test_the_chief_is_the_first() -> None:
    cluster = {"worker": WORKERS, "chief": ["10.0.0.9:1"]}
    text = json.dumps({"cluster": cluster, "task": {"type": "worker", "index": 1}})
    assert read_tf_config(text) == (["10.0.0.9:1", *WORKERS], 2)


def test_the_stage_tells_it_before_anything_else(
    drawn_records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "settings.toml"
    config.write_text(SETTINGS.format(steps=6, validate_every=3, patience=0))
    monkeypatch.setenv("TF_CONFIG", "{}")
    assert main(["train", str(drawn_records), str(tmp_path / "out"), "--config", str(config)]) == 2
    assert "error: TF_CONFIG has no list cluster.worker" in capsys.readouterr().err
