"""Scored pairs to clusters, under cannot-link rules, so that chains don't melt a war into one.

Pairs are taken best first. Two clusters are joined where no scored pair across them is ruled
out, and where, on average over the pairs that were scored across them, they are alike.
"""

from collections.abc import Iterable, Mapping, Sequence

from dateline.link.judged import JudgedPair
from dateline.link.score import RULED_OUT_BITS, THRESHOLD_BITS

MIN_MEAN_BITS = 2.0
Pair = tuple[str, str]


class Clusters:
    """Claims in clusters; knows for each two clusters how alike their claims are."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._members = {one: [one] for one in ids}
        self._cluster_of = {one: one for one in self._members}
        self._sums: dict[str, dict[str, tuple[float, int]]] = {one: {} for one in self._members}
        self._barred: dict[str, set[str]] = {one: set() for one in self._members}

    def add_score(self, left: str, right: str, bits: float) -> None:
        """Take note of a scored pair, before anything is merged."""
        self._sums[left][right] = self._sums[right][left] = (bits, 1)

    def bar(self, left: str, right: str) -> None:
        """Never join the clusters of these two."""
        one, other = self._cluster_of[left], self._cluster_of[right]
        if one != other:
            self._barred[one].add(other)
            self._barred[other].add(one)

    def join(self, left: str, right: str) -> bool:
        """Join the clusters of these two where that is allowed; whether it was done."""
        one, other = self._cluster_of[left], self._cluster_of[right]
        if one == other or other in self._barred[one]:
            return False
        total, number = self._sums[one].get(other, (0.0, 0))
        if number and total / number < MIN_MEAN_BITS:
            return False
        self.merge(left, right)
        return True

    def merge(self, left: str, right: str) -> None:
        """Join the clusters of these two, whatever speaks against it."""
        one, other = self._cluster_of[left], self._cluster_of[right]
        if one == other:
            return
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        for member in self._members[other]:
            self._cluster_of[member] = one
        self._members[one].extend(self._members.pop(other))
        self._merge_sums(one, other)
        self._merge_bars(one, other)

    def decide(self, judged: JudgedPair) -> None:
        """Do as was decided, unless what was done before forbids it."""
        if not {judged.left, judged.right} <= self._cluster_of.keys():
            return
        if not judged.is_same:
            self.bar(judged.left, judged.right)
        elif self._cluster_of[judged.left] not in self._barred[self._cluster_of[judged.right]]:
            self.merge(judged.left, judged.right)

    def groups(self) -> list[list[str]]:
        """The clusters, each ascending."""
        return sorted(sorted(members) for members in self._members.values())

    def _merge_sums(self, one: str, other: str) -> None:
        self._sums[one].pop(other, None)
        for third, (total, number) in self._sums.pop(other).items():
            self._sums[third].pop(other, None)
            if third != one:
                known, times = self._sums[one].get(third, (0.0, 0))
                joined = (known + total, times + number)
                self._sums[one][third] = self._sums[third][one] = joined

    def _merge_bars(self, one: str, other: str) -> None:
        for third in self._barred.pop(other):
            self._barred[third].discard(other)
            if third != one:
                self._barred[third].add(one)
                self._barred[one].add(third)
        self._barred[one].discard(other)


def cluster(
    ids: Iterable[str], bits: Mapping[Pair, float], judged: Sequence[JudgedPair] = ()
) -> tuple[list[list[str]], list[Pair]]:
    """Clusters of claim ids, each ascending, and the pairs that joined them, best first.

    Args:
        ids: all claims.
        bits: the score of each compared pair.
        judged: decisions on pairs, the latest first: each holds unless a later one forbids it.
    """
    clusters = Clusters(ids)
    ruled_out: list[Pair] = []
    for pair, score in bits.items():
        if score <= RULED_OUT_BITS:
            ruled_out.append(pair)
        else:
            clusters.add_score(*pair, score)
    for one in judged:
        clusters.decide(one)
    joined_by_hand = {(one.left, one.right) for one in judged if one.is_same}
    for pair in ruled_out:
        if pair not in joined_by_hand:
            clusters.bar(*pair)
    linking = sorted((-score, pair) for pair, score in bits.items() if score >= THRESHOLD_BITS)
    joined = [pair for _, pair in linking if clusters.join(*pair)]
    return clusters.groups(), joined
