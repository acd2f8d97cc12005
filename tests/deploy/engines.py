"""The container engines that may be installed, behind three verbs: build, size, run under restrictions."""

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BASE = "docker.io/library/python:3.12-slim"
USER = 4242  # not a user of the image


def output(*command: str, timeout: float = 60) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=timeout).stdout.strip()


def succeeds(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


class Docker:
    """Docker, or Podman, which has the same command line."""

    def __init__(self, name: str) -> None:
        self.name = name

    def usable(self) -> bool:
        return shutil.which(self.name) is not None and succeeds(self.name, "info")

    def has_base(self) -> bool:
        return succeeds(self.name, "image", "inspect", BASE) or succeeds(self.name, "pull", "--quiet", BASE)

    def build(self, source: Path, tag: str) -> None:
        output(self.name, "build", "--quiet", "--tag", tag, str(source), timeout=600)

    def size(self, image: str) -> int:
        return int(output(self.name, "image", "inspect", "--format", "{{.Size}}", image))

    def user(self, tag: str) -> str:
        return output(self.name, "image", "inspect", "--format", "{{.Config.User}}", tag)

    def command(self, tag: str, *command: str) -> str:
        return output(self.name, "run", "--rm", "--entrypoint", command[0], tag, *command[1:])

    @contextmanager
    def run(self, tag: str, port: int) -> Iterator["Running"]:
        container = output(
            self.name, "run", "--detach", "--read-only", "--tmpfs", "/tmp", "--user", f"{USER}:{USER}",
            "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--env", "HOME=",
            "--publish", f"127.0.0.1:{port}:8080", tag,
        )  # fmt: skip
        try:
            yield DockerRunning(self.name, container)
        finally:
            succeeds(self.name, "rm", "--force", container)

    def remove(self, tag: str) -> None:
        succeeds(self.name, "rmi", tag)


class Buildah:
    """Buildah builds the image; it is run in a mount namespace under the same restrictions."""

    name = "buildah"

    def __init__(self) -> None:
        os.environ.setdefault("BUILDAH_ISOLATION", "chroot")

    def usable(self) -> bool:
        tools = all(shutil.which(tool) for tool in ("buildah", "unshare", "setpriv", "chroot"))
        return tools and os.getuid() == 0 and succeeds("unshare", "--mount", "true") and succeeds("buildah", "images")

    def has_base(self) -> bool:
        return succeeds("buildah", "inspect", "--type", "image", BASE)

    def build(self, source: Path, tag: str) -> None:
        output("buildah", "bud", "--quiet", "--pull-never", "--network", "host", "-t", tag, str(source), timeout=600)

    def size(self, image: str) -> int:
        with self._mounted(image) as root:
            return int(output("du", "-sb", "--one-file-system", str(root)).split()[0])

    def user(self, tag: str) -> str:
        return output("buildah", "inspect", "--type", "image", "--format", "{{.OCIv1.Config.User}}", tag)

    def command(self, tag: str, *command: str) -> str:
        with self._container(tag) as container:
            return output("buildah", "run", container, "--", *command)

    @contextmanager
    def run(self, tag: str, port: int) -> Iterator["Running"]:
        config = json.loads(output("buildah", "inspect", "--type", "image", tag))["OCIv1"]["config"]
        with self._mounted(tag) as root, tempfile.TemporaryFile("w+") as log:
            process = subprocess.Popen(
                ["unshare", "--mount", "bash", str(Path(__file__).parent / "restricted.sh"), str(root), str(USER)],
                env={
                    "PATH": os.environ["PATH"],
                    "VARIABLES": json.dumps(config["Env"]),
                    "COMMAND": json.dumps(config["Cmd"]),
                    "PORT": str(port),
                },
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            try:
                yield ProcessRunning(process)
            finally:
                process.kill()
                process.wait(10)

    def remove(self, tag: str) -> None:
        succeeds("buildah", "rmi", tag)

    @contextmanager
    def _container(self, tag: str) -> Iterator[str]:
        container = output("buildah", "from", "--pull-never", tag)
        try:
            yield container
        finally:
            succeeds("buildah", "rm", container)

    @contextmanager
    def _mounted(self, tag: str) -> Iterator[Path]:
        with self._container(tag) as container:
            yield Path(output("buildah", "mount", container))


class Running:
    """A running container."""

    def stop(self) -> int:
        """Send TERM and return the exit code."""
        raise NotImplementedError


class DockerRunning(Running):
    def __init__(self, engine: str, container: str) -> None:
        self._engine, self._container = engine, container

    def stop(self) -> int:
        output(self._engine, "stop", "--time", "30", self._container)
        return int(output(self._engine, "inspect", "--format", "{{.State.ExitCode}}", self._container))


class ProcessRunning(Running):
    def __init__(self, process: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> None:
        self._process = process

    def stop(self) -> int:
        self._process.terminate()
        return self._process.wait(30)


def find_engine() -> Docker | Buildah | None:
    return next((engine for engine in (Docker("docker"), Docker("podman"), Buildah()) if engine.usable()), None)


def wait_for(url_is_there: object, seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if callable(url_is_there) and url_is_there():
            return True
        time.sleep(0.05)
    return False
