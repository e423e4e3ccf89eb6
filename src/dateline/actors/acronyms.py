"""Acronyms that a text defines in brackets, in both directions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.mentions.phrases import fold, word_set
from dateline.model import Document, Span

SHORT_IN_BRACKETS: Final = re.compile(
    r"[(\[]\s*(?:also known as |known as |or |the )?[\"'“‘]?"
    r"(?P<short>[A-Z][A-Za-z&/.-]*[A-Z][A-Za-z.-]*)[\"'”’]?(?:,[^)\]]{0,40})?\s*[)\]]"
)
LONG_IN_BRACKETS: Final = re.compile(
    r"\b(?P<short>[A-Z][A-Z&/.-]+[A-Z])\s[(\[](?:the )?(?P<long>[A-Z][^()\[\]]{8,80})[)\]]"
)
SMALL_WORDS: Final = word_set("of the and for in on de des du la le et y a al el to")
MAX_WORDS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """An acronym with the words that it stands for, both where the text ties them together."""

    short: str
    short_span: Span
    long_span: Span


def find_definitions(document: Document) -> tuple[Definition, ...]:
    """The acronyms that `document` defines."""
    return (*_read_short(document), *_read_long(document))


def _read_short(document: Document) -> Iterator[Definition]:
    """Read "Iraqi security forces (ISF)"."""
    for match in SHORT_IN_BRACKETS.finditer(document.text):
        before = document.text[max(0, match.start() - 120) : match.start()]
        start = _start_of_long(before.rpartition("\n")[2], match["short"])
        if start is not None:
            end = match.start() - (len(before) - len(before.rstrip()))
            yield Definition(
                short=match["short"],
                short_span=document.span(match.start("short"), match.end("short")),
                long_span=document.span(end - start, end),
            )


def _read_long(document: Document) -> Iterator[Definition]:
    """Read "ISF (Iraqi security forces)"."""
    for match in LONG_IN_BRACKETS.finditer(document.text):
        if _start_of_long(match["long"], match["short"]) is not None:
            yield Definition(
                short=match["short"],
                short_span=document.span(match.start("short"), match.end("short")),
                long_span=document.span(match.start("long"), match.end("long")),
            )


def _start_of_long(before: str, short: str) -> int | None:
    """How many characters before the end of `before` the words of `short` begin."""
    letters = [one for one in fold(short) if one.isalpha()]
    words = list(re.finditer(r"[^\W_][\w'’]*", before))[-MAX_WORDS:]
    end = len(before.rstrip())
    for count in range(2, len(words) + 1):
        chosen = words[-count:]
        if _spells([one.group() for one in chosen], letters):
            return end - chosen[0].start()
    return None


def _spells(words: list[str], letters: list[str]) -> bool:
    """Whether the initials of `words` are `letters`; small words may be left out."""
    at = 0
    for number, word in enumerate(words):
        initial = fold(word)[:1]
        if at < len(letters) and initial == letters[at]:
            at += 1
        elif number == 0 or word.casefold() not in SMALL_WORDS:
            return False
    return at == len(letters)
