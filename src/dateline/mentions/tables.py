"""Reads and checks the CSV tables that lie beside the code."""

import csv
from collections.abc import Iterator, Mapping
from importlib.resources import files

from dateline.errors import InvalidRecordError


def read_table(
    package: str, name: str, columns: tuple[str, ...]
) -> Iterator[Mapping[str, str]]:
    """The rows of ``tables/<name>`` of a subpackage of dateline, such as ``mentions``.

    Raises:
        InvalidRecordError: the header is not `columns`, or a row is too short or too long.
    """
    path = files("dateline") / package / "tables" / name
    with path.open(encoding="utf-8") as lines:
        rows = csv.reader(lines)
        header = tuple(next(rows))
        if header != columns:
            raise InvalidRecordError(f"{name} has the columns {header}, not {columns}")
        for number, row in enumerate(rows, start=2):
            if len(row) != len(columns):
                raise InvalidRecordError(f"{name}, line {number}: {len(row)} cells: {row}")
            yield dict(zip(columns, row, strict=True))


def reject_duplicates(name: str, keys: list[str]) -> None:
    """Raise InvalidRecordError where a key stands twice in the table `name`."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise InvalidRecordError(f"{name} has {key!r} twice")
        seen.add(key)
