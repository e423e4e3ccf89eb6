"""Spans: quote, then point."""

from dataclasses import dataclass

from dateline.errors import InvalidRecordError


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of a document's text that carries its words.

    ``document.text[start:end] == quote``; offsets are Unicode code points.

    Raises:
        InvalidRecordError: the range is empty, negative, or not as long as the quote.
    """

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise InvalidRecordError(f"impossible span {self.start}:{self.end}")
        if self.end - self.start != len(self.quote):
            raise InvalidRecordError(f"span {self.start}:{self.end} does not fit its quote")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span of ``text[start:end]``."""
        return cls(start=start, end=end, quote=text[start:end])

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


def check_span(span: Span, text: str) -> None:
    """Raise InvalidRecordError where `span` does not fit `text`."""
    if text[span.start : span.end] != span.quote:
        raise InvalidRecordError(f"span {span.start}:{span.end} does not quote its text")
