"""The best of the scored candidates of one name, with "none" as a real answer."""

from collections.abc import Sequence
from typing import Final

from rapidfuzz.fuzz import ratio

from dateline.mentions.place_words import words_of
from dateline.places.choice import (
    APART_KM,
    KNOWN_POPULATION,
    Scored,
    Situation,
    is_borrowed,
    is_lone,
    score_candidate,
    standing_of_division,
    war_weights,
)
from dateline.places.entries import COUNTRY_KINDS, SITE_KINDS, TOWN_KINDS, Entry
from dateline.places.folding import fold_name, without_articles
from dateline.places.gazetteer import Candidate
from dateline.places.geodesy import distance_km
from dateline.places.index_build import Level

LEAST_SCORE: Final = 0.9
LEAST_LEAD: Final = 0.15
LEAST_SUPPORT: Final = 0.4
LEAST_LIKENESS: Final = 85.0
"""How alike two spellings of one name are, in percent, where nothing else speaks for it."""
NEIGHBOURHOODS: Final = frozenset({"neighbourhood", "neighborhood", "barrio", "colonia"})
AT_WAR: Final = 1.0


def choose(candidates: Sequence[Candidate], situation: Situation) -> Scored | None:
    """The best candidate; None where none fits well enough, or two fit equally well."""
    lone = is_lone(candidates)
    scored = [
        score_candidate(
            one,
            situation,
            standing=standing_of_division(one.entry, candidates),
            is_lone=lone and one.level <= Level.ALTERNATE,
            is_borrowed=is_borrowed(one, candidates),
        )
        for one in candidates
    ]
    scored = [
        one
        for one in scored
        if is_believable(one, situation.noun, situation.name)
        and not is_elsewhere(one.candidate.entry, situation)
    ]
    scored.sort(key=lambda one: (-one.score, one.candidate.entry.index))
    if not scored or scored[0].score < LEAST_SCORE:
        return None
    best = likeliest(scored)
    return None if is_torn(best, scored) else best


def likeliest(scored: Sequence[Scored]) -> Scored:
    """The best of some that are sorted; of equals, the one where there is war to report."""
    if scored[0].support >= LEAST_SUPPORT:
        return scored[0]
    equals = [one for one in scored if scored[0].score - one.score < LEAST_LEAD]
    return max(equals, key=lambda one: war_weights().get(one.candidate.entry.country, 0.0))


def is_believable(scored: Scored, noun: str = "", name: str = "") -> bool:
    """Whether a name that only sounds alike is borne out by its context, or well known.

    A known town is not what "Karm camp" or "the Karm bridge" means by a name alike. A small
    town of a country at peace is not meant by another name, unlike its own: such a name is as
    often that of a village that no gazetteer has.
    """
    if scored.support >= LEAST_SUPPORT:
        return True
    level, entry = scored.candidate.level, scored.candidate.entry
    if level is Level.LOOSE:
        is_of_site = noun in words_of("site") and entry.kind not in SITE_KINDS
        is_known = entry.population >= KNOWN_POPULATION
        return is_known and not is_of_site and likeness(name, entry.name) >= LEAST_LIKENESS
    if level is Level.ALTERNATE and entry.population < KNOWN_POPULATION:
        is_at_war = war_weights().get(entry.country, 0.0) >= AT_WAR
        return is_at_war or entry.is_wide or likeness(name, entry.name) >= LEAST_LIKENESS
    return level is not Level.SKELETON


def likeness(folded: str, name: str) -> float:
    """How alike a folded name and the name of an entry are, 0 to 100, articles left out."""
    return ratio(without_articles(folded), without_articles(fold_name(name)))


def is_elsewhere(entry: Entry, situation: Situation) -> bool:
    """Whether the words make it a part of a town that lies a day's drive away.

    "The Karm quarter of Zahr" is no other Karm, whatever else speaks for it.
    """
    if situation.noun not in words_of("part_of_town"):
        return False
    if entry.kind in COUNTRY_KINDS and situation.noun in NEIGHBOURHOODS:
        return True  # "San Salvador's Venezuela neighbourhood"
    towns = [
        one.entry
        for candidates, is_sure in situation.containers
        for one in candidates
        if is_sure and one.entry.kind in TOWN_KINDS
    ]
    return bool(towns) and all(
        distance_km(one.point, entry.point) > one.radius_km + APART_KM for one in towns
    )


def is_torn(best: Scored, scored: Sequence[Scored]) -> bool:
    """Whether two places far apart fit about equally well, and nothing around tells which.

    A namesake in a country with less war to report is no rival.
    """
    if best.support >= LEAST_SUPPORT:
        return False
    here = best.candidate.entry
    weight = war_weights().get(here.country, 0.0)
    rivals = (
        one
        for one in scored
        if one is not best
        and best.score - one.score < LEAST_LEAD
        and war_weights().get(one.candidate.entry.country, 0.0) >= weight
    )
    return any(
        distance_km(here.point, one.candidate.entry.point) > APART_KM + here.radius_km
        for one in rivals
    )
