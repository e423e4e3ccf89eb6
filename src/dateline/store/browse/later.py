"""What changed since the columns were written, and both together.

To write a million incidents into columns takes minutes. A few that are new or changed stand
beside them until they are many; whoever reads the columns sees one whole.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, delete, func, insert, select

from dateline.model import decode
from dateline.store.browse.build import ColumnBuilder, Columns
from dateline.store.browse.entry import BrowseEntry
from dateline.store.browse.words import words_of
from dateline.store.index.tables import browse_later
from dateline.store.rows import Row, delete_some, to_body

Positions = npt.NDArray[np.int64]
CODED: Mapping[str, str] = {
    "event_type": "event_type",
    "country": "country",
    "place": "place",
    "actors": "actor",
}
"""Columns of codes, each with the list that says what its codes stand for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """What changed since, by id.

    Attributes:
        entries: those that are new or changed; those that are gone are not among them.
        at: for each entry, the row before which it belongs, or which it replaces.
        replaced: rows that are no more, ascending.
    """

    entries: Sequence[BrowseEntry]
    at: Positions
    replaced: Positions

    def __len__(self) -> int:
        return len(self.entries) + len(self.replaced)

    def is_kept(self, rows: Positions) -> npt.NDArray[np.bool_]:
        """Whether each row of the columns is still there."""
        return ~np.isin(rows, self.replaced)

    def moved(self, rows: Positions) -> Positions:
        """Where these rows, which are kept, stand in the whole."""
        n_gone = np.searchsorted(self.replaced, rows)
        return rows - n_gone + np.searchsorted(self.at, rows, side="right")

    @property
    def places(self) -> Positions:
        """Where the entries stand in the whole."""
        before = self.at - np.searchsorted(self.replaced, self.at)
        return before + np.arange(len(self.entries))


def note_later(
    connection: Connection,
    ids: npt.NDArray[np.bytes_],
    entries: Iterable[BrowseEntry],
    gone: Iterable[str],
) -> None:
    """Put entries beside the columns, which have these ids; `gone` are no more."""
    bodies = {**dict.fromkeys(gone), **{one.id: to_body(one) for one in entries}}
    delete_some(connection, browse_later.c.incident_id, bodies)
    names = sorted(bodies)
    wanted = np.array([one.encode() for one in names], dtype=np.bytes_)
    at = np.searchsorted(ids, wanted)
    found = np.zeros(len(wanted), dtype=bool)
    inside = at < len(ids)
    found[inside] = ids[at[inside]] == wanted[inside]
    values: list[Row] = [
        {"incident_id": name, "at": row, "replaces": is_there, "body": bodies[name]}
        for name, row, is_there in zip(names, at.tolist(), found.tolist(), strict=True)
        if is_there or bodies[name] is not None
    ]
    if values:
        connection.execute(insert(browse_later), values)


def read_later(connection: Connection) -> Later:
    """What changed since the columns were written."""
    table = browse_later
    rows = connection.execute(select(table).order_by(table.c.incident_id)).all()
    present = [row for row in rows if row.body is not None]
    return Later(
        entries=[decode(BrowseEntry, json.loads(row.body)) for row in present],
        at=np.array([row.at for row in present], dtype=np.int64),
        replaced=np.array([row.at for row in rows if row.replaces], dtype=np.int64),
    )


def n_later(connection: Connection) -> int:
    """How many entries stand beside the columns, or take away from them."""
    return connection.execute(select(func.count()).select_from(browse_later)).scalar_one()


def has_later(connection: Connection) -> bool:
    """Whether anything changed since."""
    return connection.execute(select(browse_later.c.at).limit(1)).first() is not None


def forget_later(connection: Connection) -> None:
    """Say that the columns are whole."""
    connection.execute(delete(browse_later))


def later_with(later: Later, word: str) -> Positions:
    """Where entries stand in the whole in which a word begins with `word`."""
    hits = [any(one.startswith(word) for one in words_of(e.text)) for e in later.entries]
    return later.places[np.array(hits, dtype=bool)] if hits else later.places


def together(columns: Columns, later: Later) -> Columns:
    """The columns with what changed since, ascending by id; codes that nothing has are gone."""
    builder = ColumnBuilder(columns.lists)
    for entry in later.entries:
        builder.add(entry)
    more = builder.columns()
    rows = np.arange(len(columns.ids), dtype=np.int64)
    kept = rows[later.is_kept(rows)]
    places = (later.moved(kept), later.places)
    n_rows = len(kept) + len(later.entries)

    def merged(one: npt.NDArray[Any], other: npt.NDArray[Any]) -> npt.NDArray[Any]:
        found = np.empty(n_rows, dtype=np.promote_types(one.dtype, other.dtype))
        found[places[0]], found[places[1]] = one[kept], other
        return found

    flat = {"actors", "actor_roles", "actor_ends"}
    arrays = {
        name: merged(array, more.arrays[name])
        for name, array in columns.arrays.items()
        if name not in flat
    }
    lengths = merged(_lengths(columns), _lengths(more))
    starts = merged(_starts(columns), _starts(more) + len(columns.arrays["actors"]))
    at = _spread(starts, lengths)
    for name in ("actors", "actor_roles"):
        arrays[name] = np.concatenate([columns.arrays[name], more.arrays[name]])[at]
    arrays["actor_ends"] = np.cumsum(lengths).astype(columns.arrays["actor_ends"].dtype)
    ids = merged(columns.ids, more.ids)
    return _with_used_codes(Columns(ids=ids, arrays=arrays, lists=more.lists))


def _with_used_codes(columns: Columns) -> Columns:
    arrays, lists = dict(columns.arrays), dict(columns.lists)
    for name, of in CODED.items():
        codes = arrays[name]
        is_used = np.zeros(len(lists[of]), dtype=bool)
        is_used[codes] = True
        if not is_used.all():
            arrays[name] = (np.cumsum(is_used) - 1)[codes].astype(codes.dtype)
            lists[of] = [one for one, used in zip(lists[of], is_used, strict=True) if used]
    return Columns(ids=columns.ids, arrays=arrays, lists=lists)


def _lengths(columns: Columns) -> Positions:
    ends: Positions = columns.arrays["actor_ends"].astype(np.int64)
    begins: Positions = np.zeros_like(ends)
    begins[1:] = ends[:-1]
    return ends - begins


def _starts(columns: Columns) -> Positions:
    ends: Positions = columns.arrays["actor_ends"].astype(np.int64)
    starts: Positions = ends - _lengths(columns)
    return starts


def _spread(starts: Positions, lengths: Positions) -> Positions:
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    within = np.arange(total, dtype=np.int64) - np.repeat(ends - lengths, lengths)
    return within + np.repeat(starts, lengths)
