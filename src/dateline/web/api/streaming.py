"""Streams: everything that fits, without a cap, with the version of the data in the headers."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from fastapi import Request
from starlette.responses import Response, StreamingResponse

from dateline.export import ExportFormat
from dateline.web.asking import catalogue_of
from dateline.web.queries.incidents import dataset_of

MEDIA_TYPES: Mapping[ExportFormat, str] = {
    ExportFormat.JSONL: "application/x-ndjson",
    ExportFormat.CSV: "text/csv; charset=utf-8",
}
ENDINGS: Mapping[ExportFormat, str] = {ExportFormat.JSONL: "ndjson", ExportFormat.CSV: "csv"}


def streamed(
    request: Request, form: ExportFormat, name: str, pieces: Iterator[bytes]
) -> Response:
    """The answer that sends `pieces` as a file."""
    dataset = dataset_of(catalogue_of(request).snapshot())
    return StreamingResponse(
        pieces,
        media_type=MEDIA_TYPES[form],
        headers={
            "Content-Disposition": (
                f'attachment; filename="dateline-{name}-{dataset.version}.{ENDINGS[form]}"'
            ),
            "Dataset-Version": dataset.version,
            "Dataset-Citation": quote(dataset.citation, safe=" ,.():"),
        },
    )
