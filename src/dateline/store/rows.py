"""Records to table rows and back."""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Final, TypeVar, TypeVarTuple
from unicodedata import combining

from sqlalchemy import Column as Key
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    func,
    select,
)
from sqlalchemy import Row as FoundRow
from sqlalchemy.dialects import postgresql, sqlite

from dateline.model import (
    Assessment,
    Change,
    Claim,
    Incident,
    Judgement,
    Origin,
    Place,
    Report,
    decode,
    encode,
)
from dateline.store.base import Reading
from dateline.store.versions import digest_of

Record = TypeVar("Record")
One = TypeVar("One", int, str)
Some = TypeVarTuple("Some")
Column = None | str | int | float | bool | datetime | object
Row = dict[str, Column]
AT_ONCE = 500
"""How many ids one statement names: databases set a limit."""

APOSTROPHES = frozenset("'’‘ʻʿʾ`")


def fold(text: str) -> str:
    """`text` for searching: small letters, no accents, no apostrophes."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in plain if one not in APOSTROPHES and not combining(one))


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedReading:
    """A reading as the rows that it becomes: made where it was read, cheap to hand over."""

    report: Row
    document: Row
    claims: tuple[Row, ...]


def encode_reading(reading: Reading) -> EncodedReading:
    """The rows of a reading."""
    return EncodedReading(
        report=report_row(reading),
        document=document_row(reading),
        claims=tuple(
            claim_row(claim, reader=reading.reader, position=position)
            for position, claim in enumerate(reading.claims)
        ),
    )


def insert_new(connection: Connection, table: Table, values: Sequence[Row]) -> None:
    """Insert the rows whose key is not there yet; the others stay as they are."""
    if not values:
        return
    if connection.dialect.name == "postgresql":
        connection.execute(postgresql.insert(table).on_conflict_do_nothing(), list(values))
    else:
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), list(values))


def to_body(record: object) -> str:
    """The JSON text in which a record is kept."""
    return _JSON.encode(encode(record))


_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def from_body(cls: type[Record], body: str) -> Record:
    """The record of class `cls` that is kept as `body`."""
    return decode(cls, json.loads(body))


def in_portions(ids: Iterable[One]) -> Iterator[list[One]]:
    """The ids, ascending, in portions of as many as one statement may name."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


def rows_with(
    connection: Connection, query: Select[*Some], column: Key[One], ids: Iterable[One]
) -> Iterator[FoundRow[*Some]]:
    """The rows of `query` in which a column has one of these values.

    They are fetched all at once: one by one takes twice as long.
    """
    for condition, listed in _is_one_of(connection, column, ids):
        yield from connection.execute(query.where(condition), listed).all()


def delete_some(connection: Connection, column: Key[One], values: Iterable[One]) -> None:
    """Delete the rows in which a column has one of these values."""
    for condition, listed in _is_one_of(connection, column, values):
        connection.execute(delete(column.table).where(condition), listed)


def _is_one_of(
    connection: Connection, column: Key[One], values: Iterable[One]
) -> Iterator[tuple[ColumnElement[bool], dict[str, str]]]:
    """That a column has one of these values: in SQLite as one list, which is read fastest."""
    wanted = sorted(set(values))
    if not wanted:
        return
    if connection.dialect.name == "sqlite":
        yield _is_listed(column), {"listed": json.dumps(wanted)}
    else:
        yield from ((column.in_(some), {}) for some in in_portions(wanted))


@cache
def _is_listed(column: Key[One]) -> ColumnElement[bool]:
    """That a column has a value of the list that is given as "listed"; made once for each."""
    listed = func.json_each(bindparam("listed")).table_valued("value")
    return column.in_(select(listed.c.value))


def signed(number: int) -> int:
    """A number of 64 bits as databases keep it."""
    return number - 2**64 if number >= 2**63 else number


def unsigned(number: int) -> int:
    """And back."""
    return number + 2**64 if number < 0 else number


def report_row(reading: Reading) -> Row:
    """The row of a report and of who read it last."""
    report = reading.report
    published = report.published_at
    return {
        "id": report.id,
        "source": report.source,
        "published_at": published.replace(tzinfo=None) if published else None,
        "sha256": report.sha256,
        "reader": reading.reader,
        "body": to_body(report),
        "sorted_at": sorted_at(report),
        "named": named(report),
    }


def sorted_at(report: Report) -> str:
    """By what reports are sorted: when they were published; empty where nobody knows."""
    return report.published_at.isoformat() if report.published_at else ""


def named(report: Report) -> str:
    """In what a report is searched by name."""
    parts = (report.title, report.publisher, report.author_outlet, report.source)
    return fold("|".join(part for part in parts if part))


def member_rows(origin: Origin) -> list[Row]:
    """Which reports an origin has."""
    return [{"report_id": one, "origin_id": origin.id} for one in origin.members]


def subject_rows(judgement: Judgement) -> list[Row]:
    """What a judgement is about."""
    subjects = dict.fromkeys(judgement.subjects)
    return [{"subject_id": one, "judgement_id": judgement.id} for one in subjects]


def document_row(reading: Reading) -> Row:
    """The row of a document."""
    document = reading.document
    return {
        "report_id": reading.report.id,
        "reader": reading.reader,
        "id": document.id,
        "body": to_body(document),
    }


def claim_row(claim: Claim, *, reader: str, position: int) -> Row:
    """The row of a claim at its position among the claims of its report."""
    names = [one.name for one in claim.arguments]
    return {
        "id": claim.id,
        "report_id": claim.report_id,
        "reader": reader,
        "position": position,
        "event_type": claim.event.type,
        "happened": claim.counts_as_happened,
        "first_day": claim.time.start,
        "last_day": claim.time.end,
        "where_text": _where_text(claim.place),
        "who_text": fold("|".join(names)),
        "body": to_body(claim),
    }


def incident_row(incident: Incident, assessment: Assessment) -> Row:
    """The row of an incident with its assessment."""
    place = incident.place
    body, assessed = to_body(incident), to_body(assessment)
    return {
        "id": incident.id,
        "event_type": incident.event_type,
        "grade": assessment.grade.value,
        "first_day": incident.time.start,
        "last_day": incident.time.end,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "where_text": _where_text(place),
        "who_text": fold("|".join((*incident.agents, *incident.patients))),
        "n_claims": len(incident.claim_ids),
        "n_independent": assessment.n_independent,
        "body": body,
        "assessment": assessed,
        "digest": digest_of(body, assessed),
    }


def change_row(change: Change) -> Row:
    """The row of a change; its position is given by the database."""
    return {
        "incident_id": change.incident_id,
        "kind": change.kind.value,
        "at": change.at.replace(tzinfo=None) if change.at else None,
        "body": to_body(change),
    }


def _where_text(place: Place | None) -> str:
    if place is None:
        return ""
    read = (span.quote for span in place.spans)
    parts = (place.name, place.admin2, place.admin1, place.country, *read)
    return fold("|".join(part for part in parts if part))
