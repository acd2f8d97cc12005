"""The access log: one JSON object per line on stdout, without health checks. Errors stay gunicorn's, on stderr."""

import datetime
import json
import sys
import time
from typing import Any

from gunicorn.glogging import Logger

from app.health import PATHS
from app.proxies import client_address
from app.request_id import request_id

MAX_LENGTH = 500  # characters of any one value that a visitor chose


class JsonLogger(Logger):  # type: ignore[misc]
    """gunicorn's logger with the access line as JSON."""

    def setup(self, cfg: Any) -> None:
        """Read once what every line needs."""
        super().setup(cfg)
        self._enabled = bool(cfg.accesslog)
        self._trusted = tuple(cfg.forwarded_allow_ips)
        metrics = sys.modules.get("app.metrics")  # imported where they were asked for
        self._observe = metrics.observe if metrics else None

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: datetime.timedelta) -> None:
        """Write one line; gunicorn and `app.worker` call this after the last byte of each answer."""
        path = environ.get("PATH_INFO") or getattr(req, "path", None) or ""
        if self._observe is not None:
            # The one place that hears of every finished answer, whoever sent it.
            self._observe(environ.get("REQUEST_METHOD"), path, int(str(resp.status)[:3]), resp.sent, request_time)
        if path in PATHS or not self._enabled:
            return
        milliseconds = request_time.total_seconds() * 1000
        # Made by hand around the values that need quoting: this line is a good part of what a small answer costs.
        # One write per line: workers share the stream, and short writes to a pipe are not torn.
        sys.stdout.write(
            f'{{"time": "{_timestamp()}", "request_id": "{request_id(environ)}", '
            f'"client": {_quote(client_address(environ, self._trusted))}, '
            f'"method": {_quote(environ.get("REQUEST_METHOD"))}, "path": {_quote(path)}, '
            f'"status": {str(resp.status)[:3]}, "bytes": {getattr(resp, "sent", 0)}, '
            f'"milliseconds": {milliseconds:.1f}, "referrer": {_quote(environ.get("HTTP_REFERER"))}, '
            f'"user_agent": {_quote(environ.get("HTTP_USER_AGENT"))}}}\n'
        )
        sys.stdout.flush()


def _quote(value: Any) -> str:
    return json.dumps(str(value)[:MAX_LENGTH]) if value else '""'


def _timestamp() -> str:
    seconds, rest = divmod(time.time(), 1)
    return f"{_second(int(seconds))}.{int(rest * 1000):03d}Z"


_last_second = (0, "")


def _second(seconds: int) -> str:
    global _last_second  # noqa: PLW0603
    if _last_second[0] != seconds:
        _last_second = (seconds, time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)))
    return _last_second[1]
