"""Everything that fits, row by row, from one view of the store, without a cap."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from typing import cast

from sqlalchemy import Connection, select

from dateline.export import EXPORTERS, ExportFormat, claim_rows, incident_row
from dateline.export.masking import mask_body
from dateline.export.row import ExportRow
from dateline.model import Assessment, Incident
from dateline.store import tables
from dateline.store.base import ClaimQuery
from dateline.store.rows import from_body
from dateline.web.filters import IncidentFilter
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.claims import stream_claims
from dateline.web.queries.incidents import ordered_rows
from dateline.web.queries.selection import select_incidents

AT_ONCE = 200
PIECE_BYTES = 32_768


def stream_incident_bytes(
    catalogue: Catalogue, wanted: IncidentFilter, form: ExportFormat
) -> Iterator[bytes]:
    """The incidents that fit, with their assessments, in the order of the filter."""

    def write(connection: Connection) -> Iterable[bytes]:
        stored = _stored(catalogue, connection, wanted)
        if form is ExportFormat.JSONL:
            return map(_line, stored)
        return EXPORTERS[form](map(_row, stored))

    return _in_pieces(catalogue, write)


def stream_claim_bytes(
    catalogue: Catalogue, query: ClaimQuery, form: ExportFormat
) -> Iterator[bytes]:
    """The claims that fit, report by report."""
    return _in_pieces(
        catalogue,
        lambda connection: EXPORTERS[form](claim_rows(stream_claims(connection, query))),
    )


def _in_pieces(
    catalogue: Catalogue, write: Callable[[Connection], Iterable[bytes]]
) -> Iterator[bytes]:
    """What `write` writes, in pieces of some size, within one view of the store."""
    with ExitStack() as stack:
        connection = stack.enter_context(catalogue.store.reading())
        piece = bytearray()
        for part in write(connection):
            piece += part
            if len(piece) >= PIECE_BYTES:
                yield bytes(piece)
                piece.clear()
        yield bytes(piece)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An incident as it is stored, with the names to hide in it."""

    body: str
    assessment: str
    hidden: frozenset[str]


def _stored(
    catalogue: Catalogue, connection: Connection, wanted: IncidentFilter
) -> Iterator[Stored]:
    snapshot = catalogue.snapshot(connection)
    mask = select_incidents(snapshot, wanted, connection)
    ids = (snapshot.id_of(int(row)) for row in ordered_rows(snapshot, wanted, mask))
    while some := list(islice(ids, AT_ONCE)):
        table = tables.incidents
        columns = (table.c.id, table.c.body, table.c.assessment, table.c.private)
        query = select(*columns).where(table.c.id.in_(some))
        found = {row.id: row for row in connection.execute(query)}
        for one in some:
            row = found[one]
            hidden = frozenset(cast(list[str], json.loads(row.private or "[]")))
            yield Stored(body=row.body, assessment=row.assessment, hidden=hidden)


def _line(one: Stored) -> bytes:
    """A line of JSON; what is stored is JSON already, and passed on where nothing is hidden."""
    text = f'{{"incident":{one.body},"assessment":{one.assessment}}}'
    if one.hidden:
        shown = mask_body(json.loads(text), one.hidden)
        text = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace") + b"\n"


def _row(one: Stored) -> ExportRow:
    incident = from_body(Incident, one.body)
    return incident_row(incident, from_body(Assessment, one.assessment), one.hidden)
