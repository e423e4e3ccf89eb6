"""Weekdays, today and its neighbours, parts of the day."""

import re
from datetime import date
from typing import Final

from dateline.model import Granularity
from dateline.times.calendar import plus, week_of, weekday_after, weekday_before
from dateline.times.meaning import Context, Direction, Extent, Meaning, one_day, span_of_days
from dateline.times.nearest import choose_weekday, last_weekday
from dateline.times.pieces import compile_pattern
from dateline.times.rules import Reading, Rule, Verdict, next_word, word_before
from dateline.times.vocabulary import fold, number_of, weekday_number, words_around

OFFSETS: Final = {
    "today": 0, "yesterday": -1, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
HABIT_WORDS: Final = words_around("habit")
ARTICLES: Final = frozenset({"a", "an"})


def read_weekday(match: re.Match[str]) -> Reading:
    """Read "Thursday", "last Friday", "Tuesday night", "Monday last week"; a habit is none."""
    word = match["weekday"]
    if _is_short(word) and not (word.endswith(".") or word_before(match) == "on"):
        return Verdict.REFUSED
    if word_before(match) in HABIT_WORDS:
        return Verdict.NOT_A_TIME
    follower = next_word(match)
    if word_before(match) in ARTICLES and not (follower.islower() and follower.isalpha()):
        return Verdict.NOT_A_TIME
    weekday = weekday_number(word)
    part = match["part"]
    week = match["week"]
    if week:
        return _in_week(weekday, fold(week), part)
    return _with_part(_which_weekday(weekday, fold(match["which"] or "")), part)


def _is_short(word: str) -> bool:
    return not fold(word).endswith("day")


def _which_weekday(weekday: int, which: str) -> Meaning:
    def past(context: Context) -> Extent:
        return one_day(last_weekday(weekday, context))

    def future(context: Context) -> Extent:
        return one_day(weekday_after(context.day, weekday))

    def by_tense(context: Context) -> Extent:
        return one_day(choose_weekday(weekday, context))

    def after_event(context: Context) -> Extent:
        return one_day(weekday_after(context.event.days[1], weekday), context.event.basis)

    def before_event(context: Context) -> Extent:
        day = weekday_before(plus(context.event.days[0], -1), weekday)
        return one_day(day, context.event.basis)

    readings: dict[str, Meaning] = {
        "last": past, "this past": past, "past": past,
        "next": future, "this coming": future, "coming": future,
        "following": after_event, "previous": before_event, "preceding": before_event,
    }  # fmt: skip
    return readings.get(which.removeprefix("the "), by_tense)


def _in_week(weekday: int, which: str, part: str | None) -> Meaning:
    shift = {"last": -1, "this": 0, "next": 1}[which]

    def meaning(context: Context) -> Extent:
        return one_day(plus(week_of(context.day, shift)[0], weekday), part_of_day=part)

    return meaning


def _with_part(meaning: Meaning, part: str | None) -> Meaning:
    if part is None:
        return meaning
    said = fold(part)

    def dated(context: Context) -> Extent:
        extent = meaning(context)
        return one_day(extent.days[0], extent.basis, said)

    return dated


def read_weekday_ago(match: re.Match[str]) -> Reading:
    """Read "a week ago Monday", "two weeks ago on Friday": so many weeks before the latest."""
    number, weekday = number_of(match["number"]), weekday_number(match["weekday"])

    def meaning(context: Context) -> Extent:
        return one_day(plus(last_weekday(weekday, context), -7 * number))

    return meaning


def read_near_day(match: re.Match[str]) -> Reading:
    """Read "yesterday", "tomorrow morning", "the day before yesterday"."""
    offset, part = OFFSETS[fold(match["near"])], match["part"]

    def meaning(context: Context) -> Extent:
        return one_day(plus(context.day, offset), part_of_day=fold(part) if part else None)

    return meaning


def read_part_of_today(match: re.Match[str]) -> Reading:
    """Read "this morning", "tonight", "last night"."""
    words = fold(match[0])
    part = fold(match["part"]) if match["part"] else words.removeprefix("to").split()[-1]
    offset = -1 if words.startswith("last") else 0

    def meaning(context: Context) -> Extent:
        return one_day(plus(context.day, offset), part_of_day=part)

    return meaning


def read_overnight(match: re.Match[str]) -> Reading:
    """Read "overnight": the day before and the day; "overnight into Friday": up to Friday."""
    day = match["weekday"]
    if next_word(match) in {"from", "between"}:
        return Verdict.REFUSED
    if day and not match["into"]:
        named = weekday_number(day)
        return lambda context: one_day(choose_weekday(named, context), part_of_day="night")

    def meaning(context: Context) -> Extent:
        last = _overnight_end(context, day)
        return span_of_days((plus(last, -1), last), Granularity.DAYS)

    return meaning


def _overnight_end(context: Context, day: str | None) -> date:
    if day:
        return choose_weekday(weekday_number(day), context)
    return plus(context.day, 1) if context.direction is Direction.FUTURE else context.day


DAY_RULES: Final = (
    Rule(
        name="weekday",
        pattern=compile_pattern(
            "(?:(?P<which>last|this past|this coming|this|next|the following"
            "|(?:the )?(?:past|coming|previous|preceding)) )?<weekday>(?!s\\b|~<weekday:other>)"
            "(?:,? (?:of )?(?P<week>last|this|next) week\\b)?(?: (?:at )?<part>)?"
        ),
        build=read_weekday,
    ),
    Rule(
        name="weekday",
        pattern=compile_pattern(
            "<number> weeks? ago (?:on |last |this past )?<dayname:weekday>"
        ),
        build=read_weekday_ago,
    ),
    Rule(
        name="near day",
        pattern=compile_pattern(
            "(?P<near>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)"
            "\\b(?: (?:at )?<part>)?"
        ),
        build=read_near_day,
    ),
    Rule(
        name="part of today",
        pattern=compile_pattern(
            "tonight\\b|last (?:night|evening)\\b|this (?:very )?<part>"
        ),
        build=read_part_of_today,
    ),
    Rule(
        name="overnight",
        pattern=compile_pattern("overnight\\b(?:(?: (?P<into>into|to)| on| of)? <weekday>)?"),
        build=read_overnight,
    ),
)  # fmt: skip
