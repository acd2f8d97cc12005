"""The two servers that are compared: gunicorn as `make run` starts it, and nginx with the same files."""

import http.client
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NGINX = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx-error.log; worker_processes {workers}; {user}
events {{ worker_connections 1024; }}
http {{
  include /etc/nginx/mime.types; sendfile on; tcp_nopush on; access_log {folder}/nginx-access.log;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


@dataclass
class Server:
    """A running server and the addresses to request from it."""

    port: int
    process: "subprocess.Popen[bytes]"
    asset: str = ""
    shard: str = ""

    def get(self, path: str, headers: dict[str, str] | None = None) -> tuple[int, dict[str, str], bytes]:
        """Send one GET; return status, headers and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path, headers=headers or {})
            response = connection.getresponse()
            return response.status, dict(response.getheaders()), response.read()
        finally:
            connection.close()

    def workers(self) -> list[int]:
        """Process ids of its workers."""
        return _children(self.process.pid)

    def memory(self) -> int:
        """Bytes of all its processes, shared pages counted once (proportional set size)."""
        total = 0
        for pid in (self.process.pid, *_children(self.process.pid)):
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
        return total


def missing_tools() -> list[str]:
    """Names of the required programs that are not installed."""
    return [tool for tool in ("wrk", "nginx") if shutil.which(tool) is None]


@contextmanager
def run_server(folder: Path, environment: dict[str, str]) -> Iterator[Server]:
    """Run gunicorn on a free port; its logs go into `folder`."""
    with (folder / "access.jsonl").open("wb") as out, (folder / "stderr.txt").open("wb") as err:
        server = _start(environment, out, err)
        try:
            page = server.get("/")[2].decode()
            links = ["/" + part.split('"')[0] for part in page.split('="')[1:]]
            server.asset = next(link for link in links if link.endswith("/main.js"))
            shards = [link for link in links if link.startswith("/model_web/") and not link.endswith(".json")]
            server.shard = max(shards, key=lambda link: int(server.get(link)[1]["Content-Length"]))
            yield server
        finally:
            _stop(server.process)


@contextmanager
def run_nginx(folder: Path, server: Server, workers: int) -> Iterator[Server]:
    """Run nginx on a free port, with copies of the requested files, taken from `server`."""
    for path in ("/", server.asset, server.shard):
        target = folder / "files" / (path.lstrip("/") or "index.html")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(server.get(path)[2])
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o755)
    port = _free_port()
    user = "user root;" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, workers=workers, port=port, user=user))
    with (folder / "nginx-stderr.txt").open("wb") as err:
        process = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)], stderr=err)
    nginx = Server(port, process, server.asset, server.shard)
    try:
        _wait(nginx)
        yield nginx
    finally:
        _stop(process)


def measure_start(environment: dict[str, str], times: int = 5) -> float:
    """Median seconds from starting the process to its first 200."""
    seconds = []
    for _ in range(times):
        began = time.monotonic()
        server = _start(environment, subprocess.DEVNULL, subprocess.DEVNULL)
        seconds.append(time.monotonic() - began)
        _stop(server.process)
    return statistics.median(seconds)


def _start(environment: dict[str, str], out: object, err: object) -> Server:
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn"],
        cwd=ROOT,
        env={**os.environ, **environment, "HOST": "127.0.0.1", "PORT": str(port)},
        stdout=out,  # type: ignore[call-overload]
        stderr=err,
    )
    server = Server(port, process)
    try:
        _wait(server)
    except BaseException:
        _stop(process)
        raise
    return server


def _wait(server: Server) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            raise RuntimeError(f"the server ended at once with code {server.process.returncode}")
        try:
            if server.get("/")[0] == 200:
                return
        except OSError:
            time.sleep(0.005)
    raise RuntimeError("the server did not answer within 30 seconds")


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _children(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children]


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])
