"""Names that are written with hyphens: "Kiruwe-Nord", "Oru-Kessi"."""

from typing import Final

from dateline.mentions.place_words import words_of
from dateline.text.tokens import Doc

HYPHENS_TEXT: Final = "-‐‑"
HYPHENS: Final = frozenset(HYPHENS_TEXT)
NOUNS: Final = frozenset({"NOUN"})


def is_hyphen(doc: Doc, at: int) -> bool:
    """Whether a token is a hyphen with no space around it."""
    if not 0 < at < len(doc) - 1 or doc[at].text not in HYPHENS:
        return False
    before, token = doc[at - 1], doc[at]
    is_near = before.idx + len(before) == token.idx
    return is_near and token.idx + len(token) == doc[at + 1].idx


def hyphened_extent(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """From where to where the capitalised words reach that hyphens join to some tokens."""
    while start >= 2 and is_hyphen(doc, start - 1) and doc[start - 2].text[:1].isupper():
        start -= 2
    while end + 1 < len(doc) and is_hyphen(doc, end) and doc[end + 1].text[:1].isupper():
        end += 2
    return start, end


def is_joined_before_noun(doc: Doc, end: int) -> bool:
    """Whether a common noun follows, whose two ends or sides the parts are: a road, a war."""
    return end < len(doc) and doc[end].pos_ in NOUNS and doc[end].text.islower()


def is_part_called(suffix: str) -> bool:
    """Whether what a hyphen joins to a name says which part of the place is meant: "-Nord"."""
    return suffix.strip(HYPHENS_TEXT).casefold() in words_of("part_suffix")


def without_suffix(doc: Doc, start: int, end: int) -> int:
    """Where a name ends without the part that it calls by a suffix: "Homs" of "Homs-Sharq"."""
    is_suffix = (
        end - start > 2 and is_hyphen(doc, end - 2) and is_part_called(doc[end - 1].text)
    )
    return end - 2 if is_suffix else end
