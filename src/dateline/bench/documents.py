"""Plain texts of a corpus as documents, with the corpus's offsets."""

from dateline.model import (
    Document,
    Sentence,
    Zone,
    ZonedSpan,
    document_id,
    report_id,
    sha256_hex,
)
from dateline.text.sentences import split_sentences


def make_document(text: str) -> Document:
    """A document of one body zone; the corpus's offsets stay."""
    identity = report_id(sha256_hex(text.encode()), None)
    return Document(
        id=document_id(identity, text),
        report_id=identity,
        text=text,
        zones=(ZonedSpan(zone=Zone.BODY, start=0, end=len(text)),),
        sentences=tuple(
            Sentence(index=index, zone=Zone.BODY, start=start, end=end)
            for index, (start, end) in enumerate(split_sentences(text, 0, len(text)))
        ),
    )
