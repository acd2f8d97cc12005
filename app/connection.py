"""One visitor's connection, as the event loop of `app.worker` sees it. State and socket options, no decisions."""

import fcntl
import socket
import struct
import termios
from collections.abc import Callable
from typing import Any

from gunicorn.workers.gthread import TConn

from app.outgoing import Outgoing

# A thread never waits longer than this for a socket, however slow the other side is.
THREAD_SEND_TIMEOUT = struct.pack("ll", 10, 0)  # seconds, microseconds
THREAD_RECEIVE_TIMEOUT = struct.pack("ll", 5, 0)


class Connection(TConn):  # type: ignore[misc]
    """gthread's connection with what is read and not yet answered, and what is answered and not yet sent.

    Attributes:
        received: bytes that no request has used yet.
        outgoing: the answer that is being sent, or None.
        deadline: when to give up waiting, on the monotonic clock, in seconds.
        head_started: whether a request is due: it has begun to arrive, or the connection is new.
        events: what the poller waits for, 0 while the connection is not with the poller.
        closed: whether the socket is closed.
    """

    def __init__(
        self,
        cfg: Any,
        sock: socket.socket,
        client: Any,
        server: Any,
        *,
        trusted: bool,
        linger: Callable[["Connection"], None],
    ) -> None:
        super().__init__(cfg, sock, client, server)
        self.received = b""
        self.outgoing: Outgoing | None = None
        self.trusted = trusted
        self.deadline = 0.0
        self.head_started = True
        self.events = 0
        self.closed = False
        self.lingering = False
        self._unsent = 0
        self._linger = linger
        if sock.family != socket.AF_UNIX:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, THREAD_SEND_TIMEOUT)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, THREAD_RECEIVE_TIMEOUT)

    def take_read_ahead(self) -> None:
        """Take back the bytes that gunicorn's parser read beyond its request."""
        if self.parser is not None:
            ahead = self.parser.unreader.take_buffered()
            if ahead:
                self.received = ahead + self.received

    def lend(self) -> None:
        """Make the connection what a thread of gthread expects, with the received bytes unread."""
        self.sock.setblocking(True)
        self.init()
        self.parser.unreader.unread(self.received)
        self.received = b""
        self.data_ready = True

    def has_progressed(self) -> bool:
        """Whether bytes have reached the other side since the last call, however few."""
        unsent = int.from_bytes(fcntl.ioctl(self.sock.fileno(), termios.TIOCOUTQ, bytes(4)), "little")
        progressed = unsent != self._unsent
        self._unsent = unsent
        return progressed

    def close(self, graceful: bool = False) -> None:
        """Close; gracefully means that the other side gets all that was sent before the socket goes.

        The stock method waits up to two seconds for that, on the event loop.
        """
        if graceful and not self.closed:
            self._linger(self)
        else:
            self.closed = True
            self.sock.close()
