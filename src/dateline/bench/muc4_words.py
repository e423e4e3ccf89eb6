"""The words by which the fillers and types of MUC-4 are told apart, from their table.

Classes: ``unfilled`` words carry no meaning in a filler; ``thing`` is a physical target by its
head, ``person`` a human one for whom no actor is known, ``weapon`` an instrument; ``body`` is
an organisation by its head, ``band`` only where it has a name ("a group of men" is none);
``number`` and ``pronoun`` are no filler alone;
``arson``, ``robbery`` and ``explosive`` are stems that decide the type.

For texts all in capitals: ``word`` are words that dictionaries lack or towns are spelt like,
``given_name`` are names that dictionaries list as words, ``word_and_given_name`` those that are
words too, ``no_name`` words that some name is spelt like, ``particle`` stays small within a
name, ``title``, ``place_noun`` and ``opener`` (the first word of many towns) get a capital
beside a name.
"""

import csv
import re
from functools import cache
from importlib.resources import files
from typing import Final

from dateline.errors import InvalidRecordError

_COLUMNS: Final = ["class", "words", "source"]
WORD: Final = re.compile(r"[^\W_]+")


@cache
def words_in(name: str) -> frozenset[str]:
    """The words of a class.

    Raises:
        InvalidRecordError: the table has other columns, or no such class.
    """
    table = _load()
    if name not in table:
        raise InvalidRecordError(f"muc4_words.csv has no class {name!r}")
    return table[name]


@cache
def _load() -> dict[str, frozenset[str]]:
    path = files("dateline.bench").joinpath("tables/muc4_words.csv")
    with path.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines)
        if rows.fieldnames != _COLUMNS:
            raise InvalidRecordError(f"muc4_words.csv has the columns {rows.fieldnames}")
        return {row["class"]: frozenset(row["words"].split()) for row in rows}


def words_of(text: str) -> list[str]:
    """The folded words that carry meaning, plural s left out only in matching."""
    return [one for one in WORD.findall(text.casefold()) if one not in words_in("unfilled")]


def head_words(text: str) -> list[str]:
    """The last word before the first "of", comma or bracket."""
    text = re.sub(r"(?i)\bat (?:least|most)\b|\bmore than\b|\bup to\b", "", text)
    front = re.split(r"\b(?:of|in|at|on|from|near|who|which|that|belonging)\b|[,(\[]", text)[0]
    return words_of(front)[-1:]
