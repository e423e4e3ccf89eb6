"""Whether clusters that meet would be joined: both histories are gone through side by side."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from dateline.link.cluster import Clusters
from dateline.link.compared import Compared
from dateline.link.history import LONE_BEGIN, Joining
from dateline.link.judged import JudgedPair
from dateline.link.neighbours import Neighbours
from dateline.link.view import View


class Turn(NamedTuple):
    """A pair of claims of two clusters, when it has its turn.

    Attributes:
        when: the pair with that moment.
        inside: a claim that was looked at.
        outside: the other.
        is_first: whether the first, if alone, may be most alike the other.
    """

    when: Joining
    inside: str
    outside: str
    is_first: bool


def joining_turns(
    view: View,
    claims: Collection[str],
    compared: Compared,
    joinings: Iterable[Joining],
    turns: Sequence[Turn],
    judged: Sequence[JudgedPair],
) -> Iterator[Turn]:
    """The turns at which two clusters would be joined, if none was before.

    Args:
        view: what was looked at.
        claims: those that the clusters are made of.
        compared: all pairs across any two that meet; what else joins them is known.
        joinings: how they come together by themselves.
        turns: when two meet.
        judged: the decisions on pairs.
    """
    ids, pairs, bits = view.pairs_among(claims, compared)
    row_of = {one: row for row, one in enumerate(ids)}
    clusters = Clusters(
        Neighbours.of(len(ids), pairs.left, pairs.right, bits), _exempt(row_of, judged)
    )
    events: list[tuple[Joining, Turn | None]] = [(one.when, one) for one in turns]
    events += [(one, None) for one in joinings if one.left in row_of]
    for when, turn in sorted(events, key=itemgetter(0)):
        left, right = row_of[when.left], row_of[when.right]
        if turn is None:
            clusters.unite(left, right)
        elif _has_turn(clusters, turn, row_of) and clusters.can_join(left, right):
            yield turn


def _exempt(
    row_of: Mapping[str, int], judged: Sequence[JudgedPair]
) -> frozenset[tuple[int, int]]:
    """The pairs that are one by decision, whatever speaks against it."""
    rows = (
        (row_of[one.left], row_of[one.right])
        for one in judged
        if one.is_same and one.left in row_of and one.right in row_of
    )
    return frozenset((min(pair), max(pair)) for pair in rows)


def _has_turn(clusters: Clusters, turn: Turn, row_of: Mapping[str, int]) -> bool:
    """Whether a pair may join two at that moment: at the end, only one that is alone."""
    if turn.when.moment < LONE_BEGIN.moment:
        return True
    is_alone = clusters.is_alone(row_of[turn.inside])
    meets_one = clusters.is_alone(row_of[turn.outside])
    return turn.is_first and not meets_one if is_alone else meets_one
