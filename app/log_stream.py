"""A stream for log lines that makes nobody wait and tears no line.

Workers share stdout and stderr with each other. A pipe takes up to 4,096 bytes in one piece; what is longer may be torn
apart by another worker's line. And it takes nothing while nobody reads it, which must not stop a server. So a worker
leaves its lines to a thread of the system (gevent's are one thread, and would wait together).
"""

import contextlib
import os
from collections.abc import Iterable, Iterator
from typing import Any

from gevent.monkey import get_original

MAX_LINE = 4096  # bytes, the newline included: PIPE_BUF on Linux
MAX_WAITING = 10_000  # lines, while the stream takes none
PAUSE = 0.02  # seconds in which lines gather, so that the thread does not compete with every answer
PATIENCE = 2.0  # seconds for what is left at the end

# Of the system, as they were before gevent replaced them: the thread waits, its worker does not.
_allocate_lock, _start_new_thread = get_original("_thread", ("allocate_lock", "start_new_thread"))
_SimpleQueue = get_original("queue", "SimpleQueue")
_select = get_original("select", "select")
_sleep = get_original("time", "sleep")


class LogStream:
    """What `logging.StreamHandler` needs of a stream.

    Args:
        descriptor: where lines go.
        lost: the line that tells how many were lost, with `%d` for their number.
    """

    def __init__(self, descriptor: int, lost: str) -> None:
        self._descriptor = descriptor
        self._lost_line = lost
        self._lost = 0
        self._queue: Any = None
        self._ended: Any = None

    def write(self, text: str) -> None:
        """Write whole lines: at once before `start`, soon after it."""
        if self._queue is None:
            self._write(_pieces([text]))
        elif self._queue.qsize() < MAX_WAITING:
            self._queue.put(text)
        else:
            self._lost += 1

    def flush(self) -> None:
        """Do nothing: lines are on their way."""

    def start(self) -> None:
        """From here on, in this process, leave the lines to a thread."""
        self._queue = _SimpleQueue()
        self._ended = _allocate_lock()
        self._ended.acquire()
        _start_new_thread(self._run, ())

    def stop(self) -> None:
        """Wait a moment for the lines that are left, and write later ones at once."""
        if self._queue is not None:
            self._queue.put(None)
            if self._ended.acquire(True, PATIENCE):
                self._queue = None

    def _run(self) -> None:
        lines: list[str | None] = []
        while None not in lines:
            lines = [self._queue.get()]
            _sleep(PAUSE)
            lines += [self._queue.get() for _ in range(self._queue.qsize())]
            if self._lost:
                lost, self._lost = self._lost, 0
                lines.insert(0, self._lost_line % lost)
            self._write(_pieces(line for line in lines if line is not None))
        self._ended.release()

    def _write(self, pieces: Iterable[bytes]) -> None:
        # A stream that is closed at the other end takes no more lines, which is no reason to answer nobody.
        with contextlib.suppress(OSError):
            for piece in pieces:
                self._write_all(piece)

    def _write_all(self, data: bytes) -> None:
        while data:
            try:
                data = data[os.write(self._descriptor, data) :]
            except BlockingIOError:  # whoever started the server has made the stream so
                _select([], [self._descriptor], [])


def _pieces(texts: Iterable[str]) -> Iterator[bytes]:
    piece = b""
    for line in "".join(texts).encode(errors="backslashreplace").split(b"\n")[:-1]:
        whole = len(line) < MAX_LINE
        data = (line if whole else line[: MAX_LINE - 4].decode(errors="ignore").encode() + "…".encode()) + b"\n"
        if len(piece) + len(data) > MAX_LINE:
            yield piece
            piece = b""
        piece += data
    if piece:
        yield piece
