"""Log lines: always in one piece, and nothing ever waits for them."""

import os
import selectors
import threading
import time
from collections.abc import Iterator

import pytest

from app.log_stream import MAX_LINE, MAX_WAITING, LogStream
from app.logs import MAX_LENGTH, _quote

Pipe = tuple[int, int]


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def read(pipe: Pipe, size: int) -> bytes:
    data = b""
    while len(data) < size:
        with selectors.DefaultSelector() as selector:  # select.select ends at 1,024 open files
            selector.register(pipe[0], selectors.EVENT_READ)
            assert selector.select(10), f"only {len(data)} bytes came"
        data += os.read(pipe[0], size - len(data))
    return data


def test_lines_go_out_at_once_before_the_start(pipe: Pipe) -> None:
    LogStream(pipe[1], "").write("one\ntwo\n")
    assert os.read(pipe[0], 100) == b"one\ntwo\n"


def test_lines_of_a_thread_come_in_order_and_all_before_the_end(pipe: Pipe) -> None:
    stream = LogStream(pipe[1], "")
    stream.start()
    for number in range(1000):
        stream.write(f"{number}\n")
    stream.stop()
    assert os.read(pipe[0], 10_000) == b"".join(b"%d\n" % number for number in range(1000))


@pytest.mark.parametrize("started", [False, True])
def test_every_write_is_small_enough_to_be_whole_and_ends_a_line(
    pipe: Pipe, monkeypatch: pytest.MonkeyPatch, started: bool
) -> None:
    written: list[bytes] = []
    write = os.write

    def keep(end: int, data: bytes) -> int:
        written.append(data)
        return write(end, data)

    monkeypatch.setattr(os, "write", keep)
    stream = LogStream(pipe[1], "")
    if started:
        stream.start()
    for length in (10, 4095, 4096, 4097, 9000, 4000, 200):
        stream.write("é" * (length // 2) + "x" * (length % 2) + "\n")
    stream.write("first line of a traceback\n" + "  more of it\n" * 1000)
    stream.stop()
    assert all(len(data) <= MAX_LINE and data.endswith(b"\n") for data in written)
    lines = b"".join(written).decode().splitlines()
    assert [line[-1] for line in lines[:7]] == ["é", "x", "…", "…", "…", "é", "é"]
    assert lines[7:] == ["first line of a traceback", *["  more of it"] * 1000]


def test_a_stream_that_nobody_reads_holds_nobody_up(pipe: Pipe) -> None:
    stream = LogStream(pipe[1], "%d lost\n")
    stream.start()
    line = "x" * 999 + "\n"
    done = threading.Event()

    def write() -> None:
        for _ in range(MAX_WAITING + 1000):
            stream.write(line)
        done.set()

    threading.Thread(target=write, daemon=True).start()
    assert done.wait(60)
    data = b""
    while b"lost\n" not in data:
        data += read(pipe, 1)
        data += os.read(pipe[0], 100_000)
    lines = data.decode().splitlines(keepends=True)
    lost = int(next(line for line in lines if line.endswith("lost\n")).split()[0])
    assert 0 < lost <= 1000
    assert set(lines) == {line, f"{lost} lost\n"}
    stream.stop()


def test_stream_whose_reader_has_gone_is_survived() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    stream = LogStream(writer, "")
    stream.start()
    stream.write("to nobody\n")
    time.sleep(0.1)
    stream.write("to nobody\n")
    stream.stop()
    os.close(writer)


@pytest.mark.parametrize("value", ["\x00", "ü", "\U0001f600", '"', "a"])
def test_values_of_visitors_cannot_make_a_line_too_long(value: str) -> None:
    longest = max(len(_quote(value * count)) for count in range(1, 2 * MAX_LENGTH, 7))
    # Three such values, plus the rest of a line.
    assert 3 * longest + 128 + 45 + 20 + 400 < MAX_LINE
