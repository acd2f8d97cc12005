"""gunicorn's settings for a container: `gunicorn --config app/gunicorn.py` (or `python:app.gunicorn`).

Every number that an operator may want to change comes from the environment (`app.config`); the rest is explained here.
"""

import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app import stop_signals
from app.config import Settings, StartError

try:
    _settings = Settings.from_environment()
except StartError as error:
    print(f"Cannot start: {error}", file=sys.stderr, flush=True)
    raise SystemExit(2) from None

wsgi_app = "app:create_app()"
bind = f"[{_settings.host}]:{_settings.port}" if ":" in _settings.host else f"{_settings.host}:{_settings.port}"
# The tables are made once, before the fork: workers share them, and a broken model ends the whole server.
preload_app = True
workers = _settings.workers
threads = _settings.threads
worker_class = "app.worker.Worker"
# Longer than the idle timeout of the usual balancers (60 s), else they reuse a connection that is just being closed.
keepalive = 75
timeout = 30
graceful_timeout = 25
# A heartbeat file on a disk can block a worker; shared memory cannot.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None
# The control socket wants a writable home, which a container with a read-only root does not have.
control_socket_disable = True
backlog = 2048
worker_connections = 1000
limit_request_line = 4094
limit_request_fields = 64
limit_request_field_size = 8190
forwarded_allow_ips = ",".join(_settings.forwarded_allow_ips)
# SCRIPT_NAME and PATH_INFO as request headers are not for anybody to set, trusted proxy or not.
forwarder_headers = ""
accesslog = "-"
errorlog = "-"
loglevel = _settings.log_level
logger_class = "app.logs.JsonLogger"
os.register_at_fork(after_in_parent=stop_signals.release)


def pre_fork(_server: Any, _worker: Any) -> None:
    """Hold back what would stop the new worker, until it can obey (`Worker.init_signals`)."""
    stop_signals.hold()


if _settings.metrics:
    from app import metrics

    metrics.start()

    def child_exit(server: Any, worker: Any) -> None:
        """Forget the gauges of a worker that has ended; its counters stay."""
        metrics.forget_process(worker.pid)


proc_name = "mask-or-no-mask"
