"""Columns and words in the database, and back."""

import json
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, delete, insert, select

from dateline.store import tables
from dateline.store.browse.build import DTYPES, ColumnBuilder, Columns
from dateline.store.browse.entry import BrowseEntry
from dateline.store.browse.later import (
    Later,
    forget_later,
    has_later,
    later_with,
    n_later,
    note_later,
    read_later,
    together,
)
from dateline.store.browse.words import words_of

Rows = npt.NDArray[np.uint32]
IDS = "ids"
LISTS = "lists"
AFTER_LAST = "\U0010ffff"
EMPTY = np.empty(0, dtype=np.int64)
MAX_LATER = 2000
"""With more entries beside the columns, reading both takes too long."""


def replace_columns(connection: Connection, entries: Iterable[BrowseEntry]) -> None:
    """Put the columns of `entries` in the place of all earlier ones."""
    builder = ColumnBuilder()
    for entry in sorted(entries, key=lambda one: one.id):
        builder.add(entry)
    write_columns(connection, builder)


def write_columns(connection: Connection, builder: ColumnBuilder) -> None:
    """Put what `builder` holds in the place of all earlier columns."""
    columns, words = tables.browse_columns, tables.browse_words
    connection.execute(delete(columns))
    connection.execute(delete(words))
    forget_later(connection)
    built = builder.columns()
    values = [{"name": name, "data": data} for name, data in _packed(built)]
    connection.execute(insert(columns), values)
    found = [{"word": word, "data": data} for word, data in builder.words()]
    if found:
        connection.execute(insert(words), found)


def read_columns(connection: Connection) -> Columns | None:
    """The columns with what changed since; None where there are none yet, or older ones."""
    columns = _read_written(connection)
    if columns is None or not has_later(connection):
        return columns
    return together(columns, read_later(connection))


def update_columns(
    connection: Connection, entries: Sequence[BrowseEntry], gone: Iterable[str]
) -> None:
    """Put entries in the place of those of the same ids; `gone` are no more.

    They stand beside the columns until they are many; then both are written together.
    """
    note_later(connection, _read_ids(connection), entries, gone)
    written = _read_written(connection) if n_later(connection) > MAX_LATER else None
    if written is not None:
        _write_together(connection, written, read_later(connection))


def _write_together(connection: Connection, written: Columns, later: Later) -> None:
    columns, words = tables.browse_columns, tables.browse_words
    added: dict[str, list[int]] = {}
    for place, entry in zip(later.places.tolist(), later.entries, strict=True):
        for word in words_of(entry.text):
            added.setdefault(word, []).append(place)
    known = connection.execute(select(words)).all()
    connection.execute(delete(words))
    found = {row.word: _moved(_rows(row.data), later) for row in known}
    for word, places in added.items():
        found[word] = np.sort(np.r_[found.get(word, EMPTY), places])
    values = [
        {"word": word, "data": rows.astype("<u4").tobytes()}
        for word, rows in sorted(found.items())
        if len(rows)
    ]
    if values:
        connection.execute(insert(words), values)
    connection.execute(delete(columns))
    packed = _packed(together(written, later))
    connection.execute(insert(columns), [{"name": name, "data": data} for name, data in packed])
    forget_later(connection)


def _read_ids(connection: Connection) -> npt.NDArray[np.bytes_]:
    table = tables.browse_columns
    data = connection.execute(select(table.c.data).where(table.c.name == IDS)).scalar()
    if data is None:
        return np.empty(0, dtype="S1")
    width, _, ids = data.partition(b"\n")
    return np.frombuffer(ids, dtype=f"S{max(int(width), 1)}")


def _read_written(connection: Connection) -> Columns | None:
    """The columns as they were written."""
    table = tables.browse_columns
    kept = {row.name: row.data for row in connection.execute(select(table))}
    if IDS not in kept or not kept.keys() >= DTYPES.keys():
        return None
    width, _, ids = kept[IDS].partition(b"\n")
    return Columns(
        ids=np.frombuffer(ids, dtype=f"S{max(int(width), 1)}"),
        arrays={name: np.frombuffer(kept[name], dtype=DTYPES[name]) for name in DTYPES},
        lists=json.loads(kept[LISTS]),
    )


def rows_with_words(connection: Connection, words: Sequence[str]) -> Rows:
    """The rows in which, for each of `words`, a word stands that begins with it; ascending."""
    later = read_later(connection) if has_later(connection) else None
    found: Rows | None = None
    for word in words:
        rows = _rows_with_prefix(connection, word)
        if later is not None:
            rows = np.r_[_moved(rows, later), later_with(later, word)].astype(np.uint32)
            rows.sort()
        found = rows if found is None else np.intersect1d(found, rows, assume_unique=True)
    return np.empty(0, dtype=np.uint32) if found is None else found


def _rows_with_prefix(connection: Connection, prefix: str) -> Rows:
    table = tables.browse_words
    query = select(table.c.data).where(
        table.c.word >= prefix, table.c.word < prefix + AFTER_LAST
    )
    lists = [_rows(row.data) for row in connection.execute(query)]
    if not lists:
        return np.empty(0, dtype=np.uint32)
    if len(lists) == 1:
        return lists[0]
    is_there = np.zeros(max(int(one[-1]) for one in lists) + 1, dtype=np.bool_)
    for one in lists:
        is_there[one] = True
    return np.flatnonzero(is_there).astype(np.uint32)


def _rows(data: bytes) -> Rows:
    return np.frombuffer(data, dtype="<u4")


def _moved(rows: Rows, later: Later) -> npt.NDArray[np.int64]:
    """Where those of these rows that are still there stand in the whole."""
    found = rows.astype(np.int64)
    return later.moved(found[later.is_kept(found)])


def _packed(columns: Columns) -> Iterable[tuple[str, bytes]]:
    yield IDS, f"{columns.ids.dtype.itemsize}\n".encode() + columns.ids.tobytes()
    yield LISTS, json.dumps(columns.lists, ensure_ascii=False).encode()
    for name, array in columns.arrays.items():
        yield name, array.tobytes()
