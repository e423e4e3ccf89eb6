"""The words of time, from the tables beside this module."""

from functools import cache
from typing import Final

from dateline.errors import InvalidRecordError
from dateline.mentions.tables import read_table, reject_duplicates

COLUMNS: Final = ("word", "class", "value", "source")
AROUND_COLUMNS: Final = ("word", "class", "source")


@cache
def load_words() -> dict[str, dict[str, str]]:
    """Values by folded word, by class.

    Raises:
        InvalidRecordError: a word stands twice in a class, or has no value.
    """
    rows = list(read_table("times", "words.csv", COLUMNS))
    reject_duplicates("words.csv", [f"{row['class']} {row['word']}" for row in rows])
    classes: dict[str, dict[str, str]] = {}
    for row in rows:
        if not row["value"]:
            raise InvalidRecordError(f"words.csv: {row['word']!r} has no value")
        classes.setdefault(row["class"], {})[row["word"].casefold()] = row["value"]
    return classes


def words_of(name: str) -> tuple[str, ...]:
    """The words of a class, as they are written in the table, the longest first."""
    rows = read_table("times", "words.csv", COLUMNS)
    words = [row["word"] for row in rows if row["class"] == name]
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def words_around(name: str) -> frozenset[str]:
    """A class of the words that stand around times, folded.

    Raises:
        InvalidRecordError: there is no such class, or a word stands twice in it.
    """
    rows = read_table("times", "context.csv", AROUND_COLUMNS)
    words = [row["word"] for row in rows if row["class"] == name]
    reject_duplicates(f"context.csv, {name}", words)
    if not words:
        raise InvalidRecordError(f"context.csv has no class {name!r}")
    return frozenset(words)


def fold(word: str) -> str:
    """A word of the text as the tables have it: no full stop, single spaces, lower case."""
    return " ".join(word.casefold().rstrip(".").split())


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday; also of abbreviations."""
    words = load_words()
    return int({**words["weekday"], **words["weekday_short"]}[fold(word)])


def month_number(word: str) -> int:
    """1 for January to 12 for December; also of abbreviations."""
    words = load_words()
    return int({**words["month"], **words["month_short"]}[fold(word)])


def number_of(word: str) -> int:
    """The value of a cardinal in digits or words."""
    folded = fold(word)
    return int(folded) if folded.isdigit() else int(load_words()["number"][folded])


def ordinal_of(word: str) -> int:
    """The value of an ordinal in digits or words; -1 for the last."""
    folded = fold(word)
    digits = folded.rstrip("stndrh")
    return int(digits) if digits.isdigit() else int(load_words()["ordinal"][folded])


def unit_of(word: str) -> str:
    """The unit that a word names: hour, day, week, fortnight, month, year, decade, century."""
    folded = fold(word)
    units = load_words()["unit"]
    return units.get(folded) or units[folded.removesuffix("s").replace("centurie", "century")]


def season_month(word: str) -> int:
    """The first month of a season, north of the equator."""
    return int(load_words()["season"][fold(word)])
