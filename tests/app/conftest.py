"""Fixtures of the server's tests: a site and a client per test, one running server for all."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.app.site import REPOSITORY, SITE, TEMPLATE, Server, Site, run_server, write_model


@pytest.fixture
def site(tmp_path: Path) -> Site:
    for name, text in SITE.items():
        path = tmp_path / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "index.html").write_text(TEMPLATE)
    for name in ("error.html", "brand.html"):
        shutil.copy(REPOSITORY / "templates" / name, tmp_path / "templates")
    write_model(tmp_path / "model")
    return Site(tmp_path / "static", tmp_path / "templates", tmp_path / "model", tmp_path / "compressed")


@pytest.fixture
def client(site: Site) -> FlaskClient:
    return site.client()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests that only send requests: a model with a large shard, two workers, metrics on."""
    folder = tmp_path_factory.mktemp("server")
    model = write_model(folder / "model", floats=1_000_000, shards=1)
    with run_server(folder, model, WEB_CONCURRENCY="2", METRICS="on") as running:
        yield running
