"""Weeks, weekends, months and years as seen from publication."""

import re
from datetime import date
from typing import Final

from dateline.model import Granularity
from dateline.times.calendar import (
    Days,
    month_of,
    plus,
    week_of,
    weekday_before,
    weekend_before,
    year_days,
)
from dateline.times.meaning import Context, Extent, one_day, span_of_days
from dateline.times.pieces import compile_pattern
from dateline.times.portions import LATE, edge_of
from dateline.times.rules import Reading, Rule, Verdict, next_word, word_before
from dateline.times.vocabulary import fold

SHIFTS: Final = {
    "last": -1, "this past": -1, "this": 0, "the current": 0, "next": 1, "this coming": 1,
    "the coming": 1, "the": 0, "this very": 0,
}  # fmt: skip
GRANULARITIES: Final = {
    "week": Granularity.WEEK, "month": Granularity.MONTH, "year": Granularity.YEAR,
    "quarter": Granularity.RANGE, "decade": Granularity.RANGE, "century": Granularity.RANGE,
}  # fmt: skip


def unit_days(unit: str, day: date, shift: int = 0) -> Days:
    """The calendar week, month, quarter, year, decade or century of `day`, or another."""
    if unit == "week":
        return week_of(day, shift)
    if unit == "month":
        return month_of(day, shift)
    if unit == "quarter":
        first = month_of(day, 3 * shift - (day.month - 1) % 3)[0]
        return first, month_of(first, 2)[1]
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    first_year = (day.year // length + shift) * length
    return year_days(first_year, first_year + length - 1)


def read_unit(match: re.Match[str]) -> Reading:
    """Read "last week", "this month", "next year"; "this" ends, or begins, with publication."""
    if word_before(match) == "the":
        return Verdict.REFUSED
    shift, unit = SHIFTS[fold(match["which"])], fold(match["calendar"])
    clipped = fold(match["which"]) in {"this", "this very", "the current"}

    def meaning(context: Context) -> Extent:
        days = unit_days(unit, context.day, shift)
        if clipped and not context.deadline:
            days = _clip(days, context)
        return span_of_days(days, GRANULARITIES[unit])

    return meaning


def _clip(days: Days, context: Context) -> Days:
    if context.is_future:
        return context.day, days[1]
    return days[0], context.day


def read_whole_unit(match: re.Match[str]) -> Reading:
    """Read "the end of the week": only ever with a part, or a deadline, before it.

    "The rest of the quarter", "a school in the quarter" tell of a part of a town.
    """
    if word_before(match) not in {"of", "in"}:
        return Verdict.REFUSED
    if fold(match["calendar"]) == "quarter" and not _EDGE.search(
        match.string, 0, match.start()
    ):
        return Verdict.REFUSED
    return read_unit(match)


_EDGE: Final = re.compile(r"\b(?:end|close|start|beginning|half) of $")


def read_unit_before_last(match: re.Match[str]) -> Reading:
    """Read "the week before last", "the year after next"."""
    unit, shift = fold(match["calendar"]), 2 if "next" in fold(match[0]) else -2
    return lambda context: span_of_days(
        unit_days(unit, context.day, shift), GRANULARITIES[unit]
    )


def read_earlier(match: re.Match[str]) -> Reading:
    """Read "earlier this week": from its first day to the day before publication."""
    unit = fold(match["calendar"])

    def meaning(context: Context) -> Extent:
        first = unit_days(unit, context.day)[0]
        if first == context.day:
            return one_day(first)
        return span_of_days((first, plus(context.day, -1)), _part_of(unit))

    return meaning


def read_later(match: re.Match[str]) -> Reading:
    """Read "later this week": from the day after publication to its last day."""
    unit = fold(match["calendar"])

    def meaning(context: Context) -> Extent:
        last = unit_days(unit, context.day)[1]
        if last == context.day:
            return one_day(last)
        return span_of_days((plus(context.day, 1), last), _part_of(unit))

    return meaning


def _part_of(unit: str) -> Granularity:
    return Granularity.DAYS if unit in {"week", "month"} else Granularity.RANGE


def read_to_date(match: re.Match[str]) -> Reading:
    """Read "the year to date": from its first day to publication."""
    unit = fold(match["calendar"])
    return lambda context: span_of_days(
        (unit_days(unit, context.day)[0], context.day), GRANULARITIES[unit]
    )


def read_today_part(match: re.Match[str]) -> Reading:
    """Read "earlier today", "later on Thursday" is read elsewhere."""
    part = fold(match["side"])
    return lambda context: one_day(context.day, part_of_day=part)


def read_weekend(match: re.Match[str]) -> Reading:
    """Read "over the weekend", "last weekend", "next weekend"."""
    which = fold(match["which"] or "the")
    if which == "the" and "of" in (word_before(match), next_word(match)):
        return Verdict.REFUSED

    def meaning(context: Context) -> Extent:
        return span_of_days(_weekend(which, context), Granularity.WEEKEND)

    return meaning


def _weekend(which: str, context: Context) -> Days:
    day = context.day
    if which == "last":
        return weekend_before(plus(weekday_before(plus(day, -1), 6), 0))
    if which in {"next", "the next"}:
        return weekend_before(plus(weekday_before(day, 5), 7))
    ahead = which in {"this coming", "the coming"} or (
        context.is_future and "past" not in which
    )
    if ahead and day.weekday() < 5:
        return weekend_before(plus(day, 6 - day.weekday()))
    return weekend_before(day)


def read_week_of(_: re.Match[str]) -> Reading:
    """Read "a year ago this week", "this time last year": the year before."""
    return lambda context: span_of_days(unit_days("year", context.day, -1), Granularity.YEAR)


def read_unit_end(match: re.Match[str]) -> Reading:
    """Read "year-end", "at year's end", "month-end": the last part of the unit."""
    unit = fold(match["calendar"])

    def meaning(context: Context) -> Extent:
        for shift in (0, -1):
            extent = span_of_days(unit_days(unit, context.day, shift), GRANULARITIES[unit])
            end = edge_of(extent, LATE)
            if context.is_future or context.deadline or end.days[0] <= context.day:
                break
        return end

    return meaning


UNIT_RULES: Final = (
    Rule(
        name="end of unit",
        pattern=compile_pattern(
            "(?:the )?(?P<calendar>year|month|quarter)(?:-|['’]s?[- ])end\\b"
        ),
        build=read_unit_end,
    ),
    Rule(
        name="unit before last",
        pattern=compile_pattern(
            "the (?P<calendar>week|month|year) (?:before last|after next)\\b"
        ),
        build=read_unit_before_last,
    ),
    Rule(
        name="earlier this",
        pattern=compile_pattern(
            "(?:earlier|previously) (?:this|in the) (?P<calendar>week|month|year)\\b"
        ),
        build=read_earlier,
    ),
    Rule(
        name="unit to date",
        pattern=compile_pattern("(?:the )?(?P<calendar>week|month|year) to date\\b"),
        build=read_to_date,
    ),
    Rule(
        name="later this",
        pattern=compile_pattern("later (?:this|in the) (?P<calendar>week|month|year)\\b"),
        build=read_later,
    ),
    Rule(
        name="part of today",
        pattern=compile_pattern("(?P<side>earlier|later) (?:today|this day)\\b"),
        build=read_today_part,
    ),
    Rule(
        name="this time last year",
        pattern=compile_pattern("(?:this|the same) (?:time|period) last year\\b"),
        build=read_week_of,
    ),
    Rule(
        name="unit from publication",
        pattern=compile_pattern(
            "(?P<which>last|this past|this coming|this very|this|next|the current|the coming)"
            " (?P<calendar>week|month|quarter|year|decade|century)\\b(?! of)"
        ),
        build=read_unit,
    ),
    Rule(
        name="unit from publication",
        pattern=compile_pattern(
            "(?P<which>the) (?P<calendar>week|month|quarter|year|decade|century)\\b(?! of)"
        ),
        build=read_whole_unit,
    ),
    Rule(
        name="weekend",
        pattern=compile_pattern(
            "(?:(?P<which>last|this past|this coming|this|the next|next|the past|the last"
            "|the coming|the) )weekend\\b"
        ),
        build=read_weekend,
    ),
)  # fmt: skip
