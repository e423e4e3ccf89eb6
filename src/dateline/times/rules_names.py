"""Months, years, decades and seasons, named."""

import re
from datetime import date
from typing import Final

from dateline.model import Granularity, TimeBasis
from dateline.times.calendar import Days, month_days, month_of, season_days, year_days
from dateline.times.cues import (
    is_followed_by_name,
    is_quantity,
    may_name_month,
    may_name_year,
    stands_for_noun,
)
from dateline.times.meaning import Context, Extent, UnresolvedTimeError, span_of_days
from dateline.times.nearest import choose_year
from dateline.times.pieces import compile_pattern
from dateline.times.rules import Reading, Rule, Verdict, next_word, word_before
from dateline.times.vocabulary import (
    fold,
    month_number,
    ordinal_of,
    season_month,
    words_around,
)
from dateline.times.years import RELATIVE_YEAR, YEAR_AFTER, full_year, relative_year

WINTER: Final = 12


def read_turn_of_year(match: re.Match[str]) -> Reading:
    """Read "the turn of the year": the last day of one year and the first of the next."""

    def meaning(context: Context) -> Extent:
        def days_in(year: int) -> Days:
            return date(year, 12, 31), date(year + 1, 1, 1)

        return span_of_days(choose_year(days_in, context), Granularity.DAYS)

    return Verdict.REFUSED if match["other"] else meaning


def read_month_of_year(match: re.Match[str]) -> Reading:
    """Read "July 2017", "November last year"."""
    month, year, said = month_number(match["month"]), match["year"], match["relyear"]
    if not year and not said:
        return Verdict.REFUSED

    def meaning(context: Context) -> Extent:
        known = full_year(year) if year else relative_year(fold(said), context)
        basis = TimeBasis.STATED if year else TimeBasis.RELATIVE
        return span_of_days(month_days(known, month), Granularity.MONTH, basis)

    return meaning


def read_month(match: re.Match[str]) -> Reading:
    """Read "in November", "last May", "the March elections"; not a person or a verb."""
    which = fold(match["which"] or "")
    if not match["month"][0].isupper() or is_followed_by_name(match):
        return Verdict.REFUSED
    if not which and not may_name_month(match):
        return Verdict.REFUSED
    month = month_number(match["month"])

    def meaning(context: Context) -> Extent:
        if which:
            return span_of_days(_shifted_month(month, which, context), Granularity.MONTH)
        days = choose_year(lambda year: month_days(year, month), context)
        return span_of_days(days, Granularity.MONTH)

    return meaning


def _shifted_month(month: int, which: str, context: Context) -> Days:
    today = context.day
    if which == "this":
        return month_days(today.year, month)
    if which == "next":
        return month_days(today.year + (month <= today.month), month)
    return month_days(today.year - (month >= today.month), month)


def read_listed_month(match: re.Match[str]) -> Reading:
    """The first of "June and July 2014": its year follows later."""
    month, year = month_number(match["month"]), full_year(match["year"])
    days = month_days(year, month)
    return lambda _: span_of_days(days, Granularity.MONTH, TimeBasis.STATED)


def read_year(match: re.Match[str]) -> Reading:
    """Read "in 2011", "the 1994 genocide"; not a number of things."""
    if is_quantity(match) or not (may_name_year(match) or stands_for_noun(match)):
        return Verdict.REFUSED
    days = year_days(int(match["year"]))
    return lambda _: span_of_days(days, Granularity.YEAR, TimeBasis.STATED)


def read_year_range(match: re.Match[str]) -> Reading:
    """Read "1998-2000", "1980-88", "between 1998 and 2000", "2006 and 2007"."""
    first, written = int(match["year"]), match["last"]
    last = int(written) if len(written) > 2 else first // 100 * 100 + int(written)
    joint, between = fold(match["joint"]), fold(match["between"] or "")
    if last <= first or is_quantity(match) or last - first > 150:
        return Verdict.REFUSED
    if len(written) == 2 and joint not in {"-", "–", "—", "/", "to"}:
        return Verdict.REFUSED
    if joint == "and" and between != "between" and last - first > 1:
        return Verdict.REFUSED
    if not between and not (may_name_year(match) or stands_for_noun(match)):
        return Verdict.REFUSED
    days = year_days(first, last)
    return lambda _: span_of_days(days, Granularity.RANGE, TimeBasis.STATED)


def read_decade(match: re.Match[str]) -> Reading:
    """Read "the 1980s", "the '90s", "the eighties"."""
    if match["word"] and not match[0].casefold().startswith("the"):
        return Verdict.REFUSED
    written = match["digits"] or str(_WORD_DECADES[fold(match["word"])])
    first = full_year(written) // 10 * 10
    days = year_days(first, first + 9)
    return lambda _: span_of_days(days, Granularity.RANGE, TimeBasis.STATED)


_WORD_DECADES: Final = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
    "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip


def read_century(match: re.Match[str]) -> Reading:
    """Read "the 19th century": 1801 to 1900 by the calendar, 1800 to 1899 as people say it."""
    number = int(match["number"])
    if not 11 <= number <= 21:
        return Verdict.REFUSED
    days = year_days((number - 1) * 100, number * 100 - 1)
    return lambda _: span_of_days(days, Granularity.RANGE, TimeBasis.STATED)


