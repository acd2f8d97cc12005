"""The server benchmark measures what it claims to; and, in a short run, no request fails beside bad neighbours."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.server_load import Load, endure, wrk
from bench.server_processes import Server, missing_tools, run_nginx, run_server
from tests.app.site import write_model

pytestmark = pytest.mark.skipif(bool(missing_tools()), reason="wrk or nginx is not installed")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("bench")
    model = write_model(folder / "model", floats=1_000_000, shards=1)
    with run_server(folder, {"MODEL_DIR": str(model)}) as running:
        yield running


def test_both_servers_give_the_same_bytes(server: Server, tmp_path: Path) -> None:
    with run_nginx(tmp_path, server, workers=1) as nginx:
        for path in ("/", server.asset, server.shard):
            assert nginx.get(path)[2] == server.get(path)[2]
        assert wrk(nginx, Load(server.asset), 8, 1).failed == 0


def test_wrk_counts_failures(server: Server) -> None:
    assert wrk(server, Load("/none"), 1, 1).failed > 0


def test_304s_carry_no_body(server: Server) -> None:
    whole = wrk(server, Load(server.asset), 1, 1)
    unchanged = wrk(server, Load(server.asset, conditional=True), 1, 1)
    assert unchanged.failed == 0
    assert unchanged.bytes / unchanged.requests < 1000 < whole.bytes / whole.requests


def test_no_request_fails_beside_bad_neighbours(server: Server) -> None:
    result = endure(server, 10)
    assert result["failed"] == 0
    assert result["requests"] > 100
    assert result["oversized"] > 10
    assert result["floods"] > 0
    assert result["probes"] > 4
    assert result["restarts"] == 0
    assert result["slowest_probe_seconds"] < float("inf")  # every probe was answered
    assert server.process.poll() is None
    assert server.get("/healthz")[0] == 200
