"""Scored pairs to clusters, under cannot-link rules, so that chains don't melt a war into one.

Pairs are taken best first. Two clusters are joined where no scored pair across them is ruled
out, and where, on average over the pairs that were scored across them, they are alike. Whether
two clusters are joined depends on the pairs across these two alone. A claim that is alone when
that is done is joined, on less, with the incident of the claim that it is most alike.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dateline.link.judged import JudgedPair
from dateline.link.levels import Bits, Flags
from dateline.link.neighbours import PARTS_OF_A_BIT, Neighbours
from dateline.link.ragged import Index
from dateline.link.score import LONE_BITS, RULED_OUT_BITS, THRESHOLD_BITS

MIN_MEAN_BITS = 1.0
PAIR = 2
Pair = tuple[str, str]
Rows = tuple[int, int]


class Clusters:
    """Claims in clusters, by row; finds how alike two clusters are from the pairs across."""

    def __init__(self, neighbours: Neighbours, exempt: frozenset[Rows] = frozenset()) -> None:
        n = len(neighbours.starts) - 1
        self._neighbours = neighbours
        self._exempt = exempt
        self._cluster_of = list(range(n))
        self._holders = np.arange(n, dtype=np.int32)
        self._members = {row: [row] for row in range(n)}
        self._weights = np.diff(neighbours.starts).tolist()
        self._unlike: dict[Rows, int] = {}
        self._barred: dict[int, set[int]] = {}

    def bar(self, left: int, right: int) -> None:
        """Never join the clusters of these two."""
        one, other = self._cluster_of[left], self._cluster_of[right]
        if one != other:
            self._barred.setdefault(one, set()).add(other)
            self._barred.setdefault(other, set()).add(one)

    def join(self, left: int, right: int) -> bool:
        """Join the clusters of these two, whose pair is linked; whether that was allowed."""
        if not self.can_join(left, right):
            return False
        self.unite(left, right)
        return True

    def unite(self, left: int, right: int) -> None:
        """Join the clusters of these two, which are known to come together."""
        self._merge(self._cluster_of[left], self._cluster_of[right])

    def can_join(self, left: int, right: int) -> bool:
        """Whether the clusters of these two, whose pair is linked, would be joined."""
        one, other = self._cluster_of[left], self._cluster_of[right]
        is_open = one != other and other not in self._barred.get(one, ())
        return is_open and self._alike(one, other)

    def copy(self) -> "Clusters":
        """The same clusters, which can be joined without these being so."""
        found = Clusters(self._neighbours, self._exempt)
        found._cluster_of = self._cluster_of.copy()
        found._holders = self._holders.copy()
        found._members = {row: some.copy() for row, some in self._members.items()}
        found._weights = self._weights.copy()
        found._unlike = self._unlike.copy()
        found._barred = {row: some.copy() for row, some in self._barred.items()}
        return found

    def alone(self) -> Flags:
        """Which claims are in one cluster with no other."""
        sizes = np.bincount(self._holders, minlength=len(self._holders))
        are_alone: Flags = sizes[self._holders] == 1
        return are_alone

    def is_alone(self, row: int) -> bool:
        """Whether a claim is in one cluster with no other."""
        return len(self._members[self._cluster_of[row]]) == 1

    def decide(self, left: int, right: int, *, is_same: bool) -> bool:
        """Do as was decided unless what was done before forbids it; whether two were joined."""
        one, other = self._cluster_of[left], self._cluster_of[right]
        if not is_same:
            self.bar(left, right)
        elif one != other and other not in self._barred.get(one, ()):
            self._merge(one, other)
            return True
        return False

    def groups(self) -> list[list[int]]:
        """The clusters, each ascending, by their first."""
        return sorted(sorted(members) for members in self._members.values())

    def _alike(self, one: int, other: int) -> bool:
        """Whether no pair across is ruled out, and all together are alike enough.

        Clusters only grow: of two that are as large as when they were unlike, nothing is new.
        """
        if self._weights[one] > self._weights[other]:
            one, other = other, one
        n_members = len(self._members[one]) + len(self._members[other])
        if n_members == PAIR:
            return True  # the only pair across is the one that links them
        if self._unlike.get((one, other)) == n_members:
            return False
        scores = self._scores_across(one, other)
        if scores is None:
            return False
        is_alike = int(scores.sum(dtype=np.int64)) >= MIN_MEAN * len(scores)
        if not is_alike:
            self._unlike[one, other] = n_members
        return is_alike

    def _scores_across(self, one: int, other: int) -> NDArray[np.int32] | None:
        """The scores of all pairs across; None where one of them is ruled out."""
        at = self._neighbours.of_rows(self._members[one])
        at = at[self._holders[self._neighbours.others[at]] == other]
        scores: NDArray[np.int32] = self._neighbours.scores[at]
        for ruled_out in at[scores <= RULED_OUT].tolist():
            row = self._neighbours.whose(ruled_out)
            beside = int(self._neighbours.others[ruled_out])
            if not self._is_exempt(row, beside):
                self.bar(row, beside)
                return None
        return scores

    def _is_exempt(self, one: int, other: int) -> bool:
        return (min(one, other), max(one, other)) in self._exempt

    def _merge(self, one: int, other: int) -> None:
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        self._weights[one] += self._weights[other]
        moved = self._members.pop(other)
        for member in moved:
            self._cluster_of[member] = one
        self._holders[moved] = one
        self._members[one].extend(moved)
        for third in self._barred.pop(other, ()):
            self._barred[third].discard(other)
            if third != one:
                self._barred[third].add(one)
                self._barred.setdefault(one, set()).add(third)


RULED_OUT = round(RULED_OUT_BITS * PARTS_OF_A_BIT)
MIN_MEAN = round(MIN_MEAN_BITS * PARTS_OF_A_BIT)


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision on two claims, by their rows."""

    left: int
    right: int
    is_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Clustered:
    """Rows in clusters, and how these came together.

    Attributes:
        groups: the clusters, each ascending, by their first.
        by_hand: the decisions that joined two, in their order; they come first.
        linked: positions of the pairs that joined two, in their order.
        lone: positions of those that joined one that was alone then, in their order, each with
            the row of that one.
    """

    groups: list[list[int]]
    by_hand: list[Decided]
    linked: list[int]
    lone: list[tuple[int, int]]

    @property
    def joined(self) -> list[int]:
        """The positions of all pairs that joined two."""
        return [*self.linked, *(at for at, _ in self.lone)]


