"""CSV: UTF-8, RFC 4180, one header line."""

import csv
import io
from collections.abc import Iterable, Iterator

from dateline.export.row import Cell, ExportRow

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(rows: Iterable[ExportRow]) -> Iterator[bytes]:
    """The flat columns of each row.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for number, row in enumerate(rows):
        if number == 0:
            writer.writerow(row.cells)
        writer.writerow([_safe(cell) for cell in row.cells.values()])
        yield buffer.getvalue().encode()
        buffer.seek(0)
        buffer.truncate()


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell
