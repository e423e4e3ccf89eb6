"""Small documents and their parses, for tests that need the model."""

from datetime import UTC, datetime

from dateline.model import (
    Document,
    PublishedBasis,
    Report,
    Sentence,
    Zone,
    ZonedSpan,
    document_id,
    report_id,
    sha256_hex,
)
from dateline.text.language_model import load
from dateline.text.parse import Parse, ParsedSentence, parse_document


def make_document(*sentences: str, headline: str | None = None) -> Document:
    """A document with these body sentences in one paragraph, under an optional headline."""
    text = ""
    zones: list[ZonedSpan] = []
    found: list[Sentence] = []
    if headline is not None:
        text = headline + "\n\n"
        zones.append(ZonedSpan(zone=Zone.HEADLINE, start=0, end=len(headline)))
        found.append(Sentence(index=0, zone=Zone.HEADLINE, start=0, end=len(headline)))
    body_start = len(text)
    for sentence in sentences:
        start = len(text)
        text += sentence
        found.append(Sentence(index=len(found), zone=Zone.BODY, start=start, end=len(text)))
        text += " "
    text = text.rstrip()
    if sentences:
        zones.append(ZonedSpan(zone=Zone.BODY, start=body_start, end=len(text)))
    return Document(
        id=document_id("rpt1-test", text),
        report_id="rpt1-test",
        text=text,
        zones=tuple(zones),
        sentences=tuple(found),
    )


def parse_text(*sentences: str, headline: str | None = None) -> Parse:
    """The parse of a small document."""
    return parse_document(make_document(*sentences, headline=headline), load())


def parse_sentence(text: str) -> ParsedSentence:
    """The parse of one sentence."""
    return parse_text(text).sentences[0]


def make_report(
    text: str, published: datetime | None = datetime(2017, 6, 30, tzinfo=UTC)
) -> Report:
    """A report of this text, published on 30 June 2017."""
    sha256 = sha256_hex(text.encode())
    return Report(
        id=report_id(sha256, None),
        source="test",
        publisher="Example Times",
        published_at=published,
        published_basis=PublishedBasis.GIVEN if published else PublishedBasis.NONE,
        language="en",
        sha256=sha256,
        text=text,
        extractor="test/1",
    )
