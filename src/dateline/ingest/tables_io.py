"""The loader of tables of language: CSV with a fixed header, checked row by row."""

import csv
from collections.abc import Mapping
from importlib.resources import files

from dateline.errors import MissingResourceError


def read_table(
    package: str, name: str, columns: tuple[str, ...]
) -> tuple[Mapping[str, str], ...]:
    """The rows of the table ``package/tables/name``, stripped, in their order.

    Lines that begin with ``#`` are comments. Every row has all columns; the first column and
    ``source`` are never empty.

    Raises:
        MissingResourceError: the table is missing or not in order.
    """
    path = files(package) / "tables" / name
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise MissingResourceError(f"table {name} of {package} is missing") from error
    reader = csv.DictReader(line for line in lines if line.strip() and line[:1] != "#")
    if tuple(reader.fieldnames or ()) != columns:
        raise MissingResourceError(f"table {name}: columns should be {', '.join(columns)}")
    rows = []
    for number, row in enumerate(reader, start=1):
        if None in row or None in row.values():
            raise MissingResourceError(f"table {name}, row {number}: not {len(columns)} cells")
        clean = {key: value.strip() for key, value in row.items()}
        if not clean[columns[0]] or not clean["source"]:
            raise MissingResourceError(f"table {name}, row {number}: an empty cell")
        rows.append(clean)
    return tuple(rows)
