"""Documents: a report's immutable text, cut into zones and sentences."""

from bisect import bisect_right
from dataclasses import dataclass

from dateline.errors import InvalidRecordError
from dateline.model.ids import make_id
from dateline.model.spans import Span, check_span
from dateline.model.vocabulary import READ_ZONES, Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonedSpan:
    """A stretch of text with its zone."""

    zone: Zone
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its position in the document, and the zone in which it lies."""

    index: int
    zone: Zone
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetMap:
    """Leads from offsets in a normalised text back to the raw one.

    `starts[i]` (normalised) corresponds to `origins[i]` (raw); between two entries both
    advance together. Both tuples are as long as each other and ascending, from 0.
    """

    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)

    def to_raw(self, offset: int) -> int:
        """The offset in the raw text of `offset` in the normalised one."""
        at = bisect_right(self.starts, offset) - 1
        return self.origins[at] + offset - self.starts[at]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What the text itself says of where it comes from.

    Attributes:
        author_outlet: the outlet that wrote it ("Articles by: …").
        publisher: the outlet that the notices name as publisher.
        reposted_from: the outlet or address that first published it, if the text says so.
        wire_credits: wire agencies credited.
        reuse_terms: the words that state them.
        spans: the words on which all of this rests.
    """

    author_outlet: str | None = None
    publisher: str | None = None
    reposted_from: str | None = None
    wire_credits: tuple[str, ...] = ()
    reuse_terms: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report's immutable text, cut into zones and sentences.

    Zones follow each other without overlap; each sentence lies inside one zone.

    Raises:
        InvalidRecordError: zones overlap or reach beyond the text, or a span does not quote it.
    """

    id: str
    report_id: str
    text: str
    zones: tuple[ZonedSpan, ...]
    sentences: tuple[Sentence, ...]
    provenance: Provenance = Provenance()
    offsets: OffsetMap = OffsetMap()
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        end = 0
        for zone in self.zones:
            if zone.start < end or zone.end > len(self.text):
                raise InvalidRecordError(f"zone at {zone.start} overlaps or overruns")
            end = zone.end
        for span in self.provenance.spans:
            check_span(span, self.text)

    def span(self, start: int, end: int) -> Span:
        """The span of this text from `start` to `end`."""
        return Span.of(self.text, start, end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence in which `offset` lies, if any."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        if at < 0 or offset >= self.sentences[at].end:
            return None
        return self.sentences[at]

    def read_sentences(self) -> tuple[Sentence, ...]:
        """The sentences in which events are looked for."""
        return tuple(one for one in self.sentences if one.zone in READ_ZONES)


def document_id(report_id: str, text: str) -> str:
    """The id of the document with this text of this report."""
    return make_id("doc", 1, (report_id, text))
