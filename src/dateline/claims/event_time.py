"""The time of the event of a claim: from its clause outwards, and no more than was said.

Its own clause first, then its sentence, then the time at which the story has arrived, then the
publication. Background stays apart: a time long past that belongs to another event of the
sentence, and the day on which somebody said something, are not lent.

The fallback is a bound and no guess: an event of which only the report's day is known did not
happen after it, so its interval ends with publication and has no start; one that is still to
come begins with publication and has no end. Its precision is 5, its basis `publication`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from dateline.claims.counted_back import counted_back, counts_to_known
from dateline.claims.time_costs import (
    ASIDES,
    DAY_OF_STATEMENT,
    NOT_ITS_OWN,
    OTHERS_COST,
    TimeAnchor,
    clause_from_before,
    cost_of,
    counts_from,
    is_background,
    is_in_clause_of,
    is_lasting,
    told_when,
    topic_of,
)
from dateline.claims.time_of_others import is_told_apart
from dateline.claims.time_of_parts import counts_since, from_then_on
from dateline.claims.time_of_victims import clause_of_victims, is_day_of_victims
from dateline.claims.time_to_come import is_to_come
from dateline.claims.undated_time import (
    add_words,
    is_lent_on,
    is_of_a_day,
    is_pluperfect,
    is_undated,
    refine,
)
from dateline.claims.word_classes import words_of
from dateline.model import AS_BEFORE, UNKNOWN_TIME, Granularity, Interval, TimeBasis, TimeStatus
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token
from dateline.times import ResolvedTime, redirect

MAX_SENTENCES_BACK: Final = 2
SINCE: Final = "since"
FROM_NOW: Final = frozenset(
    {"near day", "overnight", "part of today", "past unit", "past units", "past nights", "ago"}
)
"""Rules of times that are counted from the day on which they are said."""
A_WEEK: Final = timedelta(days=7)
A_DAY: Final = timedelta(days=1)
A_MONTH: Final = timedelta(days=31)


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
    has_begun: bool = False
    """Whether the text has told of any day yet."""

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
            self.has_begun = True

    def go_to(self, interval: Interval, parsed: ParsedSentence) -> None:
        """Begin to tell of a time that stands over what follows."""
        self.interval, self.status, self.set_at = interval, TimeStatus.PAST, parsed
        self.has_begun = True

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
    ranked = sorted(
        ((cost_of(trigger, one, triggers, dct), at) for at, one in enumerate(anchors))
    )
    costs = [(cost, anchors[at]) for cost, at in ranked]
    counted = next((one for one in anchors if counts_from(trigger, one)), None)
    back = None
    if counted is not None:
        back = counted_back(counted, anchors, running.at(status), dct)
        running = RunningTime()
        costs = [
            (cost, one)
            for cost, one in costs
            if cost == DAY_OF_STATEMENT or is_in_clause_of(one, counted)
        ]
    if running.at(status) is not None and counts_to_known(trigger, anchors):
        costs = []
    dated = [(cost, one) for cost, one in costs if not is_undated(one.value)]
    choice = _choose_dated(trigger, dated, running, dct, status)
    if back is not None and choice.step in {"publication", "statement"}:
        choice = TimeChoice(interval=back, step=f"sentence: {back.reason}")
    words = [(cost, one) for cost, one in costs if is_undated(one.value)]
    said = next(_fitting(trigger, triggers, words, choice), None)
    if said is None:
        return choice
    is_news = status is TimeStatus.PAST and not running.has_begun
    if is_news and choice.step == "publication" and is_of_a_day(said.value):
        return _as_news(trigger, choice, said, dct)
    return _say(trigger, choice, said, dct, status)


def _as_news(
    trigger: Token, choice: TimeChoice, said: TimeAnchor, dct: date | None
) -> TimeChoice:
    """An hour in the lead of a report, which names no day: that of publication, or the last.

    "Two missiles hit the avenue at half past eleven": what needs no day is news.
    """
    if dct is None or is_pluperfect(trigger):
        return choice
    words = said.value
    news = replace(
        choice.interval,
        start=dct - A_DAY,
        granularity=Granularity.DAYS,
        precision=2,
        part_of_day=words.interval.part_of_day,
        spans=(words.span,),
        reason=f"{words.rule} without a day: that of publication, or the day before",
    )
    return TimeChoice(interval=news, step=f"clause: {news.reason}", sets_story=True)


def _choose_dated(
    trigger: Token,
    costs: Sequence[tuple[int, TimeAnchor]],
    running: RunningTime,
    dct: date | None,
    status: TimeStatus,
) -> TimeChoice:
    when = told_when(trigger, [one for _, one in costs])
    if when is not None:
        step = f"clause: {when.reason}"
        return TimeChoice(interval=when, step=step, sets_story=_carries_on(trigger, when, dct))
    for cost, one in costs:
        is_own = cost < OTHERS_COST
        side = TimeStatus.FUTURE if is_own and is_to_come(trigger, one, dct) else status
        interval = _by_status(one.value, side, is_own=is_own)
        if cost >= NOT_ITS_OWN or not _may_be(interval, dct, status, is_own=is_own):
            continue
        if one.token is not None and counts_since(trigger, one.token):
            interval = from_then_on(interval, dct)
        interval = _since_too(interval, [other for at, other in costs if at < OTHERS_COST])
        interval = _as_said_then(interval, one, costs, dct)
        sets_story = _carries_on(trigger, interval, dct)
        step = f"{'clause' if is_own else 'sentence'}: {interval.reason}"
        return TimeChoice(interval=interval, step=step, sets_story=sets_story)
    story = _story_for(trigger, running.at(status), [one for _, one in costs])
    if story is not None:
        reason = story.reason if story.is_lent else f"{AS_BEFORE} ({story.reason})"
        return TimeChoice(interval=replace(story, reason=reason), step="running time")
    for cost, one in costs:
        if cost == DAY_OF_STATEMENT and status is not TimeStatus.FUTURE:
            said = one.value.interval
            goes_on = status is TimeStatus.ONGOING and not _is_told_of(trigger)
            as_it_was = said if goes_on else until(said)
            return TimeChoice(interval=as_it_was, step="statement")
    return TimeChoice(interval=only_publication(dct, status), step="publication")


def _as_said_then(
    interval: Interval,
    words: TimeAnchor,
    costs: Sequence[tuple[int, TimeAnchor]],
    dct: date | None,
) -> Interval:
    """The time, counted from the day of its saying: "said on Monday it was hit overnight"."""
    said = next(
        (
            one.value.interval.end
            for cost, one in costs
            if cost == DAY_OF_STATEMENT and one.value.interval.n_days == 1
        ),
        None,
    )
    start, end = interval.start, interval.end
    if words.value.rule not in FROM_NOW or dct is None or said is None:
        return interval
    late = dct - said
    if start is None or end is None or not timedelta() < late <= A_WEEK:
        return interval
    return replace(interval, start=start - late, end=end - late)


def _since_too(interval: Interval, own: Sequence[TimeAnchor]) -> Interval:
    """The time, with the day from which it counts: "as of 12 May, 40 have died since March"."""
    if interval.start is not None or interval.end is None:
        return interval
    since = next((one.value.interval for one in own if one.value.rule == SINCE), None)
    if since is None or since.start is None or since.start > interval.end:
        return interval
    return replace(interval, start=since.start)


def _may_be(interval: Interval, dct: date | None, status: TimeStatus, *, is_own: bool) -> bool:
    """Whether an event could have been then: what has happened, not after publication.

    A time that nothing resolves says at least so much of its own event where no day is known.
    """
    if _is_unresolved(interval) and not (dct is None and is_own):
        return False
    is_after = dct is not None and interval.start is not None and interval.start > dct
    if is_after and status is not TimeStatus.FUTURE:
        return False  # "agreed to leave on Friday": they have agreed
    is_long_ago = dct is not None and interval.end is not None and interval.end < dct - A_MONTH
    if is_long_ago and status is TimeStatus.ONGOING and not is_own:
        return False  # "was defeated in 2017, but still attacks villages"
    return is_own or not _lies_on_other_side(interval, dct, status)


def _story_for(
    trigger: Token, story: Interval | None, anchors: Sequence[TimeAnchor]
) -> Interval | None:
    """The time of the story, where an event goes on with it."""
    is_before = is_told_apart(trigger) or clause_from_before(trigger) is not None
    if story is None or is_before or topic_of(trigger) is not None:
        return None
    return None if _is_later_than(story, trigger, anchors) else story


def _is_later_than(story: Interval, trigger: Token, anchors: Sequence[TimeAnchor]) -> bool:
    """Whether what had befallen the people of an act came after the day of the story.

    "A woman hurt on May 7 has died", where the story is on May 6: she died later than both.
    """
    days = [one.value.interval for one in anchors if one.token is not None
            and is_day_of_victims(trigger, one.token)]  # fmt: skip
    end = story.end
    return end is not None and any(one.start is not None and one.start > end for one in days)


def _is_told_of(trigger: Token) -> bool:
    """Whether an act only says what an inquiry is about: "pleased with the probe of the raid".

    That the sentence goes on when it is said does not make the act go on.
    """
    told = words_of("inquiry") | words_of("known_by_deed")
    is_behind = trigger.dep_ == "pobj" and trigger.head.dep_ == "prep" and trigger.head.i > 0
    before = trigger.doc[trigger.head.i - 1]
    return is_behind and trigger.pos_ == "NOUN" and before.lemma_.lower() in told


def _fitting(
    trigger: Token,
    triggers: frozenset[int],
    words: Sequence[tuple[int, TimeAnchor]],
    choice: TimeChoice,
) -> Iterator[TimeAnchor]:
    """The words without a day that say when the event was: its own, or an hour of another's."""
    for cost, one in words:
        is_only = len(triggers) == 1 and one.token is not None
        is_lent = is_only or is_lent_on(one, trigger)
        is_lent = is_lent and not choice.step.startswith("clause")
        if cost < OTHERS_COST or (is_lent and cost < NOT_ITS_OWN):
            yield one


