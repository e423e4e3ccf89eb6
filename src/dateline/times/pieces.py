"""A small notation for the grammar's patterns, and its pieces.

A space stands for any white space, ``~`` for a dash with or without spaces, ``<month>`` for the
piece of that name as a group of that name, ``<month:other>`` for it as the group ``other``.
"""

import re
from functools import cache
from typing import Final

from dateline.times.vocabulary import words_of

_PLACEHOLDER: Final = re.compile(r"(?<!\?P)<(\w+)(?::(\w+))?>")

YEAR: Final = r"(?:1[5-9]|20)\d\d(?![\d%]|[.,:]\d|-\d{3})"
CLOCK: Final = (
    r"(?:\d{1,2}[:.]\d\d(?!\d)|[0-2]\d[0-5]\d(?=\s?(?:hrs|hours|h|local|GMT|UTC)\b)"
    r"|0\d[0-5]\d(?![\d%]|[.,:]\d)|\d{1,2}(?=\s?[ap]\.?m\b)|\d{1,2}(?=\so['’]clock\b))"
    r"(?:\s?(?:[ap]\.m\.|[ap]m\b|hrs\b|hours\b|h\b|o['’]clock\b|GMT\b|UTC\b))?"
    r"(?:\s(?:local time|local|GMT|UTC)\b)?"
)
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"


def _either(*names: str) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in _words(names))


def _words(names: tuple[str, ...]) -> list[str]:
    words = [word for name in names for word in words_of(name)]
    return sorted(words, key=lambda word: (-len(word), word))


@cache
def pieces() -> dict[str, str]:
    """The pieces of patterns by name."""
    short = _either("month_short")
    number = rf"\d{{1,3}}(?![\w%]|[.,:]\d)|(?:{_either('number')})\b"
    return {
        "weekday": rf"(?:{_either('weekday')})\b|(?:{_either('weekday_short')})\b\.?",
        "dayname": rf"(?:{_either('weekday')})\b(?!')",
        "month": rf"(?:{_either('month')})\b|(?:{short})\b\.?",
        "monthname": rf"(?:{_either('month')})\b",
        "day": DAY,
        "year": YEAR,
        "number": number,
        "ordinal": rf"\d{{1,2}}(?:st|nd|rd|th)\b|(?:{_either('ordinal')})\b",
        "unit": rf"(?:centuries|(?:{_either('unit')})s?)\b",
        "calendar": r"(?:week|fortnight|month|year|decade|century)\b",
        "part": rf"(?:{_either('part')})\b",
        "clock": CLOCK,
        "season": rf"(?:{_either('season')})\b",
    }


def compile_pattern(source: str) -> re.Pattern[str]:
    """The pattern that `source` stands for, in the notation above; case does not matter."""

    def put(match: re.Match[str]) -> str:
        name = match[1]
        return f"(?P<{match[2] or name}>{pieces()[name]})"

    spaced = source.replace(" ", r"\s+").replace("~", r"\s*[-–—]\s*")
    return re.compile(_PLACEHOLDER.sub(put, spaced), re.IGNORECASE)
