"""What is kept of an incident for browsing: what is filtered, counted, sorted and drawn."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from dateline.model import (
    Actor,
    Assessment,
    Claim,
    CountKind,
    Grade,
    Incident,
    Place,
    Role,
    SpeakerKind,
    make_id,
)
from dateline.model import actor_id as id_of_actor

MASK = "█"
STANDING_AXIS, STATUS_AXIS = "source standing", "human status"
HARM_WEIGHTS = {CountKind.KILLED: 10, CountKind.INJURED: 2, CountKind.MISSING: 3}
"""A rough order of harm for sorting: a death weighs as much as five injuries."""


class ReviewStage(StrEnum):
    """How far people have checked an incident."""

    MACHINE_READ = "machine_read"
    REVIEWED = "reviewed"
    DISPUTED = "disputed"
    PUBLISHED = "published"


class ActorRole(IntEnum):
    """What an actor of an incident is said to have done there."""

    AGENT = 0
    PATIENT = 1
    BACKER = 2


ROLES = {
    Role.AGENT: ActorRole.AGENT,
    Role.PATIENT: ActorRole.PATIENT,
    Role.BACKER: ActorRole.BACKER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowseEntry:
    """One incident as it is browsed.

    Attributes:
        day_precision: as UCDP's ``date_prec``; 0 where nothing is known.
        harm: deaths, injuries and missing people, weighed; 0 where none are told.
        kinds: kinds of ultimate voice.
        actors: who did it, to whom, with whose backing; private persons are left out.
        private: the names to hide in what is shown.
        text: what free text is searched in; private names are hidden.
    """

    id: str
    event_type: str
    grade: Grade
    first_day: date | None = None
    last_day: date | None = None
    day_precision: int = 0
    place: Place | None = None
    n_claims: int = 1
    n_independent: int | None = None
    harm: int = 0
    kinds: tuple[SpeakerKind, ...] = ()
    stage: ReviewStage = ReviewStage.MACHINE_READ
    actors: tuple[tuple[ActorRole, Actor], ...] = ()
    private: tuple[str, ...] = ()
    text: str = ""


def entry_of(
    incident: Incident,
    assessment: Assessment,
    claims: Sequence[Claim] = (),
    private: frozenset[str] = frozenset(),
) -> BrowseEntry:
    """The entry of `incident`.

    Args:
        incident: what is browsed.
        assessment: how well it is supported.
        claims: those it rests on; without them actors are known by name alone.
        private: names of private persons in the claims.
    """
    hidden = tuple(sorted(private))
    return BrowseEntry(
        id=incident.id,
        event_type=incident.event_type,
        grade=assessment.grade,
        first_day=incident.time.start,
        last_day=incident.time.end,
        day_precision=incident.time.precision or 0,
        place=incident.place,
        n_claims=len(incident.claim_ids),
        n_independent=assessment.n_independent,
        harm=_harm(incident),
        kinds=_kinds(assessment),
        stage=_stage(assessment),
        actors=tuple(_actors(incident, claims, private)),
        private=hidden,
        text=_mask(_text(incident, claims), hidden),
    )


def place_id(place: Place) -> str:
    """The id of a place as it was read: the entry of the gazetteer and how it relates to it."""
    point = f"{place.lat},{place.lon},{place.radius_km},{place.precision}"
    names = (place.gazetteer_id or "", place.name, place.admin1 or "", place.country or "")
    return make_id("plc", 1, (*names, point))


def _harm(incident: Incident) -> int:
    return sum(
        HARM_WEIGHTS.get(one.kind, 0) * (one.high or one.best or one.low or 0)
        for one in incident.counts
    )


def _kinds(assessment: Assessment) -> tuple[SpeakerKind, ...]:
    found = [axis.value for axis in assessment.axes if axis.name == STANDING_AXIS]
    names = [name for value in found for name in value.split(", ") if name]
    return tuple(SpeakerKind(name) for name in names)


def _stage(assessment: Assessment) -> ReviewStage:
    """The stage of the axis's words: "reviewed by 2, party admits" is reviewed."""
    words = next((axis.value for axis in assessment.axes if axis.name == STATUS_AXIS), "")
    first = re.split(r"[ ,]", words, maxsplit=1)[0].replace("-", "_")
    return ReviewStage(first) if first in set(ReviewStage) else ReviewStage.MACHINE_READ


def _actors(
    incident: Incident, claims: Sequence[Claim], private: frozenset[str]
) -> Iterable[tuple[ActorRole, Actor]]:
    found = {
        (ROLES[argument.role], argument.actor.id): argument.actor
        for claim in claims
        for argument in claim.arguments
        if argument.actor and argument.role in ROLES and argument.actor.name not in private
    }
    if claims:
        return [(role, actor) for (role, _), actor in sorted(found.items(), key=_by_id)]
    return [
        (role, Actor(id=id_of_actor(name, None), name=name))
        for role, names in (
            (ActorRole.AGENT, incident.agents),
            (ActorRole.PATIENT, incident.patients),
        )
        for name in names
    ]


def _by_id(item: tuple[tuple[ActorRole, str], Actor]) -> tuple[ActorRole, str]:
    return item[0]


def _text(incident: Incident, claims: Sequence[Claim]) -> str:
    quotes = dict.fromkeys(claim.sentence.quote for claim in claims)
    return "\n".join((incident.summary, *incident.agents, *incident.patients, *quotes))


def _mask(text: str, hidden: Sequence[str]) -> str:
    if not hidden:
        return text
    longest_first = sorted(hidden, key=lambda name: (-len(name), name))
    return re.sub("|".join(map(re.escape, longest_first)), MASK, text)
