"""How the voices relate on each field of an incident: agree, compatible, conflict, silent.

Voices are compared, not reports: a voice that speaks twice is revised and does not contradict
itself. A coarser place or time is never a conflict, nor is what only one voice speaks to.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TypeVar

from dateline.assess.agents import Named, are_comparable, names_another, tell_agents
from dateline.assess.counting import COUNT_KINDS, tell_counts
from dateline.assess.days import may_be_one_day
from dateline.assess.happened import LASTING, is_blamed, is_disputed, tell_happened
from dateline.assess.numbers import sum_up
from dateline.assess.openings import LOSS_TYPES
from dateline.assess.participants import tell_participants
from dateline.assess.patients import (
    Patients,
    are_told_apart,
    hits_thing,
    may_be_same_actors,
    may_be_same_targets,
    may_be_same_victims,
    tell_patients,
)
from dateline.assess.ransom import tell_ransom
from dateline.assess.standing import Spoken, Standing
from dateline.assess.tellings import SILENT, Telling, apart_where, by_voice, says_now, tell
from dateline.assess.victims import are_other_people, is_fight, is_strike
from dateline.assess.weapon import may_be_one_weapon, tell_kinds, tell_weapon
from dateline.link.wording import interval_words, place_words
from dateline.model import (
    Count,
    CountKind,
    FieldAssessment,
    FieldState,
    FieldValue,
    Interval,
    Place,
    PlaceBasis,
)
from dateline.places.geodesy import distance_km

Value = TypeVar("Value")
Compare = Callable[[Telling[Value], Telling[Value]], bool]
Alike = Callable[[Telling[Value]], Hashable]
A_PAIR = 2
SLACK_KM = 5.0
SAME_WAR_KM = 500.0
"""Farther apart, one of the two names was taken for a place of that name elsewhere."""

NOWHERE = frozenset({"state", "statement", "talks"})
"""What is decreed or said, of which voices name where it holds, or where they are."""

FROM_TO = frozenset(
    {"displacement.flee", "displacement.evacuate", "displacement.return",
     "territory.open_route", "territory.cut_route"}
)  # fmt: skip
"""What has two ends, of which one voice may name the one and another the other."""

NARROW = 2
ABOUT = 1.5
"""How far off "about twenty" may be: "thirty-four" it does not mean."""

UNDOING = frozenset({"detention.release", "territory.regain", "territory.withdraw"})
"""What ends another thing of its branch, on a later day, and with other numbers."""


def assess_fields(spoken: Sequence[Spoken]) -> tuple[FieldAssessment, ...]:
    """The assessment of every field, in a fixed order; of some only where they are told of."""
    fields = [
        _happened(spoken),
        _agent(spoken),
        _patients(spoken),
        _field("place", tell(spoken, _read_place), spoken, _near, _where),
        _field("time", tell(spoken, _read_time), spoken, _overlap, _when),
    ]
    counts = [_count_field(one.value, tell_counts(spoken, one), spoken) for one in COUNT_KINDS]
    return (*fields, *counts, *_fields_of_some(spoken))


def _patients(spoken: Sequence[Spoken]) -> FieldAssessment:
    """Who and what suffered; people are compared with people, and things with things."""
    agree, tellings = _same_people(spoken), tell_patients(spoken)
    field = _field("patient", tellings, spoken, agree)
    things = [one for one in tellings if hits_thing(one)]
    is_apart = _field("patient", things, spoken, agree).state is FieldState.CONFLICT
    voices = [says_now(one) for one in by_voice(tellings)] if is_strike(spoken) else []
    is_apart |= are_told_apart(voices)
    return replace(field, state=FieldState.CONFLICT) if is_apart else field


def _same_people(spoken: Sequence[Spoken]) -> Compare[Patients]:
    """How victims are compared: in a fight, in a strike, and elsewhere."""
    if is_fight(spoken):
        return may_be_same_actors
    return may_be_same_targets if is_strike(spoken) else may_be_same_victims


def _fields_of_some(spoken: Sequence[Spoken]) -> Iterator[FieldAssessment]:
    """The fields that only some incidents have."""
    used = tell_weapon(spoken)
    for name, told in (("ransom", tell_ransom(spoken)), ("weapon", used)):
        if told:
            yield _field(name, told, spoken, _is_same)
    kinds = [] if used else tell_kinds(spoken)
    if kinds:
        yield _field("weapon", kinds, spoken, may_be_one_weapon)
    taking_part = tell_participants(spoken)
    if taking_part:
        yield _field("participants", taking_part, spoken, _counts_overlap, _how_many)


def by_name(fields: Sequence[FieldAssessment]) -> Mapping[str, FieldAssessment]:
    """The fields by their names."""
    return {one.field: one for one in fields}


def _happened(spoken: Sequence[Spoken]) -> FieldAssessment:
    """Whether it happened: one voice says so, now or before, and another denies it."""
    tellings = tell_happened(spoken)
    field = _field("happened", tellings, spoken, _are_compared_below, _whatever)
    return replace(field, state=FieldState.CONFLICT) if is_disputed(tellings) else field


def _all_differ(
    left: Sequence[Telling[Named]], right: Sequence[Telling[Named]], agree: Compare[Named]
) -> bool:
    """Whether two voices name doers of one act, and never the same."""
    pairs = [(a, b) for a in left for b in right if are_comparable(a, b)]
    return bool(pairs) and not any(agree(one, other) for one, other in pairs)


def _are_compared_below(left: Telling[bool], right: Telling[bool]) -> bool:
    """Nothing: who tells is compared with who denies."""
    del left, right
    return True


def _whatever(told: Telling[bool]) -> None:
    """Nothing of what is told is compared."""
    del told


def _agent(spoken: Sequence[Spoken]) -> FieldAssessment:
    """Who did it; who says that it was not they contradicts whoever tells of it."""
    tellings = tell_agents(spoken)
    both_kill = is_fight(spoken)

    def agree(one: Telling[Named], other: Telling[Named]) -> bool:
        is_of_losses = {
            one.spoken.claim.event.type,
            other.spoken.claim.event.type,
        } <= LOSS_TYPES
        return (both_kill and is_of_losses) or not names_another(one, other)

    field = _field("agent", tellings, spoken, agree)
    voices = [says_now(one) for one in by_voice(tellings)]
    pairs = [] if both_kill else list(combinations(voices, 2))
    if any(_all_differ(left, right, agree) for left, right in pairs):
        return replace(field, state=FieldState.CONFLICT)
    denying = [one for one in tellings if one.value.is_denied]
    telling = [one for one in spoken if one.standing is Standing.STANDS]
    is_disputed = any(
        one.spoken.group != other.group
        for one in denying
        if is_blamed(one.spoken, spoken)
        for other in telling
    )
    return replace(field, state=FieldState.CONFLICT) if is_disputed else field


def _count_field(
    name: str, tellings: Sequence[Telling[Count]], spoken: Sequence[Spoken]
) -> FieldAssessment:
    agree = _of_two_sides if is_fight(spoken) else _of_one_act
    tellings = apart_where(tellings, lambda one, other: not agree(one, other))
    alike = None if is_fight(spoken) else _how_many
    field = _field(name, tellings, spoken, agree, alike)
    low, best, high = sum_up(by_voice(tellings))
    return replace(field, low=low, best=best, high=high)


def _field(
    name: str,
    tellings: Sequence[Telling[Value]],
    spoken: Sequence[Spoken],
    agree: Compare[Value],
    alike: Alike[Value] | None = None,
) -> FieldAssessment:
    """The assessment of a field.

    Args:
        name: of the field.
        tellings: what is told.
        spoken: all that was said.
        agree: whether two values can both be right.
        alike: what of a value `agree` looks at, if voices may have the same in hundreds.
    """
    voices = [says_now(one) for one in by_voice(tellings)]
    telling = {one.spoken.group for one in tellings}
    silent = [
        one.voice.name
        for one in spoken
        if one.group not in telling and one.standing not in SILENT
    ]
    return FieldAssessment(
        field=name,
        state=_state(voices, agree, alike),
        values=tuple(
            FieldValue(
                claim_id=one.spoken.claim.id,
                voice=one.voice.name,
                value=one.words,
                quote=one.spoken.claim.sentence.quote,
            )
            for one in tellings
        ),
        silent=tuple(dict.fromkeys(silent)),
    )


def _state(
    voices: Sequence[Sequence[Telling[Value]]],
    agree: Compare[Value],
    alike: Alike[Value] | None,
) -> FieldState:
    if not voices:
        return FieldState.SILENT
    for left, right in combinations(_told_apart(voices, alike), 2):
        if not any(agree(one, other) for one in left for other in right):
            return FieldState.CONFLICT
    words = {one.words for voice in voices for one in voice}
    return FieldState.AGREE if len(words) == 1 else FieldState.COMPATIBLE


def _told_apart(
    voices: Sequence[Sequence[Telling[Value]]], alike: Alike[Value] | None
) -> Sequence[Sequence[Telling[Value]]]:
    """The voices; of all that are alike in what is compared, two: as good as each with each."""
    if alike is None:
        return voices
    seen: Counter[frozenset[Hashable]] = Counter()
    kept = []
    for voice in voices:
        what = frozenset(map(alike, voice))
        seen[what] += 1
        if seen[what] <= A_PAIR:
            kept.append(voice)
    return kept


def _is_same(left: Telling[bool], right: Telling[bool]) -> bool:
    return left.value == right.value


def _read_place(one: Spoken) -> Iterator[tuple[Place, str]]:
    if one.claim.place and one.standing is Standing.STANDS:
        yield one.claim.place, place_words(one.claim.place)


def _where(told: Telling[Place]) -> Hashable:
    place, basis = told.value, told.spoken.claim.place_basis
    event = told.spoken.claim.event.type
    return place.lat, place.lon, place.radius_km, place.precision, basis, event


def _near(left: Telling[Place], right: Telling[Place]) -> bool:
    one, other = left.value, right.value
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return True
    if not (_is_of_the_clause(left) and _is_of_the_clause(right)):
        return True
    if _has_many_places(left) or _has_many_places(right):
        return True
    reach = (one.radius_km or 0.0) + (other.radius_km or 0.0)
    apart = distance_km((one.lat, one.lon), (other.lat, other.lon))
    return apart <= reach + SLACK_KM or apart > SAME_WAR_KM


def _has_many_places(told: Telling[Place]) -> bool:
    event = told.spoken.claim.event
    return event.branch in NOWHERE or event.type in FROM_TO


def _is_of_the_clause(told: Telling[Place]) -> bool:
    """Whether the place stands beside the act, and is no guess from further off."""
    is_beside = told.spoken.claim.place_basis is PlaceBasis.CLAUSE
    return is_beside and told.value.precision <= NARROW


def _read_time(one: Spoken) -> Iterator[tuple[Interval, str]]:
    time = one.claim.time
    if time.start and time.end and one.standing is Standing.STANDS:
        yield time, interval_words(time)


def _when(told: Telling[Interval]) -> Hashable:
    time = told.value
    claim = told.spoken.claim
    return time.start, time.end, time.reason, time.part_of_day, claim.event.type


def _overlap(left: Telling[Interval], right: Telling[Interval]) -> bool:
    event, other_event = left.spoken.claim.event, right.spoken.claim.event
    if event.branch != other_event.branch:
        return True  # a truce that is broken began on another day
    types = {event.type, other_event.type}
    if types & LASTING or (len(types) > 1 and types & UNDOING):
        return True
    return may_be_one_day(left.spoken.claim, right.spoken.claim)


def _how_many(told: Telling[Count]) -> Hashable:
    return told.value.low, told.value.best, told.value.high


def _counts_overlap(left: Telling[Count], right: Telling[Count]) -> bool:
    (low, high), (other_low, other_high) = _range(left.value), _range(right.value)
    return low <= other_high and other_low <= high


def _of_one_act(left: Telling[Count], right: Telling[Count]) -> bool:
    """Whether two numbers may both be right: nine were taken and eight let go."""
    types = {left.spoken.claim.event.type, right.spoken.claim.event.type}
    is_undone = (
        len(types) > 1 and bool(types & UNDOING) and left.value.kind is CountKind.DETAINED
    )
    return is_undone or _counts_overlap(left, right)


def _of_two_sides(left: Telling[Count], right: Telling[Count]) -> bool:
    """Whether two numbers of a fight may both be right."""
    return _counts_overlap(left, right) or are_other_people(left, right)


def _range(count: Count) -> tuple[float, float]:
    if count.low is None and count.high is None and count.best:
        return count.best / ABOUT, count.best * ABOUT
    high = float("inf") if count.high is None else float(count.high)
    return float(count.low or 0), high
