"""What if some kinds of voice were not heard: the grades as they would be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy import Connection, select

from dateline.assess import Known, WhatIf, index_reviews, suppose
from dateline.link.corrections import correct_claims
from dateline.model import Assessment, Incident, Judgement, SpeakerKind
from dateline.store import tables
from dateline.store.browse.build import DTYPES, GRADES, NOT_MEASURED
from dateline.store.rows import from_body
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.reading import read_claims, read_origins, read_reports
from dateline.web.queries.selection import kind_bits
from dateline.web.queries.snapshot import Integers, Snapshot

MAX_ASSESSED = 3000
"""So many incidents are assessed anew for a supposition; of more, grades stay as they are."""


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


def supposed_snapshot(
    catalogue: Catalogue, snapshot: Snapshot, kinds: Sequence[SpeakerKind]
) -> Snapshot:
    """The columns as they would be without these kinds of voice.

    What only they tell of loses all its voices. Of what others tell, too, grade and number of
    voices are worked out anew, where these are not too many.
    """
    if not kinds:
        return snapshot
    wanted = tuple(sorted(kinds))
    return snapshot.suppositions.get(wanted, lambda: _supposed(catalogue, snapshot, wanted))


def _supposed(
    catalogue: Catalogue, snapshot: Snapshot, kinds: Sequence[SpeakerKind]
) -> Snapshot:
    dropped = kind_bits(kinds)
    arrays = dict(snapshot.columns.arrays)
    left = snapshot.column("kinds") & (0xFFFF ^ dropped)
    grades, numbers = snapshot.column("grade").copy(), snapshot.column("n_independent").copy()
    rows = _told_by_others_too(snapshot, dropped)
    if len(rows) <= MAX_ASSESSED:
        found = suppose_without(catalogue, [snapshot.id_of(int(row)) for row in rows], kinds)
        for row in rows:
            one = found.get(snapshot.id_of(int(row)))
            if one is None or one.assessment is None:
                left[row] = 0
                continue
            n = one.assessment.n_independent
            grades[row] = GRADES.index(one.assessment.grade)
            numbers[row] = NOT_MEASURED if n is None else n
    arrays["kinds"] = left.astype(DTYPES["kinds"])
    arrays["grade"], arrays["n_independent"] = grades, numbers
    return Snapshot(snapshot.version, replace(snapshot.columns, arrays=arrays))


def _told_by_others_too(snapshot: Snapshot, dropped: int) -> Integers:
    kinds = snapshot.column("kinds")
    return np.flatnonzero(((kinds & dropped) != 0) & ((kinds & (0xFFFF ^ dropped)) != 0))
