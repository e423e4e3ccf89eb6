"""The time of the event of a claim: from its clause outwards, and no more than was said.

Its own clause first, then its sentence, then the time at which the story has arrived, then the
publication. Background stays apart: a time long past that belongs to another event of the
sentence, and the day on which somebody said something, are not lent.

The fallback is a bound and no guess: an event of which only the report's day is known did not
happen after it, so its interval ends with publication and has no start; one that is still to
come begins with publication and has no end. Its precision is 5, its basis `publication`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.circumstances import Anchor
from dateline.claims.distance import FAR, first_conjunct, owner_of, tree_distance
from dateline.claims.word_classes import words_of
from dateline.model import UNKNOWN_TIME, Granularity, Interval, TimeBasis, TimeStatus
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token
from dateline.times import ResolvedTime, redirect

BACKGROUND_DAYS: Final = 180
MAX_SENTENCES_BACK: Final = 2
OTHERS_COST: Final = FAR // 2
NEXT_TO: Final = 2
NOT_ITS_OWN: Final = FAR * 2
DAY_OF_STATEMENT: Final = FAR * 3
ASIDES: Final = frozenset({"relcl"})
MODIFYING: Final = frozenset({"acl", "relcl"})
OBJECTS: Final = frozenset({"dobj", "pobj", "conj", "attr"})
CONTENT: Final = frozenset({"ccomp", "parataxis"})
ENDS_OPEN: Final = ("after", "before", "following", "prior to")
TimeAnchor = Anchor[ResolvedTime]
"""A time where it stands in the parse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeChoice:
    """The interval of a claim, the step that gave it, and whether the story goes on from it."""

    interval: Interval
    step: str
    sets_story: bool = False


@dataclass(slots=True)
class RunningTime:
    """The time at which the story has arrived, while it goes on in the same zone and tense."""

    interval: Interval | None = None
    status: TimeStatus = TimeStatus.PAST
    set_at: ParsedSentence | None = None

    def enter(self, parsed: ParsedSentence) -> None:
        """Go on to a sentence; another zone or a gap forgets the time."""
        last = self.set_at
        if last is None:
            return
        gap = parsed.sentence.index - last.sentence.index
        if gap > MAX_SENTENCES_BACK or parsed.sentence.zone is not last.sentence.zone:
            self.forget()

    def arrive(self, parsed: ParsedSentence, choice: TimeChoice, status: TimeStatus) -> None:
        """Remember the time of a claim, where it is one that the story can go on from."""
        if choice.sets_story:
            self.interval, self.status, self.set_at = choice.interval, status, parsed

    def forget(self) -> None:
        """Begin a new passage."""
        self.interval = self.set_at = None

    def at(self, status: TimeStatus) -> Interval | None:
        """The running time, where the story is told in the past and goes on so."""
        is_told = status is TimeStatus.PAST and self.status is not TimeStatus.FUTURE
        return self.interval if is_told else None


def choose_time(
    trigger: Token,
    anchors: Sequence[TimeAnchor],
    triggers: frozenset[int],
    running: RunningTime,
    dct: date | None,
    status: TimeStatus,
) -> TimeChoice:
    """The interval of the event that `trigger` names.

    Args:
        trigger: the head of its words.
        anchors: the times of its sentence.
        triggers: the indexes of all triggers of the sentence.
        running: the time at which the story has arrived.
        dct: the day of publication, if known.
        status: whether the claim lies in the past or is to come; it gives a weekday's side.
    """
    costs = sorted((_cost(trigger, one, triggers, dct), at) for at, one in enumerate(anchors))
    for cost, at in costs:
        is_own = cost < OTHERS_COST
        interval = _by_status(anchors[at].value, status, is_own=is_own)
        if cost >= NOT_ITS_OWN or (_is_unresolved(interval) and not (dct is None and is_own)):
            continue
        sets_story = _carries_on(trigger, interval, dct)
        step = f"{'clause' if is_own else 'sentence'}: {interval.reason}"
        return TimeChoice(interval=interval, step=step, sets_story=sets_story)
    is_before = trigger.dep_ == "amod" or _clause_from_before(trigger) is not None
    story = None if is_before else running.at(status)
    if story is not None:
        reason = f"as in the sentence before ({story.reason})"
        return TimeChoice(interval=replace(story, reason=reason), step="running time")
    for cost, at in costs:
        if cost == DAY_OF_STATEMENT and status is not TimeStatus.FUTURE:
            said = anchors[at].value.interval
            as_it_was = said if status is TimeStatus.ONGOING else until(said)
            return TimeChoice(interval=as_it_was, step="statement")
    return TimeChoice(interval=only_publication(dct, status), step="publication")


