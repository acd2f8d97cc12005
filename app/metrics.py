"""Prometheus metrics that are correct with several workers. Imported only if METRICS is on.

Every worker counts into its own files in shared memory, and a scrape adds them up (prometheus_client's
multi-process mode). Names follow Prometheus' rules: base units, `_total`, and labels with few values.
"""

import atexit
import datetime
import os
import shutil
import tempfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prometheus_client import Counter, Histogram

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
METHODS = frozenset({"GET", "HEAD"})
BUCKETS = (0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10.0, 60.0)  # seconds
KINDS = {  # by the first part of the path
    "": "page", "teach": "page", "sw.js": "page", "static": "static", "model_web": "model",
    "healthz": "health", "readyz": "health", "version": "health", "metrics": "health",
}  # fmt: skip

_requests: "Counter"
_bytes: "Counter"
_seconds: "Histogram"


def start() -> None:
    """Prepare counting; to be called before workers are forked and before anything else imports prometheus_client."""
    global _requests, _bytes, _seconds  # noqa: PLW0603
    parent = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = tempfile.mkdtemp(prefix="mask-or-no-mask-metrics-", dir=parent)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
    atexit.register(_remove, folder, os.getpid())

    from prometheus_client import Counter, Histogram

    labels = ("method", "kind", "status")
    _requests = Counter("http_requests_total", "Answered requests.", labels)
    _bytes = Counter("http_response_body_bytes_total", "Bytes of answers' bodies.", ("kind",))
    words = "From the request's head to the answer's last byte."
    _seconds = Histogram("http_request_duration_seconds", words, ("kind",), buckets=BUCKETS)


def _remove(folder: str, master: int) -> None:
    if os.getpid() == master:
        shutil.rmtree(folder, ignore_errors=True)


def observe(method: Any, path: str, status: int, sent: int, duration: datetime.timedelta) -> None:
    """Count one answer: its method, path, status, bytes of body and how long it took."""
    kind = KINDS.get(path[1:].partition("/")[0], "other")
    _requests.labels(method if method in METHODS else "other", kind, status).inc()
    _bytes.labels(kind).inc(sent or 0)
    _seconds.labels(kind).observe(duration.total_seconds())


def render() -> bytes:
    """Return the sum over all workers in the text format."""
    from prometheus_client import CollectorRegistry, generate_latest
    from prometheus_client.multiprocess import MultiProcessCollector

    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return bytes(generate_latest(registry))
