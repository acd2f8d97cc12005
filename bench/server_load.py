"""Load on a server: wrk's rounds, and an endurance run with bad neighbours. Measures; prints nothing."""

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
HALF_OPEN = 100
SLOW_BYTES_PER_SECOND = 1000
OVERSIZED_EVERY = 0.05  # seconds


@dataclass(frozen=True)
class Load:
    """What is asked for; `conditional` asks with the answer's own ETag, for a 304."""

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
    """Let wrk ask as fast as it can over a number of connections that stay open."""
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
    """Ask over 64 connections for `seconds`, beside slow readers, half-open connections and oversized heads."""
    stop = threading.Event()
    oversized = [0]
    before = server.memory()
    neighbours = [threading.Thread(target=_read_slowly, args=(server, stop)) for _ in range(SLOW_READERS)]
    neighbours += [threading.Thread(target=_stay_half_open, args=(server, stop, number)) for number in range(HALF_OPEN)]
    neighbours += [threading.Thread(target=_send_oversized, args=(server, stop, oversized))]
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
        "oversized": oversized[0],
        "memory_before": before,
        "memory_after": server.memory(),
    }


def _read_slowly(server: Server, stop: threading.Event) -> None:
    while not stop.is_set():
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", server.port), 10) as sock:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            sock.sendall(f"GET {server.shard} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            while not stop.wait(1) and sock.recv(SLOW_BYTES_PER_SECOND):
                pass


def _stay_half_open(server: Server, stop: threading.Event, number: int) -> None:
    # A third sends nothing, a third half a request, a third asks once and stays.
    sent = (b"", b"GET / HTTP/1.1\r\nHost: x\r\nX-Half: ", b"GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n")[number % 3]
    while not stop.is_set():
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", server.port), 10) as sock:
            sock.sendall(sent)
            sock.settimeout(1)
            while not stop.is_set():
                with contextlib.suppress(TimeoutError):
                    if not sock.recv(1000):
                        break


def _send_oversized(server: Server, stop: threading.Event, sent: list[int]) -> None:
    while not stop.wait(OVERSIZED_EVERY):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", server.port), 10) as sock:
            sock.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 100_000 + b"\r\n\r\n")
            sent[0] += 1
            sock.recv(1000)