def read_season(match: re.Match[str]) -> Reading:
    """Read "spring 2011", "the winter of 2014-15", "last summer", "in the autumn".

    "Spoke of the fall of the town" is no autumn.
    """
    month, year, said = season_month(match["season"]), match["year"], match["relyear"]
    which = fold(match["which"] or "")
    if which.startswith("the") and not year and not said:
        if word_before(match) not in _SEASON_CUES or stands_for_noun(match):
            return Verdict.REFUSED
        if next_word(match) == "of":
            return Verdict.REFUSED
    elif not which and not year and not said:
        return Verdict.REFUSED

    def meaning(context: Context) -> Extent:
        if year or said:
            known = full_year(year) if year else relative_year(fold(said), context)
            basis = TimeBasis.STATED if year else TimeBasis.RELATIVE
            return span_of_days(season_days(known, month), Granularity.SEASON, basis)
        return span_of_days(_near_season(month, which, context), Granularity.SEASON)

    return meaning


_SEASON_CUES: Final = words_around("season_cue")


def _near_season(month: int, which: str, context: Context) -> Days:
    today = context.day
    seasons = [season_days(year, month) for year in range(today.year - 2, today.year + 3)]
    past = [days for days in seasons if days[0] <= today]
    future = [days for days in seasons if days[0] > today]
    if which == "last":
        return [days for days in seasons if days[1] < today][-1]
    if which == "next":
        return future[0]
    if context.is_future and which != "this":
        return next(days for days in seasons if days[1] >= today)
    if which == "this":
        return _this_season(seasons, context)
    if not past:
        raise UnresolvedTimeError("no such season")
    return past[-1]


def _this_season(seasons: list[Days], context: Context) -> Days:
    today = context.day
    if context.is_future:
        days = next(one for one in seasons if one[1] >= today)
        return max(days[0], today), days[1]
    days = [one for one in seasons if one[0] <= today][-1]
    return days[0], min(days[1], today)


def read_short_quarter(match: re.Match[str]) -> Reading:
    """Read "Q3 2016"."""
    first, _ = month_days(int(match["year"]), 3 * int(match["number"]) - 2)
    days = first, month_of(first, 2)[1]
    return lambda _: span_of_days(days, Granularity.RANGE, TimeBasis.STATED)


def read_bare_quarter(match: re.Match[str]) -> Reading:
    """Read "in the first quarter": the latest one begun, or the next."""
    if word_before(match) not in _SEASON_CUES | {"for"}:
        return Verdict.REFUSED
    month = 3 * ordinal_of(match["ordinal"]) - 2

    def meaning(context: Context) -> Extent:
        days = choose_year(lambda year: season_days(year, month), context)
        return span_of_days(days, Granularity.RANGE)

    return meaning


NAME_RULES: Final = (
    Rule(
        name="turn of the year",
        pattern=compile_pattern("the turn of the (?:new )?year\\b(?P<other> of\\b)?"),
        build=read_turn_of_year,
    ),
    Rule(
        name="quarter",
        pattern=compile_pattern("Q(?P<number>[1-4]) (?:of )?<year>"),
        build=read_short_quarter,
    ),
    Rule(
        name="quarter",
        pattern=compile_pattern(
            "the (?P<ordinal>first|second|third|fourth) quarter\\b(?! (?:of|in|last|this)\\b)"
        ),
        build=read_bare_quarter,
    ),
    Rule(
        name="season",
        pattern=compile_pattern(
            "(?:(?P<which>last|this|next|the(?: (?:past|coming))?) )?<season>"
            f"(?: {RELATIVE_YEAR}|{YEAR_AFTER})(?:[-–/]\\d{{2,4}}\\b)?"
        ),
        build=read_season,
    ),
    Rule(
        name="month",
        pattern=compile_pattern(f"<month>(?: {RELATIVE_YEAR}|{YEAR_AFTER})(?![-–]\\d)"),
        build=read_month_of_year,
    ),
    Rule(
        name="month in a list",
        pattern=compile_pattern(
            "<month>(?=(?:, <month:second>)*,? (?:and|or) <month:third>"
            ",?\\s+(?:of )?(?P<year>(?:19|20)\\d\\d)\\b)"
        ),
        build=read_listed_month,
    ),
    Rule(
        name="month without a year",
        pattern=compile_pattern("(?:(?P<which>last|this|next) )?<monthname:month>"),
        build=read_month,
    ),
    Rule(
        name="decade",
        pattern=compile_pattern(
            "(?:the )?(?:(?P<digits>(?:1[5-9]|20)\\d0|['’]\\d0)s\\b"
            f"|(?P<word>{'|'.join(_WORD_DECADES)})\\b)"
        ),
        build=read_decade,
    ),
    Rule(
        name="century",
        pattern=compile_pattern("the (?P<number>\\d\\d)(?:st|nd|rd|th) century\\b"),
        build=read_century,
    ),
    Rule(
        name="years",
        pattern=compile_pattern(
            "(?:(?P<between>between|from) )?<year>"
            "(?P<joint>[-–—/]| and | to | until | till | through )"
            "(?P<last>(?:1[5-9]|20)\\d\\d|\\d\\d)\\b(?![-–/]\\d)"
        ),
        build=read_year_range,
    ),
    Rule(name="year", pattern=compile_pattern("<year>(?!\\w|['’]\\w\\w)"), build=read_year),
)  # fmt: skip
