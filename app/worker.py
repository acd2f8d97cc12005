"""gunicorn's threaded worker, with files sent by its event loop instead of by its threads.

Stock gthread lends a thread to each answer until the last byte is out: as many slow readers as threads, and nobody else
is served; and two hand-overs per request make most of a small answer's cost. Here the loop answers plain requests for
what is in the table of assets with `sendfile`, never waiting for a socket. Every other request goes to a thread and
through gunicorn's own parser, as in the stock worker, but only once its head is complete.
"""

import contextlib
import errno
import selectors
import socket
import time
from datetime import timedelta
from functools import partial
from typing import Any

from gunicorn import util
from gunicorn.workers.gthread import ThreadWorker

from app import stop_signals
from app.assets import Assets
from app.connection import Connection
from app.outgoing import Outgoing
from app.proxies import is_trusted
from app.request_head import RequestHead, read_head
from app.request_id import request_id

DONT_WAIT = int(socket.MSG_DONTWAIT)
READ, WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE
HEAD_SECONDS = 15.0  # for a request's head to arrive, from its first byte or from the connection's start
STALL_SECONDS = 120.0  # without one byte reaching the other side
LINGER_SECONDS = 2.0
SWEEP_SECONDS = 1.0
MAX_HEAD = 32 * 1024  # bytes
RECEIVE = 64 * 1024  # bytes
MAX_IN_A_ROW = 32  # requests of one connection before the others get their turn


class FinishedAnswer:
    """What gunicorn's loggers read from a response."""

    __slots__ = ("headers", "sent", "status")

    def __init__(self, outgoing: Outgoing) -> None:
        self.status = f"{outgoing.status.value} {outgoing.status.phrase}"
        self.sent = outgoing.body_sent
        self.headers: list[tuple[str, str]] = []


