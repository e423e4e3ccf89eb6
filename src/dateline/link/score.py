"""The score of a pair: the sum of its comparisons, and the reason of each."""

from collections.abc import Iterator, Sequence

import numpy as np

from dateline.link.compare import COMPARISONS
from dateline.link.levels import IMPOSSIBLE, Bits
from dateline.link.pairs import Pairs
from dateline.model import PairScore

THRESHOLD_BITS = 5.0
"""A pair with at least this many bits is linked."""

RULED_OUT_BITS = IMPOSSIBLE / 2
"""A pair with at most this many bits can't be one happening."""

AT_ONCE = 200_000
"""How many pairs are compared at a time, so that memory stays small."""


def score_pairs(pairs: Pairs) -> Bits:
    """How alike the claims of each pair are; `RULED_OUT_BITS` where they can't be one."""
    parts = [
        _score(
            Pairs(pairs.columns, pairs.left[at : at + AT_ONCE], pairs.right[at : at + AT_ONCE])
        )
        for at in range(0, len(pairs), AT_ONCE)
    ]
    return np.concatenate(parts) if parts else np.zeros(0)


def explain_pairs(pairs: Pairs, blocks: Sequence[str]) -> Iterator[PairScore]:
    """The scores of pairs with the reason of each comparison, and the rule that paired them."""
    found = {name: compare(pairs) for name, compare in COMPARISONS.items()}
    bits = np.sum([levels.bits for levels in found.values()], axis=0)
    ids = pairs.columns.ids
    for n in range(len(pairs)):
        yield PairScore(
            left=ids[pairs.left[n]],
            right=ids[pairs.right[n]],
            bits=round(float(bits[n]), 2),
            reasons=tuple(
                f"{name}: {levels.name(n)} ({levels.bits[n]:+.1f})"
                for name, levels in found.items()
                if levels.bits[n]
            ),
            block=blocks[n],
        )


def _score(pairs: Pairs) -> Bits:
    """Comparisons in order; what one of them rules out is compared no further."""
    bits = np.zeros(len(pairs))
    left = np.arange(len(pairs))
    for compare in COMPARISONS.values():
        bits[left] += compare(pairs).bits
        is_open = bits[left] > RULED_OUT_BITS
        if not is_open.all():
            left, pairs = left[is_open], pairs.some(is_open)
    return np.maximum(bits, RULED_OUT_BITS).round(2)
