"""The server benchmark's results as Markdown for `docs/performance.md`, between two marks. Measures nothing."""

from pathlib import Path
from typing import Any

from bench.tables import marks, write_section

MARK = "server"
BEGIN, END = marks(MARK)


def render(result: dict[str, Any]) -> str:
    """Render one run's results, with those of an endurance run if there was one."""
    workers = result["workers"]
    lines = [
        f"{workers} worker{'s' if workers > 1 else ''} each, {result['processors']} processors shared with the load.",
        "",
        "| what | connections | requests/s | nginx | ratio | MB/s | failed |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for row in result["rates"]:
        lines.append(
            f"| {row['target']} | {row['connections']} | {row['requests_per_second']:,.0f} | "
            f"{row['nginx_requests_per_second']:,.0f} | {row['ratio']:.2f} | {row['bytes_per_second'] / 1e6:,.1f} | "
            f"{row['failed']} |"
        )
    last = result["memory"][-1]
    lines += [
        "",
        f"- From start to the first 200: {result['start_seconds']:.2f} s (median of 5).",
        f"- Memory of all processes: {result['memory_at_rest'] / 1e6:.1f} MB at rest, "
        f"{last['bytes'] / 1e6:.1f} MB after {last['requests']:,.0f} requests.",
    ]
    endurance = result.get("endurance")
    if endurance:
        lines.append(
            f"- {endurance['seconds']:.0f} s at 64 connections: {endurance['requests']:,} requests, "
            f"{endurance['failed']} failed, beside {endurance['slow_readers']} readers of 1 kB/s, "
            f"{endurance['half_open']} half-open connections, {endurance['oversized']:,} oversized heads and "
            f"{endurance['floods']:,} floods of 2,000 pipelined requests with a body full of them. "
            f"{endurance['restarts']} restarts; the slowest of {endurance['probes']:,} health checks took "
            f"{endurance['slowest_probe_seconds']:.2f} s. Memory "
            f"{endurance['memory_before'] / 1e6:.1f} MB before, {endurance['memory_after'] / 1e6:.1f} MB after."
        )
    return "\n".join(lines)


def write(path: Path, result: dict[str, Any]) -> None:
    """Put the rendered results between the marks of a Markdown file.

    Raises:
        ValueError: the file lacks the marks.
    """
    write_section(path, MARK, render(result))
