"""Times that hang on an event of the text: "two days later", "the same evening"."""

import re
from datetime import date
from typing import Final

from dateline.model import Granularity
from dateline.times.calendar import plus
from dateline.times.meaning import (
    ONE_WEEK,
    Context,
    Extent,
    Meaning,
    UnresolvedTimeError,
    one_day,
    span_of_days,
)
from dateline.times.pieces import compile_pattern
from dateline.times.rules import Reading, Rule, Verdict
from dateline.times.rules_counted import DAYS_OF, shifted
from dateline.times.rules_units import unit_days
from dateline.times.vocabulary import fold, number_of, unit_of

BACK: Final = frozenset(
    ["earlier", "before", "beforehand", "previously", "previous", "preceding", "prior"]
)
HALF_A_DAY: Final = 12
PARTS: Final = "(?:day|morning|afternoon|evening|night)"
FEW: Final = (
    "(?:just|only|a few|several|some|many|barely|a couple of|mere|a matter of|<number>)"
)
SHORT: Final = "hours|(?:half an )?hour|minutes?|moments|seconds"
DAY_WORDS: Final = frozenset({"day", "morning", "afternoon", "evening", "night"})


def read_counted_from(match: re.Match[str]) -> Reading:
    """Read "three days earlier", "a week after the raid of 9 September"."""
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    shift = -number if fold(match["side"]).split()[-1] in BACK else number

    def meaning(context: Context) -> Extent:
        return shifted(context.event.days, shift, unit, context.event.basis)

    return meaning


def read_into(match: re.Match[str]) -> Reading:
    """Read "three days into the offensive": the third day, or three days after the first."""
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    length = DAYS_OF.get(unit)
    if length is None:
        return Verdict.REFUSED

    def meaning(context: Context) -> Extent:
        first = context.event.days[0]
        days = plus(first, length * (number - 1)), plus(first, length * number)
        return span_of_days(days, Granularity.DAYS, context.event.basis)

    return meaning


def read_next_to(match: re.Match[str]) -> Reading:
    """Read "the following morning", "the previous week", "the day before"."""
    word, side = fold(match["word"]), fold(match["side"])
    return _moved(word, -1 if side in BACK else 1)


def read_hours_from(_: re.Match[str]) -> Reading:
    """Read "hours later", "several minutes after the blast of 9 September": its day."""
    return _moved("day", 0)


def read_within_hours(match: re.Match[str]) -> Reading:
    """Read "within hours", "within half an hour": the day of what was told, in the past."""
    words = fold(match[0]).split()
    if any(one.isdigit() and int(one) > HALF_A_DAY for one in words):
        return Verdict.REFUSED
    on_its_day = _moved("day", 0)

    def meaning(context: Context) -> Extent:
        if context.is_future:
            raise UnresolvedTimeError("a duration")
        return on_its_day(context)

    return meaning


def _moved(word: str, shift: int) -> Meaning:
    def meaning(context: Context) -> Extent:
        event = context.event
        if word in DAY_WORDS:
            day = plus(_single(event, last=shift > 0), shift)
            return one_day(day, event.basis, None if word == "day" else word)
        days = unit_days(word, event.days[0], shift)
        return span_of_days(days, _GRANULARITIES[word], event.basis)

    return meaning


def read_same(match: re.Match[str]) -> Reading:
    """Read "the same day", "that night", "the same month"."""
    return _moved(fold(match["word"]), 0)


def _single(event: Extent, *, last: bool) -> date:
    start, end = event.days
    if (end - start).days >= ONE_WEEK - 3:
        raise UnresolvedTimeError("counted from a time that is longer than days")
    return end if last else start


_GRANULARITIES: Final = {
    "week": Granularity.WEEK, "month": Granularity.MONTH, "year": Granularity.YEAR,
    "weekend": Granularity.WEEKEND,
}  # fmt: skip


ANCHORED_RULES: Final = (
    Rule(
        name="counted from an event",
        pattern=compile_pattern(
            "<number> <unit> "
            "(?P<side>earlier|beforehand|previously|later|afterwards?|on(?=[,.]))\\b"
            "(?! (?:this|than) (?:week|month|year|today))"
        ),
        build=read_counted_from,
    ),
    Rule(
        name="counted from an event",
        pattern=compile_pattern("<number> <unit> (?P<side>before|after|prior to|following)\\b"),
        build=read_counted_from,
        looks_ahead=True,
    ),
    Rule(
        name="counted from an event",
        pattern=compile_pattern("<number> <unit> into (?:it\\b|the |an? |its |their )"),
        build=read_into,
        looks_ahead=True,
    ),
    Rule(
        name="hours from an event",
        pattern=compile_pattern(
            f"(?:{FEW} )*(?:{SHORT}) (?:later|earlier|beforehand|afterwards?)\\b"
        ),
        build=read_hours_from,
    ),
    Rule(
        name="hours from an event",
        pattern=compile_pattern(
            f"(?:{FEW} )*(?:{SHORT}) (?:before|after|prior to|following)\\b"
        ),
        build=read_hours_from,
        looks_ahead=True,
    ),
    Rule(
        name="hours from an event",
        pattern=compile_pattern(
            f"within (?:{FEW} )*(?:an? )?(?:hours|(?:half an )?hour|minutes?|moments)\\b"
            "(?! (?:of|after|before)\\b)"
        ),
        build=read_within_hours,
    ),
    Rule(
        name="next to an event",
        pattern=compile_pattern(
            f"(?:the |on the |that )(?P<word>{PARTS}|week|month|year) "
            "(?P<side>before|after|prior|following)\\b(?! (?:last|next|yesterday|tomorrow)\\b)"
        ),
        build=read_next_to,
        looks_ahead=True,
    ),
    Rule(
        name="next to an event",
        pattern=compile_pattern(
            "the (?:very )?(?P<side>following|next|previous|preceding) "
            f"(?P<word>{PARTS}|week|month|year)\\b"
        ),
        build=read_next_to,
    ),
    Rule(
        name="next to an event",
        pattern=compile_pattern(f"(?P<side>next) (?P<word>{PARTS})\\b"),
        build=read_next_to,
    ),
    Rule(
        name="same time as an event",
        pattern=compile_pattern(
            f"(?:(?:later |earlier |late |early )?(?:the (?:very )?same|that(?: same| very)?)"
            f"|(?:later|earlier|late|early) in the) "
            f"(?P<word>{PARTS}|week|month|year)\\b"
        ),
        build=read_same,
    ),
)  # fmt: skip
