"""What people and rules have decided about pairs of claims: the latest word counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from dateline.model import Judgement, Verdict, standing

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPair:
    """Two claims that are judged to be one happening, or two."""

    left: str
    right: str
    is_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What was decided, as it stands.

    Attributes:
        pairs: the latest decision first; each holds unless a later one says otherwise.
        parts: (claim of the part, claim of the whole).
        rejected: claims that are no claims: misread.
    """

    pairs: tuple[JudgedPair, ...] = ()
    parts: tuple[Pair, ...] = ()
    rejected: frozenset[str] = frozenset()


def replay(judgements: Sequence[Judgement]) -> Judged:
    """What stands after all `judgements`, in their order."""
    left = standing(judgements)
    return Judged(
        pairs=tuple(pair for one in left for pair in _judged_pairs(one)),
        parts=tuple(_parts(left)),
        rejected=frozenset(_rejected(left)),
    )


def _judged_pairs(one: Judgement) -> Iterator[JudgedPair]:
    if len(one.groups) != 2:
        return
    if one.verdict is Verdict.SAME:
        for left, right in combinations(sorted({c for group in one.groups for c in group}), 2):
            yield JudgedPair(left=left, right=right, is_same=True)
    if one.verdict in (Verdict.DIFFERENT, Verdict.PART_OF):
        for left, right in product(*one.groups):
            if left != right:
                yield JudgedPair(left=left, right=right, is_same=False)


def _parts(left: Iterable[Judgement]) -> Iterator[Pair]:
    for one in left:
        if one.verdict is Verdict.PART_OF and len(one.groups) == 2:
            yield one.groups[0][0], one.groups[1][0]


def _rejected(left: Iterable[Judgement]) -> Iterator[str]:
    """Claims whose latest word, of acceptance or rejection, is rejection.

    To reject an incident is to say that it did not happen; its claims stay where they are.
    """
    seen: set[str] = set()
    for one in left:
        if one.verdict not in (Verdict.ACCEPT, Verdict.REJECT) or one.claims:
            continue
        for claim in set(one.subjects) - seen:
            seen.add(claim)
            if one.verdict is Verdict.REJECT:
                yield claim
