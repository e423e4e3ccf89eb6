"""A claim as linking sees it: what is compared, worked out once."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import (
    Actor,
    Claim,
    CountKind,
    CountScope,
    Place,
    PlaceBasis,
    Role,
    TimeBasis,
    Zone,
)

WORD = re.compile(r"\w{3,}")
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
NAME = re.compile(r"(?<=\s)[A-Z][\w'’-]{2,}")
CALENDAR_WORDS = frozenset(
    (
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
)
COMMON_WORDS = frozenset(
    (
        "person",
        "people",
        "civilian",
        "member",
        "soldier",
        "troop",
        "force",
        "fighter",
        "with",
        "from",
        "that",
        "their",
        "them",
        "this",
        "have",
        "been",
        "were",
        "what",
        "which",
        "they",
        "same",
        "several",
        "some",
        "near",
        "military",
        "army",
        "group",
        "number",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
    )
)
"""Words for who or where that say nothing of which happening is meant."""

OPEN_START = timedelta(days=3)
"""A report tells of what happened on the day it came out, or these days before it."""

LOOSE_PLACES = frozenset({PlaceBasis.CONTEXT, PlaceBasis.DATELINE, PlaceBasis.DOCUMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What of a claim is compared.

    Attributes:
        origin: id of the origin of its report.
        family: event types of one family may be one happening.
        first: first possible day; None where open or unknown.
        last: last possible day; None where open or unknown.
        is_exact_day: whether the text says the very day.
        agents: ids and parents of the agents, or the folded words where they have no actor.
        patients: likewise.
        counts: (kind, low, high) of new losses.
        place_is_firm: whether the place was read in a sentence of the text, that very one.
        agent_actors: the agents that were resolved.
        patient_actors: likewise.
        objects: folded words of what it is about: things, people, places.
        names: capitalised words of the sentence beyond its first, without days and months.
        words: folded words of the sentence.
    """

    claim: Claim
    origin: str
    family: str
    first: date | None
    last: date | None
    is_exact_day: bool
    place: Place | None
    place_is_firm: bool
    agents: frozenset[str]
    patients: frozenset[str]
    agent_actors: tuple[Actor, ...]
    patient_actors: tuple[Actor, ...]
    objects: frozenset[str]
    counts: tuple[tuple[CountKind, int, int], ...]
    materiel: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id


def sketch_claim(claim: Claim, *, family: str, origin: str) -> Sketch:
    """The sketch of `claim`, whose type has this family and whose report this origin."""
    text = claim.sentence.quote
    is_headline = claim.zone is Zone.HEADLINE
    return Sketch(
        claim=claim,
        origin=origin,
        family=family,
        first=_first_day(claim),
        last=claim.time.end,
        is_exact_day=claim.time.n_days == 1 and claim.time.basis is not TimeBasis.PUBLICATION,
        place=claim.place,
        place_is_firm=not is_headline and claim.place_basis not in LOOSE_PLACES,
        agents=_actors(claim, Role.AGENT),
        patients=_actors(claim, Role.PATIENT),
        agent_actors=_resolved(claim, Role.AGENT),
        patient_actors=_resolved(claim, Role.PATIENT),
        objects=_objects(claim),
        counts=_counts(claim),
        materiel=frozenset(
            one.materiel.model or one.materiel.class_ for one in claim.arguments if one.materiel
        ),
        names=frozenset() if is_headline else frozenset(NAME.findall(text)) - CALENDAR_WORDS,
        words=frozenset(WORD.findall(text.casefold())),
    )


def _first_day(claim: Claim) -> date | None:
    time = claim.time
    if time.start is None and time.end is not None:
        return time.end - OPEN_START
    return time.start


def _resolved(claim: Claim, role: Role) -> tuple[Actor, ...]:
    return tuple(one.actor for one in claim.in_role(role) if one.actor)


def _objects(claim: Claim) -> frozenset[str]:
    told = (one.span.quote for one in claim.arguments if one.role is not Role.AGENT)
    words = (word.casefold() for text in told for word in LONG_WORD.findall(text))
    return frozenset(word.removesuffix("s") for word in words) - COMMON_WORDS


def _actors(claim: Claim, role: Role) -> frozenset[str]:
    keys: set[str] = set()
    for one in claim.in_role(role):
        if one.actor is None:
            keys.add(one.span.quote.casefold())
        else:
            keys.update(key for key in (one.actor.id, one.actor.parent) if key)
    return frozenset(keys)


def _counts(claim: Claim) -> tuple[tuple[CountKind, int, int], ...]:
    return tuple(
        (one.kind, one.low, one.high if one.high is not None else one.low * 3)
        for one in claim.counts
        if one.low is not None and one.scope is CountScope.NEW
    )
