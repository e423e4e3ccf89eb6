"""An answer becomes a judgement and a row of the log, in one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from dateline.errors import InvalidRecordError
from dateline.link.corrections import correct_claim
from dateline.model import Claim, Judgement, Verdict, judge
from dateline.store import SqlStore
from dateline.store.decisions import (
    ItemKind,
    ReviewAnswer,
    ReviewDecision,
    add_decision,
    decision_id,
    free_lock,
    read_decisions,
    standing_decisions,
)
from dateline.store.sql import write_judgement
from dateline.web.problems import RequestError, not_found
from dateline.web.queries.reading import read_claims
from dateline.web.review.consequences import VERDICTS, judgement_for
from dateline.web.review.items import Item

ANSWERS = {
    ItemKind.CLAIM: frozenset(
        {ReviewAnswer.ACCEPT, ReviewAnswer.FIX, ReviewAnswer.REJECT, ReviewAnswer.UNSURE}
    ),
    ItemKind.PAIR: frozenset(
        {
            ReviewAnswer.SAME,
            ReviewAnswer.DIFFERENT,
            ReviewAnswer.PART_OF,
            ReviewAnswer.UNSURE,
        }
    ),
}
RIGHT_IN_LEFT = "right_in_left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a reviewer answers.

    Attributes:
        field: what is put right, for FIX, with its `value`; for PART_OF a `value` of
            ``right_in_left`` says that the second is the part.
    """

    answer: ReviewAnswer
    who: str
    at: datetime
    field: str | None = None
    value: str | None = None
    reason: str = ""
    was_blind: bool = False
    suggestion_shown: bool = True
    ms_spent: int | None = None


def keep_reply(store: SqlStore, item: Item, reply: Reply) -> ReviewDecision:
    """Keep what a reviewer answers to an item.

    Raises:
        RequestError: the answer does not go with the item.
    """
    if reply.answer not in ANSWERS[item.kind]:
        raise RequestError(
            400, "bad_answer", f"{reply.answer.value} is no answer to a {item.kind.value}"
        )
    with store.writing() as connection:
        judgement = _judgement(connection, item, reply)
        write_judgement(connection, judgement)
        decision = ReviewDecision(
            id=decision_id(item.id, reply.who, reply.at),
            item_id=item.id,
            kind=item.kind,
            subjects=item.subjects,
            who=reply.who,
            at=reply.at,
            answer=reply.answer,
            field=reply.field,
            value=reply.value,
            reason=reply.reason,
            was_blind=reply.was_blind,
            suggestion=item.suggestion,
            suggestion_shown=reply.suggestion_shown,
            ms_spent=reply.ms_spent,
            judgement_id=judgement.id,
        )
        add_decision(connection, decision)
        free_lock(connection, item.id, reply.who)
    return decision


def undo(
    store: SqlStore, *, who: str, at: datetime, wanted: str | None = None, of_all: bool = False
) -> ReviewDecision:
    """Take back a decision: the latest of `who`, or the one that is `wanted`.

    Args:
        store: holds the log.
        who: takes it back.
        at: when.
        wanted: a decision's id.
        of_all: whether they may take back what others decided.

    Raises:
        RequestError: there is no such decision that stands.
    """
    with store.writing() as connection:
        rows = list(read_decisions(connection, who=None if of_all and wanted else who))
        standing = [
            one for one in standing_decisions(rows) if wanted is None or one.id == wanted
        ]
        if not standing:
            raise not_found("decision of yours that could be taken back")
        last = standing[-1]
        judgement = judge(Verdict.UNDO, (last.judgement_id,), who=who, at=at)
        write_judgement(connection, judgement)
        row = ReviewDecision(
            id=decision_id(last.item_id, who, at),
            item_id=last.item_id,
            kind=last.kind,
            subjects=last.subjects,
            who=who,
            at=at,
            answer=ReviewAnswer.UNDO,
            judgement_id=judgement.id,
            undoes=last.id,
        )
        add_decision(connection, row)
    return row


def _judgement(connection: Connection, item: Item, reply: Reply) -> Judgement:
    turned = reply.answer is ReviewAnswer.PART_OF and reply.value == RIGHT_IN_LEFT
    subjects = tuple(reversed(item.subjects)) if turned else item.subjects
    ordered = replace(item, subjects=subjects)
    made = judgement_for(
        connection, ordered, VERDICTS[reply.answer], who=reply.who, at=reply.at
    )
    value = _correction(connection, item, reply) if reply.answer is ReviewAnswer.FIX else None
    again = judge(
        made.verdict, made.subjects, who=made.who, at=made.at, why=reply.reason, value=value
    )
    return replace(again, claims=made.claims)


def _correction(connection: Connection, item: Item, reply: Reply) -> str:
    """``field=value``, where the claim can be put right so."""
    found: list[Claim] = read_claims(connection, item.subjects)
    if not reply.field or reply.value is None or not found:
        raise RequestError(400, "bad_value", "a fix needs a field and its value", "field")
    value = f"{reply.field}={reply.value}"
    try:
        correct_claim(found[0], value)
    except InvalidRecordError as error:
        raise RequestError(400, "bad_value", str(error), "value") from error
    return value
