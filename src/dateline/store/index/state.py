"""What the incidents and the index were worked out from: what is still to be taken in."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select

from dateline import __version__
from dateline.store import tables
from dateline.store.index.blocks import clear_blocks
from dateline.store.index.origins import clear_origins
from dateline.store.index.tables import extents, reports_to_link
from dateline.store.rows import delete_some, insert_new
from dateline.store.versions import read_meta, write_meta

DERIVED_BY = "derived_by"
INDEXED_BY = "indexed_by"
JUDGED = "derived_judgements"
RECIPE = f"{__version__}/10"
"""What follows from the same reports is the same only for the same version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a derivation took in.

    Attributes:
        reports: ids of reports that none before had taken in.
        judgement: position of the latest judgement; 0 where there is none.
    """

    reports: frozenset[str]
    judgement: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What adding further reports needs to know of a derivation.

    Attributes:
        seen: what there was to take in.
        histories: how incidents came together, by their id (`link.history`).
    """

    seen: Seen
    histories: Mapping[str, bytes]


def note_report(connection: Connection, report_id: str, *, is_new: bool) -> None:
    """A report was read; where it was read before, all must be derived anew."""
    insert_new(connection, reports_to_link, [{"report_id": report_id}])
    if not is_new:
        write_meta(connection, DERIVED_BY, "")


def look(connection: Connection) -> Seen:
    """What there is to take in."""
    latest = connection.execute(select(func.max(tables.judgements.c.position))).scalar()
    waiting = connection.execute(select(reports_to_link.c.report_id)).scalars()
    return Seen(reports=frozenset(waiting), judgement=latest or 0)


def settle(connection: Connection, seen: Seen) -> None:
    """What was seen is taken in."""
    delete_some(connection, reports_to_link.c.report_id, seen.reports)
    write_meta(connection, DERIVED_BY, RECIPE)
    write_meta(connection, JUDGED, str(seen.judgement))


def is_followed_up(connection: Connection, seen: Seen) -> bool:
    """Whether this version took in everything but the new reports."""
    judged = read_meta(connection, JUDGED)
    return read_meta(connection, DERIVED_BY) == RECIPE and judged == str(seen.judgement)


def is_indexed(connection: Connection) -> bool:
    """Whether the index holds what the incidents were worked out from."""
    return read_meta(connection, INDEXED_BY) == RECIPE


def note_indexed(connection: Connection) -> None:
    """The index holds what the incidents were worked out from."""
    write_meta(connection, INDEXED_BY, RECIPE)


def clear_index(connection: Connection) -> None:
    """Throw the index away; it is made again when it is next needed."""
    if read_meta(connection, INDEXED_BY):
        clear_blocks(connection)
        clear_origins(connection)
        connection.execute(delete(extents))
    write_meta(connection, INDEXED_BY, "")
