"""Rows with named fields to drafts: the columns we know, and the other names they go by."""

from collections.abc import Iterable, Mapping

from dateline.errors import UnsupportedError
from dateline.ingest.characters import clean_controls
from dateline.ingest.dates import find_text_date, read_metadata_date
from dateline.ingest.items import Draft

ALIASES = {
    "title": ("title", "headline", "subject"),
    "text": ("text", "body", "content", "fulltext", "articletext", "articlebody", "plaintext"),
    "url": ("url", "link", "sourceurl", "articleurl", "address", "canonicalurl"),
    "publisher": ("publisher", "outlet", "source", "sourcename", "sitename", "publication"),
    "published": (
        "published", "publishedat", "date", "publishdate", "publicationdate", "datepublished",
        "pubdate", "publishedtime", "publicationtime", "timestamp",
    ),
    "modified": (
        "modified", "modifiedat", "datemodified", "updated", "updatedat", "lastmodified",
    ),
    "author_outlet": ("authoroutlet", "originaloutlet", "originalsource", "syndicatedfrom"),
    "byline": ("byline", "author", "authors", "creator"),
    "language": ("language", "lang"),
    "terms": ("terms", "licence", "license", "rights"),
}  # fmt: skip
FIELD_OF = {alias: field for field, aliases in ALIASES.items() for alias in aliases}
MAX_LANGUAGE = 3


def fold_name(name: str) -> str:
    """`name` of a column without case, blanks, hyphens and underscores."""
    return name.strip().casefold().replace("_", "").replace("-", "").replace(" ", "")


def check_columns(names: Iterable[str]) -> None:
    """Raise UnsupportedError where no column of `names` holds a text or a title."""
    names = tuple(names)
    fields = {FIELD_OF.get(fold_name(name)) for name in names}
    if not fields & {"text", "title"}:
        shown = ", ".join(name for name in names[:8] if name) or "none"
        raise UnsupportedError(f"no column named text or title; the columns are: {shown}")


def read_row(row: Mapping[str, object], extractor: str) -> Draft:
    """The draft of a row with named fields; unknown fields are left aside.

    Raises:
        UnsupportedError: no field of the row holds a text or a title.
    """
    fields: dict[str, str] = {}
    for name, value in row.items():
        field = FIELD_OF.get(fold_name(str(name)))
        text = field_text(value)
        if field and text and field not in fields:
            fields[field] = text
    if "text" not in fields and "title" not in fields:
        check_columns(str(name) for name in row)
        raise UnsupportedError("neither text nor title in this row")
    text = fields.get("text", "")
    return Draft(
        text=text,
        extractor=extractor,
        title=fields.get("title"),
        url=fields.get("url"),
        publisher=fields.get("publisher"),
        byline=fields.get("byline"),
        published=read_metadata_date(fields.get("published")) or find_text_date(text),
        modified=read_metadata_date(fields.get("modified")),
        author_outlet=fields.get("author_outlet"),
        language=language_code(fields.get("language")),
        terms=fields.get("terms"),
        warnings=date_notes(fields.get("published")),
    )


def field_text(value: object) -> str:
    """A field as text: strings as they are, lists joined by commas, numbers written out."""
    if isinstance(value, str):
        return value if value.strip() else ""
    if isinstance(value, list):
        return ", ".join(field_text(one) for one in value if isinstance(one, str | int))
    if isinstance(value, Mapping):
        return field_text(value.get("name") or value.get("title"))
    return "" if value is None or isinstance(value, bool) else str(value)


def language_code(value: str | None) -> str | None:
    """The two or three letters of a language tag such as ``en-GB``; None for anything else."""
    code = (value or "").strip().replace("_", "-").partition("-")[0].casefold()
    return code if code.isalpha() and 2 <= len(code) <= MAX_LANGUAGE else None


def date_notes(value: str | None) -> tuple[str, ...]:
    """A warning where a date is given that can't be read."""
    if not value or read_metadata_date(value):
        return ()
    return (f"date not understood: {clean_controls(value)[0].strip()[:40]!r}",)
