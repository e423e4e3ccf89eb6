"""Names of several words of which one is common: "Free Syrian Army", "Red Sea"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from dateline.ingest.tables_io import read_table
from dateline.text.small_words import is_common, title_words

WORD: Final = re.compile(r"[^\W\d_][\w'’]*")
_ACTORS: Final = (
    "name", "aliases", "label", "kind", "sector", "country", "parent", "side", "from", "until",
    "source",
)  # fmt: skip
_COUNTRIES: Final = (
    "iso", "name", "aliases", "demonyms", "capital", "seats", "regions", "source",
)  # fmt: skip
_TABLES: Final = (
    ("actors_ucdp.csv", _ACTORS),
    ("aliases_own.csv", _ACTORS),
    ("countries.csv", _COUNTRIES),
)
_GAPS: Final = frozenset({" ", "-", ". "})


def bare(word: str) -> str:
    """A word in small letters, without the mark of what it owns."""
    return re.sub(r"['’]s?\Z", "", word.lower())


def in_names(words: Sequence[re.Match[str]], text: str) -> frozenset[int]:
    """The numbers of the words of `text` that a known name of several words holds."""
    forms = [bare(one.group()) for one in words]
    found: set[int] = set()
    at = 0
    while at < len(words):
        n = _length_at(words, forms, at, text)
        found.update(range(at, at + n))
        at += max(n, 1)
    return frozenset(found)


@cache
def is_country(word: str) -> bool:
    """Whether a word in small letters names a country, by one of its names."""
    return word in _countries()


@cache
def acronyms() -> frozenset[str]:
    """The names of the tables that are written in capitals, and no word of the language."""
    alone = (one for one in _written_names() if one.isalpha() and one.isupper())
    return frozenset(one for one in alone if not is_common(one.lower()) or one == "US")


def _length_at(words: Sequence[re.Match[str]], forms: Sequence[str], at: int, text: str) -> int:
    """How many words the longest known name has that begins here; 0 where none does."""
    for name in _names().get(forms[at], ()):
        some = words[at : at + len(name)]
        if tuple(forms[at : at + len(name)]) == name:
            gaps = {text[one.end() : other.start()] for one, other in pairwise(some)}
            if gaps <= _GAPS:
                return len(name)
    return 0


@cache
def _names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names in small letters, by their first word, the longest first."""
    untitled = title_words("untitled")
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in _written_names():
        parts = WORD.findall(name)
        words = tuple(map(bare, parts))
        is_written = all(one[0].isupper() or one in untitled for one in parts)
        if len(words) > 1 and is_written and any(map(is_common, words)):
            found.setdefault(words[0], set()).add(words)
    return {
        first: tuple(sorted(some, key=lambda one: (-len(one), one)))
        for first, some in found.items()
    }


@cache
def _countries() -> frozenset[str]:
    rows = read_table("dateline.actors", "countries.csv", _COUNTRIES)
    return frozenset(one.lower() for row in rows for one in _names_of(row))


def _names_of(row: Mapping[str, str]) -> tuple[str, ...]:
    return (row["name"], *row["aliases"].split("|"))


def _written_names() -> Iterator[str]:
    for row in read_table("dateline.text", "title_names.csv", ("names", "source")):
        yield from row["names"].split("|")
    for table, columns in _TABLES:
        for row in read_table("dateline.actors", table, columns):
            yield from _names_of(row)
