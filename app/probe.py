"""The container's own health check: exit code 0 where /healthz answers. No client library, for a quick start."""

import os
import socket
import sys

TIMEOUT = 3.0  # seconds


def main() -> int:
    """Ask the server in this container whether it is alive."""
    host = os.environ.get("HOST") or "127.0.0.1"
    address = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    try:
        with socket.create_connection((address, int(os.environ.get("PORT") or 8080)), TIMEOUT) as sock:
            sock.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            answer = sock.recv(64)
    except (OSError, ValueError) as error:
        print(f"Not alive: {error}", file=sys.stderr)
        return 1
    return 0 if answer.startswith(b"HTTP/1.1 200 ") else 1


if __name__ == "__main__":
    raise SystemExit(main())
