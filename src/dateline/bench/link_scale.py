"""Linking at scale: the claims of an invented war of a year, seeded, and the time they take.

Two in a hundred claims tell again what another told; a fifth of all happen in ten hot places.
"""

import random
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from dateline.bench.result import Measure, Result
from dateline.claims.codebook import load_codebook
from dateline.errors import RunError
from dateline.link import link_claims
from dateline.link.block import block_keys
from dateline.link.sketch import sketch_claim
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
    Role,
    Span,
    TimeBasis,
    Zone,
    actor_id,
    claim_id,
)

SEED: Final = 20170630
FIRST_DAY: Final = date(2017, 1, 1)
N_CLAIMS: Final = 100_000
SMALL_PART: Final = 0.25
N_PLACES: Final = 4000
N_HOT: Final = 10
SHARE_HOT: Final = 0.2
SHARE_TOLD_AGAIN: Final = 0.02
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
ACTORS: Final = tuple(f"Brigade {number}" for number in range(60))


def run(path: Path) -> Result:
    """Seconds to link the claims of a year; `n` is their number.

    Args:
        path: unused; the claims are made here.
    """
    del path
    small, n_small = _seconds(list(make_claims(int(N_CLAIMS * SMALL_PART))))
    claims = list(make_claims(N_CLAIMS))
    large, n_large = _seconds(claims)
    return Result(
        corpus="link",
        part=f"{N_CLAIMS:,} claims, seed {SEED}",
        n=N_CLAIMS,
        measures={
            "seconds": _exactly(large),
            "seconds_for_a_quarter": _exactly(small),
            "claims_in_largest_incident": _exactly(n_large),
            "claims_in_largest_incident_for_a_quarter": _exactly(n_small),
            "claims_in_largest_block": _exactly(_largest_block(claims)),
        },
    )


def make_claims(n_claims: int) -> Iterator[Claim]:
    """Invented claims; the same for the same number.

    Raises:
        RunError: there are to be none.
    """
    if n_claims < 1:
        raise RunError("a war needs a claim")
    chance = random.Random(SEED)  # noqa: S311  (sampling, not secrets)
    places = [_place(number, chance) for number in range(N_PLACES)]
    told: tuple[Place, date, str, str, int] | None = None
    for number in range(n_claims):
        if told is None or chance.random() >= SHARE_TOLD_AGAIN:
            told = _happening(places, chance)
        yield _claim(number, *told)


def _happening(places: list[Place], chance: random.Random) -> tuple[Place, date, str, str, int]:
    is_hot = chance.random() < SHARE_HOT
    place = places[chance.randrange(N_HOT)] if is_hot else chance.choice(places)
    day = FIRST_DAY + timedelta(days=chance.randrange(365))
    return place, day, chance.choice(TYPES), chance.choice(ACTORS), chance.randrange(40)


def _place(number: int, chance: random.Random) -> Place:
    return Place(
        name=f"Village{number}",
        lat=round(chance.uniform(32.0, 38.0), 4),
        lon=round(chance.uniform(36.0, 46.0), 4),
        precision=1,
        radius_km=3.0,
        gazetteer_id=f"own:{number}",
        country="IQ",
    )


def _claim(number: int, place: Place, day: date, kind: str, agent: str, toll: int) -> Claim:
    text = f"Yesterday {agent} struck {place.name} and killed {toll} people there."
    trigger = Span(start=text.index("struck"), end=text.index("struck") + 6, quote="struck")
    actor = Actor(id=actor_id(agent, "IQ"), name=agent, kind=ActorKind.REBEL, country="IQ")
    start = text.index(agent)
    span = Span(start=start, end=start + len(agent), quote=agent)
    time_said = Interval(
        start=day, end=day, granularity=Granularity.DAY, precision=1, basis=TimeBasis.STATED
    )
    document = f"doc1-{number}"
    return Claim(
        id=claim_id(document, trigger, kind, "bench"),
        report_id=f"rpt1-{number}",
        document_id=document,
        zone=Zone.BODY,
        sentence=Span(start=0, end=len(text), quote=text),
        trigger=trigger,
        event=EventCode(type=kind),
        arguments=(Argument(role=Role.AGENT, span=span, actor=actor),),
        place=place,
        time=time_said,
        counts=(Count(kind=CountKind.KILLED, low=toll, best=toll, high=toll, span=trigger),),
        origin="bench",
    )


def _seconds(claims: list[Claim]) -> tuple[float, int]:
    started = time.perf_counter()
    incidents = link_claims(claims, (), ())
    taken = time.perf_counter() - started
    return taken, max(len(one.claim_ids) for one in incidents)


def _largest_block(claims: list[Claim]) -> int:
    family = load_codebook().family
    keys = (
        key
        for one in claims
        for key in block_keys(sketch_claim(one, family=family(one.event.type), origin=""))
    )
    return max(Counter(keys).values())


def _exactly(value: float) -> Measure:
    return Measure(value=value, low=value, high=value)
