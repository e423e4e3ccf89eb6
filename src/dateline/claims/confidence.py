"""Confidence that a reading of the words is right: a plain sum of features, never of truth."""

from dataclasses import dataclass
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.model import Argument, Role

BASE: Final = 0.45
FEATURES: Final = {
    "the tagger agrees with the table": 0.1,
    "the row's conditions hold": 0.1,
    "an agent was read": 0.1,
    "who or what it befell was read": 0.1,
    "a participant is a known actor, place or equipment": 0.1,
    "the phrase has several words": 0.05,
    "a participant was read from the order of words": -0.15,
    "no participant was read": -0.15,
    "a participant comes from elsewhere than its clause": -0.05,
    "the learned reader doubts that it tells of violence": -0.1,
    "no row of the tables holds": -0.1,
}
"""Each feature adds its figure to BASE; the sum is kept within 0.05 and 0.99."""

DOUBT: Final = 0.7
"""Below this chance of violence the learned reader is in doubt."""
_BEFALLEN: Final = frozenset({Role.PATIENT, Role.PLACE, Role.MATERIEL, Role.DESTINATION})
_ELSEWHERE: Final = frozenset({"inherited", "attachment", "cause"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """A confidence from 0 to 1 and the features that made it."""

    value: float
    features: tuple[str, ...]


def score_confidence(
    candidate: Candidate, arguments: tuple[Argument, ...], chance: float | None = None
) -> Confidence:
    """The confidence of a claim with these arguments.

    `chance` is how likely the learned reader finds violence here; None where it was not asked.
    """
    roles = {one.role for one in arguments}
    holds = {
        "the tagger agrees with the table": candidate.found.is_tagged_so,
        "the row's conditions hold": bool(candidate.match.row.needs),
        "an agent was read": Role.AGENT in roles,
        "who or what it befell was read": bool(roles & _BEFALLEN),
        "a participant is a known actor, place or equipment": any(
            one.actor or one.place or one.materiel for one in arguments
        ),
        "the phrase has several words": len(candidate.found.tokens) > 1,
        "a participant was read from the order of words": any(
            part.is_shallow for part in candidate.parts
        ),
        "no participant was read": not arguments,
        "a participant comes from elsewhere than its clause": any(
            part.construction in _ELSEWHERE for part in candidate.parts
        ),
        "the learned reader doubts that it tells of violence": (
            chance is not None and chance < DOUBT
        ),
        "no row of the tables holds": candidate.is_learned,
    }
    features = tuple(name for name, is_so in holds.items() if is_so)
    total = BASE + sum(FEATURES[name] for name in features)
    return Confidence(value=round(min(max(total, 0.05), 0.99), 2), features=features)
