"""The server under load, with nginx serving the same files in the same run: rates, ratios, memory, start, endurance.

    python -m bench.server [--quick] [--endure SECONDS] [--write docs/performance.md]

Needs wrk and nginx (Debian packages of these names). Everything runs on the loopback interface, both servers with the
same number of workers and both with an access log; the two take turns, and the median of the rounds counts.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.server_load import Load, endure, wrk
from bench.server_processes import Server, measure_start, missing_tools, run_nginx, run_server
from bench.server_report import write
from bench.tables import write_results

RESULTS = Path(__file__).resolve().parent / "results" / "server.json"
CONNECTIONS = (1, 8, 64)


def main(argv: list[str] | None = None) -> int:
    """Run the benchmark; prints tables and writes `bench/results/server.json`."""
    parser = argparse.ArgumentParser(prog="python -m bench.server", description=main.__doc__)
    parser.add_argument("--seconds", type=float, default=3, help="length of one round")
    parser.add_argument("--rounds", type=int, default=3, help="rounds per server, target and number of connections")
    parser.add_argument("--workers", type=int, default=1, help="workers of both servers")
    parser.add_argument("--model", type=Path, help="model folder, as MODEL_DIR")
    parser.add_argument("--requests", type=int, default=100_000, help="requests after which memory is looked at again")
    parser.add_argument("--endure", type=float, default=0, help="seconds of load with bad neighbours; 600 is the aim")
    parser.add_argument("--write", type=Path, help="Markdown file whose part between the marks is written again")
    parser.add_argument("--quick", action="store_true", help="one short round of everything")
    options = parser.parse_args(argv)
    if options.quick:
        options.seconds, options.rounds, options.requests = 1, 1, 20_000
    missing = missing_tools()
    if missing:
        print(
            f"Cannot measure the server: {' and '.join(missing)} not found; apt-get install wrk nginx.", file=sys.stderr
        )
        return 2
    environment = {"WEB_CONCURRENCY": str(options.workers)}
    if options.model:
        environment["MODEL_DIR"] = str(options.model.absolute())

    result: dict[str, Any] = {"workers": options.workers, "processors": os.cpu_count()}
    result["start_seconds"] = measure_start(environment)
    print(f"start to the first 200: {result['start_seconds']:.2f} s (median of 5)")
    with tempfile.TemporaryDirectory() as folder, run_server(Path(folder), environment) as server:
        result["memory_at_rest"] = server.memory()
        with run_nginx(Path(folder), server, options.workers) as nginx:
            result["rates"] = measure_rates(server, nginx, options.seconds, options.rounds)
        result["memory"] = measure_memory(server, options.requests)
        print_memory(result["memory_at_rest"], result["memory"])
        if options.endure:
            result["endurance"] = endure(server, options.endure)
            print_endurance(result["endurance"])
        elif RESULTS.exists():
            # An endurance run takes ten minutes, so the last one's results are kept.
            result["endurance"] = json.loads(RESULTS.read_text()).get("endurance")
    write_results(RESULTS, result)
    print(f"written: {RESULTS}")
    if options.write:
        write(options.write, result)
    return 0


def measure_rates(server: Server, nginx: Server, seconds: float, rounds: int) -> list[dict[str, Any]]:
    """Load both servers with each target; return requests and bytes per second, and the ratio of their medians."""
    targets = {
        "page": Load("/"),
        "asset": Load(server.asset),
        "asset, 304": Load(server.asset, conditional=True),
        "largest shard": Load(server.shard),
    }
    rows: list[dict[str, Any]] = []
    print(f"\n{'target':14} {'connections':>11} {'requests/s':>11} {'nginx':>9} {'ratio':>6} {'MB/s':>8} {'failed':>6}")
    for name, load in targets.items():
        for connections in CONNECTIONS:
            ours, theirs = [], []
            for _ in range(rounds):
                ours.append(wrk(server, load, connections, seconds))
                theirs.append(wrk(nginx, load, connections, seconds))
            rate, nginx_rate = (statistics.median(each.requests for each in runs) for runs in (ours, theirs))
            ratio = rate / nginx_rate
            row: dict[str, Any] = {
                "target": name,
                "connections": connections,
                "requests_per_second": rate,
                "nginx_requests_per_second": nginx_rate,
                "ratio": ratio,
                "bytes_per_second": statistics.median(each.bytes for each in ours),
                "failed": sum(each.failed for each in ours),
            }
            rows.append(row)
            print(
                f"{name:14} {connections:11} {rate:11,.0f} {nginx_rate:9,.0f} {ratio:6.2f} "
                f"{row['bytes_per_second'] / 1e6:8,.1f} {row['failed']:6}",
                flush=True,
            )
    return rows


def measure_memory(server: Server, requests: int) -> list[dict[str, float]]:
    """Measure memory in five steps while `requests` requests are answered."""
    rows: list[dict[str, float]] = []
    answered = 0.0
    while answered < requests:
        run = wrk(server, Load(server.asset), 8, 1)
        answered += max(run.requests, 1)
        if answered >= requests * (len(rows) + 1) / 5:
            rows.append({"requests": answered, "bytes": server.memory()})
    return rows


def print_memory(at_rest: float, rows: list[dict[str, float]]) -> None:
    """Print what `measure_memory` measured."""
    later = ", ".join(f"{row['bytes'] / 1e6:.1f} after {row['requests']:,.0f}" for row in rows)
    print(f"\nmemory of all processes, MB: {at_rest / 1e6:.1f} at rest; requests: {later}")


def print_endurance(result: dict[str, Any]) -> None:
    """Print what `endure` measured."""
    print(
        f"\n{result['seconds']:.0f} s at 64 connections: {result['requests']:,} requests, {result['failed']} failed; "
        f"beside them {result['slow_readers']} slow readers, {result['half_open']} half-open connections, "
        f"{result['oversized']:,} oversized heads and {result['floods']} floods of pipelined requests; "
        f"{result['restarts']} restarts, slowest of {result['probes']} probes {result['slowest_probe_seconds']:.2f} s; "
        f"memory {result['memory_before'] / 1e6:.1f} MB before and "
        f"{result['memory_after'] / 1e6:.1f} MB after"
    )


if __name__ == "__main__":
    raise SystemExit(main())
