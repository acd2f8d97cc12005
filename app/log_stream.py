"""A stream for log lines that never blocks its writer and never tears a line.

Workers share stdout and stderr. A pipe takes 4,096 bytes in one piece, and blocks when nobody reads it. So a worker
hands its lines, none longer than that, to a native thread; one of gevent's would block all the others.
"""

import contextlib
import os
from collections.abc import Iterable, Iterator
from typing import Any

from gevent.monkey import get_original

MAX_LINE = 4096  # bytes, the newline included: PIPE_BUF on Linux
MAX_WAITING = 10_000  # lines, while the stream takes none
PAUSE = 0.02  # seconds in which lines gather, so that the thread does not compete with every answer
PATIENCE = 2.0  # seconds to write what is left at the end

_allocate_lock, _start_new_thread = get_original("_thread", ("allocate_lock", "start_new_thread"))
_SimpleQueue = get_original("queue", "SimpleQueue")
_sleep = get_original("time", "sleep")


class LogStream:
    """What `logging.StreamHandler` needs of a stream; `lost` is the line that reports with `%d` how many were lost."""

    def __init__(self, descriptor: int, lost: str) -> None:
        self._descriptor = descriptor
        self._lost_line = lost
        self._lost = 0
        self._queue: Any = None  # of texts; None ends the thread
        self._ended: Any = None

    def write(self, text: str) -> None:
        """Write whole lines: directly before `start` was called, through the thread after it."""
        if self._queue is None:
            self._send([text])
        elif self._queue.qsize() < MAX_WAITING:
            self._queue.put(text)
        else:
            self._lost += 1

    def flush(self) -> None:
        """Do nothing: lines are on their way."""

    def start(self) -> None:
        """From now on, write this process's lines from a thread."""
        self._queue, self._ended = _SimpleQueue(), _allocate_lock()
        self._ended.acquire()
        os.set_blocking(self._descriptor, True)
        _start_new_thread(self._run, ())

    def stop(self) -> None:
        """Wait a moment for the lines that are left."""
        if self._queue is not None:
            self._queue.put(None)
            self._ended.acquire(True, PATIENCE)

    def _run(self) -> None:
        texts: list[str | None] = []
        while None not in texts:
            texts = [self._queue.get()]
            _sleep(PAUSE)
            texts += [self._queue.get() for _ in range(self._queue.qsize())]
            lost, self._lost = self._lost, 0
            self._send([*(text for text in texts if text is not None), *([self._lost_line % lost] if lost else [])])
        self._ended.release()

    def _send(self, texts: Iterable[str]) -> None:
        # Lines are lost when the other end of the stream is closed, but requests must still be answered.
        with contextlib.suppress(OSError):
            for piece in _pieces("".join(texts).encode(errors="backslashreplace")):
                os.write(self._descriptor, piece)


def _pieces(data: bytes) -> Iterator[bytes]:
    piece = b""
    for text in data.split(b"\n")[:-1]:
        cut = text[: MAX_LINE - 4].decode(errors="ignore") + "…"
        line = (text if len(text) < MAX_LINE else cut.encode()) + b"\n"
        if len(piece) + len(line) > MAX_LINE:
            yield piece
            piece = b""
        piece += line
    yield piece
