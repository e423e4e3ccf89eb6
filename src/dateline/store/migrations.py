"""Versions of the tables, and how a store of an earlier one is brought up to date.

A migration is a function over an open transaction. Add one at the end for every change of the
tables; never change one that was released.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Engine, inspect, select

from dateline.errors import StoreError
from dateline.model import Judgement, Origin, Report
from dateline.store import rows, tables, versions
from dateline.store.index import state
from dateline.store.index.tables import cards, extents

VERSION_KEY = "schema_version"


def _create_first_tables(connection: Connection) -> None:
    tables.metadata.create_all(connection)


def _add_changes(connection: Connection) -> None:
    tables.changes.create(connection, checkfirst=True)


def _add_browsing(connection: Connection) -> None:
    """What lists, maps and the feed of changes need; origins and judgements by members."""
    _add_columns(connection, "incidents", ("digest VARCHAR", "private VARCHAR"))
    texts = ("sorted_at VARCHAR NOT NULL DEFAULT ''", "named VARCHAR NOT NULL DEFAULT ''")
    _add_columns(connection, "reports", texts)
    tables.metadata.create_all(connection)
    for index in tables.reports.indexes:
        index.create(connection, checkfirst=True)
    _fill_reports(connection)
    _fill_incidents(connection)
    _fill_members(connection)


def _add_columns(connection: Connection, table: str, columns: Sequence[str]) -> None:
    known = {one["name"] for one in inspect(connection).get_columns(table)}
    for one in columns:
        if one.split()[0] not in known:
            connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {one}")


def _fill_reports(connection: Connection) -> None:
    table = tables.reports
    for row in connection.execute(select(table.c.id, table.c.body)).all():
        report = rows.from_body(Report, row.body)
        values = {"sorted_at": rows.sorted_at(report), "named": rows.named(report)}
        connection.execute(table.update().where(table.c.id == row.id).values(values))


def _fill_incidents(connection: Connection) -> None:
    table = tables.incidents
    for row in connection.execute(select(table.c.id, table.c.body, table.c.assessment)).all():
        values = {"digest": versions.digest_of(row.body, row.assessment)}
        connection.execute(table.update().where(table.c.id == row.id).values(values))


def _fill_members(connection: Connection) -> None:
    for row in connection.execute(select(tables.origins.c.body)).all():
        origin = rows.from_body(Origin, row.body)
        rows.insert_new(connection, tables.origin_members, rows.member_rows(origin))
    for row in connection.execute(select(tables.judgements.c.body)).all():
        judgement = rows.from_body(Judgement, row.body)
        found = rows.subject_rows(judgement)
        rows.insert_new(connection, tables.judgement_subjects, found)


def _add_reviewing(connection: Connection) -> None:
    """The log of decisions, and who has an item before them."""
    tables.decisions.create(connection, checkfirst=True)
    tables.review_locks.create(connection, checkfirst=True)


def _add_index(connection: Connection) -> None:
    """What makes adding a report cheap; it is filled when it is first needed."""
    tables.metadata.create_all(connection)


def _index_publishers(connection: Connection) -> None:
    """Who published a report, in the index: thrown away, and made again when it is needed."""
    tables.metadata.create_all(connection)
    state.clear_index(connection)
    cards.drop(connection, checkfirst=True)
    tables.metadata.create_all(connection)


def _index_names(connection: Connection) -> None:
    """Which outlets reports name, and incidents by day: the index is made again."""
    tables.metadata.create_all(connection)
    state.clear_index(connection)
    extents.drop(connection, checkfirst=True)
    tables.metadata.create_all(connection)


def _keep_histories(connection: Connection) -> None:
    """How incidents came together; what was derived before has none, and is derived anew."""
    tables.metadata.create_all(connection)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    _create_first_tables,
    _add_changes,
    _add_browsing,
    _add_reviewing,
    _add_index,
    _index_publishers,
    _index_names,
    _keep_histories,
)
"""Migration `n` (from 1) leads from version `n - 1` to version `n`; 0 is an empty database."""


def migrate(engine: Engine) -> None:
    """Bring the store up to the newest version, in one transaction.

    Raises:
        StoreError: the store was written by a newer Dateline, or is not one of ours.
    """
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        version = read_version(connection)
        if version > len(MIGRATIONS):
            raise StoreError(
                f"the store has version {version}, this Dateline knows {len(MIGRATIONS)}: "
                "install a newer Dateline"
            )
        for step in MIGRATIONS[version:]:
            step(connection)
        if version < len(MIGRATIONS):
            _write_version(connection, len(MIGRATIONS))


def read_version(connection: Connection) -> int:
    """The version of the tables; 0 where there are none."""
    names = inspect(connection).get_table_names()
    if not names:
        return 0
    if "meta" not in names:
        raise StoreError("this database has other tables: it is not a Dateline store")
    query = select(tables.meta.c.value).where(tables.meta.c.key == VERSION_KEY)
    found = connection.execute(query).scalar()
    if found is None:
        raise StoreError("this database has no version: it is not a Dateline store")
    return int(found)


def _write_version(connection: Connection, version: int) -> None:
    connection.execute(tables.meta.delete().where(tables.meta.c.key == VERSION_KEY))
    connection.execute(tables.meta.insert().values(key=VERSION_KEY, value=str(version)))
