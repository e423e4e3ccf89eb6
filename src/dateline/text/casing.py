"""Letter case where it means nothing: Title Case Headlines and sentences all in capitals.

Capitals are taken away from a word where the rest of the document writes it small, or where it
is a common word of headlines; never a letter more or less, so offsets stay.
"""

import csv
import re
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Final

from dateline.text.inflection import noun_forms, verb_forms

_WORD: Final = re.compile(r"[^\W\d_][\w'’]*")
# "Near Karm, two strikes …": before a name, the tagger takes these for a part of it.
_OPENING_PREPOSITION: Final = re.compile(
    r"\A\W*(?:Near|Outside|Inside|Around|Along|Across|Off|Beyond|Behind|Between|Beside"
    r"|Opposite|Throughout|Amid)(?= [A-Z])"
)
TITLE_SHARE = 0.6
MIN_WORDS = 4


def restore_case(sentence: str, rest: Callable[[], str], *, is_headline: bool) -> str:
    """`sentence` with capitals only where they seem to mean something.

    `rest` gives the rest of the document; it is asked only where letter case is restored.
    """
    sentence = _OPENING_PREPOSITION.sub(lambda match: match.group().lower(), sentence)
    words = _WORD.findall(sentence)
    if len(words) < MIN_WORDS:
        return sentence
    is_capitals = sentence.isupper()
    if is_capitals or (is_headline and _is_title_case(words)):
        return _recase(sentence, _written_forms(rest()), all_capitals=is_capitals)
    return sentence


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) / len(long) > TITLE_SHARE


def _recase(sentence: str, forms: dict[str, str], *, all_capitals: bool) -> str:
    seen_first = False

    def recased(match: re.Match[str]) -> str:
        nonlocal seen_first
        word = match.group()
        first, seen_first = not seen_first, True
        small = word.lower()
        if len(small) != len(word):
            return word
        known = forms.get(small)
        if known is not None and not first:
            return known
        if all_capitals:
            return word.capitalize() if first else small
        if word.isupper() and len(word) > 1:
            return word
        return small if not first and small in small_words() else word

    return _WORD.sub(recased, sentence)


def _written_forms(text: str) -> dict[str, str]:
    """How the body writes each word inside its sentences: the small form wins where seen."""
    forms: dict[str, str] = {}
    for match in re.finditer(r"(?<=[\w,;] )[^\W\d_][\w'’]*", text):
        word = match.group()
        small = word.lower()
        if len(small) != len(word) or (word.isupper() and len(word) > 5):
            continue
        if word == small or small not in forms:
            forms[small] = word
    return forms


@cache
def small_words() -> frozenset[str]:
    """Words of headlines that are no names, in all their forms, from the table."""
    path = resources.files("dateline.text").joinpath("tables/small_words.csv")
    lines = [one for one in path.read_text("utf-8").splitlines() if not one.startswith("#")]
    found: set[str] = set()
    for row in csv.DictReader(lines):
        for word in row["words"].split():
            found |= _FORMS[row["pos"]](word)
    return frozenset(found)


def _just(word: str) -> frozenset[str]:
    return frozenset({word})


_FORMS: Final[dict[str, Callable[[str], frozenset[str]]]] = {
    "verb": verb_forms,
    "noun": noun_forms,
    "word": _just,
}
