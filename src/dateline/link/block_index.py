"""What `incremental` asks of an index of the claims that were linked before."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from dateline.link.columns import Columns
from dateline.model import Claim


class BlockIndex(Protocol):
    """Claims that were linked before, found by the keys of their blocks."""

    def sizes(self, keys: Collection[int], at_most: int) -> Mapping[int, int]:
        """How many claims have each of these keys, counted no further than `at_most`."""
        ...

    def members(self, keys: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The ids of the claims that have each of these keys."""
        ...

    def columns(self, ids: Collection[str]) -> Columns:
        """What of these claims is compared; those that it does not hold are left out."""
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

    def has_incident(self, incident_id: str) -> bool:
        """Whether there is an incident of this id."""
        ...
