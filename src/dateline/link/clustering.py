"""Clusters of a few claims among many, and how they came together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from dateline.link.block import RULE_NAMES, Candidates
from dateline.link.changed import Link, Settled
from dateline.link.cluster import Clustered, Linked, named
from dateline.link.grouping import link_named
from dateline.link.history import BY_HAND, LONE, Joining
from dateline.link.judged import JudgedPair
from dateline.link.levels import Bits


@dataclass(frozen=True, slots=True)
class Clustering:
    """What became of some claims.

    Attributes:
        ids: the claims, ascending.
        pairs: what of them was compared; rows are places among `ids`.
        bits: the scores of these pairs.
        linked: the clusters before those that were alone had their turn.
        rows: the clusters.
    """

    ids: Sequence[str]
    pairs: Candidates
    bits: Bits
    linked: Linked
    rows: Clustered

    @classmethod
    def of(
        cls, ids: Sequence[str], pairs: Candidates, bits: Bits, judged: Sequence[JudgedPair]
    ) -> "Clustering":
        """The clusters of claims.

        Args:
            ids: the claims, ascending.
            pairs: what of them is compared.
            bits: the scores of these pairs.
            judged: decisions on pairs, the latest first.
        """
        linked = link_named(ids, pairs, bits, judged)
        return cls(ids, pairs, bits, linked, linked.with_lone())

    def trying(self, tried: Collection[str]) -> "Clustering":
        """The clusters where these claims are joined with no others at the end."""
        rows = [at for at, one in enumerate(self.ids) if one in tried]
        return replace(self, rows=self.linked.with_lone(rows))

    @property
    def groups(self) -> list[list[str]]:
        """The clusters, each ascending, by their first."""
        return named(self.ids, self.rows.groups)

    def lone(self) -> set[str]:
        """The claims that were joined when they were still alone at the end."""
        return {self.ids[row] for _, row in self.rows.lone}

    def settled(self) -> Settled:
        """The clusters with the pairs that joined them."""
        links = [
            Link(*self._ends(at), RULE_NAMES[self.pairs.rules[at]]) for at in self.rows.joined
        ]
        return Settled(groups=self.groups, links=links, joinings=self.history())

    def history(self) -> list[Joining]:
        """What joined them, with the moment of each."""
        rows, ids = self.rows, self.ids
        turns = [(0.0, at) for at in rows.linked] + [(LONE, at) for at, _ in rows.lone]
        return [
            *(Joining(BY_HAND, ids[one.left], ids[one.right]) for one in rows.by_hand),
            *(Joining(turn - float(self.bits[at]), *self._ends(at)) for turn, at in turns),
        ]

    def _ends(self, at: int) -> tuple[str, str]:
        return self.ids[self.pairs.left[at]], self.ids[self.pairs.right[at]]
