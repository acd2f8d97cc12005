"""Threads give results in order, do not run far ahead, and stop when the consumer does."""

import threading
import time

import pytest

from training.files.threads import in_threads


def test_results_come_in_the_order_of_the_items() -> None:
    def late_first(item: int) -> int:
        time.sleep(0.02 if item == 0 else 0)
        return item * 2

    assert list(in_threads(late_first, range(10))) == [item * 2 for item in range(10)]


def test_the_look_ahead_is_bounded() -> None:
    items = iter(range(100))
    results = in_threads(lambda item: item, items, ahead=5)
    assert next(results) == 0
    assert next(items) == 6


def test_an_error_stops_the_rest() -> None:
    done = []
    gate = threading.Event()

    def work(item: int) -> int:
        if item == 0:
            raise ValueError("first")
        gate.wait(5)
        done.append(item)
        return item

    threading.Timer(0.1, gate.set).start()
    with pytest.raises(ValueError, match="first"):
        list(in_threads(work, range(50)))
    assert len(done) < 49
