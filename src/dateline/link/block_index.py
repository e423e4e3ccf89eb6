"""What `incremental` asks of an index of the claims that were linked before."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from dateline.link.columns import Columns
from dateline.model import Claim, PairScore


class BlockIndex(Protocol):
    """Claims that were linked before, by their numbers, found by the keys of their blocks."""

    def sizes(self, keys: Collection[int], at_most: int) -> Mapping[int, int]:
        """How many claims have each of these keys, counted no further than `at_most`."""
        ...

    def members(self, keys: Collection[int]) -> Mapping[int, Sequence[int]]:
        """The numbers of the claims that have each of these keys."""
        ...

    def numbers(self, ids: Collection[str]) -> Mapping[str, int]:
        """The number of each of these claims that it holds."""
        ...

    def columns(self, numbers: Sequence[int]) -> Columns:
        """What of the claims of these numbers is compared, in their order."""
        ...

    def claims(self, ids: Collection[str]) -> Iterable[Claim]:
        """These claims."""
        ...

    def incidents(self, ids: Collection[str]) -> Mapping[str, str]:
        """The incident of each of these claims that is in one."""
        ...

    def claims_of(self, incidents: Collection[str]) -> Mapping[str, Sequence[str]]:
        """The ids of the claims of each of these incidents."""
        ...

    def histories(self, incidents: Collection[str]) -> Mapping[str, bytes]:
        """How each of these incidents came together, as `history.pack_history` gives it."""
        ...

    def pairs(self, incidents: Collection[str]) -> Mapping[str, Sequence[PairScore]]:
        """The pairs that hold each of these incidents together."""
        ...

    def has_incident(self, incident_id: str) -> bool:
        """Whether there is an incident of this id."""
        ...
