"""The interface of every exporter, and the table of those that there are."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Protocol

from dateline.export.csv_format import write_csv
from dateline.export.geojson_format import write_geojson
from dateline.export.jsonl_format import write_jsonl
from dateline.export.row import ExportRow


class RecordKind(StrEnum):
    """What is exported: a row a claim, or a row an incident."""

    CLAIMS = "claims"
    INCIDENTS = "incidents"


class ExportFormat(StrEnum):
    """The formats, named as their files end."""

    CSV = "csv"
    JSONL = "jsonl"
    GEOJSON = "geojson"


class Exporter(Protocol):
    """Turns rows into bytes, piece by piece: no row is kept."""

    def __call__(self, rows: Iterable[ExportRow]) -> Iterator[bytes]:
        """The bytes of the export, in pieces."""
        ...


EXPORTERS: Mapping[ExportFormat, Exporter] = {
    ExportFormat.CSV: write_csv,
    ExportFormat.JSONL: write_jsonl,
    ExportFormat.GEOJSON: write_geojson,
}

__all__ = ["EXPORTERS", "ExportFormat", "ExportRow", "Exporter", "RecordKind"]
