"""Runs a function over many items in threads, in order, with a bounded look-ahead, and stops promptly on Ctrl-C."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

AHEAD = 64  # results that may wait for the consumer

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_threads(function: Callable[[Item], Result], items: Iterable[Item], ahead: int = AHEAD) -> Iterator[Result]:
    """Yield `function(item)` for each item, in order; made for work that releases the GIL, as decoding does.

    `ThreadPoolExecutor.map` would take in all items first, and finish them even after Ctrl-C.
    """
    pool = ThreadPoolExecutor(max_workers=os.cpu_count())
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) > ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
