"""What the server's tests serve: a small site and models made on the spot, and a real gunicorn."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from app import create_app
from app.config import Settings

REPOSITORY = Path(__file__).resolve().parents[2]
TEMPLATE = """<!doctype html>
<html lang="en"><title>Site of a test</title>
<link rel="stylesheet" href="{{ static('css/page.css') }}">
{% for href in modulepreloads %}<link rel="modulepreload" href="{{ href }}">
{% endfor %}
{% for each in preloads %}<link rel="preload" href="{{ each.href }}" as="fetch" type="{{ each.type }}">
{% endfor %}
<body data-model-url="{{ model_url }}" data-models='{{ models | tojson }}' data-version="{{ version }}">
</body></html>
"""
SITE = {
    "css/page.css": "body { margin: 0 }\n" * 50,
    "js/page/main.js": 'import "./texts/en.js";\nimport { iou } from "../shared/boxes.js";\niou();\n',
    "js/page/texts/en.js": "export default {};\n",
    "js/shared/boxes.js": "export const iou = () => 1;\n",
    "js/engine/worker.js": 'import "./engine.js";\n',
    "js/engine/engine.js": 'import wasm from "../../vendor/wasm.js";\nexport { iou } from "../shared/boxes.js";\n',
    "vendor/wasm.js": "export default 1;\n",
    "sw.js": "// the service worker's logic\n",
    ".hidden": "never served\n",
}


def write_model(folder: Path, *, floats: int = 40_000, shards: int = 2, **changes: Any) -> Path:
    """Write a small model of our own kind: three labels, weights of `floats` float32 numbers, split into shards."""
    folder.mkdir(parents=True, exist_ok=True)
    data = (b"".join(number.to_bytes(4, "little") for number in range(97)) * (floats // 97 + 1))[: floats * 4]
    size = -(-len(data) // shards)
    names = [f"group1-shard{index + 1}of{shards}.bin" for index in range(shards)]
    for index, name in enumerate(names):
        (folder / name).write_bytes(data[index * size : (index + 1) * size])
    model: dict[str, Any] = {
        "format": "graph-model",
        "signature": {
            "inputs": {"image": {"name": "image:0", "dtype": "DT_FLOAT"}},
            "outputs": {
                "scores": {"name": "scores:0", "tensorShape": {"dim": [{"size": "1"}, {"size": "10"}, {"size": "3"}]}},
                "boxes": {"name": "boxes:0", "tensorShape": {"dim": [{"size": "1"}, {"size": "10"}, {"size": "4"}]}},
            },
        },
        "modelTopology": {"node": [{"name": "image", "op": "Placeholder"}], "library": {}, "versions": {}},
        "weightsManifest": [
            {"paths": names, "weights": [{"name": "kernel", "shape": [floats // 4, 4], "dtype": "float32"}]}
        ],
        "userDefinedMetadata": {"name": "A test's model"},
    }
    model.update(changes)
    (folder / "model.json").write_text(json.dumps(model))
    (folder / "labels.json").write_text(json.dumps(["mask", "no_mask", "incorrect"]))
    return folder


@dataclass
class Site:
    """Folders of a site that a test may change before it builds an app."""

    static: Path
    templates: Path
    model: Path
    compressed: Path

    def settings(self, **changes: Any) -> Settings:
        values: dict[str, Any] = {
            "static_dir": self.static,
            "templates_dir": self.templates,
            "model_dir": self.model,
            "compressed_dir": self.compressed,
            "teach": False,  # it needs its own page
        }
        return Settings(**(values | changes))

    def client(self, **changes: Any) -> FlaskClient:
        return create_app(self.settings(**changes)).test_client()


@dataclass
class Server:
    """A running gunicorn with this repository's own page."""

    process: "subprocess.Popen[bytes]"
    port: int
    output: Path
    errors: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def ask(self, request: bytes) -> bytes:
        """Send bytes as they are, and return everything that comes back until the server closes."""
        with self.connect() as sock:
            sock.sendall(request)
            return receive_all(sock)

    def terminate(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)

    def log_lines(self) -> list[dict[str, Any]]:
        text = self.output.read_text()
        return [json.loads(line) for line in text[: text.rfind("\n") + 1].splitlines()]

    def errors_text(self) -> str:
        """The server's error log, once it stops growing: a separate thread writes it, a little later."""
        text, later = "", None
        while text != later:
            text = self.errors.read_text(encoding="utf-8", errors="replace")
            time.sleep(0.1)
            later = self.errors.read_text(encoding="utf-8", errors="replace")
        return text


def links(page: bytes) -> list[bytes]:
    """Addresses of the files that the page names; there they are relative."""
    return [b"/" + part for part in page.split(b'"') if part.startswith((b"static/", b"model_web/"))]


def link(page: bytes, ending: str) -> bytes:
    return next(each for each in links(page) if each.endswith(ending.encode()))


def receive_all(sock: socket.socket) -> bytes:
    data = b""
    try:
        while chunk := sock.recv(65536):
            data += chunk
    except ConnectionResetError:
        pass
    return data


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@contextmanager
def run_server(
    folder: Path, model: Path, *, config: str | Path | None = None, ready: bool = True, **environment: str
) -> Iterator[Server]:
    """Start gunicorn as `make run` does, or with another configuration; ends it afterwards.

    It listens before it has a worker; with `ready`, this waits until it answers.
    """
    port = free_port()
    folder.mkdir(parents=True, exist_ok=True)
    output, errors = folder / "stdout.jsonl", folder / "stderr.txt"
    with output.open("wb") as out, errors.open("wb") as err:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", *(["--config", str(config)] if config else [])],
            cwd=REPOSITORY,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "MODEL_DIR": str(model), **environment},
            stdout=out,
            stderr=err,
        )
    server = Server(process, port, output, errors)
    try:
        deadline = time.monotonic() + 60
        while True:
            try:
                if not ready:
                    server.connect().close()
                elif not server.ask(b"GET /healthz HTTP/1.0\r\n\r\n").endswith(b"ok\n"):
                    raise ConnectionError
                break
            except OSError:
                assert process.poll() is None, errors.read_text()
                assert time.monotonic() < deadline, "the server did not answer within 60 seconds"
                time.sleep(0.02)
        yield server
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(10)
