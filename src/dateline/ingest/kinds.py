"""What kind of file this is: by its name, else by its first bytes."""

from enum import StrEnum

from dateline.errors import UnsupportedError
from dateline.ingest.html import looks_like_html
from dateline.ingest.json_rows import looks_like_lines
from dateline.ingest.mail import looks_like_mail

OFFICE = frozenset(
    {
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".xls",
        ".xlsx",
        ".ods",
        ".ppt",
        ".pptx",
        ".pages",
        ".epub",
    }
)
"""What people keep reports in and Dateline does not read."""
HINT = "; save it as text, HTML, PDF or CSV"


class Kind(StrEnum):
    """The formats that are read."""

    PLAIN = "plain"
    HTML = "html"
    JSON = "json"
    JSON_LINES = "jsonl"
    CSV = "csv"
    MAIL = "mail"
    PDF = "pdf"


SUFFIXES = {
    "": None,
    ".txt": Kind.PLAIN,
    ".text": Kind.PLAIN,
    ".md": Kind.PLAIN,
    ".markdown": Kind.PLAIN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".jsonl": Kind.JSON_LINES,
    ".ndjson": Kind.JSON_LINES,
    ".json": Kind.JSON,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".eml": Kind.MAIL,
    ".pdf": Kind.PDF,
}
CONTAINERS = frozenset({Kind.JSON, Kind.JSON_LINES, Kind.CSV})
COMPANION_STEMS = frozenset(
    [
        "readme",
        "license",
        "licence",
        "notice",
        "attribution",
        "changelog",
        "copying",
        "authors",
        "contributing",
    ]
)


def kind_of_name(suffix: str) -> Kind | None:
    """The kind that files of this suffix are; None where the bytes have to say.

    Raises:
        UnsupportedError: no kind that is read.
    """
    folded = suffix.casefold()
    if folded not in SUFFIXES:
        raise UnsupportedError(
            f"unknown kind of file: {suffix}{HINT if folded in OFFICE else ''}"
        )
    return SUFFIXES[folded]


def kind_of_bytes(raw: bytes, named: Kind | None) -> Kind:
    """The kind of `raw`, of a file whose name says `named`; PDF is PDF whatever its name."""
    if raw.startswith(b"%PDF-"):
        return Kind.PDF
    if named is not None:
        return named
    if looks_like_html(raw):
        return Kind.HTML
    if looks_like_mail(raw):
        return Kind.MAIL
    if looks_like_lines(raw):
        return Kind.JSON_LINES
    if raw.lstrip()[:1] in (b"[", b"{") and raw.rstrip()[-1:] in (b"]", b"}"):
        return Kind.JSON
    return Kind.PLAIN


def is_companion(stem: str) -> bool:
    """Whether a file of this name tells about its folder, and is no report itself."""
    return stem.casefold() in COMPANION_STEMS
