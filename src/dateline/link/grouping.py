"""Clusters of many claims at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.link.block import Candidates
from dateline.link.cluster import Clustered, Linked, decisions_on, link_rows, named
from dateline.link.judged import JudgedPair
from dateline.link.levels import Bits


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """All claims in clusters, and the pairs that joined them.

    Attributes:
        groups: claim ids, each group ascending, by their first.
        rows: the same by rows, and positions among the candidates.
    """

    groups: list[list[str]]
    rows: Clustered


def group_claims(
    ids: Sequence[str], candidates: Candidates, bits: Bits, judged: Sequence[JudgedPair]
) -> Grouped:
    """The clusters of claims whose pairs have these scores; see `link_named`."""
    rows = link_named(ids, candidates, bits, judged).ended()
    return Grouped(groups=named(ids, rows.groups), rows=rows)


def link_named(
    ids: Sequence[str], candidates: Candidates, bits: Bits, judged: Sequence[JudgedPair]
) -> Linked:
    """The clusters of claims before those that are alone have their turn.

    Args:
        ids: claim ids, ascending: what the candidates' rows stand for.
        candidates: the pairs that were compared.
        bits: their scores.
        judged: decisions on pairs, the latest first.
    """
    row_of = {one: row for row, one in enumerate(ids)} if judged else {}
    pairs = (candidates.left, candidates.right)
    return link_rows(len(ids), pairs, bits, decisions_on(row_of, judged))
