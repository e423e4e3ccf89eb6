"""Origins of a few more reports."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, delete, insert, select

from dateline.model import Document, Origin, Report
from dateline.origins import find_origins
from dateline.store import tables
from dateline.store.rows import from_body, in_portions, member_rows, to_body


def fill_origins(connection: Connection) -> None:
    """Nothing yet."""
    del connection


def add_origins(connection: Connection, reports: Collection[str]) -> set[str]:
    """The reports whose origin is another one now."""
    del reports
    known = set(connection.execute(select(tables.origins.c.id)).scalars())
    now = {one.id: one for one in find_origins(_texts(connection))}
    fresh = [one for name, one in now.items() if name not in known]
    write_origins(connection, fresh, known - now.keys())
    return {member for one in fresh for member in one.members}


def write_origins(
    connection: Connection, fresh: Collection[Origin], gone: Collection[str]
) -> None:
    """Put in origins and take out others."""
    members = [row for one in fresh for row in member_rows(one)]
    for some in in_portions(gone):
        connection.execute(delete(tables.origins).where(tables.origins.c.id.in_(some)))
    for some in in_portions([str(row["report_id"]) for row in members]):
        where = tables.origin_members.c.report_id.in_(some)
        connection.execute(delete(tables.origin_members).where(where))
    if fresh:
        values = [{"id": one.id, "body": to_body(one)} for one in fresh]
        connection.execute(insert(tables.origins), values)
        connection.execute(insert(tables.origin_members), members)


def _texts(connection: Connection) -> Iterator[tuple[Report, Document]]:
    table, reports = tables.documents, tables.reports
    current = (reports.c.id == table.c.report_id) & (reports.c.reader == table.c.reader)
    query = select(reports.c.body, table.c.body).join(reports, current)
    for row in connection.execute(query):
        yield from_body(Report, row[0]), from_body(Document, row[1])
