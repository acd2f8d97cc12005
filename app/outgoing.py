"""One answer on its way out: the head's bytes, then a part of a file, sent without ever waiting for the socket."""

import os
import socket
from http import HTTPStatus
from typing import Any

MAX_CHUNK = 2**20  # bytes per sendfile
LAST = int(socket.MSG_DONTWAIT)
MORE_FOLLOWS = int(socket.MSG_DONTWAIT | socket.MSG_MORE)


class Outgoing:
    """What is left of an answer.

    Args:
        status: for the access log.
        data: the head, and the body where it is in memory.
        environ: of the request, for the access log.
        keep_alive: whether the connection goes on afterwards.
        began: when the request was read, on the monotonic clock, in seconds.
        descriptor: of the file that follows `data`, or None. It belongs to the asset and stays open.
        start: first byte of the file to send.
        length: bytes of the file to send.
        body_size: bytes of body in all, for the access log.
    """

    __slots__ = ("_data", "_descriptor", "_left", "_offset", "began", "body_size", "environ", "keep_alive", "status")

    def __init__(
        self,
        status: HTTPStatus,
        data: bytes,
        *,
        environ: dict[str, Any],
        keep_alive: bool,
        began: float,
        descriptor: int | None = None,
        start: int = 0,
        length: int = 0,
        body_size: int = 0,
    ) -> None:
        self.status = status
        self.environ = environ
        self.keep_alive = keep_alive
        self.began = began
        self.body_size = body_size
        self._data: bytes | memoryview = data
        self._descriptor = descriptor
        self._offset = start
        self._left = length if descriptor is not None else 0

    @property
    def body_sent(self) -> int:
        """Bytes of the body that the socket has taken."""
        return max(self.body_size - self._left - len(self._data), 0)

    def push(self, sock: socket.socket) -> None:
        """Send all that the socket takes; returns when everything is sent.

        Raises:
            BlockingIOError: the socket is full; call again when it is writable.
            OSError: the connection is gone, or the file has become shorter.
        """
        flags = MORE_FOLLOWS if self._left else LAST
        while self._data:
            sent = sock.send(self._data, flags)
            if sent == len(self._data):
                self._data = b""
            else:
                self._data = memoryview(self._data)[sent:]
        while self._left and self._descriptor is not None:
            sent = os.sendfile(sock.fileno(), self._descriptor, self._offset, min(self._left, MAX_CHUNK))
            if sent == 0:
                raise OSError("the file has become shorter while it was sent")
            self._offset += sent
            self._left -= sent
