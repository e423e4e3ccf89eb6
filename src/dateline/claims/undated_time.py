"""What words without a day make of the time of an event: "at dusk", "for two nights".

A part of the day, or an hour, lies on the day of which the sentence or the story tells; told
after an evening, the morning is that of the next day. How long something lasted, and "in
recent days", take no day of another event: all that is known is that it was not later than
the sentence tells. The words are kept in each case.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from dateline.claims.circumstances import Anchor
from dateline.claims.word_classes import words_of
from dateline.model import Granularity, Interval, TimeBasis
from dateline.text.tokens import Token
from dateline.times import ResolvedTime
from dateline.times.rules_undated import CLOCK, PART, UNDATED

OF_A_DAY: Final = frozenset({PART, CLOCK})
BESIDE: Final = ", with "
"""In a reason, before the rule of the words without a day."""
COUNTED: Final = ("counted from", "hours from", "next to", "same time")


LENGTHS: Final = ("from now", "within")
"""Rules that read "in two days" as a length of time where nothing is to come."""


def is_undated(time: ResolvedTime) -> bool:
    """Whether a time has no day: none was said, or what it is counted from has none."""
    is_counted = (
        time.rule.startswith((*COUNTED, *LENGTHS)) and time.interval.basis is TimeBasis.NONE
    )
    return time.rule in UNDATED or is_counted


def is_of_a_day(time: ResolvedTime) -> bool:
    """Whether it says when within a day."""
    return time.rule in OF_A_DAY


def is_lent_on(words: Anchor[ResolvedTime], trigger: Token) -> bool:
    """Whether an hour is also that of an event told after it: "came at ten, killing four"."""
    is_edge = words.span.quote.casefold().startswith(("from ", "until ", "till ", "between "))
    is_before = words.token is not None and words.token.i < trigger.i
    return is_of_a_day(words.value) and is_before and not is_edge


def refine(base: Interval, words: ResolvedTime, *, is_before: bool, is_after: bool) -> Interval:
    """The part of a day that `words` name, on the day of `base`.

    Args:
        base: the day of which the text is telling, or the bound that there is.
        words: the part of the day, or the hour.
        is_before: whether the event is told as earlier than the story: "had left at dawn".
        is_after: whether the text has told `base` before it comes to `words`.
    """
    part = words.interval.part_of_day
    found = add_words(base, words)
    if base.n_days != 1:
        return replace(found, part_of_day=part)
    if is_after and not is_before and _is_next_morning(base.part_of_day, part):
        day = base.start and base.start + timedelta(days=1)
        found = replace(found, start=day, end=day)
    return replace(found, part_of_day=part, granularity=Granularity.PART_OF_DAY)


def add_words(base: Interval, words: ResolvedTime) -> Interval:
    """The same interval, told by `words` too."""
    if base.spans == (words.span,):
        return base
    reason = f"{base.reason.partition(BESIDE)[0]}{BESIDE}{words.rule}"
    return replace(base, spans=(*base.spans[:1], words.span), reason=reason)


def _is_next_morning(told: str | None, part: str | None) -> bool:
    return told in words_of("day_end") and part in words_of("day_start")


def is_pluperfect(trigger: Token) -> bool:
    """Whether an event is told as earlier than the story: "had left"."""
    return any(one.lower_ == "had" and one.dep_ == "aux" for one in trigger.children)


def undated_of(anchors: Sequence[Anchor[ResolvedTime]]) -> list[Anchor[ResolvedTime]]:
    """The times of a sentence that have no day."""
    return [one for one in anchors if is_undated(one.value)]
