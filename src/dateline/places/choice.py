"""The choice among the candidates of one name: scored features, each with its reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log10
from typing import Final

from dateline.mentions.tables import read_table
from dateline.places.choice_kinds import fit_of_kind
from dateline.places.context import Context
from dateline.places.entries import (
    COUNTRY_KINDS,
    DIVISION_KINDS,
    TOWN_KINDS,
    WIDE_KINDS,
    Entry,
)
from dateline.places.folding import SCRIPTS, fold_name
from dateline.places.gazetteer import Candidate
from dateline.places.geodesy import distance_km
from dateline.places.index_build import Level
from dateline.places.outlines import load_outlines

LEVEL_SCORES = {Level.MAIN: 0.6, Level.ALTERNATE: 0.3, Level.LOOSE: -0.3, Level.SKELETON: -1.0}
HELD = 4.0
NOT_HELD = -2.0
COUNTRY_WEIGHT = 2.5
NEAR_WEIGHT = 1.2
NEAR_KM = 150.0
POPULATION_WEIGHT = 1.6
LONE_DIVISION = 0.5
SHARED_DIVISION = -0.8
LONE = 0.35
FOREIGN = -0.5
FOREIGN_CITY = -1.2
FOREIGN_NAMESAKE = -2.5
"""A city, and a small town with namesakes, in a country of which the text says nothing."""
STRANGE = -4.0
SURELY_ABOUT = 0.6
"""A country named once or twice has no more than this share of a text."""
LOOSELY_FOREIGN = -3.0
"""A name that is only alike ("Darey" and "Daraya") is no evidence for another country."""
LISTED = 1.2
HOLDER = 2.0
STRETCH, STRETCH_KM = 1.2, 100.0
CAPITAL, SMALL_CAPITAL = 0.5, 0.3
LARGE_CAPITAL = 500_000
WORLD_KNOWN = 0.2
WORLD_POPULATION = 1_000_000
OWN_CAPITAL = 1.0
"""A capital is meant in a text that names its country, though it is about another."""
WAR_WEIGHT = 0.3
"""A report of war is likelier to mean the namesake in a country at war."""
BORROWED = 1.5
UNKNOWN_SHARE = 0.3
"""Of a town whose inhabitants nobody has counted: about a hundred and twenty people."""
APART_KM = 100.0
KNOWN_POPULATION = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What is known around one name before its candidates are scored.

    Attributes:
        label: the mention's label: gpe, site, natural, region, route.
        noun: the noun beside the name, such as ``village``; "" where none.
        containers: the candidates of the places that are said to hold this one, each with
            whether the words leave no doubt.
        chosen: entries already chosen for other names of the document.
        listed: the candidates of the names beside this one in a list.
        inner: the candidates of the names that this one is said to hold.
        partner: the candidates of the other end of the road or stretch that this one ends.
        name: the name itself, folded.
    """

    label: str
    noun: str
    containers: Sequence[tuple[Sequence[Candidate], bool]]
    context: Context
    chosen: Sequence[Entry]
    listed: Sequence[Sequence[Candidate]] = ()
    inner: Sequence[Sequence[Candidate]] = ()
    partner: Sequence[Candidate] = ()
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A candidate with its score and what made it.

    Attributes:
        support: the part of the score that comes from the words around the name.
        parts: what the score adds up, by name.
    """

    candidate: Candidate
    score: float
    support: float
    parts: Mapping[str, float]

    @property
    def reason(self) -> str:
        """What made the score, in words: "population +1.0, country of the text +0.8"."""
        told = (
            f"{name} {value:+.1f}" for name, value in self.parts.items() if abs(value) >= 0.05
        )
        return ", ".join(told)


def is_lone(candidates: Sequence[Candidate]) -> bool:
    """Whether every place of exactly this name lies at one spot of the world.

    A district in which no town is known has no spot of its own, and counts with its namesake.
    """
    exact = [one.entry for one in candidates if one.level <= Level.ALTERNATE]
    placed = [one for one in exact if one.kind != "ADM2" or one.population]
    if placed and {one.country for one in exact} == {one.country for one in placed}:
        exact = placed
    return bool(exact) and all(
        distance_km(exact[0].point, one.point) <= APART_KM for one in exact[1:]
    )


def is_borrowed(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether a rare spelling of one place is the own name of another ("Karma", "Korma").

    Where names are transliterated, every spelling is as good as the next.
    """
    entry = candidate.entry
    if candidate.level is not Level.ALTERNATE or entry.country in SCRIPTS or entry.is_wide:
        return False
    return any(
        one.level is Level.MAIN and one.entry.country != entry.country for one in candidates
    )


@cache
def war_weights() -> Mapping[str, float]:
    """How much there is to report of war in a country, 0 to 1, by ISO code."""
    rows = read_table("places", "war_countries.csv", ("iso", "weight", "source"))
    return {row["iso"]: float(row["weight"]) for row in rows}


SMALL_TOWN: Final = 50_000


