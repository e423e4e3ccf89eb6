"""The store over SQLAlchemy Core."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, Select, func, insert, select
from sqlalchemy.exc import DatabaseError

from dateline.errors import StoreError
from dateline.model import (
    Assessment,
    Change,
    Claim,
    Document,
    Failure,
    Incident,
    Judgement,
    Origin,
    Report,
)
from dateline.store import derived, rows, tables, versions
from dateline.store.base import ClaimQuery, IncidentQuery, IncidentView, Reading, StoreCounts
from dateline.store.browse import BrowseEntry
from dateline.store.index import state
from dateline.store.index.histories import replace_histories
from dateline.store.index.state import Noted, Seen
from dateline.store.migrations import migrate
from dateline.store.queries import select_changes, select_claims, select_incidents
from dateline.store.rows import insert_new
from dateline.store.sqlite import sqlite_engine

Record = TypeVar("Record")


def open_store(path: Path, *, create: bool = True) -> "SqlStore":
    """The store in the SQLite file at `path`.

    Args:
        path: the database file; its folder must exist.
        create: make a new store where there is none.

    Raises:
        StoreError: there is none and `create` is off, or it is not a Dateline store.
    """
    if not create and not path.exists():
        raise StoreError(f"there is no store at {path}: 'dateline run' makes one")
    if not path.resolve().parent.is_dir():
        raise StoreError(f"the folder of {path} does not exist")
    engine = sqlite_engine(path)
    try:
        migrate(engine)
    except DatabaseError as error:
        raise StoreError(f"{path} can't be opened as a store: {error.orig}") from error
    return SqlStore(engine)


class SqlStore:
    """A `dateline.store.Store` over a database that SQLAlchemy Core speaks to."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def supposing(self) -> str:
        """See `Store.supposing`."""
        return ""

    @property
    def engine(self) -> Engine:
        """The database."""
        return self._engine

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def read_before(self, report_ids: Iterable[str], reader: str) -> frozenset[str]:
        """See `Store.read_before`."""
        column = tables.reports.c.id
        query = select(column).where(tables.reports.c.reader == reader)
        with self._engine.connect() as connection:
            found = rows.rows_with(connection, query, column, report_ids)
            return frozenset(one.id for one in found)

    def add_readings(self, readings: Sequence[Reading]) -> None:
        """See `Store.add_readings`."""
        self.add_encoded([rows.encode_reading(one) for one in readings])

    def add_encoded(self, readings: Sequence[rows.EncodedReading]) -> None:
        """See `Store.add_encoded`."""
        with self.writing() as connection:
            for reading in readings:
                _write_reading(connection, reading)

    def add_failures(self, failures: Sequence[Failure]) -> None:
        """See `Store.add_failures`."""
        with self.writing() as connection:
            for failure in failures:
                row: rows.Row = {
                    "id": failure.id,
                    "stage": failure.stage,
                    "source": failure.source,
                    "reason": failure.reason,
                    "sha256": failure.sha256,
                }
                insert_new(connection, tables.failures, [row])

    def reports(self) -> Iterator[Report]:
        """See `Store.reports`."""
        order = (tables.reports.c.published_at, tables.reports.c.id)
        return self._bodies(Report, select(tables.reports.c.body).order_by(*order))

    def report(self, report_id: str) -> Report | None:
        """See `Store.report`."""
        query = select(tables.reports.c.body).where(tables.reports.c.id == report_id)
        return next(self._bodies(Report, query), None)

    def document(self, report_id: str) -> Document | None:
        """See `Store.document`."""
        query = _current_documents().where(tables.documents.c.report_id == report_id)
        return next(self._bodies(Document, query), None)

    def documents(self) -> Iterator[Document]:
        """See `Store.documents`."""
        query = _current_documents().order_by(tables.documents.c.report_id)
        return self._bodies(Document, query)

    def texts(self) -> Iterator[tuple[Report, Document]]:
        """See `Store.texts`."""
        query = _current_documents().add_columns(tables.reports.c.body)
        query = query.order_by(tables.documents.c.report_id)
        with self._engine.connect() as connection, closing(connection.execute(query)) as found:
            for document, report in found:
                yield rows.from_body(Report, report), rows.from_body(Document, document)

    def claims(self, query: ClaimQuery | None = None) -> Iterator[Claim]:
        """See `Store.claims`."""
        return self._bodies(Claim, select_claims(query or ClaimQuery()))

    def claim(self, claim_id: str) -> Claim | None:
        """See `Store.claim`."""
        query = select(tables.claims.c.body).where(tables.claims.c.id == claim_id)
        return next(self._bodies(Claim, query), None)

    def failures(self) -> Iterator[Failure]:
        """See `Store.failures`."""
        table = tables.failures
        query = select(table).order_by(table.c.stage, table.c.source, table.c.reason)
        with self._engine.connect() as connection:
            found = connection.execute(query).mappings().all()
        return (Failure(**row) for row in found)

    def replace_derived(
        self,
        origins: Sequence[Origin],
        incidents: Sequence[Incident],
        assessments: Sequence[Assessment],
        at: datetime | None = None,
        *,
        entries: Sequence[BrowseEntry] = (),
        noted: Noted | None = None,
    ) -> None:
        """See `Store.replace_derived`."""
        with self.writing() as connection:
            derived.replace_origins(connection, origins)
            derived.replace_incidents(connection, incidents, assessments, at, entries=entries)
            state.clear_index(connection)
            replace_histories(connection, noted.histories if noted else {})
            if noted is not None:
                state.settle(connection, noted.seen)

    def look(self) -> Seen:
        """See `Store.look`."""
        with self.reading() as connection:
            return state.look(connection)

    def memberships(self) -> dict[str, str]:
        """See `Store.memberships`."""
        with self._engine.connect() as connection:
            return derived.memberships(connection)

    def changes(
        self, *, after: int = 0, incident_id: str | None = None, limit: int | None = None
    ) -> Iterator[Change]:
        """See `Store.changes`."""
        query = select_changes(after, incident_id).limit(limit)
        with self._engine.connect() as connection, closing(connection.execute(query)) as found:
            for position, body in found:
                yield replace(rows.from_body(Change, body), position=position)

    def origins(self) -> Iterator[Origin]:
        """See `Store.origins`."""
        return self._bodies(Origin, select(tables.origins.c.body).order_by(tables.origins.c.id))

    def incidents(self, query: IncidentQuery | None = None) -> Iterator[IncidentView]:
        """See `Store.incidents`."""
        with (
            self._engine.connect() as connection,
            closing(connection.execute(select_incidents(query or IncidentQuery()))) as found,
        ):
            for body, assessment in found:
                yield _incident_view(body, assessment)

    def incident(self, incident_id: str) -> IncidentView | None:
        """See `Store.incident`."""
        table = tables.incidents
        with self._engine.connect() as connection:
            current = derived.follow_forwards(connection, incident_id)
            query = select(table.c.body, table.c.assessment).where(table.c.id == current)
            row = connection.execute(query).first()
        return None if row is None else _incident_view(row.body, row.assessment)

    def add_judgement(self, judgement: Judgement) -> None:
        """See `Store.add_judgement`."""
        with self.writing() as connection:
            write_judgement(connection, judgement)

    def judgements(self) -> Iterator[Judgement]:
        """See `Store.judgements`."""
        table = tables.judgements
        return self._bodies(Judgement, select(table.c.body).order_by(table.c.position))

    def counts(self) -> StoreCounts:
        """See `Store.counts`."""
        with self._engine.connect() as connection:
            return StoreCounts(
                reports=_count(connection, select(tables.reports.c.id)),
                claims=_count(connection, select_claims(ClaimQuery())),
                happened=_count(connection, select_claims(ClaimQuery(happened=True))),
                origins=_count(connection, select(tables.origins.c.id)),
                incidents=_count(connection, select(tables.incidents.c.id)),
                failures=_count(connection, select(tables.failures.c.id)),
                judgements=_count(connection, select(tables.judgements.c.id)),
            )

    def check(self) -> str:
        """``ok``, or what the database's own integrity check complains of."""
        with self._engine.connect() as connection:
            return str(connection.exec_driver_sql("PRAGMA integrity_check").scalar())

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that reads: everything in it is seen as it stands at its beginning."""
        return self._engine.begin()

    @contextmanager
    def writing(self, *, is_news: bool = True) -> Iterator[Connection]:
        """A transaction that writes; others wait for their turn.

        With `is_news` off the revision stays: nothing that is shown changes.
        """
        with self._engine.execution_options(write=True).begin() as connection:
            yield connection
            if is_news:
                versions.raise_revision(connection)

    def _bodies(self, cls: type[Record], query: Select[str]) -> Iterator[Record]:
        with self._engine.connect() as connection, closing(connection.execute(query)) as found:
            for row in found:
                yield rows.from_body(cls, row[0])


def write_judgement(connection: Connection, judgement: Judgement) -> None:
    """Append a judgement, in a transaction that is open."""
    row: rows.Row = {"id": judgement.id, "body": rows.to_body(judgement)}
    insert_new(connection, tables.judgements, [row])
    insert_new(connection, tables.judgement_subjects, rows.subject_rows(judgement))


def _write_reading(connection: Connection, reading: rows.EncodedReading) -> None:
    table, row = tables.reports, reading.report
    known = connection.execute(select(table.c.id).where(table.c.id == row["id"])).first()
    if known is None:
        connection.execute(insert(table), row)
    else:
        latest = table.update().where(table.c.id == row["id"]).values(reader=row["reader"])
        connection.execute(latest)
    state.note_report(connection, str(row["id"]), is_new=known is None)
    insert_new(connection, tables.documents, [reading.document])
    insert_new(connection, tables.claims, reading.claims)


def _current_documents() -> Select[str]:
    table, reports = tables.documents, tables.reports
    current = (reports.c.id == table.c.report_id) & (reports.c.reader == table.c.reader)
    return select(table.c.body).join(reports, current)


def _incident_view(body: str, assessment: str) -> IncidentView:
    return IncidentView(
        incident=rows.from_body(Incident, body),
        assessment=rows.from_body(Assessment, assessment),
    )


def _count(connection: Connection, query: Select[str]) -> int:
    return connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
