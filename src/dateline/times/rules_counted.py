"""Counted days, weeks, months and years: "four days ago", "the past 24 hours"."""

import re
from datetime import date
from typing import Final

from dateline.model import Granularity, TimeBasis
from dateline.times.calendar import Days, month_of, months_before, plus, week_of, year_days
from dateline.times.meaning import (
    Context,
    Extent,
    Meaning,
    UnresolvedTimeError,
    one_day,
    span_of_days,
)
from dateline.times.pieces import compile_pattern
from dateline.times.rules import Reading, Rule, Verdict, next_word, word_before
from dateline.times.vocabulary import number_of, unit_of

DAYS_OF: Final = {"day": 1, "week": 7, "fortnight": 14}
YEARS_OF: Final = {"year": 1, "decade": 10, "quarter_century": 25, "century": 100}
SPANNING: Final = frozenset({"over", "in", "during", "within", "for", "of", "throughout"})
MONTHS_A_YEAR: Final = 12
WINDOW_DAYS: Final = 3
MAX_AGO_YEARS: Final = 1000
PERFECT: Final = re.compile(r"\b(?:has|have|['’]ve|been)\b", re.IGNORECASE)
NOT_PERFECT: Final = re.compile(
    r"\b(?:had|will|would|shall|must|may|might|could|having)\b", re.IGNORECASE
)


def days_on(number: int, unit: str) -> int:
    """How many days so many units lead on or back; hours short of a day stay on it."""
    return 0 if unit == "hour" and number < 24 else days_in(number, unit)


