"""Confidence that the words tell this event: fitted features, summed, and never of truth.

How likely it is that somebody who knows the codebook would mark an event of this type at these
words. What each feature weighs, in log-odds, stands in ``tables/confidence.csv``, fitted by
``scripts/fit_confidence.py`` to marked texts that the learned reader was not trained on, and
for the level to the gold standard's development halves. ``dateline bench confidence`` tells
how well it holds.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.judging import Chances
from dateline.errors import InvalidRecordError
from dateline.mentions.tables import read_table
from dateline.model import Argument, Role

BASE: Final = 0.45
"""Of a claim that another claim's words make: blame, an answer, a number told again."""
COLUMNS: Final = ("feature", "log_odds", "source")
EVEN: Final = "every claim"
"""The feature that each claim has: the odds where nothing else is known."""
TYPE_STEPS: Final = (0.05, 0.3, 0.7, 0.95)
"""The chances of the row's own type, by the learned reader, that are told apart."""
VERDICTS: Final = ("rules out", "doubts", "is open to", "believes", "is sure of")
"""What it makes of a type below the first of these, between them, and above the last."""
LONG: Final = 40
"""Words of a long sentence."""
LEAST: Final = 0.05
MOST: Final = 0.99
_BEFALLEN: Final = frozenset({Role.PATIENT, Role.PLACE, Role.MATERIEL, Role.DESTINATION})
_ELSEWHERE: Final = frozenset({"inherited", "attachment", "cause"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """A confidence from 0 to 1 and the features that made it."""

    value: float
    features: tuple[str, ...]


def score_confidence(
    candidate: Candidate, arguments: tuple[Argument, ...], chances: Chances | None = None
) -> Confidence:
    """The confidence of a claim with these arguments.

    `chances` are the learned reader's for the trigger; None where there is no reader.
    """
    features = (*_of_words(candidate, arguments), *_of_reader(chances))
    return Confidence(value=confidence_of(features), features=features)


def confidence_of(features: Sequence[str]) -> float:
    """The confidence that a claim's features make, rounded to hundredths."""
    weights = load_weights()
    odds = weights[EVEN] + sum(weights.get(one, 0.0) for one in features)
    return round(min(max(1.0 / (1.0 + math.exp(-odds)), LEAST), MOST), 2)


def _of_words(candidate: Candidate, arguments: tuple[Argument, ...]) -> tuple[str, ...]:
    """What the words, the tables and the parse say."""
    roles = {one.role for one in arguments}
    holds = {
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
        "the learned reader filled in a participant": any(
            part.construction == "learned" for part in candidate.parts
        ),
        "no row of the tables holds": candidate.is_learned,
        "the trigger is an adjective": candidate.found.phrase.pos == "adj",
        "the sentence is long": len(candidate.found.head.doc) > LONG,
    }
    return tuple(name for name, is_so in holds.items() if is_so)


def _of_reader(chances: Chances | None) -> tuple[str, ...]:
    """What the learned reader makes of the trigger."""
    if chances is None:
        return ()
    step = sum(chances.own >= least for least in TYPE_STEPS)
    return (f"the learned reader {VERDICTS[step]} this type",)


@cache
def load_weights() -> Mapping[str, float]:
    """What each feature weighs, in log-odds.

    Raises:
        InvalidRecordError: the table does not say how even the odds are.
    """
    rows = read_table("claims", "confidence.csv", COLUMNS)
    weights = {row["feature"]: float(row["log_odds"]) for row in rows}
    if EVEN not in weights:
        raise InvalidRecordError(f"confidence.csv has no row {EVEN!r}")
    return weights
