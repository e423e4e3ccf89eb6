"""``digest`` and ``export``: what goes out."""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.console import err
from dateline.cli.options import (
    DEFAULT_DB,
    ActorName,
    AtLeast,
    Db,
    Event,
    Place,
    Since,
    Threshold,
    Until,
    Without,
    as_day,
    supposed,
)
from dateline.errors import RunError

if TYPE_CHECKING:
    from dateline.export import ExportRow
    from dateline.store import IncidentQuery, SqlStore


class DigestFormat(StrEnum):
    """What a digest is written in."""

    MARKDOWN = "markdown"
    HTML = "html"


class ExportFormat(StrEnum):
    """What an export is written in."""

    CSV = "csv"
    JSONL = "jsonl"
    GEOJSON = "geojson"


class Records(StrEnum):
    """What is exported."""

    INCIDENTS = "incidents"
    CLAIMS = "claims"


OutFile = Annotated[
    Path | None, typer.Option("--out", "-o", help="The file to write; else standard output.")
]

UTF8_MARK = b"\xef\xbb\xbf"
"""What a spreadsheet knows UTF-8 by, at the start of a file: "Toribío" stays whole."""


def register(app: typer.Typer) -> None:
    """Add the commands of this group to `app`."""
    app.command()(digest)
    app.command()(export)


def digest(
    db: Db = DEFAULT_DB,
    week: Annotated[str | None, typer.Option("--week", help="A week: 2017-W26.")] = None,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    event: Event = None,
    actor: ActorName = None,
    form: Annotated[
        DigestFormat | None, typer.Option("--format", help="By default as --out ends.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="The heading.")] = None,
    without: Without = None,
    threshold: Threshold = None,
    at_least: AtLeast = 0,
    file: OutFile = None,
    unmasked: Annotated[
        bool, typer.Option("--unmasked", help="With the names of private persons.")
    ] = False,
) -> None:
    """Write the situation report."""
    from dateline.digest import build_digest, write_html, write_markdown
    from dateline.store import IncidentQuery

    first, last = _week(week) if week else (as_day(since), as_day(until))
    query = IncidentQuery(place=place, since=first, until=last, event=event, actor=actor)
    store = supposed(db, without, threshold, at_least)
    built = build_digest(store, query, title=title, masked=not unmasked)
    wanted = form or _form_of(file)
    text = write_html(built) if wanted is DigestFormat.HTML else write_markdown(built)
    _write(file, iter([text.encode()]))


def export(
    db: Db = DEFAULT_DB,
    form: Annotated[
        ExportFormat, typer.Option("--format", help="csv, jsonl or geojson.")
    ] = ExportFormat.CSV,
    records: Annotated[
        Records, typer.Option("--records", help="A row an incident, or a row a claim.")
    ] = Records.INCIDENTS,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    event: Event = None,
    actor: ActorName = None,
    without: Without = None,
    threshold: Threshold = None,
    at_least: AtLeast = 0,
    file: OutFile = None,
    unmasked: Annotated[
        bool, typer.Option("--unmasked", help="With the names of private persons.")
    ] = False,
) -> None:
    """Write incidents or claims for other tools."""
    from dateline.export import EXPORTERS
    from dateline.export import ExportFormat as Format
    from dateline.store import IncidentQuery

    query = IncidentQuery(
        place=place, since=as_day(since), until=as_day(until), event=event, actor=actor
    )
    rows = _rows(
        supposed(db, without, threshold, at_least), records, query, masked=not unmasked
    )
    pieces = EXPORTERS[Format(form.value)](rows)
    is_table = file is not None and form is ExportFormat.CSV
    _write(file, chain([UTF8_MARK], pieces) if is_table else pieces)


def _rows(
    store: "SqlStore", records: Records, query: "IncidentQuery", *, masked: bool
) -> "Iterator[ExportRow]":
    from dateline.digest.evidence import claims_of
    from dateline.export import claim_rows, incident_rows
    from dateline.store import ClaimQuery

    if records is Records.CLAIMS:
        wanted = ClaimQuery(
            place=query.place, since=query.since, until=query.until, event=query.event,
            actor=query.actor,
        )  # fmt: skip
        return claim_rows(store.claims(wanted), masked=masked)
    views = (
        (view.incident, view.assessment, claims_of(store, view))
        for view in store.incidents(query)
    )
    return incident_rows(views, masked=masked)


def _write(file: Path | None, pieces: Iterator[bytes]) -> None:
    if file is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    try:
        with file.open("wb") as sink:
            sink.writelines(pieces)
    except OSError as error:
        raise RunError(f"can't write {file}: {error.strerror}") from error
    err().print(f"Wrote {file}.")


def _week(text: str) -> tuple[date, date]:
    year, _, number = text.partition("-W")
    try:
        monday = date.fromisocalendar(int(year), int(number), 1)
    except ValueError as error:
        raise RunError(f"{text!r} is no week: write it as 2017-W26") from error
    return monday, monday + timedelta(days=6)


def _form_of(file: Path | None) -> DigestFormat:
    is_html = file is not None and file.suffix in (".html", ".htm")
    return DigestFormat.HTML if is_html else DigestFormat.MARKDOWN
