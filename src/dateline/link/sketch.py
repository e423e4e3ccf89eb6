"""A claim as linking sees it: what is compared, worked out once."""

import csv
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from dateline.claims.object_words import object_words
from dateline.link.actors import identities
from dateline.link.mending import mends
from dateline.link.places import core_words
from dateline.link.several import tells_of_several
from dateline.link.taken import NOTHING, Taken, read_taken
from dateline.model import (
    Actor,
    Argument,
    Claim,
    CountKind,
    CountScope,
    Place,
    PlaceBasis,
    Polarity,
    Role,
    TimeBasis,
    Zone,
)

WORD = re.compile(r"\w{3,}")
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

NIGHT = frozenset({"night", "late", "early", "overnight", "midnight", "dawn"})
"""Parts of a day of which another voice may tell by the day beside it."""

CLASH = "fighting.clash"
LOOSE_PLACES = frozenset({PlaceBasis.CONTEXT, PlaceBasis.DATELINE, PlaceBasis.DOCUMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What of a claim is compared.

    Attributes:
        id: the claim's id.
        family: event types of one family may be one happening.
        first: first possible day; None where open or unknown.
        last: last possible day; None where open or unknown.
        is_exact_day: whether the text says the very day.
        is_open: whether it is only known that it was by the day of the report.
        is_by_night: whether it was by night, which has two dates.
        day_is_lent: whether the day is the one that the sentence before tells of.
        place_is_firm: whether the place was read in a sentence of the text, that very one.
        is_several: whether it tells of several happenings at once ("three strikes").
        is_mended: whether the sentence puts right what was said before.
        is_denied: whether its voice says that it did not happen.
        agents: the `identities` of the agents, or the folded words where they have no actor.
        patients: likewise.
        agent_actors: the agents that were resolved.
        patient_actors: likewise.
        objects: folded words of what it is about: things, people, places.
        counts: (low, high) of new losses by kind.
        materiel: models or classes of equipment.
        names: capitalised words of the sentence beyond its first, without days and months, and
            without those of the place and of the actors.
        words: folded words of the sentence that are not common, nor told elsewhere.
        text: the sentence.
        place_words: the words of the place's own name.
        taken: how much of the place was taken, held or left.
    """

    id: str
    report: str
    document: str
    sentence_start: int
    is_headline: bool
    type: str
    family: str
    first: date | None = None
    last: date | None = None
    is_exact_day: bool = False
    is_open: bool = False
    day_is_lent: bool = False
    is_by_night: bool = False
    place: Place | None = None
    place_is_firm: bool = False
    is_several: bool = False
    is_mended: bool = False
    is_denied: bool = False
    agents: frozenset[str] = frozenset()
    patients: frozenset[str] = frozenset()
    agent_actors: tuple[Actor, ...] = ()
    patient_actors: tuple[Actor, ...] = ()
    objects: frozenset[str] = frozenset()
    counts: tuple[tuple[CountKind, int, int], ...] = ()
    materiel: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    text: str = ""
    place_words: frozenset[str] = frozenset()
    taken: Taken = NOTHING


def sketch_claim(claim: Claim, *, family: str) -> Sketch:
    """The sketch of `claim`, whose type has this family."""
    text = claim.sentence.quote
    is_headline = claim.zone is Zone.HEADLINE
    agents, patients = _parties(claim)
    told_elsewhere = _told_elsewhere(claim)
    return Sketch(
        id=claim.id,
        report=claim.report_id,
        document=claim.document_id,
        sentence_start=claim.sentence.start,
        is_headline=is_headline,
        type=claim.event.type,
        family=family,
        first=_first_day(claim),
        last=claim.time.end,
        is_exact_day=claim.time.n_days == 1 and claim.time.basis is not TimeBasis.PUBLICATION,
        is_open=claim.time.start is None,
        day_is_lent=claim.time.is_lent,
        is_by_night=claim.time.part_of_day in NIGHT,
        place=claim.place,
        place_is_firm=not is_headline and claim.place_basis not in LOOSE_PLACES,
        is_several=tells_of_several(claim),
        is_mended=mends(text),
        is_denied=claim.polarity is Polarity.DENIED,
        agents=_actors(agents),
        patients=_actors(patients),
        agent_actors=tuple(one.actor for one in agents if one.actor),
        patient_actors=tuple(one.actor for one in patients if one.actor),
        objects=object_words(claim) - COMMON_WORDS,
        counts=_counts(claim),
        materiel=frozenset(
            one.materiel.model or one.materiel.class_ for one in claim.arguments if one.materiel
        ),
        names=frozenset() if is_headline else _names(text, _compared_as_such(claim)),
        words=frozenset(WORD.findall(text.casefold())) - load_common_words() - told_elsewhere,
        text=text,
        place_words=core_words(claim.place.name) if claim.place else frozenset(),
        taken=read_taken(claim),
    )


def _parties(claim: Claim) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:
    """Who did it and whom it befell; those who clash are sides without an order."""
    agents, patients = claim.in_role(Role.AGENT), claim.in_role(Role.PATIENT)
    return ((*agents, *patients), ()) if claim.event.type == CLASH else (agents, patients)


@cache
def load_common_words() -> frozenset[str]:
    """Words that stand in reports of any happening (``tables/common_words.csv``)."""
    text = files("dateline.link").joinpath("tables/common_words.csv").read_text("utf-8")
    return frozenset(row["word"] for row in csv.DictReader(text.splitlines()))


def _told_elsewhere(claim: Claim) -> frozenset[str]:
    """The words of the place and of those who act or suffer: they are compared as such."""
    places = (
        [*(span.quote for span in claim.place.spans), claim.place.name] if claim.place else []
    )
    named = (word for text in places for word in WORD.findall(text) if word[0].isupper())
    people = (
        word
        for one in claim.arguments
        if one.role in (Role.AGENT, Role.PATIENT)
        for word in WORD.findall(one.span.quote)
    )
    return frozenset(word.casefold() for word in (*named, *people))


def _compared_as_such(claim: Claim) -> frozenset[str]:
    """The words of places and actors that are known: a name that no table has may be either."""
    place = claim.place if claim.place and claim.place.is_located else None
    told = [place.name, *(span.quote for span in place.spans)] if place else []
    told += [
        one.span.quote
        for one in claim.arguments
        if one.role is Role.AGENT or (one.role is Role.PATIENT and not _is_only_name(one))
    ]
    return frozenset(word for text in told for word in WORD.findall(text.casefold()))


def _is_only_name(argument: Argument) -> bool:
    return argument.actor is None or argument.actor.resolved_by == "name"


def _names(text: str, told_elsewhere: frozenset[str]) -> frozenset[str]:
    found = frozenset(NAME.findall(text)) - CALENDAR_WORDS
    return frozenset(one for one in found if one.casefold() not in told_elsewhere)


def _first_day(claim: Claim) -> date | None:
    time = claim.time
    if time.start is None and time.end is not None:
        return time.end - OPEN_START
    return time.start


def _actors(arguments: tuple[Argument, ...]) -> frozenset[str]:
    keys: set[str] = set()
    for one in arguments:
        if one.actor is None:
            keys.add(one.span.quote.casefold())
        else:
            keys.update(identities(one.actor))
    return frozenset(keys)


def _counts(claim: Claim) -> tuple[tuple[CountKind, int, int], ...]:
    return tuple(
        (one.kind, one.low, one.high if one.high is not None else one.low * 3)
        for one in claim.counts
        if one.low is not None and one.scope is CountScope.NEW
    )
