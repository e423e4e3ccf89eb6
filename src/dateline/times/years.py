"""Years, as they are written after a date."""

import re
from typing import Final

from dateline.times.meaning import Context, UnresolvedTimeError

YEAR_AFTER: Final = (
    "(?:,?\\s+(?:of |in )?(?P<year>(?:1[5-9]|20)\\d\\d(?![\\d%]|[.,:]\\d)|['’]\\d\\d\\b)|)"
)
RELATIVE_YEAR: Final = (
    "(?P<relyear>last year|this year|next year|of that year|of the same year"
    "|(?:of )?the (?:following|next|previous) year)\\b"
)
PIVOT: Final = 50


def full_year(written: str) -> int:
    """The year that two or four digits stand for: '86 is 1986, '17 is 2017."""
    digits = re.sub(r"\D", "", written)
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < PIVOT else 1900)


def relative_year(words: str, context: Context) -> int:
    """Read "last year" by publication, "that year" by the event before."""
    shift = {"last": -1, "this": 0, "next": 1}
    first = words.split()[0]
    if first in shift:
        return context.day.year + shift[first]
    anchor = context.event.days[0]
    if "following" in words or "next" in words:
        return anchor.year + 1
    if "previous" in words:
        return anchor.year - 1
    if anchor.year < 1:
        raise UnresolvedTimeError("no such year")
    return anchor.year
