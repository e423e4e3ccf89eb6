"""What if some kinds of voice were not heard: the grades as they would be."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dateline.assess import Known, WhatIf, index_reviews, suppose
from dateline.link.corrections import correct_claims
from dateline.model import Assessment, Incident, Judgement, SpeakerKind
from dateline.store import tables
from dateline.store.rows import from_body
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.evidence import read_claims, read_origins, read_reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """How an incident would be graded; `assessment` is None where nobody would tell of it."""

    incident: Incident | None
    assessment: Assessment | None


def suppose_without(
    catalogue: Catalogue, ids: Sequence[str], kinds: Sequence[SpeakerKind]
) -> dict[str, Supposed]:
    """The incidents with these ids as they would be without these kinds of voice."""
    what_if = WhatIf(without=frozenset(kinds))
    with catalogue.store.reading() as connection:
        incidents = _incidents(connection, ids)
        known = _known(connection, incidents)
    found = {}
    for incident in incidents:
        left = next(suppose(what_if, [incident], known), None)
        found[incident.id] = Supposed(
            incident=left[0] if left else None, assessment=left[1] if left else None
        )
    return found


def _incidents(connection: Connection, ids: Sequence[str]) -> list[Incident]:
    table = tables.incidents
    query = select(table.c.body).where(table.c.id.in_(ids))
    return [from_body(Incident, row.body) for row in connection.execute(query)]


def _known(connection: Connection, incidents: Sequence[Incident]) -> Known:
    ids = [claim for one in incidents for claim in one.claim_ids]
    bodies = connection.execute(select(tables.judgements.c.body)).scalars()
    judgements = [from_body(Judgement, body) for body in bodies]
    claims = correct_claims(read_claims(connection, ids), judgements)
    reports = sorted({claim.report_id for claim in claims})
    read = read_reports(connection, reports)
    return Known(
        claims={claim.id: claim for claim in claims},
        origins=read_origins(connection, reports),
        reviews=index_reviews(judgements),
        published={one.id: one.published_at for one in read.values() if one.published_at},
    )
