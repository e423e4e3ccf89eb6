"""Where times stand in a sentence, what a paragraph is, and where a document mainly is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from dateline.model import Place, Span
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

Value = TypeVar("Value")

MAX_SENTENCES_BACK: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor(Generic[Value]):
    """What was resolved, where it stands in a sentence.

    Attributes:
        token: the head of its words; None where they were cut out of the parse.
        span: its words.
    """

    span: Span
    token: Token | None
    value: Value


def same_paragraph(earlier: ParsedSentence, later: ParsedSentence) -> bool:
    """Whether no line ends between two sentences."""
    text = earlier.document.text
    return "\n" not in text[earlier.sentence.end : later.sentence.start]


def most_telling(places: Sequence[Place]) -> Place | None:
    """The place named most often, the more exact of equals, the first of those."""
    located = [one for one in places if one.is_located]
    if not located:
        return None
    names = [one.name for one in located]
    return min(located, key=lambda one: (-names.count(one.name), one.precision))
