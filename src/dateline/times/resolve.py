"""Time expressions of a document to intervals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import zip_longest
from typing import Final

from dateline.errors import InvalidRecordError
from dateline.model import Document, Interval, Sentence, Span, TimeBasis, Zone
from dateline.times.filing import day_of_filing
from dateline.times.grammar import Expression, find_expressions
from dateline.times.meaning import (
    Context,
    Direction,
    Extent,
    UnresolvedTimeError,
    to_interval,
)
from dateline.times.outlets import is_month_first
from dateline.times.rules_undated import part_in
from dateline.times.tense import guess_direction
from dateline.times.undated import find_undated

AHEAD_CHARACTERS: Final = 90
CLAUSE_END: Final = re.compile(r"[,;:.()]|\b(?:but|while|when)\b")
SPEECH: Final = re.compile(
    r"\b(?:said|says|told|added|announced|wrote|tweeted|reported|stated)\b(?:\s+[\w']+){0,3}\s*\Z"
)
MONTH_FIRST: Final = re.compile(
    r"(?<![\d/])(?:0?\d|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:\d\d){1,2}\b"
)
DAY_FIRST: Final = re.compile(r"(?<![\d/])(?:1[3-9]|2\d|3[01])/(?:0?\d|1[0-2])/(?:\d\d){1,2}\b")
BEGINNING: Final = re.compile(r", which (?:began|had begun|started|had started|opened)\b")
TO_MAIN: Final = ("counted", "next to")
GOES_ON: Final = re.compile(r"\s+(?!(?:in|at|near|outside|inside|by|and|but|while)\b)\w")
"""What is counted from follows; not where it was: "was shot the day before in Karm"."""
APART: Final = re.compile(r"[.;:\n]|\b(?:and|but)\b")
ANCHOR_DAYS: Final = 366
RECALLED_DAYS: Final = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedTime:
    """A time of the text with the interval it stands for.

    Attributes:
        span: its words.
        interval: by the tense of its clause; basis NONE with a reason where it is unresolved.
        sentence: index of its sentence.
        rule: the rule that read it.
        direction: the tense that was guessed from the words of the clause.
        as_past: the interval if the clause is about the past.
        as_future: the interval if it is about the future.
        bare: of "since 2014" and the like, the interval of 2014.
    """

    span: Span
    interval: Interval
    sentence: int
    rule: str
    direction: Direction
    as_past: Interval
    as_future: Interval
    bare: Interval | None = None


@dataclass(slots=True, kw_only=True)
class _Story:
    """What the sentences so far have dated."""

    document: Document
    context: Context
    anchor: Extent | None = None
    anchored_at: int = -1
    running: tuple[int, date] | None = None
    found: list[ResolvedTime] = field(default_factory=list)
    undated: list[ResolvedTime] = field(default_factory=list)


def resolve_times(
    document: Document, dct: date | None, country: str | None
) -> tuple[ResolvedTime, ...]:
    """The times in the read sentences of a document, in the order of the text.

    Args:
        document: the document.
        dct: its day of publication, if known; without it relative times stay unresolved. They
            are relative to the day of the date line where that is an earlier one.
        country: its outlet's country, ISO 3166-1 alpha-2: the order of numeric dates.
    """
    month_first = _month_first(document.text, country)
    written = day_of_filing(document, dct)
    story = _Story(document=document, context=Context(dct=written, month_first=month_first))
    last: Sentence | None = None
    for sentence in document.read_sentences():
        if last is None or not _goes_on(document.text, last, sentence):
            story.anchor = story.running = None
        _read_sentence(story, sentence)
        last = sentence
    return tuple(sorted((*story.found, *story.undated), key=lambda one: one.span.start))


def redirect(resolved: ResolvedTime, *, future: bool) -> ResolvedTime:
    """The same time where its clause is known to look ahead, or back."""
    interval = resolved.as_future if future else resolved.as_past
    direction = Direction.FUTURE if future else Direction.PAST
    return replace(resolved, interval=interval, direction=direction)


def _month_first(text: str, country: str | None) -> bool:
    """By the outlet's country; where it is not known, by dates of the text that can't err."""
    if country is not None:
        return is_month_first(country)
    return bool(MONTH_FIRST.search(text)) and not DAY_FIRST.search(text)


def _goes_on(text: str, last: Sentence, sentence: Sentence) -> bool:
    return last.zone is sentence.zone and text.count("\n", last.end, sentence.start) < 3


def _read_sentence(story: _Story, sentence: Sentence) -> None:
    text = story.document.text
    found = list(find_expressions(text, sentence.start, sentence.end))
    is_headline = sentence.zone is Zone.HEADLINE
    for expression, following in zip_longest(found, found[1:]):
        direction = guess_direction(
            text,
            (sentence.start, sentence.end),
            (expression.start, expression.end),
            is_headline=is_headline,
        )
        context = replace(
            story.context,
            direction=direction,
            anchor=_anchor(story, expression, following, direction),
            running=_running(story, sentence),
        )
        _add(story, sentence, expression, context)
    for expression in find_undated(text, sentence.start, sentence.end, found):
        story.undated.append(_undated(story, sentence, expression))


def _undated(story: _Story, sentence: Sentence, expression: Expression) -> ResolvedTime:
    """A time that has no day of its own, in any tense."""
    span = story.document.span(expression.start, expression.end)
    interval = _interval(expression, story.context, span)
    interval = replace(interval, part_of_day=part_in(span.quote))
    return ResolvedTime(
        span=span,
        interval=interval,
        sentence=sentence.index,
        rule=expression.rule,
        direction=Direction.UNSAID,
        as_past=interval,
        as_future=interval,
    )


def _running(story: _Story, sentence: Sentence) -> date | None:
    """The earlier year of which this sentence, or the one before, is telling."""
    if story.running is None or sentence.index - story.running[0] > 1:
        return None
    return story.running[1]


def _anchor(
    story: _Story, expression: Expression, following: Expression | None, direction: Direction
) -> Extent | None:
    """The dated event on which an expression hangs: the next one in its clause, or the last."""
    text = story.document.text
    if expression.rule.startswith("counted") and story.found and story.anchor:
        apposed = text[story.found[-1].span.end : expression.start]
        if apposed.strip() == ",":
            return None
    if expression.looks_ahead and following is not None:
        between = BEGINNING.sub("", text[expression.end : following.start])
        if len(between) < AHEAD_CHARACTERS and not CLAUSE_END.search(between):
            context = replace(story.context, direction=direction, anchor=story.anchor)
            extent, _ = _evaluate(following, context)
            return extent or story.anchor
    return None if _counts_to_main_event(story, expression) else story.anchor


def _counts_to_main_event(story: _Story, expression: Expression) -> bool:
    """Read "It stops today, three weeks after a convoy was hit": today is what it counts to."""
    text = story.document.text
    if not expression.looks_ahead or not story.found or not expression.rule.startswith(TO_MAIN):
        return False
    between = text[story.found[-1].span.end : expression.start]
    goes_on = GOES_ON.match(text, expression.end)
    is_into = " into" in text[expression.start : expression.end]
    return bool(goes_on) and not is_into and not APART.search(between)


def _evaluate(expression: Expression, context: Context) -> tuple[Extent | None, str]:
    try:
        return expression.meaning(context), ""
    except UnresolvedTimeError as error:
        return None, str(error)
    except (InvalidRecordError, ValueError, OverflowError):
        return None, "beyond the calendar"


def _add(story: _Story, sentence: Sentence, expression: Expression, context: Context) -> None:
    span = story.document.span(expression.start, expression.end)
    intervals = {
        one: _interval(expression, replace(context, direction=one), span) for one in Direction
    }
    extent, _ = _evaluate(expression, context)
    if extent is not None:
        _remember(story, sentence, expression, extent)
    story.found.append(
        ResolvedTime(
            span=span,
            interval=intervals[context.direction],
            sentence=sentence.index,
            rule=expression.rule,
            direction=context.direction,
            as_past=intervals[Direction.PAST],
            as_future=intervals[Direction.FUTURE],
            bare=_bare(expression, context, span),
        )
    )


def _bare(expression: Expression, context: Context, span: Span) -> Interval | None:
    """The interval of the time inside "since", "until" and "by"."""
    if expression.inner is None:
        return None
    return _interval(replace(expression, meaning=expression.inner), context, span)


def _interval(expression: Expression, context: Context, span: Span) -> Interval:
    extent, why_not = _evaluate(expression, context)
    if extent is None:
        return Interval(spans=(span,), reason=f"{expression.rule}: {why_not}")
    return replace(to_interval(extent, expression.rule), spans=(span,))


def _remember(
    story: _Story, sentence: Sentence, expression: Expression, extent: Extent
) -> None:
    """Keep a dated event for what hangs on it; the day of a statement is none."""
    text = story.document.text
    if extent.n_days is None or extent.n_days > ANCHOR_DAYS:
        return
    if SPEECH.search(text, sentence.start, expression.start) and story.anchor is not None:
        return
    if _is_recalled(story, sentence, extent):
        return
    story.anchor = extent
    story.anchored_at = sentence.index
    start = extent.start
    dct = story.context.dct
    if start and dct and extent.basis is TimeBasis.STATED and start.year < dct.year:
        story.running = sentence.index, start


def _is_recalled(story: _Story, sentence: Sentence, extent: Extent) -> bool:
    """Whether a day only says what is recalled: "on Monday, ten years after the raid of 2003".

    It lies long before the day that its sentence has told.
    """
    anchor = story.anchor
    if anchor is None or story.anchored_at != sentence.index:
        return False
    if anchor.start is None or extent.end is None:
        return False
    return (anchor.start - extent.end).days > RECALLED_DAYS


def unresolved(found: tuple[ResolvedTime, ...]) -> Iterator[ResolvedTime]:
    """The times that stay without days."""
    return (one for one in found if one.interval.basis is TimeBasis.NONE)
