"""How alike the losses of two claims are."""

import numpy as np

from dateline.link.columns import COUNTED
from dateline.link.levels import Case, Levels, choose
from dateline.link.pairs import Pairs

MOST_BITS = 3.5


def compare_counts(pairs: Pairs) -> Levels:
    """The losses: equal numbers speak for one happening, far apart ones a little against."""
    n = len(pairs)
    bits, n_equal, n_said = np.zeros(n), np.zeros(n, dtype=int), np.zeros(n, dtype=int)
    for kind in COUNTED:
        left, right, both = pairs.counts(kind)
        if not both.any():
            continue
        equal = both & (left == right).all(axis=1)
        overlap = both & (left[:, 0] <= right[:, 1]) & (right[:, 0] <= left[:, 1])
        low, high = np.minimum(left[:, 0], right[:, 0]), np.maximum(left[:, 0], right[:, 0])
        rarity = 1.0 + 0.5 * np.minimum(4.0, np.log2(1.0 + np.maximum(low, 0)))
        apart = np.log2((1.0 + np.maximum(high, 0)) / (1.0 + np.maximum(low, 0)))
        bits += np.select(
            [equal, overlap, both],
            [rarity, np.full(n, 0.5), -np.minimum(2.0, 0.5 * apart)],
            0.0,
        )
        n_equal += equal
        n_said += both
    bits = np.clip(bits, -2.0, MOST_BITS)
    return choose(
        Case((n_equal > 0) & (bits > 0), "same number", bits),
        Case((n_said > 0) & (bits > 0), "numbers compatible", bits),
        Case(n_said > 0, "numbers differ", bits),
    )
