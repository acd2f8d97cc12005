"""The access log: one JSON object per line on stdout, without health checks. Errors are left to gunicorn, on stderr."""

import datetime
import json
import logging
import sys
from typing import Any

from gunicorn.glogging import Logger

from app.front import request_id
from app.health import PATHS
from app.log_stream import LogStream
from app.proxies import client_address

MAX_LENGTH = 500  # characters of any one value that a visitor chose
MAX_QUOTED = 1000  # the same once quoted, where a character may take twelve bytes: keeps a line in one piece
STDOUT, STDERR = 1, 2


class JsonLogger(Logger):  # type: ignore[misc]
    """gunicorn's logger with the access line as JSON, on streams that never block a worker."""

    def setup(self, cfg: Any) -> None:
        """Read what every line needs, once."""
        super().setup(cfg)
        self._enabled = bool(cfg.accesslog)
        self._trusted = tuple(cfg.forwarded_allow_ips)
        self._lines = LogStream(STDOUT, '{"lost_lines": %d}\n')
        self._errors = LogStream(STDERR, "%d lines were lost here: nobody read them in time.\n")
        for handler in self.error_log.handlers:
            if isinstance(handler, logging.StreamHandler):
                handler.setStream(self._errors)
        metrics = sys.modules.get("app.metrics")  # imported only if they are on
        self._observe = metrics.observe if metrics else None

    def start(self) -> None:
        """In a worker: write from a thread from now on."""
        self._lines.start()
        self._errors.start()

    def stop(self) -> None:
        """In a worker that is stopping: wait a moment for the last lines."""
        self._lines.stop()
        self._errors.stop()

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: datetime.timedelta) -> None:
        """Write one line; gunicorn calls this after each answer's last byte, even if the request was unreadable."""
        path = environ.get("PATH_INFO") or getattr(req, "path", None) or ""
        if self._observe is not None:
            # The one place that hears of every finished answer, whoever sent it.
            self._observe(environ.get("REQUEST_METHOD"), path, int(str(resp.status)[:3]), resp.sent, request_time)
        if path in PATHS or not self._enabled:
            return
        now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
        # Formatted by hand, quoting only what needs it: this line is a good part of what a small answer costs.
        self._lines.write(
            f'{{"time": "{now.isoformat(timespec="milliseconds")}Z", "request_id": "{request_id(environ)}", '
            f'"client": {_quote(client_address(environ, self._trusted))}, '
            f'"method": {_quote(environ.get("REQUEST_METHOD"))}, "path": {_quote(path)}, '
            f'"status": {str(resp.status)[:3]}, "bytes": {resp.sent}, '
            f'"milliseconds": {request_time.total_seconds() * 1000:.1f}, '
            f'"referrer": {_quote(environ.get("HTTP_REFERER"))}, '
            f'"user_agent": {_quote(environ.get("HTTP_USER_AGENT"))}}}\n'
        )


def _quote(value: Any) -> str:
    if not value:
        return '""'
    text = str(value)[:MAX_LENGTH]
    quoted = json.dumps(text)
    return quoted if len(quoted) <= MAX_QUOTED else json.dumps(text[: MAX_QUOTED // 12])