def standing_of_division(entry: Entry, candidates: Sequence[Candidate]) -> float:
    """A bare name means the town, not the province called after it; a lone province stands.

    So does one beside a small town that only has the name among others: Antioquia is none of
    Santa Fe de Antioquia.
    """
    if entry.kind not in DIVISION_KINDS:
        return 0.0
    is_first = entry.kind == "ADM1"
    own = min((one.level for one in candidates if one.entry is entry), default=Level.LOOSE)
    if any(
        one.entry.kind in TOWN_KINDS
        and not (is_first and own < one.level and one.entry.population < SMALL_TOWN)
        and (holds(entry, one.entry) or _reaches(entry, one.entry, 1.0))
        for one in candidates
    ):
        return SHARED_DIVISION
    is_shared = any(one.entry.kind not in DIVISION_KINDS for one in candidates)
    return LONE_DIVISION if entry.kind == "ADM1" or not is_shared else 0.0


def score_candidate(
    candidate: Candidate,
    situation: Situation,
    *,
    standing: float = 0.0,
    is_lone: bool = False,
    is_borrowed: bool = False,
) -> Scored:
    """The score of one candidate; higher fits better."""
    entry = candidate.entry
    is_foreign = _is_foreign(entry, situation.context)
    support = {
        "country of the text": COUNTRY_WEIGHT * situation.context.share(entry.country),
        "near other places": NEAR_WEIGHT * nearness(entry, situation.chosen),
        "named container": fit_of_containers(entry, situation.containers),
        "listed with its like": LISTED * is_among_its_like(entry, situation.listed),
        "named as container": HOLDER * is_holder(entry, situation.inner),
        "end of one stretch": STRETCH * nearness_to_partner(entry, situation.partner),
    }
    parts = {
        f"{candidate.level.name.lower()} name": LEVEL_SCORES[candidate.level],
        "population": prominence(entry) * POPULATION_WEIGHT,
        "province or town": standing,
        "only place of the name": LONE if is_lone and not is_foreign else 0.0,
        "another country than the text's": (
            _cost_of_foreign(candidate, is_lone=is_lone) if is_foreign else 0.0
        ),
        "another country than the main one": 0.0 if is_lone else _strangeness(entry, situation),
        "kind": fit_of_kind(entry, situation.noun, situation.label),
        "capital of another country told": OWN_CAPITAL * _is_capital(entry, situation),
        "country of war": WAR_WEIGHT * war_weights().get(entry.country, 0.0),
        "another's own name": -BORROWED if is_borrowed else 0.0,
        **support,
    }
    return Scored(
        candidate=candidate,
        score=sum(parts.values()),
        support=sum(support.values()),
        parts=parts,
    )


def _cost_of_foreign(candidate: Candidate, *, is_lone: bool) -> float:
    if candidate.level > Level.ALTERNATE:
        return LOOSELY_FOREIGN
    if is_lone:
        return FOREIGN
    is_small = candidate.entry.population < KNOWN_POPULATION
    return FOREIGN_NAMESAKE if is_small else FOREIGN_CITY


def _strangeness(entry: Entry, situation: Situation) -> float:
    """What it costs a small place with namesakes to lie outside the country of the text.

    A text on one country means its own San Juan, and not the neighbour's, unless it says so.
    """
    main = situation.context.main_beside(None)
    is_known = entry.is_wide or entry.kind == "PPLC" or entry.population >= WORLD_POPULATION
    if main is None or main == entry.country or is_known or not entry.country:
        return 0.0
    leads = situation.context.share(main) - situation.context.share(entry.country)
    return STRANGE * max(0.0, leads - SURELY_ABOUT)


def _is_capital(entry: Entry, situation: Situation) -> bool:
    """Whether it is the capital of a country that the text names beside the main one."""
    context = situation.context
    is_beside = context.share(entry.country) > 0.0
    return entry.kind == "PPLC" and is_beside and context.main_beside(None) != entry.country


def _is_foreign(entry: Entry, context: Context) -> bool:
    """Whether the text names countries, and the entry lies in none of them nor beside one.

    Capitals and cities of a million are named in texts of every country.
    """
    is_known = entry.kind in COUNTRY_KINDS | {"PPLC"} or entry.population >= WORLD_POPULATION
    if not entry.country or is_known or not context.shares:
        return False
    return not any(
        one == entry.country or load_outlines().are_neighbours(one, entry.country)
        for one in context.shares
    )


def prominence(entry: Entry) -> float:
    """How likely a bare name means this entry, 0 to about 1.5, before any context."""
    if entry.kind in COUNTRY_KINDS | {"CONT", "OCN"}:
        return 2.2
    if entry.kind in {"SEA", "GULF", "RGN"}:
        return 1.6
    share = log10(entry.population + 1) / 7.0
    if entry.kind == "ADM2":
        return 0.4 * share - 0.2
    if entry.kind == "ADM1":
        return 0.75 * share + 0.1
    known = WORLD_KNOWN if entry.population >= WORLD_POPULATION else 0.0
    if entry.kind == "PPLC":
        is_large = entry.population >= LARGE_CAPITAL
        return share + (CAPITAL if is_large else SMALL_CAPITAL) + known
    if entry.kind == "PPL" and entry.population:
        return share + known
    return max(share, UNKNOWN_SHARE if entry.kind == "PPL" else 0.35)


