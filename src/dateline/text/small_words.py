"""Words of the language that are no names: those of headlines, and those of running text."""

from collections.abc import Callable
from functools import cache
from typing import Final

from dateline.ingest.tables_io import read_table
from dateline.text.inflection import noun_forms, verb_forms

LEAST_STEM: Final = 4
_ENDINGS: Final = ("s", "ed", "d")


@cache
def small_words(*kinds: str) -> frozenset[str]:
    """Words of headlines that are no names, in all their forms: all, or of these kinds."""
    rows = read_table("dateline.text", "small_words.csv", ("pos", "words", "source"))
    some = [row for row in rows if not kinds or row["pos"] in kinds]
    lemmas = ((row["pos"], word) for row in some for word in row["words"].split())
    return frozenset(form for pos, word in lemmas for form in _FORMS[pos](word))


@cache
def is_common(word: str) -> bool:
    """Whether a word in small letters is one of the language, and more often so than a name."""
    if word in small_words() or word in _running_words():
        return True
    stems = (word[: -len(end)] for end in _ENDINGS if word.endswith(end))
    return any(len(one) >= LEAST_STEM and one in _running_words() for one in stems)


@cache
def title_words(kind: str) -> frozenset[str]:
    """The words of a class that decide what is a name in Title Case."""
    rows = read_table("dateline.text", "title_words.csv", ("class", "words", "source"))
    return frozenset(
        one for row in rows if row["class"] == kind for one in row["words"].split()
    )


@cache
def _running_words() -> frozenset[str]:
    rows = read_table("dateline.text", "common_words.csv", ("words", "source"))
    return frozenset(word for row in rows for word in row["words"].split())


def _just(word: str) -> frozenset[str]:
    return frozenset({word})


_FORMS: Final[dict[str, Callable[[str], frozenset[str]]]] = {
    "verb": verb_forms,
    "noun": noun_forms,
    "word": _just,
}
