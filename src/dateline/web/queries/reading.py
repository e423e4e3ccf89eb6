"""Records by their ids, however many: a statement names a few hundred at a time."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from dateline.model import Claim, Origin, Report
from dateline.store import tables
from dateline.store.rows import from_body

AT_ONCE = 500
"""Databases set a limit to what one statement names."""


def read_claims(connection: Connection, ids: Sequence[str]) -> list[Claim]:
    """The claims with these ids, by a few hundred ids after another."""
    table = tables.claims
    found: list[Claim] = []
    for some in _some(ids):
        query = select(table.c.body).where(table.c.id.in_(some))
        found.extend(from_body(Claim, row.body) for row in connection.execute(query))
    return found


def read_reports(connection: Connection, ids: Sequence[str]) -> Mapping[str, Report]:
    """The reports with these ids."""
    table = tables.reports
    found: dict[str, Report] = {}
    for some in _some(ids):
        query = select(table.c.id, table.c.body).where(table.c.id.in_(some))
        found.update({o.id: from_body(Report, o.body) for o in connection.execute(query)})
    return found


def read_origins(connection: Connection, report_ids: Sequence[str]) -> Mapping[str, Origin]:
    """The origins of these reports, by report id."""
    members, origins = tables.origin_members, tables.origins
    joined = select(members.c.report_id, origins.c.body).join(
        origins, origins.c.id == members.c.origin_id
    )
    found: dict[str, Origin] = {}
    for some in _some(report_ids):
        query = joined.where(members.c.report_id.in_(some))
        rows = connection.execute(query)
        found.update({row.report_id: from_body(Origin, row.body) for row in rows})
    return found


def _some(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]
