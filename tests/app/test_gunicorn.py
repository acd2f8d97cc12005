"""The server as operators run it: refuses to start with a message and code 2, ends gracefully with code 0."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.app.site import REPOSITORY, link, links, run_server, write_model


# With the application named, as usual, and without: `gunicorn.conf.py` is read in both cases.
@pytest.mark.parametrize("arguments", [[], ["app:create_app()"]])
@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"MODEL_DIR": "/no/such/folder"}, "Cannot start: The model folder /no/such/folder does not exist"),
        ({"PORT": "http"}, "Cannot start: PORT must be a whole number"),
    ],
)
def test_refuses_to_start(arguments: list[str], environment: dict[str, str], expected: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "gunicorn", *arguments],
        cwd=REPOSITORY,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr.startswith(expected)
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_refuses_a_truncated_shard(tmp_path: Path) -> None:
    model = write_model(tmp_path / "model")
    os.truncate(model / "group1-shard2of2.bin", 100)
    result = subprocess.run(
        [sys.executable, "-m", "gunicorn"],
        cwd=REPOSITORY,
        env={"PATH": os.environ["PATH"], "MODEL_DIR": str(model)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert result.returncode == 2
    assert f"{model}/group1-shard2of2.bin is truncated" in result.stderr


def test_term_in_the_middle_of_a_download(tmp_path: Path) -> None:
    model = write_model(tmp_path / "model", floats=4_000_000, shards=1)
    data = (model / "group1-shard1of1.bin").read_bytes()
    with run_server(tmp_path, model, WEB_CONCURRENCY="2") as server:
        url = link(server.ask(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), ".bin")
        with server.connect() as idle, server.connect() as sock:
            idle.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            idle.recv(1000)
            sock.sendall(b"GET " + url + b" HTTP/1.1\r\nHost: x\r\n\r\n")
            first = sock.recv(1000)
            server.process.send_signal(signal.SIGTERM)
            time.sleep(0.5)
            rest = first
            while len(rest) < first.index(b"\r\n\r\n") + 4 + len(data):
                chunk = sock.recv(1 << 20)
                assert chunk, "the download was cut off"
                rest += chunk
        assert rest.split(b"\r\n\r\n", 1)[1] == data
        assert server.process.wait(15) == 0
        with pytest.raises(OSError, match="refused"):
            server.connect()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_term_at_rest(workers: str, tmp_path: Path) -> None:
    with run_server(tmp_path, write_model(tmp_path / "model"), WEB_CONCURRENCY=workers) as server:
        assert server.terminate() == 0
        assert server.errors.read_text().count("Worker exiting") == int(workers)


def test_term_while_a_worker_is_being_made(tmp_path: Path) -> None:
    # If the signal were lost, the server would take its graceful timeout, which is longer than this test waits.
    config = tmp_path / "slow_to_boot.py"
    source = (REPOSITORY / "gunicorn.conf.py").read_text().replace("__file__", repr(str(REPOSITORY / "conf.py")))
    config.write_text(
        f"{source}\ngraceful_timeout = 300\ndef post_fork(server, worker):\n    import time\n    time.sleep(2)\n"
    )
    with run_server(tmp_path, write_model(tmp_path / "model"), config=config, ready=False) as server:
        deadline = time.monotonic() + 20
        while "Booting worker" not in server.errors.read_text():
            assert time.monotonic() < deadline, "no worker was forked within 20 seconds"
            time.sleep(0.01)
        assert server.terminate() == 0


def test_page_s_own_files_are_all_there(tmp_path: Path) -> None:
    with run_server(tmp_path, write_model(tmp_path / "model")) as server:
        html = server.ask(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert len(links(html)) > 10
        with server.connect() as sock:
            for each in links(html):
                sock.sendall(b"HEAD " + each + b" HTTP/1.1\r\nHost: x\r\n\r\n")
                assert sock.recv(65536).startswith(b"HTTP/1.1 200"), each
