"""Statements given without quotation marks: what follows "the minister said:".

An office that publishes what its head said often leaves the marks out. The words after the
colon are the speaker's to the end of the text, or until somebody else is said to speak and
nothing follows in the first person. Where the statement begins in the line of the colon
itself, later paragraphs belong to it only as far as they go on in the first person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.attribution.quotations import OPENING, STRAIGHT
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.verbal import BARE
from dateline.model import Document, Span

COLON: Final = re.compile(
    r"(?! (?:that|how|why|what|he|she|they|it)\b)[^.:;\n“”\"]{0,48}:[ \t]*"
)
"""What may stand between a cue and the colon: "said in a statement on Monday:"."""
FIRST_PERSON: Final = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y)\b")
PARAGRAPH: Final = re.compile(r"[^\n]*\S[^\n]*")
MARKS: Final = (*OPENING, STRAIGHT, "‘", "'")
SPEAKING: Final = frozenset({BARE, "clause", "mistagged", "quote"})


def attach_statements(
    document: Document, found: Sequence[FoundAttribution]
) -> tuple[FoundAttribution, ...]:
    """`found`, with an unquoted statement as the content of the cue that introduces it."""
    return tuple(_with_statement(one, document, found) for one in found)


def _with_statement(
    one: FoundAttribution, document: Document, found: Sequence[FoundAttribution]
) -> FoundAttribution:
    colon = COLON.match(document.text, one.cue.end)
    if one.construction not in SPEAKING or colon is None or not _is_said_by(one, colon.end()):
        return one
    paragraphs = list(_paragraphs(document.text, colon.end()))
    if not paragraphs or document.text.startswith(MARKS, paragraphs[0][0]):
        return one
    is_inline = "\n" not in document.text[colon.end() : paragraphs[0][0]]
    n_own = _n_own(paragraphs, document, [it for it in found if it is not one])
    if is_inline:
        n_own = _last_in_first_person(paragraphs[:n_own], document.text)
    if is_inline and n_own <= 1:
        return one
    content = document.span(paragraphs[0][0], paragraphs[n_own - 1][1])
    return replace(one, content=(content,), construction="statement")


def _is_said_by(one: FoundAttribution, colon: int) -> bool:
    """Whether the speaker is named before the colon; "to clarify: …" names nobody."""
    spans = [who.span for who in one.speakers if who.span is not None]
    return bool(spans) and all(span.end <= colon for span in spans)


def _paragraphs(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text from `start`, without the space around them."""
    for match in PARAGRAPH.finditer(text, start):
        words = match[0]
        yield (
            match.start() + len(words) - len(words.lstrip()),
            match.start() + len(words.rstrip()),
        )


def _n_own(
    paragraphs: Sequence[tuple[int, int]],
    document: Document,
    others: Sequence[FoundAttribution],
) -> int:
    """How many paragraphs are the speaker's: at least the first."""
    for number, (start, end) in enumerate(paragraphs[1:], start=1):
        rest = document.text[start : paragraphs[-1][1]]
        span = document.span(start, end)
        opens = document.text.startswith(MARKS, start)
        is_other = opens or any(_is_named(one, span) for one in others)
        if is_other and (opens or not FIRST_PERSON.search(rest)):
            return number
    return len(paragraphs)


def _is_named(one: FoundAttribution, paragraph: Span) -> bool:
    """Whether somebody other than the speaker of the text speaks in a paragraph."""
    return paragraph.covers(one.cue) and any(
        who.span is not None and not FIRST_PERSON.fullmatch(who.span.quote)
        for who in one.speakers
    )


def _last_in_first_person(paragraphs: Sequence[tuple[int, int]], text: str) -> int:
    """How many paragraphs there are up to the last that speaks in the first person."""
    spoken = [
        number
        for number, (start, end) in enumerate(paragraphs, start=1)
        if FIRST_PERSON.search(text, start, end)
    ]
    return max(spoken, default=1)