@dataclass(frozen=True, slots=True)
class Linked:
    """Rows in clusters when all linked pairs had their turn.

    Attributes:
        clusters: they are copied before anything is joined to them.
        by_hand: the decisions that joined two.
        linked: positions of the pairs that joined two.
        turns: the position and the rows of each pair that is the first of one that is still
            alone, best first.
    """

    clusters: Clusters
    by_hand: list[Decided]
    linked: list[int]
    turns: list[tuple[int, int, int]]

    def with_lone(self, tried: Collection[int] = ()) -> Clustered:
        """What becomes of them when each that is still alone had its turn.

        Args:
            tried: rows that are most alike others, with which they are not joined.
        """
        return replace(self, clusters=self.clusters.copy()).ended(tried)

    def ended(self, tried: Collection[int] = ()) -> Clustered:
        """The same, where `clusters` is needed no more: it is changed."""
        lone = list(join_lone(self.clusters, self.turns, {*tried}))
        return Clustered(
            groups=self.clusters.groups(), by_hand=self.by_hand, linked=self.linked, lone=lone
        )


def link_rows(
    n: int, pairs: tuple[Index, Index], bits: Bits, decided: Sequence[Decided] = ()
) -> Linked:
    """Clusters of rows, those that are alone apart.

    Args:
        n: the number of claims.
        pairs: the rows of each compared pair, left before right.
        bits: their scores.
        decided: the latest first: each holds unless a later one forbids it.
    """
    left, right = pairs
    is_near = bits >= LONE_BITS
    may_join = np.zeros(n, dtype=bool)
    may_join[left[is_near]] = may_join[right[is_near]] = True
    may_join[[row for one in decided for row in (one.left, one.right)]] = True
    counts = may_join[left] & may_join[right]
    by_hand = {(one.left, one.right) for one in decided if one.is_same}
    clusters = Clusters(
        Neighbours.of(n, left[counts], right[counts], bits[counts]),
        frozenset((min(pair), max(pair)) for pair in by_hand),
    )
    decisions = [
        one for one in decided if clusters.decide(one.left, one.right, is_same=one.is_same)
    ]
    at = np.flatnonzero(is_near)
    order = at[np.lexsort((right[at], left[at], -bits[at]))]
    n_linked = int(np.count_nonzero(bits >= THRESHOLD_BITS))
    best = order[:n_linked]
    best_first = zip(best.tolist(), left[best].tolist(), right[best].tolist(), strict=True)
    linked = [n for n, one, other in best_first if clusters.join(one, other)]
    at = order[_first_of(clusters.alone(), left[order], right[order])]
    turns = list(zip(at.tolist(), left[at].tolist(), right[at].tolist(), strict=True))
    return Linked(clusters, decisions, linked, turns)


