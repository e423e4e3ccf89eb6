"""Pairs of claims that are nearly one happening, or nearly two: what people look at."""

from collections.abc import Mapping

import numpy as np

from dateline.link.block import RULE_NAMES, candidate_pairs
from dateline.link.incidents import may_be_incident, sketch_claims
from dateline.link.pairs import Pairs
from dateline.link.score import THRESHOLD_BITS, explain_pairs, score_pairs
from dateline.model import Claim, PairScore

MARGIN_BITS = 4.0
"""A pair is asked about where its score is at most so far from the threshold."""


def near_pairs(claims: Mapping[str, Claim]) -> list[PairScore]:
    """The pairs within the margin, the nearest to the threshold first."""
    ids = sorted(one for one in claims if may_be_incident(claims[one]))
    columns = sketch_claims(claims[one] for one in ids)
    candidates = candidate_pairs(columns)
    pairs = Pairs(columns, candidates.left, candidates.right)
    is_near = np.abs(score_pairs(pairs) - THRESHOLD_BITS) <= MARGIN_BITS
    rules = [RULE_NAMES[rule] for rule in candidates.rules[is_near].tolist()]
    found = list(explain_pairs(pairs.some(is_near), rules))
    return sorted(found, key=lambda one: (margin_of(one), one.left, one.right))


def margin_of(pair: PairScore) -> float:
    """How far the score of a pair is from the threshold, in bits."""
    return abs(pair.bits - THRESHOLD_BITS)


def suggestion_for(pair: PairScore) -> str:
    """What the machine would say of a pair."""
    return "same" if pair.bits >= THRESHOLD_BITS else "different"
