"""The score of a pair: the sum of its comparisons, with the reason of each."""

from dateline.link.compare import COMPARISONS, IMPOSSIBLE
from dateline.link.sketch import Sketch
from dateline.model import PairScore

THRESHOLD_BITS = 4.5
"""A pair with at least this many bits is linked."""


def score_pair(left: Sketch, right: Sketch, block: str) -> PairScore:
    """How alike two claims are; far below zero where they can't be one happening."""
    bits = 0.0
    reasons: list[str] = []
    for name, compare in COMPARISONS.items():
        level = compare(left, right)
        bits += level.bits
        if level.bits <= IMPOSSIBLE:
            reasons.append(f"{name}: {level.name} (ruled out)")
        elif level.bits:
            reasons.append(f"{name}: {level.name} ({level.bits:+.1f})")
    return PairScore(
        left=left.id, right=right.id, bits=round(bits, 2), reasons=tuple(reasons), block=block
    )


def rules_out(score: PairScore) -> bool:
    """Whether a comparison found that the two can't be one happening."""
    return score.bits <= IMPOSSIBLE / 2
