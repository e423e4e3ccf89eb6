"""Quotations: where quotation marks open and close, over sentences and paragraphs."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

OPENING: Final = "“«"
CLOSING: Final = "”»"
STRAIGHT: Final = '"'
MIN_WORDS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The inside of a pair of quotation marks, in document offsets.

    Attributes:
        continues: it opens a paragraph right after one whose quotation was never closed.
    """

    start: int
    end: int
    continues: bool = False


@lru_cache(maxsize=8)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of `text` of at least two words, in order.

    A quotation that is not closed ends with its paragraph; the next paragraph continues it
    where that too opens with a quotation mark.
    """
    found: list[Quotation] = []
    offset, was_open = 0, False
    for line in text.split("\n"):
        if line.strip():
            was_open = _read_paragraph(line, offset, found, was_open=was_open)
        offset += len(line) + 1
    return tuple(one for one in found if len(text[one.start : one.end].split()) >= MIN_WORDS)


def _read_paragraph(line: str, offset: int, found: list[Quotation], *, was_open: bool) -> bool:
    """Add the quotations of one paragraph; whether its last one was left open."""
    start: int | None = None
    first = True
    for at, character in enumerate(line):
        opens = character in OPENING or (character == STRAIGHT and start is None)
        closes = character in CLOSING or character == STRAIGHT
        if opens and start is None:
            start = at + 1
        elif closes and start is not None:
            continues = was_open and first and not line[: start - 1].strip()
            found.append(Quotation(start=offset + start, end=offset + at, continues=continues))
            start, first = None, False
    if start is not None and line[start:].strip():
        continues = was_open and first and not line[: start - 1].strip()
        found.append(
            Quotation(
                start=offset + start, end=offset + len(line.rstrip()), continues=continues
            )
        )
        return True
    return False
