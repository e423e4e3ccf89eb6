"""An item as a reviewer sees it: the question, the evidence, and what would follow."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from dateline.link.corrections import CORRECTABLE
from dateline.model import Claim, Document
from dateline.store import tables
from dateline.store.decisions import ItemKind, ReviewAnswer
from dateline.store.rows import from_body
from dateline.web.queries.evidence import ClaimView, claim_views
from dateline.web.queries.incidents import read_rows
from dateline.web.queries.reading import read_claims
from dateline.web.queries.views import Dataset, IncidentRow
from dateline.web.review.consequences import Consequence, foresee, members_of
from dateline.web.review.deciding import ANSWERS
from dateline.web.review.queue import Turn
from dateline.web.review.value import Factor

CONTEXT_CHARACTERS = 400
MAX_CLAIMS_A_SIDE = 12
NO_NAMES: frozenset[str] = frozenset()
FORESEEN = {
    ItemKind.CLAIM: (ReviewAnswer.REJECT,),
    ItemKind.PAIR: (ReviewAnswer.SAME, ReviewAnswer.DIFFERENT),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two that a pair is about."""

    id: str
    incident: IncidentRow | None
    claims: list[ClaimView]
    n_claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """An item as a reviewer sees it; names are shown, as they are to be judged.

    Attributes:
        answers: what can be answered.
        correctable: the fields that a fix can put right.
        is_blind: the suggestion, the score and the confidence are hidden (0, or empty).
        suggestion: what the machine would answer; None where it is hidden.
        reasons: of the pair's score, comparison by comparison.
        claim: the claim in question, with the text before and after its sentence.
        sides: of a pair, the two incidents, or the two claims of one.
        consequences: what would follow from which answer.
        n_people: how many others have decided on it.
    """

    item_id: str
    kind: str
    answers: list[str]
    correctable: list[str]
    value: float
    factors: list[Factor]
    is_blind: bool
    suggestion: str | None
    bits: float | None
    reasons: list[str]
    claim: ClaimView | None
    text_before: str
    text_after: str
    incident: IncidentRow | None
    sides: list[Side]
    consequences: list[Consequence]
    n_people: int
    locked_until: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NextItems:
    """The next items, the first to be shown now; `left` counts all that are open."""

    items: list[ItemView]
    left: int
    is_pending: bool
    dataset: Dataset


def show(connection: Connection, turn: Turn) -> ItemView:
    """The view of one item."""
    item = turn.item
    pair = item.pair if not turn.is_blind else None
    rows = {one.id: one for one in read_rows(connection, list(item.incident_ids))}
    claim, before, after = _claim(connection, turn)
    return ItemView(
        item_id=item.id,
        kind=item.kind.value,
        answers=[one.value for one in ReviewAnswer if one in ANSWERS[item.kind]],
        correctable=list(CORRECTABLE) if item.kind is ItemKind.CLAIM else [],
        value=item.value,
        factors=list(item.factors),
        is_blind=turn.is_blind,
        suggestion=None if turn.is_blind else item.suggestion,
        bits=pair.bits if pair else None,
        reasons=list(pair.reasons) if pair else [],
        claim=claim,
        text_before=before,
        text_after=after,
        incident=rows.get(item.incident_ids[0]) if item.kind is ItemKind.CLAIM else None,
        sides=_sides(connection, turn, rows),
        consequences=foresee(connection, item, FORESEEN[item.kind]),
        n_people=turn.n_people,
        locked_until=turn.locked_until,
    )


def _claim(connection: Connection, turn: Turn) -> tuple[ClaimView | None, str, str]:
    if turn.item.kind is not ItemKind.CLAIM:
        return None, "", ""
    found = read_claims(connection, turn.item.subjects)
    if not found:
        return None, "", ""
    claim = _blinded(found[0]) if turn.is_blind else found[0]
    before, after = _around(connection, claim)
    return claim_views(connection, [claim], NO_NAMES)[0], before, after


def _blinded(claim: Claim) -> Claim:
    return replace(claim, confidence=0.0, steps=())


def _around(connection: Connection, claim: Claim) -> tuple[str, str]:
    table = tables.documents
    query = select(table.c.body).where(table.c.id == claim.document_id)
    body = connection.execute(query).scalar()
    if body is None:
        return "", ""
    text = from_body(Document, body).text
    start, end = claim.sentence.start, claim.sentence.end
    return text[max(0, start - CONTEXT_CHARACTERS) : start], text[
        end : end + CONTEXT_CHARACTERS
    ]


def _sides(connection: Connection, turn: Turn, rows: dict[str, IncidentRow]) -> list[Side]:
    if turn.item.kind is not ItemKind.PAIR:
        return []
    found = []
    for one in turn.item.subjects:
        ids = members_of(connection, one) or (one,)
        claims = read_claims(connection, ids[:MAX_CLAIMS_A_SIDE])
        shown = [_blinded(claim) for claim in claims] if turn.is_blind else claims
        found.append(
            Side(
                id=one,
                incident=rows.get(one) or rows.get(turn.item.incident_ids[0]),
                claims=list(claim_views(connection, shown, NO_NAMES)),
                n_claims=len(ids),
            )
        )
    return found
