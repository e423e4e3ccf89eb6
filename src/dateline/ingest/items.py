"""From what a format's reader found to a Report with its raw bytes."""

from dataclasses import dataclass
from datetime import UTC, datetime

from dateline.errors import RecordError, UnreadableError
from dateline.ingest.characters import clean_controls
from dateline.ingest.dates import Dated, find_url_date
from dateline.ingest.options import IngestOptions
from dateline.model import PublishedBasis, Report, report_id, sha256_hex

NO_DATE = "no publication date"
TITLE_ONLY = "title only: the item has no text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a format's reader found in one item; the fields mean what they mean in Report."""

    text: str
    extractor: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author_outlet: str | None = None
    byline: str | None = None
    published: Dated | None = None
    modified: Dated | None = None
    language: str | None = None
    terms: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One item of a container (a row, a line), read or not.

    Attributes:
        name: the item as the user would name it: ``file#item``.
        raw: the bytes of this item alone.
        outcome: what was found in it, or why it can't be read.
    """

    name: str
    raw: bytes
    outcome: Draft | RecordError


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A report with the raw bytes from which it was read."""

    report: Report
    raw: bytes


def build_item(draft: Draft, raw: bytes, source: str, options: IngestOptions) -> Item:
    """The item that was read from `raw`, with what the user says about it.

    Raises:
        UnreadableError: the draft has neither text nor title.
    """
    text, notes = clean_controls(draft.text)
    title = one_line(draft.title)
    if not text.strip() and not title:
        raise UnreadableError("no text in it")
    url = options.url or draft.url or None
    published = choose_date(draft.published, url, options)
    sha256 = sha256_hex(raw)
    report = Report(
        id=report_id(sha256, url),
        source=source,
        url=url,
        publisher=options.publisher or one_line(draft.publisher),
        author_outlet=one_line(draft.author_outlet),
        byline=one_line(draft.byline),
        title=title,
        published_at=published.moment if published else None,
        published_basis=published.basis if published else PublishedBasis.NONE,
        modified_at=draft.modified.moment if draft.modified else None,
        language=options.language or draft.language,
        terms=draft.terms,
        sha256=sha256,
        text=text if text.strip() else title or "",
        extractor=draft.extractor,
        warnings=(
            *draft.warnings,
            *notes,
            *(() if text.strip() else (TITLE_ONLY,)),
            *date_warnings(published, options),
        ),
    )
    return Item(report=report, raw=raw)


def one_line(value: str | None) -> str | None:
    """`value` without control characters, on one line; None where nothing is left."""
    if value is None:
        return None
    return " ".join(clean_controls(value)[0].split()) or None


def choose_date(found: Dated | None, url: str | None, options: IngestOptions) -> Dated | None:
    """The publication date: as given, else as found in the item, else as in its address."""
    if options.published:
        day = options.published
        if isinstance(day, datetime):
            moment = day.astimezone(UTC) if day.tzinfo else day.replace(tzinfo=UTC)
        else:
            moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        return Dated(moment=moment, basis=PublishedBasis.GIVEN)
    return found or find_url_date(url)


def date_warnings(published: Dated | None, options: IngestOptions) -> tuple[str, ...]:
    """What a reader should know about the date."""
    if published is None:
        return (NO_DATE,)
    day = published.moment.date()
    if options.today and day > options.today:
        return (f"published in the future: {day}, read on {options.today}",)
    return ()