def _say(
    trigger: Token, choice: TimeChoice, said: TimeAnchor, dct: date | None, status: TimeStatus
) -> TimeChoice:
    """A choice with words of the event's own that have no day: see `undated_time`."""
    words, base = said.value, choice.interval
    if choice.step.startswith("clause"):
        return replace(choice, interval=add_words(base, words))
    if is_of_a_day(words):
        is_after = all(one.start < words.span.start for one in base.spans)
        is_before = is_pluperfect(trigger)
        found = refine(base, words, is_before=is_before, is_after=is_after)
        if dct is not None and found.start is not None and found.start > dct:
            found = refine(base, words, is_before=True, is_after=False)
        is_told = base.n_days == 1 and choice.step == "running time" and not is_before
        return replace(choice, interval=found, sets_story=choice.sets_story or is_told)
    is_said = choice.step == "statement" and status is TimeStatus.PAST
    bound = base if is_said else only_publication(dct, status)
    return TimeChoice(interval=add_words(bound, words), step=f"clause: {words.rule}")


def _lies_on_other_side(interval: Interval, dct: date | None, status: TimeStatus) -> bool:
    """Whether a time is past for what is to come: "urged them to leave, as agreed in May"."""
    is_past = dct is not None and interval.end is not None and interval.end < dct
    return status is TimeStatus.FUTURE and is_past


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

    It does not from an aside ("soldiers whom rebels had held since March", "the men arrested
    in May"), from what has lasted for long, or from background.
    """
    above = (trigger, *trigger.ancestors)
    is_aside = (
        any(one.dep_ in ASIDES for one in above) or clause_of_victims(trigger) is not None
    )
    is_told = not _is_unresolved(interval) and not is_lasting(interval)
    return is_told and not is_aside and not is_background(interval, dct)


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


def _by_status(time: ResolvedTime, status: TimeStatus, *, is_own: bool) -> Interval:
    """The interval on the side that the parse gives, where the time stands in the clause."""
    if not is_own or time.as_past == time.as_future:
        return time.interval
    return redirect(time, future=status is TimeStatus.FUTURE).interval
