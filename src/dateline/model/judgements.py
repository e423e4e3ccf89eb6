"""Judgements: decisions of a person or a rule. Append-only; undoing is another judgement."""

from dataclasses import dataclass
from datetime import datetime

from dateline.errors import InvalidRecordError
from dateline.model.ids import make_id
from dateline.model.reports import check_utc
from dateline.model.vocabulary import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Who decided what about which records, when and why.

    Attributes:
        id: ``jdg1-…``, from everything else (`judge`).
        subjects: ids of claims, incidents or (for UNDO) judgements, in the order that matters.
        value: the new value, for CORRECT: ``field=value``.
    """

    id: str
    verdict: Verdict
    subjects: tuple[str, ...]
    who: str
    at: datetime
    why: str = ""
    value: str | None = None

    def __post_init__(self) -> None:
        check_utc(self.at)
        if not self.subjects:
            raise InvalidRecordError("a judgement needs a subject")


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
