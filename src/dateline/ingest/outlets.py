"""Names of outlets in a line: from a table of words that such names contain."""

import re
from functools import cache

from dateline.ingest.tables_io import read_table

COLUMNS = ("word", "note", "source")
PIECES = re.compile(r"\s*(?:[,|/;]|\s[-–—]\s)\s*")
CAPITALISED = re.compile(r"^(?:[A-Z0-9][\w.&'’-]*|of|the|and|for|de|al)$")


@cache
def outlet_words() -> frozenset[str]:
    """The words of outlets' names, folded."""
    rows = read_table("dateline.ingest", "outlet_words.csv", COLUMNS)
    return frozenset(row["word"].casefold() for row in rows)


def has_outlet_word(line: str) -> bool:
    """Whether `line` holds a word that outlets' names contain."""
    return outlet_in_line(line) is not None


def outlet_in_line(line: str) -> str | None:
    """The first piece of `line` that is written like a name and holds such a word."""
    for piece in PIECES.split(line):
        words = piece.split()
        if not 1 < len(words) <= 7 or not all(CAPITALISED.match(word) for word in words):
            continue
        if any(word.casefold().strip(".") in outlet_words() for word in words):
            return piece
    return None