def _first_of(rows: Flags, left: Index, right: Index) -> Index:
    """The places of the pairs that are the first of one of these rows, ascending."""
    at = np.flatnonzero(rows[left] | rows[right])
    ends = np.stack([left[at], right[at]], axis=1).ravel()
    found, firsts = np.unique(ends, return_index=True)
    return np.unique(at[firsts[rows[found]] // PAIR])


def join_lone(
    clusters: Clusters, turns: Sequence[tuple[int, int, int]], tried: set[int]
) -> Iterator[tuple[int, int]]:
    """Join each claim that is still alone with the incident of the claim that it is most alike.

    Two that are both alone stay so: what is known by one report, and in other words by another,
    may be two happenings.

    Args:
        clusters: as they are when all linked pairs were tried.
        turns: the position and the rows of each near pair, or of those that come first for one
            of its two; best first.
        tried: what has had its turn; is added to.

    Yields:
        the position of each pair that joined two, and the row that was alone.
    """
    for n, one, other in turns:
        alone = {row for row in (one, other) if clusters.is_alone(row)}
        is_first = bool(alone - tried)
        tried |= {one, other}
        if len(alone) == 1 and is_first and clusters.join(one, other):
            yield n, alone.pop()


def cluster(
    ids: Iterable[str], bits: Mapping[Pair, float], judged: Sequence[JudgedPair] = ()
) -> tuple[list[list[str]], list[Pair]]:
    """Clusters of claim ids, each ascending, and the pairs that joined them, best first.

    Args:
        ids: all claims.
        bits: the score of each compared pair.
        judged: decisions on pairs, the latest first.
    """
    names = sorted(ids)
    row_of = {one: row for row, one in enumerate(names)}
    pairs = list(bits)
    rows = np.array([[row_of[one], row_of[other]] for one, other in pairs], dtype=np.int64)
    left, right = rows.reshape(-1, 2).T
    scores = np.array(list(bits.values()), dtype=float)
    decided = decisions_on(row_of, judged)
    found = link_rows(len(names), (left, right), scores, decided).ended()
    return named(names, found.groups), [pairs[n] for n in found.joined]


def named(ids: Sequence[str], groups: Iterable[Sequence[int]]) -> list[list[str]]:
    """Groups of rows as groups of the claims' ids."""
    return [[ids[row] for row in group] for group in groups]


def decisions_on(row_of: Mapping[str, int], judged: Sequence[JudgedPair]) -> list[Decided]:
    """The decisions on claims that are known, by their rows."""
    return [
        Decided(row_of[one.left], row_of[one.right], one.is_same)
        for one in judged
        if one.left in row_of and one.right in row_of
    ]
