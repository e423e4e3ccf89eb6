"""The fields of an incident, computed from its claims by a named rule.

``most-voices/7``: type, agents, patients and place as most claims have them (ties: what a body
tells before a headline, the graver branch or the more exact, then the alphabet); a bare number,
an event, whoever acted and, of what is taken or held, things are not named as patients; the
time is the narrowest that most claims allow; counts are the lowest low and the highest high
over claims, never averaged, with the best only where all agree, until the incident is assessed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from dateline.link.bare_numbers import is_bare_number
from dateline.link.summary_words import load_summary_words
from dateline.mentions.place_words import words_of
from dateline.model import (
    UNKNOWN_TIME,
    Argument,
    Claim,
    Count,
    CountKind,
    CountScope,
    Interval,
    Place,
    Polarity,
    Role,
    Zone,
)

CAUSES = frozenset({"attack", "fighting"})
CONSEQUENCES = frozenset(
    {
        "violence.kill",
        "violence.injure",
        "violence.property",
        "materiel.destroy",
        "displacement.flee",
    }
)
"""What an attack leads to: it does not give an incident its type where the attack is told."""

HARM_FIRST = ("violence", "attack", "fighting", "detention", "territory", "displacement")
"""Which of two types told equally often gives the incident its name: the graver branch."""

LEAST_SAID = "attack.armed"
"""The type of an attack whose weapon is not said; one that says it goes before."""

POINTERS = frozenset(
    {"it", "they", "he", "she", "them", "him", "her", "whose", "which", "who", "that", "this"}
)

SUMMARY_RULE = "most-voices/7"


def main_type(claims: Sequence[Claim]) -> str:
    """The type that most claims have, causes before consequences; of ties the graver."""
    types = [claim.event.type for claim in claims]
    has_cause = any(one.partition(".")[0] in CAUSES for one in types)
    acts = [one for one in types if one not in CONSEQUENCES] if has_cause else types
    times = Counter(acts or types)
    in_body = {claim.event.type for claim in claims if claim.zone is not Zone.HEADLINE}
    return min(times, key=lambda one: (-times[one], one not in in_body, _rank(one), one))


def of_main_type(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of the main type: who did what else in the same hour is another question."""
    main = main_type(claims)
    of_type = [claim for claim in claims if claim.event.type == main]
    affirmed = [claim for claim in of_type if claim.polarity is Polarity.AFFIRMED]
    return affirmed or of_type


def main_place(claims: Sequence[Claim]) -> Place | None:
    """The most exact of the places that claims name, the most frequent first."""
    places = [claim.place for claim in claims if claim.place is not None]
    located = _of_main_country([one for one in places if one.is_located]) or places
    if not located:
        return None
    times_named = Counter(place.name for place in located)
    best = min(located, key=lambda one: (one.precision, -times_named[one.name], one.name))
    inside = [one for one in located if _is_within_town(one, best)]
    named = min(inside, key=lambda one: (-times_named[one.name], one.name), default=best)
    return named if times_named[named.name] >= times_named[best.name] else best


def _of_main_country(places: Sequence[Place]) -> Sequence[Place]:
    """The places in the country that most claims name: no namesake across the sea."""
    times = Counter(one.country for one in places if one.country)
    most = max(times.values(), default=0)
    return [one for one in places if not one.country or times[one.country] == most]


def _is_within_town(one: Place, town: Place) -> bool:
    """Whether a place is a part of the town that is known no better than the town itself."""
    is_same_spot = (one.lat, one.lon, one.radius_km) == (town.lat, town.lon, town.radius_km)
    return is_same_spot and one.name.endswith(f", {town.name}")


def main_time(claims: Sequence[Claim]) -> Interval:
    """The narrowest interval that a claim gives, the most frequent first."""
    known = [claim.time for claim in claims if claim.time.start or claim.time.end]
    if not known:
        return claims[0].time if claims else UNKNOWN_TIME
    times_said = Counter((one.start, one.end) for one in known)
    return min(
        known,
        key=lambda one: (
            one.n_days or 10_000,
            -times_said[one.start, one.end],
            str(one.start),
        ),
    )


