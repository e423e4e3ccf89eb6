"""Nights and neighbouring days: "the last two nights", "Friday and Saturday"."""

import re
from datetime import date
from itertools import pairwise
from typing import Final

from dateline.model import Granularity
from dateline.times.calendar import plus, weekday_after, weekday_before
from dateline.times.meaning import Context, Extent, Meaning, one_day, span_of_days
from dateline.times.nearest import choose_weekday, last_weekday
from dateline.times.pieces import compile_pattern
from dateline.times.rules import Reading, Rule, Verdict, word_before
from dateline.times.vocabulary import number_of, weekday_number, words_around

DAYS_A_WEEK: Final = 7
HABIT_WORDS: Final = words_around("habit")


def read_past_nights(match: re.Match[str]) -> Reading:
    """Read "the last two nights": as last night is the day before publication."""
    number = number_of(match["number"])
    return lambda context: span_of_days(
        (plus(context.day, -number), plus(context.day, -1)), Granularity.DAYS
    )


def read_nights_ago(match: re.Match[str]) -> Reading:
    """Read "three nights ago"."""
    number = number_of(match["number"])
    return lambda context: one_day(plus(context.day, -number), part_of_day="night")


def read_night_between(match: re.Match[str]) -> Reading:
    """Read "overnight Tuesday to Wednesday": both days."""
    first, last = weekday_number(match["first"]), weekday_number(match["last"])
    return Verdict.REFUSED if (last - first) % DAYS_A_WEEK != 1 else _from_to(first, last)


def read_night_to(match: re.Match[str]) -> Reading:
    """Read "in the night to Tuesday": both days, as of what was overnight."""
    last = weekday_number(match["last"])
    return _from_to((last - 1) % DAYS_A_WEEK, last)


def read_named_days(match: re.Match[str]) -> Reading:
    """Read "Friday and Saturday", "Monday, Tuesday and Wednesday": days in a row."""
    names = [match["first"], match["middle"], match["last"]]
    numbers = [weekday_number(name) for name in names if name]
    steps = {(right - left) % DAYS_A_WEEK for left, right in pairwise(numbers)}
    if word_before(match) in HABIT_WORDS or steps != {1}:
        return Verdict.REFUSED
    return _from_to(numbers[0], numbers[-1])


def _from_to(first: int, last: int) -> Meaning:
    def meaning(context: Context) -> Extent:
        return span_of_days(_both(first, last, context), Granularity.DAYS)

    return meaning


def _both(first: int, last: int, context: Context) -> tuple[date, date]:
    if context.is_future:
        start = choose_weekday(first, context)
        return start, weekday_after(start, last)
    end = choose_weekday(last, context)
    return weekday_before(end, first), end


def read_before_last(match: re.Match[str]) -> Reading:
    """Read "the Friday before last": a week before the latest one."""
    weekday = weekday_number(match["weekday"])
    return lambda context: one_day(plus(last_weekday(weekday, context), -DAYS_A_WEEK))


NIGHT_RULES: Final = (
    Rule(
        name="past nights",
        pattern=compile_pattern(
            "(?:the |these )?(?:past|last|previous|preceding) <number> nights\\b"
        ),
        build=read_past_nights,
    ),
    Rule(
        name="nights ago",
        pattern=compile_pattern("<number> nights? ago\\b"),
        build=read_nights_ago,
    ),
    Rule(
        name="overnight",
        pattern=compile_pattern(
            "(?:overnight|(?:the )?night) (?:from |between |of )?<dayname:first>"
            "(?: to | into | and |~)<dayname:last>"
        ),
        build=read_night_between,
    ),
    Rule(
        name="night to a day",
        pattern=compile_pattern("(?:the )?night (?:in)?to <dayname:last>\\b"),
        build=read_night_to,
    ),
    Rule(
        name="named days",
        pattern=compile_pattern(
            "<dayname:first>(?:, <dayname:middle>)?,? and <dayname:last>(?!['’]s|s\\b)"
        ),
        build=read_named_days,
    ),
    Rule(
        name="weekday before last",
        pattern=compile_pattern("(?:the )?<dayname:weekday> before last\\b"),
        build=read_before_last,
    ),
)  # fmt: skip
