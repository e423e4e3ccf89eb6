"""Scored pairs to clusters, under cannot-link rules, so that chains don't melt a war into one.

Pairs are taken best first. Two clusters are joined where no pair across them is ruled out, and
where, on average over the pairs that were scored across them, they are alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.link.score import THRESHOLD_BITS, rules_out
from dateline.model import PairScore

MIN_MEAN_BITS = 2.0


def cluster(
    ids: Iterable[str],
    scores: Sequence[PairScore],
    *,
    same: frozenset[frozenset[str]] = frozenset(),
    different: frozenset[frozenset[str]] = frozenset(),
) -> list[list[str]]:
    """Clusters of claim ids, each ascending; the same in whatever order the input comes."""
    bits = {frozenset((one.left, one.right)): one.bits for one in scores}
    barred = {frozenset((one.left, one.right)) for one in scores if rules_out(one)}
    barred = (barred - same) | different
    group_of = {one: [one] for one in ids}
    known = [pair for pair in same if pair <= group_of.keys()]
    for pair in sorted(known, key=sorted):
        _merge(group_of, *sorted(pair))
    best_first = sorted(scores, key=lambda one: (-one.bits, one.left, one.right))
    for score in best_first:
        if score.bits < THRESHOLD_BITS:
            break
        left, right = group_of[score.left], group_of[score.right]
        if left is not right and _may_join(left, right, bits, barred):
            _merge(group_of, score.left, score.right)
    unique = {id(group): group for group in group_of.values()}
    return sorted(sorted(group) for group in unique.values())


def reasons_within(
    clusters: Sequence[Sequence[str]], scores: Iterable[PairScore]
) -> Mapping[int, tuple[PairScore, ...]]:
    """The linking pairs inside each cluster, by its position, best first."""
    cluster_of = {one: number for number, group in enumerate(clusters) for one in group}
    inside: dict[int, list[PairScore]] = defaultdict(list)
    for score in scores:
        number = cluster_of[score.left]
        if score.bits >= THRESHOLD_BITS and cluster_of[score.right] == number:
            inside[number].append(score)
    return {
        number: tuple(sorted(found, key=lambda one: (-one.bits, one.left, one.right)))
        for number, found in inside.items()
    }


def _may_join(
    left: Sequence[str],
    right: Sequence[str],
    bits: Mapping[frozenset[str], float],
    barred: Iterable[frozenset[str]],
) -> bool:
    across = [frozenset((one, other)) for one in left for other in right]
    if any(pair in barred for pair in across):
        return False
    scored = [bits[pair] for pair in across if pair in bits]
    return sum(scored) / len(scored) >= MIN_MEAN_BITS


def _merge(group_of: dict[str, list[str]], left: str, right: str) -> None:
    one, other = group_of[left], group_of[right]
    if one is other:
        return
    one.extend(other)
    group_of.update(dict.fromkeys(other, one))
