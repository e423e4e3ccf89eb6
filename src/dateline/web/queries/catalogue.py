"""The store as the web sees it: one snapshot of its columns for each version of the data."""

from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, select

from dateline.store import SqlStore, open_store, tables
from dateline.store.browse import read_columns
from dateline.store.versions import read_revision, read_version
from dateline.web.queries.snapshot import Snapshot


class Catalogue:
    """A store with the columns of its incidents in memory, always of its present version."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self._snapshot: Snapshot | None = None
        self._lock = Lock()

    @classmethod
    def of(cls, db: Path) -> "Catalogue":
        """The catalogue of the store at `db`, which must exist.

        Raises:
            StoreError: there is none.
        """
        return cls(open_store(db, create=False))

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def is_behind(self) -> bool:
        """Whether there are incidents without columns: the store is of an earlier version."""
        with self.store.reading() as connection:
            has_incidents = connection.execute(select(tables.incidents.c.id).limit(1)).first()
            return has_incidents is not None and read_columns(connection) is None

    def revision(self) -> int:
        """A number that every write to the store raises."""
        with self.store.reading() as connection:
            return read_revision(connection)

    def snapshot(self, connection: Connection | None = None) -> Snapshot:
        """The columns as they stand now, or as `connection` sees them."""
        if connection is None:
            with self.store.reading() as own:
                return self.snapshot(own)
        version = read_version(connection)
        known = self._snapshot
        if known is not None and known.version == version:
            return known
        with self._lock:
            if self._snapshot is None or self._snapshot.version != version:
                self._snapshot = Snapshot.of(version, read_columns(connection))
            return self._snapshot
