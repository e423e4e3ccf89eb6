"""A few records by their ids."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from dateline.model import Claim, Origin, Report
from dateline.store import tables
from dateline.store.rows import from_body


def read_claims(connection: Connection, ids: Sequence[str]) -> list[Claim]:
    """The claims with these ids."""
    table = tables.claims
    query = select(table.c.body).where(table.c.id.in_(ids))
    return [from_body(Claim, row.body) for row in connection.execute(query)]


def read_reports(connection: Connection, ids: Sequence[str]) -> Mapping[str, Report]:
    """The reports with these ids."""
    table = tables.reports
    query = select(table.c.id, table.c.body).where(table.c.id.in_(ids))
    return {row.id: from_body(Report, row.body) for row in connection.execute(query)}


def read_origins(connection: Connection, report_ids: Sequence[str]) -> Mapping[str, Origin]:
    """The origins of these reports, by report id."""
    members, origins = tables.origin_members, tables.origins
    query = (
        select(members.c.report_id, origins.c.body)
        .join(origins, origins.c.id == members.c.origin_id)
        .where(members.c.report_id.in_(report_ids))
    )
    return {row.report_id: from_body(Origin, row.body) for row in connection.execute(query)}
