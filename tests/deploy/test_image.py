"""The image builds, is small, and runs on a read-only file system without any privileges."""

import http.client
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.site import free_port, write_model
from tests.deploy.engines import BASE, Buildah, Docker, Running, find_engine, wait_for

REPOSITORY = Path(__file__).resolve().parents[2]
ADDED_AT_MOST = 40_000_000  # bytes, over the base image

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def engine() -> Docker | Buildah:
    found = find_engine()
    if found is None:
        pytest.skip("no usable docker, podman or buildah")
    if not found.has_base():
        pytest.skip(f"{found.name} has no {BASE}, and cannot pull it here")
    return found


@pytest.fixture(scope="module")
def image(engine: Docker | Buildah, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    source = tmp_path_factory.mktemp("context")
    for name in ("app", "static", "templates", "model_web"):
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, source / name)
    if not (source / "model_web" / "model.json").exists():
        write_model(source / "model_web")
    for name in ("Dockerfile", ".dockerignore", "gunicorn.conf.py", "requirements.txt"):
        shutil.copy(REPOSITORY / name, source)
    (source / "secret.txt").write_text("must not be in the image")
    tag = f"localhost/mask-or-no-mask-test:{os.getpid()}"
    engine.build(source, tag)
    yield tag
    engine.remove(tag)


def get(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    answer = response.status, dict(response.getheaders()), response.read()
    connection.close()
    return answer


def listens(port: int) -> bool:
    try:
        return get(port, "/readyz")[0] == 200
    except OSError:
        return False


@pytest.fixture(scope="module")
def running(engine: Docker | Buildah, image: str) -> Iterator[tuple[Running, int]]:
    port = free_port()
    with engine.run(image, port) as container:
        assert wait_for(lambda: listens(port)), "the container did not become ready within 20 seconds"
        yield container, port


def test_user_is_a_number(engine: Docker | Buildah, image: str) -> None:
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", engine.user(image))


def test_adds_little(engine: Docker | Buildah, image: str) -> None:
    assert engine.size(image) - engine.size(BASE) <= ADDED_AT_MOST


def test_holds_only_what_it_needs(engine: Docker | Buildah, image: str) -> None:
    inside = engine.command(image, "ls", "-A", "/srv").split()
    assert sorted(inside) == [
        "app",
        "build",
        "gunicorn.conf.py",
        "model_web",
        "packages",
        "requirements.txt",
        "static",
        "templates",
    ]
    packages = engine.command(image, "ls", "/srv/packages").lower()
    assert "gunicorn" in packages
    for unwanted in ("tensorflow", "numpy", "pip", "setuptools"):
        assert not re.search(rf"^{unwanted}\b", packages, re.MULTILINE)


def test_serves_under_restrictions(running: tuple[Running, int]) -> None:
    _, port = running
    status, headers, body = get(port, "/")
    assert status == 200
    assert b"<!doctype html>" in body.lower()
    assert headers["Cache-Control"] == "no-cache"
    script = re.search(rb"static/\w+/[\w/]+/main\.js", body)
    assert script
    status, headers, _ = get(port, "/" + script[0].decode(), **{"Accept-Encoding": "br"})
    assert (status, headers["Content-Encoding"]) == (200, "br")


def test_probe_agrees(engine: Docker | Buildah, image: str) -> None:
    # Nothing listens in this container, so the health check must fail, with a message instead of a traceback.
    port = str(free_port())
    answer = engine.command(image, "sh", "-c", f"cd /srv; PORT={port} python -m app.probe 2>&1; echo code $?")
    assert answer.startswith("Not alive: ")
    assert answer.endswith("code 1")


def test_ends_with_code_0(running: tuple[Running, int]) -> None:
    container, port = running
    assert container.stop() == 0
    assert not listens(port)
