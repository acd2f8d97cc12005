"""gunicorn's settings, found without a flag when it is started in this folder: `gunicorn`, or `make run`.

Every number that an operator may want to change comes from the environment (`app.config`); the rest is explained here.
"""

import contextlib
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from app.config import Settings, StartError

try:
    _settings = Settings.from_environment()
except StartError as error:
    print(f"Cannot start: {error}", file=sys.stderr, flush=True)
    raise SystemExit(2) from None

wsgi_app = "app:create_app()"
bind = f"[{_settings.host}]:{_settings.port}" if ":" in _settings.host else f"{_settings.host}:{_settings.port}"
# The tables are built once, before the fork: workers share them, and a broken model stops the whole server.
preload_app = True
workers = _settings.workers
worker_class = "app.worker.Worker"
# Longer than load balancers' usual idle timeout (60 s), or they would reuse a connection that is just being closed.
keepalive = 75
timeout = 30
graceful_timeout = 25
# A heartbeat file on a disk can block a worker; shared memory cannot.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None
# The control socket needs a writable home, which a container with a read-only root does not have.
control_socket_disable = True
backlog = 2048
# Each open connection costs about 20 kB. For more simultaneous visitors than this, add workers.
worker_connections = 2000
limit_request_line = 4094
limit_request_fields = 64
limit_request_field_size = 8190
# gevent's `sendfile` reads 8 kB at a time, and would not notice a file changing while it is sent (`app.files`).
sendfile = False
forwarded_allow_ips = ",".join(_settings.forwarded_allow_ips)
# Nobody may set SCRIPT_NAME or PATH_INFO by request headers, not even a trusted proxy.
forwarder_headers = ""
accesslog = "-"
errorlog = "-"
loglevel = _settings.log_level
logger_class = "app.logs.JsonLogger"
proc_name = "mask-or-no-mask"

# Every connection and every large file takes a descriptor; the soft limit is often 1,024.
_, _most = resource.getrlimit(resource.RLIMIT_NOFILE)
with contextlib.suppress(ValueError, OSError):
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(_most, 65536) if _most > 0 else 65536, _most))

# Until it installs its own signal handlers, a forked worker has the master's, which put a signal into a queue that
# nobody reads there: the master would wait the whole `graceful_timeout` for it. Blocked signals wait in the kernel.
_STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)


def _release_stop_signals() -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOP_SIGNALS)


os.register_at_fork(after_in_parent=_release_stop_signals)


def pre_fork(_server: Any, _worker: Any) -> None:
    """Block stop signals until the new worker can handle them."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _STOP_SIGNALS)


def post_worker_init(worker: Any) -> None:
    """Start the worker's log thread, and let stop signals through."""
    worker.log.start()
    _release_stop_signals()


def worker_exit(_server: Any, worker: Any) -> None:
    """Write what is left of the worker's log."""
    worker.log.stop()


if _settings.metrics:
    from app import metrics

    metrics.start()
