"""Records to bytes, streaming: one module per format."""

from dateline.export.base import EXPORTERS, Exporter, ExportFormat, ExportRow, RecordKind
from dateline.export.flat import claim_rows, incident_row, incident_rows

__all__ = [
    "EXPORTERS",
    "ExportFormat",
    "ExportRow",
    "Exporter",
    "RecordKind",
    "claim_rows",
    "incident_row",
    "incident_rows",
]
