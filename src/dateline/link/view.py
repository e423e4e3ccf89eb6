"""New claims, the claims around them with their scores, and the incidents these were in."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

import numpy as np

from dateline.link.block import Candidates
from dateline.link.block_index import BlockIndex
from dateline.link.columns import Columns
from dateline.link.compared import Compared, RowPairs
from dateline.link.earlier import Earlier
from dateline.link.known_scores import KnownScores
from dateline.link.levels import Bits, Flags
from dateline.link.score import LONE_BITS
from dateline.link.surroundings import Surroundings

Scored = tuple[str, str, float]
"""A pair of claims, the one that comes first by its id on the left, and its bits."""


@dataclass(slots=True)
class View:
    """What was looked at so far.

    Attributes:
        new: the new claims.
        seen: these and earlier claims, and which of them are compared.
        earlier: the incidents of earlier claims.
    """

    new: frozenset[str]
    seen: Surroundings
    earlier: Earlier
    _scores: KnownScores = field(default_factory=KnownScores)

    @classmethod
    def of(cls, index: BlockIndex, new: Columns) -> "View":
        """Of new claims among those that `index` holds."""
        return cls(frozenset(new.ids), Surroundings(index, new), Earlier(index))

    def bits(self, pairs: RowPairs) -> Bits:
        """The scores of these pairs."""
        return self._scores.of(self.seen.columns, *pairs)

    def near(self, claims: Collection[str], least: float = LONE_BITS) -> Iterator[Scored]:
        """The pairs of these claims that have so many bits at least."""
        found = self.seen.around(claims)
        bits = self.bits((found.left, found.right))
        return self.named(found, bits, bits >= least)

    def beside(self, claims: Collection[str], least: float = LONE_BITS) -> set[str]:
        """The claims in these pairs."""
        return {one for pair in self.near(claims, least) for one in pair[:2]}

    def named(self, found: Compared, bits: Bits, which: Flags) -> Iterator[Scored]:
        """Some of these pairs, by their claims."""
        some = found.some(which)
        left, right = self.seen.ids(some.left), self.seen.ids(some.right)
        return zip(left, right, bits[which].tolist(), strict=True)

    def incidents_of(self, pairs: RowPairs) -> list[tuple[str, str]]:
        """The incidents of the claims, all earlier, in each of these pairs."""
        left, right = (self.seen.ids(rows) for rows in pairs)
        self.earlier.know({*left, *right})
        of = self.earlier.incident_of
        return [(of[one], of[other]) for one, other in zip(left, right, strict=True)]

    def whole(self, claims: Collection[str]) -> set[str]:
        """These claims, and all that were in one incident with an earlier one of them."""
        return {*claims} | self.earlier.whole({*claims} - self.new)

    def pairs_among(
        self, claims: Collection[str], found: Compared
    ) -> tuple[list[str], Candidates, Bits]:
        """These claims, ascending; the pairs of them that were found; and their scores.

        Claims that were not seen have no pairs.
        """
        ids = sorted(claims)
        places = np.full(len(self.seen.row_of), -1, dtype=np.int64)
        rows = np.array([self.seen.row_of.get(one, -1) for one in ids], dtype=np.int64)
        places[rows[rows >= 0]] = np.flatnonzero(rows >= 0)
        pairs = Candidates(places[found.left], places[found.right], found.rules)
        return ids, pairs, self.bits((found.left, found.right))
