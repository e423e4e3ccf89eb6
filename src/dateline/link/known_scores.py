"""The scores of pairs, each compared once, however often it is asked for."""

from dataclasses import dataclass, field

import numpy as np

from dateline.link.columns import Columns
from dateline.link.levels import Bits, Flags
from dateline.link.pairs import Pairs
from dateline.link.ragged import Index
from dateline.link.score import score_pairs

LEFT = 2**32
"""A pair is one number: its left row so many times, and its right row."""


@dataclass(slots=True)
class KnownScores:
    """Scores of pairs of rows; what a row stands for must stay the same."""

    _pairs: Index = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    _bits: Bits = field(default_factory=lambda: np.zeros(0))

    def of(self, columns: Columns, left: Index, right: Index) -> Bits:
        """The score of each of these pairs, all different, as `score_pairs` gives it."""
        wanted = left * LEFT + right
        missing = wanted[~self._are_known(wanted)]
        if len(missing):
            found = score_pairs(Pairs(columns, missing // LEFT, missing % LEFT))
            pairs = np.concatenate([self._pairs, missing])
            order = np.argsort(pairs, kind="stable")
            self._pairs, self._bits = pairs[order], np.concatenate([self._bits, found])[order]
        bits: Bits = self._bits[np.searchsorted(self._pairs, wanted)]
        return bits

    def _are_known(self, pairs: Index) -> Flags:
        if not len(self._pairs):
            return np.zeros(len(pairs), dtype=bool)
        at = np.minimum(np.searchsorted(self._pairs, pairs), len(self._pairs) - 1)
        are_known: Flags = self._pairs[at] == pairs
        return are_known
