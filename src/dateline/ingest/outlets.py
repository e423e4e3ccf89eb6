"""Names of outlets in a line: from a table of words that such names contain."""

import re
from functools import cache

from dateline.ingest.tables_io import read_table

COLUMNS = ("word", "note", "source")
NO_OUTLETS = frozenset(
    f"{one} {what}"
    for one in ("press", "news", "media")
    for what in (
        "release",
        "statement",
        "briefing",
        "advisory",
        "note",
        "bulletin",
        "conference",
    )
)
"""What a text is called, and not who publishes it."""
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
        if piece.casefold() in NO_OUTLETS:
            continue
        if any(word.casefold().strip(".") in outlet_words() for word in words):
            return piece
    return None


@cache
def issuer_words() -> frozenset[str]:
    """The words of the names of bodies that issue texts, folded."""
    rows = read_table("dateline.ingest", "issuer_words.csv", ("word", "source"))
    return frozenset(row["word"].casefold() for row in rows)


def issuer_of(line: str) -> str | None:
    """The body that a line names, all of it written like a name: "Ministry of Defence"."""
    words = line.replace(",", " ").split()
    is_name = 1 < len(words) <= 10 and all(CAPITALISED.match(word) for word in words)
    known = issuer_words() | outlet_words()
    is_known = any(word.casefold().strip(".") in known for word in words)
    return line.strip() if is_name and is_known and not is_kind_of_text(line) else None


def is_kind_of_text(line: str) -> bool:
    """Whether a line only says what the text is: "PRESS RELEASE"."""
    return line.strip(" :*#").casefold() in NO_OUTLETS
