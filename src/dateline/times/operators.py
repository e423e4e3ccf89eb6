"""Words that make another time of a time: since, until, by, from … to, the first half of."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from dateline.model import Granularity
from dateline.times.calendar import plus, week_of
from dateline.times.meaning import (
    Context,
    Direction,
    Extent,
    Meaning,
    UnresolvedTimeError,
    one_day,
    span_of_days,
)
from dateline.times.pieces import compile_pattern
from dateline.times.portions import (
    EARLY,
    LATE,
    MID,
    edge_of,
    first_units,
    half_of,
    nth_of,
    quarter_of,
    third_of,
)
from dateline.times.rules_counted import back_to
from dateline.times.vocabulary import fold, number_of, ordinal_of, unit_of

Change = Callable[[Extent], Extent]
Wrap = Callable[[re.Match[str], Meaning], Meaning]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """Words before a time that change what it means.

    Attributes:
        name: shown as the reason of an interval.
        pattern: the words; the time follows directly.
        wrap: the new meaning from the match and the time's own meaning.
        days_only: whether only a day may follow.
    """

    name: str
    pattern: re.Pattern[str]
    wrap: Wrap
    days_only: bool = False


def _changed(inner: Meaning, change: Change) -> Meaning:
    return lambda context: change(inner(replace(context, deadline=True)))


_RANKED: Final = re.compile(
    r"\b(?:first|second|third|worst|deadliest|biggest|largest|heaviest|bloodiest|highest|lowest|"
    r"most|only|longest|fiercest)\b[^.;:]{0,40}\Z",
    re.IGNORECASE,
)


def _since(match: re.Match[str], inner: Meaning) -> Meaning:
    if _RANKED.search(match.string, max(0, match.start() - 60), match.start()):
        return _unsaid
    return since(inner)


def _unsaid(_: Context) -> Extent:
    """No time: "the worst since March" ranks what happened, and doesn't say when."""
    raise UnresolvedTimeError("a rank, and no time")


def _until(_: re.Match[str], inner: Meaning) -> Meaning:
    return until(inner)


def since(inner: Meaning) -> Meaning:
    """From the first day of a time to publication."""

    def meaning(context: Context) -> Extent:
        found = inner(replace(context, direction=Direction.PAST))
        start, _ = found.days
        if context.dct is not None and start > context.dct:
            raise UnresolvedTimeError("it begins after publication")
        return replace(found, end=context.dct, granularity=Granularity.OPEN, part_of_day=None)

    return meaning


def until(inner: Meaning) -> Meaning:
    """Up to the last day of a time; no start."""

    def meaning(context: Context) -> Extent:
        found = inner(replace(context, deadline=True))
        return replace(
            found, start=None, end=found.days[1], granularity=Granularity.OPEN, part_of_day=None
        )

    return meaning


def as_of(_: re.Match[str], inner: Meaning) -> Meaning:
    """Up to a time at which it was so; of what is to come, from then on."""

    def meaning(context: Context) -> Extent:
        found = inner(replace(context, deadline=True))
        first, last = found.days
        return replace(
            found,
            start=first if context.is_future else None,
            end=None if context.is_future else last,
            granularity=Granularity.OPEN,
            part_of_day=None,
        )

    return meaning


def by(_: re.Match[str], inner: Meaning) -> Meaning:
    """From publication to the last day of a time to come; up to a time that is past."""

    def meaning(context: Context) -> Extent:
        found = inner(replace(context, deadline=True))
        end = found.days[1]
        ahead = (
            context.dct is not None
            and end >= context.dct
            and (context.direction is not Direction.PAST or end > context.dct)
        )
        start = context.dct if ahead else None
        return replace(
            found, start=start, end=end, granularity=Granularity.OPEN, part_of_day=None
        )

    return meaning


def before(_: re.Match[str], inner: Meaning) -> Meaning:
    """Up to the day before a time; of a part of a day, the day itself."""

    def meaning(context: Context) -> Extent:
        found = inner(context)
        if found.granularity is Granularity.PART_OF_DAY:
            return found
        end = plus(found.days[0], -1)
        ahead = context.is_future and context.dct is not None and end >= context.dct
        return replace(
            found, start=context.dct if ahead else None, end=end, granularity=Granularity.OPEN
        )

    return meaning


def _third(match: re.Match[str], inner: Meaning) -> Meaning:
    word = fold(match["third"])
    side = (
        MID if word.startswith(("mid", "half")) else EARLY if word.startswith("ear") else LATE
    )
    return _changed(inner, lambda extent: third_of(extent, side))


def _edge(match: re.Match[str], inner: Meaning) -> Meaning:
    word = fold(match["edge"] or match["edge2"])
    if word == "middle":
        return _changed(inner, lambda extent: third_of(extent, MID))
    side = LATE if word in {"end", "close", "tail end"} else EARLY
    return _changed(inner, lambda extent: edge_of(extent, side))


def _half(match: re.Match[str], inner: Meaning) -> Meaning:
    second = fold(match["half"]) in {"second", "latter", "2nd"}
    return _changed(inner, lambda extent: half_of(extent, second=second))


def _quarter(match: re.Match[str], inner: Meaning) -> Meaning:
    number = ordinal_of(match["ordinal"])
    return _changed(inner, lambda extent: quarter_of(extent, number))


def _nth(match: re.Match[str], inner: Meaning) -> Meaning:
    number, unit = ordinal_of(match["ordinal"]), unit_of(match["unit"])
    return _changed(inner, lambda extent: nth_of(extent, number, unit))


