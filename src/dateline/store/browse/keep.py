"""Columns and words in the database, and back."""

import json
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, delete, insert, select

from dateline.store import tables
from dateline.store.browse.build import DTYPES, ColumnBuilder, Columns
from dateline.store.browse.entry import BrowseEntry

Rows = npt.NDArray[np.uint32]
IDS = "ids"
LISTS = "lists"
AFTER_LAST = "\U0010ffff"


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
    built = builder.columns()
    values = [{"name": name, "data": data} for name, data in _packed(built)]
    connection.execute(insert(columns), values)
    found = [{"word": word, "data": data} for word, data in builder.words()]
    if found:
        connection.execute(insert(words), found)


def read_columns(connection: Connection) -> Columns | None:
    """The columns that are kept; None where there are none yet, or older ones."""
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
    found: Rows | None = None
    for word in words:
        rows = _rows_with_prefix(connection, word)
        found = rows if found is None else np.intersect1d(found, rows, assume_unique=True)
    return np.empty(0, dtype=np.uint32) if found is None else found


def _rows_with_prefix(connection: Connection, prefix: str) -> Rows:
    table = tables.browse_words
    query = select(table.c.data).where(
        table.c.word >= prefix, table.c.word < prefix + AFTER_LAST
    )
    lists = [np.frombuffer(row.data, dtype="<u4") for row in connection.execute(query)]
    if not lists:
        return np.empty(0, dtype=np.uint32)
    if len(lists) == 1:
        return lists[0]
    is_there = np.zeros(max(int(one[-1]) for one in lists) + 1, dtype=np.bool_)
    for one in lists:
        is_there[one] = True
    return np.flatnonzero(is_there).astype(np.uint32)


def _packed(columns: Columns) -> Iterable[tuple[str, bytes]]:
    yield IDS, f"{columns.ids.dtype.itemsize}\n".encode() + columns.ids.tobytes()
    yield LISTS, json.dumps(columns.lists, ensure_ascii=False).encode()
    for name, array in columns.arrays.items():
        yield name, array.tobytes()
