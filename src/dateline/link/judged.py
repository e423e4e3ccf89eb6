"""What people and rules have decided about pairs of claims: the last word on a pair counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Judgement, Verdict

Pair = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPairs:
    """Pairs of claim ids that are judged to be one happening, or two."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


def replay(judgements: Iterable[Judgement]) -> JudgedPairs:
    """The pairs as they stand after all `judgements`, in their order."""
    made = list(judgements)
    undone = {one.subjects[0] for one in made if one.verdict is Verdict.UNDO}
    verdicts: dict[Pair, Verdict] = {}
    for one in made:
        if one.id not in undone and len(one.subjects) == 2:
            verdicts[frozenset(one.subjects)] = one.verdict
    return JudgedPairs(
        same=_with(verdicts, Verdict.SAME), different=_with(verdicts, Verdict.DIFFERENT)
    )


def _with(verdicts: dict[Pair, Verdict], verdict: Verdict) -> frozenset[Pair]:
    return frozenset(pair for pair, one in verdicts.items() if one is verdict)
