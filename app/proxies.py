"""Whose word is taken for who a visitor is: the proxies named in FORWARDED_ALLOW_IPS, and nobody else's."""

import ipaddress
from collections.abc import Sequence
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1024)
def is_trusted(address: str, trusted: tuple[str, ...]) -> bool:
    """Whether a peer's address is one of the trusted addresses or networks; "*" trusts every peer."""
    if "*" in trusted:
        return True
    try:
        peer = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(peer, ipaddress.IPv6Address) and peer.ipv4_mapped:
        peer = peer.ipv4_mapped
    return any(peer in ipaddress.ip_network(item) for item in trusted)


def client_address(environ: dict[str, Any], trusted: Sequence[str]) -> str:
    """Give the visitor's address: the last one a trusted proxy wrote into X-Forwarded-For, else the peer's."""
    peer = str(environ.get("REMOTE_ADDR", ""))
    forwarded = str(environ.get("HTTP_X_FORWARDED_FOR", ""))
    if not forwarded or not is_trusted(peer, tuple(trusted)):
        return peer
    try:
        return str(ipaddress.ip_address(forwarded.rsplit(",", 1)[-1].strip()))
    except ValueError:
        return peer
