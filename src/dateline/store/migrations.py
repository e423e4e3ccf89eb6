"""Versions of the tables, and how a store of an earlier one is brought up to date.

A migration is a function over an open transaction. Add one at the end for every change of the
tables; never change one that was released.
"""

from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, select

from dateline.errors import StoreError
from dateline.store import tables

VERSION_KEY = "schema_version"


def _create_first_tables(connection: Connection) -> None:
    tables.metadata.create_all(connection)


def _add_changes(connection: Connection) -> None:
    tables.changes.create(connection, checkfirst=True)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_create_first_tables, _add_changes)
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
