"""Names that are written with hyphens: "Kiruwe-Nord", "Oru-Kessi"."""

from typing import Final

from dateline.mentions.place_words import place_nouns, words_of
from dateline.text.tokens import Doc

ONE_PLACE: Final = frozenset(
    {"village", "town", "community", "hamlet", "settlement", "locality", "commune", "city"}
)
"""What is called by one name, where a road or an area may be called by two."""
HYPHENS_TEXT: Final = "-‐‑"
HYPHENS: Final = frozenset(HYPHENS_TEXT)
NOUNS: Final = frozenset({"NOUN"})
LINKS: Final = frozenset(
    {"de", "des", "du", "la", "le", "les", "l'", "d'", "sur", "sous", "en", "aux", "au", "et"}
    | {"do", "da", "dos", "das", "del", "las", "los", "el", "al", "ez", "on", "by", "upon"}
)  # fmt: skip
"""Small words between the hyphens of one name: "Croix-des-Bouquets"."""


def is_hyphen(doc: Doc, at: int) -> bool:
    """Whether a token is a hyphen with no space around it."""
    if not 0 < at < len(doc) - 1 or doc[at].text not in HYPHENS:
        return False
    before, token = doc[at - 1], doc[at]
    is_near = before.idx + len(before) == token.idx
    return is_near and token.idx + len(token) == doc[at + 1].idx


def hyphened_extent(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """From where to where the capitalised words reach that hyphens join to some tokens."""
    while start >= 2 and is_hyphen(doc, start - 1):
        step = 2 if doc[start - 2].text[:1].isupper() else 4 * _is_link(doc, start - 2)
        if not step or not doc[start - step].text[:1].isupper():
            break
        start -= step
    while end + 1 < len(doc) and is_hyphen(doc, end):
        step = 2 if doc[end + 1].text[:1].isupper() else 4 * _is_link(doc, end + 1)
        if not step or not doc[end + step - 1].text[:1].isupper():
            break
        end += step
    return start, end


def _is_link(doc: Doc, at: int) -> bool:
    """Whether a small word joins the two halves of a name, between two hyphens."""
    if not 2 <= at < len(doc) - 2 or doc[at].lower_ not in LINKS:
        return False
    return is_hyphen(doc, at - 1) and is_hyphen(doc, at + 1)


def is_linked(doc: Doc, start: int, end: int) -> bool:
    """Whether a small word between its hyphens tells that some tokens are one name."""
    return any(_is_link(doc, at) for at in range(start + 2, end - 2))


def is_joined_before_noun(doc: Doc, end: int) -> bool:
    """Whether a common noun follows, whose two ends or sides the parts are: a road, a war."""
    is_noun = end < len(doc) and doc[end].pos_ in NOUNS and doc[end].text.islower()
    return is_noun and not is_settlement(doc, end)


def is_joined_to_word(doc: Doc, end: int) -> bool:
    """Whether a name only describes what follows: "a Malta-flagged ship", "Iran-backed men"."""
    if not is_hyphen(doc, end):
        return False
    word = doc[end + 1]
    is_word = word.text.islower() and word.text.isalpha() and not is_part_called(word.text)
    return is_word and word.lower_ not in place_nouns() | words_of("direction") | LINKS


def is_settlement(doc: Doc, at: int) -> bool:
    """Whether one village or town is named there: "Karm-Oru village"."""
    return at < len(doc) and doc[at].tag_ == "NN" and doc[at].lower_ in ONE_PLACE


def is_part_called(suffix: str) -> bool:
    """Whether what a hyphen joins to a name says which part of the place is meant: "-Nord"."""
    return suffix.strip(HYPHENS_TEXT).casefold() in words_of("part_suffix")


def without_suffix(doc: Doc, start: int, end: int) -> int:
    """Where a name ends without the part that it calls by a suffix: "Homs" of "Homs-Sharq"."""
    is_suffix = (
        end - start > 2 and is_hyphen(doc, end - 2) and is_part_called(doc[end - 1].text)
    )
    return end - 2 if is_suffix else end