def until(day: Interval) -> Interval:
    """Not later than a day on which it was told."""
    if day.end is None:
        return day
    return replace(
        day,
        start=None,
        granularity=Granularity.OPEN,
        precision=5,
        part_of_day=None,
        reason=f"not later than what was said then ({day.reason})",
    )


def _carries_on(trigger: Token, interval: Interval, dct: date | None) -> bool:
    """Whether the story goes on from the time of an event.

    It does not from an aside ("soldiers whom rebels had held since March"), from what has
    lasted for long, or from background.
    """
    is_aside = any(one.dep_ in ASIDES for one in (trigger, *trigger.ancestors))
    is_told = not _is_unresolved(interval) and not _is_lasting(interval)
    return is_told and not is_aside and not is_background(interval, dct)


def _is_lasting(interval: Interval) -> bool:
    """Whether an interval reaches from some day until now: "since March"."""
    return interval.granularity is Granularity.OPEN and interval.start is not None


def _is_unresolved(interval: Interval) -> bool:
    return interval.basis is TimeBasis.NONE


def only_publication(dct: date | None, status: TimeStatus) -> Interval:
    """The bound that publication sets: see the module."""
    if dct is None:
        return UNKNOWN_TIME
    ahead = status is TimeStatus.FUTURE
    return Interval(
        start=dct if ahead else None,
        end=None if ahead else dct,
        granularity=Granularity.OPEN,
        precision=5,
        basis=TimeBasis.PUBLICATION,
        reason=f"no time said: not {'earlier' if ahead else 'later'} than publication",
    )


def is_background(interval: Interval, dct: date | None) -> bool:
    """Whether an interval ended long before publication."""
    return bool(dct and interval.end and (dct - interval.end).days > BACKGROUND_DAYS)


def _by_status(time: ResolvedTime, status: TimeStatus, *, is_own: bool) -> Interval:
    """The interval on the side that the parse gives, where the time stands in the clause."""
    if not is_own or time.as_past == time.as_future:
        return time.interval
    return redirect(time, future=status is TimeStatus.FUTURE).interval


def _cost(
    trigger: Token, anchor: TimeAnchor, triggers: frozenset[int], dct: date | None
) -> int:
    """How far a time is from a trigger; from NOT_ITS_OWN on it is not the event's."""
    interval = anchor.value.interval
    if anchor.token is None:
        return NOT_ITS_OWN if is_background(interval, dct) else FAR
    token = _attachment(anchor.token, anchor.value)
    if token.dep_ == "poss" and not _has_its_time(trigger, token.head):
        return NOT_ITS_OWN
    if 0 < token.left_edge.i - trigger.i <= NEXT_TO:
        return 1
    first = first_conjunct(trigger)
    distance = min(tree_distance(trigger, token), tree_distance(first, token) + 1)
    if is_day_of_statement(trigger, token):
        return DAY_OF_STATEMENT
    if _is_earlier_aside(token, trigger):
        return NOT_ITS_OWN
    clause = _clause_from_before(trigger)
    if clause is not None and not clause.head.is_ancestor(token):
        return NOT_ITS_OWN
    owner = owner_of(token, triggers)
    if owner == trigger.i or (owner == first.i and token.i < trigger.i):
        return distance
    is_apart = owner is not None and owner != trigger.i
    if is_apart and is_background(interval, dct):
        return NOT_ITS_OWN
    if owner is not None and _is_lasting(interval) and not _is_in_row(trigger, owner):
        return NOT_ITS_OWN
    return distance + OTHERS_COST


