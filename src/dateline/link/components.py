"""Clusters of many claims: what is not connected by any link is clustered apart.

Two claims can only come into one cluster along linked pairs, so each set of claims that links
connect is clustered by itself, and a new claim changes only the sets that it touches.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from dateline.link.block import Candidates
from dateline.link.cluster import cluster
from dateline.link.judged import JudgedPair
from dateline.link.levels import Bits
from dateline.link.ragged import Index
from dateline.link.score import THRESHOLD_BITS

Scored = tuple[int, int, float, int]
"""The rows of a pair, its score, and its position among the candidates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """All claims in clusters, and the pairs that joined them.

    Attributes:
        groups: claim ids, each group ascending, by their first.
        joined: positions among the candidates.
    """

    groups: list[list[str]]
    joined: list[int]


def group_claims(
    ids: Sequence[str], candidates: Candidates, bits: Bits, judged: Sequence[JudgedPair]
) -> Grouped:
    """The clusters of claims whose pairs have these scores.

    Args:
        ids: claim ids, ascending: what the candidates' rows stand for.
        candidates: the pairs that were compared.
        bits: their scores.
        judged: decisions on pairs, the latest first.
    """
    row_of = {one: row for row, one in enumerate(ids)} if judged else {}
    known = [one for one in judged if one.left in row_of and one.right in row_of]
    by_hand = [(row_of[one.left], row_of[one.right]) for one in known if one.is_same]
    roots = connect(len(ids), candidates, bits, by_hand)
    decided: dict[int, list[JudgedPair]] = defaultdict(list)
    for one in known:
        decided[roots[row_of[one.left]]].append(one)
    members: dict[int, list[str]] = defaultdict(list)
    for row, root in enumerate(roots):
        members[root].append(ids[row])
    groups = [claims for claims in members.values() if len(claims) == 1]
    joined: list[int] = []
    for root, pairs in _pairs_by_root(roots, candidates, bits):
        scored = {(ids[left], ids[right]): score for left, right, score, _ in pairs}
        found, linked = cluster(members.pop(root), scored, decided[root])
        groups.extend(found)
        number_of = {(ids[left], ids[right]): number for left, right, _, number in pairs}
        joined.extend(number_of[pair] for pair in linked)
    for root, claims in members.items():
        if len(claims) > 1:
            groups.extend(cluster(claims, {}, decided[root])[0])
    return Grouped(groups=sorted(groups), joined=joined)


def connect(
    n: int, candidates: Candidates, bits: Bits, by_hand: Sequence[tuple[int, int]]
) -> list[int]:
    """For each row the row that stands for all that links connect it with."""
    roots = list(range(n))

    def root_of(row: int) -> int:
        while roots[row] != row:
            roots[row] = roots[roots[row]]
            row = roots[row]
        return row

    linked = np.flatnonzero(bits >= THRESHOLD_BITS)
    links = zip(
        candidates.left[linked].tolist(), candidates.right[linked].tolist(), strict=True
    )
    for left, right in (*by_hand, *links):
        one, other = root_of(left), root_of(right)
        roots[max(one, other)] = min(one, other)
    return [root_of(row) for row in range(n)]


def _pairs_by_root(
    roots: Sequence[int], candidates: Candidates, bits: Bits
) -> Iterator[tuple[int, list[Scored]]]:
    """The compared pairs within each connected set, by the row that stands for it."""
    root = np.array(roots, dtype=np.int64)
    left: Index = root[candidates.left] if len(root) else candidates.left
    within = np.flatnonzero(left == root[candidates.right]) if len(root) else candidates.left
    order = within[np.argsort(left[within], kind="stable")]
    is_first = np.r_[True, np.diff(left[order]) != 0] if len(order) else np.zeros(0, bool)
    starts: list[int] = np.flatnonzero(is_first).tolist()
    for start, end in pairwise([*starts, len(order)]):
        at = order[start:end]
        columns = (candidates.left[at], candidates.right[at], bits[at], at)
        yield int(left[at[0]]), list(zip(*(one.tolist() for one in columns), strict=True))
