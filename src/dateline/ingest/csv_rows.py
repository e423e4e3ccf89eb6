"""Comma, semicolon or tab separated values with a header, one item a row."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.errors import RecordError, UnreadableError
from dateline.ingest.characters import decode_bytes
from dateline.ingest.columns import check_columns, read_row
from dateline.ingest.items import Draft, Part
from dateline.ingest.options import IngestOptions

if TYPE_CHECKING:
    from _csv import Reader

EXTRACTOR = "dateline.csv/1"
DELIMITERS = ",;\t|"


def read_csv(raw: bytes, source: str, options: IngestOptions) -> Iterator[Part]:
    """The items of a table; a broken row is one Part with its error, and the rest goes on.

    Raises:
        UnreadableError: it is no text, or has no header.
        UnsupportedError: no column holds a text or a title.
    """
    csv.field_size_limit(max(options.max_bytes, csv.field_size_limit()))
    decoded = decode_bytes(raw)
    text = decoded.text.removeprefix("\ufeff").replace("\x00", "")
    lines = list(io.StringIO(text, newline=""))
    header_end = next((at for at, line in enumerate(lines) if line.strip()), None)
    if header_end is None:
        raise UnreadableError("an empty table")
    delimiter = max(DELIMITERS, key=lines[header_end].count)
    reader = csv.reader(iter(lines), delimiter=delimiter, strict=True)
    try:
        header = next((row for row in reader if any(cell.strip() for cell in row)), [])
    except csv.Error as error:
        raise UnreadableError(f"a broken header: {error}") from error
    check_columns(header)
    yield from read_rows(reader, header, lines, source, decoded.warnings)


def read_rows(
    reader: "Reader",
    header: list[str],
    lines: list[str],
    source: str,
    warnings: tuple[str, ...],
) -> Iterator[Part]:
    """The items below the header. `lines` are the table's lines, for each row's own bytes."""
    item = 0
    while True:
        start = reader.line_num
        outcome: Draft | RecordError
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            outcome = UnreadableError(f"line {start + 1}: broken row: {error}")
        else:
            if not any(cell.strip() for cell in cells):
                continue
            outcome = read_cells(cells, header, start + 1, warnings)
        item += 1
        own = "".join(lines[start : reader.line_num]).rstrip("\r\n")
        yield Part(
            name=f"{source}#{item}", raw=own.encode("utf-8", "surrogatepass"), outcome=outcome
        )


def read_cells(
    cells: list[str], header: list[str], line: int, warnings: tuple[str, ...]
) -> Draft | RecordError:
    """What one row says, or why it can't be read."""
    if len(cells) != len(header):
        return UnreadableError(f"line {line}: {len(cells)} cells, {len(header)} columns")
    try:
        draft = read_row(dict(zip(header, cells, strict=True)), EXTRACTOR)
    except RecordError as error:
        return type(error)(f"line {line}: {error.reason}", stage=error.stage)
    return with_warnings(draft, warnings)


def with_warnings(draft: Draft, warnings: tuple[str, ...]) -> Draft:
    """`draft` with the warnings that hold for its whole file."""
    return replace(draft, warnings=(*warnings, *draft.warnings)) if warnings else draft