def days_in(number: int, unit: str) -> int:
    """So many units in days; hours are rounded up to days."""
    return -(-number // 24) if unit == "hour" else number * DAYS_OF[unit]


def shifted(
    days: Days, number: int, unit: str, basis: TimeBasis = TimeBasis.RELATIVE
) -> Extent:
    """So many units from `days`: a day exactly, a week give or take three days, a month.

    Raises:
        UnresolvedTimeError: `days` are too many to count such units from.
    """
    length = (days[1] - days[0]).days + 1
    if unit in {"day", "hour"}:
        _at_most(length, 4)
        moved = tuple(plus(one, days_on(abs(number), unit) * _sign(number)) for one in days)
        if length == 1:
            return one_day(moved[0], basis)
        return span_of_days((moved[0], moved[1]), Granularity.DAYS, basis)
    if unit in DAYS_OF:
        _at_most(length, 7)
        middle = plus(days[0], (length - 1) // 2 + number * DAYS_OF[unit])
        window = plus(middle, -WINDOW_DAYS), plus(middle, WINDOW_DAYS)
        return span_of_days(window, Granularity.WEEK, basis)
    if unit == "month":
        _at_most(length, 31)
        return span_of_days(month_of(days[0], number), Granularity.MONTH, basis)
    _at_most(length, 366)
    year = days[0].year + number * YEARS_OF[unit]
    if not 1 <= year <= 9999:
        raise UnresolvedTimeError("beyond the calendar")
    return span_of_days(year_days(year), Granularity.YEAR, basis)


def _sign(number: int) -> int:
    return -1 if number < 0 else 1


def _at_most(length: int, n_days: int) -> None:
    if length > n_days:
        raise UnresolvedTimeError("counted from a time that is too long")


def read_ago(match: re.Match[str]) -> Reading:
    """Read "four days ago", "three weeks ago", "half a century ago"."""
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    if match["half"] and unit in {"century", "decade"}:
        number, unit = YEARS_OF[unit] // 2, "year"
    if number * YEARS_OF.get(unit, 0) > MAX_AGO_YEARS:
        return Verdict.REFUSED

    def meaning(context: Context) -> Extent:
        if unit == "hour" and number % 24:
            last = context.day
            return span_of_days((plus(last, -days_in(number, unit)), last), Granularity.DAYS)
        return shifted((context.day, context.day), -number, unit)

    return meaning


def read_just_now(_: re.Match[str]) -> Reading:
    """Read "ten minutes ago", "moments ago": on the day on which it is told."""

    def meaning(context: Context) -> Extent:
        return one_day(context.day)

    return meaning


def read_ago_to_the_day(match: re.Match[str]) -> Reading:
    """Read "two years ago today", "a year ago this month": that day, week or month."""
    years, unit = number_of(match["number"]), match["which"].casefold().split()[-1]

    def meaning(context: Context) -> Extent:
        day = months_before(context.day, MONTHS_A_YEAR * years)
        if unit == "week":
            return span_of_days(week_of(day), Granularity.WEEK)
        if unit == "month":
            return span_of_days(month_of(day), Granularity.MONTH)
        return one_day(day)

    return meaning


def read_from_now(match: re.Match[str]) -> Reading:
    """Read "three days from now", "in two weeks' time"; "in two days" only of the future."""
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    sure = match["sure"] is not None

    def meaning(context: Context) -> Extent:
        if not sure and not context.is_future:
            raise UnresolvedTimeError("a duration")
        return shifted((context.day, context.day), number, unit)

    return meaning


def back_to(day: date, number: int, unit: str) -> date:
    """The day so many units before `day`."""
    if unit in YEARS_OF:
        return months_before(day, 12 * number * YEARS_OF[unit])
    if unit == "month":
        return months_before(day, number)
    return plus(day, -days_in(number, unit))


def on_to(day: date, number: int, unit: str) -> date:
    """The day so many units after `day`."""
    return (
        back_to(day, -number, unit) if unit not in DAYS_OF else plus(day, days_in(number, unit))
    )


def _granularity(unit: str) -> Granularity:
    return Granularity.DAYS if unit in {"hour", "day"} else Granularity.RANGE


def until_now(number: int, unit: str) -> Meaning:
    """The last so many units up to publication."""
    return lambda context: span_of_days(
        (back_to(context.day, number, unit), context.day), _granularity(unit)
    )


def from_now(number: int, unit: str) -> Meaning:
    """The next so many units from publication."""

    def meaning(context: Context) -> Extent:
        days = -(-number // 24) if unit == "hour" else number
        last = on_to(context.day, days, "day" if unit == "hour" else unit)
        return span_of_days((context.day, last), _granularity(unit))

    return meaning


def read_past(match: re.Match[str]) -> Reading:
    """Read "the past 24 hours", "the last three weeks", "the past year"."""
    if next_word(match) in {"of", "before"}:
        return Verdict.REFUSED
    number = number_of(match["number"]) if match["number"] else 1
    return until_now(number, unit_of(match["unit"]))


def read_past_unit(match: re.Match[str]) -> Reading:
    """Read "the past week", "over the last month"; not "the last week of the siege"."""
    if "past" not in match["which"].casefold() and word_before(match) not in SPANNING:
        return Verdict.REFUSED
    return until_now(1, unit_of(match["unit"]))


def read_coming(match: re.Match[str]) -> Reading:
    """Read "the next 48 hours", "the coming three days"."""
    number = number_of(match["number"]) if match["number"] else 1
    return from_now(number, unit_of(match["unit"]))


def read_within(match: re.Match[str]) -> Reading:
    """Read "within 48 hours": from publication on in the future, else only a duration."""
    ahead = from_now(number_of(match["number"]), unit_of(match["unit"]))

    def meaning(context: Context) -> Extent:
        if not context.is_future:
            raise UnresolvedTimeError("a duration")
        return ahead(context)

    return meaning


def read_duration(match: re.Match[str]) -> Reading:
    """Read "has gone on for three days": up to publication, in the present perfect only."""
    text, start, end = match.string, match.start(), match.end()
    clause = re.split(
        r"[;:.]|\bbut\b|, (?:and|while|after|before)\b", text[max(0, start - 120) : start]
    )[-1]
    if not clause.strip():
        clause = re.split(r"[;:.]", text[end : end + 80])[0]
    if NOT_PERFECT.search(clause) or not PERFECT.search(clause):
        return Verdict.REFUSED
    if re.search(r"\b(?:was|were)\b[^,]*\Z", clause, re.IGNORECASE):
        return Verdict.REFUSED
    return until_now(number_of(match["number"]), unit_of(match["unit"]))


ABOUT: Final = "(?:about |around |nearly |almost |over |more than |at least |some |roughly )?"
COUNTED_RULES: Final = (
    Rule(
        name="ago",
        pattern=compile_pattern("(?P<half>half )?<number> <unit> ago\\b"),
        build=read_ago,
    ),
    Rule(
        name="ago",
        pattern=compile_pattern(
            "(?:(?:a few|several|some|<number>) )?(?:minutes?|moments?|seconds?) ago\\b"
        ),
        build=read_just_now,
    ),
    Rule(
        name="ago",
        pattern=compile_pattern(
            "<number> years? ago (?P<which>today|this (?:very )?(?:day|week|month))\\b"
        ),
        build=read_ago_to_the_day,
    ),
    Rule(
        name="from now",
        pattern=compile_pattern(
            "in <number> <unit>(?P<sure>['’]?s? time\\b)?(?! (?:of|since|before|after|to)\\b)"
        ),
        build=read_from_now,
    ),
    Rule(
        name="from now",
        pattern=compile_pattern("<number> <unit> (?P<sure>from (?:now|today))\\b"),
        build=read_from_now,
    ),
    Rule(
        name="past units",
        pattern=compile_pattern(
            "(?:the |this )?(?:past|last|previous|preceding) "
            "<number>(?:-plus|-odd| or so| plus| to <number:second>)?[-\\s]<unit>"
            "(?: period\\b)?"
        ),
        build=read_past,
    ),
    Rule(
        name="past unit",
        pattern=compile_pattern(
            "(?P<which>the past|this past|the last|past) "
            "(?P<unit>day|week|fortnight|month|year|decade|century|hour)\\b(?! of\\b)"
        ),
        build=read_past_unit,
    ),
    Rule(
        name="coming units",
        pattern=compile_pattern("(?:the )?(?:next|coming) <number>[-\\s]<unit>"),
        build=read_coming,
    ),
    Rule(
        name="within",
        pattern=compile_pattern("within " + ABOUT + "<number>[-\\s]<unit>(?! of\\b)"),
        build=read_within,
    ),
    Rule(
        name="so long until now",
        pattern=compile_pattern("for " + ABOUT + "<number> <unit>(?! (?:of|from|since)\\b)"),
        build=read_duration,
    ),
)  # fmt: skip
