"""What the index is filled from, and what is assessed again, read within a transaction."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, Select, func, select

from dateline.link.corrections import correct_claims
from dateline.model import Claim, Incident, Judgement, Origin
from dateline.store import tables
from dateline.store.index.blocks import read_claims
from dateline.store.index.tables import reports_to_link
from dateline.store.rows import from_body, rows_with

INCIDENTS_AT_ONCE = 2000


def judgements(connection: Connection) -> Iterator[Judgement]:
    """All judgements, in the order in which they were made."""
    table = tables.judgements
    for body in connection.execute(select(table.c.body).order_by(table.c.position)).scalars():
        yield from_body(Judgement, body)


def linked_claims(connection: Connection) -> Iterator[Claim]:
    """The claims of all reports that were taken in, as they were read."""
    waiting = select(reports_to_link.c.report_id)
    query = _current_claims().where(tables.claims.c.report_id.not_in(waiting))
    for body in connection.execute(query).scalars():
        yield from_body(Claim, body)


def claims_of_reports(
    connection: Connection, reports: Collection[str], judged: Sequence[Judgement]
) -> list[Claim]:
    """The claims of these reports, as they are corrected."""
    rows = rows_with(connection, _current_claims(), tables.claims.c.report_id, reports)
    return list(correct_claims((from_body(Claim, row.body) for row in rows), judged))


def claims(
    connection: Connection, ids: Collection[str], judged: Sequence[Judgement]
) -> dict[str, Claim]:
    """These claims by id, as they are corrected."""
    return {one.id: one for one in correct_claims(read_claims(connection, ids), judged)}


def publication_times(connection: Connection, ids: Collection[str]) -> dict[str, datetime]:
    """When each of these reports was published, or last changed, where that is known.

    Reports are not read for it: that would take most of the time.
    """
    table = tables.reports
    changed, published = (
        func.json_extract(table.c.body, f"$.{one}") for one in ("modified_at", "published_at")
    )
    query = select(table.c.id, func.coalesce(changed, published).label("moment"))
    found = rows_with(connection, query, table.c.id, ids)
    return {row.id: datetime.fromisoformat(row.moment) for row in found if row.moment}


def origins_of(connection: Connection, ids: Collection[str]) -> dict[str, Origin]:
    """The origin of each of these reports."""
    members, table = tables.origin_members, tables.origins
    bodies: dict[str, Origin] = {}
    found: dict[str, Origin] = {}
    query = select(members.c.report_id, table.c.id, table.c.body)
    query = query.join(table, table.c.id == members.c.origin_id)
    for row in rows_with(connection, query, members.c.report_id, ids):
        if row.id not in bodies:
            bodies[row.id] = from_body(Origin, row.body)
        found[row.report_id] = bodies[row.id]
    return found


def incidents_in_portions(connection: Connection) -> Iterator[list[Incident]]:
    """All incidents, some at a time."""
    table = tables.incidents
    last = ""
    while True:
        query = select(table.c.id, table.c.body).where(table.c.id > last).order_by(table.c.id)
        rows = connection.execute(query.limit(INCIDENTS_AT_ONCE)).all()
        if not rows:
            return
        last = rows[-1].id
        yield [from_body(Incident, row.body) for row in rows]


def _current_claims() -> Select[str]:
    table, owner = tables.claims, tables.reports
    current = (owner.c.id == table.c.report_id) & (owner.c.reader == table.c.reader)
    return select(table.c.body).join(owner, current)
