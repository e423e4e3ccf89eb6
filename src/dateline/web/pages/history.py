"""What people decided about an incident, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dateline.model import Judgement, Verdict

WORDS: Final[Mapping[Verdict, str]] = {
    Verdict.SAME: "judged two claims to tell of one incident",
    Verdict.DIFFERENT: "judged two claims to tell of different incidents",
    Verdict.PART_OF: "judged one to be part of another",
    Verdict.UNSURE: "could not tell",
    Verdict.ACCEPT: "accepted a claim as read rightly",
    Verdict.REJECT: "rejected a claim as read wrongly",
    Verdict.CORRECT: "corrected a claim",
    Verdict.UNDO: "took an earlier decision back",
}

OF_INCIDENTS: Final[Mapping[Verdict, str]] = {
    Verdict.ACCEPT: "accepted the incident as told",
    Verdict.REJECT: "said that it did not happen so",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One decision."""

    at: datetime | None
    who: str
    words: str
    why: str


def history_of(judgements: Sequence[Judgement]) -> list[HistoryLine]:
    """The decisions, the latest first; one that was taken back says so."""
    undone = {
        subject for one in judgements if one.verdict is Verdict.UNDO for subject in one.subjects
    }
    return [_line(one, is_undone=one.id in undone) for one in reversed(judgements)]


def _line(judgement: Judgement, *, is_undone: bool) -> HistoryLine:
    words = WORDS.get(judgement.verdict, judgement.verdict.value.replace("_", " "))
    if judgement.claims and len(judgement.subjects) == 1:
        words = OF_INCIDENTS.get(judgement.verdict, words)
    if judgement.value:
        words = f"{words}: {judgement.value.replace('=', ' is ', 1)}"
    return HistoryLine(
        at=judgement.at,
        who=judgement.who,
        words=f"{words} (taken back since)" if is_undone else words,
        why=judgement.why,
    )
