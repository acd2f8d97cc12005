"""gunicorn's gevent worker, made not to wait for idle connections.

The stock worker, when it stops, waits `graceful_timeout` for every browser that merely keeps its connection open;
silent connections keep everybody else out until they time out; and one that sends without a pause is served without a
pause. Here greenlets are only ended or made to take turns: parsing, sending and sockets are gunicorn's and gevent's.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import gevent
from gunicorn.http.errors import NoMoreData
from gunicorn.workers.ggevent import GeventWorker

LAST_SECONDS = 1.0  # for a request on a connection that was accepted while the worker stops


class Worker(GeventWorker):  # type: ignore[misc]
    """`worker_class = "app.worker.Worker"`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._waiting: dict[gevent.Greenlet, None] = {}  # the longest waiting first

    @contextmanager
    def timeout_ctx(self) -> Iterator[None]:
        """Cover the time in which a connection waits for a whole request; gunicorn enters it before each."""
        greenlet = gevent.getcurrent()
        gevent.sleep(0)  # let the others run
        self._waiting[greenlet] = None
        if len(self._waiting) > self.worker_connections // 2:
            self._dismiss(next(iter(self._waiting)))
        try:
            with gevent.Timeout(self.cfg.keepalive if self.alive else LAST_SECONDS, False):
                yield
        finally:
            self._waiting.pop(greenlet, None)

    def handle_exit(self, sig: int, frame: Any) -> None:
        """Stop: finish the answers that are under way, and close connections that wait for a request."""
        super().handle_exit(sig, frame)
        for greenlet in list(self._waiting):
            self._dismiss(greenlet)

    def _dismiss(self, greenlet: gevent.Greenlet) -> None:
        gevent.get_hub().loop.run_callback(self._close, greenlet)

    def _close(self, greenlet: gevent.Greenlet) -> None:
        # By now it may be answering a request. In the hub, nothing can run between this check and the throw.
        if greenlet in self._waiting:
            greenlet.throw(NoMoreData(b""))
