"""A visitor's address: believed from trusted proxies, unspoofable from anybody else."""

import pytest

from app.proxies import client_address, is_trusted


@pytest.mark.parametrize(
    ("peer", "trusted", "expected"),
    [
        ("10.0.0.7", ("10.0.0.0/8",), True),
        ("10.0.0.7", ("10.0.0.7",), True),
        ("::ffff:10.0.0.7", ("10.0.0.7",), True),
        ("11.0.0.7", ("10.0.0.0/8", "::1"), False),
        ("127.0.0.1", (), False),
        ("", ("10.0.0.0/8",), False),
        ("nonsense", ("10.0.0.0/8",), False),
        ("nonsense", ("*",), True),
    ],
)
def test_is_trusted(peer: str, trusted: tuple[str, ...], expected: bool) -> None:
    assert is_trusted(peer, trusted) is expected


@pytest.mark.parametrize(
    ("peer", "forwarded", "trusted", "expected"),
    [
        ("10.0.0.7", "203.0.113.9", ("10.0.0.7",), "203.0.113.9"),
        ("10.0.0.7", "6.6.6.6, 203.0.113.9", ("10.0.0.7",), "203.0.113.9"),
        ("10.0.0.7", "203.0.113.9", (), "10.0.0.7"),
        ("9.9.9.9", "203.0.113.9", ("10.0.0.7",), "9.9.9.9"),
        ("10.0.0.7", "6.6.6.6, 203.0.113.9, 10.9.9.9", ("10.0.0.0/8",), "203.0.113.9"),
        ("10.0.0.7", "10.1.1.1, 10.9.9.9", ("10.0.0.0/8",), "10.1.1.1"),
        ("10.0.0.7", "6.6.6.6, 203.0.113.9", ("*",), "203.0.113.9"),
        ("10.0.0.7", "", ("10.0.0.7",), "10.0.0.7"),
        ("10.0.0.7", "unknown", ("10.0.0.7",), "10.0.0.7"),
        ("10.0.0.7", '1.2.3.4, "><script>', ("*",), "10.0.0.7"),
        ("10.0.0.7", "2001:db8::1", ("*",), "2001:db8::1"),
    ],
)
def test_client_address(peer: str, forwarded: str, trusted: tuple[str, ...], expected: str) -> None:
    assert client_address({"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": forwarded}, trusted) == expected
