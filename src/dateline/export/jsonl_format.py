"""JSON Lines: one whole record a line."""

import json
from collections.abc import Iterable, Iterator

from dateline.export.row import ExportRow


def write_jsonl(rows: Iterable[ExportRow]) -> Iterator[bytes]:
    """The whole of each record, as the schema in ``docs/schema`` describes it."""
    for row in rows:
        yield json.dumps(row.body, ensure_ascii=False).encode() + b"\n"
