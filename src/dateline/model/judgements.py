"""Judgements: decisions of a person or a rule. Append-only; undoing is another judgement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dateline.errors import InvalidRecordError
from dateline.model.ids import make_id
from dateline.model.reports import check_utc
from dateline.model.vocabulary import Verdict

Groups = tuple[tuple[str, ...], ...]
PAIR_VERDICTS = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.PART_OF})
"""Verdicts on how two subjects relate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Who decided what about which records, when and why.

    Attributes:
        id: ``jdg1-…``, from everything else (`judge`).
        subjects: ids of claims, incidents or (for UNDO) judgements, in the order that matters:
            for PART_OF the part, then the whole.
        value: the new value, for CORRECT: ``field=value``.
        claims: for each subject the claims that it stood for when this was decided, so that it
            holds whatever becomes of the incident's id; empty where the subjects are claims.
    """

    id: str
    verdict: Verdict
    subjects: tuple[str, ...]
    who: str
    at: datetime
    why: str = ""
    value: str | None = None
    claims: Groups = ()

    def __post_init__(self) -> None:
        check_utc(self.at)
        if not self.subjects:
            raise InvalidRecordError("a judgement needs a subject")
        if self.claims and len(self.claims) != len(self.subjects):
            raise InvalidRecordError(
                "a judgement names claims for all its subjects or for none"
            )

    @property
    def groups(self) -> Groups:
        """For each subject, the claims that it stands for."""
        return self.claims or tuple((one,) for one in self.subjects)


def judge(
    verdict: Verdict,
    subjects: tuple[str, ...],
    *,
    who: str,
    at: datetime,
    why: str = "",
    value: str | None = None,
) -> Judgement:
    """A judgement with the id that follows from its content."""
    identity = make_id("jdg", 1, (verdict, *subjects, who, at.isoformat(), why, value or ""))
    return Judgement(
        id=identity, verdict=verdict, subjects=subjects, who=who, at=at, why=why, value=value
    )


def standing(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Those that nobody has undone, the latest first; an undoing can itself be undone."""
    undone: set[str] = set()
    left: list[Judgement] = []
    for one in reversed(judgements):
        if one.id in undone:
            continue
        if one.verdict is Verdict.UNDO:
            undone.update(one.subjects)
        else:
            left.append(one)
    return tuple(left)
