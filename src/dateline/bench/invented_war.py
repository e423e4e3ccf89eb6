"""The claims of an invented war of a year, seeded: made for measuring how linking grows.

One in a hundred claims tells again what an earlier one told, in other words; a fifth of all
happen in ten hot places; one in six names only a province, one in ten gives only the day of the
report, one in fifty only the month. Nothing that is told here happened.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from dateline.errors import RunError
from dateline.model import (
    Actor,
    ActorKind,
    Argument,
    Claim,
    Count,
    CountKind,
    EventCode,
    Granularity,
    Interval,
    Place,
    PlaceBasis,
    Role,
    Span,
    TimeBasis,
    Zone,
    actor_id,
    claim_id,
)

SEED: Final = 20170630
FIRST_DAY: Final = date(2017, 1, 1)
N_DAYS: Final = 365
N_PLACES: Final = 4000
N_HOT: Final = 10
SHARE_HOT: Final = 0.2
SHARE_TOLD_AGAIN: Final = 0.01
SHARE_PROVINCE: Final = 1 / 6
SHARE_REPORT_DAY: Final = 0.1
SHARE_MONTH: Final = 0.02
REMEMBERED: Final = 200
"""What is told again is one of so many happenings told last."""

TYPES: Final = (
    "attack.shelling",
    "attack.airstrike",
    "attack.bombing",
    "fighting.clash",
    "violence.kill",
    "territory.seize",
    "detention.arrest",
    "displacement.flee",
    "materiel.destroy",
    "protest.demonstrate",
)
BRIGADES: Final = tuple(
    Actor(id=actor_id(name, "IQ"), name=name, kind=ActorKind.REBEL, country="IQ")
    for name in (f"Brigade {number}" for number in range(60))
)
SENTENCES: Final = (
    "Yesterday {agent} struck {place} and killed {toll} people there.",
    "{toll} people were killed when {agent} struck {place}, residents said.",
    "According to a monitor, {agent} struck near {place}; {toll} were dead by nightfall.",
    "Officials put the dead at {toll} after {agent} struck {place}.",
)
VERB: Final = "struck"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What several claims may tell of; `number` tells it from others that are alike."""

    number: int
    place: Place
    day: date
    type: str
    agent: Actor
    toll: int


def make_claims(n_claims: int, *, first: int = 0, n_days: int = N_DAYS) -> Iterator[Claim]:
    """Invented claims, as `make_war` makes them."""
    return (claim for claim, _ in make_war(n_claims, first=first, n_days=n_days))


def make_war(
    n_claims: int, *, first: int = 0, n_days: int = N_DAYS
) -> Iterator[tuple[Claim, Happening]]:
    """Invented claims, each with the happening it tells of; the same for the same number.

    Args:
        n_claims: how many.
        first: the number of the first claim: others are other claims of the same war.
        n_days: how long the war lasts.

    Raises:
        RunError: there are to be none.
    """
    if n_claims < 1:
        raise RunError("a war needs a claim")
    chance = random.Random(SEED)  # noqa: S311  (sampling, not secrets)
    places = [_place(number, chance) for number in range(N_PLACES)]
    chance.seed(SEED + first)
    told: list[Happening] = []
    for number in range(first, first + n_claims):
        if told and chance.random() < SHARE_TOLD_AGAIN:
            happening = chance.choice(told)
        else:
            happening = _happening(number, places, chance, n_days)
            told = [*told[-REMEMBERED:], happening]
        told_as = _as_told(happening, chance)
        yield _claim(number, told_as, chance.choice(SENTENCES)), happening


def _happening(
    number: int, places: list[Place], chance: random.Random, n_days: int
) -> Happening:
    is_hot = chance.random() < SHARE_HOT
    return Happening(
        number=number,
        place=places[chance.randrange(N_HOT)] if is_hot else chance.choice(places),
        day=FIRST_DAY + timedelta(days=chance.randrange(n_days)),
        type=chance.choice(TYPES),
        agent=chance.choice(BRIGADES),
        toll=chance.randrange(40),
    )


def _as_told(happening: Happening, chance: random.Random) -> tuple[Happening, Interval]:
    """What happened as one voice tells it: some know the place or the time only roughly."""
    if chance.random() < SHARE_PROVINCE:
        happening = replace(happening, place=_province_of(happening.place))
    kind = chance.random()
    if kind < SHARE_MONTH:
        return happening, _month_of(happening.day)
    if kind < SHARE_MONTH + SHARE_REPORT_DAY:
        return happening, Interval(end=happening.day, basis=TimeBasis.PUBLICATION)
    day = Interval(
        start=happening.day,
        end=happening.day,
        granularity=Granularity.DAY,
        precision=1,
        basis=TimeBasis.STATED,
    )
    return happening, day


def _month_of(day: date) -> Interval:
    start = day.replace(day=1)
    return Interval(
        start=start,
        end=start + timedelta(days=27),
        granularity=Granularity.MONTH,
        precision=4,
        basis=TimeBasis.STATED,
    )


def _place(number: int, chance: random.Random) -> Place:
    lat, lon = chance.uniform(32.0, 38.0), chance.uniform(36.0, 46.0)
    return Place(
        name=f"Village{number}",
        lat=round(lat, 4),
        lon=round(lon, 4),
        precision=1,
        radius_km=3.0,
        gazetteer_id=f"own:{number}",
        admin1=f"Province{int(lat // 2)}{int(lon // 2)}",
        country="IQ",
    )


def _province_of(place: Place) -> Place:
    return Place(
        name=place.admin1 or "",
        lat=(place.lat or 0.0) // 2 * 2 + 1,
        lon=(place.lon or 0.0) // 2 * 2 + 1,
        precision=4,
        radius_km=120.0,
        gazetteer_id=f"own:{place.admin1}",
        admin1=place.admin1,
        country="IQ",
    )


def _claim(number: int, told: tuple[Happening, Interval], sentence: str) -> Claim:
    happening, time = told
    agent, place = happening.agent, happening.place
    text = sentence.format(agent=agent.name, place=place.name, toll=happening.toll)
    trigger = _span(text, VERB)
    document = f"doc1-{number}"
    return Claim(
        id=claim_id(document, trigger, happening.type, "bench"),
        report_id=f"rpt1-{number}",
        document_id=document,
        zone=Zone.BODY,
        sentence=Span(start=0, end=len(text), quote=text),
        trigger=trigger,
        event=EventCode(type=happening.type),
        arguments=(Argument(role=Role.AGENT, span=_span(text, agent.name), actor=agent),),
        place=place,
        place_basis=PlaceBasis.CLAUSE,
        time=time,
        counts=(
            Count(
                kind=CountKind.KILLED,
                low=happening.toll,
                best=happening.toll,
                high=happening.toll,
                span=trigger,
            ),
        ),
        origin="bench",
    )


def _span(text: str, words: str) -> Span:
    return Span.of(text, text.index(words), text.index(words) + len(words))
