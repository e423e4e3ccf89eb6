"""How the voices relate on each field of an incident: agree, compatible, conflict, silent.

A coarser place or time is never a conflict; a field that only one voice speaks to agrees with
itself.
"""

from collections.abc import Callable, Mapping, Sequence

from dateline.assess.voices import Voice
from dateline.link.actors import Relation, relate_actors
from dateline.link.wording import bounds_words, interval_words, place_words
from dateline.model import (
    Actor,
    Claim,
    Count,
    CountKind,
    CountScope,
    FieldAssessment,
    FieldState,
    FieldValue,
    Polarity,
    Role,
)
from dateline.places.geodesy import distance_km

Spoken = Sequence[tuple[Claim, Voice]]
COUNT_FIELDS = (
    CountKind.KILLED,
    CountKind.INJURED,
    CountKind.MISSING,
    CountKind.DETAINED,
    CountKind.DISPLACED,
)


def assess_fields(spoken: Spoken) -> tuple[FieldAssessment, ...]:
    """The assessment of every field, in a fixed order."""
    fields = [assess(spoken) for assess in (_happened, _agent, _patient, _place, _time)]
    fields.extend(_count(kind, spoken) for kind in COUNT_FIELDS)
    return tuple(fields)


def _happened(spoken: Spoken) -> FieldAssessment:
    values = [(claim, voice, claim.polarity.value) for claim, voice in spoken]
    denied = any(claim.polarity is Polarity.DENIED for claim, _ in spoken)
    affirmed = any(claim.polarity is Polarity.AFFIRMED for claim, _ in spoken)
    state = FieldState.CONFLICT if denied and affirmed else FieldState.AGREE
    return _field("happened", state, values)


def _agent(spoken: Spoken) -> FieldAssessment:
    return _role("agent", Role.AGENT, spoken)


def _patient(spoken: Spoken) -> FieldAssessment:
    return _role("patient", Role.PATIENT, spoken)


def _role(name: str, role: Role, spoken: Spoken) -> FieldAssessment:
    told = [(claim, voice, _actors(claim, role)) for claim, voice in spoken]
    told = [one for one in told if one[2]]
    values = [
        (claim, voice, ", ".join(a.name for a in actors)) for claim, voice, actors in told
    ]

    def compatible(left: int, right: int) -> bool:
        (one, _, actors), (other, _, others) = told[left], told[right]
        if one.report_id == other.report_id or not _is_same_act(one, other):
            return True
        return relate_actors(actors, others) is not Relation.DIFFERENT

    def same(left: int, right: int) -> bool:
        return {one.id for one in told[left][2]} == {one.id for one in told[right][2]}

    return _field(name, _relate_at(len(told), compatible, same=same), values)


def _actors(claim: Claim, role: Role) -> tuple[Actor, ...]:
    return tuple(one.actor for one in claim.in_role(role) if one.actor)


def _is_same_act(left: Claim, right: Claim) -> bool:
    """Whether both tell of one act: in a clash, or its repelling, either side is the agent."""
    is_fight = "fighting" in (left.event.branch, right.event.branch)
    return left.event.branch == right.event.branch and not is_fight


def _place(spoken: Spoken) -> FieldAssessment:
    located = [(claim, voice) for claim, voice in spoken if claim.place]
    values = [(claim, voice, place_words(claim.place)) for claim, voice in located]
    places = [claim.place for claim, _ in located if claim.place]

    def near(left: int, right: int) -> bool:
        one, other = places[left], places[right]
        if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
            return True
        reach = (one.radius_km or 0.0) + (other.radius_km or 0.0)
        return distance_km((one.lat, one.lon), (other.lat, other.lon)) <= reach + 5.0

    state = _relate_at(len(places), near, same=lambda a, b: places[a].name == places[b].name)
    return _field("place", state, values)


def _time(spoken: Spoken) -> FieldAssessment:
    known = [(claim, voice) for claim, voice in spoken if claim.time.start and claim.time.end]
    values = [(claim, voice, interval_words(claim.time)) for claim, voice in known]
    days = [(claim.time.start, claim.time.end) for claim, _ in known]

    def overlap(left: int, right: int) -> bool:
        (start, end), (other_start, other_end) = days[left], days[right]
        if start is None or end is None or other_start is None or other_end is None:
            return True
        return start <= other_end and other_start <= end

    state = _relate_at(len(days), overlap, same=lambda a, b: days[a] == days[b])
    return _field("time", state, values)


def _count(kind: CountKind, spoken: Spoken) -> FieldAssessment:
    found: list[Count] = []
    values: list[tuple[Claim, Voice, str]] = []
    for claim, voice in spoken:
        for count in claim.counts:
            if count.kind is kind and count.scope is CountScope.NEW:
                found.append(count)
                values.append((claim, voice, bounds_words(count)))
    ranges = [(one.low or 0, one.high if one.high is not None else 10**9) for one in found]

    def overlap(left: int, right: int) -> bool:
        return ranges[left][0] <= ranges[right][1] and ranges[right][0] <= ranges[left][1]

    state = _relate_at(len(ranges), overlap, same=lambda a, b: ranges[a] == ranges[b])
    return _field(kind.value, state, values)


def _relate_at(
    size: int, compatible: Callable[[int, int], bool], *, same: Callable[[int, int], bool]
) -> FieldState:
    if size == 0:
        return FieldState.SILENT
    pairs = [(one, other) for one in range(size) for other in range(one)]
    if not all(compatible(one, other) for one, other in pairs):
        return FieldState.CONFLICT
    if all(same(one, other) for one, other in pairs):
        return FieldState.AGREE
    return FieldState.COMPATIBLE


def _field(
    name: str, state: FieldState, values: Sequence[tuple[Claim, Voice, str]]
) -> FieldAssessment:
    return FieldAssessment(
        field=name,
        state=state,
        values=tuple(
            FieldValue(
                claim_id=claim.id, voice=voice.name, value=value, quote=claim.sentence.quote
            )
            for claim, voice, value in values
        ),
    )


def by_name(fields: Sequence[FieldAssessment]) -> Mapping[str, FieldAssessment]:
    """The fields by their names."""
    return {one.field: one for one in fields}
