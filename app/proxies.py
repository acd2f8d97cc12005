"""Finds a visitor's address: only the proxies named in FORWARDED_ALLOW_IPS are believed."""

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
    """Return the visitor's address: the last in X-Forwarded-For that is not a trusted proxy's, else the peer's."""
    peer = str(environ.get("REMOTE_ADDR", ""))
    forwarded = str(environ.get("HTTP_X_FORWARDED_FOR", ""))
    if not forwarded or not is_trusted(peer, tuple(trusted)):
        return peer
    address = peer
    # Each proxy appends its peer, so what is to the left of the last untrusted address (under "*", of the last address)
    # may be made up.
    for item in forwarded.rsplit(",", MAX_HOPS)[::-1]:
        try:
            address = str(ipaddress.ip_address(item.strip()))
        except ValueError:
            return address
        if "*" in trusted or not is_trusted(address, tuple(trusted)):
            return address
    return address
