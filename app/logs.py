"""The access log: one JSON object per line on stdout, without health checks. Errors stay gunicorn's, on stderr."""

import datetime
import ipaddress
import json
import sys
from typing import Any

from gunicorn.glogging import Logger

from app.health import PATHS
from app.request_id import request_id

MAX_LENGTH = 500  # characters of any one value that a visitor chose


class JsonLogger(Logger):  # type: ignore[misc]
    """gunicorn's logger with the access line as JSON."""

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: datetime.timedelta) -> None:
        """Write one line; gunicorn calls this after the last byte of each answer."""
        path = environ.get("PATH_INFO", getattr(req, "path", "") or "")
        if path in PATHS or not self.cfg.accesslog:
            return
        now = datetime.datetime.now(datetime.UTC)
        line = {
            "time": now.isoformat(timespec="milliseconds"),
            "request_id": request_id(environ),
            "client": client_address(environ, self.cfg.forwarded_allow_ips),
            "method": str(environ.get("REQUEST_METHOD", ""))[:MAX_LENGTH],
            "path": str(path)[:MAX_LENGTH],
            "status": int(str(resp.status).split(maxsplit=1)[0]),
            "bytes": getattr(resp, "sent", 0),
            "milliseconds": round(request_time.total_seconds() * 1000, 1),
            "referrer": str(environ.get("HTTP_REFERER", ""))[:MAX_LENGTH],
            "user_agent": str(environ.get("HTTP_USER_AGENT", ""))[:MAX_LENGTH],
        }
        # One write per line: workers share the stream, and short writes to a pipe are not torn.
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


def client_address(environ: dict[str, Any], trusted: list[str] | str) -> str:
    """Give the visitor's address: the last one a trusted proxy wrote down, else the peer's."""
    peer = str(environ.get("REMOTE_ADDR", ""))
    forwarded = str(environ.get("HTTP_X_FORWARDED_FOR", ""))
    if not forwarded or not _is_trusted(peer, trusted):
        return peer
    last = forwarded.rsplit(",", 1)[-1].strip()
    try:
        return str(ipaddress.ip_address(last))
    except ValueError:
        return peer


def _is_trusted(address: str, trusted: list[str] | str) -> bool:
    items = trusted.split(",") if isinstance(trusted, str) else trusted
    if "*" in items:
        return True
    try:
        peer = ipaddress.ip_address(address)
        return any(peer in ipaddress.ip_network(str(item)) for item in items if item)
    except ValueError:
        return False
