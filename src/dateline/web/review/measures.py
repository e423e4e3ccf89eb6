"""How far reviewers agree, with each other and with the machine, and how long they took."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from dateline.store.decisions import ItemKind, ReviewAnswer, ReviewDecision
from dateline.web.review.agreement import Agreement, krippendorff_alpha, latest_by_person


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMeasure:
    """What one person decided."""

    who: str
    n: int
    median_ms: float | None
    by_answer: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReport:
    """How far reviewers agree.

    Attributes:
        of_claims: Krippendorff's alpha over claims.
        of_pairs: likewise over pairs.
        follows_suggestion: share of answers that are the suggestion, where it was shown.
        follows_blind: the same where it was hidden; a gap between the two shows anchoring.
    """

    of_claims: Agreement
    of_pairs: Agreement
    n_decisions: int
    n_undone: int
    follows_suggestion: float | None
    follows_blind: float | None
    people: list[PersonMeasure]


def measure(
    rows: Sequence[ReviewDecision], standing: Sequence[ReviewDecision]
) -> AgreementReport:
    """The report over the whole log and what stands of it."""
    people = sorted({one.who for one in standing})
    return AgreementReport(
        of_claims=_agreement(standing, ItemKind.CLAIM),
        of_pairs=_agreement(standing, ItemKind.PAIR),
        n_decisions=len(standing),
        n_undone=sum(one.answer is ReviewAnswer.UNDO for one in rows),
        follows_suggestion=_follows([one for one in standing if one.suggestion_shown]),
        follows_blind=_follows([one for one in standing if not one.suggestion_shown]),
        people=[_person(who, standing) for who in people],
    )


def _agreement(standing: Sequence[ReviewDecision], kind: ItemKind) -> Agreement:
    said = ((o.item_id, o.who, o.answer.value) for o in standing if o.kind is kind)
    return krippendorff_alpha(list(one.values()) for one in latest_by_person(said).values())


def _follows(decisions: Sequence[ReviewDecision]) -> float | None:
    if not decisions:
        return None
    same = sum(one.answer.value == one.suggestion for one in decisions)
    return round(same / len(decisions), 4)


def _person(who: str, standing: Sequence[ReviewDecision]) -> PersonMeasure:
    mine = [one for one in standing if one.who == who]
    times = [one.ms_spent for one in mine if one.ms_spent is not None]
    return PersonMeasure(
        who=who,
        n=len(mine),
        median_ms=median(times) if times else None,
        by_answer=dict(sorted(Counter(one.answer.value for one in mine).items())),
    )
