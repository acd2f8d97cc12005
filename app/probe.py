"""The container's own health check: exit code 0 if /healthz answers with 200 within TIMEOUT."""

import http.client
import os
import sys

TIMEOUT = 3.0  # seconds


def main() -> int:
    """Ask the server in this container whether it is alive."""
    host = os.environ.get("HOST") or "127.0.0.1"
    address = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    try:
        connection = http.client.HTTPConnection(address, int(os.environ.get("PORT") or 8080), timeout=TIMEOUT)
        connection.request("GET", "/healthz", headers={"Connection": "close"})
        return int(connection.getresponse().status != 200)
    except (OSError, ValueError, http.client.HTTPException) as error:
        print(f"Not alive: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main())
