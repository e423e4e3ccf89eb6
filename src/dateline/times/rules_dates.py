"""Dates of the calendar: with and without a year, in words and in numbers."""

import re
from datetime import date
from typing import Final

from dateline.model import Granularity, TimeBasis
from dateline.times.calendar import Days
from dateline.times.meaning import (
    Context,
    Direction,
    Extent,
    UnresolvedTimeError,
    one_day,
    span_of_days,
)
from dateline.times.nearest import choose_year
from dateline.times.pieces import compile_pattern
from dateline.times.rules import Reading, Rule, Verdict, next_word, word_before
from dateline.times.vocabulary import (
    fold,
    month_number,
    ordinal_of,
    weekday_number,
    words_around,
)
from dateline.times.years import RELATIVE_YEAR, YEAR_AFTER, full_year, relative_year

MODEL_MONTHS: Final = 12
FOURTH: Final = 4
"""The first ordinal that is a day of the month even in words: "on the fourth, …"."""


def exact_day(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_date(match: re.Match[str]) -> Reading:
    """Read "18 July", "Thursday, 29 June 2017", "Aug. 26, 2014", "14 May last year"."""
    month, day = month_number(match["month"]), ordinal_of(match["day"])
    if match["month"].islower() and not match["year"]:
        return Verdict.REFUSED
    if not _is_date_order(match):
        return Verdict.REFUSED
    if exact_day(2000, month, day) is None:
        return Verdict.REFUSED
    weekday = match.groupdict().get("weekday")
    number = weekday_number(weekday) if weekday else None
    year, said = match["year"], match["relyear"]

    def meaning(context: Context) -> Extent:
        if year or said:
            known = full_year(year) if year else relative_year(fold(said), context)
            basis = TimeBasis.STATED if year else TimeBasis.RELATIVE
            return _in_year(known, month, day, basis)
        days = choose_year(lambda one: _one_day(one, month, day, number), context)
        return one_day(days[0])

    return meaning


def _is_date_order(match: re.Match[str]) -> bool:
    """Read "In March 15 people died" holds no date; "on March 15" does."""
    first_is_month = match["month"] and match.start("month") < match.start("day")
    if not first_is_month or match["year"] or word_before(match) != "in":
        return True
    return not next_word(match).islower()


def _one_day(year: int, month: int, day: int, weekday: int | None) -> Days | None:
    found = exact_day(year, month, day)
    if found is None or (weekday is not None and found.weekday() != weekday):
        return None
    return found, found


def _in_year(year: int, month: int, day: int, basis: TimeBasis) -> Extent:
    found = exact_day(year, month, day)
    if found is None:
        raise UnresolvedTimeError(f"{year} has no such day")
    return one_day(found, basis)


def read_day_range(match: re.Match[str]) -> Reading:
    """Read "12-14 June", "June 12 to 14, 2017", "between 3 and 5 May"."""
    month = month_number(match["month"])
    first, last = ordinal_of(match["first"]), ordinal_of(match["last"])
    if first >= last or exact_day(2000, month, last) is None:
        return Verdict.REFUSED
    joined = fold(match["joint"]) == "and" and fold(match["between"] or "") != "between"
    if joined and last - first > 1:
        return Verdict.REFUSED
    year = match["year"]

    def days_in(one: int) -> Days | None:
        left, right = exact_day(one, month, first), exact_day(one, month, last)
        return (left, right) if left and right else None

    def meaning(context: Context) -> Extent:
        days = days_in(full_year(year)) if year else choose_year(days_in, context)
        if days is None:
            raise UnresolvedTimeError(f"{year} has no such days")
        basis = TimeBasis.STATED if year else TimeBasis.RELATIVE
        return span_of_days(days, Granularity.RANGE, basis)

    return meaning


def read_listed_day(match: re.Match[str]) -> Reading:
    """The first of "3, 9 and 17 May": its month and year follow later."""
    month, day, year = month_number(match["month"]), ordinal_of(match["day"]), match["year"]
    if match["month"].islower() or exact_day(2000, month, day) is None:
        return Verdict.REFUSED

    def meaning(context: Context) -> Extent:
        if year:
            return _in_year(full_year(year), month, day, TimeBasis.STATED)
        days = choose_year(lambda one: _one_day(one, month, day, None), context)
        return one_day(days[0])

    return meaning


def read_iso(match: re.Match[str]) -> Reading:
    """Read "2016-09-17", with or without a time of day."""
    found = exact_day(int(match["y"]), int(match["m"]), int(match["d"]))
    if found is None:
        return Verdict.NOT_A_TIME
    return lambda _: one_day(found, TimeBasis.STATED)


def read_numeric(match: re.Match[str]) -> Reading:
    """Read "03/04/2018", by the outlet's country, and "11.06.2014", always day first."""
    left, right, year = int(match["left"]), int(match["right"]), full_year(match["yy"])
    dotted = match["sep"] == "."
    if min(left, right) > MODEL_MONTHS or not left or not right:
        return Verdict.NOT_A_TIME

    def meaning(context: Context) -> Extent:
        month_first = context.month_first and not dotted
        if right > MODEL_MONTHS or (month_first and left <= MODEL_MONTHS):
            return _in_year(year, left, right, TimeBasis.STATED)
        return _in_year(year, right, left, TimeBasis.STATED)

    return meaning


def read_bracketed(match: re.Match[str]) -> Reading:
    """Read "(17/04)": day and month between brackets, in the order of the outlet's country."""
    left, right = int(match["left"]), int(match["right"])
    if match.string[match.start() - 1 : match.start()] != "(" or not left or not right:
        return Verdict.REFUSED

    def meaning(context: Context) -> Extent:
        month_first = right > MODEL_MONTHS or (context.month_first and left <= MODEL_MONTHS)
        month, day = (left, right) if month_first else (right, left)
        days = choose_year(lambda one: _one_day(one, month, day, None), context)
        return one_day(days[0])

    return meaning


def read_day_of_month(match: re.Match[str]) -> Reading:
    """Read "on the 14th", "the 3rd of this month": the latest such day, or the next."""
    day, which = ordinal_of(match["day"]), match["which"]
    if not which and not _may_be_day(match):
        return Verdict.REFUSED
    shift = {"this": 0, "last": -1, "next": 1, "the": 0}[fold(which)] if which else None

    def meaning(context: Context) -> Extent:
        today = context.day
        if shift is not None:
            months = [today.year * 12 + today.month - 1 + shift]
        else:
            ahead = context.direction is Direction.FUTURE
            base = today.year * 12 + today.month - 1
            months = list(range(base, base + 4)) if ahead else list(range(base, base - 4, -1))
        for month in months:
            found = exact_day(month // 12, month % 12 + 1, day)
            if found and (shift is not None or (found > today) == context.is_future):
                return one_day(found)
        raise UnresolvedTimeError("no such day of the month")

    return meaning


def _may_be_day(match: re.Match[str]) -> bool:
    """Read "on the 14th, …", "on the 14th by men", "the night of the 14th"; no brigade."""
    if word_before(match) not in {"on", "until", "since", "by", "before", "after"}:
        is_night = _OF_A_NIGHT.search(match.string, max(0, match.start() - 24), match.start())
        return is_night is not None
    follower = next_word(match)
    if match["day"].isalpha() and (ordinal_of(match["day"]) < FOURTH or follower):
        return False
    return follower in words_around("after_day") | words_around("preposition") | {""}


_OF_A_NIGHT: Final = re.compile(
    r"\b(?:night|morning|evening|afternoon|dawn|hours|noon|midnight) (?:of|on)\s+\Z",
    re.IGNORECASE,
)


def read_days_of_this_month(match: re.Match[str]) -> Reading:
    """Read "between the 4th and the 9th of this month"."""
    first, last = ordinal_of(match["first"]), ordinal_of(match["last"])
    if first >= last:
        return Verdict.REFUSED
    shift = {"this": 0, "last": -1, "next": 1}[fold(match["which"])]

    def meaning(context: Context) -> Extent:
        month = context.day.year * 12 + context.day.month - 1 + shift
        days = [exact_day(month // 12, month % 12 + 1, one) for one in (first, last)]
        if days[0] is None or days[1] is None:
            raise UnresolvedTimeError("no such days of the month")
        return span_of_days((days[0], days[1]), Granularity.RANGE)

    return meaning


WEEKDAY_BEFORE: Final = "(?:<weekday>,?\\s+\\(?(?:the )?)?"
DATE_RULES: Final = (
    Rule(
        name="ISO date",
        pattern=compile_pattern(
            "(?P<y>(?:19|20)\\d\\d)(?P<sep>[-/])(?P<m>0[1-9]|1[0-2])(?P=sep)"
            "(?P<d>0[1-9]|[12]\\d|3[01])(?:T[\\d:.Z+-]+|\\b)"
        ),
        build=read_iso,
    ),
    Rule(
        name="numeric date",
        pattern=compile_pattern(
            "(?P<left>\\d{1,2})(?P<sep>[/.-])(?P<right>\\d{1,2})(?P=sep)"
            "(?P<yy>(?:19|20)\\d\\d|\\d\\d)\\b(?![./-]?\\d)"
        ),
        build=read_numeric,
    ),
    Rule(
        name="numeric date",
        pattern=compile_pattern("(?P<left>\\d{1,2})/(?P<right>\\d{1,2})(?=\\))"),
        build=read_bracketed,
    ),
    Rule(
        name="days of a month",
        pattern=compile_pattern(
            "(?:(?P<between>between|from) )?(?:the )?<day:first>"
            "(?P<joint>~|/| and | to | until | till | through )(?:the )?<day:last>"
            f" (?:of )?<month>{YEAR_AFTER}"
        ),
        build=read_day_range,
    ),
    Rule(
        name="days of a month",
        pattern=compile_pattern(
            "(?:(?P<between>between|from) )?<day:first> <month>"
            "(?P<joint>~| and | to | until | till | through )(?:the )?"
            f"(?P<last>\\d{{1,2}}(?:st|nd|rd|th))\\b(?! (?:of|century)\\b){YEAR_AFTER}"
        ),
        build=read_day_range,
    ),
    Rule(
        name="days of this month",
        pattern=compile_pattern(
            "(?:(?:between|from) )?the (?P<first>\\d{1,2}(?:st|nd|rd|th))"
            "(?:~| and | to | until | till | through )(?:the )?"
            "(?P<last>\\d{1,2}(?:st|nd|rd|th)) of (?P<which>this|last|next) month\\b"
        ),
        build=read_days_of_this_month,
    ),
    Rule(
        name="days of a month",
        pattern=compile_pattern(
            "(?:(?P<between>between|from) )?<month> <day:first>"
            "(?P<joint>~| and | to | until | till | through )(?:the )?<day:last>" + YEAR_AFTER
        ),
        build=read_day_range,
    ),
    Rule(
        name="date",
        pattern=compile_pattern(
            f"{WEEKDAY_BEFORE}<day> (?:day )?(?:of )?<month>(?: {RELATIVE_YEAR}|{YEAR_AFTER})"
        ),
        build=read_date,
    ),
    Rule(
        name="date",
        pattern=compile_pattern(
            f"{WEEKDAY_BEFORE}<month>(?: |(?<=\\.))(?:the )?<day>"
            f"(?: {RELATIVE_YEAR}|{YEAR_AFTER})"
        ),
        build=read_date,
    ),
    Rule(
        name="date",
        pattern=compile_pattern(
            f"(?:the )?<ordinal:day> of <month>(?: {RELATIVE_YEAR}|{YEAR_AFTER})"
        ),
        build=read_date,
    ),
    Rule(
        name="date in a list",
        pattern=compile_pattern(
            "<day>(?=(?:, <day:second>)*,? (?:and|or) <day:third> "
            f"(?:of )?<month>{YEAR_AFTER})"
        ),
        build=read_listed_day,
    ),
    Rule(
        name="day of the month",
        pattern=compile_pattern(
            "the <ordinal:day>"
            "(?: of (?P<which>this|last|next|the) month\\b)?"
        ),
        build=read_day_of_month,
    ),
)  # fmt: skip
