"""What would follow from an answer: which incidents join or part, and how large they become."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from dateline.link import correct_claims, link_claims
from dateline.model import Judgement, Verdict, judge
from dateline.store import tables
from dateline.store.decisions import ReviewAnswer
from dateline.store.rows import from_body
from dateline.web.queries.reading import read_claims
from dateline.web.review.items import Item

SOMEONE = "someone"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
VERDICTS = {
    ReviewAnswer.ACCEPT: Verdict.ACCEPT,
    ReviewAnswer.FIX: Verdict.CORRECT,
    ReviewAnswer.REJECT: Verdict.REJECT,
    ReviewAnswer.UNSURE: Verdict.UNSURE,
    ReviewAnswer.SAME: Verdict.SAME,
    ReviewAnswer.DIFFERENT: Verdict.DIFFERENT,
    ReviewAnswer.PART_OF: Verdict.PART_OF,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What an answer would do.

    Attributes:
        before: how many claims the incidents in question have.
        after: how many they would have; fewer numbers: they join; more: they part.
        says: the same in words.
    """

    answer: str
    before: list[int]
    after: list[int]
    says: str


def judgement_for(
    connection: Connection, item: Item, verdict: Verdict, *, who: str, at: datetime
) -> Judgement:
    """The judgement that an answer becomes; pairs of incidents stand for their claims."""
    made = judge(verdict, item.subjects, who=who, at=at)
    groups = tuple(members_of(connection, one) for one in item.subjects)
    if all(groups):
        return replace(made, claims=groups)
    return made


def members_of(connection: Connection, incident_id: str) -> tuple[str, ...]:
    """The claims of an incident; none where it is the id of something else."""
    table = tables.incident_claims
    query = select(table.c.claim_id).where(table.c.incident_id == incident_id)
    return tuple(sorted(connection.execute(query).scalars()))


def foresee(
    connection: Connection, item: Item, answers: Sequence[ReviewAnswer]
) -> list[Consequence]:
    """What each of `answers` would do to the incidents in question."""
    members = {one: members_of(connection, one) for one in item.incident_ids}
    before = [len(claims) for claims in members.values()]
    ids = [claim for claims in members.values() for claim in claims]
    stored = connection.execute(select(tables.judgements.c.body)).scalars()
    made = [from_body(Judgement, body) for body in stored]
    claims = correct_claims(read_claims(connection, ids), made)
    held = {claim: one for one, its in members.items() for claim in its}
    found = []
    for answer in answers:
        supposed = judgement_for(connection, item, VERDICTS[answer], who=SOMEONE, at=EPOCH)
        after = sorted(
            (len(one.claim_ids) for one in link_claims(claims, [*made, supposed], held)),
            reverse=True,
        )
        found.append(
            Consequence(
                answer=answer.value, before=before, after=after, says=_words(before, after)
            )
        )
    return found


def _words(before: Sequence[int], after: Sequence[int]) -> str:
    if sorted(before, reverse=True) == list(after):
        return "nothing changes"
    if not after:
        return "the incident is removed"
    olds, news = _listed(before), _listed(after)
    if len(after) < len(before):
        return f"incidents of {olds} join to one of {news}"
    if len(after) > len(before):
        return f"the incident of {olds} parts into {news}"
    return f"{olds} become {news}"


def _listed(numbers: Sequence[int]) -> str:
    words = [str(one) for one in numbers]
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
