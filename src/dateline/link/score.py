"""The score of a pair: the sum of its comparisons, and the reason of each."""

from dateline.link.compare import COMPARISONS, IMPOSSIBLE
from dateline.link.sketch import Sketch
from dateline.model import PairScore

THRESHOLD_BITS = 5.0
"""A pair with at least this many bits is linked."""

RULED_OUT_BITS = IMPOSSIBLE / 2
"""A pair with at most this many bits can't be one happening."""


def score_pair(left: Sketch, right: Sketch) -> float:
    """How alike two claims are, in bits; `RULED_OUT_BITS` or less where they can't be one."""
    bits = 0.0
    for compare in COMPARISONS.values():
        bits += compare(left, right).bits
        if bits <= RULED_OUT_BITS:
            break
    return round(bits, 2)


def explain_pair(left: Sketch, right: Sketch, block: str) -> PairScore:
    """The score of two claims with the reason of each comparison."""
    levels = {name: compare(left, right) for name, compare in COMPARISONS.items()}
    reasons = tuple(
        f"{name}: {level.name} ({level.bits:+.1f})"
        for name, level in levels.items()
        if level.bits
    )
    bits = round(sum(level.bits for level in levels.values()), 2)
    return PairScore(left=left.id, right=right.id, bits=bits, reasons=reasons, block=block)
