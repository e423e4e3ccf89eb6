"""The day of an event from which another is counted: "on Wednesday, two days after an ambush".

What the sentence dates is the later event; the one that it is counted from lies so far before.
Of a known event the day is that of the story: "the attack came two days after an ambush".
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from dateline.claims.noun_phrases import is_pointed_at
from dateline.claims.time_costs import (
    TimeAnchor,
    counted_clause,
    has_have,
    is_in_counted,
    is_of_tense,
)
from dateline.claims.time_of_telling import is_day_of_telling
from dateline.claims.word_classes import words_of
from dateline.model import Interval
from dateline.text.tokens import Token
from dateline.times.meaning import Extent, UnresolvedTimeError, one_day, to_interval
from dateline.times.rules_counted import shifted
from dateline.times.vocabulary import number_of, unit_of

RULE: Final = "counted from an event"
SIDES: Final = {"after": -1, "before": 1}
REASON: Final = "counted back to"


def counts_to_known(trigger: Token, anchors: Sequence[TimeAnchor]) -> bool:
    """Whether an event is one told before, of which only the distance from another is told."""
    return any(
        one.token is not None
        and one.value.rule == RULE
        and _known_subject(one.token) is not None
        and _known_subject(one.token) == trigger
        for one in anchors
    )


def _known_subject(token: Token) -> Token | None:
    """What "came", "happened" so long after: "the attack", and no attack told for the first."""
    verb = next(
        (one for one in token.ancestors if one.lemma_ in words_of("coming_after")), None
    )
    if verb is None:
        return None
    subject = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    if subject is None or not is_pointed_at(subject):
        return None
    return subject


def counted_back(
    counted: TimeAnchor,
    anchors: Sequence[TimeAnchor],
    story: Interval | None = None,
    dct: date | None = None,
) -> Interval | None:
    """The time of what `counted` counts from, where the sentence has one day for the rest.

    Args:
        counted: the time that stands before it.
        anchors: all times of the sentence.
        story: when the event was that is counted, where it was told before.
        dct: the day of publication, which is meant where the rest is told of now.
    """
    words = counted.span.quote.casefold().split()
    if counted.value.rule != RULE or words[-1] not in SIDES:
        return None
    here = [one.value.interval for one in anchors if _is_of_the_rest(one, counted)]
    if not here and story is not None and story.n_days == 1 and counted.token is not None:
        here = [story] if _known_subject(counted.token) is not None else []
    if not here and dct is not None and _is_told_of_now(counted):
        here = [to_interval(one_day(dct), "publication")]
    if len(here) != 1:
        return None
    try:
        moved = _moved(words, here[0])
    except (UnresolvedTimeError, ValueError, KeyError, OverflowError):
        return None
    return to_interval(moved, f"{REASON} ({counted.span.quote})")


def _is_told_of_now(counted: TimeAnchor) -> bool:
    """Whether what is counted to is so now: "five days after the raid, they are held"."""
    clause = counted_clause(counted)
    if clause is None:
        return False
    if clause.dep_ == "prep":
        clause = counted.token or clause
        verb = next((one for one in clause.ancestors if one.pos_ in {"VERB", "AUX"}), None)
        return verb is not None and is_of_tense(verb, "Pres") and not has_have(verb)
    return clause.dep_ == "advcl" and is_of_tense(clause.head, "Pres")


def _moved(words: Sequence[str], main: Interval) -> Extent:
    number = SIDES[words[-1]] * number_of(" ".join(words[:-2]))
    days = Extent(start=main.start, end=main.end, granularity=main.granularity).days
    return shifted(days, number, unit_of(words[-2]))


def _is_of_the_rest(one: TimeAnchor, counted: TimeAnchor) -> bool:
    """Whether a time is a day of the event that is counted, and of no statement."""
    clause = counted_clause(counted)
    if one is counted or one.token is None or one.value.interval.n_days != 1:
        return False
    is_inside = clause is not None and (
        clause.i == one.token.i or is_in_counted(clause, one.token)
    )
    return not is_inside and not is_day_of_telling(one.token)
