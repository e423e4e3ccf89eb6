"""Lines that were wrapped at a width, as in e-mail and PDF, joined to paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline.text.alignment import Edit

MIN_WIDTH = 45
MAX_WIDTH = 110
FILLED = 0.85
SENTENCE_ENDS = '.!?:;"”'
MIN_LOWER_SHARE = 0.4
MAX_LONG_SHARE = 0.1
LIST_ITEM = re.compile(r"(?:[-*•·▪–>]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s|[A-Z][\w-]{1,12}:\s")
FIRST_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineBreak:
    """A single line end between two lines of a block.

    Attributes:
        at: offset of the line end.
        left: length of the line before it.
        need: length that the line before would have with the next line's first word.
        is_lower: whether the next line goes on in lower case, or, where all is in capitals,
            in the middle of a sentence.
        is_item: whether the next line begins a list item or a labelled line.
        is_hyphen: whether a hyphenated word was broken there.
    """

    at: int
    left: int
    need: int
    is_lower: bool
    is_item: bool
    is_hyphen: bool


def find_wraps(text: str) -> Iterator[Edit]:
    """The edits that join the lines which only a width broke.

    A text counts as wrapped where its lines keep within one width, no line would have had room
    for the next line's first word, and lines often go on in lower case.
    """
    breaks = list(find_breaks(text))
    width = max((one.left for one in breaks if one.left <= MAX_WIDTH), default=0)
    n_long = sum(1 for one in breaks if one.left > MAX_WIDTH)
    if width < MIN_WIDTH or n_long > MAX_LONG_SHARE * len(breaks):
        return
    wraps = [one for one in breaks if one.need > FILLED * width and not one.is_item]
    n_lower = sum(1 for one in wraps if one.is_lower)
    if n_lower < MIN_LOWER_SHARE * len(wraps):
        return
    for one in wraps:
        if one.left <= MAX_WIDTH:
            yield Edit(start=one.at, end=one.at + 1, new="" if one.is_hyphen else " ")


def find_breaks(text: str) -> Iterator[LineBreak]:
    """The single line ends of `text`."""
    start = 0
    shouted = text.isupper()
    lines = text.split("\n")
    for line, after in pairwise(lines):
        at = start + len(line)
        start = at + 1
        word = FIRST_WORD.match(after)
        if not line or word is None:
            continue
        lower = after[:1].islower() or (shouted and line[-1] not in SENTENCE_ENDS)
        yield LineBreak(
            at=at,
            left=len(line),
            need=len(line) + 1 + len(word[0]),
            is_lower=lower,
            is_item=bool(LIST_ITEM.match(after)),
            is_hyphen=lower and len(line) > 1 and line[-1] == "-" and line[-2].isalpha(),
        )
