"""Parts of a longer time: "early June", "the first half of 2016", "late on Thursday"."""

from dataclasses import replace
from datetime import date
from typing import Final

from dateline.model import Granularity
from dateline.times.calendar import Days, month_days, month_of, plus, year_days
from dateline.times.meaning import (
    ONE_MONTH,
    Extent,
    UnresolvedTimeError,
    one_day,
    span_of_days,
)

DAYLIKE: Final = frozenset({Granularity.DAY, Granularity.PART_OF_DAY})
NIGHTS: Final = 3
EARLY, MID, LATE = "early", "mid", "late"
FIRST_DECADE_YEARS: Final = {EARLY: (0, 3), MID: (3, 6), LATE: (6, 9)}
YEAR_MONTHS: Final = {EARLY: (1, 4), MID: (5, 8), LATE: (9, 12)}
MONTH_DAYS: Final = {EARLY: (1, 10), MID: (11, 20)}
WEEK_DAYS: Final = {EARLY: (0, 2), MID: (1, 3), LATE: (3, 6)}


def third_of(extent: Extent, side: str) -> Extent:
    """The early, middle or late part.

    Of a month days 1 to 10, 11 to 20 and the rest; of a year thirds by the month; of a
    decade its years 0 to 3, 3 to 6 and 6 to 9; of a week Monday to Wednesday, Tuesday to
    Thursday, Thursday to Sunday; of a day a part of the day.
    """
    if extent.granularity in DAYLIKE:
        return one_day(extent.days[0], extent.basis, side)
    first, last = extent.days
    length = (last - first).days + 1
    if length <= NIGHTS:
        return replace(extent, part_of_day=side)
    if extent.granularity is Granularity.MONTH:
        return span_of_days(_month_third(first, last, side), Granularity.DAYS, extent.basis)
    if extent.granularity is Granularity.WEEK:
        low, high = WEEK_DAYS[side]
        return span_of_days(
            (plus(first, low), plus(first, high)), Granularity.DAYS, extent.basis
        )
    if extent.granularity is Granularity.YEAR:
        low, high = YEAR_MONTHS[side]
        days = month_days(first.year, low)[0], month_days(first.year, high)[1]
        return span_of_days(days, Granularity.RANGE, extent.basis)
    if extent.granularity is Granularity.RANGE and first.year % 10 == 0 and length > 3600:
        low, high = FIRST_DECADE_YEARS[side]
        return span_of_days(
            year_days(first.year + low, first.year + high), Granularity.RANGE, extent.basis
        )
    return span_of_days(_plain_third(first, last, side), Granularity.RANGE, extent.basis)


def _month_third(first: date, last: date, side: str) -> Days:
    if side == LATE:
        return plus(first, 20), last
    low, high = MONTH_DAYS[side]
    return plus(first, low - 1), plus(first, high - 1)


def _plain_third(first: date, last: date, side: str) -> Days:
    length = (last - first).days + 1
    third = length // 3
    if third < 1:
        raise UnresolvedTimeError("too short for parts")
    low = {EARLY: 0, MID: third, LATE: length - third}[side]
    return plus(first, low), plus(first, low + third - 1)


def edge_of(extent: Extent, side: str) -> Extent:
    """The start or the end: of a year a month, else as `third_of`."""
    if extent.granularity is Granularity.YEAR:
        month = 1 if side == EARLY else 12
        days = month_days(extent.days[0].year, month)
        return span_of_days(days, Granularity.MONTH, extent.basis)
    return third_of(extent, side)


def half_of(extent: Extent, *, second: bool) -> Extent:
    """The first or second half: of a month up to day 15, of a year up to June."""
    first, last = extent.days
    if extent.granularity is Granularity.MONTH:
        middle = plus(first, 14)
    elif extent.granularity is Granularity.YEAR:
        middle = date(first.year, 6, 30)
    else:
        middle = plus(first, ((last - first).days + 1) // 2 - 1)
    days = (plus(middle, 1), last) if second else (first, middle)
    return span_of_days(days, Granularity.RANGE, extent.basis)


def quarter_of(extent: Extent, number: int) -> Extent:
    """The n-th quarter of a year; -1 is the last.

    Raises:
        UnresolvedTimeError: it is no year, or has no such quarter.
    """
    first = extent.days[0]
    number = 4 if number == -1 else number
    if extent.granularity is not Granularity.YEAR or not 1 <= number <= 4:
        raise UnresolvedTimeError("no quarter of a year")
    start = month_days(first.year, 3 * number - 2)[0]
    return span_of_days((start, month_of(start, 2)[1]), Granularity.RANGE, extent.basis)


def nth_of(extent: Extent, number: int, unit: str) -> Extent:
    """The n-th day, week or month of a longer time; -1 is the last; weeks count from day 1.

    Raises:
        UnresolvedTimeError: it is not that long.
    """
    first, last = extent.days
    if unit == "month":
        start = month_of(last if number == -1 else first, 0 if number == -1 else number - 1)[0]
        days = start, month_of(start)[1]
        granularity = Granularity.MONTH
    else:
        length = 7 if unit == "week" else 1
        start = plus(last, 1 - length) if number == -1 else plus(first, length * (number - 1))
        days = start, min(plus(start, length - 1), last)
        granularity = Granularity.WEEK if unit == "week" else Granularity.DAY
    if days[0] < first or days[1] > last or days[1] < days[0]:
        raise UnresolvedTimeError("it is not that long")
    return span_of_days(days, granularity, extent.basis)


def first_units(extent: Extent, number: int, unit: str, *, from_end: bool) -> Extent:
    """The first or last so many days, weeks or months of a longer time.

    Raises:
        UnresolvedTimeError: it is not that long.
    """
    first, last = extent.days
    if unit == "month":
        inner = (
            month_of(first, number - 1)[1] if not from_end else month_of(last, 1 - number)[0]
        )
    else:
        length = number * (7 if unit == "week" else 1)
        inner = plus(last, 1 - length) if from_end else plus(first, length - 1)
    days = (inner, last) if from_end else (first, inner)
    if days[0] < first or days[1] > last:
        raise UnresolvedTimeError("it is not that long")
    granularity = (
        Granularity.DAYS if (days[1] - days[0]).days < ONE_MONTH else Granularity.RANGE
    )
    return span_of_days(days, granularity, extent.basis)
