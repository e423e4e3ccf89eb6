"""Extents of incidents in the database, found by family, day and cell."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, insert, select

from dateline.link.parts import LONGEST_WHOLE, Extent, cell_of, reach_of
from dateline.link.parts_more import Placed
from dateline.model import Incident
from dateline.store import tables
from dateline.store.index.blocks import holders_of
from dateline.store.index.tables import extents
from dateline.store.rows import Row, delete_some, from_body, rows_with, to_body


class SqlPartIndex:
    """A `link.parts_more.PartIndex` over the tables, within a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_extents(self, placed: Sequence[Placed], gone: Collection[str]) -> None:
        """See `PartIndex.put_extents`."""
        replaced = {*gone, *(one.extent.id for one in placed)}
        delete_some(self._connection, extents.c.incident_id, replaced)
        add_extents(self._connection, placed)

    def placed(self, ids: Collection[str]) -> Mapping[str, Placed]:
        """See `PartIndex.placed`."""
        query = select(extents.c.incident_id, extents.c.is_whole, extents.c.body)
        return {
            row.incident_id: Placed(extent=from_body(Extent, row.body), is_whole=row.is_whole)
            for row in rows_with(self._connection, query, extents.c.incident_id, ids)
        }

    def wholes(self, part: Extent) -> Iterable[Extent]:
        """See `PartIndex.wholes`."""
        return self._extents(
            extents.c.is_whole,
            extents.c.family == part.family,
            extents.c.first.between(part.last - LONGEST_WHOLE, part.first),
            extents.c.last >= part.last,
        )

    def parts(self, whole: Extent) -> Iterable[Extent]:
        """See `PartIndex.parts`."""
        downs, rights = reach_of(whole)
        return self._extents(
            ~extents.c.is_whole,
            extents.c.family == whole.family,
            extents.c.first.between(whole.first, whole.last),
            extents.c.last <= whole.last,
            extents.c.down.between(downs.start, downs.stop - 1),
            extents.c.right.between(rights.start, rights.stop - 1),
        )

    def views(self, ids: Collection[str]) -> Mapping[str, Incident]:
        """See `PartIndex.views`."""
        return read_incidents(self._connection, ids)

    def incidents(self, ids: Collection[str]) -> Mapping[str, str]:
        """See `PartIndex.incidents`."""
        return holders_of(self._connection, ids)

    def _extents(self, *conditions: ColumnElement[bool]) -> Iterator[Extent]:
        query = select(extents.c.body).where(*conditions)
        for body in self._connection.execute(query).scalars():
            yield from_body(Extent, body)


def read_incidents(connection: Connection, ids: Collection[str]) -> dict[str, Incident]:
    """Those of these incidents that there are."""
    table = tables.incidents
    found = rows_with(connection, select(table.c.id, table.c.body), table.c.id, ids)
    return {row.id: from_body(Incident, row.body) for row in found}


def add_extents(connection: Connection, placed: Iterable[Placed]) -> None:
    """Put extents of further incidents into the index."""
    values = [_row(one) for one in placed]
    if values:
        connection.execute(insert(extents), values)


def _row(one: Placed) -> Row:
    family, down, right = cell_of(one.extent)
    return {
        "incident_id": one.extent.id,
        "family": family,
        "down": down,
        "right": right,
        "first": one.extent.first,
        "last": one.extent.last,
        "is_whole": one.is_whole,
        "body": to_body(one.extent),
    }
