"""Sentences in which an outlet takes back or puts right what it said, by a table of wording."""

import re
from functools import cache

from dateline.ingest.tables_io import read_table

COLUMNS = ("pattern", "says", "source")
ERROR, WITHDRAWN, MENDED = "error", "withdrawn", "mended"


def repeats_error(sentence: str) -> bool:
    """Whether the sentence only repeats an error that it takes back.

    "An earlier version said that seven had died" is no voice for seven.
    """
    return _says(sentence, ERROR)


def withdraws_report(sentence: str) -> bool:
    """Whether the sentence takes an earlier report back as a whole."""
    return _says(sentence, WITHDRAWN)


def mends(sentence: str) -> bool:
    """Whether a sentence puts right what its report, or another, said before."""
    return _says(sentence, MENDED)


def _says(sentence: str, wanted: str) -> bool:
    return load_patterns()[wanted].search(" ".join(sentence.casefold().split())) is not None


@cache
def load_patterns() -> dict[str, re.Pattern[str]]:
    """The wording of each kind of sentence."""
    rows = read_table("dateline.link", "corrections.csv", COLUMNS)
    return {
        says: re.compile("|".join(row["pattern"] for row in rows if row["says"] == says))
        for says in (ERROR, WITHDRAWN, MENDED)
    }
