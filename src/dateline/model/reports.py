"""Reports, as published, and failures, as stored."""

from dataclasses import dataclass
from datetime import UTC, datetime

from dateline.errors import InvalidRecordError
from dateline.model.ids import make_id
from dateline.model.vocabulary import PublishedBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One item as published, one version of it.

    Attributes:
        id: ``rpt1-…``, from the raw bytes and the url (`report_id`).
        source: where the bytes were read, as the user would name it: file, ``file#item``, url.
        url: the item's own address, where known.
        publisher: the outlet that published this item, where known.
        author_outlet: the outlet that wrote it, where the item's metadata says so.
        byline: the author's line as printed.
        published_at: aware, UTC; None where nothing says it. Never a guess.
        published_basis: how `published_at` is known.
        modified_at: when the outlet says that it last changed the item.
        fetched_at: when the bytes were fetched, where the source says so.
        language: ISO 639-1 code.
        terms: licence or reuse terms as stated by the source, if any.
        sha256: of the raw bytes of this item.
        text: the extracted text, before normalisation; immutable.
        extractor: name and version of what turned the bytes into text.
        warnings: one line each: what a reader should know about this item.
    """

    id: str
    source: str
    url: str | None = None
    publisher: str | None = None
    author_outlet: str | None = None
    byline: str | None = None
    title: str | None = None
    published_at: datetime | None = None
    published_basis: PublishedBasis = PublishedBasis.NONE
    modified_at: datetime | None = None
    fetched_at: datetime | None = None
    language: str | None = None
    terms: str | None = None
    sha256: str
    text: str
    extractor: str
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_utc(self.published_at)
        check_utc(self.modified_at)
        check_utc(self.fetched_at)
        if (self.published_at is None) != (self.published_basis is PublishedBasis.NONE):
            raise InvalidRecordError("published_at and published_basis must agree")


def report_id(sha256: str, url: str | None) -> str:
    """The id of the item with these raw bytes at this address."""
    return make_id("rpt", 1, (sha256, url or ""))


def check_utc(moment: datetime | None) -> None:
    """Raise InvalidRecordError where `moment` is naive or not in UTC."""
    if moment is not None and moment.utcoffset() != UTC.utcoffset(None):
        raise InvalidRecordError(f"not an aware UTC time: {moment!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Something that could not be processed, and why. Stored, counted, exported and shown.

    Attributes:
        id: ``fal1-…``, from stage, source and reason.
        stage: the stage that gave up (``ingest``, ``text``, ``claims`` …).
        source: the file, item or address, as the user would name it.
        reason: one clear line.
        sha256: of the raw bytes, where they could be read.
    """

    id: str
    stage: str
    source: str
    reason: str
    sha256: str | None = None


def make_failure(stage: str, source: str, reason: str, sha256: str | None = None) -> Failure:
    """A Failure with the id that follows from its content."""
    identity = make_id("fal", 1, (stage, source, reason, sha256 or ""))
    return Failure(id=identity, stage=stage, source=source, reason=reason, sha256=sha256)
