"""Disjoint sets by union-find (Tarjan, 1975): things that are linked pair by pair."""

from collections.abc import Hashable
from typing import Generic, TypeVar

Member = TypeVar("Member", bound=Hashable)


class DisjointSets(Generic[Member]):
    """Sets that grow by being joined; a member not seen before is a set of its own."""

    def __init__(self) -> None:
        self._parent: dict[Member, Member] = {}

    def find(self, member: Member) -> Member:
        """Return the member that stands for the whole set; after the next `join` it may be another one."""
        while (parent := self._parent.setdefault(member, member)) != member:
            self._parent[member] = self._parent[parent]
            member = parent
        return member

    def join(self, a: Member, b: Member) -> None:
        """Merge the sets of a and b."""
        self._parent[self.find(b)] = self.find(a)
