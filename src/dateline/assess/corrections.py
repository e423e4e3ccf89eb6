"""Sentences in which an outlet takes back what it said, by a table of wording."""

import re
from functools import cache

from dateline.ingest.tables_io import read_table

COLUMNS = ("pattern", "says", "source")


def repeats_error(sentence: str) -> bool:
    """Whether the sentence only repeats an error that it takes back.

    "An earlier version said that seven had died" is no voice for seven.
    """
    return _says(sentence, "error")


def withdraws_report(sentence: str) -> bool:
    """Whether the sentence takes an earlier report back as a whole."""
    return _says(sentence, "withdrawn")


def mends_error(sentence: str) -> bool:
    """Whether the sentence puts something right, or says that its report does."""
    return _says(sentence, "mended")


def _says(sentence: str, wanted: str) -> bool:
    folded = " ".join(sentence.casefold().split())
    return any(pattern.search(folded) for pattern, says in _rows() if says == wanted)


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = read_table("dateline.assess", "corrections.csv", COLUMNS)
    return tuple((re.compile(row["pattern"]), row["says"]) for row in rows)