def nearness(entry: Entry, chosen: Sequence[Entry]) -> float:
    """1 beside a place already chosen, falling to 0 far from all of them."""
    points = [one for one in chosen if one.index != entry.index and not is_vast(one)]
    if not points or is_vast(entry):
        return 0.0
    nearest = min(distance_km(entry.point, one.point) for one in points)
    return exp(-nearest / NEAR_KM)


def nearness_to_partner(entry: Entry, partner: Sequence[Candidate]) -> float:
    """1 beside a place of the name at the other end of a road, falling to 0 far from all."""
    ends = [
        one.entry
        for one in partner
        if one.level <= Level.ALTERNATE and one.entry.index != entry.index
    ]
    points = [one for one in ends if not is_vast(one) and one.kind not in DIVISION_KINDS]
    if not points or is_vast(entry) or entry.kind in DIVISION_KINDS:
        return 0.0
    return exp(-min(distance_km(entry.point, one.point) for one in points) / STRETCH_KM)


def fit_of_containers(
    entry: Entry, containers: Sequence[tuple[Sequence[Candidate], bool]]
) -> float:
    """Whether the places said to hold this one do, as far as the gazetteer knows."""
    total = 0.0
    for candidates, is_sure in containers:
        outer = [one.entry for one in candidates if one.entry.index != entry.index]
        if any(holds(one, entry) for one in outer):
            total += HELD if is_sure or any(one.is_wide for one in outer) else HELD / 2
        elif any(one.is_wide for one in outer) and (is_sure or _are_abroad(entry, outer)):
            total += NOT_HELD
    return total


def _are_abroad(entry: Entry, outer: Sequence[Entry]) -> bool:
    """Whether every province that could hold a place lies in another country."""
    provinces = [one for one in outer if one.kind == "ADM1"]
    return bool(provinces) and all(one.country != entry.country for one in outer)


def is_among_its_like(entry: Entry, listed: Sequence[Sequence[Candidate]]) -> bool:
    """Whether a province stands in a list with provinces of its country."""
    return entry.kind == "ADM1" and any(
        one.entry.kind == "ADM1" and one.entry.country == entry.country
        for candidates in listed
        for one in candidates
    )


def is_holder(entry: Entry, inner: Sequence[Sequence[Candidate]]) -> bool:
    """Whether a province holds a place that the text puts into it ("Karm, Zahr").

    So does a town its quarters.
    """
    within = [one.entry for candidates in inner for one in candidates]
    if entry.kind in TOWN_KINDS:
        return any(one.kind in TOWN_KINDS and _is_inside(entry, one) for one in within)
    return entry.kind == "ADM1" and any(holds(entry, one) for one in within)


def _is_inside(town: Entry, quarter: Entry) -> bool:
    is_smaller = quarter.population < town.population and quarter.country == town.country
    return is_smaller and distance_km(town.point, quarter.point) <= 1.2 * town.radius_km


def is_list(left: Sequence[Candidate], right: Sequence[Candidate]) -> bool:
    """Whether two names side by side are of one rank: a list, not a place in its holder."""
    return bool(left and right) and any(
        {one.entry.kind for one in left} & {one.entry.kind for one in right} & kinds
        for kinds in (COUNTRY_KINDS, {"ADM1"}, {"CONT"})
        if not _could_be_held(left, right)
    )


def _could_be_held(left: Sequence[Candidate], right: Sequence[Candidate]) -> bool:
    """Whether the best known meaning of the left name lies in a meaning of the right one."""
    best = max(left, key=lambda one: prominence(one.entry)).entry
    return not best.is_wide and any(holds(one.entry, best) for one in right)


def holds(outer: Entry, inner: Entry) -> bool:
    """Whether `outer` contains `inner`, by country and division names or by distance."""
    if outer.country and inner.country and outer.country != inner.country:
        return False
    if outer.kind in COUNTRY_KINDS:
        return inner.kind not in COUNTRY_KINDS and outer.country == inner.country
    if inner.kind in COUNTRY_KINDS | WIDE_KINDS:
        return False
    if outer.kind in DIVISION_KINDS:
        names = {fold_name(inner.admin1), fold_name(inner.admin2)}
        return fold_name(outer.name) in names or (
            inner.kind not in DIVISION_KINDS and _reaches(outer, inner, 1.0)
        )
    return _reaches(outer, inner, 1.5)


def _reaches(outer: Entry, inner: Entry, times: float) -> bool:
    return distance_km(outer.point, inner.point) <= max(5.0, outer.radius_km * times)


def is_vast(entry: Entry) -> bool:
    """Whether the entry is too large to say where another place lies."""
    return entry.kind in COUNTRY_KINDS | WIDE_KINDS