def names_in_role(
    claims: Iterable[Claim], role: Role, beside: Sequence[Claim] = ()
) -> tuple[str, ...]:
    """The names of actors in `role`, most often named first.

    Args:
        claims: those that are read for names.
        role: of whom.
        beside: all claims of the incident; what they tell of is nobody ("kills").
    """
    told = list(claims)
    times = Counter(
        one.name
        for claim in told
        for one in claim.in_role(role)
        if not one.materiel and not _points_elsewhere(one)
        if one.place is None or _is_building_hit(one, claim)
        if not is_bare_number(one.name)
        and not _is_bare_number(one, claim)
        and not _is_event(one, claim, beside or told)
        if not _is_thing_taken(one, claim)
    )
    return tuple(sorted(times, key=lambda name: (-times[name], name)))


def patients_of(claims: Iterable[Claim], beside: Sequence[Claim] = ()) -> tuple[str, ...]:
    """The names of those whom it befell; not of whoever is said to have done it."""
    told = list(claims)
    doers = set(names_in_role(told, Role.AGENT, beside))
    named = names_in_role(told, Role.PATIENT, beside)
    return tuple(name for name in named if name not in doers)


def _is_bare_number(argument: Argument, claim: Claim) -> bool:
    """Whether the words are a count of nobody in particular ("five", "more than 20")."""
    span = argument.span
    return argument.actor is None and any(
        count.of is None and count.span.start < span.end and span.start < count.span.end
        for count in claim.counts
    )


def _is_thing_taken(argument: Argument, claim: Claim) -> bool:
    """Whether it is what was taken or held ("the ruins"), not from whom or against whom."""
    is_of_place = claim.event.type.partition(".")[0] == "territory"
    return is_of_place and argument.role is Role.PATIENT and argument.actor is None


def _is_building_hit(argument: Argument, claim: Claim) -> bool:
    """Whether a place was attacked that is a thing too: "the Karm mosque", not "Karm"."""
    words = argument.span.quote.split()
    is_hit = argument.role is Role.PATIENT and claim.event.branch == "attack"
    return is_hit and bool(words_of("civil_site") & set(words))


def _is_event(argument: Argument, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the words name another event ("repelled an attack"), not somebody."""
    span = argument.span
    if argument.actor is not None:
        return False
    return span.quote.split()[-1].casefold() in _attack_nouns() or any(
        other.document_id == claim.document_id
        and span.start <= other.trigger.start
        and other.trigger.end <= span.end
        for other in claims
    )


@cache
def _attack_nouns() -> frozenset[str]:
    """What attacks and fighting are called: "attack", "raid", "shelling"."""
    words = load_summary_words()
    nouns = (words[one].noun for one in words if one.partition(".")[0] in CAUSES)
    return frozenset(noun.casefold().split()[-1] for noun in nouns)


def _rank(event_type: str) -> tuple[int, bool]:
    branch = event_type.partition(".")[0]
    gravity = HARM_FIRST.index(branch) if branch in HARM_FIRST else len(HARM_FIRST)
    return gravity, event_type == LEAST_SAID


def _points_elsewhere(argument: Argument) -> bool:
    """Whether an argument is a pronoun that nobody was found for ("whose aircraft")."""
    return argument.actor is None and argument.span.quote.split()[0].lower() in POINTERS


def sum_up_counts(claims: Iterable[Claim]) -> tuple[Count, ...]:
    """Min / best / max of each kind of new loss over affirmed claims, never averaged."""
    by_kind: dict[CountKind, list[Count]] = {}
    for claim in claims:
        for count in claim.counts:
            if count.scope is CountScope.NEW and claim.polarity is Polarity.AFFIRMED:
                by_kind.setdefault(count.kind, []).append(count)
    return tuple(_span_of_counts(by_kind[kind]) for kind in CountKind if kind in by_kind)


def _span_of_counts(counts: Sequence[Count]) -> Count:
    lows = [one.low for one in counts if one.low is not None]
    highs = [one.high for one in counts if one.high is not None]
    bests = {one.best for one in counts if one.best is not None}
    low, high = min(lows, default=None), max(highs, default=None)
    if low is not None and high is not None and high < low:
        high = max(lows)
    high = high if len(highs) == len(counts) else None
    best = bests.pop() if len(bests) == 1 else None
    return Count(
        kind=counts[0].kind,
        of=counts[0].of,
        low=low,
        best=best if _is_within(best, low, high) else None,
        high=high,
        span=counts[0].span,
    )


def _is_within(best: int | None, low: int | None, high: int | None) -> bool:
    """Whether a number is none that another voice's bound rules out ("200"; "over 500")."""
    return best is not None and (low or 0) <= best and (high is None or best <= high)