def _first_units(match: re.Match[str], inner: Meaning) -> Meaning:
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    from_end = fold(match["side"]) != "first"
    return _changed(inner, lambda extent: first_units(extent, number, unit, from_end=from_end))


def _units_to(match: re.Match[str], inner: Meaning) -> Meaning:
    number = number_of(match["number"]) if match["number"] else 1
    unit = unit_of(match["unit"])

    def change(extent: Extent) -> Extent:
        last = extent.days[1]
        return span_of_days(
            (back_to(last, number, unit), last), Granularity.RANGE, extent.basis
        )

    return _changed(inner, change)


def _week_to(_: re.Match[str], inner: Meaning) -> Meaning:
    def change(extent: Extent) -> Extent:
        last = extent.days[1]
        return span_of_days((plus(last, -6), last), Granularity.WEEK, extent.basis)

    return _changed(inner, change)


def _part(match: re.Match[str], inner: Meaning) -> Meaning:
    part = fold(match["part"])

    def change(extent: Extent) -> Extent:
        # "from midnight on 3 May until the 9th" dates the whole stretch, and no part of it.
        return third_of(extent, part) if extent.n_days == 1 else extent

    return _changed(inner, change)


def _eve(_: re.Match[str], inner: Meaning) -> Meaning:
    return _changed(inner, lambda extent: one_day(plus(extent.days[0], -1), extent.basis))


def _week_of(_: re.Match[str], inner: Meaning) -> Meaning:
    def change(extent: Extent) -> Extent:
        return span_of_days(week_of(extent.days[0]), Granularity.WEEK, extent.basis)

    return _changed(inner, change)


def _hours(_: re.Match[str], inner: Meaning) -> Meaning:
    return _changed(inner, lambda extent: third_of(extent, EARLY))


PORTIONS: Final = (
    Operator(
        name="week of",
        pattern=compile_pattern("the week (?:of|beginning|starting|commencing) "),
        wrap=_week_of,
        days_only=True,
    ),
    Operator(
        name="week to",
        pattern=compile_pattern("(?:the )?week (?:ending|ended|to)(?: on)? (?:the )?"),
        wrap=_week_to,
        days_only=True,
    ),
    Operator(
        name="eve of",
        pattern=compile_pattern("(?:on )?the eve of (?:the )?"),
        wrap=_eve,
        days_only=True,
    ),
    Operator(
        name="units to",
        pattern=compile_pattern(
            "(?:the )?(?:<number> )?<unit> (?:up to|to|(?:ending|ended)(?: on)?) (?:the )?"
        ),
        wrap=_units_to,
        days_only=True,
    ),
    Operator(
        name="half of",
        pattern=compile_pattern("(?:the )?(?P<half>first|second|latter|1st|2nd) half of "),
        wrap=_half,
    ),
    Operator(
        name="quarter of",
        pattern=compile_pattern("(?:the )?<ordinal> quarter (?:of |in )?"),
        wrap=_quarter,
    ),
    Operator(
        name="first of",
        pattern=compile_pattern(
            "(?:the )?(?P<side>first|last|final) <number> <unit> (?:of|in) "
        ),
        wrap=_first_units,
    ),
    Operator(
        name="one of",
        pattern=compile_pattern("(?:the )?<ordinal> (?P<unit>day|week|month) (?:of|in) "),
        wrap=_nth,
    ),
    Operator(
        name="edge of",
        pattern=compile_pattern(
            "(?:the )?(?:very )?(?P<edge>end|close|tail end|beginning|start|outset|middle) of |"
            "(?P<edge2>end)-(?=[a-z]|\\d{4})"
        ),
        wrap=_edge,
    ),
    Operator(
        name="part of day",
        pattern=compile_pattern("(?:the )?(?:early|small) hours (?:of|on) "),
        wrap=_hours,
        days_only=True,
    ),
    Operator(
        name="part of day",
        pattern=compile_pattern("(?:the )?(?:early )?<part>(?: of| on|,)? "),
        wrap=_part,
        days_only=True,
    ),
    Operator(
        name="part of",
        pattern=compile_pattern(
            "(?:the )?(?P<third>early|mid|late|halfway through)"
            "(?:[-\\s]+| (?:part of|in|on|of) )"
        ),
        wrap=_third,
    ),
    Operator(
        name="part of day",
        pattern=compile_pattern("(?P<third>early|late|earlier|later) on "),
        wrap=_third,
        days_only=True,
    ),
)  # fmt: skip
BOUNDS: Final = (
    Operator(
        name="since",
        pattern=compile_pattern(
            "(?:ever )?since (?:about |around |at least |roughly |as (?:early|far back) as )?"
        ),
        wrap=_since,
    ),
    Operator(
        name="until",
        pattern=compile_pattern("(?:until|till|up until|up to) (?:at least |about |around )?"),
        wrap=_until,
    ),
    Operator(
        name="as of",
        pattern=compile_pattern("as (?:of|at) (?:(?:about |around )?<clock>,? (?:on )?)?"),
        wrap=as_of,
    ),
    Operator(
        name="by",
        pattern=compile_pattern("(?:by|no later than) (?:about |around )?"),
        wrap=by,
    ),
)  # fmt: skip
BEFORE: Final = Operator(
    name="before", pattern=compile_pattern("(?:before|prior to) "), wrap=before
)
FROM: Final = compile_pattern("(?:from|between) (?:about |around )?")
TO: Final = compile_pattern("(?:~| to | until | till | through | up to )(?:the |about )?")
AND: Final = compile_pattern(" (?:and|to) (?:the )?")
