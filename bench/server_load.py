"""Load on a server: rounds of wrk, and an endurance run with bad neighbours. Measures; prints nothing."""

import contextlib
import re
import socket
import subprocess
import threading
import time
from dataclasses import dataclass
from typing import Any

from bench.server_processes import Server

SLOW_READERS = 40
HALF_OPEN = 200
SLOW_BYTES_PER_SECOND = 1000
OVERSIZED_EVERY = 0.05  # seconds
FLOOD_EVERY = 2.0  # seconds
PROBE_EVERY = 0.5  # seconds
HOST = b" HTTP/1.1\r\nHost: x\r\n\r\n"
BODY = b" HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"


@dataclass(frozen=True)
class Load:
    """What to request; `conditional` sends the answer's own ETag, for a 304."""

    path: str
    conditional: bool = False


@dataclass(frozen=True)
class Run:
    """What wrk saw: requests and bytes per second, all requests, and how many failed."""

    requests: float
    bytes: float
    total: int
    failed: int


def wrk(server: Server, load: Load, connections: int, seconds: float) -> Run:
    """Let wrk send requests as fast as it can over that many persistent connections."""
    command = ["wrk", "--threads", "1", "--connections", str(connections), "--duration", f"{max(1, round(seconds))}s"]
    command += ["--timeout", "30s"]
    if load.conditional:
        command += ["--header", f"If-None-Match: {server.get(load.path)[1]['ETag']}"]
    text = subprocess.run(
        [*command, f"http://127.0.0.1:{server.port}{load.path}"], check=True, capture_output=True, text=True
    ).stdout
    total, elapsed = re.search(r"(\d+) requests in ([\d.]+\w+),", text).groups()  # type: ignore[union-attr]
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])  # type: ignore[index]
    amount, unit = re.search(r"Transfer/sec:\s+([\d.]+)(\w*B)", text).groups()  # type: ignore[union-attr]
    del elapsed
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    errors = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", text)
    count = (int(failed[1]) if failed else 0) + (sum(map(int, errors.groups())) if errors else 0)
    return Run(rate, float(amount) * {"B": 1, "KB": 2**10, "MB": 2**20, "GB": 2**30}[unit], int(total), count)


def endure(server: Server, seconds: float) -> dict[str, Any]:
    """Load the server over 64 connections for `seconds`, beside bad neighbours of every kind, and probe its health."""
    stop = threading.Event()
    counts = {"oversized": 0, "floods": 0, "probes": 0}
    slowest = [0.0]
    before, workers = server.memory(), server.workers()
    neighbours = [threading.Thread(target=_read_slowly, args=(server, stop)) for _ in range(SLOW_READERS)]
    neighbours += [threading.Thread(target=_stay_half_open, args=(server, stop))]
    neighbours += [
        threading.Thread(target=act, args=(server, stop, counts)) for act in (_send_oversized, _send_pipelined)
    ]
    neighbours += [threading.Thread(target=_probe, args=(server, stop, counts, slowest))]
    for thread in neighbours:
        thread.start()
    try:
        runs: list[Run] = []
        targets = [Load("/"), Load(server.asset), Load(server.asset, conditional=True), Load(server.shard)]
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            runs.append(wrk(server, targets[len(runs) % len(targets)], 64, min(10, seconds)))
    finally:
        stop.set()
        for thread in neighbours:
            thread.join()
    return {
        "seconds": seconds,
        "requests": sum(run.total for run in runs),
        "failed": sum(run.failed for run in runs),
        "slow_readers": SLOW_READERS,
        "half_open": HALF_OPEN,
        **counts,
        "slowest_probe_seconds": slowest[0],
        "restarts": len(set(server.workers()) - set(workers)),
        "memory_before": before,
        "memory_after": server.memory(),
    }


def _connect(server: Server) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), 10)


def _probe(server: Server, stop: threading.Event, counts: dict[str, int], slowest: list[float]) -> None:
    while not stop.wait(PROBE_EVERY):
        for path in ("/healthz", "/readyz"):
            began = time.monotonic()
            try:
                status = server.get(path)[0]
            except OSError:
                status = 0
            counts["probes"] += 1
            slowest[0] = max(slowest[0], time.monotonic() - began if status == 200 else float("inf"))


def _read_slowly(server: Server, stop: threading.Event) -> None:
    while not stop.is_set():
        with contextlib.suppress(OSError), _connect(server) as sock:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            sock.sendall(f"GET {server.shard}?x HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            while not stop.wait(1) and sock.recv(SLOW_BYTES_PER_SECOND):
                pass


def _stay_half_open(server: Server, stop: threading.Event) -> None:
    # A quarter each: nothing, half a request, one request and no more, a body's length without a body.
    starts = (b"", b"GET / HTTP/1.1\r\nHost: x\r\nX-Half: ", b"GET /readyz" + HOST, b"POST /" + BODY % 5)
    socks: list[socket.socket] = []
    while not stop.wait(0.1):
        for sock in socks[:]:
            with contextlib.suppress(BlockingIOError):
                try:
                    closed = not sock.recv(1000)
                except ConnectionError:
                    closed = True
                if closed:
                    sock.close()
                    socks.remove(sock)
        while len(socks) < HALF_OPEN:
            socks.append(_connect(server))
            with contextlib.suppress(OSError):
                socks[-1].sendall(starts[len(socks) % 4])
            socks[-1].setblocking(False)
    for sock in socks:
        sock.close()


def _send_oversized(server: Server, stop: threading.Event, counts: dict[str, int]) -> None:
    while not stop.wait(OVERSIZED_EVERY):
        with contextlib.suppress(OSError), _connect(server) as sock:
            value = b" " * 60_000 if counts["oversized"] % 2 else b"a" * 100_000
            sock.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX: " + value + b"x\x01\r\n\r\n")
            counts["oversized"] += 1
            sock.recv(1000)


def _send_pipelined(server: Server, stop: threading.Event, counts: dict[str, int]) -> None:
    smuggled = (b"GET /version" + HOST) * 13
    flood = (b"GET /healthz" + HOST) * 2000 + b"GET /version" + HOST + b"POST /" + BODY % len(smuggled) + smuggled
    while not stop.wait(FLOOD_EVERY):
        with contextlib.suppress(OSError), _connect(server) as sock:
            sender = threading.Thread(target=_send, args=(sock, flood))
            sender.start()
            while sock.recv(65536):
                pass
            sender.join()
            counts["floods"] += 1


def _send(sock: socket.socket, data: bytes) -> None:
    with contextlib.suppress(OSError):
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)
