"""The items of the queue: every claim and every near pair of the incidents that matter most."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import Connection, select

from dateline.link.judged import replay
from dateline.model import (
    Assessment,
    Claim,
    Grade,
    Incident,
    Judgement,
    PairScore,
    make_id,
)
from dateline.store import tables
from dateline.store.browse.build import GRADES
from dateline.store.decisions import ItemKind
from dateline.store.rows import from_body
from dateline.web.queries.reading import read_claims
from dateline.web.queries.snapshot import Snapshot
from dateline.web.review.near import margin_of, near_pairs, suggestion_for
from dateline.web.review.value import Factor, Question, question_of, weigh

MAX_INCIDENTS = 1000
"""The queue is filled from so many incidents: the contested and the deadliest."""
SURE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question.

    Attributes:
        id: ``itm1-…``, from what it is about.
        subjects: a claim; or two incidents; or two claims of one incident.
        incident_ids: those that the answer touches.
        value: what an answer is worth, with the factors that make it.
        suggestion: what the machine would answer.
        pair: why the two may be one.
    """

    id: str
    kind: ItemKind
    subjects: tuple[str, ...]
    incident_ids: tuple[str, ...]
    value: float
    factors: tuple[Factor, ...]
    suggestion: str
    pair: PairScore | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An incident from which items are made."""

    incident: Incident
    assessment: Assessment
    claims: tuple[Claim, ...]

    @property
    def confidence(self) -> float:
        """Of its least sure claim."""
        return min((claim.confidence for claim in self.claims), default=0.0)


def make_items(snapshot: Snapshot, connection: Connection) -> tuple[Item, ...]:
    """All items, the most valuable first; ties go by the id."""
    candidates = _candidates(snapshot, connection)
    bodies = connection.execute(select(tables.judgements.c.body)).scalars()
    judged = [from_body(Judgement, body) for body in bodies]
    items = [*_claim_items(candidates), *_pair_items(candidates, judged)]
    return tuple(sorted(items, key=lambda one: (-one.value, one.id)))


def item_id(kind: ItemKind, subjects: Sequence[str]) -> str:
    """The id of the question of this kind about these."""
    return make_id("itm", 1, (kind.value, *subjects))


def _candidates(snapshot: Snapshot, connection: Connection) -> dict[str, Candidate]:
    contested = snapshot.column("grade") == GRADES.index(Grade.CONTESTED)
    harm = snapshot.column("harm").astype(np.int64)
    order = np.lexsort((np.arange(len(snapshot)), -harm, ~contested))[:MAX_INCIDENTS]
    ids = [snapshot.id_of(int(row)) for row in order]
    table = tables.incidents
    query = select(table.c.body, table.c.assessment).where(table.c.id.in_(ids))
    incidents = [
        (from_body(Incident, row.body), from_body(Assessment, row.assessment))
        for row in connection.execute(query)
    ]
    wanted = [claim for incident, _ in incidents for claim in incident.claim_ids]
    claims = {claim.id: claim for claim in read_claims(connection, wanted)}
    return {
        incident.id: Candidate(
            incident=incident,
            assessment=assessment,
            claims=tuple(claims[one] for one in incident.claim_ids if one in claims),
        )
        for incident, assessment in incidents
    }


def _claim_items(candidates: Mapping[str, Candidate]) -> Iterator[Item]:
    for one in candidates.values():
        for claim in one.claims:
            value, factors = weigh(question_of(one.incident, one.assessment, claim.confidence))
            yield Item(
                id=item_id(ItemKind.CLAIM, [claim.id]),
                kind=ItemKind.CLAIM,
                subjects=(claim.id,),
                incident_ids=(one.incident.id,),
                value=value,
                factors=factors,
                suggestion="accept" if claim.confidence >= SURE else "unsure",
            )


def _pair_items(
    candidates: Mapping[str, Candidate], judgements: Sequence[Judgement]
) -> Iterator[Item]:
    claims = {claim.id: claim for one in candidates.values() for claim in one.claims}
    holder = {claim.id: one for one in candidates.values() for claim in one.claims}
    decided = {(one.left, one.right) for one in replay(judgements).pairs}
    seen: set[tuple[str, ...]] = set()
    for pair in near_pairs(claims):
        if (pair.left, pair.right) in decided or (pair.right, pair.left) in decided:
            continue
        left, right = holder[pair.left], holder[pair.right]
        subjects = _subjects(left, right, pair)
        if subjects in seen:
            continue
        seen.add(subjects)
        yield _pair_item(subjects, (left, right), pair)


def _subjects(left: Candidate, right: Candidate, pair: PairScore) -> tuple[str, ...]:
    if left is right:
        return pair.left, pair.right
    return tuple(sorted((left.incident.id, right.incident.id)))


def _pair_item(
    subjects: tuple[str, ...], sides: tuple[Candidate, Candidate], pair: PairScore
) -> Item:
    worse = max(sides, key=lambda one: _weight(one, pair))
    value, factors = weigh(_question(worse, pair))
    return Item(
        id=item_id(ItemKind.PAIR, subjects),
        kind=ItemKind.PAIR,
        subjects=subjects,
        incident_ids=tuple(dict.fromkeys(one.incident.id for one in _ordered(sides))),
        value=value,
        factors=factors,
        suggestion=suggestion_for(pair),
        pair=pair,
    )


def _ordered(sides: Iterable[Candidate]) -> list[Candidate]:
    return sorted(sides, key=lambda one: one.incident.id)


def _weight(one: Candidate, pair: PairScore) -> tuple[float, str]:
    return weigh(_question(one, pair))[0], one.incident.id


def _question(one: Candidate, pair: PairScore) -> Question:
    return question_of(one.incident, one.assessment, one.confidence, margin_of(pair))
