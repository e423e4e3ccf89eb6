"""How incidents came together, in the database: written with them, whenever they are."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, delete, insert, select

from dateline.store.index.tables import histories
from dateline.store.rows import delete_some, rows_with


def replace_histories(connection: Connection, packed: Mapping[str, bytes]) -> None:
    """Put these, by incident id, in the place of all earlier ones."""
    connection.execute(delete(histories))
    _insert(connection, packed)


def move_histories(
    connection: Connection, packed: Mapping[str, bytes], gone: Collection[str]
) -> None:
    """Put these in the place of those of the same ids and of `gone`; one claim has none."""
    delete_some(connection, histories.c.incident_id, {*packed, *gone})
    _insert(connection, packed)


def read_histories(connection: Connection, ids: Collection[str]) -> dict[str, bytes]:
    """The histories of those of these incidents that have one."""
    query = select(histories.c.incident_id, histories.c.body)
    found = rows_with(connection, query, histories.c.incident_id, ids)
    return {row.incident_id: row.body for row in found}


def _insert(connection: Connection, packed: Mapping[str, bytes]) -> None:
    values = [{"incident_id": name, "body": body} for name, body in packed.items() if body]
    if values:
        connection.execute(insert(histories), values)
