"""Disjoint sets by union and find (Tarjan, 1975): things that hang together, pair by pair."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Member = TypeVar("Member", bound=Hashable)


class DisjointSets(Generic[Member]):
    """Sets that grow by being joined; whatever was not named yet is a set of its own."""

    def __init__(self) -> None:
        self._parent: dict[Member, Member] = {}

    def find(self, member: Member) -> Member:
        """Return the member that stands for the whole set; another one may after the next `join`."""
        while (parent := self._parent.setdefault(member, member)) != member:
            self._parent[member] = self._parent[parent]
            member = parent
        return member

    def join(self, a: Member, b: Member) -> None:
        """Make one set of those of a and b."""
        self._parent[self.find(b)] = self.find(a)
