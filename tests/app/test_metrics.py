"""Metrics: right with several workers, named by Prometheus' rules, with few label values."""

import re
import time

from tests.app.site import Server

CLOSE = b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"


def scrape(server: Server) -> str:
    return server.ask(b"GET /metrics" + CLOSE).split(b"\r\n\r\n", 1)[1].decode()


def count(text: str, line: str) -> float:
    found = re.search(rf"^{re.escape(line)} (\S+)$", text, re.MULTILINE)
    return float(found[1]) if found else 0.0


def test_sum_over_workers(server: Server) -> None:
    line = 'http_requests_total{kind="page",method="GET",status="200"}'
    before = count(scrape(server), line)
    for _ in range(50):
        server.ask(b"GET /" + CLOSE)
    deadline = time.monotonic() + 5
    while count(scrape(server), line) < before + 50 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert [count(scrape(server), line) - before for _ in range(5)] == [50] * 5


def test_labels_are_few_whatever_visitors_send(server: Server) -> None:
    for number in range(30):
        server.ask(b"X%d /path%d" % (number, number) + CLOSE)
        server.ask(b"GET /other%d" % number + CLOSE)
    text = scrape(server)
    assert "path1" not in text
    assert "other1" not in text
    assert len(text.splitlines()) < 150


def test_format(server: Server) -> None:
    answer = server.ask(b"GET /metrics" + CLOSE)
    assert b"Content-Type: text/plain; version=0.0.4; charset=utf-8" in answer
    assert b"Cache-Control: no-store" in answer
    text = scrape(server)
    assert "# TYPE http_request_duration_seconds histogram" in text
    assert "# TYPE http_response_body_bytes_total counter" in text
