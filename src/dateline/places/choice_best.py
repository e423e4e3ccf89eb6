"""The best of the scored candidates of one name, with "none" as a real answer."""

from collections.abc import Sequence
from typing import Final

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
from dateline.places.entries import SITE_KINDS
from dateline.places.gazetteer import Candidate
from dateline.places.geodesy import distance_km
from dateline.places.index_build import Level

LEAST_SCORE: Final = 0.9
LEAST_LEAD: Final = 0.15
LEAST_SUPPORT: Final = 0.4


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
    scored = [one for one in scored if is_believable(one, situation.noun)]
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


def is_believable(scored: Scored, noun: str = "") -> bool:
    """Whether a name that only sounds alike is borne out by its context, or well known.

    A known town is not what "Karm camp" or "the Karm bridge" means by a name alike.
    """
    level, entry = scored.candidate.level, scored.candidate.entry
    is_of_site = noun in words_of("site") and entry.kind not in SITE_KINDS
    if level is Level.SKELETON or (level is Level.LOOSE and is_of_site):
        return scored.support >= LEAST_SUPPORT
    is_known = entry.population >= KNOWN_POPULATION
    return level is not Level.LOOSE or scored.support >= LEAST_SUPPORT or is_known


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
