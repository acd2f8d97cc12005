"""A bad server or connection: WSGI middleware that damages answers, or stops in the middle of them.

Playwright's own `route` turns off the browser's HTTP cache, and so hides what a cache does with a damaged answer.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

LONGEST = 120  # seconds; a stalled answer must not outlive its test


@dataclass
class BadLine:
    """Stands between the browser and the application.

    Attributes:
        damaged: endings of addresses whose answers are damaged, and how often (-1: always).
        stalled: endings of addresses whose answers stop after the first 200 bytes, and how often.
        spoil: how a body is damaged; the length of the undamaged one is announced.
        asked: every address requested, in order.
    """

    damaged: dict[str, int] = field(default_factory=dict)
    stalled: dict[str, int] = field(default_factory=dict)
    spoil: Callable[[bytes], bytes] = lambda body: body[: len(body) * 2 // 5]
    asked: list[str] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)

    def __call__(self, app: Any) -> Any:
        """Wrap a WSGI application."""

        def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            path = environ["PATH_INFO"]
            self.asked.append(path)
            is_damaged, is_stalled = _take(self.damaged, path), _take(self.stalled, path)
            if not is_damaged and not is_stalled:
                return app(environ, start_response)  # type: ignore[no-any-return]
            head: list[Any] = []
            # If half a file came compressed, the browser itself would notice the error.
            environ["HTTP_ACCEPT_ENCODING"] = "identity"
            body = b"".join(app(environ, lambda *all_, **_: head.extend(all_[:2])))
            body = self.spoil(body) if is_damaged else body
            status, headers = head
            headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
            start_response(status, [*headers, ("Content-Length", str(len(body)))])
            return self._stop_after(body[:200]) if is_stalled else [body]

        return answer

    def heal(self) -> None:
        """Answer normally from now on; hanging answers end with their connection."""
        self.damaged.clear()
        self.stalled.clear()
        self._over.set()

    def _stop_after(self, start: bytes) -> Iterable[bytes]:
        yield start
        self._over.wait(LONGEST)


def _take(counts: dict[str, int], path: str) -> bool:
    for end, count in counts.items():
        if path.endswith(end) and count:
            counts[end] = count - 1
            return True
    return False