def _is_earlier_aside(token: Token, trigger: Token) -> bool:
    """Whether a time stands in an aside on what had been before: "who had fled in May"."""
    for one in (token, *token.ancestors):
        if one.dep_ in ASIDES and one.i != trigger.i and not one.is_ancestor(trigger):
            return any(child.lemma_ == "have" for child in one.children if child.dep_ == "aux")
    return False


def _has_its_time(trigger: Token, noun: Token) -> bool:
    """Whether an event is as old as a noun of its time: "yesterday's raid killed two".

    The noun is the event, or what did it, or is told by it; of "today's news that two had
    died" neither the death nor its telling is today's.
    """
    if noun.lemma_.lower() in words_of("news_noun"):
        return False
    did_it = noun.head.i == trigger.i and noun.dep_ in {"nsubj", "nsubjpass"}
    return noun.i == trigger.i or did_it or noun.is_ancestor(trigger)


def _clause_from_before(trigger: Token) -> Token | None:
    """The clause of an event that made a thing what it was before: "tanks captured in Karm".

    A participle behind an object, and a clause with "once" or "previously", tell of earlier
    than the sentence does.
    """
    above = (trigger, *trigger.ancestors)
    clause = next((one for one in above if one.dep_ in MODIFYING or _is_since(one)), None)
    if clause is None or _is_since(clause):
        return clause
    is_made = clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.head.dep_ in OBJECTS
    is_earlier = any(one.lower_ in words_of("earlier") for one in clause.children)
    return clause if is_made or is_earlier else None


def _is_since(token: Token) -> bool:
    """Whether a clause only says from when something counts: "since he was appointed"."""
    return token.dep_ == "advcl" and any(
        one.dep_ == "mark" and one.lower_ == "since" for one in token.children
    )


def _is_in_row(trigger: Token, owner: int) -> bool:
    """Whether two triggers are one, or verbs in a row: "kidnapped and burned since 2009"."""
    return first_conjunct(trigger.doc[owner]).i == first_conjunct(trigger).i


def _attachment(token: Token, time: ResolvedTime) -> Token:
    """The token that a time belongs to: "two days after the raid" to what happened then."""
    if not time.span.quote.casefold().endswith(ENDS_OPEN):
        return token
    clause = next((one for one in (token, *token.ancestors) if one.dep_ == "advcl"), None)
    return clause.head if clause is not None else token


def is_day_of_statement(trigger: Token, token: Token) -> bool:
    """Whether a time says when something was said, not when it happened.

    "Said on Sunday that two men were killed": the killing is not later than Sunday.
    """
    verb = next((one for one in (token, *token.ancestors) if one.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.i == trigger.i or trigger.is_ancestor(token):
        return False
    if find_verb_row(verb, load_cues()) is None:
        return verb.is_ancestor(trigger) and _is_in_complement(trigger, verb)
    is_parenthesis = verb.dep_ in CONTENT and verb.head.i == first_conjunct(trigger).i
    return verb.is_ancestor(trigger) or is_parenthesis


def _is_in_complement(trigger: Token, verb: Token) -> bool:
    """Whether a trigger stands in a that-clause under `verb`: "reports came that …"."""
    between = (one for one in (trigger, *trigger.ancestors) if verb.is_ancestor(one))
    return any(
        one.dep_ in {"ccomp", "acl"} and any(child.dep_ == "mark" for child in one.children)
        for one in between
    )
