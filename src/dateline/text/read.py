"""Report to Document."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.errors import LimitError, UnreadableError
from dateline.model import Document, OffsetMap, Report, Sentence, Zone, ZonedSpan, document_id
from dateline.text.alignment import Aligned
from dateline.text.language import check_english
from dateline.text.normalise import normalise
from dateline.text.paragraphs import Paragraph, find_paragraphs
from dateline.text.provenance import read_provenance
from dateline.text.sentences import split_sentences
from dateline.text.zones import TITLE_LINES, find_zones, fold

MAX_CHARACTERS = 2_000_000
MAX_TOP = 2000
NOTHING_TO_READ = "nothing but headline, notices and appeals"


def read_document(report: Report) -> Document:
    """The document of `report`: its text normalised, in zones and sentences.

    The title stands first, on a line of its own; where the report's text does not begin with
    it, the offsets of the title lead back to the beginning of that text.

    Raises:
        LimitError: the text is longer than any report is.
        UnreadableError: nothing is left of the text.
        UnsupportedError: the text is not in English.
    """
    if len(report.text) > MAX_CHARACTERS:
        limit = f"the limit of {MAX_CHARACTERS:,} characters"
        raise LimitError(f"{len(report.text):,} characters, more than {limit}", stage="text")
    aligned = with_title(normalise(report.text), report.title)
    text = aligned.text
    if not text:
        raise UnreadableError("no readable characters in it", stage="text")
    paragraphs = tuple(find_paragraphs(text))
    zones = find_zones(paragraphs, normalise(report.title or "").text or None)
    check_english(body_text(text, zones) or text)
    sentences = tuple(find_sentences(text, zones, paragraphs))
    return Document(
        id=document_id(report.id, text),
        report_id=report.id,
        text=text,
        zones=zones,
        sentences=sentences,
        provenance=read_provenance(text, zones, sentences),
        offsets=aligned.offsets,
        warnings=() if body_text(text, zones) else (NOTHING_TO_READ,),
    )


def with_title(aligned: Aligned, title: str | None) -> Aligned:
    """`aligned` with the title before it, unless one of its first lines is the title."""
    head = normalise(title or "").text.replace("\n", " ")
    lines = [line for line in aligned.text[:MAX_TOP].split("\n") if line][:TITLE_LINES]
    if not head or fold(head) in map(fold, lines):
        return aligned
    shift = len(head) + 2 if aligned.text else len(head)
    text = f"{head}\n\n{aligned.text}" if aligned.text else head
    starts = (*range(shift), *(start + shift for start in aligned.offsets.starts))
    origins = (*[0] * shift, *aligned.offsets.origins)
    return Aligned(text=text, offsets=OffsetMap(starts=starts, origins=origins))


def body_text(text: str, zones: Iterable[ZonedSpan]) -> str:
    """The text of the report itself, without headline and what stands around."""
    kept = (Zone.BODY, Zone.QUOTE, Zone.CAPTION)
    return "\n".join(text[one.start : one.end] for one in zones if one.zone in kept)


def find_sentences(
    text: str, zones: Sequence[ZonedSpan], paragraphs: Sequence[Paragraph]
) -> Iterator[Sentence]:
    """The sentences of every zone, in order."""
    known = {(one.start, one.end): one.sentences for one in paragraphs}
    index = 0
    for zone in zones:
        found = known.get((zone.start, zone.end)) or split_sentences(text, zone.start, zone.end)
        for start, end in found:
            yield Sentence(index=index, zone=zone.zone, start=start, end=end)
            index += 1
