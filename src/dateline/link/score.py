"""The score of a pair: the sum of its comparisons, and the reason of each."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from dateline.link.compare import COMPARISONS
from dateline.link.levels import IMPOSSIBLE, Bits
from dateline.link.pairs import Pairs
from dateline.model import PairScore

THRESHOLD_BITS = 4.5
"""A pair with at least this many bits is linked."""

LONE_BITS = 3.5
"""So many are enough for a claim that is still alone when all others are linked, with what it
is most alike."""

RULED_OUT_BITS = IMPOSSIBLE / 2
"""A pair with at most this many bits can't be one happening."""

AT_ONCE = 200_000
"""How many pairs are compared at a time, so that memory stays small."""

MANY_PARTS = 4
N_THREADS = 2
"""With so many parts as that, so many are compared side by side: NumPy lets others run."""


def score_pairs(pairs: Pairs) -> Bits:
    """How alike the claims of each pair are; `RULED_OUT_BITS` where they can't be one."""
    parts = [
        Pairs(pairs.columns, pairs.left[at : at + AT_ONCE], pairs.right[at : at + AT_ONCE])
        for at in range(0, len(pairs), AT_ONCE)
    ]
    if len(parts) < MANY_PARTS:
        found = list(map(_score, parts))
    else:
        with ThreadPoolExecutor(N_THREADS) as threads:
            found = list(threads.map(_score, parts))
    return np.concatenate(found) if found else np.zeros(0)


def explain_pairs(pairs: Pairs, blocks: Sequence[str]) -> Iterator[PairScore]:
    """The scores of pairs with the reason of each comparison, and the rule that paired them."""
    found = {}
    for name, compare in COMPARISONS.items():
        found[name] = compare(pairs)
        pairs.compared[name] = found[name].bits
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
    for name, compare in COMPARISONS.items():
        found = pairs.compared[name] = compare(pairs).bits
        bits[left] += found
        is_open = bits[left] > RULED_OUT_BITS
        if not is_open.all():
            left, pairs = left[is_open], pairs.some(is_open)
    return np.maximum(bits, RULED_OUT_BITS).round(2)