class Worker(ThreadWorker):  # type: ignore[misc]
    """gthread for a server of files. `worker_class = "app.worker.Worker"`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._waiting: dict[Connection, None] = {}  # the longest waiting first
        self._next_sweep = 0.0
        self._second = 0
        self._date = b""
        self._keepalive: float = self.cfg.keepalive  # seconds
        self._trusted = tuple(self.cfg.forwarded_allow_ips)
        self._assets: Assets | None = None

    def init_signals(self) -> None:
        """Set the worker's handlers, and only then take the signals that came since the fork."""
        super().init_signals()
        stop_signals.release()

    def load_wsgi(self) -> None:
        """Take the table of assets from the application."""
        super().load_wsgi()
        self._assets = self.wsgi.extensions["assets"]

    def accept(self, listener: socket.socket) -> None:
        """Accept a connection; its first bytes are usually there already."""
        try:
            sock, client = listener.accept()
        except OSError as error:
            if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM):
                self._make_room()
            elif error.errno not in (errno.EAGAIN, errno.EWOULDBLOCK, errno.ECONNABORTED):
                raise
            return
        trusted = is_trusted(client[0], self._trusted) if isinstance(client, tuple) else True
        conn = Connection(self.cfg, sock, client, listener.getsockname(), trusted=trusted, linger=self._linger)
        conn.deadline = time.monotonic() + HEAD_SECONDS
        self.nr_conns += 1
        if self.nr_conns >= self.worker_connections:
            self._make_room()
        self.enqueue_req(conn)

    def enqueue_req(self, conn: Connection) -> None:
        """Go on with a connection that may have a request; gthread calls it for each that its poller gives back."""
        conn.take_read_ahead()
        conn.sock.setblocking(False)
        self._advance(conn)

    def murder_keepalived(self, force: bool = False) -> None:
        """Close what has waited too long; gthread calls this once per turn of its loop."""
        super().murder_keepalived(force)
        now = time.monotonic()
        if now < self._next_sweep and not force:
            return
        self._next_sweep = now + SWEEP_SECONDS
        for conn in list(self._waiting):
            if not self.alive and conn.outgoing is None:
                conn.deadline = min(conn.deadline, now + LINGER_SECONDS)
            if force or conn.deadline <= now:
                if conn.outgoing is not None and not force and conn.has_progressed():
                    conn.deadline = now + STALL_SECONDS
                else:
                    self._drop(conn)

    def _advance(self, conn: Connection, _sock: Any = None) -> None:
        # Called by the poller too, perhaps for a connection that was dropped earlier in the same turn.
        if conn.closed:
            return
        try:
            if conn.lingering:
                self._drain(conn)
            else:
                self._answer_all(conn)
        except BlockingIOError:
            self._wait(conn)
        except OSError:
            self._drop(conn)
        except Exception:
            self.log.exception("Error on a connection")
            self._drop(conn)

    def _answer_all(self, conn: Connection) -> None:
        for _ in range(MAX_IN_A_ROW):
            if conn.outgoing is not None:
                conn.outgoing.push(conn.sock)
                if not self._finish(conn, conn.outgoing):
                    return
            head_end = conn.received.find(b"\r\n\r\n") + 4
            while head_end < 4:
                if not self._receive(conn):
                    return
                head_end = conn.received.find(b"\r\n\r\n") + 4
            request = read_head(conn.received[:head_end])
            outgoing = self._make_answer(conn, request) if request else None
            if outgoing is None:
                self._lend_thread(conn)
                return
            conn.received = conn.received[head_end:]
            conn.outgoing = outgoing
        self.method_queue.defer(self._advance, conn)

    def _receive(self, conn: Connection) -> bool:
        if len(conn.received) > MAX_HEAD:
            self._refuse(conn, 431, "Request Header Fields Too Large")
            return False
        data = conn.sock.recv(RECEIVE, DONT_WAIT)
        if not data:
            self._drop(conn)
            return False
        conn.received += data
        if not conn.head_started:
            conn.head_started = True
            conn.deadline = time.monotonic() + HEAD_SECONDS
        head = conn.received.partition(b"\r\n\r\n")[0]
        if head.count(b"\n") != head.count(b"\r\n"):
            self._refuse(conn, 400, "Bad Request")
            return False
        return True

    def _make_answer(self, conn: Connection, request: RequestHead) -> Outgoing | None:
        assert self._assets is not None
        environ = request.environ
        resource = self._assets.files.get(environ["PATH_INFO"])
        if resource is None:
            return None
        answer = resource.answer(environ)
        body = answer.body if environ["REQUEST_METHOD"] == "GET" else None
        if body is not None and not body.is_unchanged():
            return None
        environ["REMOTE_ADDR"] = conn.client[0] if isinstance(conn.client, tuple) else ""
        keep_alive = request.keep_alive and self.alive and self._keepalive > 0
        began = time.monotonic()
        head = b"".join(
            (
                answer.head,
                self._date_line(),
                b"Connection: keep-alive\r\n" if keep_alive else b"Connection: close\r\n",
                self._assets.https_head if conn.trusted and environ.get("HTTP_X_FORWARDED_PROTO") == "https" else b"",
                f"X-Request-Id: {request_id(environ)}\r\n\r\n".encode("latin-1"),
            )
        )
        send = partial(Outgoing, answer.status, environ=environ, keep_alive=keep_alive, began=began)
        if body is None:
            return send(head)
        start, length = answer.start, answer.length
        if body.data is not None:
            data = body.data if length == body.size else body.data[start : start + length]
            return send(head + data, body_size=length)
        return send(head, descriptor=body.descriptor(), start=start, length=length, body_size=length)

    def _finish(self, conn: Connection, outgoing: Outgoing) -> bool:
        conn.outgoing = None
        conn.head_started = False
        now = time.monotonic()
        conn.deadline = now + self._keepalive
        self._log(outgoing, now)
        if outgoing.keep_alive:
            return True
        self._release(conn)
        conn.close(graceful=True)
        return False

    def _log(self, outgoing: Outgoing, now: float) -> None:
        self.nr += 1
        self.log.access(FinishedAnswer(outgoing), None, outgoing.environ, timedelta(seconds=now - outgoing.began))

    def _lend_thread(self, conn: Connection) -> None:
        self._unwatch(conn)
        conn.lend()
        super().enqueue_req(conn)

    def _refuse(self, conn: Connection, status: int, reason: str) -> None:
        self.log.info("Refused a request from %s: %s", conn.client, reason)
        with contextlib.suppress(OSError):
            util.write_error(conn.sock, status, reason, "")
        self._release(conn)
        conn.close(graceful=True)

    def _wait(self, conn: Connection) -> None:
        if conn.outgoing is not None:
            if conn.events != WRITE:
                conn.deadline = time.monotonic() + STALL_SECONDS
            self._watch(conn, WRITE)
        else:
            self._watch(conn, READ)

    def _watch(self, conn: Connection, events: int) -> None:
        if not conn.events:
            self.poller.register(conn.sock, events, partial(self._advance, conn))
        elif conn.events != events:
            self.poller.modify(conn.sock, events, partial(self._advance, conn))
        conn.events = events
        self._waiting.pop(conn, None)
        self._waiting[conn] = None

    def _unwatch(self, conn: Connection) -> None:
        if conn.events:
            self.poller.unregister(conn.sock)
            conn.events = 0
        self._waiting.pop(conn, None)

    def _release(self, conn: Connection) -> None:
        # From here on the connection does not count: a stopping worker need not wait for it.
        self._unwatch(conn)
        self.nr_conns -= 1

    def _drop(self, conn: Connection) -> None:
        if conn.closed:
            return
        if conn.lingering:
            self._unwatch(conn)
        else:
            self._release(conn)
        conn.close()
        if conn.outgoing is not None:
            # Cut off by either side: the log says how far it came.
            self._log(conn.outgoing, time.monotonic())
            conn.outgoing = None

    def _linger(self, conn: Connection) -> None:
        # RFC 9112, section 9.6: closing with unread bytes would reset the connection and lose the answer's end.
        conn.lingering = True
        conn.deadline = time.monotonic() + LINGER_SECONDS
        try:
            conn.sock.setblocking(False)
            conn.sock.shutdown(socket.SHUT_WR)
        except OSError:
            conn.close()
            return
        self._advance(conn)

    def _drain(self, conn: Connection) -> None:
        for _ in range(MAX_IN_A_ROW):
            if not conn.sock.recv(RECEIVE, DONT_WAIT):
                self._drop(conn)
                return
        self._drop(conn)

    def _make_room(self) -> None:
        for conn in self._waiting:
            if conn.outgoing is None:
                self._drop(conn)
                return

    def _date_line(self) -> bytes:
        second = int(time.time())
        if second != self._second:
            self._second = second
            self._date = f"Date: {util.http_date(second)}\r\n".encode()
        return self._date
