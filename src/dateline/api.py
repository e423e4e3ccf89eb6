"""Dateline from Python: read one text, or look into a store.

import dateline

claims = dateline.read("Troops seized the village on Thursday.", published="2017-06-30")
war = dateline.open("war.db")
war.incidents(place="Mosul", since="2017-06-01").to_pandas()
"""

import html
import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from dateline.errors import MissingResourceError
from dateline.export import ExportRow, claim_rows, incident_rows
from dateline.model import (
    Change,
    Claim,
    Failure,
    PlaceControl,
    PublishedBasis,
    Report,
    report_id,
    sha256_hex,
)
from dateline.store import ClaimQuery, IncidentQuery, IncidentView, SqlStore, open_store

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Record = TypeVar("Record")
Day = date | str | None


def read(
    text: str, *, published: Day = None, publisher: str | None = None, title: str | None = None
) -> tuple[Claim, ...]:
    """The claims of one text.

    Args:
        text: the report's plain text, in English.
        published: its day, a date or "2017-06-30"; without it, relative times stay unresolved.
        publisher: the outlet that published it.
        title: its headline, where the text does not begin with it.

    Raises:
        RecordError: the text can't be read, for one because it is not in English.
    """
    from dateline.pipeline import read_closely

    day = as_day(published)
    sha256 = sha256_hex(text.encode("utf-8", "surrogatepass"))
    report = Report(
        id=report_id(sha256, None),
        source="text",
        publisher=publisher,
        title=title,
        published_at=datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None,
        published_basis=PublishedBasis.GIVEN if day else PublishedBasis.NONE,
        sha256=sha256,
        text=text,
        extractor="dateline.read/1",
    )
    return read_closely(report).claims


def open(path: str | Path) -> "Archive":  # noqa: A001 - as users expect to call it
    """The store at `path`, to look into.

    Raises:
        StoreError: there is none.
    """
    return Archive(open_store(Path(path), create=False))


@dataclass(frozen=True, slots=True)
class Query(Generic[Record]):
    """Records that are fetched when they are asked for: iterate, or turn into a frame."""

    _fetch: Callable[[], Iterator[Record]]
    _rows: Callable[[], Iterator[ExportRow]]

    def __iter__(self) -> Iterator[Record]:
        """The records, one after another."""
        return self._fetch()

    def to_pandas(self) -> "pd.DataFrame":
        """A pandas frame of the flat columns.

        Raises:
            MissingResourceError: pandas is not installed.
        """
        frame: pd.DataFrame = _load("pandas").DataFrame([row.cells for row in self._rows()])
        return frame

    def to_polars(self) -> "pl.DataFrame":
        """A polars frame of the flat columns.

        Raises:
            MissingResourceError: polars is not installed.
        """
        rows = [dict(row.cells) for row in self._rows()]
        frame: pl.DataFrame = _load("polars").DataFrame(rows, infer_schema_length=None)
        return frame

    def _repr_html_(self) -> str:
        rows = list(self._rows())[:50]
        if not rows:
            return "<p>No records.</p>"
        head = "".join(f"<th>{html.escape(name)}</th>" for name in rows[0].cells)
        body = "".join(
            "<tr>"
            + "".join(
                f"<td>{html.escape('' if cell is None else str(cell))}</td>"
                for cell in row.cells.values()
            )
            + "</tr>"
            for row in rows
        )
        return f"<table><tr>{head}</tr>{body}</table>"


@dataclass(frozen=True, slots=True)
class Archive:
    """A store, to look into."""

    store: SqlStore

    def reports(self) -> Iterator[Report]:
        """All reports, by publication."""
        return self.store.reports()

    def failures(self) -> Iterator[Failure]:
        """What could not be read, and why."""
        return self.store.failures()

    def claims(
        self,
        *,
        place: str | None = None,
        since: Day = None,
        until: Day = None,
        event: str | None = None,
        actor: str | None = None,
    ) -> Query[Claim]:
        """The claims that fit every condition given."""
        query = ClaimQuery(
            place=place, since=as_day(since), until=as_day(until), event=event, actor=actor
        )

        def fetch() -> Iterator[Claim]:
            return self.store.claims(query)

        return Query(fetch, lambda: claim_rows(fetch(), masked=False))

    def incidents(
        self,
        *,
        place: str | None = None,
        since: Day = None,
        until: Day = None,
        event: str | None = None,
        actor: str | None = None,
    ) -> Query[IncidentView]:
        """The incidents that fit every condition given, with their assessments."""
        query = IncidentQuery(
            place=place, since=as_day(since), until=as_day(until), event=event, actor=actor
        )

        def fetch() -> Iterator[IncidentView]:
            return self.store.incidents(query)

        return Query(
            fetch,
            lambda: incident_rows(
                ((view.incident, view.assessment, ()) for view in fetch()), masked=False
            ),
        )

    def control(self, place: str) -> PlaceControl | None:
        """Who is said to hold `place`, when and according to whom; None where nobody says."""
        from dateline.assess import assess_control

        origins = {report: one for one in self.store.origins() for report in one.members}
        return assess_control(place, self.store.claims(ClaimQuery(event="territory")), origins)

    def changes(self, *, after: int = 0) -> Iterator[Change]:
        """What became of incidents after a position of the feed."""
        return self.store.changes(after=after)

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()


def as_day(day: Day) -> date | None:
    """A day that was given as a date or as an ISO string."""
    return date.fromisoformat(day) if isinstance(day, str) else day


def _load(package: str):  # type: ignore[no-untyped-def]
    try:
        return importlib.import_module(package)
    except ImportError as error:
        raise MissingResourceError(
            f"{package} is not installed: pip install 'dateline[frames]'"
        ) from error
