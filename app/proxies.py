"""Whose word is taken for who a visitor is: the proxies named in FORWARDED_ALLOW_IPS, and nobody else's."""

import ipaddress
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

MAX_HOPS = 32


@lru_cache(maxsize=1024)
def is_trusted(address: str, trusted: tuple[str, ...]) -> bool:
    """Whether an address is one of the trusted addresses or networks; "*" trusts everybody."""
    try:
        peer = ipaddress.ip_address(address)
    except ValueError:
        return "*" in trusted
    peer = getattr(peer, "ipv4_mapped", None) or peer
    return "*" in trusted or any(peer in ipaddress.ip_network(item) for item in trusted)


def client_address(environ: dict[str, Any], trusted: Sequence[str]) -> str:
    """Give the visitor's address: the last in X-Forwarded-For that no trusted proxy has, else the peer's."""
    peer = str(environ.get("REMOTE_ADDR", ""))
    forwarded = str(environ.get("HTTP_X_FORWARDED_FOR", ""))
    if not forwarded or not is_trusted(peer, tuple(trusted)):
        return peer
    address = peer
    # Each proxy appends its peer, so what is left of the first untrusted address, or of any under "*", may be invented.
    for item in forwarded.rsplit(",", MAX_HOPS)[::-1]:
        try:
            address = str(ipaddress.ip_address(item.strip()))
        except ValueError:
            return address
        if "*" in trusted or not is_trusted(address, tuple(trusted)):
            return address
    return address
